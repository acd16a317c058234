import IntegrationModel
import Testing

@testable import Workspace

@Suite("Whatever moment a process ends, the workspace is consistent")
struct InterruptionTests {
  @Test(
    "A run cut after any step leaves the old datasets or the new ones",
    arguments: WriteStep.allCases)
  func everyStep(step: WriteStep) throws {
    for occurrence in 1...2 {
      let folder = try TemporaryFolder()
      let workspace = try Workspace.create(at: folder.path)
      try workspace.ingest(rows: 10, seed: 1)
      try cut(workspace, after: step, occurrence: occurrence)

      let reopened = try Workspace.open(at: folder.path)
      let datasets = try reopened.datasets()
      let isNew = [.catalogueCommitted, .replacedRemoved].contains(step)
      #expect(datasets.map(\.rowCount) == (isNew ? [20, 20] : [10, 10]))
      for dataset in datasets {
        let cells = try ParquetFile.cells(try reopened.reader(of: dataset))
        #expect(
          cells == ParquetFile.cells(of: [Made.batch(rows: dataset.rowCount, seed: isNew ? 2 : 1)]))
      }
      #expect(
        folder.files(below: "datasets").map { "datasets/" + $0 } == datasets.map(\.path).sorted())
      let run = try #require(try reopened.run(2))
      #expect(run.state == (isNew ? .done : .failed))
      #expect(run.errorCode == (isNew ? nil : "interrupted"))
      // And the work can be done again.
      try reopened.ingest(rows: 30, seed: 3)
      #expect(try reopened.datasets().map(\.rowCount) == [30, 30])
    }
  }

  /// Writes a second run and lets it vanish when a step is made for the given time.
  private func cut(_ workspace: Workspace, after step: WriteStep, occurrence: Int) throws {
    let writer = try workspace.beginRun(input: Made.input("b"), adapter: Made.adapter)
    var seen = 0
    writer.afterStep = { made throws(ArraigoError) in
      if made == step { seen += 1 }
      // These are made once for both tables.
      let isOnce = [.folderSynchronised, .catalogueCommitted, .replacedRemoved].contains(made)
      if made == step, isOnce || seen == occurrence {
        throw ArraigoError("killed", "the process ends here")
      }
    }
    let error = #expect(throws: ArraigoError.self) {
      for unit in RecordUnit.allCases {
        try writer.append(Made.batch(rows: 20, seed: 2), unit: unit)
      }
      try writer.commit(Made.description())
    }
    #expect(error?.code == "killed")
    writer.vanish()
  }

  @Test("An opening beside a live writer leaves its run and files alone")
  func liveWriter() throws {
    let folder = try TemporaryFolder()
    let workspace = try Workspace.create(at: folder.path)
    let writer = try workspace.beginRun(input: Made.input(), adapter: Made.adapter)
    try writer.append(Made.batch(rows: 5), unit: .person)
    let other = try Workspace.open(at: folder.path)
    #expect(try other.runs().map(\.state) == [.running])
    try writer.commit(Made.description())
    #expect(try other.datasets().count == 1)
  }

  @Test("A second writer is told that the workspace is busy, and may write afterwards")
  func secondWriter() throws {
    let folder = try TemporaryFolder()
    let workspace = try Workspace.create(at: folder.path)
    let other = try Workspace.open(at: folder.path)
    let writer = try workspace.beginRun(input: Made.input(), adapter: Made.adapter)
    let error = #expect(throws: ArraigoError.self) {
      try other.beginRun(input: Made.input("b"), adapter: Made.adapter, waiting: 0)
    }
    #expect(error?.code == "workspace_busy")
    writer.abandon()
    try other.ingest()
    #expect(try other.datasets().count == 2)
  }

  @Test("Two runs of one process write side by side")
  func sideBySide() throws {
    let folder = try TemporaryFolder()
    let workspace = try Workspace.create(at: folder.path)
    let first = try workspace.beginRun(input: Made.input(), adapter: Made.adapter)
    let second = try workspace.beginRun(input: Made.input("b"), adapter: Made.adapter)
    try first.append(Made.batch(rows: 5), unit: .person)
    try second.append(Made.batch(rows: 6), unit: .person)
    try second.commit(Made.description(period: "2023-Q4"))
    try first.commit(Made.description())
    #expect(try workspace.datasets().map(\.rowCount) == [5, 6])
    #expect(try Workspace.open(at: folder.path).runs().map(\.state) == [.done, .done])
  }

  @Test("A writer that is let go abandons its run and leaves no file")
  func letGo() throws {
    let folder = try TemporaryFolder()
    let workspace = try Workspace.create(at: folder.path)
    do {
      let writer = try workspace.beginRun(input: Made.input(), adapter: Made.adapter)
      try writer.append(Made.batch(rows: 5), unit: .person)
    }
    #expect(try workspace.runs().map(\.errorCode) == ["abandoned"])
    #expect(folder.files(below: "datasets").isEmpty)
    try workspace.ingest()
  }

  @Test("Files that a person put among the datasets stay")
  func foreignFiles() throws {
    let folder = try TemporaryFolder()
    let workspace = try Workspace.create(at: folder.path)
    try workspace.ingest()
    for name in ["notes.txt", "persons.parquet", "persons-copy.parquet"] {
      try folder.write([1], to: "datasets/AR/" + name)
    }
    try folder.write([1], to: "datasets/AR/persons-77.parquet")
    _ = try Workspace.open(at: folder.path)
    let kept = folder.files(below: "datasets/AR").filter { !$0.contains("/") }
    #expect(kept == ["notes.txt", "persons-copy.parquet", "persons.parquet"])
  }
}
