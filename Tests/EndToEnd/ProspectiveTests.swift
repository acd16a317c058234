import Foundation
import Testing

@Suite(
  "arraigo scenario and foresight from files to tables",
  .enabled(if: Arraigo.bin != nil, "Tools/build has not been run"))
final class ProspectiveTests {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "prospective-\(UUID().uuidString)")

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func file(_ name: String, _ text: String) throws -> String {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appending(path: name)
    try text.write(to: path, atomically: true, encoding: .utf8)
    return path.path
  }

  private static let plan = """
    years: 2025-2027
    samples: 50
    drivers: {inflow: {uniform: [10, 20]}}
    outcomes: {stock: {start: 100, next: stock + inflow}}
    """

  private static let project = """
    $ ScenarioWizard 4.0
    x.scw
    &Border
     -open
     -closed
    &Work
     -formal
     -informal
    #
    #
    #
    #
    #
    0,0,2,-2
    0,0,-2,2
    1,-1,0,0
    -1,1,0,0
    #
    """

  @Test("A plan gives a row for each outcome and year, the same bytes again, and a chart")
  func scenario() throws {
    let plan = try file("plan.yaml", Self.plan)
    let folder = URL(filePath: plan).deletingLastPathComponent().path
    let first = try Arraigo("scenario", "run", plan, "--format", "csv", "--charts", folder)
    let second = try Arraigo("scenario", "run", plan, "--format", "csv")
    #expect(first.code == 0 && first.output == second.output)
    #expect(first.output.split(separator: "\n").count == 4)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(names.contains { $0.hasPrefix("paths-stock") && $0.hasSuffix(".svg") })
  }

  @Test("A matrix gives its consistent scenarios")
  func crossImpact() throws {
    let run = try Arraigo(
      "foresight", "cross-impact", try file("x.scw", Self.project), "--format", "csv")
    #expect(run.code == 0)
    #expect(
      run.output == """
        scenario,Border,Work,consistency,total_impact_score,basin,basin_share
        A1 B1,open,formal,2,3,1,0.25
        A2 B2,closed,informal,2,3,1,0.25

        """)
  }

  @Test(
    "Bad input is a located error and exit code 1",
    arguments: [
      (["scenario", "run"], "p.yaml", "years: [", "line"),
      (["scenario", "run"], "p.yaml", "years: 2025\ndrivers: {}\noutcomes: {}", "line 1"),
      (["scenario", "simulate"], "m.yaml", "transitions: none.csv\nyears: 2025-2026", "p"),
      (["scenario", "table"], "t.csv", "model,scenario\na,b\n", "t.csv, line 1"),
      (["foresight", "cross-impact"], "x.scw", "&A\n -b\n#", "x.scw, line"),
      (["foresight", "structure"], "s.csv", "v,a,b\na,0,x\nb,1,0\n", "s.csv, line 2, column b"),
      (["foresight", "delphi"], "d.csv", "item,round,expert,answer\na,1,b,c\n", "d.csv, line 2"),
      (["foresight", "flows"], "f.csv", "date,birthplace\n", "f.csv"),
      (["foresight", "breaks"], "b.csv", "series,period,value\na,2020,1\na,2020,2\n", "b.csv"),
      (["foresight", "morphology"], "m.yaml", "parameters: 3", "m.yaml, line 1"),
      (["foresight", "signals"], "r.csv", "date,id\n", "r.csv, line 1"),
    ])
  func bad(command: [String], name: String, text: String, place: String) throws {
    let path = try file(name, text)
    let run = try Arraigo(command[0], command[1], path)
    #expect(run.code == 1, "\(run.output)")
    #expect(run.errors.contains(place), "\(run.errors)")
  }

  @Test(
    "Trajectories of populations are the same bytes for the same seed",
    .enabled(if: Arraigo.sharedData != nil, "the public data are not beside the project"))
  func projection() throws {
    let folder = (Arraigo.sharedData ?? "") + "/demography/wpp2019_nine"
    let run = { (seed: String) in
      try Arraigo(
        "foresight", "project", folder, "--countries", "UY,PY", "--trajectories", "50", "--seed",
        seed, "--format", "csv")
    }
    let first = try run("1")
    #expect(first.code == 0, "\(first.errors)")
    #expect(try run("1").output == first.output)
    #expect(try run("2").output != first.output)
  }
}
