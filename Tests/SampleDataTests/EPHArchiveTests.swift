import Foundation
import NationalFormats
import Testing

@testable import sample_data

@Suite struct EPHArchiveTests {
  /// The lines of one member, cells apart; quotes are left as they are.
  private func table(_ name: String, of archive: ZipArchive) throws -> (text: String, crc: UInt32) {
    let member = try #require(archive.members.first { $0.name.contains(name) })
    let stream = try archive.open(member)
    var bytes = [UInt8](repeating: 0, count: member.byteCount + 1)
    var at = 0
    while true {
      let got = try bytes[at...].withUnsafeMutableBytes { try stream.read(into: $0) }
      if got == 0 { break }
      at += got
    }
    return (String(decoding: bytes[..<at], as: UTF8.self), member.crc32)
  }

  private func archive(_ quarter: Quarter, _ size: SampleSize) throws -> ZipArchive {
    let path = FileManager.default.temporaryDirectory
      .appending(path: "sample-\(UUID().uuidString).zip").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    _ = try EPHArchive(seed: 1, quarter: quarter, size: size).write(to: path, level: 1)
    let handle = try #require(FileHandle(forReadingAtPath: path))
    return try ZipArchive(
      InputFile(
        descriptor: dup(handle.fileDescriptor), byteCount: Int(try handle.seekToEnd()),
        name: "sample.zip"))
  }

  @Test(arguments: 0..<8)
  func `Every quarter has 177 and 88 columns in all lines, however it is written`(at: Int) throws {
    let quarter = Quarter(ordinal: Quarter(year: 2022, 1).ordinal + at)
    let dialect = EPHDialect(quarter)
    let archive = try archive(quarter, .households(40))
    for (name, columns) in [("individual", 177), ("hogar", 88)] {
      let text = try table(name, of: archive).text
      #expect(text.contains("\r\n") == (dialect.lineEnd == "\r\n"))
      let last = dialect.endsWithSeparator && name == "hogar" ? 1 : 0
      let lines = text.split(whereSeparator: \.isNewline)
      #expect(lines.count > 40)
      for line in lines {
        let cells = line.split(separator: ";", omittingEmptySubsequences: false)
        #expect(cells.count == columns + last)
      }
      #expect(lines[0].contains("\"CODUSU\"") == (dialect.quoting == .allText))
      #expect(lines.dropFirst().allSatisfy { $0.contains("SYNTHETIC") })
    }
    #expect(try table("SYNTHETIC", of: archive).text.contains("Datos sintéticos"))
  }

  @Test func `The eight quarters hold all five ways of writing`() {
    let quarters = Quarter.range("2022-Q1..2023-Q4") ?? []
    #expect(Set(quarters.map { $0.ordinal % 5 }) == [0, 1, 2, 3, 4])
    #expect(Set(quarters.map { EPHDialect($0).missing }) == ["", "NA"])
    #expect(Set(quarters.map { EPHDialect($0).decimalMark }).count == 2)
  }

  // Recorded from this program; they hold on every machine because nothing in it depends on one.
  @Test func `The same seed gives the same bytes on every machine`() throws {
    let archive = try archive(Quarter(year: 2022, 4), .households(200))
    #expect(try table("individual", of: archive).crc == 0x5BBF_05F9)
    #expect(try table("hogar", of: archive).crc == 0xF1A9_1F86)
  }

  @Test func `Adult equivalents cover each sex and age once`() {
    let lines = Baskets.adultEquivalents().split(separator: "\n").dropFirst()
    #expect(lines.count == 2 * 111)
    #expect(
      Set(lines.map { $0.split(separator: ",").prefix(2).joined(separator: ",") }).count == 222)
    #expect(lines.contains("1,30,1"))
    #expect(lines.contains("2,-1,0.35"))
  }

  @Test(arguments: [
    (0, 1, "0"), (7, 2, "07"), (12, 2, "12"), (7, 3, "007"), (123, 2, "123"), (-9, 1, "-9"),
    (1_000_000, 1, "1000000"),
  ])
  func `Numbers are written as they are read`(number: Int, digits: Int, text: String) {
    var buffer = TextBuffer(capacity: 32)
    buffer.append(number, digits: digits)
    #expect(buffer.contents.elementsEqual(text.utf8))
  }

  @Test(arguments: ["2022", "2022-Q5", "2022-Q0", "22-Q1", "2022-Q2..2022-Q1", "..", ""])
  func `What is no quarter is refused`(text: String) {
    #expect(Quarter.range(text) == nil)
  }
}
