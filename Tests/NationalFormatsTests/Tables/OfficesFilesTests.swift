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
    #expect(table.problems.filter { $0.severity > .note }.isEmpty, "\(table.problems)")
  }

  @Test("Peru: every module's head is read with all its columns")
  func peru() throws {
    let table = try SharedData.table(
      "peru/schema_summary.csv", numbers: [], missing: [])
    #expect(table.columns.count > 1)
    #expect(try table.text().split(separator: "\n").count > 5)
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
