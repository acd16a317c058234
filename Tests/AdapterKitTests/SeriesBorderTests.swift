import AdapterKit
import CAdapterBorder
import FoundationEssentials
import Glibc
import IntegrationModel
import NationalFormats
import Testing

/// Reads one number from a file.
private struct MadeUpSeries: SeriesAdapter {
  let description = AdapterDescription(
    identity: AdapterIdentity("region.test.series", version: "1.0.0", maintainer: "tests"),
    survey: MadeUpSurvey(Harmonisation {}).survey, sources: [], variables: [], rules: [],
    kind: .series)

  func recognise(_ inputs: [InputFile]) -> Recognition {
    Recognition(confidence: 1, explanation: "\(inputs.count) files")
  }

  func read(_ inputs: [InputFile]) throws(ArraigoError) -> RunSummary {
    guard let input = inputs.first else { throw ArraigoError("no_message", "there is no file") }
    let text = String(decoding: try input.bytes(at: 0, count: 100), as: UTF8.self)
    guard let value = Double(text) else {
      throw ArraigoError("not_a_number", "there is no number", at: Place(file: input.name))
    }
    let series = try IndicatorSeries(
      "stock", country: "CL", unit: "PERS", frequency: .annual,
      observations: [Observation(Period(year: 2020), value)],
      provenance: SeriesProvenance(publisher: "tests", source: input.name))
    return RunSummary(sources: [], variables: [], problems: [], series: [series])
  }
}

@Suite("Series go over the C border with the summary", .serialized)
struct SeriesBorderTests {
  private var table = ArraigoAdapterTable()

  init() {
    table.struct_size = UInt32(MemoryLayout<ArraigoAdapterTable>.size)
    _ = SeriesServer.fill(&table, borderVersion: 1, serving: MadeUpSeries())
  }

  private func open(_ text: String) -> OpaquePointer? {
    let border = Border()
    var session: OpaquePointer?
    var error = Border.error()
    _ = border.withInput(text) { table.open?($0, 1, nil, &session, &error) ?? 1 }
    return session
  }

  @Test("a session has no batches, and its summary the series")
  func summary() throws {
    let session = open("12.5")
    defer { table.close?(session) }
    var error = Border.error()
    var kind: UInt32 = 0
    var schema = ArrowSchema()
    var array = ArrowArray()
    #expect(table.next_batch?(session, &kind, &schema, &array, &error) == 0)
    #expect(array.release == nil)
    let summary = try Border().answer(RunSummary.self) {
      table.summary?(session, $0, &error) ?? 1
    }
    #expect(summary.series?.first?.observations.first?.value == 12.5)
    #expect(summary.series?.first?.provenance.source == "persons.csv")
  }

  @Test("what keeps a message from being read is an error with its place")
  func failure() {
    let session = open("none")
    defer { table.close?(session) }
    var error = Border.error()
    var kind: UInt32 = 0
    var schema = ArrowSchema()
    var array = ArrowArray()
    #expect(table.next_batch?(session, &kind, &schema, &array, &error) == 1)
    #expect(ArraigoError(error).code == "not_a_number")
    #expect(ArraigoError(error).place.file == "persons.csv")
  }

  @Test("a session that was closed, or never opened, is an error")
  func closed() {
    let session = open("1")
    table.close?(session)
    var error = Border.error()
    var text = ArraigoText()
    text.struct_size = UInt32(MemoryLayout<ArraigoText>.size)
    #expect(table.summary?(session, &text, &error) == 1)
    #expect(ArraigoError(error).code == "no_session")
  }

  @Test("a host of an older border, or without a table, is refused")
  func refused() {
    #expect(SeriesServer.fill(nil, borderVersion: 1, serving: MadeUpSeries()) == 1)
    var old = ArraigoAdapterTable()
    old.struct_size = 16
    #expect(SeriesServer.fill(&old, borderVersion: 1, serving: MadeUpSeries()) == 1)
  }
}

@Suite("Cases of series")
struct SeriesCaseTests {
  private struct Fixed: AdapterUnderTest {
    func describe() throws(ArraigoError) -> AdapterDescription { MadeUpSeries().description }
    func run(_ inputs: [AdapterInput]) throws(ArraigoError) -> AdapterOutput {
      let series = try IndicatorSeries(
        "stock", country: "CL", unit: "PERS", frequency: .annual, breakdown: [.sex: "female"],
        observations: [
          Observation(Period(year: 2020), 7), Observation(Period(year: 2021), nil, .missing),
        ], provenance: SeriesProvenance(publisher: "tests", source: "made up"))
      return AdapterOutput(
        batches: [],
        summary: RunSummary(sources: [], variables: [], problems: [], series: [series]))
    }
  }

  private func outcome(_ rows: String) throws -> ConformanceCheck? {
    let text = "== what\nA series.\n== input a.xml\n<x/>\n== series\n\(rows)\n"
    let test = ConformanceTest(
      Fixed(), manifest: MadeUpSeries().description.identity,
      cases: [try AdapterCase(text, file: "one.case")])
    return try test.report().checks.first { $0.id == "case:one.case" }
  }

  @Test("observations that agree pass, one that differs is named")
  func compared() throws {
    let head = "country | sex | period | value | status\n"
    let good = head + "CL | female | 2020 | 7 | A\nCL | female | 2021 | - | O"
    #expect(try outcome(good)?.outcome == .passed)
    let bad = try outcome(head + "CL | female | 2020 | 8 | A\nCL | female | 2021 | - | O")
    #expect(bad?.outcome == .failed)
    #expect(bad?.detail?.contains("value: 7 instead of 8") == true)
    #expect(try outcome(head + "CL | female | 2020 | 7 | A")?.outcome == .failed)
  }

  @Test("an adapter of series need not speak of the model's variables")
  func description() throws {
    let text = "== input a.xml\n<x/>\n== series\nvalue\n7\n-\n"
    let test = ConformanceTest(
      Fixed(), manifest: MadeUpSeries().description.identity,
      cases: [try AdapterCase(text, file: "one.case")])
    let report = try test.report()
    #expect(!report.checks.contains { $0.id == "variables_said" })
    #expect(report.isClean)
  }
}
