import Glibc

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

  /// A domain's records by rising value, with their cumulated weights.
  private struct Ranked {
    var records: [Int] = []
    var cumulated: [Double] = []
    var weight: Double { cumulated.last ?? 0 }

    /// The smallest value whose share of weight up to it reaches `p` (R's rule `math`); NaN
    /// outside (0, 1].
    func quantile(_ p: Double, of values: [Double]) -> Double {
      guard p > 0, p <= 1, let last = records.last else { return .nan }
      // A share that equals p up to rounding reaches it.
      let wanted = p * weight * (1 - 1e-13)
      var low = 0
      var high = cumulated.count
      while low < high {
        let middle = (low + high) / 2
        if cumulated[middle] < wanted { low = middle + 1 } else { high = middle }
      }
      return values[low < records.count ? records[low] : last]
    }
  }

  private func ranked(_ domain: CellSet) -> Ranked {
    var result = Ranked()
    var sum = 0.0
    for record in order where domain.contains(cells[Int(record)]) {
      sum += weights[Int(record)]
      result.records.append(Int(record))
      result.cumulated.append(sum)
    }
    return result
  }

  private func start(_ ranked: Ranked, _ design: SampleDesign) -> PointEstimate {
    var result = PointEstimate.none(unitCount: design.unitCount)
    result.sampleSize = ranked.records.count
    result.cases = ranked.records.count
    result.population = ranked.weight
    for record in ranked.records { result.present[Int(units[record])] = true }
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
    guard !ranked.records.isEmpty else { return result }
    let quantile = ranked.quantile(p, of: values)
    result.value = quantile
    let below = ranked.records.filter { values[$0] <= quantile }
    let share = below.reduce(0) { $0 + weights[$1] } / ranked.weight
    for record in ranked.records {
      let indicator = values[record] <= quantile ? 1.0 : 0.0
      result.influence[Int(units[record])] +=
        weights[record] * (indicator - share) / ranked.weight
    }
    let shareError = design.variance(of: result.influence).squareRoot()
    let t = StudentDistribution.quantile(
      level: 0.95, degreesOfFreedom: Double(design.degreesOfFreedom(of: result.present)))
    let low = ranked.quantile(share - t * shareError, of: values)
    let high = ranked.quantile(share + t * shareError, of: values)
    let error = (high - low) / (2 * t)
    result.limits = WoodruffLimits(low: low, high: high, standardError: error)
    let slope = -error / shareError
    result.influence = result.influence.map { $0 * slope }
    result.simpleVariance =
      PointEstimate.simpleVariance(
        squares: share * (1 - share) / ranked.weight, sum: 0, sampleSize: result.sampleSize,
        population: ranked.weight) * slope * slope
    return result
  }

  /// The Gini coefficient of a domain, with the influence function of Langel and Tillé (Journal of
  /// the Royal Statistical Society A 176, 2013).
  func gini(_ domain: CellSet, _ design: SampleDesign) -> PointEstimate {
    let ranked = ranked(domain)
    var result = start(ranked, design)
    let weight = ranked.weight
    let sum = ranked.records.reduce(0) { $0 + weights[$1] * values[$1] }
    guard sum > 0 else { return result }
    var rankedSum = 0.0
    for (record, rank) in zip(ranked.records, ranked.cumulated) {
      rankedSum += weights[record] * rank * values[record]
    }
    let centre = 2 * rankedSum - sum
    result.value = centre / (weight * sum) - 1
    var squares = 0.0
    var cumulatedSum = 0.0
    for (record, rank) in zip(ranked.records, ranked.cumulated) {
      let value = values[record]
      cumulatedSum += weights[record] * value
      let spread = sum - cumulatedSum + weights[record] * value + rank * value
      let influence =
        (2 * spread - value) / (weight * sum) - centre * value / (weight * sum * sum)
        - centre / (weight * weight * sum)
      result.influence[Int(units[record])] += weights[record] * influence
      squares += weights[record] * influence * influence
    }
    result.simpleVariance = PointEstimate.simpleVariance(
      squares: squares, sum: result.influence.reduce(0, +), sampleSize: result.sampleSize,
      population: weight)
    return result
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
