import IntegrationModel

/// A validated problem with every code turned into its place in a list.
struct ResolvedProblem: Sendable {
  /// An effect of covering people.
  struct Effect: Sendable {
    var outcome: Int
    var group: Int
    var bearer: Int
    var perPerson: Double
    var profile: [Double]
    /// Which of ``ResolvedProblem/factors`` multiplies it.
    var factor: Int

    /// The part of the effect so many years after coverage.
    func part(after years: Int) -> Double { profile[min(years, profile.count - 1)] }
  }

  /// An effect of two interventions together.
  struct Pair: Sendable {
    var first: Int
    var second: Int
    var outcome: Int
    var bearer: Int
    var amounts: [Double]
    var factor: Int
  }

  /// A prerequisite.
  struct Need: Sendable {
    var intervention: Int
    var needs: Int
    var years: Int
    var anywhere: Bool
  }

  /// What a floor counts, as masks over the lists.
  struct Scope: Sendable {
    var groups: [Bool]
    var territories: [Bool]
    var interventions: [Bool]
    /// By year from the first to the last year of benefit.
    var years: [Bool]
    /// Whether groups were named.
    var namesGroups: Bool
  }

  let problem: PlanningProblem
  /// By intervention and territory: whether it runs before the plan begins.
  let runsAlready: [[Bool]]
  /// By intervention: who may pay.
  let payers: [[Int]]
  /// By intervention.
  let effects: [[Effect]]
  let pairs: [Pair]
  let needs: [Need]
  let exclusions: [(Int, Int)]
  let scopes: [Scope]
  /// The product of drivers that effects share, by scenario; the first is 1 in every scenario.
  let factors: [[Double]]
  /// By scenario.
  let probabilities: [Double]
  /// By year from the first to the last year of benefit.
  let discount: [Double]
  /// Stocks and budgets by scenario.
  let resources: ResolvedResources

  var years: Int { problem.years.count }
  var benefitYears: Int { discount.count }
  var territories: Int { problem.territories.count }
  var groups: Int { problem.groups.count }
  var interventions: Int { problem.interventions.count }
  var scenarios: Int { probabilities.count }

  /// Resolves a problem.
  ///
  /// - Throws: what ``PlanningProblem/validated()`` throws.
  init(_ raw: PlanningProblem) throws(ArraigoError) {
    let problem = try raw.validated()
    self.problem = problem
    let groups = problem.groups.map(\.id).places
    let outcomes = problem.outcomes.map(\.id).places
    let interventions = problem.interventions.map(\.id).places
    let sources = problem.sources.map(\.id).places
    let territories = problem.territories.map(\.id).places

    var table = FactorTable(problem)
    runsAlready = problem.interventions.map { one in
      let open = Set(one.alreadyOpen)
      return problem.territories.map { open.contains($0.id) }
    }
    payers = problem.interventions.map { one in
      one.sources.isEmpty
        ? Array(problem.sources.indices)
        : Set(one.sources.compactMap { sources[$0] }).sorted()
    }
    effects = problem.interventions.map { one in
      one.effects.compactMap { effect in
        guard let outcome = outcomes[effect.outcome], let group = groups[effect.group],
          let bearer = groups[effect.bearer]
        else { return nil }
        return Effect(
          outcome: outcome, group: group, bearer: bearer, perPerson: effect.perPerson,
          profile: effect.profile, factor: table.factor(effect.drivers))
      }
    }
    pairs = problem.pairs.compactMap { pair in
      guard let first = interventions[pair.first], let second = interventions[pair.second],
        let outcome = outcomes[pair.outcome], let bearer = groups[pair.bearer]
      else { return nil }
      return Pair(
        first: first, second: second, outcome: outcome, bearer: bearer, amounts: pair.amounts,
        factor: table.factor(pair.drivers))
    }
    needs = problem.prerequisites.compactMap { rule in
      guard let one = interventions[rule.intervention], let other = interventions[rule.needs]
      else { return nil }
      return Need(intervention: one, needs: other, years: rule.years, anywhere: rule.anywhere)
    }
    exclusions = problem.exclusions.compactMap { rule in
      guard let one = interventions[rule.first], let other = interventions[rule.second]
      else { return nil }
      return (one, other)
    }
    factors = table.factors
    resources = ResolvedResources(problem)
    probabilities = table.probabilities
    let first = problem.years.first ?? 0
    let discount = (0...problem.lastBenefitYear - first).reduce(into: [1.0]) { list, year in
      if year > 0 { list.append(list[year - 1] / (1 + problem.discountRate)) }
    }
    self.discount = discount
    scopes = problem.floors.map { floor in
      Scope(
        groups: floor.groups.mask(groups, problem.groups.count),
        territories: floor.territories.mask(territories, problem.territories.count),
        interventions: floor.interventions.mask(interventions, problem.interventions.count),
        years: floor.years.isEmpty
          ? Array(repeating: true, count: discount.count)
          : discount.indices.map { floor.years.contains(first + $0) },
        namesGroups: !floor.groups.isEmpty)
    }
  }
}

/// The products of drivers, each kept once.
private struct FactorTable {
  let probabilities: [Double]
  private let draws: [[Double]]
  private let drivers: [String: Int]
  private(set) var factors: [[Double]]
  private var known: [[String]: Int] = [[]: 0]

  init(_ problem: PlanningProblem) {
    drivers = problem.drivers.map(\.id).places
    if problem.scenarios.isEmpty {
      probabilities = [1]
      draws = [problem.drivers.map(\.central)]
    } else {
      probabilities = problem.scenarios.map(\.probability)
      draws = problem.scenarios.map(\.values)
    }
    factors = [Array(repeating: 1, count: draws.count)]
  }

  mutating func factor(_ names: [String]) -> Int {
    let key = names.sorted()
    if let at = known[key] { return at }
    let places = key.compactMap { drivers[$0] }
    factors.append(draws.map { draw in places.reduce(1) { $0 * draw[$1] } })
    known[key] = factors.count - 1
    return factors.count - 1
  }
}

extension [String] {
  /// Each text's place in the list.
  fileprivate var places: [String: Int] {
    Dictionary(enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// True at the places named; everywhere where none is.
  fileprivate func mask(_ places: [String: Int], _ count: Int) -> [Bool] {
    guard !isEmpty else { return Array<Bool>(repeating: true, count: count) }
    var mask = Array<Bool>(repeating: false, count: count)
    for name in self { if let at = places[name] { mask[at] = true } }
    return mask
  }
}
