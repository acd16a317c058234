import CInflate
public import IntegrationModel

/// How a member is kept in an archive.
public enum ZipMethod: Int, Sendable {
  /// As it is.
  case stored = 0
  /// Compressed by deflate.
  case deflated = 8
}

/// What a writer knows of a member it has written.
public struct WrittenMember: Sendable, Equatable {
  /// The name with its folders.
  public let name: String
  /// How it is kept.
  public let method: ZipMethod
  /// The size it unfolds to.
  public internal(set) var byteCount = 0
  /// The size it takes in the archive.
  public internal(set) var compressedByteCount = 0
  /// The CRC-32 of the unfolded bytes.
  public internal(set) var crc32: UInt32 = 0
  /// Where the member's header begins in the archive.
  public let headerOffset: Int
}

/// Writes a zip archive, member after member, each streamed from chunks of any size.
///
/// Members may be longer than 4 GiB (zip64) and names are UTF-8. Every time stamp is the format's
/// first day, so the same content gives the same archive. The file has its name only after
/// ``finish()``; a writer that is given up before leaves nothing behind.
///
/// ```swift
/// let archive = try ZipWriter(path: "households.zip")
/// try archive.begin("households.txt")
/// try archive.write("CODUSU;NRO_HOGAR\r\n")
/// try archive.finish()
/// ```
public final class ZipWriter {
  private let output: OutputFile
  private let level: Int
  private var members: [WrittenMember] = []
  private var current: WrittenMember?
  private var deflater: Deflater?

  /// Begins an archive.
  ///
  /// - Parameters:
  ///   - path: where the archive is to stand; an older one there is replaced at the end.
  ///   - level: how hard to compress, from 1 (fast) to 9 (small).
  /// - Throws: `write_failed` with what the system said.
  public init(path: String, level: Int = 6) throws(ArraigoError) {
    output = try OutputFile(path: path)
    self.level = level
  }

  /// Begins a member; the one before it is ended.
  ///
  /// - Throws: `write_failed`; `invalid_member_name` where the name is empty or too long.
  public func begin(_ name: String, method: ZipMethod = .deflated) throws(ArraigoError) {
    try end()
    guard (1...0xFFFF).contains(name.utf8.count) else {
      throw ArraigoError(
        "invalid_member_name", "a member's name has 1 to 65,535 bytes",
        at: Place(file: output.name), suggestion: "give the member a shorter name")
    }
    let member = WrittenMember(name: name, method: method, headerOffset: output.byteCount)
    deflater = method == .deflated ? try Deflater(level: level) : nil
    try output.append(ZipRecords.localHeader(member))
    current = member
  }

  /// Adds bytes to the member that was begun last.
  ///
  /// - Throws: `write_failed`; `no_member` where none was begun.
  public func write(_ bytes: UnsafeRawBufferPointer) throws(ArraigoError) {
    guard var member = current else {
      throw ArraigoError(
        "no_member", "bytes were given before a member was begun", at: Place(file: output.name),
        suggestion: "call begin first")
    }
    guard let base = bytes.bindMemory(to: UInt8.self).baseAddress, !bytes.isEmpty else { return }
    member.crc32 = arraigo_crc32(member.crc32, base, bytes.count)
    member.byteCount += bytes.count
    current = member
    if let deflater {
      try deflater.compress(bytes, finish: false, into: output)
    } else {
      try output.append(bytes)
    }
  }

  /// Adds a text, as UTF-8, to the member that was begun last.
  ///
  /// - Throws: as ``write(_:)-(UnsafeRawBufferPointer)``.
  public func write(_ text: String) throws(ArraigoError) {
    var failure: ArraigoError?
    let bytes = Array(text.utf8)
    bytes.withUnsafeBytes { buffer in
      do throws(ArraigoError) {
        try write(buffer)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
  }

  /// Ends the member that was begun last and tells what became of it; nil where there is none.
  ///
  /// - Throws: `write_failed`.
  @discardableResult
  public func end() throws(ArraigoError) -> WrittenMember? {
    guard var member = current else { return nil }
    try deflater?.compress(UnsafeRawBufferPointer(start: nil, count: 0), finish: true, into: output)
    deflater = nil
    current = nil
    let header = ZipRecords.localHeader(member)
    member.compressedByteCount = output.byteCount - member.headerOffset - header.count
    try output.replace(at: member.headerOffset, ZipRecords.localHeader(member))
    members.append(member)
    return member
  }

  /// Ends the archive and gives the file its name.
  ///
  /// - Returns: the members in the order they were written.
  /// - Throws: `write_failed`.
  @discardableResult
  public func finish() throws(ArraigoError) -> [WrittenMember] {
    try end()
    let start = output.byteCount
    for member in members { try output.append(ZipRecords.directoryEntry(member)) }
    let directory = output.byteCount - start
    try output.append(
      ZipRecords.end(
        count: members.count, directoryOffset: start, directoryByteCount: directory))
    try output.commit()
    return members
  }
}

/// A raw deflate stream that goes to a file.
final class Deflater {
  private let stream: OpaquePointer
  private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 64)

  init(level: Int) throws(ArraigoError) {
    guard let stream = arraigo_deflater_create(Int32(min(max(level, 1), 9))) else {
      throw ArraigoError(
        "out_of_memory", "there is no memory left to compress",
        suggestion: "close other programs and try again")
    }
    self.stream = stream
  }

  deinit {
    arraigo_deflater_destroy(stream)
    buffer.deallocate()
  }

  /// Compresses bytes into the file; with `finish` the stream is ended.
  func compress(_ bytes: UnsafeRawBufferPointer, finish: Bool, into output: OutputFile)
    throws(ArraigoError)
  {
    var input = bytes.bindMemory(to: UInt8.self).baseAddress
    var waiting = bytes.count
    while true {
      var next = buffer.bindMemory(to: UInt8.self).baseAddress
      var free = buffer.count
      let status = arraigo_deflate(stream, &input, &waiting, &next, &free, finish ? 1 : 0)
      guard status >= 0 else {
        throw ArraigoError(
          "write_failed", "the data could not be compressed", at: Place(file: output.name))
      }
      try output.append(UnsafeRawBufferPointer(rebasing: buffer[..<(buffer.count - free)]))
      // Room left over means that all input was taken.
      if finish ? status == 1 : waiting == 0 && free > 0 { return }
    }
  }
}
