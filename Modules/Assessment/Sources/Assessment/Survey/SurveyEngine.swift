import IntegrationModel

/// Computes statistics of groups over one sample: what ``SurveyEstimator`` puts together.
struct SurveyEngine {
  let sample: SurveySample
  let domains: SurveyDomains
  /// The weights that count: the sample's, or calibrated ones.
  let weights: [Double]
  /// What calibration does to influences; nil where there is none.
  let calibration: CalibratedWeights?
  let quantileRule: QuantileRule

  private let index: SlotIndex
  private let needsRecords: Bool

  /// - Parameter needsRecords: whether totals must be computed record by record because weights will
  ///   change by record.
  init(
    _ sample: SurveySample, _ domains: SurveyDomains, calibration: CalibratedWeights?,
    quantileRule: QuantileRule, needsRecords: Bool
  ) {
    self.sample = sample
    self.domains = domains
    self.calibration = calibration
    self.quantileRule = quantileRule
    self.needsRecords = needsRecords || calibration != nil
    weights = calibration?.weights ?? sample.weights
    index = SlotIndex(
      units: sample.units, unitCount: sample.design.unitCount, cells: domains.cells,
      cellCount: domains.cellCount)
  }

  /// The sums of slots, for points and for replicates.
  struct SlotSums {
    let moments: [MomentSums]
    let compact: ReplicateSums
  }

  /// A measure made ready: the one pass over the records, or their order.
  enum Prepared {
    case sums(SlotSums, isTotal: Bool)
    case ranked(GroupedRecords, whole: [Int32], values: [Double], SurveyStatistic)
    case standardised(GroupedRecords, SurveyVariable, groups: [Int32], shares: [Double])
    case records(GroupedRecords, SurveyVariable, SurveyVariable, isTotal: Bool)
  }

  /// Passes over the records for a measure.
  func prepare(_ measure: SurveyMeasure) -> Prepared {
    switch measure.form {
    case .ratio(let numerator, let denominator):
      return prepare(numerator, denominator, isTotal: false)
    case .total(let variable): return prepare(variable, .ones, isTotal: true)
    case .standardised(let variable, let groups, let shares):
      let records = GroupedRecords(cells: domains.cells, cellCount: domains.cellCount) {
        sample.weights[$0] > 0 && groups[$0] >= 0 && !variable($0).isNaN
      }
      return .standardised(records, variable, groups: groups, shares: shares)
    case .distribution(let values, let statistic):
      let order = RisingOrder.records(of: values) { weights[$0] > 0 }
      let records = GroupedRecords(
        cells: domains.cells, cellCount: domains.cellCount, order: order
      ) { _ in true }
      return .ranked(records, whole: order, values: values, statistic)
    }
  }

  private func prepare(
    _ numerator: SurveyVariable, _ denominator: SurveyVariable, isTotal: Bool
  ) -> Prepared {
    guard needsRecords else {
      let sums = MomentSums.bySlot(
        index, weights: weights, numerator: numerator, denominator: denominator)
      return .sums(SlotSums(moments: sums, compact: ReplicateSums(sums, index)), isTotal: isTotal)
    }
    let records = GroupedRecords(cells: domains.cells, cellCount: domains.cellCount) {
      sample.weights[$0] > 0 && !numerator($0).isNaN && !denominator($0).isNaN
    }
    return .records(records, numerator, denominator, isTotal: isTotal)
  }

  /// A measure's value in one group.
  func point(_ prepared: Prepared, _ domain: SurveyDomains.Domain) -> SurveyPoint {
    switch prepared {
    case .sums(let sums, let isTotal): return point(sums.moments, domain, isTotal: isTotal)
    case .records(let records, let numerator, let denominator, let isTotal):
      return point(records.of(domain.cells), numerator, denominator, isTotal: isTotal)
    case .standardised(let records, let variable, let groups, let shares):
      return standardised(records.of(domain.cells), variable, groups, shares)
    case .ranked(let records, let whole, let values, let statistic):
      let sample = ranked(records.of(domain.cells), values, isOneCell: domain.cells.count == 1)
      return point(sample, statistic, whole: { ranked(whole, values, isOneCell: true) })
    }
  }

  /// The influence of a ratio R = Y/X is (y − R x)/X, of a total y (Särndal, Swensson and Wretman,
  /// Model Assisted Survey Sampling, 1992, section 5.6); both add up by unit.
  private func point(
    _ sums: [MomentSums], _ domain: SurveyDomains.Domain, isTotal: Bool
  ) -> SurveyPoint {
    var point = SurveyPoint()
    point.influence = [Double](repeating: 0, count: sample.design.unitCount)
    point.present = [Bool](repeating: false, count: sample.design.unitCount)
    var whole = MomentSums()
    for cell in domain.cells {
      for slot in index.slotsOfCell[Int(cell)] { whole.add(sums[Int(slot)]) }
    }
    point.sampleSize = Int(whole.records)
    point.cases = Int(whole.cases)
    point.population = whole.weight
    guard point.sampleSize > 0 else { return point }
    let ratio = isTotal ? 0 : whole.numerator / whole.denominator
    let scale = isTotal ? 1 : 1 / whole.denominator
    point.value = isTotal ? whole.numerator : ratio
    for cell in domain.cells {
      for slot in index.slotsOfCell[Int(cell)] {
        let part = sums[Int(slot)]
        guard part.records > 0 else { continue }
        let unit = Int(index.units[Int(slot)])
        point.present[unit] = true
        point.influence[unit] += (part.numerator - ratio * part.denominator) * scale
      }
    }
    let squares =
      whole.numeratorSquared - 2 * ratio * whole.product + ratio * ratio * whole.denominatorSquared
    point.squares = max(0, squares) * scale * scale
    return point
  }

  /// The same record by record, as calibrated weights need it.
  private func point(
    _ records: [Int32], _ numerator: SurveyVariable, _ denominator: SurveyVariable, isTotal: Bool
  ) -> SurveyPoint {
    var (top, bottom) = (0.0, 0.0)
    for record in records {
      let row = Int(record)
      top += weights[row] * numerator(row)
      bottom += weights[row] * denominator(row)
    }
    let value = isTotal ? top : top / bottom
    let influence = records.map { record -> Double in
      let row = Int(record)
      return isTotal ? numerator(row) : (numerator(row) - value * denominator(row)) / bottom
    }
    return point(value, records, influence, cases: records.count { numerator(Int($0)) != 0 })
  }

  /// Σ P_g m_g over groups of fixed shares; its influence is Σ P_g (y − m_g)/N_g.
  private func standardised(
    _ records: [Int32], _ variable: SurveyVariable, _ groups: [Int32], _ shares: [Double]
  ) -> SurveyPoint {
    var tops = [Double](repeating: 0, count: shares.count)
    var bottoms = tops
    for record in records {
      let row = Int(record)
      tops[Int(groups[row])] += weights[row] * variable(row)
      bottoms[Int(groups[row])] += weights[row]
    }
    // A group without a record leaves the standardised mean unknown.
    let value = shares.indices.reduce(0) { sum, group in
      shares[group] == 0 ? sum : sum + shares[group] * tops[group] / bottoms[group]
    }
    let influence = records.map { record -> Double in
      let row = Int(record)
      let group = Int(groups[row])
      return shares[group] * (variable(row) - tops[group] / bottoms[group]) / bottoms[group]
    }
    return point(value, records, influence, cases: records.count { variable(Int($0)) != 0 })
  }
}

extension SurveyEngine {
  /// Records in order with their values and weights.
  func ranked(_ records: [Int32], _ values: [Double], isOneCell: Bool) -> RankedSample {
    // Cells are in order each for itself; several must be merged.
    let sorted =
      isOneCell
      ? records
      : records.sorted { left, right in
        (values[Int(left)], left) < (values[Int(right)], right)
      }
    return RankedSample(
      records: sorted, values: sorted.map { values[Int($0)] },
      weights: sorted.map { weights[Int($0)] })
  }

  /// A statistic of a group's distribution.
  private func point(
    _ ranked: RankedSample, _ statistic: SurveyStatistic, whole: () -> RankedSample
  ) -> SurveyPoint {
    switch statistic {
    case .quantile(_, let p):
      let quantiles = RankedSample.Quantiles(ranked, quantileRule)
      let quantile = quantiles(p)
      let (share, influence) = ranked.share(upTo: quantile)
      var result = point(quantile, ranked.records, influence, cases: ranked.count)
      result.share = (share, quantiles)
      return result
    case .poverty(_, let order, let threshold):
      let all = whole()
      let line = all.line(threshold)
      let (poverty, slope) = ranked.poverty(order, line: line.value)
      let cases = ranked.values.count { $0 < line.value }
      guard !line.influence.isEmpty else {
        return point(poverty.value, ranked.records, poverty.influence, cases: cases)
      }
      return relative(poverty, slope, ranked, line, all, cases: cases)
    default:
      let result = ranked.value(statistic)
      return point(result.value, ranked.records, result.influence, cases: ranked.count)
    }
  }

  /// Poverty under a relative line: the line's influence reaches over all records of the file.
  private func relative(
    _ poverty: LinearisedValue, _ slope: Double, _ ranked: RankedSample, _ line: LinearisedValue,
    _ all: RankedSample, cases: Int
  ) -> SurveyPoint {
    var influence = [Double](repeating: 0, count: sample.rowCount)
    for (place, record) in all.records.enumerated() {
      influence[Int(record)] = slope * line.influence[place]
    }
    for (place, record) in ranked.records.enumerated() {
      influence[Int(record)] += poverty.influence[place]
    }
    var result = point(
      poverty.value, all.records, all.records.map { influence[Int($0)] }, cases: cases)
    result.sampleSize = ranked.count
    result.population = ranked.population
    result.present = presence(of: ranked.records)
    return result
  }

  /// A value with its influences summed by unit.
  private func point(_ value: Double, _ records: [Int32], _ influence: [Double], cases: Int)
    -> SurveyPoint
  {
    var point = SurveyPoint()
    point.value = records.isEmpty ? .nan : value
    point.present = presence(of: records)
    point.sampleSize = records.count
    point.cases = cases
    for record in records { point.population += weights[Int(record)] }
    guard !influence.isEmpty else {
      point.influence = [Double](
        repeating: records.isEmpty ? 0 : .nan, count: sample.design.unitCount)
      return point
    }
    for (place, record) in records.enumerated() {
      point.squares += weights[Int(record)] * influence[place] * influence[place]
    }
    point.influence = totals(of: influence, records)
    return point
  }

  /// The weighted sums of influences by unit, after what calibration explains is taken off.
  func totals(of influence: [Double], _ records: [Int32]) -> [Double] {
    var totals = [Double](repeating: 0, count: sample.design.unitCount)
    for (place, record) in records.enumerated() {
      totals[Int(sample.units[Int(record)])] += weights[Int(record)] * influence[place]
    }
    calibration?.takeOff(influence, records, from: &totals)
    return totals
  }

  /// Which units have some records.
  func presence(of records: [Int32]) -> [Bool] {
    var present = [Bool](repeating: false, count: sample.design.unitCount)
    for record in records { present[Int(sample.units[Int(record)])] = true }
    return present
  }
}

extension RankedSample {
  /// A statistic that needs nothing but the group itself.
  func value(_ statistic: SurveyStatistic) -> LinearisedValue {
    guard count > 0 else { return .none }
    switch statistic {
    case .variance: return variance()
    case .gini: return gini()
    case .fifthsRatio: return fifthsRatio()
    case .atkinson(_, let aversion): return atkinson(aversion)
    case .entropy(_, let order): return entropy(order)
    default: return .none
    }
  }
}

/// Puts records in the order of their values.
enum RisingOrder {
  /// The records that have a value and take part, equal values in file order.
  static func records(of values: [Double], where isMember: (Int) -> Bool) -> [Int32] {
    let records = values.indices.filter { !values[$0].isNaN && isMember($0) }.map(Int32.init)
    return records.sorted { left, right in
      let (first, second) = (values[Int(left)], values[Int(right)])
      return first < second || first == second && left < right
    }
  }
}
