import IntegrationModel
import LocatedText

/// Reads effects and costs, each with its unit, horizon, source and mark or not at all.
enum EvidenceReader {
  static func effect(
    _ row: YAMLValue, _ references: CatalogueReferences
  ) throws(ArraigoError) -> Effect {
    try row.allow([
      "outcome", "unit", "estimate", "direction", "interval", "currency", "horizon", "for",
      "design", "distance", "where", "sample", "dose", "source", "mark",
    ])
    let unit = try row.required("unit").word(of: EffectUnit.self)
    let magnitude = try magnitude(row, unit)
    let source = try references.source(row.required("source"))
    let mark = try mark(row, source, references)
    let words = try row.required("horizon")
    guard let horizon = EffectHorizon(try words.text()) else {
      throw words.error(
        "unknown_horizon", "\(try words.text().prefix(40)) is no horizon",
        "write `3 years`, `2-4 months`, `4 months after end`, `during` or `not stated`")
    }
    let distance = try row.optional("distance")
    return Effect(
      outcome: try references.outcome(row.required("outcome")), unit: unit, magnitude: magnitude,
      interval: try interval(row, magnitude),
      currency: unit == .currencyPerMonth ? try currency(row.required("currency")) : nil,
      horizon: horizon, bearer: try references.group(row.required("for")),
      design: try row.required("design").word(of: StudyDesign.self),
      distance: try distance.map { (value) throws(ArraigoError) in
        guard let distance = TransportDistance(rawValue: try value.integer()) else {
          throw value.error("unknown_word", "a distance is 0, 1 or 2")
        }
        return distance
      },
      country: try row.optional("where").map { (value) throws(ArraigoError) in
        try country(value)
      },
      sample: try row.optional("sample")?.integer(), dose: try row.optional("dose")?.wordings(),
      source: source, mark: mark, place: row.place)
  }

  /// The size in the way the unit asks for.
  private static func magnitude(
    _ row: YAMLValue, _ unit: EffectUnit
  ) throws(ArraigoError) -> Magnitude {
    if unit == .direction {
      guard try row.optional("estimate") == nil else {
        throw row.error(
          "contradictory_effect", "an effect whose unit is direction has no estimate")
      }
      return .direction(try row.required("direction").word(of: EffectDirection.self))
    }
    let estimate = try row.required("estimate")
    if estimate.isWord("elicit") { return .elicit }
    let magnitude = try number(estimate)
    let isLevel =
      switch magnitude {
      case .levels, .level: true
      default: false
      }
    guard isLevel == (unit == .percentLevel) else {
      throw estimate.error(
        "contradictory_effect", "levels (`from`, `to`, `at`) and the unit percent_level go together"
      )
    }
    if [.oddsRatio, .multiple].contains(unit), case .value(let value) = magnitude, value <= 0 {
      throw estimate.error("contradictory_effect", "a ratio is above 0, found \(value.plainText)")
    }
    return magnitude
  }

  private static func number(_ estimate: YAMLValue) throws(ArraigoError) -> Magnitude {
    guard estimate.isMapping else { return .value(try estimate.number()) }
    try estimate.allow(["low", "high", "at_least", "from", "to", "at"])
    if let least = try estimate.optional("at_least") { return .atLeast(try least.number()) }
    if let level = try estimate.optional("at") { return .level(try level.number()) }
    if let from = try estimate.optional("from") {
      return .levels(from: try from.number(), to: try estimate.required("to").number())
    }
    let low = try estimate.required("low").number()
    let high = try estimate.required("high").number()
    guard low <= high else {
      throw estimate.error("contradictory_effect", "low is above high")
    }
    return .range(low: low, high: high)
  }

  private static func interval(
    _ row: YAMLValue, _ magnitude: Magnitude
  ) throws(ArraigoError) -> [Double]? {
    guard let value = try row.optional("interval") else { return nil }
    let bounds = try value.list().map { (bound) throws(ArraigoError) in try bound.number() }
    guard bounds.count == 2, bounds[0] <= bounds[1] else {
      throw value.error("contradictory_effect", "an interval has a low and a high number")
    }
    if case .value(let estimate) = magnitude, !(bounds[0]...bounds[1]).contains(estimate) {
      throw value.error("contradictory_effect", "the estimate lies outside its interval")
    }
    return bounds
  }

  static func cost(
    _ row: YAMLValue, _ references: CatalogueReferences
  ) throws(ArraigoError) -> UnitCost {
    try row.allow([
      "what", "amount", "precision", "currency", "per", "where", "dose", "source", "mark",
    ])
    let amount = try row.required("amount")
    var low: Double?
    var high: Double?
    if amount.isMapping {
      try amount.allow(["low", "high"])
      low = try known(amount.required("low"))
      high = try known(amount.required("high"))
      if let low, let high, low > high {
        throw amount.error("contradictory_cost", "low is above high")
      }
    } else {
      low = try known(amount)
      high = low
    }
    let money = try row.required("currency")
    let source = try references.source(row.required("source"))
    return UnitCost(
      what: try row.required("what").word(of: UnitCost.Kind.self), low: low, high: high,
      precision: try row.optional("precision")?.word(of: UnitCost.Precision.self) ?? .exact,
      currency: money.isWord("local") ? "local" : try currency(money),
      per: try row.required("per").text(),
      country: try row.optional("where").map { (value) throws(ArraigoError) in
        try country(value)
      },
      dose: try row.optional("dose")?.wordings(), source: source,
      mark: try mark(row, source, references), place: row.place)
  }

  /// An amount of money; zero is refused because nothing costs nothing: what is unknown is `elicit`.
  private static func known(_ value: YAMLValue) throws(ArraigoError) -> Double? {
    if value.isWord("elicit") { return nil }
    let amount = try value.count()
    guard amount > 0 else {
      throw value.error(
        "zero_cost", "a cost is above zero", "write `elicit` where it is not known")
    }
    return amount
  }

  static func motive(
    _ row: YAMLValue, _ references: CatalogueReferences
  ) throws(ArraigoError) -> Intervention.Motive {
    try row.allow(["text", "source", "mark"])
    let source = try references.source(row.required("source"))
    return Intervention.Motive(
      text: try row.required("text").wordings(), source: source,
      mark: try mark(row, source, references))
  }

  /// The mark; what leans on a source that nobody read cannot be verified.
  private static func mark(
    _ row: YAMLValue, _ source: String, _ references: CatalogueReferences
  ) throws(ArraigoError) -> EvidenceMark {
    let mark = try row.required("mark").word(of: EvidenceMark.self)
    guard mark == .memory || references.reading(of: source) != EvidenceSource.Reading.none else {
      throw row.error(
        "unread_source", "the mark says verified, but nobody read \(source)",
        "read the source, then change its `read`; or write mark: memory")
    }
    return mark
  }

  static func currency(_ value: YAMLValue) throws(ArraigoError) -> String {
    let code = try value.text()
    guard code.utf8.count == 3, code.allSatisfy({ ("A"..."Z").contains($0) }) else {
      throw value.error("unknown_currency", "\(code.prefix(12)) is no ISO 4217 code")
    }
    return code
  }

  static func country(_ value: YAMLValue) throws(ArraigoError) -> String {
    let code = try value.text()
    guard code.utf8.count == 2, code.allSatisfy({ ("A"..."Z").contains($0) }) else {
      throw value.error("unknown_country", "\(code.prefix(12)) is no ISO 3166-1 alpha-2 code")
    }
    return code
  }
}
