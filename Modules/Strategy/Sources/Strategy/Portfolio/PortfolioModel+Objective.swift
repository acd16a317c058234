extension PortfolioModel {
  /// What is to be as large as possible.
  ///
  /// Conditional value at risk is linear in a threshold and each scenario's shortfall from it
  /// (Rockafellar and Uryasev 2000): the threshold less the mean shortfall divided by `1 - level`.
  ///
  /// - Parameter best: the best benefit each scenario allows, for regret.
  mutating func objective(_ objective: Objective, best: [Double] = []) -> LinearExpression {
    switch objective {
    case .expected: return inTheMean(totals)
    case .conditionalValueAtRisk(let level): return tail(level)
    case .blend(let weight, let level):
      var mix = LinearExpression()
      mix.add(inTheMean(totals), times: weight)
      if weight < 1 { mix.add(tail(level), times: 1 - weight) }
      return mix
    case .worstCase:
      let worst = threshold()
      for scenario in 0..<resolved.scenarios where resolved.probabilities[scenario] > 0 {
        model.addRow(
          .scenario(scenario), inScenario(scenario, totals) - LinearExpression(worst), from: 0)
      }
      return LinearExpression(worst)
    case .regret:
      // The threshold is the largest regret with its sign turned.
      let regret = threshold()
      for scenario in 0..<resolved.scenarios where resolved.probabilities[scenario] > 0 {
        model.addRow(
          .scenario(scenario), inScenario(scenario, totals) - LinearExpression(regret),
          from: best[scenario])
      }
      return LinearExpression(regret)
    }
  }

  private mutating func threshold() -> Int {
    model.addColumn(.threshold, from: -.infinity, to: .infinity)
  }

  private mutating func tail(_ level: Double) -> LinearExpression {
    let limit = threshold()
    var value = LinearExpression(limit)
    for scenario in 0..<resolved.scenarios where resolved.probabilities[scenario] > 0 {
      let short = model.addColumn(.shortfall(scenario: scenario), from: 0, to: .infinity)
      model.addRow(
        .scenario(scenario),
        LinearExpression(short) + inScenario(scenario, totals) - LinearExpression(limit), from: 0)
      value.add(short, times: -resolved.probabilities[scenario] / (1 - level))
    }
    return value
  }

  /// A goal as something to be as large as possible.
  mutating func goal(_ goal: Goal) -> LinearExpression {
    switch goal {
    case .benefit(let objective): return self.objective(objective)
    case .outcome(let code): return inTheMean(outcome(code, in: nil))
    case .people(let groups): return people(in: resolved.scope(groups: groups))
    case .cost:
      return LinearExpression() - money(in: resolved.scope(groups: []))
    }
  }
}

extension ResolvedProblem {
  /// All interventions, territories and years, with these groups.
  func scope(groups named: [String]) -> Scope {
    Scope(
      groups: problem.groups.map { named.isEmpty || named.contains($0.id) },
      territories: Array(repeating: true, count: territories),
      interventions: Array(repeating: true, count: interventions),
      years: Array(repeating: true, count: benefitYears), namesGroups: !named.isEmpty)
  }
}
