public import IntegrationModel
import LocatedText

/// A microsimulation from one YAML file that names its tables.
public struct MicrosimulationPlan: Sendable {
  /// Where transitions come from.
  public enum Source: Sendable, Equatable {
    /// A table of a panel.
    case panel(String)
    /// A table of two cross-sections, with the probability of staying that is assumed.
    case crossSections(String, staying: Double)
  }

  /// The table of transitions.
  public let transitions: Source
  /// The table of people.
  public let population: String
  /// The table of targets, if any.
  public let targets: String?
  /// The years.
  public let years: ClosedRange<Int>
  /// The repetitions.
  public let runs: Int
  /// The seed.
  public let seed: UInt64
  /// The bootstrap replicates of the survey, where the tables name their sampling units.
  public let replicates: Int
  /// The factors that results are told apart by.
  public let by: [String]
  /// What a head needs, in the unit of the incomes; nil for no poverty.
  public let povertyLine: Double?
  /// The yearly growth of real labour incomes.
  public let incomeGrowth: Double
  /// How incomes spread.
  public let incomeSpread: IncomeModel.Spread
  /// The policies, the reference first.
  public let policies: [LabourPolicy]

  /// Reads a plan.
  ///
  /// - Throws: `broken_yaml`, `empty_file`, `bad_plan`, with the line.
  public init(yaml bytes: [UInt8], file: String) throws(ArraigoError) {
    let root = try YAMLValue(bytes, file: file)
    var keys = try YAMLKeys(root, "the plan")
    let panel = try keys.take("transitions")?.text("transitions")
    let sections = try keys.take("cross_sections")?.text("cross_sections")
    let staying = try keys.take("staying")?.number("staying") ?? 0.85
    guard (0..<1).contains(staying) else { throw root.bad("staying is 0 to below 1") }
    switch (panel, sections) {
    case (.some(let name), nil): transitions = .panel(name)
    case (nil, .some(let name)): transitions = .crossSections(name, staying: staying)
    default: throw root.bad("the plan needs either transitions or cross_sections")
    }
    population = try keys.need("population").text("population")
    targets = try keys.take("targets")?.text("targets")
    years = try ScenarioPlan.years(keys.need("years"))
    let runs = try keys.take("runs")?.integer("runs") ?? 20
    guard (1...10_000).contains(runs) else { throw root.bad("runs are 1 to 10000") }
    self.runs = runs
    seed = UInt64(bitPattern: Int64(try keys.take("seed")?.integer("seed") ?? 1))
    let replicates = try keys.take("replicates")?.integer("replicates") ?? 100
    guard (0...10_000).contains(replicates) else { throw root.bad("replicates are 0 to 10000") }
    self.replicates = replicates
    by = try keys.take("by").map(Self.names) ?? []
    povertyLine = try keys.take("poverty_line").map { (part) throws(ArraigoError) in
      try Self.positive(part, "poverty_line")
    }
    incomeGrowth = try keys.take("income_growth")?.number("income_growth") ?? 0
    guard (-0.5...0.5).contains(incomeGrowth) else {
      throw root.bad("income_growth is a part of 1, from -0.5 to 0.5")
    }
    incomeSpread = try keys.take("income_spread").map(Self.spread) ?? .residuals
    policies = try keys.take("policies").map(Self.policies) ?? [LabourPolicy("none")]
    try keys.end(
      known: """
        transitions or cross_sections, staying, population, targets, years, runs, replicates, seed, \
        by, poverty_line, income_growth, income_spread, policies
        """)
  }

  private static func names(_ part: YAMLValue) throws(ArraigoError) -> [String] {
    if part.isScalar { return [try part.text("by")] }
    return try part.members("by").map { (member) throws(ArraigoError) in try member.text("by") }
  }

  private static func positive(_ part: YAMLValue, _ what: String) throws(ArraigoError) -> Double {
    let value = try part.number(what)
    guard value > 0 else { throw part.bad("\(what) is above zero") }
    return value
  }

  private static func spread(_ part: YAMLValue) throws(ArraigoError) -> IncomeModel.Spread {
    guard let spread = IncomeModel.Spread(rawValue: try part.text("income_spread")) else {
      throw part.bad(
        "this is no spread of incomes",
        suggestion: IncomeModel.Spread.allCases.map(\.rawValue).joined(separator: " or "))
    }
    return spread
  }

  private static func policies(_ part: YAMLValue) throws(ArraigoError) -> [LabourPolicy] {
    var policies: [LabourPolicy] = []
    for (name, value) in try part.pairs("policies") {
      var policy = LabourPolicy(name)
      for member in try value.members("a policy") {
        var keys = try YAMLKeys(member, "a policy's part")
        if let to = keys.take("to") {
          policy.shifts.append(try shift(&keys, to: state(to)))
        } else {
          policy.wages.append(try lever(&keys, member))
        }
      }
      policies.append(policy)
    }
    guard !policies.isEmpty else { throw part.bad("there is no policy") }
    return policies
  }

  private static func shift(_ keys: inout YAMLKeys, to: LabourState) throws(ArraigoError)
    -> TransitionShift
  {
    let from = try keys.take("from").map(state)
    let value = try keys.need("shift").number("shift")
    let since = try keys.take("since")?.integer("since") ?? .min
    return TransitionShift(
      from: from, to: to, groups: try groups(keys), shift: value, since: since)
  }

  private static func lever(_ keys: inout YAMLKeys, _ part: YAMLValue) throws(ArraigoError)
    -> WageLever
  {
    let factor = try keys.take("wage_factor").map { (part) throws(ArraigoError) in
      try positive(part, "wage_factor")
    }
    let floor = try keys.take("wage_floor").map { (part) throws(ArraigoError) in
      try positive(part, "wage_floor")
    }
    guard factor != nil || floor != nil else {
      throw part.bad(
        "a policy's part has none of to, wage_factor and wage_floor",
        suggestion: "write {from, to, shift} or {in, wage_factor} or {in, wage_floor}")
    }
    let place = keys.take("in")
    let state = try place.map(state)
    if let place, let state, !state.earns { throw place.bad("nobody earns in this state") }
    let since = try keys.take("since")?.integer("since") ?? .min
    return WageLever(
      state: state, groups: try groups(keys), factor: factor ?? 1, floor: floor, since: since)
  }

  /// What is left of a policy's part are factors with their levels.
  private static func groups(_ keys: YAMLKeys) throws(ArraigoError) -> [String: String] {
    var groups: [String: String] = [:]
    for (factor, level) in keys.others { groups[factor] = try level.text("a level") }
    return groups
  }

  private static func state(_ part: YAMLValue) throws(ArraigoError) -> LabourState {
    guard let state = LabourState(rawValue: try part.text("a state")) else {
      throw part.bad(
        "this is no labour state",
        suggestion: "states are \(LabourState.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return state
  }

  /// Checks that shifts and results speak of factors and levels that the transitions know.
  ///
  /// - Throws: `bad_plan`.
  public func check(against factors: [Factor], file: String) throws(ArraigoError) {
    for name in by where !factors.contains(where: { $0.name == name }) {
      throw ArraigoError(
        "bad_plan", "'\(name)' is no factor of the transitions", at: Place(file: file),
        suggestion: "factors are \(factors.map(\.name).joined(separator: ", "))")
    }
    for policy in policies {
      let groups = policy.shifts.map(\.groups) + policy.wages.map(\.groups)
      for (factor, level) in groups.flatMap({ $0.sorted { $0.key < $1.key } }) {
        guard let known = factors.first(where: { $0.name == factor }), known.levels.contains(level)
        else {
          throw ArraigoError(
            "bad_plan", "policy \(policy.name) speaks of \(factor) '\(level)', which nobody has",
            at: Place(file: file))
        }
      }
    }
  }
}
