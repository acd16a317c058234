import Glibc

/// Weighted totals of ratios by sampling unit and group cell, from one pass over the records.
///
/// Every statistic is a ratio of two totals: a proportion is the weighted records with the event
/// over all weighted records of its universe. A domain is a set of cells and never drops records or
/// units: those outside count as zero.
/// Source: linearisation of a ratio, Woodruff (1971), JASA 66; numbers as R's survey package gives
/// them for a subset of a design.
struct RatioTotals {
  /// What a unit has in a cell.
  struct Slot {
    var unit: Int32
    var cell: Int32
    var numerator = 0.0
    var denominator = 0.0
    var records: Int32 = 0
    var cases: Int32 = 0
  }

  private var slots: [Slot] = []
  private var places: [UInt64: Int32] = [:]
  /// Adds a record of the universe; `hasEvent` says whether it is in the numerator.
  mutating func add(unit: Int32, cell: Int, weight: Double, hasEvent: Bool) {
    let key = UInt64(UInt32(bitPattern: unit)) << 32 | UInt64(cell)
    let place: Int
    if let known = places[key] {
      place = Int(known)
    } else {
      place = slots.count
      places[key] = Int32(place)
      slots.append(Slot(unit: unit, cell: Int32(cell)))
    }
    slots[place].denominator += weight
    slots[place].records += 1
    if hasEvent {
      slots[place].numerator += weight
      slots[place].cases += 1
    }
  }

  /// The proportion in a domain, with its logit interval.
  ///
  /// The interval is built on the logit scale with t on the domain's degrees of freedom and is not
  /// available at 0 and 1 or without a degree of freedom.
  func proportion(in cells: Set<Int>, _ frame: DesignFrame) -> Estimate {
    let domain = slots.filter { cells.contains(Int($0.cell)) }
    let numerator = domain.reduce(0) { $0 + $1.numerator }
    let population = domain.reduce(0) { $0 + $1.denominator }
    let share = population > 0 ? numerator / population : .nan
    var influence: [Int32: Double] = [:]
    for slot in domain {
      influence[slot.unit, default: 0] += (slot.numerator - share * slot.denominator) / population
    }
    // Summed in the order of units, so that the same data give the same bytes.
    let totals = influence.sorted { $0.key < $1.key }.map { (unit: $0.key, total: $0.value) }
    let variance = frame.variance(of: totals)
    let degrees = frame.degreesOfFreedom(of: influence.keys)
    let records = domain.reduce(0) { $0 + Int($1.records) }
    let (low, high) = Self.logitInterval(share, variance.squareRoot(), degrees)
    return Estimate(
      value: share, standardError: variance.squareRoot(), low: low, high: high,
      degreesOfFreedom: degrees,
      designEffect: variance / simpleVariance(share, records, population),
      sampleSize: records, cases: domain.reduce(0) { $0 + Int($1.cases) }, population: population)
  }

  /// The variance of the share in a simple random sample of as many records, without replacement.
  private func simpleVariance(_ share: Double, _ records: Int, _ population: Double) -> Double {
    let n = Double(records)
    let spread = share * (1 - share) * n / (n - 1)
    return spread / n * (1 - n / population)
  }

  private static func logitInterval(_ share: Double, _ error: Double, _ degrees: Int)
    -> (Double, Double)
  {
    guard share > 0, share < 1, degrees > 0 else { return (.nan, .nan) }
    let centre = log(share / (1 - share))
    let reach =
      StudentT.quantile(level: 0.95, degreesOfFreedom: Double(degrees)) * error
      / (share * (1 - share))
    return (1 / (1 + exp(reach - centre)), 1 / (1 + exp(-reach - centre)))
  }
}
