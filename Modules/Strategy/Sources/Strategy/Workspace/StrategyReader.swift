public import IntegrationModel
import LocatedText

extension StrategyFile {
  /// Reads a strategy file.
  ///
  /// - Parameters:
  ///   - text: The file's text.
  ///   - file: Its name, for places.
  ///   - evidence: Where figures that are written as `{from: ...}` come from.
  /// - Throws: `missing_field`, `hidden_value`, `rising_cascade`, `monthly_cascade`, `no_evidence`
  ///   and others, with file, line and key.
  public init(
    _ text: String, file: String, evidence: EvidenceSources = EvidenceSources()
  ) throws(ArraigoError) {
    let root = try YAMLValue(text, file: file)
    try root.allow([
      "title", "institution", "vision", "mandate", "figures", "data_statement", "problem",
      "causes", "cascade", "governance", "risks", "participation", "policy", "changes",
    ])
    self.init(
      title: try root.required("title").officeText(),
      institution: try root.required("institution").officeText(),
      vision: try root.required("vision").officeText(),
      mandate: try Self.rows(root, "mandate", Self.mandate),
      figures: try root.required("figures").list().map { (row) throws(ArraigoError) in
        try FigureReader(row: row, evidence: evidence).figure()
      },
      dataStatement: try root.required("data_statement").officeText(),
      problem: try root.required("problem").officeText(),
      causes: try Self.rows(root, "causes", Self.cause),
      cascade: try Self.cascade(root.optional("cascade")),
      governance: try Self.rows(root, "governance", Self.body),
      risks: try Self.rows(root, "risks", Self.risk),
      participation: try Self.rows(root, "participation", Self.meeting),
      policy: try root.optional("policy").map { (value) throws(ArraigoError) in
        try PolicyScores.read(value)
      },
      changes: try (root.optional("changes")?.list() ?? []).map { (each) throws(ArraigoError) in
        try each.officeText()
      })
  }

  private static func rows<Row>(
    _ root: YAMLValue, _ key: String, _ read: (YAMLValue) throws(ArraigoError) -> Row
  ) throws(ArraigoError) -> [Row] {
    try root.required(key).list().map(read)
  }

  private static func mandate(_ row: YAMLValue) throws(ArraigoError) -> Mandate {
    try row.allow(["name", "text", "mark"])
    return Mandate(
      name: try row.required("name").officeText(), text: try row.required("text").officeText(),
      mark: try row.required("mark").word(of: EvidenceMark.self))
  }

  private static func cause(_ row: YAMLValue) throws(ArraigoError) -> Cause {
    try row.allow(["id", "text", "leads_to"])
    return Cause(
      text: try row.required("text").officeText(), leadsTo: try row.optional("leads_to")?.text(),
      id: try row.required("id").text())
  }

  /// The stages; each has no more people than the one before, and none is a monthly total.
  private static func cascade(_ value: YAMLValue?) throws(ArraigoError) -> [Stage] {
    guard let value else { return [] }
    var stages: [Stage] = []
    for row in try value.list() {
      try row.allow(["name", "people", "reading", "population", "period", "source"])
      let reading = try row.required("reading").word(of: PeopleReached.Reading.self)
      guard reading != .monthlyTotal else {
        throw row.error(
          "monthly_cascade", "monthly totals may hold a person twice and make no cascade",
          "use the consolidated number")
      }
      let period = try row.required("period")
      guard let when = Period(try period.text()) else {
        throw period.error("unknown_period", "write 2026, 2026-Q3 or 2026-07")
      }
      let people = try row.required("people").integer()
      guard people >= 0 else {
        throw row.error("negative_number", "people are not negative")
      }
      guard people <= stages.last?.people.people ?? people else {
        throw row.error("rising_cascade", "a stage has more people than the one before it")
      }
      stages.append(
        Stage(
          name: try row.required("name").officeText(),
          people: PeopleReached(
            people, reading,
            try row.required("population").word(of: PeopleReached.Population.self), in: when),
          source: try row.required("source").officeText()))
    }
    return stages
  }

  private static func body(_ row: YAMLValue) throws(ArraigoError) -> Body {
    try row.allow(["name", "role", "meets"])
    return Body(
      name: try row.required("name").officeText(), role: try row.required("role").officeText(),
      meets: try row.required("meets").officeText())
  }

  private static func risk(_ row: YAMLValue) throws(ArraigoError) -> Risk {
    try row.allow(["text", "likelihood", "impact", "answer", "driver"])
    return Risk(
      text: try row.required("text").officeText(),
      likelihood: try row.required("likelihood").word(of: Risk.Degree.self),
      impact: try row.required("impact").word(of: Risk.Degree.self),
      answer: try row.required("answer").officeText(),
      driver: try row.optional("driver")?.text())
  }

  private static func meeting(_ row: YAMLValue) throws(ArraigoError) -> Meeting {
    try row.allow(["date", "group", "people", "women", "change"])
    let people = try row.required("people").integer()
    let women = try row.required("women").integer()
    guard women >= 0, women <= people else {
      throw row.error("wrong_count", "there are more women than people")
    }
    return Meeting(
      date: try row.required("date").text(), group: try row.required("group").officeText(),
      people: people, women: women, change: try row.required("change").officeText())
  }
}
