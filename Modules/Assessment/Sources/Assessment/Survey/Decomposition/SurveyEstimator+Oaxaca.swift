public import IntegrationModel

extension SurveyEstimator {
  /// Oaxaca's and Blinder's decomposition of the gap between two groups' means, in every group of the
  /// request: its three-fold parts (endowments, coefficients, interaction), the two-fold ones
  /// (explained, unexplained), and the latter for each term of the model.
  ///
  /// Means and coefficients are weighted. Variances count both, with their covariance: by
  /// linearisation, or by decomposing anew in every replicate.
  ///
  /// - Throws: `unknown_column`, `unknown_level`, `singular_regression`, and what reading the model's
  ///   columns throws.
  public func oaxaca(_ decomposition: Decomposition) throws(ArraigoError) -> [SurveyEstimate] {
    try decompose(decomposition, "oaxaca") { groups throws(ArraigoError) in
      try oaxaca(decomposition, groups)
    }
  }

  private func oaxaca(_ decomposition: Decomposition, _ groups: ComparedGroups)
    throws(ArraigoError) -> [DecomposedPart]
  {
    let weights = engine.weights
    guard let fits = OaxacaFits(groups, decomposition.reference, { weights[$0] }) else {
      throw singular(decomposition)
    }
    let terms = try termGroups(decomposition.model, groups.matrix)
    func parts(_ fits: OaxacaFits) -> [OaxacaPart] {
      fits.terms.parts(terms, first: decomposition.first, second: decomposition.second)
    }
    let found = parts(fits)
    guard let replicates else {
      let changes = linearised(fits, groups)
      return found.map { part in
        DecomposedPart(name: part.name, value: part.value, spread: changes.map(part.change))
      }
    }
    let spreads = try replicated(found.map(\.value), replicates) { weight in
      OaxacaFits(groups, decomposition.reference, weight).map { parts($0).map(\.value) }
    }
    return zip(found, spreads).map {
      DecomposedPart(name: $0.name, value: $0.value, spread: $1)
    }
  }

  /// The terms' change at each unit's distance: what variances are summed from.
  private func linearised(_ fits: OaxacaFits, _ groups: ComparedGroups) -> [OaxacaTerms] {
    func spread(_ influence: [Double], _ records: [Int32]) -> [Double] {
      engine.sample.design.deviations(of: engine.totals(of: influence, records))
    }
    func ofMeans(_ records: [Int32], _ means: [Double], _ outcome: Double) -> [[Double]] {
      let population = records.reduce(0) { $0 + engine.weights[Int($1)] }
      let columns = means.enumerated().map { column, mean in
        spread(
          records.map { (groups.matrix.columns[column][Int($0)] - mean) / population }, records)
      }
      return columns + [
        spread(records.map { (groups.matrix.outcome[Int($0)] - outcome) / population }, records)
      ]
    }
    func ofSlopes(_ fit: RegressionFit, _ matrix: ModelMatrix, _ records: [Int32]) -> [[Double]] {
      (0..<groups.matrix.count).map { spread(fit.influence(on: $0, matrix, records), records) }
    }
    let terms = fits.terms
    let first = ofMeans(groups.first, terms.firstMeans, terms.firstOutcome)
    let second = ofMeans(groups.second, terms.secondMeans, terms.secondOutcome)
    let firstSlopes = ofSlopes(fits.first, groups.matrix, groups.first)
    let secondSlopes = ofSlopes(fits.second, groups.matrix, groups.second)
    let own = fits.pooled.map { ofSlopes($0.fit, $0.matrix, groups.both) }
    // Cotton's share is an estimate too.
    let share = spread(
      groups.both.indices.map { ($0 < groups.border ? 1 : 0) - fits.share }
        .map { $0 / fits.population }, groups.both)
    return share.indices.map { place in
      let at = { (spreads: [[Double]]) in spreads.map { $0[place] } }
      var change = OaxacaTerms(
        firstMeans: at(first.dropLast()), secondMeans: at(second.dropLast()),
        firstOutcome: first[terms.slopes.count][place],
        secondOutcome: second[terms.slopes.count][place], firstSlopes: at(firstSlopes),
        secondSlopes: at(secondSlopes), slopes: [])
      change.slopes =
        own.map(at)
        ?? terms.slopes.indices.map { column in
          fits.weight * change.firstSlopes[column]
            + (1 - fits.weight) * change.secondSlopes[column]
            + (fits.isShareWeighted
              ? share[place] * (terms.firstSlopes[column] - terms.secondSlopes[column]) : 0)
        }
      return change
    }
  }

  private func termGroups(_ model: RegressionModel, _ matrix: ModelMatrix) throws(ArraigoError)
    -> [OaxacaTerms.Group]
  {
    var groups: [OaxacaTerms.Group] = []
    for (number, term) in model.terms.enumerated() {
      var isCategory = false
      if term.factors.count == 1 {
        switch term.factors[0] {
        case .category: isCategory = true
        case .column(let name):
          if case .texts = try table.column(name).cells { isCategory = true }
        case .formula: break
        }
      }
      groups.append(
        OaxacaTerms.Group(
          name: term.name, columns: matrix.terms.indices.filter { matrix.terms[$0] == number },
          isCategory: isCategory))
    }
    return groups
  }
}

/// The regressions and means of both groups.
private struct OaxacaFits {
  let first: RegressionFit
  let second: RegressionFit
  /// The regression of both groups, where it is the reference.
  var pooled: (fit: RegressionFit, matrix: ModelMatrix)?
  /// The weight of the first group's coefficients in the reference, where it is made of both.
  var weight = 0.0
  /// Whether that weight is the first group's share.
  var isShareWeighted: Bool
  /// The first group's share of the population of both.
  let share: Double
  /// The population of both.
  let population: Double
  let terms: OaxacaTerms

  init?(
    _ groups: ComparedGroups, _ reference: ReferenceCoefficients, _ weight: (Int) -> Double
  ) {
    func fit(_ matrix: ModelMatrix, _ records: [Int32]) -> RegressionFit? {
      RegressionFit(matrix, .linear, records: records, weight: weight)
    }
    guard let first = fit(groups.matrix, groups.first),
      let second = fit(groups.matrix, groups.second)
    else { return nil }
    self.first = first
    self.second = second
    let ownPopulation = groups.first.reduce(0) { $0 + weight(Int($1)) }
    population = groups.second.reduce(ownPopulation) { $0 + weight(Int($1)) }
    share = ownPopulation / population
    isShareWeighted = reference == .cotton
    switch reference {
    case .pooled, .neumark:
      let matrix = reference == .pooled ? groups.withGroup : groups.matrix
      guard let fit = fit(matrix, groups.both) else { return nil }
      pooled = (fit, matrix)
    case .first: self.weight = 1
    case .second: self.weight = 0
    case .mean: self.weight = 0.5
    case .cotton: self.weight = share
    }
    let firstMeans = groups.means(groups.first, weight)
    let secondMeans = groups.means(groups.second, weight)
    let lambda = self.weight
    let mixed = zip(first.coefficients, second.coefficients).map {
      lambda * $0 + (1 - lambda) * $1
    }
    terms = OaxacaTerms(
      firstMeans: firstMeans.columns, secondMeans: secondMeans.columns,
      firstOutcome: firstMeans.outcome, secondOutcome: secondMeans.outcome,
      firstSlopes: first.coefficients, secondSlopes: second.coefficients,
      slopes: pooled.map { Array($0.fit.coefficients.prefix(groups.matrix.count)) } ?? mixed)
  }
}
