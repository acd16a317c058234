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
  /// The factor that results are told apart by.
  public let by: String?
  /// The policies, the reference first.
  public let policies: [(name: String, shifts: [TransitionShift])]

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
    by = try keys.take("by")?.text("by")
    policies = try keys.take("policies").map(Self.policies) ?? [("none", [])]
    try keys.end(
      known: """
        transitions or cross_sections, staying, population, targets, years, runs, seed, by, policies
        """)
  }

  private static func policies(_ part: YAMLValue) throws(ArraigoError)
    -> [(name: String, shifts: [TransitionShift])]
  {
    var policies: [(name: String, shifts: [TransitionShift])] = []
    for (name, value) in try part.pairs("policies") {
      var shifts: [TransitionShift] = []
      for member in try value.members("a policy") { shifts.append(try shift(member)) }
      policies.append((name, shifts))
    }
    guard !policies.isEmpty else { throw part.bad("there is no policy") }
    return policies
  }

  private static func shift(_ part: YAMLValue) throws(ArraigoError) -> TransitionShift {
    var keys = try YAMLKeys(part, "a policy's shift")
    let from = try keys.take("from").map(state)
    let to = try state(keys.need("to"))
    let value = try keys.need("shift").number("shift")
    let since = try keys.take("since")?.integer("since") ?? .min
    var groups: [String: String] = [:]
    for (factor, level) in keys.others { groups[factor] = try level.text("a level") }
    return TransitionShift(from: from, to: to, groups: groups, shift: value, since: since)
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
    if let by, !factors.contains(where: { $0.name == by }) {
      throw ArraigoError(
        "bad_plan", "'\(by)' is no factor of the transitions", at: Place(file: file),
        suggestion: "factors are \(factors.map(\.name).joined(separator: ", "))")
    }
    for (name, shifts) in policies {
      for (factor, level) in shifts.flatMap({ $0.groups }) {
        guard let known = factors.first(where: { $0.name == factor }), known.levels.contains(level)
        else {
          throw ArraigoError(
            "bad_plan", "policy \(name) speaks of \(factor) '\(level)', which nobody has",
            at: Place(file: file))
        }
      }
    }
  }
}
