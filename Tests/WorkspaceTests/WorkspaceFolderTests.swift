import IntegrationModel
import Testing

@testable import Workspace

@Suite("A workspace is a folder")
struct WorkspaceFolderTests {
  @Test("Making one makes its parts; making it again is refused")
  func create() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/region"
    let workspace = try Workspace.create(at: path + "/", region: "name: South America\n")
    #expect(workspace.folder == path)
    #expect(try workspace.regionText() == "name: South America\n")
    #expect(
      folder.files().filter { !$0.contains("-wal") && !$0.contains("-shm") } == [
        "region/catalogue.sqlite", "region/region.yaml",
      ])
    let error = #expect(throws: ArraigoError.self) { try Workspace.create(at: path) }
    #expect(error?.code == "workspace_exists")
  }

  @Test("A region.yaml that was there before stays")
  func keepsRegion() throws {
    let folder = try TemporaryFolder()
    try folder.write(Array("mine".utf8), to: "region.yaml")
    let workspace = try Workspace.create(at: folder.path, region: "other")
    #expect(try workspace.regionText() == "mine")
    try workspace.writeRegion("new")
    #expect(try Workspace.open(at: folder.path).regionText() == "new")
  }

  @Test("A folder without a catalogue, or with another program's, is no workspace")
  func notOne() throws {
    let folder = try TemporaryFolder()
    let absent = #expect(throws: ArraigoError.self) { try Workspace.open(at: folder.path) }
    #expect(absent?.code == "not_a_workspace")
    try folder.write(
      Array("this is not a database, whatever its name says".utf8), to: "catalogue.sqlite")
    let damaged = #expect(throws: ArraigoError.self) { try Workspace.open(at: folder.path) }
    #expect(damaged?.code == "damaged_catalogue")
  }

  @Test("A catalogue whose making was cut short is completed")
  func emptyCatalogue() throws {
    let folder = try TemporaryFolder()
    try folder.write([], to: "catalogue.sqlite")
    #expect(try Workspace.open(at: folder.path).datasets().isEmpty)
  }

  @Test("The nearest workspace is found from a folder deep below it")
  func nearest() throws {
    let folder = try TemporaryFolder()
    _ = try Workspace.create(at: folder.path + "/region")
    try Folder.make(folder.path + "/region/a/b/c")
    #expect(Workspace.nearest(above: folder.path + "/region/a/b/c") == folder.path + "/region")
    #expect(Workspace.nearest(above: folder.path + "/region") == folder.path + "/region")
    #expect(Workspace.nearest(above: folder.path) == nil)
  }
}
