import Foundation
import IntegrationModel
import Testing

@testable import Workspace

/// Oracle: PyArrow 26.0.1, `pq.write_table(table, path, compression=..., store_schema=False)` with 64-bit
/// integers, 32-bit numbers, truth values and strings, each with a gap.
@Suite("Parquet files of other programs are read")
struct ForeignParquetTests {
  private static let files: [String: String] = [
    "snappy": """
    UEFSMRUEFUAVOEwVCBUAEgAAIAQBAAkBAAIJB0AA/P////////8AAAAAAAEAABUAFRQVGCwVChUQFQYVBhwAAAAK\
    JAIAAAADGwID5AAVBBUgFSRMFQgVABIAABA8AAAAPwAAgD4AAIA/AAAAQBUAFRQVGCwVChUQFQYVBhwAAAAKJAIA\
    AAADHQID5AAVABUOFRIsFQoVABUGFQYcAAAABxgCAAAAAxsNFQQVHhUiTBUGFQASAAAPOAEAAABhAgAAAMOpAAAA\
    ABUAFRQVGCwVChUQFQYVBhwAAAAKJAIAAAADGwIDhAAVBBlcNQAYBnNjaGVtYRUIABUEJQIYAmlkABUIJQIYBXNo\
    YXJlABUAJQIYA3llcwAVDCUCGARuYW1lJQBMHAAAABYKGRwZTCYAHBUEGTUABhAZGAJpZBUCFgoWlgEWkgEmXCYI\
    KSwVBBUAFQIAFQAVEBUCADwpBhkmAggAAAAmABwVCBk1AAYQGRgFc2hhcmUVAhYKFnYWfibaASaaASksFQQVABUC\
    ABUAFRAVAgA8KQYZJgIIAAAAJgAcFQAZJQYAGRgDeWVzFQIWChY0FjgmmAJJHBUAFQAVAgA8KQYZJgIIAAAAJgAc\
    FQwZNQAGEBkYBG5hbWUVAhYKFnQWfCaOAybQAiksFQQVABUCABUAFRAVAgA8FggZBhkmAggAAAAWtAMWCiYIFsQD\
    ACggcGFycXVldC1jcHAtYXJyb3cgdmVyc2lvbiAyNS4wLjEZTBwAABwAABwAABwAAABcAQAAUEFSMQ==
    """,
    "gzip": """
    UEFSMRUEFUAVREwVCBUAEgAAH4sIAAAAAAACA2NkgAAmKP3nPwSAOYwMDAD3z4+OIAAAABUAFRQVPCwVChUQFQYV\
    BhwAAAAfiwgAAAAAAAIDY2JgYGCWZmJ+wgAATCyG5AoAAAAVBBUgFUJMFQgVABIAAB+LCAAAAAAAAgNjYGCwZ2Bo\
    sANiIM3gAAARG1mHEAAAABUAFRQVPCwVChUQFQYVBhwAAAAfiwgAAAAAAAIDY2JgYGCWZWJ+wgAA7NnGawoAAAAV\
    ABUOFTYsFQoVABUGFQYcAAAAH4sIAAAAAAACA2NiYGBgluYFACnHMt8HAAAAFQQVHhVATBUGFQASAAAfiwgAAAAA\
    AAIDY2RgYEhkAhKHVwIJBgA30MwRDwAAABUAFRQVPCwVChUQFQYVBhwAAAAfiwgAAAAAAAIDY2JgYGCWZmJuYQAA\
    60d7gQoAAAAVBBlcNQAYBnNjaGVtYRUIABUEJQIYAmlkABUIJQIYBXNoYXJlABUAJQIYA3llcwAVDCUCGARuYW1l\
    JQBMHAAAABYKGRwZTCYAHBUEGTUABhAZGAJpZBUEFgoWlgEWwgEmaCYIKSwVBBUAFQIAFQAVEBUCADwpBhkmAggA\
    AAAmABwVCBk1AAYQGRgFc2hhcmUVBBYKFnYWwAEmqAImygEpLBUEFQAVAgAVABUQFQIAPCkGGSYCCAAAACYAHBUA\
    GSUGABkYA3llcxUEFgoWNBZcJooDSRwVABUAFQIAPCkGGSYCCAAAACYAHBUMGTUABhAZGARuYW1lFQQWChZ0Fr4B\
    JsIEJuYDKSwVBBUAFQIAFQAVEBUCADwWCBkGGSYCCAAAABa0AxYKJggWnAUAKCBwYXJxdWV0LWNwcC1hcnJvdyB2\
    ZXJzaW9uIDI1LjAuMRlMHAAAHAAAHAAAHAAAAF4BAABQQVIx
    """,
  ]

  private func read(_ bytes: Data) throws -> [Column] {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).parquet").path
    try bytes.write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let reader = try ParquetReader(path: path)
    var columns: [Column] = []
    while let batch = try reader.next() { columns += batch.columns }
    return columns
  }

  private func bytes(_ codec: String) throws -> Data {
    try #require(Self.files[codec].flatMap { Data(base64Encoded: $0) })
  }

  @Test("Numbers, truth values and strings, with Snappy and gzip", arguments: ["snappy", "gzip"])
  func values(codec: String) throws {
    let columns = try read(bytes(codec))
    #expect(columns.map(\.name) == ["id", "share", "yes", "name"])
    let wanted: [[Double]] = [
      [1, 2, .nan, -4, 1_099_511_627_776], [0.5, .nan, 0.25, 1, 2], [1, 0, .nan, 1, 1],
    ]
    for (column, wanted) in zip(columns, wanted) {
      guard case .numbers(let cells) = column.storage else {
        Issue.record("\(column.name) holds no numbers")
        continue
      }
      for (cell, wanted) in zip(cells, wanted) {
        #expect(cell == wanted || wanted.isNaN && cell.isNaN)
      }
      #expect((0..<5).map { column.state(at: $0) == .value } == wanted.map { !$0.isNaN })
    }
    let names = try #require(columns.last)
    guard case .text(let positions, let texts) = names.storage else { return }
    #expect([0, 1, 3, 4].map { texts[Int(positions[$0])] } == ["a", "é", "a", ""])
    #expect(names.state(at: 2) == .missing)
  }

  @Test(
    "A cut or changed file is an error or the right number of rows", arguments: ["snappy", "gzip"])
  func damage(codec: String) throws {
    let whole = try bytes(codec)
    for count in 0..<whole.count {
      #expect(throws: ArraigoError.self) { try read(whole.prefix(count)) }
    }
    for place in whole.indices {
      var changed = whole
      changed[place] ^= 1 << UInt8(place % 8)
      if let columns = try? read(changed) { #expect(columns.allSatisfy { $0.count == 5 }) }
    }
  }
}
