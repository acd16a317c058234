import IntegrationModel
import NationalFormats
import Testing

/// The expected cells are those pyreadstat 1.3.7 was given.
@Suite("SPSS and Stata files give values, labels and missing ranges")
struct StatisticalTableTests {
  typealias Format = StatisticalTable.Format

  /// The samples, by their names: the bytes would fill a log.
  enum Sample: String, CaseIterable {
    case sav
    case zsav
    case por
    case dta

    var bytes: [UInt8] {
      switch self {
      case .sav: PackedSamples.sav
      case .zsav: PackedSamples.zsav
      case .por: PackedSamples.por
      case .dta: PackedSamples.dta
      }
    }
    var format: Format { self == .por ? .por : self == .dta ? .dta : .sav }
  }

  private func open(_ bytes: [UInt8], _ format: Format, _ names: [String]? = nil)
    throws(ArraigoError) -> StatisticalTable
  {
    try StatisticalTable(InputFile(bytes: bytes, name: "s"), format, selecting: names)
  }

  @Test(
    "Rows are the rows that were written",
    arguments: [Sample.sav, .zsav, .dta])
  func rows(sample: Sample) throws {
    let table = try open(sample.bytes, sample.format)
    let expected = """
      folio,sexo,expr,pais
      1,1,100.5,Perú
      2,2,200.25,
      3,9,,Bolivia (Estado Plurinacional)

      """
    #expect(try table.text() == expected)
    #expect(table.rowCount == 3 && table.declaredRowCount == 3)
    #expect(table.columns[0].label == "Folio del hogar")
    #expect(
      table.columns[1].categories.map { "\($0.value)=\($0.label)" }
        == ["1=Hombre", "2=Mujer", "9=No sabe"])
  }

  @Test("The portable format is read too")
  func portable() throws {
    #expect(FileKind(startingWith: Array(PackedSamples.por.prefix(512))) == .spssPortable)
    let text = try open(PackedSamples.por, .por).text()
    #expect(text == "FOLIO,SEXO,EXPR,PAIS\n1,1,100.5,Peru\n2,2,200.25,\n3,9,,Bolivia\n")
  }

  @Test("A range of missing values is told and its values stay")
  func missingRange() throws {
    #expect(try open(PackedSamples.sav, .sav).columns[1].missingValues == ["8 to 9"])
  }

  @Test("Columns can be chosen; one that is not there is named")
  func chosen() throws {
    let text = try open(PackedSamples.sav, .sav, ["pais", "FOLIO"]).text()
    #expect(text == "pais,folio\nPerú,1\n,2\nBolivia (Estado Plurinacional),3\n")
    let error = errorOf { () throws(ArraigoError) in
      _ = try open(PackedSamples.sav, .sav, ["edad"])
    }
    #expect(error?.code == "unknown_column")
  }

  @Test(
    "Cut at any byte a file is an error, never fewer rows",
    arguments: Sample.allCases)
  func cuts(sample: Sample) throws {
    let (bytes, format) = (sample.bytes, sample.format)
    let whole = try open(bytes, format).text()
    for count in 0..<bytes.count {
      var text: String?
      let error = errorOf { () throws(ArraigoError) in
        text = try open(Array(bytes[..<count]), format).text()
      }
      // What follows the last row may be missing: padding, and labels of Stata.
      #expect(error != nil || text == whole, "cut to \(count) of \(bytes.count) bytes")
    }
  }

  @Test("A reading that is given up ends its thread and leaves the file alone")
  func givenUp() throws {
    for _ in 0..<50 { _ = try open(PackedSamples.sav, .sav).columns }
  }
}
