import Foundation
import IntegrationModel
import NationalFormats
import Testing

@Suite("SDMX-ML: envelopes, errors, several data sets, labels")
struct SDMXMessagesTests {
  private static func bare(_ message: String) -> String {
    message.replacingFirst("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "")
      .replacingFirst("<?xml version=\"1.0\"?>", "")
  }

  private static func envelope(_ body: String) -> String {
    """
    <?xml version="1.0"?><s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/">
    <s:Header/><s:Body>\(body)</s:Body></s:Envelope>
    """
  }

  @Test("a message in a SOAP envelope, with and without the service's element around it")
  func soap() throws {
    let expected = try observations(XMLSeeds.generic)
    let message = Self.bare(XMLSeeds.generic)
    #expect(try observations(Self.envelope(message)) == expected)
    let wrapped =
      "<w:GetGenericDataResponse xmlns:w=\"http://a.service\"><w:GetGenericDataResult>"
      + message + "</w:GetGenericDataResult></w:GetGenericDataResponse>"
    #expect(try observations(Self.envelope(wrapped)) == expected)
  }

  @Test(
    "what a service says in place of data is explained",
    arguments: [
      (
        envelope(
          "<s:Fault><faultcode>s:Client</faultcode><faultstring>No such flow</faultstring></s:Fault>"
        ), "soap_fault", "code s:Client: No such flow"
      ),
      (
        """
        <mes:Error xmlns:mes="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message"
         xmlns:com="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/common">
        <mes:ErrorMessage code="100"><com:Text xml:lang="en">No results found</com:Text>
        </mes:ErrorMessage></mes:Error>
        """, "sdmx_error_message", "code 100: No results found"
      ),
      (envelope("<x/>"), "not_sdmx", "no SDMX-ML message"),
    ])
  func answers(_ text: String, _ code: String, _ part: String) {
    let error = #expect(throws: ArraigoError.self) { try observations(text) }
    #expect(error?.code == code)
    #expect(error?.message.contains(part) == true)
  }

  @Test("several data sets follow each other; one to be deleted is left out and said")
  func dataSets() throws {
    let one = XMLSafetyTests.series(title: "first")
    let text = XMLSafetyTests.message(
      dataSet: one + "</message:DataSet><message:DataSet action=\"Delete\">" + one
        + "</message:DataSet><message:DataSet action=\"Append\">"
        + XMLSafetyTests.series(title: "third"))
    let (rows, reader) = try observations(Array(text.utf8))
    #expect(rows.map { $0["TITLE"] } == ["first", "third"])
    #expect(reader.problems.map(\.code) == ["deleted_observations"])
  }

  @Test("NaN and nothing are no values, and their status stays")
  func nulls() throws {
    let rows = try observations(
      XMLSeeds.structured.replacingFirst(
        "<Obs TIME_PERIOD=\"2021\"/>",
        "<Obs TIME_PERIOD=\"2021\" OBS_VALUE=\"NaN\" OBS_STATUS=\"M\"/>"))
    #expect(rows[0]["OBS_VALUE"] == "1")
    #expect(rows[1]["OBS_VALUE"] == nil)
    #expect(rows[1]["OBS_STATUS"] == "M")
  }

  @Test("attributes of data set, group, series and observation; several values; languages")
  func levels() throws {
    let bytes = Array(XMLSeeds.structured.utf8)
    let row = try observations(bytes).rows[0]
    #expect(row["NOTE"] == "all")
    #expect(row["TITLE"] == "women")
    #expect(row["SOURCE"] == "census; survey")
    #expect(row["OBS_STATUS"] == "A")
    #expect(try observations(bytes, language: .spanish).rows[0]["SOURCE"] == "censo; survey")
  }

  @Test("a structure tells dimensions from attributes, and codes get their labels")
  func structure() throws {
    let structure = try SDMXStructure(reading: MemoryStream(XMLSeeds.structure))
    let bytes = Array(XMLSeeds.structured.utf8)
    let plain = try observations(bytes).reader
    #expect(!plain.rolesAreDeclared)
    #expect(plain.columns.first { $0.id == "REF_AREA" }?.role == .dimension)
    let told = try observations(bytes, structure: structure).reader
    #expect(told.rolesAreDeclared)
    #expect(told.columns.first { $0.id == "REF_AREA" }?.role == .attribute)
    #expect(structure.labels(of: "SEX", in: .spanish) == ["F": "Mujer", "M": "Male"])
    #expect(structure.name(of: "SEX")?[.portuguese] == "Sexo")
    #expect(structure.codeList(of: "SEX")?.codes.last?.parent == "T")
    let table = try SDMXTable(structure: structure, language: .spanish) {
      () throws(ArraigoError) in MemoryStream(bytes)
    }
    let labelled = LabelledTable(table)
    #expect(labelled.columns.map(\.name).prefix(3) == ["SEX", "SEX_label", "TIME_PERIOD"])
    let batch = try #require(try labelled.next())
    guard case .text(let cells, let dictionary) = batch.columns[1].storage else { return }
    #expect(dictionary[Int(cells[0])] == "Mujer")
  }

  @Test("the samples of 2.0 give code lists in their languages", .enabled(if: SDMXSamples.areThere))
  func structure20() throws {
    let name = "rsdmx/SDMXCodelists_Example_2.0.xml"
    let structure = try SDMXStructure(reading: MemoryStream(try SDMXSamples.bytes(name)))
    #expect(structure.codeLists.first?.codes.count == 6)
    #expect(structure.codeLists.first?.codes.allSatisfy { !$0.names.isEmpty } == true)
  }

  @Test(
    "explicit measures of a cross-section are told by the type of the observation",
    .enabled(if: SDMXSamples.areThere))
  func explicitMeasures() throws {
    let rows = try observations(try SDMXSamples.bytes("khaeru/ESTAT/demography-xs.xml")).rows
    let births = rows.first { $0["DEMO"] == "LBIRTHST" && $0["SEX"] == "T" }
    #expect(births?["OBS_VALUE"] == "124095")
    #expect(births?["COUNTRY"] == "BE")
    #expect(births?["TIME_PERIOD"] == "2007")
  }
}
