public import IntegrationModel
import LocatedText

extension ScenarioPlan {
  /// Reads a plan from YAML.
  ///
  /// - Parameters:
  ///   - bytes: The whole file, UTF-8.
  ///   - file: Its name, for errors.
  /// - Throws: `broken_yaml`, `empty_file`, `bad_plan`, `bad_formula`, `bad_marginal` and what the parts throw, with
  ///   the line.
  public init(yaml bytes: [UInt8], file: String) throws(ArraigoError) {
    let root = try YAMLValue(bytes, file: file)
    var keys = try YAMLKeys(root, "the plan")
    title = try keys.take("title")?.text("title") ?? ""
    region = try keys.take("region")?.text("region") ?? "World"
    years = try Self.years(keys.need("years"))
    samples = try Self.count(keys.take("samples"), "samples", 2...1_000_000) ?? 1000
    seed = UInt64(bitPattern: Int64(try keys.take("seed")?.integer("seed") ?? 1))
    influences = try keys.take("influences").map { (part) throws(ArraigoError) in
      try Self.influences(part)
    }
    keyVariables = try Self.count(keys.take("key_variables"), "key_variables", 1...1000) ?? 5
    inconsistency = try Self.count(keys.take("inconsistency"), "inconsistency", 0...1000) ?? 0
    let descriptors = keys.take("descriptors")
    let judgements = keys.take("judgements")
    crossImpact = try descriptors.map { (part) throws(ArraigoError) in
      try Self.crossImpact(part, judgements)
    }
    let drivers = try Self.drivers(keys.need("drivers"), crossImpact?.descriptors ?? [])
    correlations =
      try keys.take("correlations").map { (part) throws(ArraigoError) in
        try Self.correlations(part, drivers)
      } ?? []
    let outcomes = try Self.outcomes(keys.need("outcomes"), drivers)
    self.drivers = drivers
    self.outcomes = outcomes
    policies =
      try keys.take("policies").map { (part) throws(ArraigoError) in
        try Self.policies(part, drivers)
      } ?? [PolicyLever("none")]
    storylines =
      try keys.take("scenarios").map { (part) throws(ArraigoError) in
        try Self.storylines(part, drivers)
      } ?? []
    discovery = try keys.take("discover").map { (part) throws(ArraigoError) in
      try Self.discovery(part, outcomes)
    }
    try keys.end(
      known: """
        title, region, years, samples, seed, influences, key_variables, descriptors, judgements, \
        inconsistency, drivers, correlations, outcomes, policies, scenarios, discover
        """)
    try checkDrivers(root)
  }

  /// Every driver has numbers: its own, or a descriptor's, or every storyline's.
  private func checkDrivers(_ root: YAMLValue) throws(ArraigoError) {
    for driver in drivers where driver.marginal == nil && driver.variants == nil {
      guard !storylines.isEmpty, crossImpact == nil,
        storylines.allSatisfy({ $0.marginals[driver.name] != nil })
      else { throw root.bad("driver '\(driver.name)' has no distribution") }
    }
  }

  static func years(_ part: YAMLValue) throws(ArraigoError) -> ClosedRange<Int> {
    let ends = try part.text("years").split(separator: "-").map { Int($0) }
    guard ends.count == 2, let first = ends[0], let last = ends[1], first < last,
      (1000...9999).contains(first), last - first <= 200
    else { throw part.bad("years are written as 2025-2035, at most 200 of them") }
    return first...last
  }

  /// A whole number within bounds, nil where there is none.
  private static func count(_ part: YAMLValue?, _ what: String, _ range: ClosedRange<Int>)
    throws(ArraigoError) -> Int?
  {
    guard let part else { return nil }
    let value = try part.integer(what)
    guard range.contains(value) else {
      throw part.bad("\(what) is \(range.lowerBound) to \(range.upperBound)")
    }
    return value
  }

  private static func influences(_ part: YAMLValue) throws(ArraigoError) -> InfluenceMatrix {
    let rows = try part.pairs("influences")
    let names = rows.map(\.key)
    var values = [Double](repeating: 0, count: names.count * names.count)
    for (row, (_, targets)) in rows.enumerated() {
      for (target, value) in try targets.pairs("an influence") {
        guard let column = names.firstIndex(of: target) else {
          throw value.bad(
            "'\(target)' is influenced but is no variable",
            suggestion: "give it a line of its own, with {} where it influences nothing")
        }
        let influence = try value.number("an influence")
        guard (0...3).contains(influence) else {
          throw value.bad("an influence is 0 (none) to 3 (strong)")
        }
        values[row * names.count + column] = influence
      }
    }
    do {
      return try InfluenceMatrix(variables: names, influences: values)
    } catch { throw part.bad(error.message, suggestion: error.suggestion) }
  }

  private static func crossImpact(_ part: YAMLValue, _ judgements: YAMLValue?)
    throws(ArraigoError) -> CrossImpactMatrix
  {
    var descriptors: [Descriptor] = []
    for (name, variants) in try part.pairs("descriptors") {
      let texts = try variants.members("variants").map { (member) throws(ArraigoError) in
        try member.text("a variant")
      }
      guard Set(texts).count == texts.count else { throw variants.bad("a variant is named twice") }
      descriptors.append(Descriptor(name, texts))
    }
    let names = descriptors.flatMap { descriptor in
      descriptor.variants.map { "\(descriptor.name).\($0)" }
    }
    let place = { (name: String, part: YAMLValue) throws(ArraigoError) -> Int in
      guard let place = names.firstIndex(of: name) else {
        throw part.bad(
          "'\(name)' is no descriptor.variant", suggestion: "write as border_policy.open")
      }
      return place
    }
    var values = [Int](repeating: 0, count: names.count * names.count)
    for (source, targets) in try judgements?.pairs("judgements") ?? [] {
      let row = try place(source, targets)
      for (target, value) in try targets.pairs("a judgement") {
        values[row * names.count + (try place(target, value))] = try value.integer("a judgement")
      }
    }
    do {
      return try CrossImpactMatrix(descriptors: descriptors, judgements: values)
    } catch { throw part.bad(error.message, suggestion: error.suggestion) }
  }

  private static func storylines(_ part: YAMLValue, _ drivers: [Driver])
    throws(ArraigoError) -> [Storyline]
  {
    var storylines: [Storyline] = []
    for (name, settings) in try part.pairs("scenarios") {
      var marginals: [String: Marginal] = [:]
      for (driver, value) in try settings.pairs("a scenario") {
        guard drivers.contains(where: { $0.name == driver }) else {
          throw value.bad("'\(driver)' is no driver")
        }
        marginals[driver] = try marginal(value)
      }
      storylines.append(Storyline(name, marginals: marginals))
    }
    return storylines
  }

  private static func policies(_ part: YAMLValue, _ drivers: [Driver])
    throws(ArraigoError) -> [PolicyLever]
  {
    let names = drivers.map(\.name)
    var policies: [PolicyLever] = []
    for (name, changes) in try part.pairs("policies") {
      var levers: [(driver: String, formula: Formula)] = []
      for (driver, value) in try changes.pairs("a policy") {
        guard names.contains(driver) else { throw value.bad("'\(driver)' is no driver") }
        let formula = try value.formula("a policy's change")
        try check(formula, known: names, value)
        levers.append((driver, formula))
      }
      policies.append(PolicyLever(name, levers))
    }
    guard !policies.isEmpty else { throw part.bad("there is no policy") }
    return policies
  }

  private static func discovery(_ part: YAMLValue, _ outcomes: [Outcome])
    throws(ArraigoError) -> (outcome: String, isAbove: Bool, bound: Double)
  {
    var keys = try YAMLKeys(part, "discover")
    let outcome = try keys.need("outcome").text("outcome")
    guard outcomes.contains(where: { $0.name == outcome }) else {
      throw part.bad("'\(outcome)' is no outcome")
    }
    let (above, below) = (keys.take("above"), keys.take("below"))
    guard (above == nil) != (below == nil) else {
      throw part.bad("discover needs either above or below")
    }
    let bound = try (above ?? below)?.number("the bound") ?? 0
    try keys.end(known: "outcome, above, below")
    return (outcome, above != nil, bound)
  }
}
