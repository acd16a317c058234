import Foundation
import Testing

/// Oracle of the numbers: R survey 4.5 on its own example data.
@Suite(
  "arraigo estimate on files as a user has them",
  .enabled(if: Arraigo.bin != nil, "Tools/build has not been run"))
struct EstimateTests {
  private static let text = """
    pw,stype,dnum,name,api,meals,yes,age
    44.2,E,1,"Smith, A",600,20,1,15
    44.2,E,2,B,650,NA,0,20
    44.2,E,3,C,,40,1,30
    15.1,H,4,D,700,10,0,40
    15.1,H,5,E,720,15,1,50
    """

  /// Runs on a small file with a separator of one's own.
  private func run(_ arguments: String..., text: String = text) throws -> Arraigo {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).csv").path
    try text.write(toFile: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: file) }
    return try Arraigo(
      ["estimate", file, "--weight", "pw", "--stratum", "stype", "--psu", "dnum"] + arguments)
  }

  @Test("Columns and rows of csv; statistics, groups and missing values")
  func columns() throws {
    let run = try run(
      "--mean", "api", "--total", "yes", "--by", "stype", "--format", "csv")
    #expect(run.code == 0, "\(run.errors)")
    let lines = run.output.split(separator: "\n")
    #expect(
      lines.first
        == "statistic,variable,level,stype,estimate,se,ci_low,ci_high,cv,df,deff,n")
    #expect(lines.count == 5)
    #expect(lines[1].hasPrefix("mean,api,,E,625,"))
    #expect(lines[1].hasSuffix(",2"))
    #expect(run.errors.contains("missing values of api, 1 records"))
  }

  @Test("Semicolons and decimal commas are read; nothing is ever printed as NaN")
  func decimalComma() throws {
    let text = Self.text.replacingOccurrences(of: "\"Smith, A\"", with: "A")
      .replacingOccurrences(of: ",", with: ";").replacingOccurrences(of: "44.2", with: "44,2")
      .replacingOccurrences(of: "15.1", with: "15,1")
    let run = try run("--mean", "api", "--by", "dnum", "--format", "json", text: text)
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.contains("\"estimate\": 700") && run.output.contains("\"ci_low\": null"))
    #expect(!run.output.lowercased().contains("nan"))
  }

  @Test(
    "What cannot be done is an error with its exit code",
    arguments: [
      (["--mean", "apu"], Int32(1), "did you mean `api`"),
      (["--mean", "api", "--by", "styp"], 1, "did you mean `stype`?"),
      (["--mean", "api", "--where", "age >"], 64, "bad_formula"),
      (["--mean", "api", "--contrast", "[E] - [X]", "--by", "stype"], 1, "[E] [H]"),
      (["--quantile", "api"], 64, "income:0.5"), ([], 64, "say what to estimate"),
      (["--mean", "api", "--replicates", "jkn", "--replicate-weights", "r*"], 64, "contradict"),
      (["--mean", "api", "--lonely-psu", "maybe"], 64, "lonely-psu"),
      (["--mean", "api", "--bounds", "0.5,2"], 64, "logit"),
      (["--mean", "api", "--level", "95"], 64, "0.95"),
    ] as [([String], Int32, String)])
  func refusals(arguments: [String], code: Int32, part: String) throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).csv").path
    try Self.text.write(toFile: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: file) }
    let run = try Arraigo(
      ["estimate", file, "--weight", "pw", "--stratum", "stype", "--psu", "dnum"] + arguments)
    #expect(run.code == code, "\(run.errors)")
    #expect(run.errors.contains(part), "\(run.errors)")
  }

  @Test("A text among numbers is located by line and column, and not shown")
  func textInNumbers() throws {
    let run = try run(
      "--mean", "api", text: Self.text.replacingOccurrences(of: "720", with: "7x20"))
    #expect(run.code == 1)
    #expect(run.errors.contains("line 6") && run.errors.contains("column api"))
    #expect(run.errors.contains("9a99") && !run.errors.contains("7x20"))
  }

  @Test(
    "R's stratified sample of schools, as R's svyby has it",
    .enabled(if: Arraigo.sharedData != nil, "R's example data are not beside the project"))
  func schools() throws {
    let run = try Arraigo(
      "estimate", (Arraigo.sharedData ?? "") + "/survey-gold/apistrat.csv", "--weight", "pw",
      "--stratum", "stype", "--fpc", "fpc", "--mean", "api00", "--by", "stype", "--format", "csv")
    #expect(run.code == 0, "\(run.errors)")
    let cells = run.output.split(separator: "\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    for (row, wanted) in zip(
      cells,
      [("E", 674.43, 12.3824797939), ("H", 625.82, 14.9371291854), ("M", 636.6, 16.2147073082)])
    {
      #expect(row[3] == wanted.0)
      #expect(abs((Double(row[4]) ?? 0) / wanted.1 - 1) < 1e-8)
      #expect(abs((Double(row[5]) ?? 0) / wanted.2 - 1) < 1e-8)
    }
  }
}
