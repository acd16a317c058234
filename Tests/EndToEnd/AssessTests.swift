import Foundation
import Testing

@Suite(
  "arraigo assess reproduces the office's rates",
  .enabled(if: Arraigo.bin != nil, "Tools/build has not been run"),
  .enabled(if: Arraigo.sharedData != nil, "the offices' real files are not beside the project"))
struct AssessTests {
  private static let archives = [
    "2016T2": "EPH_usu_2do_Trim_2016_txt.zip", "2016T3": "EPH_usu_3er_Trim_2016_txt.zip",
    "2016T4": "EPH_usu_4to_Trim_2016_txt.zip", "2017T3": "EPH_usu_3er_Trim_2017_txt.zip",
    "2004T4": "EPH_usu_4to_Trim_2004_txt.zip",
  ]
  private static let measures = [
    "activity": "activity_rate_national", "employment": "employment_rate_national",
    "unemployment": "unemployment_rate_national",
  ]

  @Test(
    "Every published rate is within 1e-4 points of its expected value",
    arguments: archives.keys.sorted())
  func rates(quarter: String) throws {
    let found = try assess(quarter)
    var compared = 0
    for row in try expected(quarter) {
      let published = try #require(found[row.key], "no row for \(row.key)")
      guard let estimate = published else { continue }
      #expect((estimate * 100 - row.percent).magnitude < 1e-4, "\(row.key)")
      compared += 1
    }
    #expect(compared >= 17)
  }

  @Test(
    "Chile's unemployment and its standard error are R survey's, lonely units taken for certain",
    arguments: ["2016-09", "2017-06", "2018-03", "2019-06"])
  func chile(month: String) throws {
    let shared = Arraigo.sharedData ?? ""
    let text = try String(contentsOfFile: shared + "/expected.csv", encoding: .utf8)
    let line = try #require(
      text.split(whereSeparator: \.isNewline).first { $0.hasPrefix("chile ENE \(month),all,") })
    let wanted = line.split(separator: ",").suffix(2).compactMap { Double($0) }
    let workspace = try TemporaryWorkspace()
    let settings = workspace.folder + "/region.yaml"
    let adjusted = try String(contentsOfFile: settings, encoding: .utf8)
    let certain = adjusted.replacingOccurrences(
      of: "lonely_psu: adjust", with: "lonely_psu: certainty")
    try #require(certain != adjusted)
    try certain.write(toFile: settings, atomically: true, encoding: .utf8)
    try workspace.ingest("\(shared)/chile/ene-\(month).csv.gz")
    let run = try Arraigo(
      "assess", "--format", "csv", "--workspace", workspace.folder, "--by", "sex", "--indicators",
      "unemployment_rate_national")
    #expect(run.code == 0, "\(run.errors)")
    let lines = run.output.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let heads = try #require(lines.first)
    let row = try #require(lines.first { $0.contains("total") })
    for (column, percent) in zip(["estimate", "se"], wanted) {
      let place = try #require(heads.firstIndex(of: column))
      let found = try #require(Double(row[place])) * 100
      #expect(abs(found / percent - 1) < 1e-6, "\(column)")
    }
    #expect(wanted.count == 2)
  }

  @Test("Poverty of the second half of 2016 is as published, persons without income left out")
  func poverty() throws {
    let argentina = (Arraigo.sharedData ?? "") + "/argentina/"
    let workspace = try TemporaryWorkspace()
    try workspace.ingest(argentina + "EPH_usu_3er_Trim_2016_txt.zip")
    try workspace.ingest(argentina + "EPH_usu_4to_Trim_2016_txt.zip")
    let lines = try Arraigo(
      "import", "--country", "AR", "--lines", argentina + "canastas_reg_example.csv",
      "--adult-equivalents", argentina + "adulto_equivalente.csv", "--workspace", workspace.folder)
    #expect(lines.code == 0, "\(lines.errors)")
    let run = try Arraigo(
      "assess", "--period", "2016-S2", "--indicators", "poverty_rate,extreme_poverty_rate",
      "--format", "csv", "--workspace", workspace.folder)
    let found = Self.estimates(in: run.output)
    let poor = try #require(found["poverty_rate/total/total"] ?? nil)
    let indigent = try #require(found["extreme_poverty_rate/total/total"] ?? nil)
    // INDEC published 30.3 % and 6.1 %; before rounding 30.343 and 6.149.
    #expect((poor * 100 - 30.343).magnitude < 0.0005)
    #expect((indigent * 100 - 6.149).magnitude < 0.0005)
  }

  @Test("A group of a few dozen records shows no value at all")
  func suppressed() throws {
    let found = try assess("2016T2")
    #expect(found["activity_rate_national/total/returnee_recent"] == .some(nil))
  }

  @Test(
    "The gap between natives' and migrants' wages is taken apart, in each group that has enough")
  func decomposition() throws {
    let workspace = try TemporaryWorkspace()
    try workspace.ingest((Arraigo.sharedData ?? "") + "/argentina/EPH_usu_3er_Trim_2016_txt.zip")
    let run = try Arraigo(
      "assess", "--decompose", "log(income_labour_main) ~ age + education_isced", "--by", "sex",
      "--where", "income_labour_main > 0", "--format", "csv", "--workspace", workspace.folder)
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.errors.contains("standard errors are a lower bound"))
    let rows = run.output.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    #expect(run.output.hasPrefix("country,survey,period,statistic,variable,level,sex,estimate,"))
    for sex in ["female", "male"] {
      func part(_ name: String) throws -> Double {
        let row = try #require(rows.first { $0.count > 7 && $0[5] == name && $0[6] == sex })
        return try #require(Double(row[7]))
      }
      let gap = try part("gap")
      #expect(abs(try part("mean[native]") - part("mean[foreign_born]") - gap) < 1e-9)
      #expect(abs(try part("explained") + part("unexplained") - gap) < 1e-9)
      #expect(
        abs(try part("explained:age") + part("explained:education_isced") - part("explained"))
          < 1e-9)
    }
    let women = try Arraigo(
      "assess", "--decompose", "log(income_labour_main) ~ age + I(age^2)", "--by", "sex",
      "--where", "income_labour_main > 0", "--format", "csv", "--workspace", workspace.folder
    ).output.split(separator: "\n").filter { $0.contains(",female,") }
    for (name, value) in [
      (",mean[native],", 8.766544916790773), (",mean[foreign_born],", 8.617248944557737),
      (",explained,", -0.022744327015602722),
    ] {
      let row = try #require(women.first { $0.contains(name) })
      let estimate = try #require(Double(row.split(separator: ",")[7]))
      #expect(abs(estimate / value - 1) < 1e-8)
    }
    let refused = try Arraigo(
      "assess", "--decompose", "log(income_labour_main) ~ birthday", "--workspace",
      workspace.folder)
    #expect(refused.code == 1 && refused.errors.contains("variable_not_collected"))
  }

  /// Estimates by `indicator/sex/status`; nil where the row is suppressed.
  private func assess(_ quarter: String) throws -> [String: Double?] {
    let archive = try #require(Self.archives[quarter])
    let workspace = try TemporaryWorkspace()
    try workspace.ingest((Arraigo.sharedData ?? "") + "/argentina/" + archive)
    let run = try Arraigo(
      "assess", "--format", "csv", "--workspace", workspace.folder, "--indicators",
      Self.measures.values.sorted().joined(separator: ","))
    #expect(run.code == 0, "\(run.errors)")
    return Self.estimates(in: run.output)
  }

  private static func estimates(in csv: String) -> [String: Double?] {
    var rows: [String: Double?] = [:]
    for line in csv.split(separator: "\n").dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard cells.count == 17 else {
        Issue.record("a row has \(cells.count) cells")
        continue
      }
      rows[cells[3...5].joined(separator: "/")] = .some(Double(cells[6]))
      #expect((cells[16] == "true") == cells[6...12].allSatisfy(\.isEmpty))
    }
    return rows
  }

  private func expected(_ quarter: String) throws -> [(key: String, percent: Double)] {
    let text = try String(
      contentsOfFile: (Arraigo.sharedData ?? "") + "/expected.csv", encoding: .utf8)
    return text.split(whereSeparator: \.isNewline).compactMap { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard cells[0] == "argentina EPH \(quarter)", let percent = Double(cells[3]),
        let indicator = Self.measures[cells[2]]
      else { return nil }
      let sex =
        cells[1].contains("female") ? "female" : cells[1].contains("male") ? "male" : "total"
      let status =
        cells[1].contains("foreign-born")
        ? "foreign_born" : cells[1] == "native" ? "native" : "total"
      return ("\(indicator)/\(sex)/\(status)", percent)
    }
  }
}
