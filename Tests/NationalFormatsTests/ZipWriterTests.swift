import Foundation
import Glibc
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

  @Test(.enabled(if: Python.isThere, "python3 is not installed"))
  func `A member becomes a gzip file without being compressed again`() throws {
    let folder = try TemporaryFolder()
    let content = Self.text(lines: 3_000)
    let writer = try ZipWriter(path: folder.path + "/archive.zip")
    try writer.begin("persons.txt")
    try content.withUnsafeBytes { try writer.write($0) }
    try writer.finish()
    let archive = try Self.open(folder.path + "/archive.zip")
    let member = try #require(archive.members.first)
    try GzipFile.write(member, of: archive, to: folder.path + "/persons.txt.gz")

    let said = try Python.run(
      """
      import gzip, sys, zlib
      content = gzip.open(sys.argv[1]).read()
      print(len(content), zlib.crc32(content))
      """, folder.path + "/persons.txt.gz")
    #expect(said == "\(content.count) \(member.crc32)")
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

/// A folder of a test's own, gone with its last reference.
private final class TemporaryFolder {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory
      .appending(path: "arraigo-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }
}

/// The system's Python, an independent reader of the common formats.
private enum Python {
  static let isThere: Bool = (try? run("print('here')")) == "here"

  /// Runs a script and gives what it printed, without the last line end.
  static func run(_ script: String, _ arguments: String...) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script] + arguments
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["PYTHONIOENCODING": "utf-8"]) { $1 }
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: said, as: UTF8.self).trimmingCharacters(in: .newlines)
  }
}

extension InputFile {
  /// Opens a file of a test; the descriptor lives as long as the test run.
  fileprivate static func opened(_ path: String) throws -> InputFile {
    let handle = try #require(FileHandle(forReadingAtPath: path))
    let count = try handle.seekToEnd()
    return InputFile(
      descriptor: dup(handle.fileDescriptor), byteCount: Int(count),
      name: URL(filePath: path).lastPathComponent)
  }
}
