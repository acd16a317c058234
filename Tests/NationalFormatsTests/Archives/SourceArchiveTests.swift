import IntegrationModel
import NationalFormats
import Testing

@Suite("Whatever an office packs its files in, they are found and read")
struct SourceArchiveTests {
  private static let table = Array(PackedSamples.table.utf8)

  private func zip(_ members: [(String, [UInt8])]) -> [UInt8] {
    var builder = ZipBuilder()
    builder.entries = members.map { ZipBuilder.Entry($0.0, $0.1) }
    return builder.build()
  }

  private func open(_ bytes: [UInt8], _ name: String, _ limits: ArchiveLimits = ArchiveLimits())
    throws(ArraigoError) -> SourceArchive
  {
    try SourceArchive(InputFile(bytes: bytes, name: name), limits: limits)
  }

  @Test("A plain file, gzip, zip, zip in zip, gzip in zip, rar and 7z give the same table")
  func everyPacking() throws {
    let gzip = GzipStreamTests.member(Self.table)
    let inner = zip([("base.csv", Self.table)])
    let packings: [(String, [UInt8], String)] = [
      ("base.csv", Self.table, "base.csv"), ("base.csv.gz", gzip, "base.csv"),
      ("a.zip", inner, "base.csv"),
      ("b.zip", zip([("2016.zip", inner)]), "2016.zip/base.csv"),
      ("c.zip", zip([("datos/base.csv.gz", gzip)]), "datos/base.csv"),
      ("d.rar", StoredRar.archive("datos/base.csv", Self.table), "datos/base.csv"),
      ("e.7z", PackedSamples.sevenZip, "base.csv"),
    ]
    for (name, bytes, entry) in packings {
      let archive = try open(bytes, name)
      #expect(archive.entries.map(\.name) == [entry], "\(name)")
      #expect(try archive.entries.first?.open().all() == Self.table, "\(name)")
      #expect(try archive.entries.first?.look().kind == .text, "\(name)")
    }
  }

  @Test("Members are chosen by patterns of their base names")
  func patterns() throws {
    let archive = try open(
      zip([("x/usu_hogar.txt", [65]), ("x/usu_individual.txt", [66]), ("read.me", [67])]), "a.zip")
    #expect(
      archive.entries(matching: ["USU_H*", "*.me"]).map(\.baseName) == ["usu_hogar.txt", "read.me"])
    #expect(archive.entries(matching: ["x/*"]).isEmpty)
  }

  @Test("Limits hold against members, size and archives in archives, and can be raised")
  func limits() throws {
    let zeros = [UInt8](repeating: 0, count: 300_000)
    let large = zip([("z.bin", zeros)])
    #expect(
      errorOf { () throws(ArraigoError) in _ = try open(large, "z.zip") }?.code == "archive_bomb")
    #expect(try open(large, "z.zip", ArchiveLimits(memberRatio: 1_000)).entries.count == 1)
    let nested = zip([("inner.zip", zip([("base.csv", zeros)]))])
    let refused = errorOf { () throws(ArraigoError) in
      _ = try open(nested, "n.zip", ArchiveLimits(nestedBytes: 1_000))
    }
    #expect(refused?.code == "archive_bomb")
    let many = zip((0..<20).map { ("m\($0)", [1]) })
    let crowded = errorOf { () throws(ArraigoError) in
      _ = try open(many, "m.zip", ArchiveLimits(members: 10))
    }
    #expect(crowded?.code == "archive_bomb")
  }

  @Test("Archives in archives are opened three deep and no deeper")
  func depth() throws {
    var bytes = zip([("base.csv", Self.table)])
    for level in 1...4 { bytes = zip([("level\(level).zip", bytes)]) }
    let archive = try open(bytes, "deep.zip")
    #expect(archive.entries.map(\.name) == ["level4.zip/level3.zip/level2.zip"])
  }

  @Test("A rar or 7z archive cut anywhere or changed is an error or holds what it held")
  func damaged() {
    for whole in [StoredRar.archive("base.csv", Self.table), PackedSamples.sevenZip] {
      for count in 8..<whole.count { expectHonest(Array(whole[..<count]), "cut to \(count)") }
      for at in 8..<whole.count {
        var changed = whole
        changed[at] ^= 0x11
        expectHonest(changed, "byte \(at)")
      }
    }
  }

  private func expectHonest(_ bytes: [UInt8], _ what: String) {
    var read: [[UInt8]] = []
    let error = errorOf { () throws(ArraigoError) in
      for entry in try open(bytes, "x").entries where entry.place.member != nil {
        read.append(try entry.open().all())
      }
    }
    // A name or a date may change; the bytes may not.
    #expect(error != nil || read.allSatisfy { $0 == Self.table || $0.isEmpty }, "\(what)")
  }
}

/// A rar archive (version 4) of one stored file.
enum StoredRar {
  static func archive(_ name: String, _ bytes: [UInt8]) -> [UInt8] {
    let name = Array(name.utf8)
    var file = le(bytes.count, 4) + le(bytes.count, 4) + [3]
    file += le(Int(Deflate.crc32(bytes)), 4) + le(0x5800_0000, 4) + [20, 0x30]
    file += le(name.count, 2) + le(0o100644, 4) + name
    return Array("Rar!".utf8) + [0x1A, 7, 0] + block(0x73, 0, [UInt8](repeating: 0, count: 6))
      + block(0x74, 0x8000, file) + bytes + block(0x7B, 0x4000, [])
  }

  private static func block(_ kind: UInt8, _ flags: Int, _ body: [UInt8]) -> [UInt8] {
    let head = [kind] + le(flags, 2) + le(7 + body.count, 2) + body
    return le(Int(Deflate.crc32(head) & 0xFFFF), 2) + head
  }
}
