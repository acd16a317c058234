import ArgumentParser
import Foundation
import IntegrationModel
import Reporting
import Strategy

/// Prints what can be done and what is known of it.
struct StrategyCatalogue: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalogue",
    abstract: "Prints the interventions, their evidence and what is not known of them.",
    discussion: """
      Effects stand in the unit of their source with horizon, design, transport distance (0 same
      region and group, 1 one differs, 2 both differ), source and mark. `unverified` is what was
      cited from memory; no plan uses it. An empty cell is not known, which is not zero; --unknown
      lists these cells.

      An office's own files (--catalogue) go over the shipped ones; see Modules/Strategy/README.md.

      Examples:
        arraigo strategy catalogue
        arraigo strategy catalogue B3 D1 --format csv
        arraigo strategy catalogue --unknown --catalogue strategy/catalogue
      """)

  @Argument(help: "Only these interventions, by code.") var ids: [String] = []
  @Option(help: "Only this family: status, work, enterprise, services, cohesion, return, system.")
  var family: String?
  @Option(
    help: "A file of the office, or a folder of them, over the shipped catalogue.",
    completion: .directory)
  var catalogue: String?
  @Flag(help: "The cells that no study filled: what to elicit or collect.") var unknown = false
  @OptionGroup var table: TableOptions

  func run() throws {
    let catalogue = try StrategyFiles.catalogue(over: catalogue)
    if let family, catalogue.families[family] == nil {
      throw ArraigoError(
        "unknown_family", "there is no family \(family)",
        suggestion: "use one of " + catalogue.familyOrder.joined(separator: ", "))
    }
    for id in ids where catalogue[id] == nil {
      throw ArraigoError(
        "unknown_intervention", "the catalogue has no intervention \(id)",
        suggestion: "`arraigo strategy catalogue` lists them")
    }
    let chosen = catalogue.interventions.filter { row in
      (ids.isEmpty || ids.contains(row.id)) && (family == nil || row.family == family)
    }
    if unknown {
      table.show(
        CatalogueTable.unknown(chosen.flatMap { catalogue.unknownCells(of: $0) }, of: catalogue))
    } else if table.format == .table && ids.isEmpty {
      table.show(CatalogueTable.summary(chosen, of: catalogue, table.spoken))
    } else {
      table.show(CatalogueTable.effects(chosen, of: catalogue))
    }
  }
}
