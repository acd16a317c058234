import Foundation
import IntegrationModel
import NationalFormats
import Testing

@Suite("SDMX-ML: every form gives the same observations")
struct SDMXFormsTests {
  /// The twelve observations, once as the flat structure-specific message of `ng` has them.
  static func expected() throws -> Set<[String: String]> {
    Set(try observations(try SDMXSamples.bytes("khaeru/ECB_EXR/ng-flat-ss.xml")).rows)
  }

  static let messages: [String] = SDMXSamples.names(in: "khaeru/ECB_EXR/").filter {
    $0.hasSuffix(".xml") && !$0.contains("/") && !$0.contains("structure") && $0 != "common.xml"
  }

  @Test("the reference itself holds what the source printed", .enabled(if: SDMXSamples.areThere))
  func reference() throws {
    let rows = try Self.expected()
    #expect(rows.count == 12)
    let franc = rows.first { $0["CURRENCY"] == "CHF" && $0["TIME_PERIOD"] == "2010-08" }
    #expect(franc?["OBS_VALUE"] == "1.3413")
    #expect(franc?["TITLE"] == "ECB reference exchange rate, Swiss franc/Euro")
    #expect(franc?["COLL_METHOD"] == "Average of observations through period")
  }

  @Test("all messages of ECB_EXR", .enabled(if: SDMXSamples.areThere), arguments: messages)
  func sameObservations(_ name: String) throws {
    let (rows, reader) = try observations(try SDMXSamples.bytes("khaeru/ECB_EXR/" + name))
    #expect(rows.count == 12)
    #expect(Set(rows.map { Self.corrected($0, in: name) }) == (try Self.expected()))
    #expect(reader.problems.isEmpty)
  }

  /// Two messages have slips of their authors: a value with swapped digits, and the third month
  /// dated as the first. They are read as printed, so the test puts them right.
  static func corrected(_ row: [String: String], in name: String) -> [String: String] {
    guard name == "rg-xs.xml" || name == "sg-xs.xml" else { return row }
    var row = row
    if row["OBS_VALUE"] == "1.3809" { row["OBS_VALUE"] = "1.3089" }
    let ofOctober: Set<String?> = ["1.3452", "0.87637", "113.67", "1.3898"]
    if ofOctober.contains(row["OBS_VALUE"]) { row["TIME_PERIOD"] = "2010-10" }
    return row
  }
}
