import Foundation
import Testing

@Suite(
  "SDMX-ML messages on the command line",
  .enabled(if: Arraigo.bin != nil, "Tools/build has not been run"))
final class SeriesTests {
  private let folder: URL
  private let message: String

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "sdmx-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    message = folder.appending(path: "stock.xml").path
    try Self.text.write(toFile: message, atomically: true, encoding: .utf8)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private static let text = """
    <?xml version="1.0" encoding="UTF-8"?>
    <m:GenericData xmlns:m="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message"
     xmlns:g="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/generic"
     xmlns:c="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/common">
    <m:Header><m:ID>X</m:ID><m:Sender id="TESTS"/>
    <m:Structure structureID="S" dimensionAtObservation="TIME_PERIOD"><c:Structure>
    <Ref agencyID="TESTS" id="STOCK" version="1.0"/></c:Structure></m:Structure></m:Header>
    <m:DataSet structureRef="S"><g:Series><g:SeriesKey><g:Value id="REF_AREA" value="CL"/>
    <g:Value id="SEX" value="F"/></g:SeriesKey>
    <g:Obs><g:ObsDimension value="2020"/><g:ObsValue value="730.5"/></g:Obs>
    <g:Obs><g:ObsDimension value="2021"/><g:ObsValue value="NaN"/></g:Obs>
    </g:Series></m:DataSet></m:GenericData>
    """

  @Test("a message is recognised, taken in once, and its series are printed")
  func ingest() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let workspace = try TemporaryWorkspace()
    try workspace.ingest(message)
    let again = try Arraigo(
      "ingest", message, "--workspace", workspace.folder, "--format", "csv")
    #expect(again.output.contains("already_ingested"))
    let series = try Arraigo("series", "--workspace", workspace.folder, "--format", "csv")
    #expect(
      series.output == """
        series,period,value,status,unit,publisher,source
        CL stock sex=female,2020,730.5,A,number,TESTS,TESTS:STOCK(1.0)
        CL stock sex=female,2021,,O,number,TESTS,TESTS:STOCK(1.0)

        """)
  }

  @Test("a message becomes csv, and SDMX again")
  func convert() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let csv = try Arraigo("convert", message, "--to", "csv")
    #expect(csv.output == "REF_AREA,SEX,TIME_PERIOD,OBS_VALUE\nCL,F,2020,730.5\nCL,F,2021,\n")
    let path = folder.appending(path: "copy.xml").path
    let copy = try Arraigo("convert", message, "--to", "sdmx-ml", "--output", path)
    #expect(copy.code == 0)
    let structure = folder.appending(path: "copy_structure.xml").path
    let back = try Arraigo("convert", path, "--to", "csv", "--codebook", structure)
    #expect(back.output == csv.output)
  }

  @Test("a message that is cut off leaves nothing behind and exits with 1")
  func damaged() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try String(Self.text.dropLast(16)).write(toFile: message, atomically: true, encoding: .utf8)
    let output = folder.appending(path: "out.csv").path
    let run = try Arraigo("convert", message, "--to", "csv", "--output", output)
    #expect(run.code == 1)
    #expect(run.errors.contains("truncated_xml"))
    #expect(!FileManager.default.fileExists(atPath: output))
  }
}
