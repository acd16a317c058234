import IntegrationModel
import LocatedText

extension ScenarioPlan {
  static func drivers(_ part: YAMLValue, _ descriptors: [Descriptor])
    throws(ArraigoError) -> [Driver]
  {
    var drivers: [Driver] = []
    for (name, value) in try part.pairs("drivers") {
      try checkName(name, value)
      if value.isMapping, try value.optional("by") != nil {
        drivers.append(try decided(name, value, descriptors))
      } else {
        drivers.append(Driver(name, try marginal(value)))
      }
    }
    guard !drivers.isEmpty else { throw part.bad("there is no driver") }
    return drivers
  }

  /// A driver that a descriptor decides: a distribution for each of its variants.
  private static func decided(_ name: String, _ part: YAMLValue, _ descriptors: [Descriptor])
    throws(ArraigoError) -> Driver
  {
    var keys = try YAMLKeys(part, "driver \(name)")
    let by = try keys.need("by")
    let descriptor = try by.text("by")
    guard let known = descriptors.first(where: { $0.name == descriptor }) else {
      throw by.bad("'\(descriptor)' is no descriptor")
    }
    let otherwise = try keys.take("otherwise").map { (value) throws(ArraigoError) in
      try marginal(value)
    }
    var marginals: [String: Marginal] = [:]
    for variant in known.variants {
      if let value = keys.take(variant) {
        marginals[variant] = try marginal(value)
      } else if otherwise == nil {
        throw part.bad("driver \(name) says nothing of \(descriptor).\(variant)")
      }
    }
    try keys.end(known: "by, otherwise and the variants \(known.variants.joined(separator: ", "))")
    return Driver(name, otherwise, variants: (descriptor, marginals))
  }

  /// A number, or one distribution with its numbers.
  static func marginal(_ part: YAMLValue) throws(ArraigoError) -> Marginal {
    if part.isScalar { return .fixed(try part.number("a driver")) }
    let pairs = try part.pairs("a distribution")
    guard pairs.count == 1, let (kind, value) = pairs.first.map({ ($0.key, $0.value) }) else {
      throw part.bad("a distribution is one name with its numbers")
    }
    let numbers = try value.members(kind).map { (member) throws(ArraigoError) in
      try member.number("a number of \(kind)")
    }
    let found: Marginal? =
      switch (kind, numbers.count) {
      case ("uniform", 2): .uniform(low: numbers[0], high: numbers[1])
      case ("triangular", 3): .triangular(low: numbers[0], mode: numbers[1], high: numbers[2])
      case ("pert", 3): .pert(low: numbers[0], mode: numbers[1], high: numbers[2])
      case ("normal", 2): .normal(mean: numbers[0], deviation: numbers[1])
      case ("lognormal", 2): .lognormal(median: numbers[0], deviation: numbers[1])
      case ("empirical", _): .empirical(numbers)
      default: nil
      }
    guard let found else {
      throw value.bad(
        "'\(kind)' with \(numbers.count) numbers is no distribution",
        suggestion: """
          uniform: [low, high], triangular or pert: [low, mode, high], normal: [mean, deviation], \
          lognormal: [median, deviation of the logarithm], empirical: [numbers]
          """)
    }
    do { return try found.checked() } catch {
      throw ArraigoError(
        error.code, error.message, at: Place(file: value.place.file, line: value.place.line),
        suggestion: error.suggestion)
    }
  }

  static func correlations(_ part: YAMLValue, _ drivers: [Driver])
    throws(ArraigoError) -> [(first: String, second: String, value: Double)]
  {
    var found: [(first: String, second: String, value: Double)] = []
    for member in try part.members("correlations") {
      let cells = try member.members("a correlation")
      guard cells.count == 3 else { throw member.bad("a correlation is [driver, driver, number]") }
      let names = [try cells[0].text("a driver"), try cells[1].text("a driver")]
      for name in names where !drivers.contains(where: { $0.name == name }) {
        throw member.bad("'\(name)' is no driver")
      }
      let value = try cells[2].number("a correlation")
      guard abs(value) < 1, names[0] != names[1] else {
        throw member.bad("a correlation of two drivers lies between -1 and 1")
      }
      found.append((names[0], names[1], value))
    }
    return found
  }

  static func outcomes(_ part: YAMLValue, _ drivers: [Driver]) throws(ArraigoError) -> [Outcome] {
    let pairs = try part.pairs("outcomes")
    guard !pairs.isEmpty else { throw part.bad("there is no outcome") }
    let driverNames = drivers.map(\.name) + ["year"]
    let all = driverNames + pairs.map(\.key)
    var known = driverNames
    var outcomes: [Outcome] = []
    for (name, value) in pairs {
      try checkName(name, value)
      if drivers.contains(where: { $0.name == name }) {
        throw value.bad("'\(name)' is a driver already")
      }
      var keys = try YAMLKeys(value, "outcome \(name)")
      if let rule = keys.take("is") {
        let formula = try rule.formula(name)
        try check(formula, known: known, rule)
        outcomes.append(Outcome(name, .derived(formula)))
      } else {
        let (start, next) = (try keys.need("start"), try keys.need("next"))
        let first = try start.formula(name)
        let rule = try next.formula(name)
        try check(first, known: driverNames, start)
        try check(rule, known: all, next)
        outcomes.append(Outcome(name, .recursive(start: first, next: rule)))
      }
      try keys.end(known: "is, or start and next")
      known.append(name)
    }
    return outcomes
  }

  static func check(_ formula: Formula, known: [String], _ part: YAMLValue) throws(ArraigoError) {
    if let unknown = formula.names.first(where: { !known.contains($0) }) {
      throw part.bad(
        "'\(unknown)' in a formula is not known here",
        suggestion: """
          formulas use drivers, the year and outcomes: in `is` those listed before, in `start` none
          """)
    }
  }

  private static func checkName(_ name: String, _ part: YAMLValue) throws(ArraigoError) {
    guard name != "year", let formula = try? Formula(name), formula.names == [name] else {
      throw part.bad(
        "'\(name)' cannot be a name in formulas",
        suggestion: "use letters, digits and low lines, a letter first; not year")
    }
  }
}
