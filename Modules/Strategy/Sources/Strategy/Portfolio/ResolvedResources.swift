/// Stocks and budgets as each scenario has them; a single state where the scenarios do not vary them.
struct ResolvedResources: Sendable {
  /// The scenarios' places, without those that have no probability.
  let scenarios: [Int]
  /// Each state's probability.
  let probabilities: [Double]
  /// People by state, territory, group and year.
  let eligible: [[[[Double]]]]
  /// Money by state, source and year.
  let budgets: [[[Double]]]
  /// The least probability with which a plan must be possible.
  let reliability: Double

  /// Whether a plan must be possible in every state, so that none has to be chosen.
  var mustHoldInAll: Bool { reliability >= 1 || eligible.count == 1 }

  init(_ problem: PlanningProblem) {
    guard let varying = problem.resources, !problem.scenarios.isEmpty else {
      scenarios = [0]
      probabilities = [1]
      eligible = [problem.eligible]
      budgets = [problem.sources.map(\.budgets)]
      reliability = 1
      return
    }
    let possible = problem.scenarios.indices.filter { problem.scenarios[$0].probability > 0 }
    scenarios = possible
    probabilities = possible.map { problem.scenarios[$0].probability }
    reliability = varying.reliability
    func factor(_ drivers: [String], _ scenario: Int) -> Double {
      problem.drivers.enumerated().filter { drivers.contains($0.element.id) }.reduce(1) {
        $0 * problem.scenarios[scenario].values[$1.offset]
      }
    }
    eligible = possible.map { scenario in
      problem.territories.enumerated().map { territory, area in
        problem.groups.enumerated().map { group, people in
          let stated = problem.eligible[territory][group]
          guard
            let stock = varying.stocks.first(where: {
              $0.territory == area.id && $0.group == people.id
            })
          else { return stated }
          let base = stock.people[problem.scenarios[scenario].name] ?? stated
          let factor = factor(stock.drivers, scenario)
          return base.map { $0 * factor }
        }
      }
    }
    budgets = possible.map { scenario in
      problem.sources.map { source in
        guard let budget = varying.budgets.first(where: { $0.source == source.id }) else {
          return source.budgets
        }
        let base = budget.amounts[problem.scenarios[scenario].name] ?? source.budgets
        let factor = factor(budget.drivers, scenario)
        return base.map { $0 * factor }
      }
    }
  }

  /// The fewest people of a territory, group and year over all states.
  func fewest(_ territory: Int, _ group: Int, _ year: Int) -> Double {
    eligible.reduce(.infinity) { min($0, $1[territory][group][year]) }
  }

  /// What a source gives at least in a year over all states.
  func least(_ source: Int, _ year: Int) -> Double {
    budgets.reduce(.infinity) { min($0, $1[source][year]) }
  }
}
