import Foundation
import Testing

@Suite(
  "arraigo inspect reads real archives through the confined adapter",
  .enabled(if: Arraigo.bin != nil, "Tools/build has not been run"),
  .enabled(if: Arraigo.sharedData != nil, "the offices' real files are not beside the project"))
struct InspectTests {
  private var argentina: String { (Arraigo.sharedData ?? "") + "/argentina/" }

  @Test(
    "Records and population equal the public bases",
    arguments: [
      ("EPH_usu_2do_Trim_2016_txt.zip", "2016-Q2", "59811", "27200730"),
      ("EPH_usu_3er_Trim_2016_txt.zip", "2016-Q3", "59550", "27272403"),
      ("EPH_usu_4to_Trim_2016_txt.zip", "2016-Q4", "58154", "27344830"),
      ("EPH_usu_3er_Trim_2017_txt.zip", "2017-Q3", "58721", "27558139"),
      ("EPH_usu_4to_Trim_2004_txt.zip", "2004-Q4", "46850", "23434149"),
    ])
  func persons(archive: String, period: String, records: String, population: String) throws {
    let run = try Arraigo("inspect", argentina + archive, "--format", "csv")
    #expect(run.code == 0, "\(run.errors)")
    #expect(row("persons", in: run.output) == [period, records, population])
  }

  @Test(
    "Household files in all three quoting styles give the published household totals",
    arguments: [("t120", "9565803"), ("t121", "9355164"), ("t422", "9906046")])
  func households(file: String, total: String) throws {
    let run = try Arraigo("inspect", argentina + "usu_hogar_\(file).zip", "--format", "csv")
    #expect(run.code == 0, "\(run.errors)")
    #expect(row("households", in: run.output).last == total)
  }

  @Test("A cut archive is a located error and exit code 1", arguments: [1_000, 100_000, 2_000_000])
  func truncated(count: Int) throws {
    let whole = try Data(
      contentsOf: URL(filePath: argentina + "EPH_usu_3er_Trim_2017_txt.zip"))
    let run = try inspect(whole.prefix(count))
    #expect(run.code == 1)
    #expect(run.errors.contains("truncated_archive"))
  }

  @Test("A flipped bit in a member is a located error and exit code 1, never a short read")
  func flipped() throws {
    var bytes = try Data(contentsOf: URL(filePath: argentina + "usu_hogar_t422.zip"))
    bytes[bytes.count / 2] ^= 0x10
    let run = try inspect(bytes)
    #expect(run.code == 1)
    #expect(
      [
        "crc_mismatch", "damaged_member", "truncated_member", "ragged_rows", "row_too_long",
      ].contains {
        run.errors.contains($0)
      }, "\(run.errors)")
  }

  @Test("A file of another kind says what it is")
  func otherKind() throws {
    let run = try inspect(Data("<html><body>404</body></html>".utf8))
    #expect(run.code == 1)
    #expect(run.errors.contains("no_adapter"))
  }

  private func inspect(_ bytes: Data) throws -> Arraigo {
    let path = FileManager.default.temporaryDirectory
      .appending(path: "inspect-\(UUID().uuidString).zip")
    defer { try? FileManager.default.removeItem(at: path) }
    try bytes.write(to: path)
    return try Arraigo("inspect", path.path)
  }

  /// Period, records and population of a table.
  private func row(_ name: String, in output: String) -> [String] {
    for line in output.split(separator: "\n") {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      if cells.count > 5, cells[0] == "table", cells[1] == name {
        return [cells[2], cells[4], cells[5]]
      }
    }
    return []
  }
}
