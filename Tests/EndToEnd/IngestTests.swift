import Foundation
import Testing

@Suite(
  "arraigo ingest stores whole datasets or nothing",
  .enabled(if: Arraigo.bin != nil, "Tools/build has not been run"),
  .enabled(if: Arraigo.sharedData != nil, "the offices' real files are not beside the project"))
struct IngestTests {
  private let archive = (Arraigo.sharedData ?? "") + "/argentina/EPH_usu_3er_Trim_2017_txt.zip"

  @Test("The same archive twice is recognised and stored once")
  func twice() throws {
    let workspace = try TemporaryWorkspace()
    try workspace.ingest(archive)
    let stored = workspace.datasets()
    #expect(stored.count == 2)
    let again = try Arraigo(
      "ingest", archive, "--workspace", workspace.folder, "--format", "csv")
    #expect(again.output.contains("already_ingested"))
    #expect(workspace.datasets() == stored)
  }

  @Test("A damaged archive leaves what was stored untouched, and the next one goes on")
  func damaged() throws {
    let workspace = try TemporaryWorkspace()
    try workspace.ingest(archive)
    let stored = workspace.datasets()
    var bytes = try Data(contentsOf: URL(filePath: archive))
    bytes[bytes.count / 2] ^= 0x01
    let broken = workspace.folder + "/broken.zip"
    try bytes.write(to: URL(filePath: broken))
    let other = (Arraigo.sharedData ?? "") + "/argentina/usu_hogar_t422.zip"
    let run = try Arraigo("ingest", broken, other, "--workspace", workspace.folder)
    #expect(run.code == 1)
    #expect(run.errors.contains("broken.zip, member"))
    let after = workspace.datasets()
    #expect(stored.allSatisfy { after[$0.key] == $0.value })
    #expect(after.count == stored.count + 1)
  }

  @Test(
    "Killed at any moment, the workspace opens and holds whole datasets or none",
    arguments: [5, 20, 40, 60, 90, 120, 150, 180, 220, 260])
  func killed(milliseconds: Int) throws {
    let workspace = try TemporaryWorkspace()
    let process = Process()
    process.executableURL = URL(filePath: (Arraigo.bin ?? "") + "/arraigo")
    process.arguments = ["ingest", archive, "--workspace", workspace.folder]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    usleep(UInt32(milliseconds * 1_000))
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    let run = try Arraigo(
      "assess", "--workspace", workspace.folder, "--indicators", "unemployment_rate_national",
      "--format", "csv")
    let isWhole = run.code == 0 && run.output.contains("unemployment_rate_national,total,total,0.0")
    #expect(isWhole || run.errors.contains("nothing_to_assess"), "\(run.errors)")
    // And it can still be written to.
    try workspace.ingest(archive)
    #expect(workspace.datasets().count == 2)
  }

  @Test("The page of each language is written from the assessment")
  func pages() throws {
    let workspace = try TemporaryWorkspace()
    try workspace.ingest(archive)
    #expect(
      try Arraigo("report", "--workspace", workspace.folder).errors.contains("nothing_assessed"))
    #expect(try Arraigo("assess", "--workspace", workspace.folder).code == 0)
    for language in ["es", "en", "pt", "fr"] {
      let run = try Arraigo("report", "--language", language, "--workspace", workspace.folder)
      #expect(run.code == 0, "\(run.errors)")
      let path = run.output.trimmingCharacters(in: .whitespacesAndNewlines)
      let page = try String(contentsOfFile: path, encoding: .utf8)
      #expect(page.contains("<html lang=\"\(language)\">"))
      #expect(!page.contains("NaN") && !page.contains(">nan<"))
    }
  }
}
