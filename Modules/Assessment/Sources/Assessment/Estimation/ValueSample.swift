import Numerics

/// The records behind quantiles and the Gini coefficient, as flat arrays: these statistics need
/// every value.
struct ValueSample {
  private var values: [Double] = []
  private var weights: [Double] = []
  private var units: [Int32] = []
  private var cells: [Int32] = []
  /// Records by rising value; made by ``sort()``.
  private var order: [Int32] = []

  /// Adds one record; those without a positive weight are no part of the sample.
  mutating func add(value: Double, weight: Double, unit: Int32, cell: Int32) {
    guard weight > 0 else { return }
    values.append(value)
    weights.append(weight)
    units.append(unit)
    cells.append(cell)
  }

  /// Puts the records in order; to be called once, when all are in.
  mutating func sort() {
    order = values.indices.map(Int32.init).sorted { values[Int($0)] < values[Int($1)] }
  }

  /// A domain's records in order.
  private func ranked(_ domain: CellSet) -> RankedSample {
    let records = order.filter { domain.contains(cells[Int($0)]) }
    return RankedSample(
      records: records, values: records.map { values[Int($0)] },
      weights: records.map { weights[Int($0)] })
  }

  private func start(_ ranked: RankedSample, _ design: SampleDesign) -> PointEstimate {
    var result = PointEstimate.none(unitCount: design.unitCount)
    result.sampleSize = ranked.count
    result.cases = ranked.count
    result.population = ranked.population
    for record in ranked.records { result.present[Int(units[Int(record)])] = true }
    return result
  }

  /// The median or another quantile of a domain, with Woodruff's interval.
  ///
  /// The share of records up to the estimate has a standard error; the quantiles at that share plus
  /// and minus t standard errors are the limits, and their width over 2 t is the standard error
  /// (Woodruff, JASA 47, 1952; centred at the estimated share, as in R's `survey`). The influence
  /// is that of the share over the density which makes the two standard errors agree.
  func quantile(_ p: Double, _ domain: CellSet, _ design: SampleDesign) -> PointEstimate {
    let ranked = ranked(domain)
    var result = start(ranked, design)
    guard ranked.count > 0 else { return result }
    let quantiles = RankedSample.Quantiles(ranked, .math)
    result.value = quantiles(p)
    let (share, influence) = ranked.share(upTo: result.value)
    add(influence, of: ranked, to: &result)
    let shareError = design.variance(of: result.influence).squareRoot()
    let limits = WoodruffLimits(
      quantiles, share: share, standardError: shareError,
      degreesOfFreedom: Double(design.degreesOfFreedom(of: result.present)))
    result.limits = limits
    let slope = -limits.standardError / shareError
    result.influence = result.influence.map { $0 * slope }
    result.simpleVariance =
      PointEstimate.simpleVariance(
        squares: share * (1 - share) / quantiles.population, sum: 0, sampleSize: result.sampleSize,
        population: quantiles.population) * slope * slope
    return result
  }

  /// The Gini coefficient of a domain.
  func gini(_ domain: CellSet, _ design: SampleDesign) -> PointEstimate {
    let ranked = ranked(domain)
    var result = start(ranked, design)
    let gini = ranked.gini()
    result.value = gini.value
    add(gini.influence, of: ranked, to: &result)
    let squares = zip(ranked.weights, gini.influence).reduce(0) { $0 + $1.0 * $1.1 * $1.1 }
    result.simpleVariance = PointEstimate.simpleVariance(
      squares: squares, sum: result.influence.reduce(0, +), sampleSize: result.sampleSize,
      population: ranked.population)
    return result
  }

  private func add(
    _ influence: [Double], of ranked: RankedSample, to result: inout PointEstimate
  ) {
    for (index, value) in influence.enumerated() {
      result.influence[Int(units[Int(ranked.records[index])])] += ranked.weights[index] * value
    }
  }
}

/// A quantile's interval and the standard error read off it; NaN where a limit lies outside the
/// observed values.
struct WoodruffLimits {
  /// The lower limit.
  var low: Double
  /// The upper limit.
  var high: Double
  /// The width over 2 t.
  var standardError: Double

  /// Turns the interval of a share round (Woodruff, JASA 47, 1952): the quantiles at its ends.
  init(
    _ quantiles: RankedSample.Quantiles, share: Double, standardError: Double,
    degreesOfFreedom: Double, level: Double = ConfidenceInterval.level
  ) {
    let t = StudentDistribution.quantile(level: level, degreesOfFreedom: degreesOfFreedom)
    let (below, above) = (share - t * standardError, share + t * standardError)
    low = below < 0 ? .nan : quantiles(below)
    high = above > 1 ? .nan : quantiles(above)
    self.standardError = (high - low) / (2 * t)
  }
}

extension ValueSample {
  /// The weighted median of all records; nil where there is none.
  mutating func median() -> Double? {
    sort()
    let half = weights.reduce(0, +) / 2
    var sum = 0.0
    for record in order {
      sum += weights[Int(record)]
      if sum >= half { return values[Int(record)] }
    }
    return nil
  }
}
