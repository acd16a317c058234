public import ArgumentParser
import Foundation
public import IntegrationModel
public import Reporting

extension TableFormat: @retroactive ExpressibleByArgument {}
extension Language: @retroactive ExpressibleByArgument {}

/// The options of every command that prints a table.
struct TableOptions: ParsableArguments {
  @Option(help: "How tables are printed: table, csv or json.") var format = TableFormat.table
  @Option(help: "Language of headings: es, pt, en or fr (default: the locale's).")
  var language: Language?

  /// The language asked for, else the locale's.
  var spoken: Language {
    language ?? Language(environment: ProcessInfo.processInfo.environment)
  }

  /// Prints a table to standard output.
  func show(_ table: ResultTable) { print(table.render(format, spoken), terminator: "") }
}

/// Writes to standard error, where progress and notices belong.
enum Notice {
  static func say(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }
}
