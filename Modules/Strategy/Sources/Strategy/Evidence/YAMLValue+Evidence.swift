import IntegrationModel
import LocatedText

extension YAMLValue {
  /// What `{from: ...}` asks, nil where the value is written here.
  private func asked() throws(ArraigoError) -> YAMLValue? {
    guard isMapping, let asked = try optional("from") else { return nil }
    try allow(["from"])
    return asked
  }

  /// The cell of estimates that is asked for; all keys that are no words of a cell are dimensions.
  private func cell() throws(ArraigoError) -> EvidenceCell {
    let period = try required("period")
    guard let when = Period(try period.text()) else {
      throw period.error("unknown_period", "write 2026, 2026-S2, 2026-Q3 or 2026-07")
    }
    var group: [String: String] = [:]
    for (name, value) in try entries()
    where !["indicator", "country", "period", "survey", "table"].contains(name) {
      group[name] = try value.text()
    }
    return EvidenceCell(
      indicator: try required("indicator").text(), country: try required("country").text(),
      period: when, survey: try optional("survey")?.text(), group: group,
      table: try optional("table")?.text())
  }

  /// The series by year that is asked for: a table with the column of the number.
  private func projected() throws(ArraigoError) -> ProjectedSeries {
    var filter: [String: String] = [:]
    for (name, value) in try entries() where !["table", "column"].contains(name) {
      filter[name] = try value.text()
    }
    return ProjectedSeries(
      table: try required("table").text(), filter: filter,
      column: try required("column").text())
  }

  /// Asks, and says of an answer that fails where the question stands.
  private func answer<Answer>(
    _ ask: () throws(ArraigoError) -> Answer
  ) throws(ArraigoError) -> Answer {
    do { return try ask() } catch {
      var located = error
      if let held = located.place.file { located.message += " (\(held))" }
      located.place = place
      throw located
    }
  }

  private func source<Source>(_ source: Source?) throws(ArraigoError) -> Source {
    guard let source else {
      throw error("no_evidence_source", "nothing is there that this number could come from")
    }
    return source
  }

  /// A baseline that is asked for, nil where the value is written here.
  func baseline(from evidence: EvidenceSources) throws(ArraigoError) -> EvidenceCitation? {
    guard let asked = try asked() else { return nil }
    let source = try asked.source(evidence.baselines)
    let cell = try asked.cell()
    return try asked.answer { () throws(ArraigoError) in try source.baseline(cell) }
  }

  /// Numbers by year that are asked for, of people or, with `column`, of a table; nil where they are
  /// written here. What must not be shown cannot be planned with.
  ///
  /// - Throws: `hidden_evidence`, `negative_number`, and what the source throws.
  func numbers(
    from evidence: EvidenceSources, years: [Int]
  ) throws(ArraigoError) -> (values: [Double], citations: [EvidenceCitation])? {
    guard let asked = try asked() else { return nil }
    let source = try asked.source(evidence.stocks)
    let citations: [EvidenceCitation]
    if try asked.optional("column") == nil {
      let cell = try asked.cell()
      citations = [try asked.answer { () throws(ArraigoError) in try source.people(cell) }]
    } else {
      let series = try asked.projected()
      citations = try asked.answer { () throws(ArraigoError) in
        try source.numbers(series, years: years)
      }
    }
    let values = try citations.map { (citation) throws(ArraigoError) in
      let value = try asked.known(citation)
      guard value >= 0 else {
        throw asked.error("negative_number", "\(citation.asked) is below zero")
      }
      return value
    }
    guard values.count != years.count, let only = values.first else {
      return (values: values, citations: citations)
    }
    return (values: years.map { _ in only }, citations: citations)
  }

  /// The number of a citation.
  ///
  /// - Throws: `hidden_evidence` where it must not be shown.
  func known(_ citation: EvidenceCitation) throws(ArraigoError) -> Double {
    guard let value = citation.value else {
      throw error(
        "hidden_evidence",
        "the assessment suppresses \(citation.asked): it rests on too few people to be used",
        "take a wider group or a longer period; a hidden number is not zero")
    }
    return value
  }

  /// The number of a citation where a part of people is meant.
  ///
  /// - Throws: `hidden_evidence`, `not_a_share`.
  func share(_ citation: EvidenceCitation) throws(ArraigoError) -> Double {
    let share = try known(citation)
    guard (0...1).contains(share) else {
      throw error("not_a_share", "\(citation.asked) is \(share.plainText), no part between 0 and 1")
    }
    return share
  }

  /// Draws that are asked for, nil where scenarios are written here.
  func draws(from evidence: EvidenceSources) throws(ArraigoError) -> DrawTable? {
    guard let asked = try asked() else { return nil }
    let source = try asked.source(evidence.draws)
    let table = try asked.text()
    return try asked.answer { () throws(ArraigoError) in try source.draws(table) }
  }
}
