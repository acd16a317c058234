import IntegrationModel
import NationalFormats
import Testing

/// The expected sums are those of the data's own description, computed with other readers.
@Suite(
  "The offices' own files give the sums they should",
  .enabled(if: SharedData.folder != nil, "the offices' real files are not beside the project"))
struct OfficesFilesTests {
  @Test("Brazil: fixed width by IBGE's input file, to the last printed digit")
  func brazil() throws {
    let text = try SharedData.file("brazil/input_PNADC_trimestral.txt")
    let layout = try FixedWidthLayout(
      text.bytes(at: 0, count: text.byteCount), file: "input_PNADC_trimestral.txt")
    #expect(layout.fields.count == 217 && layout.recordLength == 464)
    let entry = try SharedData.entry("brazil/PNADC_042017_extract.txt")
    let table = try TextTable(entry.open(), layout, selecting: ["V1028", "V2007", "VD4002"])
    let rows = try table.text().split(separator: "\n").dropFirst()
    var sums: [String: Int] = [:]
    for row in rows {
      let cells = row.split(separator: ",", omittingEmptySubsequences: false)
      let digits = try #require(Int(cells[0].filter { $0 != "." }))
      for key in ["all", "sex\(cells[1])", "vd4002=\(cells[2])"] { sums[key, default: 0] += digits }
    }
    #expect(rows.count == 1_379 && table.problems.isEmpty)
    // Weights have eight decimals, so their sum is exact in whole numbers.
    #expect(sums["all"] == 50_733_387_774_713)
    #expect(sums["sex1"] == 26_881_584_806_779 && sums["sex2"] == 23_851_802_967_934)
    #expect(sums["vd4002=1"] == 22_590_896_327_236 && sums["vd4002=2"] == 2_568_582_423_993)
  }

  @Test(
    "Bolivia, Colombia, Ecuador, Uruguay: sums of the weights",
    arguments: [
      ("bolivia/EH2019_Vivienda.csv.zip", nil, "factor", 3_453_743.59, 0.01, 11_869),
      ("bolivia/EH2016-2017_modules.zip", "eh17v.csv", "factor", 3_347_098, 0.5, 11_136),
      ("bolivia/EH2016-2017_modules.zip", "eh16v.csv", "factor", 3_209_250, 0.5, 11_062),
      ("colombia/GEIH_2022_08_hogares.zip", nil, "FEX_C18", 17_036_398.000004, 1e-5, 25_475),
      ("ecuador/201703_EnemduBDD_viviendahogar.csv", nil, "fexp", 4_393_046, 0.5, 15_829),
      ("uruguay/ech_2023_sample.csv", nil, "W_ANO", 32_251, 1e-9, 502),
    ] as [(String, String?, String, Double, Double, Int)])
  func weights(
    path: String, member: String?, weight: String, expected: Double, tolerance: Double, rows: Int
  ) throws {
    let table = try SharedData.table(path, member: member, numbers: [weight], missing: [])
    let sum = try table.sum(of: weight)
    #expect(abs(sum - expected) <= tolerance, "\(sum)")
    #expect(table.rowCount == rows)
    let columns = [
      "EH2019_Vivienda.csv.zip": 67, "GEIH_2022_08_hogares.zip": 48,
      "201703_EnemduBDD_viviendahogar.csv": 28, "ech_2023_sample.csv": 16,
    ]
    if let count = columns[String(path.split(separator: "/")[1])] {
      #expect(table.columns.count == count)
    }
    #expect(table.problems.filter { $0.severity > .note }.isEmpty, "\(table.problems)")
  }

  @Test("Colombia: weights times persons give the population; missing values are lone points")
  func colombia() throws {
    let table = try SharedData.table(
      "colombia/GEIH_2022_08_hogares.zip", numbers: ["FEX_C18", "P6008"], missing: ["."])
    #expect(table.columns.count == 48)
    var persons = 0.0
    while let batch = try table.next() {
      guard case .numbers(let weights)? = batch["FEX_C18"]?.storage,
        case .numbers(let sizes)? = batch["P6008"]?.storage
      else { continue }
      persons += zip(weights, sizes).reduce(0) { $0 + $1.0 * $1.1 }
    }
    #expect(abs(persons - 50_559_226.000007) < 1e-5, "\(persons)")
    let others = try SharedData.table(
      "colombia/No ocupados_first300.CSV", numbers: ["FEX_C18"], missing: ["."])
    // The sum is that of Python's csv module with ISO 8859-1.
    #expect(abs(try others.sum(of: "FEX_C18") - 435_537.34665575385) < 1e-6)
    #expect(others.rowCount == 300 && others.problems.isEmpty)
  }

  @Test("Bolivia: a decimal comma and letters of ISO 8859-1 in one file")
  func bolivia() throws {
    let table = try SharedData.table(
      "bolivia/EH2019_Persona_first500.csv", numbers: ["factor"], missing: [])
    #expect(abs(try table.sum(of: "factor") - 77_091.06860383773) < 1e-6)
    #expect(table.rowCount == 500 && table.problems.isEmpty)
  }

  /// Columns are those of INEI's modules as the summary of all of them lists them; sums are those
  /// of Python's csv module.
  @Test(
    "Peru: every module is read with all its columns and the sum of its weights",
    arguments: [
      ("906-Modulo01__enaho01-2023-100", "factor07", 591.8727),
      ("906-Modulo02__enaho01-2023-200", "facpob07", 252.33335),
      ("906-Modulo03__enaho01a-2023-300", "factora07", 605.05348),
      ("906-Modulo04__enaho01a-2023-400", "factor07", 591.8727),
      ("906-Modulo05__enaho01a-2023-500", "fac500a", 646.34856),
      ("906-Modulo34__sumaria-2023", "factor07", 591.8727),
      ("906-Modulo34__sumaria-2023", "inghog2d", 251_500.205078125),
      ("906-Modulo34__sumaria-2023-12g", "mieperho", 14),
      ("906-Modulo02__enaho_tabla_ciuo_88", nil, 0), ("906-Modulo02__enaho_tabla_cno", nil, 0),
      ("906-Modulo05__enaho_tabla_ciiu_rev3", nil, 0),
      ("906-Modulo05__enaho_tabla_ciiu_rev4", nil, 0),
      ("906-Modulo05__enaho_tabla_ciuo_88", nil, 0), ("906-Modulo05__enaho_tabla_cno", nil, 0),
    ] as [(String, String?, Double)])
  func peru(module: String, column: String?, sum: Double) throws {
    let table = try SharedData.table(
      "peru/enaho_2023_heads/\(module).csv", numbers: Set([column].compactMap { $0 }), missing: [])
    if let column {
      let found = try table.sum(of: column)
      #expect(abs(found - sum) < 1e-9 * max(1, sum), "\(found)")
    } else {
      while try table.next() != nil {}
    }
    #expect(table.rowCount == 5 && table.problems.isEmpty, "\(table.problems)")
    let summary = try SharedData.table("peru/schema_summary.csv", numbers: [], missing: [])
    let listed = try summary.rows(["table_name", "columns"])
    let name = module.split(separator: "__").last.map(String.init)
    #expect(listed.first { $0[0] == name }?[1] == "\(table.columns.count)")
  }

  @Test("Chile: a gzip file is read to its end")
  func chile() throws {
    let table = try SharedData.table(
      "chile/ene-2016-09.csv.gz", numbers: ["fact_cal"], missing: [])
    #expect(abs(try table.sum(of: "fact_cal") - 18_219_750) < 1)
    #expect(table.rowCount == 103_439)
  }

  @Test("The CPS extract as csv gives the sums of its weights")
  func cps() throws {
    let table = try SharedData.table(
      "ddi/cps_00158.csv.gz", numbers: ["ASECWTH", "ASECWT"], missing: [])
    var sums = [0.0, 0.0]
    while let batch = try table.next() {
      for (at, name) in ["ASECWTH", "ASECWT"].enumerated() {
        guard case .numbers(let cells)? = batch[name]?.storage else { continue }
        sums[at] += cells.reduce(0) { $1.isNaN ? $0 : $0 + $1 }
      }
    }
    #expect(abs(sums[0] - 15_056_837.3792) < 1e-4 && abs(sums[1] - 15_338_485.8167) < 1e-4)
    #expect(table.rowCount == 7_668)
  }
}

@Suite(
  "The CPS extract is one table in both its forms",
  .enabled(if: SharedData.folder != nil, "the offices' real files are not beside the project"))
struct ExtractFormsTests {
  @Test("Fixed width by the codebook equals the csv, row for row and column for column")
  func rowForRow() throws {
    let book = try Codebook(reading: SharedData.entry("ddi/cps_00157.xml").open())
    let layout = try book.layout(of: book.files.first, records: nil)
    let names = ["YEAR", "SERIAL", "MONTH", "ASECWTH", "STATEFIP", "PERNUM", "ASECWT", "INCTOT"]
    let options = CellOptions(numbers: Set(names))
    let fixed = try TextTable(
      SharedData.entry("ddi/cps_00157.dat.gz").open(), layout, selecting: names, options)
    let delimited = try TextTable(
      SharedData.entry("ddi/cps_00158.csv.gz").open(), DelimitedOptions(), selecting: names,
      options)
    let rows = try fixed.text()
    #expect(rows == (try delimited.text()))
    #expect(fixed.rowCount == 7_668 && delimited.rowCount == 7_668)
    #expect(fixed.problems.isEmpty && delimited.problems.isEmpty)
  }
}
