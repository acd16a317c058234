import Foundation
import Testing

/// Oracle: R survey 4.1.1, `svyby(~income, ~sex, svydesign(~psu, strata = ~h, weights = ~w), svymean)`.
@Suite(
  "arraigo estimate on every format an office publishes",
  .enabled(if: Arraigo.bin != nil, "Tools/build has not been run"))
struct EstimateFormatTests {
  /// A folder that is gone after the test.
  private final class Folder {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID())").path

    init() throws {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ name: String, _ data: Data) throws -> String {
      try data.write(to: URL(filePath: path + "/" + name))
      return path + "/" + name
    }

    /// Runs gzip on a file of the folder.
    func gzip(_ arguments: String...) throws {
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments = ["gzip"] + arguments
      try process.run()
      process.waitUntilExit()
      try #require(process.terminationStatus == 0)
    }
  }

  /// - Parameter isCapital: whether the columns' names are, as SPSS's portable format has them.
  private func estimate(_ file: String, _ more: [String] = [], isCapital: Bool = false) throws
    -> [[String]]
  {
    let names = ["w", "h", "psu", "income", "sex", "sex"].map {
      isCapital ? $0.uppercased() : $0
    }
    let options = ["--weight", "--stratum", "--psu", "--mean", "--count", "--by"]
    let run = try Arraigo(
      ["estimate", file, "--format", "csv"] + zip(options, names).flatMap { [$0, $1] } + more)
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.errors.contains("missing values of \(names[3]), 2 records"), "\(run.errors)")
    return run.output.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  private func expect(_ rows: [[String]], levels: [String]) throws {
    try #require(rows.count == 7)
    for (row, (value, error)) in zip(
      rows[1...2], [(850.247967480, 56.2763424097), (603.957446809, 48.8870350371)])
    {
      #expect(abs((Double(row[4]) ?? 0) / value - 1) < 1e-10)
      #expect(abs((Double(row[5]) ?? 0) / error - 1) < 1e-10)
    }
    #expect(rows[1...2].map { $0[3] } == levels)
    #expect(rows[3...].map { $0[2] } == [levels[0], levels[0], levels[1], levels[1]])
  }

  @Test(
    "SPSS and Stata, with labels as levels where the file has them, and its missing values",
    arguments: [
      ("p.sav", PersonSamples.sav, ["Hombre", "Mujer"]),
      ("p.zsav", PersonSamples.zsav, ["Hombre", "Mujer"]),
      ("p.dta", PersonSamples.dta, ["Hombre", "Mujer"]), ("p.por", PersonSamples.por, ["1", "2"]),
    ])
  func statistical(name: String, packed: String, levels: [String]) throws {
    let folder = try Folder()
    let data = try #require(Data(base64Encoded: packed))
    let file = try folder.write(name + ".gz", data)
    let isCapital = name == "p.por"
    try expect(try estimate(file, isCapital: isCapital), levels: levels)
    try folder.gzip("-d", file)
    let plain = folder.path + "/" + name
    try expect(try estimate(plain, isCapital: isCapital), levels: levels)
    try expect(try estimate(plain, ["--codes"], isCapital: isCapital), levels: ["1", "2"])
  }

  @Test("Groups of a contrast may be named by label or code; conditions are about codes")
  func labels() throws {
    let folder = try Folder()
    let file = try folder.write(
      "p.sav.gz", try #require(Data(base64Encoded: PersonSamples.sav)))
    let design = ["--weight", "w", "--stratum", "h", "--psu", "psu", "--mean", "income"]
    func contrast(_ text: String) throws -> String {
      let run = try Arraigo(
        ["estimate", file, "--by", "sex", "--contrast", text, "--format", "csv"] + design)
      #expect(run.code == 0, "\(run.errors)")
      return run.output.split(separator: "\n").last.map(String.init) ?? ""
    }
    let (byLabel, byCode) = (try contrast("[Mujer] - [Hombre]"), try contrast("[2] - [1]"))
    #expect(byLabel.split(separator: ",").dropFirst(3) == byCode.split(separator: ",").dropFirst(3))
    #expect(byCode.contains("-246.29"))
    let run = try Arraigo(
      ["estimate", file, "--where", "sex == 2", "--format", "csv"] + design)
    #expect(run.output.contains("603.95"), "\(run.errors)")
  }

  @Test("Compressed text, a member of an archive, fixed width and Parquet")
  func others() throws {
    let folder = try Folder()
    let csv = try folder.write("p.csv", Data(PersonSamples.csv.utf8))
    try expect(try estimate(csv), levels: ["1", "2"])
    let parquet = folder.path + "/p.parquet"
    let converted = try Arraigo("convert", csv, "--to", "parquet", "--output", parquet)
    #expect(converted.code == 0, "\(converted.errors)")
    try expect(try estimate(parquet), levels: ["1", "2"])
    try folder.gzip(csv)
    try expect(try estimate(csv + ".gz"), levels: ["1", "2"])
    let zip = try folder.write("p.zip", try #require(Data(base64Encoded: PersonSamples.archive)))
    try expect(try estimate(zip), levels: ["1", "2"])
    try expect(try estimate(zip, ["--member", "*personas*"]), levels: ["1", "2"])
    let fixed = try folder.write("p.txt", Data(PersonSamples.fixedWidth.utf8))
    let layout = try folder.write("layout.csv", Data(PersonSamples.layout.utf8))
    try expect(try estimate(fixed, ["--layout", layout]), levels: ["1", "2"])
  }
}
