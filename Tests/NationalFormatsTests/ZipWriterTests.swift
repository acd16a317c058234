import Foundation
import IntegrationModel
import NationalFormats
import Testing

@Suite struct ZipWriterTests {
  @Test(arguments: [ZipMethod.deflated, .stored])
  func `What was written is read back, whatever the chunks`(method: ZipMethod) throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/archive.zip"
    let content = Self.text(lines: 20_000)
    let writer = try ZipWriter(path: path)
    try writer.begin("persons.txt", method: method)
    var at = 0
    var size = 1
    try content.withUnsafeBytes { bytes in
      while at < bytes.count {
        let end = min(at + size, bytes.count)
        try writer.write(UnsafeRawBufferPointer(rebasing: bytes[at..<end]))
        at = end
        size = size * 3 + 1
      }
    }
    let written = try writer.finish()

    let archive = try Self.open(path)
    #expect(archive.members.map(\.name) == ["persons.txt"])
    #expect(archive.members.map(\.byteCount) == [content.count])
    #expect(archive.members.map(\.crc32) == written.map(\.crc32))
    #expect(try Self.read(archive, 0) == content)
  }

  @Test func `Members keep their order, their names and may be empty`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/archive.zip"
    let writer = try ZipWriter(path: path)
    for name in ["folder/año.txt", "empty.txt", "人.txt"] {
      try writer.begin(name)
      if name != "empty.txt" { try writer.write("contents of \(name)") }
    }
    try writer.finish()

    let archive = try Self.open(path)
    #expect(archive.members.map(\.name) == ["folder/año.txt", "empty.txt", "人.txt"])
    #expect(try Self.read(archive, 0) == Array("contents of folder/año.txt".utf8))
    #expect(try Self.read(archive, 1).isEmpty)
  }

  @Test func `The same content gives the same bytes`() throws {
    let folder = try TemporaryFolder()
    for name in ["a.zip", "b.zip"] {
      let writer = try ZipWriter(path: folder.path + "/" + name)
      try writer.begin("text.txt")
      try writer.write("one\r\ntwo\r\n")
      try writer.finish()
    }
    #expect(
      try Data(contentsOf: URL(filePath: folder.path + "/a.zip"))
        == Data(contentsOf: URL(filePath: folder.path + "/b.zip")))
  }

  @Test func `An archive that is given up leaves nothing behind`() throws {
    let folder = try TemporaryFolder()
    do {
      let writer = try ZipWriter(path: folder.path + "/archive.zip")
      try writer.begin("text.txt")
      try writer.write("half")
      #expect(try folder.names() == ["archive.zip.partial"])
    }
    #expect(try folder.names().isEmpty)
  }

  @Test func `Bytes before a member are refused`() throws {
    let folder = try TemporaryFolder()
    let writer = try ZipWriter(path: folder.path + "/archive.zip")
    let error = #expect(throws: ArraigoError.self) { try writer.write("text") }
    #expect(error?.code == "no_member")
  }

  @Test func `A folder that does not exist is named with what to do`() throws {
    let folder = try TemporaryFolder()
    let error = #expect(throws: ArraigoError.self) {
      try ZipWriter(path: folder.path + "/absent/archive.zip")
    }
    #expect(error?.code == "write_failed")
    #expect(error?.place.file == "archive.zip")
  }

  @Test(.enabled(if: Python.isThere, "python3 is not installed"))
  func `Python's zipfile finds the archive whole`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/archive.zip"
    let content = Self.text(lines: 5_000)
    let writer = try ZipWriter(path: path, level: 1)
    try writer.begin("año/persons.txt")
    try content.withUnsafeBytes { try writer.write($0) }
    try writer.begin("note.txt", method: .stored)
    try writer.write("SYNTHETIC")
    try writer.finish()
    let said = try Python.run(
      """
      import sys, zipfile
      archive = zipfile.ZipFile(sys.argv[1])
      print(archive.testzip(), [(m.filename, m.file_size) for m in archive.infolist()])
      """, path)
    #expect(said == "None [('año/persons.txt', \(content.count)), ('note.txt', 9)]")
  }

  // A member of over 4 GiB: a hole of zeros, stored, so the file takes long but no memory.
  @Test(.enabled(if: Python.isThere, "python3 is not installed"))
  func `A member of more than 4 GiB gets zip64 fields`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/archive.zip"
    let writer = try ZipWriter(path: path, level: 1)
    let block = [UInt8](repeating: 0, count: 1 << 24)
    try writer.begin("zeros.bin")
    try block.withUnsafeBytes { bytes in
      for _ in 0..<257 { try writer.write(bytes) }
    }
    try writer.begin("after.txt")
    try writer.write("still there")
    try writer.finish()
    let said = try Python.run(
      """
      import sys, zipfile
      archive = zipfile.ZipFile(sys.argv[1])
      print([m.file_size for m in archive.infolist()], archive.read("after.txt").decode())
      """, path)
    #expect(said == "[\(257 << 24), 11] still there")
    let archive = try ZipArchive(
      try InputFile.opened(path), limits: ArchiveLimits(memberRatio: 10_000))
    #expect(archive.members.map(\.byteCount) == [257 << 24, 11])
    #expect(try Self.read(archive, 1) == Array("still there".utf8))
  }

  @Test func `A member becomes a gzip file without being compressed again`() throws {
    let folder = try TemporaryFolder()
    let content = Self.text(lines: 3_000)
    let writer = try ZipWriter(path: folder.path + "/archive.zip")
    try writer.begin("persons.txt")
    try content.withUnsafeBytes { try writer.write($0) }
    try writer.finish()
    let archive = try Self.open(folder.path + "/archive.zip")
    let member = try #require(archive.members.first)
    try GzipFile.write(member, of: archive, to: folder.path + "/persons.txt.gz")

    let stream = try GzipStream(InputFile.opened(folder.path + "/persons.txt.gz"))
    #expect(try Self.drain(stream) == content)
  }

  static func text(lines: Int) -> [UInt8] {
    var state: UInt64 = 7
    return (0..<lines).flatMap { line -> [UInt8] in
      state = state &* 6_364_136_223_846_793_005 &+ 1
      return Array("\(line);\(state >> 40);S;\r\n".utf8)
    }
  }

  static func open(_ path: String) throws -> ZipArchive {
    try ZipArchive(try InputFile.opened(path))
  }

  static func read(_ archive: ZipArchive, _ index: Int) throws -> [UInt8] {
    try drain(archive.open(archive.members[index]))
  }

  static func drain(_ stream: some ByteStream) throws -> [UInt8] {
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let got = try buffer.withUnsafeMutableBytes { try stream.read(into: $0) }
      if got == 0 { return all }
      all += buffer[..<got]
    }
  }
}
