import ArgumentParser
import IntegrationModel
import Reporting
import Strategy

/// Prints the results framework and what it lacks.
struct StrategyFramework: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "framework",
    abstract: "Prints the results framework, or with --check what it still lacks.",
    discussion: """
      Every target needs a baseline, formula, means of verification, somebody who answers, a date
      and a rationale; every link its assumptions and a row of the catalogue, or the words expert
      belief; every assumption a driver of the scenarios. With --check the exit code is 1 where
      something is missing.

      Examples:
        arraigo strategy framework strategy/peru
        arraigo strategy framework strategy/peru --check --format csv
      """)

  @Flag(help: "Print what is missing; exit code 1 where something is.") var check = false
  @OptionGroup var folder: StrategyFolderOptions
  @OptionGroup var table: TableOptions

  func run() throws {
    let files = try folder.files()
    let framework = try files.framework()
    guard check else {
      table.show(FrameworkTable.table(framework))
      return
    }
    let drivers = try files.plan().problem.drivers.map(\.id)
    let findings = framework.findings(catalogue: files.catalogue, drivers: drivers)
    table.show(FrameworkTable.findings(findings))
    if !findings.isEmpty { throw ExitCode(1) }
  }
}
