import Foundation
import IntegrationModel
import NationalFormats
import Testing

@Suite("DDI codebooks")
struct CodebookTests {
  static func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: SDMXSamples.folder + "../ddi/" + name)))
  }

  static func codebook(_ name: String) throws -> Codebook {
    try Codebook(reading: MemoryStream(try bytes(name), place: Place(file: name)))
  }

  @Test(
    "every frequency of Popstan's codebook is the count in the file",
    .enabled(if: SDMXSamples.areThere))
  func popstan() throws {
    let book = try Self.codebook("popstan_ddi122.xml")
    #expect(book.version == "1.2.2")
    #expect(book.variables.count == 297)
    #expect(book.files.map(\.id) == ["F3", "F5", "F1", "F2"])
    let file = try #require(book.file(named: "popstan_Household.csv"))
    #expect(file.id == "F3")
    #expect(file.caseCount == 500)
    let data = MemoryStream(try Self.bytes("popstan_Household.csv"))
    let table = try TextTable(data, DelimitedOptions(separator: ",", quote: "\""))
    let comparison = try book.compare(with: table, file: file)
    #expect(comparison.rowCount == 500)
    #expect(comparison.differences == [])
    #expect(comparison.absent == [])
    #expect(comparison.undescribed == [])
    #expect(comparison.categoryCount > 100)
    #expect(comparison.agrees)
  }

  @Test("a count that differs is named", .enabled(if: SDMXSamples.areThere))
  func difference() throws {
    let book = try Self.codebook("popstan_ddi122.xml")
    let text = String(decoding: try Self.bytes("popstan_Household.csv"), as: UTF8.self)
    let cut = text.split(separator: "\n").dropLast().joined(separator: "\n")
    let table = try TextTable(
      MemoryStream(cut), DelimitedOptions(separator: ",", quote: "\""))
    let comparison = try book.compare(with: table, file: book.files[0])
    #expect(!comparison.agrees)
    #expect(comparison.rowCount == 499)
    #expect(
      comparison.differences.contains { $0.variable == "hi6" && $0.described == $0.counted + 1 })
  }

  @Test(
    "both CPS codebooks give the layout with its implied decimals",
    .enabled(if: SDMXSamples.areThere), arguments: ["cps_00157.xml", "cps_00158.xml"])
  func layouts(_ name: String) throws {
    let book = try Self.codebook(name)
    #expect(book.version == "2.5")
    let layout = try book.layout()
    #expect(
      layout.fields.map(\.name) == [
        "YEAR", "SERIAL", "MONTH", "ASECWTH", "STATEFIP", "PERNUM", "ASECWT", "INCTOT",
      ])
    #expect(layout.fields.map(\.start) == [1, 5, 10, 12, 23, 25, 27, 38])
    #expect(layout.fields.map(\.width) == [4, 5, 2, 11, 2, 2, 11, 9])
    #expect(layout.fields.map(\.impliedDecimals) == [0, 0, 0, 4, 0, 0, 4, 0])
    #expect(layout.encoding == .latin1)
    #expect(book.variable("statefip")?.category("1")?.label[.english] == "Alabama")
  }

  @Test(
    "the fixed-width extract and its csv agree cell for cell",
    .enabled(if: SDMXSamples.areThere))
  func extracts() throws {
    let layout = try Self.codebook("cps_00157.xml").layout()
    let numbers = CellOptions(numbers: Set(layout.fields.map(\.name)))
    let fixed = try TextTable(
      try Self.unpacked("cps_00157.dat.gz"), layout, selecting: nil, numbers)
    let delimited = try TextTable(
      try Self.unpacked("cps_00158.csv.gz"),
      DelimitedOptions(separator: ",", quote: "\""), selecting: nil, numbers)
    let left = try Self.columns(of: fixed)
    let right = try Self.columns(of: delimited)
    #expect(fixed.rowCount == 7668)
    #expect(left == right)
    let household = try #require(left["ASECWTH"]).reduce(0, +)
    let person = try #require(left["ASECWT"]).reduce(0, +)
    #expect(abs(household - 15_056_837.3792) < 1e-6)
    #expect(abs(person - 15_338_485.8167) < 1e-6)
  }

  private static func unpacked(_ name: String) throws -> any ByteStream {
    let bytes = try Self.bytes(name)
    return GzipStream(
      MemoryStream(bytes, place: Place(file: name)), at: Place(file: name), limits: ArchiveLimits())
  }

  private static func columns(of table: TextTable) throws -> [String: [Double]] {
    var found: [String: [Double]] = [:]
    while let batch = try table.next() {
      for column in batch.columns {
        if case .numbers(let cells) = column.storage { found[column.name, default: []] += cells }
      }
    }
    return found
  }

  @Test("languages, missing values, record kinds and questions are read")
  func synthetic() throws {
    let book = try Codebook(reading: MemoryStream(Self.hierarchical))
    #expect(book.title[.spanish] == "Encuesta inventada")
    #expect(book.title[.english] == "Made-up survey")
    #expect(book.countries == ["Chile"])
    let sex = try #require(book.variable("SEXO"))
    #expect(sex.label[.portuguese] == "Sexo (pt)")
    #expect(sex.labels(in: .spanish) == ["1": "Hombre", "2": "Mujer", "9": "Sin dato"])
    #expect(sex.category("9")?.isMissing == true)
    #expect(sex.category("01")?.frequency == 12)
    #expect(sex.category("01")?.weightedFrequency == 340.5)
    #expect(sex.missingValues == ["8", "90 to 99"])
    #expect(sex.question[.spanish] == "¿Es hombre o mujer?")
    #expect(sex.statistics["vald"] == 20)
    let persons = try book.layout(records: "P")
    #expect(persons.recordType == FixedWidthRecordType(start: 1, value: "P"))
    #expect(persons.fields.map(\.name) == ["REC", "SEXO"])
    #expect(try book.layout(records: "H").fields.map(\.name) == ["REC", "CUARTOS"])
    #expect(throws: ArraigoError.self) { try book.layout(records: "X") }
  }

  static let hierarchical = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE codeBook SYSTEM "http://www.icpsr.umich.edu/DDI/Version1-2-2.dtd">
    <codeBook version="2.1" xml:lang="es" xmlns="http://www.icpsr.umich.edu/DDI">
    <stdyDscr><citation><titlStmt><titl>Encuesta inventada</titl>
    <parTitl xml:lang="en">Made-up survey</parTitl></titlStmt></citation>
    <stdyInfo><sumDscr><nation>Chile</nation></sumDscr></stdyInfo></stdyDscr>
    <fileDscr ID="F1"><fileTxt><fileName>base.dat</fileName><fileStrc type="hierarchical">
    <recGrp ID="RH" rectype="H" recidvar="V1"/><recGrp ID="RP" rectype="P" recidvar="V1"/>
    </fileStrc></fileTxt></fileDscr>
    <dataDscr>
    <var ID="V1" name="REC" files="F1"><location StartPos="1" EndPos="1"/>
    <varFormat type="character"/></var>
    <var ID="V2" name="CUARTOS" files="F1" rectype="H"><location StartPos="2" width="2"/></var>
    <var ID="V3" name="SEXO" files="F1" rectype="P"><location StartPos="2" width="1"/>
    <labl>Sexo</labl><labl xml:lang="pt">Sexo (pt)</labl>
    <qstn><qstnLit>¿Es hombre
       o mujer?</qstnLit></qstn>
    <invalrng><item VALUE="8"/><range min="90" max="99"/></invalrng>
    <sumStat type="vald">20</sumStat><sumStat type="vald" wgtd="wgtd">600</sumStat>
    <catgry><catValu>1</catValu><labl>Hombre</labl><catStat type="freq">12</catStat>
    <catStat type="freq" wgtd="wgtd">340.5</catStat></catgry>
    <catgry><catValu>2</catValu><labl>Mujer</labl><catStat type="freq">8</catStat></catgry>
    <catgry missing="Y"><catValu>9</catValu><labl>Sin dato</labl></catgry>
    </var></dataDscr></codeBook>
    """

  @Test(
    "what is no codebook is refused",
    arguments: [
      ("<DDIInstance xmlns='ddi:instance:3_2'/>", "not_a_codebook"),
      ("<html/>", "not_xml"), ("", "empty_file"), ("{}", "not_xml"),
      ("<codeBook><dataDscr>", "truncated_xml"), ("<codeBook></dataDscr>", "damaged_xml"),
    ])
  func refused(_ text: String, _ code: String) {
    let error = #expect(throws: ArraigoError.self) { try Codebook(reading: MemoryStream(text)) }
    #expect(error?.code == code)
  }
}
