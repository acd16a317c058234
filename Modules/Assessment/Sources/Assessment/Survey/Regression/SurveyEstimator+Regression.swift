import Glibc
public import IntegrationModel

extension SurveyEstimator {
  /// A regression in every group: its coefficients, and Wald's F for terms of several columns.
  ///
  /// The variance is the sandwich of the scores' design-based covariance (Binder, International
  /// Statistical Review 51, 1983), as R's `svyglm`; degrees of freedom are the design's plus one less
  /// the coefficients.
  ///
  /// - Parameter margins: a category of the model for each level of which the mean prediction is
  ///   given too, had all records that level (as R's `svypredmeans`).
  /// - Throws: `singular_regression`, `outcome_not_binary`, `unknown_term`, and what reading the
  ///   model's columns throws.
  public func regression(
    _ model: RegressionModel, _ family: RegressionFamily, margins: String? = nil
  ) throws(ArraigoError) -> [SurveyEstimate] {
    let inside = engine.domains.cells
    let matrix = try ModelMatrix(model, of: table) { inside[$0] >= 0 }
    let isUsable = { (row: Int) in engine.sample.weights[row] > 0 && matrix.isComplete(row) }
    try check(matrix, family, isUsable)
    let grouped = GroupedRecords(
      cells: inside, cellCount: engine.domains.cellCount, where: isUsable)
    var all: [SurveyEstimate] = []
    for domain in engine.domains.domains {
      let records = grouped.of(domain.cells)
      guard !records.isEmpty else { continue }
      all += try regression(model, family, matrix, domain, records, margins)
    }
    return all
  }

  private func check(
    _ matrix: ModelMatrix, _ family: RegressionFamily, _ isUsable: (Int) -> Bool
  ) throws(ArraigoError) {
    guard family == .logit else { return }
    for row in 0..<table.rowCount where isUsable(row) && engine.domains.cells[row] >= 0 {
      let outcome = matrix.outcome[row]
      guard outcome == 0 || outcome == 1 else {
        throw ArraigoError(
          "outcome_not_binary", "a logit's outcome is neither 0 nor 1",
          at: table.place(ofRow: row),
          suggestion: "make it so in the model: (status == 2) ~ …")
      }
    }
  }

  private func regression(
    _ model: RegressionModel, _ family: RegressionFamily, _ matrix: ModelMatrix,
    _ domain: SurveyDomains.Domain, _ records: [Int32], _ margins: String?
  ) throws(ArraigoError) -> [SurveyEstimate] {
    let weights = engine.weights
    guard let fit = RegressionFit(matrix, family, records: records, weight: { weights[$0] }) else {
      throw ArraigoError(
        "singular_regression",
        "the columns of `\(model.text)` depend on each other"
          + (domain.labels.isEmpty ? "" : " in group \(domain.labels.joined(separator: ","))"),
        at: Place(file: table.file),
        suggestion: "leave out a term that others determine, or levels with few records")
    }
    let spreads = try spreads(fit, matrix, family, records)
    let degrees =
      request.degreesOfFreedom
      ?? degreesOfFreedom(of: engine.presence(of: records)) + 1 - Double(matrix.count)
    let population = records.reduce(0) { $0 + weights[Int($1)] }
    func row(_ statistic: String, _ level: String, _ value: Double, _ spread: [Double])
      -> SurveyEstimate
    {
      let error = spread.reduce(0) { $0 + $1 * $1 }.squareRoot()
      let interval = ConfidenceInterval(
        .t, value, standardError: error, degreesOfFreedom: degrees, level: request.level,
        sampleSize: 0, cases: 0, isProportion: false)
      let t = value / error
      return SurveyEstimate(
        statistic: statistic, variable: model.text, level: level, groups: domain.labels,
        value: value, standardError: error, low: interval.low, high: interval.high,
        degreesOfFreedom: degrees, designEffect: .nan, sampleSize: records.count,
        population: population, test: t,
        pValue: StudentDistribution.twoSidedProbability(t, degreesOfFreedom: degrees))
    }
    var all = matrix.names.indices.map { column in
      row("coefficient", matrix.names[column], fit.coefficients[column], spreads[column])
    }
    for (number, term) in model.terms.enumerated() {
      let columns = matrix.terms.indices.filter { matrix.terms[$0] == number }
      guard columns.count > 1 else { continue }
      var test = row("term", term.name, .nan, [.nan])
      let wald = WaldTest(
        columns.map { fit.coefficients[$0] }, spreads: columns.map { spreads[$0] })
      test.value = wald.plain
      test.test = wald.plain
      test.testDegrees = Double(columns.count)
      test.pValue = FDistribution.upperTail(wald.plain, Double(columns.count), degrees)
      all.append(test)
    }
    if let margins {
      all += try predictions(of: margins, model, family, fit, matrix, spreads, records).map {
        var prediction = row("prediction", $0.level, $0.value, $0.spread)
        (prediction.test, prediction.pValue) = (nil, nil)
        return prediction
      }
    }
    return all
  }

  /// The spread of each coefficient: linearised, or fitted anew in every replicate.
  private func spreads(
    _ fit: RegressionFit, _ matrix: ModelMatrix, _ family: RegressionFamily, _ records: [Int32]
  ) throws(ArraigoError) -> [[Double]] {
    guard let replicates else {
      return (0..<matrix.count).map { column in
        engine.sample.design.deviations(
          of: engine.totals(of: fit.influence(on: column, matrix, records), records))
      }
    }
    return try replicated(fit.coefficients, replicates) { weight in
      RegressionFit(matrix, family, records: records, weight: weight)?.coefficients
    }
  }
}

extension SurveyEstimator {
  /// The mean prediction had all records one level of a category, with the variance of the
  /// coefficients and, apart from it, of the records' other columns.
  private func predictions(
    of name: String, _ model: RegressionModel, _ family: RegressionFamily, _ fit: RegressionFit,
    _ matrix: ModelMatrix, _ spreads: [[Double]], _ records: [Int32]
  ) throws(ArraigoError) -> [(level: String, value: Double, spread: [Double])] {
    let isMain = { (term: RegressionModel.Term) in
      term.factors == [.category(name)] || term.factors == [.column(name)]
    }
    guard let number = model.terms.firstIndex(where: isMain),
      !model.terms.contains(where: { !isMain($0) && $0.factors.flatMap(\.columns).contains(name) })
    else {
      throw ArraigoError(
        "unknown_term", "`\(model.text)` has no main effect \(name), or has it in other terms",
        suggestion: "predictions are made for a column without interactions")
    }
    let columns = matrix.terms.indices.filter { matrix.terms[$0] == number }
    let category = try table.column(name)
    let levels = predictedLevels(category, model.terms[number], columns.count, records)
    return levels.map { level, settings in
      prediction(
        level, Dictionary(zip(columns, settings)) { first, _ in first }, family, fit, matrix,
        spreads,
        records)
    }
  }

  /// Each level with the numbers its columns take.
  private func predictedLevels(
    _ column: SurveyColumn, _ term: RegressionModel.Term, _ columnCount: Int, _ records: [Int32]
  ) -> [(String, [Double])] {
    let categories = Categories(column)
    var occurs = [Bool](repeating: false, count: categories.levels.count)
    for record in records where categories.codes[Int(record)] >= 0 {
      occurs[Int(categories.codes[Int(record)])] = true
    }
    let levels = categories.levels.indices.filter { occurs[$0] }
    return levels.enumerated().map { place, level in
      if case .column = term.factors[0], case .numbers = column.cells {
        return (categories.levels[level], [Double(categories.levels[level]) ?? .nan])
      }
      return (categories.levels[level], (0..<columnCount).map { $0 + 1 == place ? 1 : 0 })
    }
  }

  private func prediction(
    _ level: String, _ settings: [Int: Double], _ family: RegressionFamily, _ fit: RegressionFit,
    _ matrix: ModelMatrix, _ spreads: [[Double]], _ records: [Int32]
  ) -> (level: String, value: Double, spread: [Double]) {
    var slopes = [Double](repeating: 0, count: matrix.count)
    var (top, bottom) = (0.0, 0.0)
    var fitted: [Double] = []
    for record in records {
      let row = Int(record)
      let x = matrix.columns.indices.map { settings[$0] ?? matrix.columns[$0][row] }
      let predictor = zip(x, fit.coefficients).reduce(0) { $0 + $1.0 * $1.1 }
      let mean = family == .logit ? 1 / (1 + exp(-predictor)) : predictor
      let slope = family == .logit ? mean * (1 - mean) : 1
      fitted.append(mean)
      top += engine.weights[row] * mean
      bottom += engine.weights[row]
      for column in slopes.indices { slopes[column] += engine.weights[row] * slope * x[column] }
    }
    let value = top / bottom
    var ofCoefficients = [Double](repeating: 0, count: spreads.first?.count ?? 0)
    for (slope, spread) in zip(slopes, spreads) {
      for place in spread.indices { ofCoefficients[place] += slope / bottom * spread[place] }
    }
    let ofRecords = engine.sample.design.deviations(
      of: engine.totals(of: fitted.map { ($0 - value) / bottom }, records))
    return (level, value, ofCoefficients + ofRecords)
  }
}
