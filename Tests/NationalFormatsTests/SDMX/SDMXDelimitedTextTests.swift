import Foundation
import IntegrationModel
import NationalFormats
import Testing

@Suite("SDMX-ML as delimited text")
struct SDMXDelimitedTextTests {
  static func written(_ bytes: [UInt8], holdsBack: Bool) throws -> (String, Int) {
    let text = SDMXDelimitedText { () throws(ArraigoError) in MemoryStream(bytes) }
    var written: [UInt8] = []
    let outcome = try text.write(holdsBack: holdsBack) { (piece) throws(ArraigoError) in
      written += piece
    }
    return (String(decoding: written, as: UTF8.self), outcome.readings)
  }

  /// The same by way of the table.
  static func tabulated(_ bytes: [UInt8]) throws -> String {
    let table = try SDMXTable { () throws(ArraigoError) in MemoryStream(bytes) }
    var written: [UInt8] = []
    var writer = DelimitedWriter { (piece) throws(ArraigoError) in written += piece }
    try writer.header(table.columns.map(\.name))
    while let batch = try table.next() { try writer.append(batch) }
    return String(decoding: written, as: UTF8.self)
  }

  @Test(
    "it is the table's text, for every sample", .enabled(if: SDMXSamples.areThere),
    arguments: sdmxSampleOutcomes.keys.filter {
      sdmxSampleOutcomes[$0]?.hasSuffix("observations") == true
    }.sorted())
  func sameText(_ name: String) throws {
    let bytes = try SDMXSamples.bytes(name)
    let expected = try Self.tabulated(bytes)
    #expect(try Self.written(bytes, holdsBack: true).0 == expected)
    #expect(try Self.written(bytes, holdsBack: false).0 == expected)
  }

  @Test("dimensions in the message's order, then time, value and attributes")
  func order() throws {
    let (text, readings) = try Self.written(Array(XMLSeeds.generic.utf8), holdsBack: true)
    #expect(readings == 1)
    #expect(
      text == """
        SEX,TIME_PERIOD,OBS_VALUE,SOURCE,TITLE,NOTE
        F,2020,1.5,made up,a & b,women
        M,2021,,made up,,

        """)
  }

  @Test("a column that first shows after many rows makes the message be read again")
  func lateColumn() throws {
    let rows = (0..<10_000).map { "<Obs TIME_PERIOD=\"\(2000 + $0 % 20)\" OBS_VALUE=\"\($0)\"/>" }
    let message = XMLSeeds.structured.replacingFirst(
      "<Obs TIME_PERIOD=\"2020\"", rows.joined() + "<Obs LATE=\"x\" TIME_PERIOD=\"2020\"")
    let (text, readings) = try Self.written(Array(message.utf8), holdsBack: true)
    #expect(readings == 2)
    #expect(text == (try Self.tabulated(Array(message.utf8))))
    #expect(text.hasPrefix("SEX,REF_AREA,TIME_PERIOD,OBS_VALUE,"))
    #expect(text.split(separator: "\n").count == 10_003)
  }

  @Test("a group after its series still speaks for it")
  func lateGroup() throws {
    let group = "<Group xsi:type=\"n:G\" SEX=\"F\" TITLE=\"women\"/>"
    let early = Array(XMLSeeds.structured.utf8)
    let late = Array(
      XMLSeeds.structured.replacingFirst(group, "")
        .replacingFirst("</m:DataSet>", group + "</m:DataSet>").utf8)
    let (text, readings) = try Self.written(late, holdsBack: true)
    #expect(readings == 2)
    func rows(_ text: String) -> Set<[String]> {
      let lines = text.split(separator: "\n").map {
        $0.split(separator: ",", omittingEmptySubsequences: false)
      }
      let names = lines.first ?? []
      return Set(lines.dropFirst().map { row in zip(names, row).map { "\($0)=\($1)" }.sorted() })
    }
    #expect(rows(text) == rows(try Self.written(early, holdsBack: true).0))
    #expect(text.contains("women"))
  }
}
