import Foundation
import IntegrationModel
import NationalFormats
import Testing

@Suite("SDMX-ML: every sample is read or refused with a reason")
struct SDMXSamplesTests {
  /// What becomes of a sample: so many observations, so many artefacts, or the code of a refusal.
  static func outcome(_ name: String) throws -> String {
    let bytes = try SDMXSamples.bytes(name)
    let data = Result { try observations(bytes).rows.count }
    if case .success(let count) = data { return "\(count) observations" }
    guard case .failure(let failure as ArraigoError) = data else { return "?" }
    #expect(failure.suggestion != nil)
    guard failure.code == "sdmx_structure_message" else { return failure.code }
    let structure = try SDMXStructure(reading: MemoryStream(bytes, place: Place(file: name)))
    let codes = structure.codeLists.reduce(0) { $0 + $1.codes.count }
    let parts = [
      (structure.codeLists.count, "lists"), (codes, "codes"),
      (structure.concepts.count, "concepts"), (structure.dataStructures.count, "structures"),
      (structure.dataflows.count, "flows"), (structure.others.values.reduce(0, +), "others"),
    ]
    return parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }

  @Test(
    "the sample has its outcome", .enabled(if: SDMXSamples.areThere),
    arguments: SDMXSamples.names())
  func outcomes(_ name: String) throws {
    let isXML = name.hasSuffix(".xml") || name.hasSuffix(".xsd")
    #expect(try Self.outcome(name) == (isXML ? sdmxSampleOutcomes[name] : "not_xml"))
  }

  @Test("a message in a zip archive is read", .enabled(if: SDMXSamples.areThere))
  func zipped() throws {
    let file = MemoryFile(try SDMXSamples.bytes("khaeru/ESTAT/footer2.zip"), name: "footer2.zip")
    let entry = try #require(try SourceArchive(file.input).entries.first)
    let reader = try SDMXReader(try entry.open())
    while try reader.next() != nil {}
    #expect(reader.observationCount == 43)
    #expect(reader.columns.map(\.id).contains("OBS_FLAG"))
  }

  @Test(
    "a footer without data is an error that says what the service says",
    .enabled(if: SDMXSamples.areThere))
  func footer() throws {
    let bytes = try SDMXSamples.bytes("khaeru/ESTAT/footer.xml")
    let error = #expect(throws: ArraigoError.self) { try observations(bytes) }
    #expect(error?.code == "sdmx_no_data")
    #expect(error?.message.contains("code 413: Due to the large query") == true)
  }
}
