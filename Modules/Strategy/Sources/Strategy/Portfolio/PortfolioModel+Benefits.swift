extension PortfolioModel {
  /// People as an effect counts them: less of them on later steps where effects fall.
  func counted(_ column: Int, for effect: ResolvedProblem.Effect) -> LinearExpression {
    guard effect.perPerson > 0, let effective = diminished[column] else {
      return LinearExpression(column)
    }
    return effective
  }

  /// Sums what effects and pairs bring, one sum for each factor.
  ///
  /// - Parameters:
  ///   - weigh: what one unit counts, by outcome and bearer; 0 leaves it out.
  ///   - time: what a unit in a year of benefit counts.
  ///   - scope: which interventions and territories count.
  func sums(
    weigh: (_ outcome: Int, _ bearer: Int) -> Double, time: [Double],
    scope: ResolvedProblem.Scope? = nil
  ) -> [LinearExpression] {
    var sums = resolved.factors.map { _ in LinearExpression() }
    for intervention in 0..<resolved.interventions where scope?.interventions[intervention] ?? true
    {
      for effect in resolved.effects[intervention] {
        let weight = weigh(effect.outcome, effect.bearer) * effect.perPerson
        guard weight != 0 else { continue }
        for year in 0..<resolved.years {
          let lasting = (year..<time.count).reduce(0) {
            $0 + effect.part(after: $1 - year) * time[$1]
          }
          for territory in 0..<resolved.territories where scope?.territories[territory] ?? true {
            guard let column = people[intervention][territory][year][effect.group] else { continue }
            sums[effect.factor].add(counted(column, for: effect), times: weight * lasting)
          }
        }
      }
    }
    for (at, pair) in resolved.pairs.enumerated()
    where scope.map({ $0.interventions[pair.first] && $0.interventions[pair.second] }) ?? true {
      let weight = weigh(pair.outcome, pair.bearer)
      guard weight != 0 else { continue }
      for territory in 0..<resolved.territories where scope?.territories[territory] ?? true {
        for year in 0..<resolved.years {
          guard let column = together[at][territory][year] else { continue }
          sums[pair.factor].add(column, times: weight * pair.amounts[territory] * time[year])
        }
      }
    }
    return sums
  }

  /// The sums as columns of their own where scenarios would repeat them.
  mutating func shared(_ sums: [LinearExpression]) -> [LinearExpression] {
    guard resolved.scenarios > 1 else { return sums }
    return sums.map { sum in
      let terms = sum.collected()
      guard terms.count > 1 else { return sum }
      var (least, most) = (0.0, 0.0)
      for term in terms {
        let reach = term.value * model.upper[term.column]
        (least, most) = (least + min(0, reach), most + max(0, reach))
      }
      let name = model.columns
      let total = model.addColumn(.total(name), from: least, to: most)
      model.addRow(.total(name), sum - LinearExpression(total), from: 0, to: 0)
      return LinearExpression(total)
    }
  }

  /// The benefit, factor by factor.
  mutating func addTotals() {
    let sums = sums(
      weigh: { problem.outcomes[$0].weight * problem.groups[$1].weight }, time: resolved.discount)
    totals = shared(sums)
  }

  /// A sum over factors in one scenario.
  func inScenario(_ scenario: Int, _ sums: [LinearExpression]) -> LinearExpression {
    var benefit = LinearExpression()
    for (sum, factor) in zip(sums, resolved.factors) { benefit.add(sum, times: factor[scenario]) }
    return benefit
  }

  /// A sum over factors in the mean of the scenarios.
  func inTheMean(_ sums: [LinearExpression]) -> LinearExpression {
    var benefit = LinearExpression()
    for (sum, factor) in zip(sums, resolved.factors) {
      let mean = zip(factor, resolved.probabilities).reduce(0) { $0 + $1.0 * $1.1 }
      benefit.add(sum, times: mean)
    }
    return benefit
  }
}
