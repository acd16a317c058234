import IntegrationModel

/// One number of a decomposition with its spread.
struct DecomposedPart {
  let name: String
  let value: Double
  /// Distances whose squares sum to the variance; nil where none is defined.
  var spread: [Double]?
}

extension SurveyEstimator {
  /// Decomposes in every group of the request and puts the parts into rows.
  func decompose(
    _ decomposition: Decomposition, _ statistic: String,
    _ parts: (ComparedGroups) throws(ArraigoError) -> [DecomposedPart]
  ) throws(ArraigoError) -> [SurveyEstimate] {
    let inside = engine.domains.cells
    let isSecond = try membership(decomposition)
    let matrix = try ModelMatrix(decomposition.model, of: table) {
      inside[$0] >= 0 && !isSecond[$0].isNaN
    }
    let records = GroupedRecords(cells: inside, cellCount: engine.domains.cellCount) {
      engine.sample.weights[$0] > 0 && !isSecond[$0].isNaN && matrix.isComplete($0)
    }
    var all: [SurveyEstimate] = []
    for domain in engine.domains.domains {
      let own = records.of(domain.cells)
      let groups = ComparedGroups(
        matrix: matrix, isSecond: isSecond, first: own.filter { isSecond[Int($0)] == 0 },
        second: own.filter { isSecond[Int($0)] == 1 })
      guard !groups.first.isEmpty, !groups.second.isEmpty else { continue }
      all += try parts(groups).map { row($0, statistic, decomposition, domain, groups) }
    }
    guard !all.isEmpty || table.rowCount == 0 else {
      throw ArraigoError(
        "nothing_to_compare",
        "no group has complete records of both \(decomposition.first) and \(decomposition.second)",
        at: Place(file: table.file, column: decomposition.column),
        suggestion: "check --where, and columns of the model that are missing for one of them")
    }
    return all
  }

  private func row(
    _ part: DecomposedPart, _ statistic: String, _ decomposition: Decomposition,
    _ domain: SurveyDomains.Domain, _ groups: ComparedGroups
  ) -> SurveyEstimate {
    let records =
      part.name == "mean[\(decomposition.first)]"
      ? groups.first : part.name == "mean[\(decomposition.second)]" ? groups.second : groups.both
    let degrees = degreesOfFreedom(of: engine.presence(of: records))
    let error = part.spread?.reduce(0) { $0 + $1 * $1 }.squareRoot() ?? .nan
    let interval = ConfidenceInterval(
      .t, part.value, standardError: error, degreesOfFreedom: degrees, level: request.level,
      sampleSize: 0, cases: 0, isProportion: false)
    var estimate = SurveyEstimate(
      statistic: statistic, variable: decomposition.model.text, level: part.name,
      groups: domain.labels, value: part.value, standardError: error, low: interval.low,
      high: interval.high, degreesOfFreedom: degrees, designEffect: .nan,
      sampleSize: records.count,
      population: records.reduce(0) { $0 + engine.weights[Int($1)] })
    // That a mean or a mean's stand-in is zero is nobody's question.
    if part.spread != nil, !part.name.hasPrefix("mean["), part.name != "counterfactual" {
      let t = part.value / error
      estimate.test = t
      estimate.pValue = StudentDistribution.twoSidedProbability(t, degreesOfFreedom: degrees)
    }
    return estimate
  }

  /// One for records of the second group, zero for the first's, missing for others.
  private func membership(_ decomposition: Decomposition) throws(ArraigoError) -> [Double] {
    let categories = Categories(try table.column(decomposition.column))
    func code(_ level: String) throws(ArraigoError) -> Int32 {
      if let place = categories.levels.firstIndex(of: level) { return Int32(place) }
      throw ArraigoError(
        "unknown_level", "no record is at level `\(level)`",
        at: Place(file: table.file, column: decomposition.column),
        suggestion: "the levels are " + categories.levels.prefix(12).joined(separator: ", "))
    }
    let (first, second) = (try code(decomposition.first), try code(decomposition.second))
    return categories.codes.map { $0 == second ? 1 : $0 == first ? 0 : .nan }
  }

  /// The error of a model that a group's records do not determine.
  func singular(_ decomposition: Decomposition) -> ArraigoError {
    ArraigoError(
      "singular_regression",
      "the columns of `\(decomposition.model.text)` depend on each other in one of the groups",
      at: Place(file: table.file, column: decomposition.column),
      suggestion: "leave out a term that others determine, or a level that one group lacks")
  }

  /// The spreads of numbers that are computed anew under every replicate's weights.
  ///
  /// - Parameter compute: the numbers under weights of records; nil where they cannot be computed.
  func replicated(
    _ values: [Double], _ set: ReplicateSet, _ compute: ((Int) -> Double) -> [Double]?
  ) throws(ArraigoError) -> [[Double]] {
    var all = ReplicateValues(set)
    for number in 0..<set.blockCount {
      let block = try block(number, set)
      var lanes = [ReplicateLanes](repeating: .init(repeating: .nan), count: values.count)
      for lane in 0..<min(8, set.count - number * 8) {
        let found = compute { engine.lanes(block, $0)[lane] }
        for place in lanes.indices { lanes[place][lane] = found?[place] ?? .nan }
      }
      all.append(lanes)
    }
    return values.enumerated().map { all.deviations(of: $0, estimate: $1) }
  }
}
