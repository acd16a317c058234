import IntegrationModel
import Strategy
import Testing

/// Evidence that holds three cells, a table by year and draws.
private struct MadeEvidence: BaselineSource, StockSource, DrawSource {
  static var sources: EvidenceSources {
    EvidenceSources(
      baselines: MadeEvidence(), stocks: MadeEvidence(), draws: MadeEvidence())
  }

  func baseline(_ cell: EvidenceCell) throws(ArraigoError) -> EvidenceCitation {
    guard cell.indicator == "unemployment_rate", cell.country == "AR" else {
      throw ArraigoError("no_evidence", "there is no \(cell)", at: Place(file: "workspace"))
    }
    let isHidden = cell.group["migration_status"] == "returnee"
    return EvidenceCitation(
      asked: "\(cell)", value: 0.08234, standardError: 0.01, records: 210,
      quality: isHidden ? .suppress : .review, period: cell.period.description,
      dataset: "Encuesta Permanente de Hogares", reader: "ar.indec.eph 1.0.0",
      inputs: [.init(name: "eph.zip", sha256: String(repeating: "a", count: 64))],
      isSynthetic: true)
  }

  func people(_ cell: EvidenceCell) throws(ArraigoError) -> EvidenceCitation {
    var citation = try baseline(cell)
    citation.value = citation.value.map { _ in 41_234.5 }
    return citation
  }

  func numbers(
    _ series: ProjectedSeries, years: [Int]
  ) throws(ArraigoError) -> [EvidenceCitation] {
    years.map { year in
      EvidenceCitation(
        asked: "\(series)", value: series.filter["storyline"] == "boom" ? 9000 : 3000,
        quality: .publish, period: "\(year)", dataset: series.table, reader: "scenario",
        inputs: [], isSynthetic: false)
    }
  }

  func draws(_ table: String) throws(ArraigoError) -> DrawTable {
    DrawTable(
      scenarios: ["one", "two"], probabilities: nil, drivers: ["B3", "demand"],
      values: [[1, 0.9], [0.5, 1.1]])
  }
}

@Suite("Numbers that are asked of the evidence")
struct EvidenceTests {
  private func plan(_ part: String, _ other: String) throws -> PlanFile {
    var text = try WorkedExample.text("paraguay", "plan")
    let range = try #require(text.range(of: part))
    text.replaceSubrange(range, with: other)
    return try PlanFile(
      text, file: "plan.yaml", catalogue: Self.catalogue(),
      elicitation: ElicitationFile(
        WorkedExample.text("paraguay", "elicitation"), file: "elicitation.yaml"),
      evidence: MadeEvidence.sources)
  }

  private static func catalogue() throws -> InterventionCatalogue {
    try .shipped().adding(WorkedExample.text("paraguay", "catalogue/own"), file: "own.yaml")
  }

  private static let cell = """
    {from: {indicator: unemployment_rate, country: AR, period: 2023-S2, sex: female, \
    migration_status: foreign_born}}
    """

  @Test("a stock is the people of a cell, every year, with its citation")
  func stock() throws {
    let file = try plan(
      "people: 5200, source: &synthetic", "people: \(Self.cell), source: &synthetic")
    #expect(file.problem.eligible[0][0] == [41_234.5, 41_234.5, 41_234.5])
    let citation = try #require(file.stocks[0].citations.first)
    #expect(
      citation.asked == "unemployment_rate AR 2023-S2 migration_status=foreign_born sex=female")
    #expect(citation.inputs.first?.name == "eph.zip")
    #expect(try file.problem.validated() == file.problem)
  }

  @Test("a hidden or missing cell is an error at its line, never zero")
  func hidden() throws {
    let hidden = Self.cell.replacing("foreign_born", with: "returnee")
    let error = try #require(throws: ArraigoError.self) {
      try plan("people: 5200", "people: \(hidden)")
    }
    #expect(error.code == "hidden_evidence")
    #expect(error.place.file == "plan.yaml" && error.place.line != nil)
    let absent = Self.cell.replacing("AR", with: "PY")
    let missing = try #require(throws: ArraigoError.self) {
      try plan("people: 5200", "people: \(absent)")
    }
    #expect(missing.code == "no_evidence")
    #expect(missing.place.file == "plan.yaml" && missing.message.contains("workspace"))
  }

  @Test("without a source nothing can be asked")
  func noSource() throws {
    let text = try WorkedExample.text("paraguay", "plan")
      .replacing("people: 5200", with: "people: \(Self.cell)")
    let error = #expect(throws: ArraigoError.self) {
      try PlanFile(
        text, file: "plan.yaml", catalogue: .shipped(),
        elicitation: ElicitationFile(
          WorkedExample.text("paraguay", "elicitation"), file: "elicitation.yaml"))
    }
    #expect(error?.code == "no_evidence_source")
  }

  @Test("numbers by year of a table, and a scenario's own stocks and budgets")
  func scenarios() throws {
    let file = try plan(
      "scenarios: {draws: 30, seed: 2026}",
      """
      reliability: 0.6
      scenarios:
        - name: boom
          probability: 0.6
          values: {demand: 1.1, B3: 1}
          stocks: [{territory: south, group: migrant_men, people: {from: {table: s.csv, column: mean, storyline: boom}}}]
        - {name: slump, probability: 0.4, values: {demand: 0.7, B3: 1}, budgets: [{source: cooperation, budgets: [1, 2, 3]}]}
      """)
    let resources = try #require(file.problem.resources)
    #expect(resources.reliability == 0.6)
    #expect(resources.stocks.first?.people == ["boom": [9000, 9000, 9000]])
    #expect(resources.budgets.first?.amounts == ["slump": [1, 2, 3]])
    #expect(throws: Never.self) { try file.problem.validated() }
  }

  @Test("a driver can move a stock and a budget as well as effects")
  func drivers() throws {
    let file = try plan(
      "group: migrant_men, people: 3000", "group: migrant_men, drivers: [demand], people: 3000")
    #expect(file.problem.resources?.stocks.first?.drivers == ["demand"])
    #expect(file.problem.resources?.stocks.first?.group == "migrant_men")
  }

  @Test("joint draws of a table become scenarios, the drivers in the plan's order")
  func draws() throws {
    let file = try plan("scenarios: {draws: 30, seed: 2026}", "scenarios: {from: draws.csv}")
    #expect(file.problem.scenarios.map(\.name) == ["one", "two"])
    #expect(file.problem.scenarios.map(\.probability) == [0.5, 0.5])
    #expect(file.problem.drivers.map(\.id) == ["demand", "B3"])
    #expect(file.problem.scenarios.map(\.values) == [[0.9, 1], [1.1, 0.5]])
  }

  @Test("a figure takes value, records, period, source and mark from the evidence")
  func figure() throws {
    let text = try WorkedExample.text("paraguay", "strategy")
    let start = try #require(text.range(of: "figures:")).lowerBound
    let end = try #require(text.range(of: "data_statement:")).lowerBound
    let figures = """
      figures:
        - id: unemployment
          name: Unemployed
          unit: percent
          definition: as the office defines it
          values:
            - {group: migrant women, value: \(Self.cell)}
            - {group: returnee women, value: \(Self.cell.replacing("foreign_born", with: "returnee"))}

      """
    let file = try StrategyFile(
      text.replacingCharacters(in: start..<end, with: figures), file: "strategy.yaml",
      evidence: MadeEvidence.sources)
    let figure = try #require(file.figures.first)
    #expect(figure.values.map(\.value) == [8.2, nil])
    #expect(figure.values.map(\.records) == [210, nil])
    #expect(figure.period == "2023-S2")
    #expect(figure.source == .plain("Encuesta Permanente de Hogares"))
    #expect(figure.quality == .review)
  }

  @Test("a baseline comes from the evidence; a hidden one is still to be found out")
  func baseline() throws {
    let text = try WorkedExample.text("paraguay", "framework")
    let start = try #require(text.range(of: "baseline: {value: 27.5")).lowerBound
    let end = try #require(text.range(of: "targets: {2029: 31}")).lowerBound
    func read(_ cell: String) throws -> ResultsFramework {
      try ResultsFramework(
        text.replacingCharacters(in: start..<end, with: "baseline: \(cell)\n        "),
        file: "framework.yaml", evidence: MadeEvidence.sources)
    }
    let known = try read(Self.cell).results.flatMap(\.indicators).first?.baseline
    #expect(known?.value == 8.2)
    #expect(known?.quality == "review" && known?.period == "2023-S2")
    let hidden = try read(Self.cell.replacing("foreign_born", with: "returnee"))
    #expect(hidden.results.flatMap(\.indicators).first?.baseline?.value == nil)
    let findings = hidden.findings(catalogue: try .shipped(), drivers: ["demand", "B3"])
    #expect(findings.contains { $0.code == "unknown_baseline" })
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with other: String) -> String {
    var text = self
    text.replaceSubrange(range, with: other)
    return text
  }
}
