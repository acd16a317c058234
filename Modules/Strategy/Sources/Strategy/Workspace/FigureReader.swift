import IntegrationModel
import LocatedText

/// Reads a figure of the diagnosis: its values are written there, or asked of the evidence.
struct FigureReader {
  private typealias Value = (
    group: OfficeText, value: Double?, records: Int?, citation: EvidenceCitation?
  )

  let row: YAMLValue
  let evidence: EvidenceSources

  /// The figure. Period, source and quality may be left out where the evidence gives all values.
  ///
  /// - Throws: `hidden_value` where a figure that must not be shown has a number, and others.
  func figure() throws(ArraigoError) -> StrategyFile.Figure {
    try row.allow([
      "id", "name", "values", "unit", "period", "source", "definition", "quality",
    ])
    let unit = try row.required("unit").word(of: ResultsFramework.Indicator.Unit.self)
    let written = try row.optional("quality").map { (value) throws(ArraigoError) in
      try value.word(of: StrategyFile.Quality.self)
    }
    let values = try row.required("values").list().map { (each) throws(ArraigoError) in
      try value(each, unit, isHidden: written == .suppress)
    }
    let citations = values.compactMap(\.citation)
    // What the evidence says of itself need not be written again, unless a value is the office's.
    let isWhole = !citations.isEmpty && citations.count == values.count
    return StrategyFile.Figure(
      id: try row.required("id").text(), name: try row.required("name").officeText(),
      values: values, unit: unit,
      period: try text("period", citations.map(\.period), isWhole) { (value) throws(ArraigoError) in
        try value.text()
      },
      source: try text("source", citations.map { .plain($0.dataset) }, isWhole) {
        (value) throws(ArraigoError) in try value.officeText()
      },
      definition: try row.required("definition").officeText(),
      quality: try quality(written, citations, isWhole))
  }

  private func text<Text>(
    _ key: String, _ cited: [Text], _ isWhole: Bool,
    _ read: (YAMLValue) throws(ArraigoError) -> Text
  ) throws(ArraigoError) -> Text {
    if isWhole, try row.optional(key) == nil, let first = cited.first { return first }
    return try read(row.required(key))
  }

  /// The worst mark of the values that are shown; hidden where none is.
  private func quality(
    _ written: StrategyFile.Quality?, _ citations: [EvidenceCitation], _ isWhole: Bool
  ) throws(ArraigoError) -> StrategyFile.Quality {
    if let written { return written }
    guard isWhole else { return try row.required("quality").word(of: StrategyFile.Quality.self) }
    let marks = Set(citations.map(\.quality))
    return marks == [.suppress] ? .suppress : marks.contains(.review) ? .review : .publish
  }

  private func value(
    _ each: YAMLValue, _ unit: ResultsFramework.Indicator.Unit, isHidden: Bool
  ) throws(ArraigoError) -> Value {
    try each.allow(["group", "value", "records"])
    let value = try each.required("value")
    let group = try each.required("group").officeText()
    if let citation = try value.baseline(from: evidence) {
      guard !isHidden else { return (group, nil, nil, citation) }
      return (group, citation.shown(in: unit), citation.records, citation)
    }
    let number = value.isWord("hidden") ? nil : try value.number()
    guard !isHidden || number == nil else {
      throw value.error(
        "hidden_value", "a figure that must not be shown has a number",
        "write `hidden`: what is in the file can get into a document")
    }
    return (group, number, try each.optional("records")?.integer(), nil)
  }
}
