import IntegrationModel

/// What one indicator gathers from records, in the form its statistic needs.
struct IndicatorTotals {
  private let statistic: IndicatorDefinition.Statistic
  private var first = RatioTotals(.ratio)
  private var second = RatioTotals(.ratio)
  private var sample = ValueSample()

  init(_ definition: IndicatorDefinition) { statistic = definition.statistic }

  /// Where each record of a batch stands.
  struct Standing {
    let units: [Int32]
    let cells: [Int32]
    let slots: [Int32]
    let slotCount: Int
  }

  /// Adds a batch.
  mutating func add(_ view: inout RecordView, weights: [Double], _ standing: Standing) {
    switch statistic {
    case .proportion(let event, let universe):
      Self.addShare(event, universe, to: &first, &view, weights, standing)
    case .difference(let event, let one, let other):
      Self.addShare(event, one, to: &first, &view, weights, standing)
      Self.addShare(event, other, to: &second, &view, weights, standing)
    case .countRatio(let counted, let base):
      let counted = view.truth(of: counted)
      let base = view.truth(of: base)
      Self.forEach(zip(counted.known, base.known).map { $0 & $1 }) { row in
        first.add(
          numerator: counted.isTrue.bit(row) ? 1 : 0, denominator: base.isTrue.bit(row) ? 1 : 0,
          weight: weights[row], slot: standing.slots[row], count: standing.slotCount)
      }
    case .mean(let quantity, let universe):
      let cells = view.numbers(of: quantity)
      Self.forEach(zip(view.truth(of: universe).isTrue, cells.known).map { $0 & $1 }) { row in
        first.add(
          numerator: cells.values[row], denominator: 1, weight: weights[row],
          slot: standing.slots[row], count: standing.slotCount)
      }
    case .median(let quantity, let universe), .gini(let quantity, let universe):
      let cells = view.numbers(of: quantity)
      Self.forEach(zip(view.truth(of: universe).isTrue, cells.known).map { $0 & $1 }) { row in
        sample.add(
          value: cells.values[row], weight: weights[row], unit: standing.units[row],
          cell: standing.cells[row])
      }
    }
  }

  private static func addShare(
    _ event: Condition, _ universe: Condition, to totals: inout RatioTotals,
    _ view: inout RecordView, _ weights: [Double], _ standing: Standing
  ) {
    let event = view.truth(of: event)
    let universe = view.truth(of: universe)
    totals.add(
      universe: zip(universe.isTrue, event.known).map { $0 & $1 }, event: event.isTrue,
      weights: weights, slots: standing.slots, count: standing.slotCount)
  }

  private static func forEach(_ bits: [UInt64], _ body: (Int) -> Void) {
    for word in bits.indices {
      var rest = bits[word]
      while rest != 0 {
        body(word << 6 | rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
  }

  /// Makes ready for estimates; to be called once, when all records are in.
  mutating func close() { sample.sort() }

  /// The estimate of a domain.
  func estimate(_ domain: CellSet, slots: CellSlots, design: SampleDesign) -> PointEstimate {
    switch statistic {
    case .proportion, .countRatio, .mean:
      return first.estimate(domain, slots: slots, unitCount: design.unitCount)
    case .median: return sample.quantile(0.5, domain, design)
    case .gini: return sample.gini(domain, design)
    case .difference:
      return first.estimate(domain, slots: slots, unitCount: design.unitCount)
        .minus(second.estimate(domain, slots: slots, unitCount: design.unitCount))
    }
  }
}

extension PointEstimate {
  /// The difference to another estimate of the same sample: influences subtract, so the covariance
  /// of the two is in it; degrees of freedom are those of the units of either.
  func minus(_ other: PointEstimate) -> PointEstimate {
    PointEstimate(
      value: value - other.value, influence: zip(influence, other.influence).map { $0 - $1 },
      present: zip(present, other.present).map { $0 || $1 },
      sampleSize: sampleSize + other.sampleSize, cases: min(cases, other.cases),
      population: population + other.population,
      simpleVariance: simpleVariance + other.simpleVariance)
  }
}
