public import IntegrationModel

/// Estimates statistics of a survey file with design-based precision.
///
/// ```swift
/// var request = EstimationRequest(
///   [.mean("api00"), .ratio("api.stu", "enroll")],
///   design: DesignColumns(weight: "pw", strata: ["stype"], frames: ["fpc"]), groups: ["sch.wide"])
/// request.contrasts = [try Contrast("[Yes] - [No]")]
/// let estimates = try SurveyEstimator(request, of: table).estimates()
/// ```
///
/// Each statistic, group and contrast has its spread: distances whose squares sum to its variance and
/// whose products sum to covariances, by linearisation or by replicates alike.
public struct SurveyEstimator {
  /// What a reader must know beside the numbers: missing values, zero weights, calibration.
  public private(set) var problems: [Problem]

  let request: EstimationRequest
  let table: SurveyTable
  let engine: SurveyEngine
  private let measures: [SurveyMeasure]
  let replicates: ReplicateSet?
  private let replicateWeights: ReplicateWeights?
  /// What the degrees of freedom of the file's replicate weights are read off.
  private let rank: ReplicateRank?
  let auxiliary: AuxiliaryRows?

  /// Reads design, groups and variables of a table.
  ///
  /// - Parameter replicateWeights: gives columns of replicate weights, where the request names such.
  /// - Throws: what the columns of the design and of the statistics are refused for
  ///   (``SurveySample``), `calibration_failed`, `replicates_do_not_fit`.
  public init(
    _ request: EstimationRequest, of table: SurveyTable,
    replicateWeights: ReplicateWeights? = nil
  ) throws(ArraigoError) {
    self.request = request
    self.table = table
    self.replicateWeights = replicateWeights
    let sample = try SurveySample(
      request.design, of: table, onlyFirstStage: request.replication != nil)
    problems = sample.problems
    let condition = try request.condition.map { condition throws(ArraigoError) in
      try condition.values(of: table)
    }
    let domains = try SurveyDomains(
      by: request.groups, where: condition, hasMargins: request.hasMargins, of: table)
    auxiliary = try request.calibration.map { calibration throws(ArraigoError) in
      try AuxiliaryRows(calibration, of: table)
    }
    let calibrated = try Self.calibrate(request, auxiliary, sample)
    engine = SurveyEngine(
      sample, domains, calibration: calibrated, quantileRule: request.quantileRule,
      quantileVariance: request.replication == nil ? .woodruff : request.quantileVariance,
      needsRecords: request.replication?.columns.isEmpty == false)
    let standard = try Self.standard(request, table)
    var measures: [SurveyMeasure] = []
    for statistic in request.statistics {
      measures += try SurveyMeasure.all(statistic, of: table, standard: standard)
    }
    self.measures = measures
    replicates = try request.replication.map { replication throws(ArraigoError) in
      try ReplicateSet(replication, sample.design)
    }
    let isRead = request.replication?.columns.isEmpty == false && request.degreesOfFreedom == nil
    rank =
      isRead
      ? replicates.flatMap {
        ReplicateRank(count: $0.count, cells: domains.cells, cellCount: domains.cellCount)
      } : nil
    problems += try Self.missing(measures, domains, table)
    if let calibrated { problems += calibrated.problems(of: table) }
  }

  private static func calibrate(
    _ request: EstimationRequest, _ rows: AuxiliaryRows?, _ sample: SurveySample
  ) throws(ArraigoError) -> CalibratedWeights? {
    guard let rows, let calibration = request.calibration else { return nil }
    return try CalibratedWeights(
      rows, calibration.method, designWeights: sample.weights, units: sample.units,
      unitCount: sample.design.unitCount)
  }

  private static func standard(_ request: EstimationRequest, _ table: SurveyTable)
    throws(ArraigoError) -> SurveyMeasure.Standard?
  {
    guard let (name, shares) = request.standard else { return nil }
    let categories = Categories(try table.column(name))
    let sum = shares.values.reduce(0, +)
    for level in shares.keys.sorted() where !categories.levels.contains(level) {
      throw ArraigoError(
        "standard_level_missing", "the file has no record at level `\(level)` of the standard",
        at: Place(file: table.file, column: name),
        suggestion: "join the level with another, in the file and in the standard")
    }
    guard sum > 0 else {
      throw ArraigoError(
        "standard_level_missing", "the standard population has no persons",
        at: Place(file: table.file, column: name), suggestion: "give each level its share")
    }
    return SurveyMeasure.Standard(
      groups: categories.codes.map {
        $0 >= 0 && shares[categories.levels[Int($0)]] == nil ? -1 : $0
      },
      shares: categories.levels.map { (shares[$0] ?? 0) / sum })
  }

  private static func missing(
    _ measures: [SurveyMeasure], _ domains: SurveyDomains, _ table: SurveyTable
  ) throws(ArraigoError) -> [Problem] {
    var seen: Set<String> = []
    var problems: [Problem] = []
    for name in measures.flatMap(\.statistic.columns) where seen.insert(name).inserted {
      let column = try table.column(name)
      let count = column.missingCount { domains.cells[$0] >= 0 }
      guard count > 0 else { continue }
      problems.append(
        Problem(
          "missing_values", .note, at: Place(file: table.file, column: name),
          suggestion: "these records are outside the domain and stay part of the design",
          count: count))
    }
    return problems
  }

  /// The estimates: by statistic its groups, then its contrasts and tests.
  ///
  /// - Throws: `unknown_group` where a contrast names none; what replicate weights throw.
  public func estimates() throws(ArraigoError) -> [SurveyEstimate] {
    let compares = !request.contrasts.isEmpty || request.testsEquality
    var all: [SurveyEstimate] = []
    guard replicates == nil else {
      for (measure, cells) in zip(measures, try cells(of: measures, keepsSpread: compares)) {
        all += cells.map(\.estimate) + (try comparisons(measure, cells))
      }
      return all
    }
    // Without replicates statistics need not be held beside each other.
    for measure in measures {
      let cells = try cells(of: [measure], keepsSpread: compares)
      for cells in cells { all += cells.map(\.estimate) + (try comparisons(measure, cells)) }
    }
    return all
  }

  /// Each measure's estimates in all groups.
  /// - Parameter keepsSpread: whether joint variances will be asked for.
  func cells(of measures: [SurveyMeasure], keepsSpread: Bool) throws(ArraigoError)
    -> [[GroupEstimate]]
  {
    let domains = engine.domains.domains
    guard let replicates else {
      return measures.map { measure in
        let prepared = engine.prepare(measure)
        return domains.map { domain in
          let point = engine.point(prepared, domain)
          let spread = engine.sample.design.deviations(of: point.influence)
          var cell = estimate(measure, domain, point, spread)
          if !keepsSpread { cell = cell.slim }
          return cell
        }
      }
    }
    let prepared = measures.map(engine.prepare)
    let points = prepared.map { prepared in domains.map { engine.point(prepared, $0) } }
    let values = try values(prepared, points, replicates)
    return measures.indices.map { number in
      domains.indices.map { place in
        let point = points[number][place]
        return estimate(
          measures[number], domains[place], point,
          values.deviations(
            of: number * domains.count + place, estimate: point.share?.value ?? point.value))
      }
    }
  }

  private func values(
    _ prepared: [SurveyEngine.Prepared], _ points: [[SurveyPoint]], _ set: ReplicateSet
  ) throws(ArraigoError) -> ReplicateValues {
    var values = ReplicateValues(set)
    for number in 0..<set.blockCount {
      let block = try block(number, set)
      var lanes: [ReplicateLanes] = []
      for (prepared, points) in zip(prepared, points) {
        for (domain, point) in zip(engine.domains.domains, points) {
          lanes.append(engine.replicates(prepared, domain, point, block))
        }
      }
      values.append(lanes)
    }
    return values
  }

  /// Eight replicates' weights, which the rank is read off as they pass.
  func block(_ number: Int, _ set: ReplicateSet) throws(ArraigoError) -> ReplicateBlock {
    let block = try weights(number, set)
    if case .records(let weights) = block { rank?.add(block: number, weights) }
    return block
  }

  /// Eight replicates' weights: of units, or of records where the file has them or calibration
  /// changes each.
  private func weights(_ number: Int, _ set: ReplicateSet) throws(ArraigoError) -> ReplicateBlock {
    if let multipliers = set.multipliers {
      let multipliers = multipliers(number)
      guard let auxiliary, let method = request.calibration?.method else {
        return .units(multipliers)
      }
      let sample = engine.sample
      return .records(
        try calibrated(auxiliary, method, lanes: min(8, set.count - number * 8)) { row, lane in
          sample.weights[row] * multipliers[Int(sample.units[row])][lane]
        })
    }
    let names = Array((request.replication?.columns ?? []).dropFirst(number * 8).prefix(8))
    guard let replicateWeights else { return .records([]) }
    let table = try replicateWeights(names)
    var weights = [ReplicateLanes](repeating: .zero, count: table.rowCount)
    for (lane, name) in names.enumerated() {
      let column = try table.numbers(name)
      for row in column.indices {
        guard column[row] >= 0 else {
          throw ArraigoError(
            "negative_weight", "a replicate weight is negative or missing",
            at: table.place(ofRow: row, column: name),
            suggestion: "check that the pattern names replicate weights only")
        }
        weights[row][lane] = column[row]
      }
    }
    guard let auxiliary, let method = request.calibration?.method else { return .records(weights) }
    return .records(
      try calibrated(auxiliary, method, lanes: names.count) { weights[$0][$1] })
  }

  private func calibrated(
    _ rows: AuxiliaryRows, _ method: Calibration.Method, lanes: Int,
    weight: (Int, Int) -> Double
  ) throws(ArraigoError) -> [ReplicateLanes] {
    var result = [ReplicateLanes](repeating: .zero, count: table.rowCount)
    for lane in 0..<lanes {
      let weights = (0..<table.rowCount).map { weight($0, lane) }
      let factors = try CalibratedWeights.factors(rows, method, weights)
      for row in weights.indices { result[row][lane] = weights[row] * factors[row] }
    }
    return result
  }
}

extension SurveyEstimator {
  /// An estimate with what joint variances need.
  struct GroupEstimate {
    var estimate: SurveyEstimate
    /// Distances whose squares sum to the variance.
    var spread: [Double]
    let point: SurveyPoint

    /// The estimate alone.
    var slim: GroupEstimate {
      GroupEstimate(estimate: estimate, spread: [], point: SurveyPoint())
    }
  }

  /// The degrees of freedom of records in some units: those asked for, else units minus strata.
  ///
  /// Replicates that are made here can have no more than one less than their number. Those of the
  /// file have the rank of their weights less one (R's `degf`), or the design's where that is less.
  ///
  /// - Parameter cells: the finest cells that the records are in; nil for all.
  func degreesOfFreedom(of present: [Bool], in cells: [Int32]? = nil) -> Double {
    if let own = request.degreesOfFreedom { return own }
    let own = Double(engine.sample.design.degreesOfFreedom(of: present))
    guard let replicates else { return own }
    let most = rank?.degreesOfFreedom(of: cells) ?? Double(replicates.count - 1)
    let isUnknown = request.design.units.isEmpty && request.design.strata.isEmpty
    return isUnknown && replicates.multipliers == nil ? most : min(own, most)
  }

  private func estimate(
    _ measure: SurveyMeasure, _ domain: SurveyDomains.Domain, _ point: SurveyPoint,
    _ spread: [Double]
  ) -> GroupEstimate {
    let degrees = degreesOfFreedom(of: point.present, in: domain.cells)
    var variance = spread.reduce(0) { $0 + $1 * $1 }
    var spread = spread
    var simple = point.simpleVariance(request.simpleSampling)
    var interval = ConfidenceInterval.none
    if let share = point.share {
      let limits = WoodruffLimits(
        share.quantiles, share: share.value, standardError: variance.squareRoot(),
        degreesOfFreedom: degrees, level: request.level)
      interval = ConfidenceInterval(low: limits.low, high: limits.high)
      let slope = -limits.standardError / variance.squareRoot()
      spread = spread.map { $0 * slope }
      simple *= slope * slope
      variance = limits.standardError * limits.standardError
    }
    if point.value.isNaN { variance = .nan }
    let error = variance.squareRoot()
    if point.share == nil {
      interval = ConfidenceInterval(
        request.interval, point.value, standardError: error, degreesOfFreedom: degrees,
        level: request.level, sampleSize: point.sampleSize, cases: point.cases,
        isProportion: measure.isProportion)
    }
    return GroupEstimate(
      estimate: SurveyEstimate(
        statistic: measure.statistic.name, variable: measure.statistic.variable,
        level: measure.level, groups: domain.labels, value: point.value, standardError: error,
        low: interval.low, high: interval.high, degreesOfFreedom: degrees,
        designEffect: variance / simple, sampleSize: point.sampleSize,
        population: point.population),
      spread: spread, point: point)
  }
}

extension SurveyColumn {
  /// How many of some records have no value.
  func missingCount(where isMember: (Int) -> Bool) -> Int {
    switch cells {
    case .numbers(let numbers): numbers.indices.count { numbers[$0].isNaN && isMember($0) }
    case .texts(let positions, _): positions.indices.count { positions[$0] < 0 && isMember($0) }
    }
  }
}
