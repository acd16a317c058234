import IntegrationModel
import Testing

@testable import Workspace

@Suite("Indicator series are kept by country and source")
struct SeriesTests {
  private let folder: TemporaryFolder
  private let workspace: Workspace

  init() throws {
    folder = try TemporaryFolder()
    workspace = try Workspace.create(at: folder.path)
  }

  private func series(_ country: String, _ value: Double, source: String = "A:B(1.0)") throws
    -> IndicatorSeries
  {
    try IndicatorSeries(
      "stock", country: country, unit: "PERS", frequency: .annual, breakdown: [.sex: "female"],
      observations: [
        Observation(Period(year: 2020), value), Observation(Period(year: 2021), nil, .missing),
      ],
      provenance: SeriesProvenance(publisher: "A", source: source))
  }

  @Test("what is stored is read back, with the run that brought it")
  func roundTrip() throws {
    let given = [try series("CL", 1.5), try series("AR", 2)]
    let writer = try workspace.beginRun(input: Made.input(), adapter: Made.adapter)
    let records = try writer.commit(series: given, problems: [Problem("roles_by_name", .note)])
    #expect(records.map(\.country) == ["AR", "CL"])
    #expect(records.first?.observationCount == 2)
    #expect(records.first?.lastPeriod == Period(year: 2021))
    #expect(try workspace.series() == records)
    #expect(try workspace.series(country: "CL").flatMap(\.series) == [given[0]])
    #expect(try workspace.run(writer.run.id)?.state == .done)
    #expect(try workspace.problems(of: writer.run.id).map(\.code) == ["roles_by_name"])
  }

  @Test("a newer message replaces the series of its source and leaves the others")
  func replaced() throws {
    let first = try workspace.beginRun(input: Made.input(), adapter: Made.adapter)
    try first.commit(series: [try series("CL", 1), try series("CL", 7, source: "C:D(1.0)")])
    let second = try workspace.beginRun(input: Made.input(), adapter: Made.adapter)
    try second.commit(series: [try series("CL", 2)])
    let values = try workspace.series().flatMap(\.series).compactMap(\.observations.first?.value)
    #expect(values == [2, 7])
  }

  @Test("the same message is known as long as its series are there")
  func known() throws {
    let input = Made.input()
    func knownRun() throws -> Int64? {
      try workspace.knownRun(
        inputSHA256: input.sha256, adapter: Made.adapter.id, version: Made.adapter.version)?.id
    }
    let first = try workspace.beginRun(input: input, adapter: Made.adapter)
    try first.commit(series: [try series("CL", 1)])
    #expect(try knownRun() == first.run.id)
    var other = input
    other.sha256 = String(repeating: "b", count: 64)
    try workspace.beginRun(input: other, adapter: Made.adapter).commit(
      series: [try series("CL", 2)])
    #expect(try knownRun() == nil)
  }

  @Test("a run without series stores nothing")
  func empty() throws {
    let writer = try workspace.beginRun(input: Made.input(), adapter: Made.adapter)
    let error = #expect(throws: ArraigoError.self) { try writer.commit(series: []) }
    #expect(error?.code == "no_rows")
    writer.abandon()
    #expect(try workspace.series().isEmpty)
  }
}
