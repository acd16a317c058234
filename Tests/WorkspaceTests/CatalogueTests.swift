import IntegrationModel
import Testing

@testable import Workspace

@Suite("The catalogue knows what was done")
struct CatalogueTests {
  private let folder: TemporaryFolder
  private let workspace: Workspace

  init() throws {
    folder = try TemporaryFolder()
    workspace = try Workspace.create(at: folder.path)
  }

  @Test("A stored dataset can be found, read and followed back to its input")
  func lineage() throws {
    let problems = [
      Problem(
        "code_without_meaning", .warning,
        at: Place(file: "a.zip", member: "b.txt", line: 3, byte: 40, column: "CH04"),
        found: "9", expected: "1 or 2", suggestion: "Look it up.", count: 12),
      Problem("unmatched_rows", .note),
    ]
    let stored = try workspace.ingest(rows: 50, problems: problems)
    let again = try Workspace.open(at: folder.path)
    #expect(try again.datasets() == stored.sorted { $0.unit.rawValue < $1.unit.rawValue })
    let persons = try #require(try again.datasets(unit: .person).first)
    #expect(persons.path == "datasets/AR/EPH/2023-Q3/persons-1.parquet")
    #expect(persons.rowCount == 50)
    #expect(persons.population == 1_234.5)
    #expect(persons.description == Made.description())
    let run = try #require(try again.run(persons.run))
    #expect(run.state == .done)
    #expect(run.ended != nil)
    #expect(run.adapter == "ar.indec.eph")
    #expect(try again.inputs().map(\.sha256) == [run.inputSHA256])
    #expect(try again.problems(of: run.id) == problems)
    let reader = try again.reader(of: persons)
    #expect(reader.provenance?.run == run.id)
    #expect(reader.provenance?.inputSHA256 == run.inputSHA256)
    #expect(try ParquetFile.cells(reader) == ParquetFile.cells(of: [Made.batch(rows: 50)]))
  }

  @Test("The same archive is recognised, another version or archive is not")
  func sameArchive() throws {
    try workspace.ingest()
    let known = try workspace.knownRun(
      inputSHA256: String(repeating: "A", count: 64), adapter: "ar.indec.eph", version: "1.0.0")
    #expect(known?.id == 1)
    for (digit, adapter, version) in [
      ("b", "ar.indec.eph", "1.0.0"), ("a", "ar.indec.eph", "1.0.1"), ("a", "cl.ine.ene", "1.0.0"),
    ] {
      #expect(
        try workspace.knownRun(
          inputSHA256: String(repeating: digit, count: 64), adapter: adapter, version: version)
          == nil)
    }
  }

  @Test("A run that failed or was replaced does not count as known")
  func notKnown() throws {
    func known() throws -> RunRecord? {
      try workspace.knownRun(
        inputSHA256: Made.input().sha256, adapter: "ar.indec.eph", version: "1.0.0")
    }
    try workspace.beginRun(input: Made.input(), adapter: Made.adapter).abandon()
    #expect(try known() == nil)
    try workspace.ingest()
    #expect(try known()?.id == 2)
    try workspace.ingest(input: Made.input("b"))
    #expect(try known() == nil)
    #expect(try workspace.inputs().count == 2)
  }

  @Test("A new run replaces the datasets of its period and leaves the others")
  func replaces() throws {
    try workspace.ingest(rows: 10)
    try workspace.ingest(rows: 20, description: Made.description(period: "2023-Q4"))
    let old = try workspace.datasets(period: Period("2023-Q3"))
    try workspace.ingest(rows: 30, units: [.person])
    #expect(try workspace.datasets(period: Period("2023-Q3")).map(\.rowCount) == [30])
    #expect(try workspace.datasets().map(\.rowCount) == [30, 20, 20])
    #expect(
      folder.files(below: "datasets") == [
        "AR/EPH/2023-Q3/persons-3.parquet", "AR/EPH/2023-Q4/households-2.parquet",
        "AR/EPH/2023-Q4/persons-2.parquet",
      ])
    let replaced = try #require(old.first)
    #expect(try workspace.dataset(replaced.id)?.isCurrent == false)
    let error = #expect(throws: ArraigoError.self) { try workspace.reader(of: replaced) }
    #expect(error?.code == "dataset_replaced")
  }

  @Test("Another adapter's table of the same period stays unless it is of the same unit")
  func otherAdapter() throws {
    try workspace.ingest(rows: 10)
    let other = AdapterIdentity("ar.other", version: "1", maintainer: "tests")
    try workspace.ingest(rows: 20, adapter: other, units: [.person])
    #expect(try workspace.datasets().map(\.rowCount) == [10, 20])
  }

  @Test("A reader that is open goes on while its dataset is replaced")
  func openReader() throws {
    let stored = try workspace.ingest(rows: 40)
    let reader = try workspace.reader(of: stored[0])
    try workspace.ingest(rows: 5, seed: 9)
    #expect(try reader.next()?.rowCount == 40)
  }

  @Test("A dataset file that was changed or exchanged is refused")
  func exchanged() throws {
    let stored = try workspace.ingest(rows: 40)
    var bytes = try folder.bytes(of: stored[0].path)
    bytes[bytes.count / 4] ^= 1
    try folder.write(bytes, to: stored[0].path)
    let changed = #expect(throws: ArraigoError.self) {
      let reader = try workspace.reader(of: stored[0])
      while try reader.next() != nil {}
    }
    #expect(changed?.code == "damaged_dataset")
    try folder.write(try ParquetFile.bytes([Made.batch(rows: 3)]), to: stored[0].path)
    let other = #expect(throws: ArraigoError.self) { try workspace.reader(of: stored[0]) }
    #expect(other?.code == "damaged_dataset")
  }

  @Test("Results are stored with the runs they rest on and come back newest first")
  func results() throws {
    try workspace.ingest()
    let period = try #require(Period("2023-Q3"))
    var stored: [ResultRecord] = []
    for text in ["{\"a\":1}", "{\"a\":2}"] {
      let result = ResultRecord(
        kind: "assessment", country: "AR", survey: "EPH", period: period, json: text, runs: [1, 1])
      stored.insert(try workspace.store(result), at: 0)
    }
    let found = try workspace.results(kind: "assessment", country: "AR")
    #expect(found == stored)
    #expect(found.map(\.json) == ["{\"a\":2}", "{\"a\":1}"])
    #expect(found.map(\.runs) == [[1], [1]])
    #expect(try workspace.results(country: "CL").isEmpty)
    let error = #expect(throws: ArraigoError.self) {
      try workspace.store(
        ResultRecord(
          kind: "assessment", country: "AR", survey: "EPH", period: period, json: "{}", runs: [99]))
    }
    #expect(error?.code == "unknown_run")
    #expect(try workspace.results().count == 2)
  }

  @Test("Poverty lines are kept as they were given; a newer table replaces the older")
  func povertyLines() throws {
    let first = try #require(Period("2023-07"))
    let last = try #require(Period("2023-12"))
    let old = try workspace.importPovertyLines(
      Array("a,b\n".utf8), country: "AR", table: "lines", sha256: Made.input().sha256)
    let new = try workspace.importPovertyLines(
      Array("c,d\n".utf8), country: "AR", table: "lines", sha256: Made.input("b").sha256,
      periods: first...last)
    #expect(try workspace.povertyLines(country: "AR") == [new])
    #expect(new.first == first)
    #expect(new.last == last)
    #expect(try workspace.csv(of: new) == Array("c,d\n".utf8))
    #expect(folder.files(below: "lines") == ["AR/lines-bbbbbbbbbbbb.csv"])
    let error = #expect(throws: ArraigoError.self) { try workspace.csv(of: old) }
    #expect(error?.code == "lines_missing")
  }

  @Test("Names that lead out of the workspace and digests that are none are refused")
  func badNames() throws {
    for survey in ["../../x", "", ".hidden", "a/b", "a\u{0}b", String(repeating: "a", count: 65)] {
      let error = #expect(throws: ArraigoError.self) {
        try workspace.ingest(description: Made.description(survey: survey))
      }
      #expect(error?.code == "unsafe_name")
    }
    let digest = #expect(throws: ArraigoError.self) {
      try workspace.ingest(input: InputRecord(sha256: "abc", name: "a", byteCount: 1))
    }
    #expect(digest?.code == "bad_sha256")
    #expect(try workspace.datasets().isEmpty)
    #expect(folder.files(below: "datasets").isEmpty)
  }

  @Test("A run without records stores nothing and says so")
  func noRecords() throws {
    let writer = try workspace.beginRun(input: Made.input(), adapter: Made.adapter)
    let error = #expect(throws: ArraigoError.self) { try writer.commit(Made.description()) }
    #expect(error?.code == "no_rows")
    let problem = Problem("no_records", .error)
    writer.abandon(because: error, problems: [problem])
    let run = try #require(try workspace.run(writer.run.id))
    #expect(run.state == .failed)
    #expect(run.errorCode == "no_rows")
    #expect(try workspace.problems(of: run.id) == [problem])
    let closed = #expect(throws: ArraigoError.self) {
      try writer.append(Made.batch(rows: 1), unit: .person)
    }
    #expect(closed?.code == "run_closed")
  }

  @Test("A table says of a variable it does not hold that it is not collected in it")
  func heldVariables() throws {
    let folder = try TemporaryFolder()
    let workspace = try Workspace.create(at: folder.path + "/w")
    var description = Made.description()
    description.variables.append(VariableStatus(.rent, .collected, sourceColumns: ["V1"]))
    let stored = try workspace.ingest(description: description)
    for dataset in stored {
      let said = dataset.description.status(of: .rent)
      #expect(said.collection == .notCollected)
      #expect(said.reason?.contains(dataset.unit.tableName) == true)
      #expect(try workspace.reader(of: dataset).description == dataset.description)
    }
    #expect(stored.count == 2)
  }
}
