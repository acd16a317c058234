import Foundation
import IntegrationModel
import NationalFormats
import Testing

@Suite("SDMX messages that are written")
struct SDMXWriterTests {
  static let identity = SDMXMessageIdentity(
    id: "W1", sender: "ARRAIGO", prepared: "2026-03-31T12:00:00",
    structure: SDMXReference(agency: "ECB", id: "EXR_COPY"), isTest: true)

  static func written(_ form: SDMXWriter.Form, _ bytes: [UInt8]) throws -> (
    text: [UInt8], columns: [SDMXColumn]
  ) {
    let table = try SDMXTable { () throws(ArraigoError) in MemoryStream(bytes) }
    let columns = zip(table.columns, table.roles).map { SDMXColumn($0.name, $1) }
    var text: [UInt8] = []
    var writer = SDMXWriter(form, identity, columns) { (piece) throws(ArraigoError) in
      text += piece
    }
    try writer.begin()
    while let batch = try table.next() { try writer.append(batch) }
    try writer.finish()
    return (text, columns)
  }

  @Test(
    "a structure-specific message reads back as the same observations",
    .enabled(if: SDMXSamples.areThere),
    arguments: [
      "khaeru/ECB_EXR/rg-ts.xml", "khaeru/ECB_EXR/sg-xs.xml", "khaeru/ECB_EXR/ng-flat-ss.xml",
      "khaeru/ESTAT/demography-xs.xml", "khaeru/v3/xml/ECB_EXR_CA.xml",
      "rsdmx/SDMXCrossSectionalDataExample_1.0.xml", "rsdmx/SDMXGenericDataExample_2.0.xml",
    ])
  func roundTrip(_ name: String) throws {
    let bytes = try SDMXSamples.bytes(name)
    let (text, columns) = try Self.written(.structureSpecific, bytes)
    let message = SDMXWriter.structureMessage(Self.identity, columns, name: "A copy")
    let structure = try SDMXStructure(reading: MemoryStream(message))
    let again = try observations(text, structure: structure)
    #expect(again.rows == (try observations(bytes)).rows)
    #expect(again.reader.rolesAreDeclared)
    #expect(again.reader.header.isTest)
    let roles = Dictionary(uniqueKeysWithValues: again.reader.columns.map { ($0.id, $0.role) })
    #expect(roles == Dictionary(uniqueKeysWithValues: columns.map { ($0.id, $0.role) }))
  }

  @Test("characters that mean something to XML survive, and so do line ends")
  func escaping() throws {
    let title = "a &lt;b&gt; &amp; &quot;c&quot; &#10;d&#9;ñ"
    let source = XMLSafetyTests.message(dataSet: XMLSafetyTests.series(title: title))
    let (text, _) = try Self.written(.structureSpecific, Array(source.utf8))
    #expect(try observations(text).rows.first?["TITLE"] == "a <b> & \"c\" \nd\tñ")
    let (csv, _) = try Self.written(.csv, Array(source.utf8))
    #expect(
      String(decoding: csv, as: UTF8.self) == """
        STRUCTURE,STRUCTURE_ID,ACTION,SEX,TIME_PERIOD,OBS_VALUE,TITLE
        datastructure,ECB:EXR_COPY(1.0),I,F,2020,1.5,"a <b> & ""c"" \nd\tñ"

        """)
  }

  @Test("a column that can be no component is refused")
  func names() throws {
    var writer = SDMXWriter(.csv, Self.identity, [SDMXColumn("two words", .dimension)]) {
      (_) throws(ArraigoError) in
    }
    let error = #expect(throws: ArraigoError.self) { try writer.begin() }
    #expect(error?.code == "sdmx_invalid_component")
  }

  @Test(
    "sdmx1 and pysdmx read the same observations from what is written",
    .enabled(if: SDMXSamples.areThere && PythonReaders.areThere),
    arguments: ["khaeru/ECB_EXR/rg-ts.xml", "khaeru/ESTAT/demography-xs.xml"])
  func peers(_ name: String) throws {
    let bytes = try SDMXSamples.bytes(name)
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "arraigo-sdmx-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (text, columns) = try Self.written(.structureSpecific, bytes)
    let (csv, _) = try Self.written(.csv, bytes)
    let message = SDMXWriter.structureMessage(Self.identity, columns, name: "A copy")
    try Data(text).write(to: folder.appendingPathComponent("data.xml"))
    try Data(csv).write(to: folder.appendingPathComponent("data.csv"))
    try Data(message.utf8).write(to: folder.appendingPathComponent("structure.xml"))
    let expected = try observations(bytes).rows
    let lines = expected.map { row in
      row.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "|")
    }.sorted()
    for peer in ["sdmx1", "pysdmx"] {
      let seen = try PythonReaders.observations(peer, in: folder.path)
      #expect(seen["data.xml"] == lines, "\(peer), SDMX-ML")
      #expect(seen["data.csv"] == lines, "\(peer), SDMX-CSV")
    }
  }
}
