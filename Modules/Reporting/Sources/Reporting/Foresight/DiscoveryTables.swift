public import Foresight
import IntegrationModel

/// Scenario discovery as tables: one box, or the boxes that trade coverage for density.
public enum DiscoveryTables {
  /// The bounds that lead to the outcome of interest: `driver,low,high,low_quasi_p,high_quasi_p`.
  public static func bounds(_ discovery: ScenarioDiscovery, drivers: [String]) -> ResultTable {
    let number = ResultTable.Kind.number(decimals: 3)
    let columns: [ResultTable.Column] = [
      .init("driver", .driver), .init("low", .lowerBound, number),
      .init("high", .upperBound, number), .init("low_quasi_p", .lowQuasiProbability, number),
      .init("high_quasi_p", .highQuasiProbability, number),
    ]
    guard isTelling(discovery), let box = discovery.best() else {
      return ResultTable(columns: columns, rows: [], notes: [MessageKey.discoveryNone.wordings])
    }
    let cell = { (value: Double?) -> Cell in value.map { .number($0) } ?? .missing }
    return ResultTable(
      columns: columns,
      rows: box.restricted.map { driver in
        let (bounds, chances) = (box.bounds[driver], box.quasiProbabilities[driver])
        return [
          .text(drivers[driver]), cell(bounds.low), cell(bounds.high), cell(chances.low),
          cell(chances.high),
        ]
      },
      notes: [
        MessageKey.discoveryNote.filled([
          .value: .percent(box.coverage), .other: .percent(box.density),
        ]), MessageKey.quasiProbabilityNote.wordings,
      ])
  }

  /// The boxes of the peeling, each coverage once: `box,coverage,density,mass,bounds`.
  public static func tradeOff(_ discovery: ScenarioDiscovery, drivers: [String]) -> ResultTable {
    let percent = ResultTable.Kind.percent(decimals: 1)
    let boxes = isTelling(discovery) ? discovery.peeling : []
    return ResultTable(
      columns: [
        .init("box", .boxNumber, .integer), .init("coverage", .coverage, percent),
        .init("density", .density, percent), .init("mass", .mass, percent),
        .init("bounds", .boxBounds),
      ],
      rows: boxes.enumerated().map { number, box in
        [
          .integer(number), .proportion(box.coverage), .proportion(box.density),
          .proportion(box.mass), .text(words(box, drivers)),
        ]
      },
      notes: [
        boxes.isEmpty
          ? MessageKey.discoveryNone.wordings : MessageKey.discoveryTradeOffNote.wordings
      ])
  }

  /// Whether some cases are of interest and some are not.
  private static func isTelling(_ discovery: ScenarioDiscovery) -> Bool {
    (discovery.peeling.first?.density).map { $0 > 0 && $0 < 1 } ?? false
  }

  private static func words(_ box: DiscoveryBox, _ drivers: [String]) -> String {
    box.restricted.map { driver in
      let bounds = box.bounds[driver]
      let low = bounds.low.map { "\(short($0)) ≤ " } ?? ""
      let high = bounds.high.map { " ≤ \(short($0))" } ?? ""
      return low + drivers[driver] + high
    }.joined(separator: "; ")
  }

  private static func short(_ value: Double) -> String {
    NumberFormat(.english).number(value, decimals: 3)
  }
}
