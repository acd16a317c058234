public import Foresight
import IntegrationModel

/// The scenarios of a cross-impact matrix as a table for every command and export.
///
/// Columns: `scenario`, one for each descriptor under its own name, then
/// `consistency,total_impact_score,basin,basin_share`. A basin is empty where the scenario tolerates
/// a contradiction and nothing ends in it. Cycles, which are no scenarios, follow with their length.
public enum CrossImpactTable {
  /// The scenarios with their basins, in the order of the scenarios.
  public static func scenarios(
    _ scenarios: [ConsistentScenario], of matrix: CrossImpactMatrix, succession: Succession
  ) -> ResultTable {
    let basins = Dictionary(
      succession.attractors.filter { $0.cycle.count == 1 }.map { ($0.cycle[0], $0) },
      uniquingKeysWith: { first, _ in first })
    let rows = scenarios.map { scenario in
      let attractor = basins[scenario.choice]
      return [.text(CrossImpactMatrix.code(of: scenario.choice))]
        + variants(scenario.choice, matrix) + [
          .integer(scenario.consistency), .integer(scenario.totalImpactScore),
          attractor.map { .integer($0.basin) } ?? .missing,
          attractor.map { .proportion($0.share) } ?? .missing,
        ]
    }
    return ResultTable(
      columns: [Column("scenario", .scenario)] + descriptorColumns(matrix) + [
        Column("consistency", .consistency, .integer),
        Column("total_impact_score", .totalImpactScore, .integer),
        Column("basin", .basin, .integer),
        Column("basin_share", .basinShare, .percent(decimals: 1)),
      ], rows: rows, notes: [note(scenarios, matrix, succession)])
  }

  /// The attractors, cycles included, the largest basin first: one row for each scenario of a cycle.
  ///
  /// Columns: `attractor,cycle_length,scenario`, the descriptors, `basin,basin_share`.
  public static func attractors(_ succession: Succession, of matrix: CrossImpactMatrix)
    -> ResultTable
  {
    var rows: [[Cell]] = []
    for (number, attractor) in succession.attractors.enumerated() {
      for choice in attractor.cycle {
        rows.append(
          [
            .integer(number + 1), .integer(attractor.cycle.count),
            .text(CrossImpactMatrix.code(of: choice)),
          ] + variants(choice, matrix) + [.integer(attractor.basin), .proportion(attractor.share)])
      }
    }
    return ResultTable(
      columns: [
        Column("attractor", .attractor, .integer), Column("cycle_length", .cycleLength, .integer),
        Column("scenario", .scenario),
      ] + descriptorColumns(matrix) + [
        Column("basin", .basin, .integer),
        Column("basin_share", .basinShare, .percent(decimals: 1)),
      ], rows: rows)
  }

  private typealias Column = ResultTable.Column

  private static func descriptorColumns(_ matrix: CrossImpactMatrix) -> [Column] {
    matrix.descriptors.map { descriptor in
      let name = descriptor.name
      return Column(name, LocalizedText(en: name, es: name, pt: name, fr: name))
    }
  }

  private static func variants(_ choice: [Int], _ matrix: CrossImpactMatrix) -> [Cell] {
    zip(matrix.descriptors, choice).map { .text($0.variants[$1]) }
  }

  private static func note(
    _ scenarios: [ConsistentScenario], _ matrix: CrossImpactMatrix, _ succession: Succession
  ) -> LocalizedText {
    let consistent = scenarios.count { $0.inconsistency == 0 }
    let key: MessageKey = succession.isExhaustive ? .crossImpactExhaustive : .crossImpactSampled
    return key.filled([.count: .count(consistent), .total: .count(succession.starts)])
  }
}
