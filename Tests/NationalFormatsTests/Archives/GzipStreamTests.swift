import Foundation
import IntegrationModel
import NationalFormats
import Testing

@Suite("A gzip file is read whole or refused")
struct GzipStreamTests {
  private static let text = Array("folio;sexo\n1;2\n2;1\n".utf8)

  /// A gzip member, stored, with every optional part of the header.
  static func member(_ bytes: [UInt8], flags: UInt8 = 0) -> [UInt8] {
    var out: [UInt8] = [0x1F, 0x8B, 8, flags, 0, 0, 0, 0, 0, 3]
    if flags & 4 != 0 { out += [3, 0, 1, 2, 3] }
    if flags & 8 != 0 { out += Array("base.csv".utf8) + [0] }
    if flags & 16 != 0 { out += Array("a note".utf8) + [0] }
    if flags & 2 != 0 { out += [0, 0] }
    out += [1, UInt8(bytes.count & 255), UInt8(bytes.count >> 8)]
    out += [~UInt8(bytes.count & 255), ~UInt8(bytes.count >> 8)] + bytes
    let crc = Deflate.crc32(bytes)
    for shift in [0, 8, 16, 24] { out.append(UInt8(truncatingIfNeeded: crc >> UInt32(shift))) }
    for shift in [0, 8, 16, 24] { out.append(UInt8(truncatingIfNeeded: bytes.count >> shift)) }
    return out
  }

  @Test(
    "Many members give one stream, whatever their headers hold and however they are cut in pieces",
    arguments: [InflateEngine.fastest, .zlib], [1, 2, 7, 64, Int.max])
  func members(engine: InflateEngine, portion: Int) throws {
    let parts = [Self.text, [], Array(repeating: 65, count: 300), Self.text]
    var packed: [UInt8] = []
    for (at, part) in parts.enumerated() {
      packed += Self.member(part, flags: [0, 8, 31, 22][at])
    }
    let stream = GzipStream(MemoryStream(packed, portion: portion), engine: engine)
    #expect(try stream.all(portion: 5) == Array(parts.joined()))
  }

  @Test("Zeros after the last member are padding, anything else is damage")
  func trailing() throws {
    let packed = Self.member(Self.text)
    #expect(try GzipStream(MemoryStream(packed + [0, 0, 0])).all() == Self.text)
    let error = errorOf { () throws(ArraigoError) in
      _ = try GzipStream(MemoryStream(packed + [0x1F])).all()
    }
    #expect(error?.code == "damaged_gzip")
  }

  @Test("Cut anywhere it is an error, never a short read")
  func cuts() {
    let packed = Self.member(Self.text, flags: 8) + Self.member(Self.text)
    let first = Self.member(Self.text, flags: 8).count
    for count in 0..<packed.count where count != first {
      let error = errorOf { () throws(ArraigoError) in
        _ = try GzipStream(MemoryStream(Array(packed[..<count]))).all()
      }
      #expect(error != nil, "cut to \(count) bytes")
    }
  }

  @Test("A flipped bit of the data, the checksum or the size is an error")
  func flips() {
    let packed = Self.member(Self.text)
    for at in 10..<packed.count {
      for bit in 0..<8 {
        var damaged = packed
        damaged[at] ^= 1 << UInt8(bit)
        var read: [UInt8]?
        let error = errorOf { () throws(ArraigoError) in
          read = try GzipStream(MemoryStream(damaged)).all()
        }
        // The bits that fill up a stored block's header say nothing.
        #expect(error != nil || read == Self.text, "byte \(at), bit \(bit)")
      }
    }
  }

  @Test("What unfolds too far is a bomb until the limit is raised")
  func bomb() throws {
    let zeros = [UInt8](repeating: 0, count: 60_000)
    var packed: [UInt8] = []
    for _ in 0..<40 { packed += Self.member(zeros) }
    let error = errorOf { () throws(ArraigoError) in
      _ = try GzipStream(MemoryStream(packed), limits: ArchiveLimits(totalBytes: 1 << 20)).all()
    }
    #expect(error?.code == "archive_bomb")
    let stream = GzipStream(MemoryStream(packed), limits: ArchiveLimits(totalBytes: 1 << 24))
    #expect(try stream.all().count == 2_400_000)
  }
}
