import CInflate
public import IntegrationModel

/// Which library inflates.
public enum InflateEngine: Sendable {
  /// ISA-L where it is built in, else zlib.
  case fastest
  /// zlib.
  case zlib
  /// ISA-L; creating a stream fails where it is not built in.
  case isaL

  var number: Int32 {
    switch self {
    case .fastest: Int32(ARRAIGO_ENGINE_FASTEST.rawValue)
    case .zlib: Int32(ARRAIGO_ENGINE_ZLIB.rawValue)
    case .isaL: Int32(ARRAIGO_ENGINE_ISAL.rawValue)
    }
  }

  /// Whether this build has ISA-L.
  public static var hasISAL: Bool { arraigo_has_isal() == 1 }
}

/// The unfolded bytes of an archive's member.
///
/// The declared size and the CRC-32 are checked at the end: a member is never read short in
/// silence, and never further than it said.
public final class MemberStream: ByteStream {
  /// Where the stream comes from.
  public let place: Place
  private let member: ZipArchive.Member
  private let file: InputFile
  private let inflater: OpaquePointer?
  private var sourceOffset: Int
  private var sourceLeft: Int
  private var input: [UInt8]
  private var inputStart = 0
  private var inputEnd = 0
  private var produced = 0
  private var crc: UInt32 = 0
  private var hasEnded = false
  private var failed: ArraigoError?

  init(
    _ member: ZipArchive.Member, in file: InputFile, from offset: Int, at place: Place,
    engine: InflateEngine
  ) throws(ArraigoError) {
    self.member = member
    self.file = file
    self.place = place
    sourceOffset = offset
    sourceLeft = member.compressedByteCount
    input = [UInt8](repeating: 0, count: 256 << 10)
    inflater = member.method == 8 ? arraigo_inflater_create(engine.number) : nil
    if member.method == 8, inflater == nil {
      throw ArraigoError("out_of_memory", "the inflater could not be made", at: place)
    }
  }

  deinit { arraigo_inflater_destroy(inflater) }

  /// Gives the next unfolded bytes; 0 only after the whole member was given and found right.
  ///
  /// - Throws: `truncated_member`, `damaged_member`, `crc_mismatch`, `read_failed`; the same one
  ///   again however often it is asked.
  public func read(into buffer: UnsafeMutableRawBufferPointer) throws(ArraigoError) -> Int {
    if let failed { throw failed }
    do throws(ArraigoError) {
      return try unfold(into: buffer)
    } catch {
      failed = error
      throw error
    }
  }

  private func unfold(into buffer: UnsafeMutableRawBufferPointer) throws(ArraigoError) -> Int {
    guard let base = buffer.baseAddress, !buffer.isEmpty, !hasEnded else { return 0 }
    let out = base.assumingMemoryBound(to: UInt8.self)
    var got = 0
    while got < buffer.count, !hasEnded {
      if inputStart == inputEnd { try refill() }
      got += try inflate(into: out + got, count: buffer.count - got)
    }
    crc = arraigo_crc32(crc, out, got)
    produced += got
    guard produced <= member.byteCount else {
      throw failure(
        "damaged_member",
        "the member unfolds to more than the \(member.byteCount) bytes it declares")
    }
    if hasEnded { try checkEnd() }
    return got
  }

  private func refill() throws(ArraigoError) {
    let want = min(input.count, sourceLeft)
    guard want > 0 else { return }
    var thrown: ArraigoError?
    let got = input.withUnsafeMutableBytes { bytes -> Int in
      do throws(ArraigoError) {
        return try file.read(
          at: sourceOffset, into: UnsafeMutableRawBufferPointer(rebasing: bytes[..<want]))
      } catch {
        thrown = error
        return 0
      }
    }
    if let thrown { throw thrown }
    guard got == want else {
      throw failure("truncated_member", "the file ends inside the member")
    }
    sourceOffset += got
    sourceLeft -= got
    inputStart = 0
    inputEnd = got
  }

  private func inflate(into out: UnsafeMutablePointer<UInt8>, count: Int) throws(ArraigoError)
    -> Int
  {
    guard let inflater else { return copyStored(into: out, count: count) }
    var status = ARRAIGO_INFLATE_MORE.rawValue
    var room = count
    var left = inputEnd - inputStart
    input.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      var next: UnsafePointer<UInt8>? = base + inputStart
      var target: UnsafeMutablePointer<UInt8>? = out
      status = arraigo_inflate(inflater, &next, &left, &target, &room)
    }
    let took = inputEnd - inputStart - left
    inputStart += took
    let gave = count - room
    if status == ARRAIGO_INFLATE_DAMAGED.rawValue {
      throw failure("damaged_member", "the member's compressed data are damaged")
    }
    if status == ARRAIGO_INFLATE_END.rawValue {
      hasEnded = true
    } else if gave == 0, took == 0 {
      // Without progress there never will be any.
      guard inputStart == inputEnd else {
        throw failure("damaged_member", "the member's compressed data are damaged")
      }
      if sourceLeft == 0 {
        throw failure("truncated_member", "the member's compressed data end too early")
      }
    }
    return gave
  }

  private func copyStored(into out: UnsafeMutablePointer<UInt8>, count: Int) -> Int {
    let part = min(count, inputEnd - inputStart)
    input.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      out.update(from: base + inputStart, count: part)
    }
    inputStart += part
    if inputStart == inputEnd, sourceLeft == 0 { hasEnded = true }
    return part
  }

  private func checkEnd() throws(ArraigoError) {
    guard produced == member.byteCount else {
      throw failure(
        "truncated_member",
        "the member unfolds to \(produced) bytes instead of \(member.byteCount)")
    }
    guard crc == member.crc32 else {
      throw failure("crc_mismatch", "the member's checksum is wrong: its bytes were changed")
    }
  }

  private func failure(_ code: String, _ message: String) -> ArraigoError {
    ArraigoError(
      code, message, at: Place(file: place.file, member: place.member, byte: produced),
      suggestion: "download the file again")
  }
}
