import Foundation
import Testing

@Suite(
  "arraigo convert turns a file into a table with few rights",
  .enabled(if: Arraigo.bin != nil, "Tools/build has not been run"))
struct ConvertTests {
  /// A folder of the test's own with one file in it, removed when the test ends.
  private final class Folder {
    let path = FileManager.default.temporaryDirectory.path + "/arraigo-\(UUID().uuidString)"
    var file: String { path + "/base.csv" }

    init(_ text: String) throws {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: URL(filePath: file))
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
  }

  private static let grouped = "id;n\na;1.234.567,8\nb;12,5\nc;3.000\n"

  @Test("Marks between thousands are guessed, dropped and said; what the user says wins")
  func thousands() throws {
    let folder = try Folder(Self.grouped)
    let guessed = try Arraigo("convert", folder.file, "--to", "csv", "--numbers", "n")
    #expect(guessed.output == "id,n\na,1234567.8\nb,12.5\nc,3000\n")
    #expect(guessed.errors.contains("thousands ."))
    let said = try Arraigo(
      "convert", folder.file, "--to", "csv", "--numbers", "n", "--thousands", "none")
    #expect(said.output == "id,n\na,\nb,12.5\nc,3\n")
    #expect(said.errors.contains("not_a_number"))
    let wrong = try Arraigo("convert", folder.file, "--to", "csv", "--thousands", "..")
    #expect(wrong.code == 64)
  }

  @Test("Numbers that can be read in two ways are said to be ambiguous")
  func ambiguous() throws {
    let folder = try Folder("id;n\na;1.234\nb;5.678\n")
    let converted = try Arraigo("convert", folder.file, "--to", "csv", "--numbers", "n")
    #expect(converted.output == "id,n\na,1.234\nb,5.678\n")
    #expect(converted.errors.contains("may have thousands or decimals"))
    let inspected = try Arraigo("inspect", folder.file, "--format", "csv")
    #expect(inspected.output.contains("thousands mark,ambiguous"))
    #expect(inspected.output.contains("decimal mark,ambiguous"))
  }

  @Test(
    "Files are written where they are asked for, by both kinds of names",
    arguments: ["csv", "parquet"])
  func output(form: String) throws {
    let folder = try Folder(Self.grouped)
    let whole = folder.path + "/whole." + form
    let run = try Arraigo("convert", folder.file, "--to", form, "--output", whole)
    #expect(run.code == 0, "\(run.errors)")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(names == ["base.csv", "whole." + form])
    let again = try Arraigo("convert", folder.file, "--to", form, "--output", whole)
    #expect(again.code == 1 && again.errors.contains("output_exists"))
  }

  @Test("A layout and a file that lie elsewhere are read")
  func layout() throws {
    let data = try Folder("A01 71234\nB02 80005\n")
    let layout = try Folder("name,start,width,decimals\nid,1,3,\nw,6,4,2\n")
    let run = try Arraigo("convert", data.file, "--to", "csv", "--layout", layout.file)
    #expect(run.output == "id,w\nA01,12.34\nB02,00.05\n", "\(run.errors)")
  }
}
