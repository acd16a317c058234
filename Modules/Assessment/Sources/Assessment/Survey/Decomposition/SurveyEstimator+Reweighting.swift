import Glibc
public import IntegrationModel

extension SurveyEstimator {
  /// What the gap between two groups' means would be had the first group the second's
  /// characteristics (DiNardo, Fortin and Lemieux, Econometrica 64, 1996), in every group of the
  /// request.
  ///
  /// A weighted logit gives each record's odds of being in the second group; the first group's
  /// weights times these odds have the second's characteristics. `composition` is what that changes,
  /// `structure` what remains; `effective_records` and `largest_share` say how far the
  /// counterfactual rests on few records of the first group.
  ///
  /// - Throws: `unknown_column`, `unknown_level`, `singular_regression`, and what reading the model's
  ///   columns throws.
  public func reweighting(_ decomposition: Decomposition) throws(ArraigoError) -> [SurveyEstimate] {
    try decompose(decomposition, "reweighting") { groups throws(ArraigoError) in
      try reweighting(decomposition, groups)
    }
  }

  private func reweighting(_ decomposition: Decomposition, _ groups: ComparedGroups)
    throws(ArraigoError) -> [DecomposedPart]
  {
    let weights = engine.weights
    guard let found = Counterfactual(groups, { weights[$0] }) else {
      throw singular(decomposition)
    }
    let names =
      ["mean[\(decomposition.first)]", "mean[\(decomposition.second)]"]
      + ["gap", "counterfactual", "composition", "structure"]
    var spreads: [[Double]]
    if let replicates {
      spreads = try replicated(found.parts, replicates) { Counterfactual(groups, $0)?.parts }
    } else {
      spreads = found.influences(groups, { weights[$0] }).map {
        engine.sample.design.deviations(of: engine.totals(of: $0, groups.both))
      }
    }
    var parts: [DecomposedPart] = []
    for (place, name) in names.enumerated() {
      parts.append(DecomposedPart(name: name, value: found.parts[place], spread: spreads[place]))
    }
    parts.append(DecomposedPart(name: "effective_records", value: found.effectiveRecords))
    parts.append(DecomposedPart(name: "largest_share", value: found.largestShare))
    return parts
  }
}

/// The first group's mean with the second's characteristics, beside both means.
private struct Counterfactual {
  /// Both means, their gap, the counterfactual mean, composition and structure.
  let parts: [Double]
  /// The records that the counterfactual's weights are worth.
  let effectiveRecords: Double
  /// The largest record's share of these weights.
  let largestShare: Double

  private let fit: RegressionFit
  private let odds: [Double]
  private let total: Double

  init?(_ groups: ComparedGroups, _ weight: (Int) -> Double) {
    let matrix = groups.ofGroup
    guard let fit = RegressionFit(matrix, .logit, records: groups.both, weight: weight) else {
      return nil
    }
    odds = groups.first.map { record in
      exp(
        matrix.columns.indices.reduce(0.0) {
          $0 + matrix.columns[$1][Int(record)] * fit.coefficients[$1]
        })
    }
    var (total, outcome, squares, largest) = (0.0, 0.0, 0.0, 0.0)
    for (record, odds) in zip(groups.first, odds) {
      let w = weight(Int(record)) * odds
      total += w
      outcome += w * groups.matrix.outcome[Int(record)]
      squares += w * w
      largest = max(largest, w)
    }
    let first = groups.means(groups.first, weight).outcome
    let second = groups.means(groups.second, weight).outcome
    let middle = outcome / total
    parts = [first, second, first - second, middle, first - middle, middle - second]
    effectiveRecords = total * total / squares
    largestShare = largest / total
    self.fit = fit
    self.total = total
  }

  /// The influence of each record on each part, the odds being estimated too.
  func influences(_ groups: ComparedGroups, _ weight: (Int) -> Double) -> [[Double]] {
    let records = groups.both
    let outcome = groups.matrix.outcome
    func population(_ records: [Int32]) -> Double {
      records.reduce(0) { $0 + weight(Int($1)) }
    }
    let (first, second) = (population(groups.first), population(groups.second))
    let ofFirst = records.enumerated().map { place, record in
      place < groups.border ? (outcome[Int(record)] - parts[0]) / first : 0
    }
    let ofSecond = records.enumerated().map { place, record in
      place < groups.border ? 0 : (outcome[Int(record)] - parts[1]) / second
    }
    var slopes = [Double](repeating: 0, count: groups.matrix.count)
    var ofMiddle = [Double](repeating: 0, count: records.count)
    for (place, record) in groups.first.enumerated() {
      let row = Int(record)
      ofMiddle[place] = odds[place] * (outcome[row] - parts[3]) / total
      for column in slopes.indices {
        slopes[column] += weight(row) * ofMiddle[place] * groups.matrix.columns[column][row]
      }
    }
    for (column, slope) in slopes.enumerated() {
      let ofSlope = fit.influence(on: column, groups.matrix, records)
      for place in records.indices { ofMiddle[place] += slope * ofSlope[place] }
    }
    func difference(_ left: [Double], _ right: [Double]) -> [Double] {
      zip(left, right).map { $0 - $1 }
    }
    return [
      ofFirst, ofSecond, difference(ofFirst, ofSecond), ofMiddle, difference(ofFirst, ofMiddle),
      difference(ofMiddle, ofSecond),
    ]
  }
}
