import AdapterHost
import ArgumentParser
import Assessment
import Foundation
import IntegrationModel
import Workspace

/// Keeps poverty lines and adult equivalents in the workspace.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Imports poverty lines and adult equivalents of a country.",
    discussion: """
      Lines are per adult equivalent, as csv with the columns period,region,extreme,poverty or
      INDEC's region,periodo,CBA,CBT,codigo; equivalents as sex,age_from,age_to,equivalent or INDEC's
      CH04,CH06,adequi. What was imported before is replaced.

      Example:
        arraigo import --country AR --lines canastas.csv --adult-equivalents adulto_equivalente.csv
      """)

  /// The names of the tables in the workspace.
  static let linesTable = "lines"
  /// The names of the tables in the workspace.
  static let equivalentsTable = "adult_equivalents"

  @Option(help: "The country, ISO 3166-1 alpha-2.") var country: String
  @Option(help: "The table of poverty lines.", completion: .file()) var lines: String?
  @Option(help: "The table of adult equivalents.", completion: .file())
  var adultEquivalents: String?
  @OptionGroup var workspace: WorkspaceOptions

  func validate() throws {
    guard lines != nil || adultEquivalents != nil else {
      throw ValidationError("give --lines, --adult-equivalents or both")
    }
  }

  func run() throws {
    let workspace = try workspace.open()
    if let lines {
      let (text, digest) = try Self.read(lines)
      let parsed = try PovertyLines(parsing: text, country: country, file: lines)
      let periods = parsed.lines.map(\.period)
      let range = periods.min().flatMap { first in periods.max().map { first...$0 } }
      try workspace.importPovertyLines(
        Array(text.utf8), country: country, table: Self.linesTable, sha256: digest, periods: range)
      Notice.say("\(lines): \(parsed.lines.count) lines")
    }
    if let adultEquivalents {
      let (text, digest) = try Self.read(adultEquivalents)
      let parsed = try AdultEquivalents(parsing: text, file: adultEquivalents)
      try workspace.importPovertyLines(
        Array(text.utf8), country: country, table: Self.equivalentsTable, sha256: digest)
      Notice.say("\(adultEquivalents): \(parsed.entries.count) equivalents")
    }
  }

  private static func read(_ path: String) throws(ArraigoError) -> (String, digest: String) {
    let digest = try RunInput(path: path).sha256()
    guard let bytes = FileManager.default.contents(atPath: path),
      let text = String(data: bytes, encoding: .utf8)
    else {
      throw ArraigoError(
        "not_utf8", "the table is not UTF-8 text", at: Place(file: path),
        suggestion: "save it as csv in UTF-8")
    }
    return (text, digest)
  }
}
