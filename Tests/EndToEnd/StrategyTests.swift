import Foundation
import Testing

@Suite(
  "arraigo strategy goes from a folder of files to a document",
  .enabled(if: Arraigo.bin != nil, "Tools/build has not been run"))
struct StrategyTests {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "strategy-\(UUID().uuidString)")
  private var example: String { Arraigo.root + "/Tools/Demo/strategy/" }

  /// A copy of an example with one part of one file replaced.
  private func copy(_ file: String, _ part: String, _ other: String) throws -> String {
    try FileManager.default.copyItem(at: URL(filePath: example + "peru"), to: folder)
    let path = folder.appending(path: file)
    let text = try String(contentsOf: path, encoding: .utf8)
    #expect(text.contains(part), "the example has no \(part)")
    try text.replacingOccurrences(of: part, with: other)
      .write(to: path, atomically: true, encoding: .utf8)
    return folder.path
  }

  @Test("both examples become a page in each language", arguments: ["peru", "paraguay"])
  func document(country: String) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let run = try Arraigo(
      "strategy", "document", example + country, "--all-languages", "--output",
      folder.appending(path: country + ".html").path)
    #expect(run.code == 0, "\(run.errors)")
    for language in ["es", "pt", "en", "fr"] {
      let path = folder.appending(path: "\(country)-\(language).html").path
      let page = try String(contentsOfFile: path, encoding: .utf8)
      #expect(page.contains("<html lang=\"\(language)\">"))
    }
  }

  @Test(
    "bad input is located, exit code 1, and nothing is written",
    arguments: [
      ("plan.yaml", "budgets: [19000000", "budgets: [-19000000", "negative_number"),
      ("plan.yaml", "unit_cost: 310", "unit_cost: .nan", "not_a_number"),
      (
        "plan.yaml", "{id: treasury, currency: PEN", "{id: treasury, currency: USD",
        "wrong_currency"
      ),
      (
        "plan.yaml", "territory: south, group: hosts", "territory: moon, group: hosts",
        "unknown_territory"
      ),
      (
        "plan.yaml", "{intervention: C5, needs: A1}",
        "{intervention: C5, needs: A1}\n  - {intervention: A1, needs: C5}", "cyclic_prerequisites"
      ),
      ("framework.yaml", "    of: O2\n", "    of: O9\n", "unknown_parent"),
      ("strategy.yaml", "people: 96000", "people: 960000", "rising_cascade"),
      ("elicitation.yaml", "q50: 0.95", "q50: 9.5", "broken_judgement"),
    ])
  func refused(file: String, part: String, other: String, code: String) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = try copy(file, part, other)
    let output = path + "/out.html"
    let run = try Arraigo("strategy", "document", path, "--output", output)
    #expect(run.code == 1)
    #expect(run.errors.contains(code), "\(run.errors)")
    #expect(run.errors.contains("/\(file), line "), "\(run.errors)")
    #expect(!FileManager.default.fileExists(atPath: output))
  }

  @Test("a catalogue file without a unit is refused at its line")
  func catalogue() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: "own.yaml")
    try """
    interventions:
      - id: B2
        effects:
          - {outcome: employment, estimate: 3, horizon: 1 year, for: participants, design: review, source: jpal_2023, mark: verified}
    """.write(to: file, atomically: true, encoding: .utf8)
    let run = try Arraigo("strategy", "catalogue", "--catalogue", file.path)
    #expect(run.code == 1)
    #expect(run.errors.contains("line 4"))
    #expect(run.errors.contains("missing_field"))
  }

  @Test("the catalogue is there without any file beside the program, in csv with empty cells")
  func shipped() throws {
    let run = try Arraigo("strategy", "catalogue", "A3", "D4", "--format", "csv")
    #expect(run.code == 0, "\(run.errors)")
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(lines.count == 5)
    #expect(lines[1].hasSuffix(",,,,,,,,,,,,,"))
    #expect(lines[2].contains("odds_ratio,\"1.41 (1.27, 1.56)\",not stated,review,1"))
  }

  @Test("an incomplete framework ends with exit code 1 and names what is missing")
  func framework() throws {
    let run = try Arraigo("strategy", "framework", example + "peru", "--check", "--format", "csv")
    #expect(run.code == 1)
    #expect(run.output.contains("I3,unknown_baseline"))
    let complete = try Arraigo("strategy", "framework", example + "paraguay", "--check")
    #expect(complete.code == 0, "\(complete.output)")
  }

  @Test(
    "the document for a word processor has headings, tables and charts",
    .enabled(
      if: FileManager.default.isExecutableFile(atPath: "/usr/bin/pandoc"),
      "pandoc is not installed"))
  func word() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appending(path: "strategy.docx").path
    let run = try Arraigo(
      "strategy", "document", example + "paraguay", "--language", "pt", "--output",
      folder.appending(path: "strategy.html").path, "--docx", path)
    #expect(run.code == 0, "\(run.errors)")
    let back = Process()
    back.executableURL = URL(filePath: "/usr/bin/pandoc")
    back.arguments = ["--from=docx", "--to=html", path]
    let output = Pipe()
    back.standardOutput = output
    try back.run()
    let page = String(
      decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    back.waitUntilExit()
    #expect(page.components(separatedBy: "<table").count > 20)
    // Each chart is a file of the archive; its name stands before the file and in the directory.
    let archive = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    let drawsPoints = FileManager.default.isExecutableFile(atPath: "/usr/bin/rsvg-convert")
    let kind = drawsPoints ? ".png" : ".svg"
    #expect(archive.components(separatedBy: kind).count == 2 * 7 + 1)
    #expect(run.errors.contains("charts stay drawings") == !drawsPoints)
    #expect(page.components(separatedBy: "<img").count == 7 + 1)
    #expect(!page.contains("alt=\"\""))
    #expect(page.contains("Plano de ação"))
    #expect(page.contains("<h1") || page.contains("<h2"))
  }

  @Test(
    "stocks, baselines and figures come from the workspace's assessment; a missing one is located",
    .enabled(if: Arraigo.sharedData != nil, "the offices' real files are not beside the project"))
  func evidence() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let workspace = try TemporaryWorkspace()
    try workspace.ingest(
      (Arraigo.sharedData ?? "") + "/argentina/EPH_usu_3er_Trim_2016_txt.zip")
    try FileManager.default.copyItem(at: URL(filePath: example + "argentina"), to: folder)
    for name in ["plan", "framework", "strategy"] {
      let file = folder.appending(path: name + ".yaml")
      let text = try String(contentsOf: file, encoding: .utf8)
      try text.replacingOccurrences(of: "2023-Q4", with: "2016-Q3")
        .write(to: file, atomically: true, encoding: .utf8)
    }
    let output = folder.appending(path: "argentina.html").path
    let command = [
      "strategy", "document", folder.path, "--workspace", workspace.folder, "--language", "en",
      "--output", output,
    ]
    // Nothing was assessed yet.
    let early = try Arraigo(command)
    #expect(early.code == 1)
    #expect(early.errors.contains("no_evidence") && early.errors.contains(".yaml, line "))
    #expect(!FileManager.default.fileExists(atPath: output))

    let assessed = try Arraigo("assess", "--workspace", workspace.folder, "--format", "csv")
    #expect(assessed.code == 0, "\(assessed.errors)")
    let run = try Arraigo(command)
    #expect(run.code == 0, "\(run.errors)")
    let page = try String(contentsOfFile: output, encoding: .utf8)
    #expect(
      page.contains(
        "labour_force_participation_rate AR 2016-Q3 migration_status=foreign_born sex=female"))
    #expect(page.contains("EPH_usu_3er_Trim_2016_txt.zip") && page.contains("ar.indec.eph"))
    #expect(page.range(of: "[0-9a-f]{64}</td>", options: .regularExpression) != nil)
    // The stock in the plan is the population of the assessment's own row.
    let row = try #require(
      assessed.output.split(separator: "\n").first {
        $0.contains(",labour_force_participation_rate,female,foreign_born,")
      }?.split(separator: ",", omittingEmptySubsequences: false))
    let exported = try Arraigo(
      "strategy", "export", folder.path, "--workspace", workspace.folder, "--format", "json")
    let problem = try #require(
      try JSONSerialization.jsonObject(with: Data(exported.output.utf8)) as? [String: Any])
    let eligible = try #require(problem["eligible"] as? [[[Double]]])
    #expect(eligible[0][0][0] == Double(row[14]))
  }
}
