import CInflate
public import IntegrationModel

/// The unfolded bytes of a gzip file (RFC 1952) with one member or many.
///
/// The checksum and the size of every member are checked, and what follows the last one must be
/// nothing or zeros: a file is never read short in silence.
public final class GzipStream: ByteStream {
  /// Where the stream comes from.
  public let place: Place
  private let source: any ByteStream
  private let limits: ArchiveLimits
  private let engine: InflateEngine
  private var inflater: OpaquePointer?
  private var input = [UInt8](repeating: 0, count: 256 << 10)
  private var inputStart = 0
  private var inputEnd = 0
  private var sourceEnded = false
  private var taken = 0
  private var produced = 0
  private var memberCount = 0
  private var memberBytes = 0
  private var crc: UInt32 = 0
  private var hasEnded = false
  private var failed: ArraigoError?

  /// Streams what a gzip file unfolds to.
  ///
  /// - Parameters:
  ///   - source: the compressed bytes.
  ///   - place: where they stand; nil for the source's place.
  ///   - limits: how much it may unfold to.
  public init(
    _ source: any ByteStream, at place: Place? = nil, limits: ArchiveLimits = ArchiveLimits(),
    engine: InflateEngine = .fastest
  ) {
    self.source = source
    self.place = place ?? source.place
    self.limits = limits
    self.engine = engine
  }

  deinit { arraigo_inflater_destroy(inflater) }

  /// Gives the next unfolded bytes; 0 only after every member was given and found right.
  ///
  /// - Throws: `not_gzip`, `truncated_gzip`, `damaged_gzip`, `crc_mismatch`, `archive_bomb`, and what
  ///   the source throws; the same one again however often it is asked.
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
    guard let base = buffer.baseAddress, !buffer.isEmpty else { return 0 }
    let out = base.assumingMemoryBound(to: UInt8.self)
    var got = 0
    while got < buffer.count, !hasEnded {
      if inflater == nil {
        guard try beginMember() else { break }
      }
      got += try inflate(into: out + got, count: buffer.count - got)
    }
    try checkLimits()
    return got
  }

  /// Reads a member's header; false where the file ends before one.
  private func beginMember() throws(ArraigoError) -> Bool {
    guard let first = try byte() else {
      hasEnded = true
      guard memberCount > 0 else { throw failure("truncated_gzip", "the file is empty") }
      return false
    }
    if memberCount > 0, first == 0 {
      try skipPadding()
      return false
    }
    guard first == 0x1F, try byte() == 0x8B else {
      throw memberCount == 0
        ? failure("not_gzip", "the file is not gzip")
        : failure("damaged_gzip", "other bytes follow the file's last member")
    }
    guard try headerByte() == 8 else {
      throw failure("unsupported_method", "the file is not compressed by deflate")
    }
    let flags = try headerByte()
    guard flags & 0xE0 == 0 else {
      throw failure("damaged_gzip", "the member's header has flags that do not exist")
    }
    for _ in 0..<6 { _ = try headerByte() }
    if flags & 4 != 0 {
      let count = Int(try headerByte()) | Int(try headerByte()) << 8
      for _ in 0..<count { _ = try headerByte() }
    }
    for flag: UInt8 in [8, 16] where flags & flag != 0 {
      while try headerByte() != 0 {}
    }
    if flags & 2 != 0 { for _ in 0..<2 { _ = try headerByte() } }
    guard let made = arraigo_inflater_create(engine.number) else {
      throw failure("out_of_memory", "the inflater could not be made")
    }
    inflater = made
    memberCount += 1
    memberBytes = 0
    crc = 0
    return true
  }

  private func inflate(into out: UnsafeMutablePointer<UInt8>, count: Int) throws(ArraigoError)
    -> Int
  {
    if inputStart == inputEnd { try refill() }
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
    crc = arraigo_crc32(crc, out, gave)
    memberBytes += gave
    produced += gave
    if status == ARRAIGO_INFLATE_DAMAGED.rawValue {
      throw failure("damaged_gzip", "the compressed data are damaged")
    }
    if status == ARRAIGO_INFLATE_END.rawValue {
      try endMember()
    } else if gave == 0, took == 0 {
      throw sourceEnded
        ? failure("truncated_gzip", "the compressed data end too early")
        : failure("damaged_gzip", "the compressed data are damaged")
    }
    return gave
  }

  private func endMember() throws(ArraigoError) {
    takeBack()
    arraigo_inflater_destroy(inflater)
    inflater = nil
    var trailer: [UInt32] = []
    for _ in 0..<2 {
      var number: UInt32 = 0
      for shift: UInt32 in [0, 8, 16, 24] { number |= UInt32(try headerByte()) << shift }
      trailer.append(number)
    }
    guard trailer[0] == crc else {
      throw failure("crc_mismatch", "the member's checksum is wrong: its bytes were changed")
    }
    guard trailer[1] == UInt32(truncatingIfNeeded: memberBytes) else {
      throw failure("damaged_gzip", "the member does not have the size it declares")
    }
  }

  /// Puts what the inflater took of the trailer in front of the input that is left.
  private func takeBack() {
    var unused = [UInt8](repeating: 0, count: 8)
    unused.removeLast(8 - arraigo_inflate_unused(inflater, &unused))
    guard !unused.isEmpty else { return }
    if inputStart >= unused.count {
      inputStart -= unused.count
      input.replaceSubrange(inputStart..<inputStart + unused.count, with: unused)
    } else {
      input.replaceSubrange(0..<inputStart, with: unused)
      inputEnd += unused.count - inputStart
      inputStart = 0
    }
  }

  /// Tapes and some servers fill a file up with zeros.
  private func skipPadding() throws(ArraigoError) {
    while let next = try byte() {
      guard next == 0 else {
        throw failure("damaged_gzip", "other bytes follow the file's last member")
      }
    }
    hasEnded = true
  }

  private func headerByte() throws(ArraigoError) -> UInt8 {
    guard let next = try byte() else {
      throw failure("truncated_gzip", "the file ends inside a member's header or trailer")
    }
    return next
  }

  private func byte() throws(ArraigoError) -> UInt8? {
    if inputStart == inputEnd { try refill() }
    guard inputStart < inputEnd else { return nil }
    defer { inputStart += 1 }
    return input[inputStart]
  }

  private func refill() throws(ArraigoError) {
    guard !sourceEnded else { return }
    let got = try source.read(intoArray: &input)
    sourceEnded = got == 0
    inputStart = 0
    inputEnd = got
    taken += got
  }

  private func checkLimits() throws(ArraigoError) {
    // Small files may unfold to much more than their size without doing harm.
    let allowed = max(taken, 1 << 20).multipliedReportingOverflow(by: limits.memberRatio)
    if !allowed.overflow, produced > allowed.partialValue {
      throw failure(
        "archive_bomb", "the file unfolds to more than \(limits.memberRatio) times its size")
    }
    guard produced <= limits.totalBytes, memberCount <= max(limits.members, 1 << 20) else {
      throw failure("archive_bomb", "the file unfolds to more than \(limits.totalBytes) bytes")
    }
  }

  private func failure(_ code: String, _ message: String) -> ArraigoError {
    ArraigoError(
      code, message, at: Place(file: place.file, member: place.member, byte: produced),
      suggestion: code == "archive_bomb"
        ? "raise the limit if the file is trusted" : "download the file again")
  }
}

extension ByteStream {
  /// Fills an array as far as the stream goes.
  func read(intoArray bytes: inout [UInt8]) throws(ArraigoError) -> Int {
    var failure: ArraigoError?
    let got = bytes.withUnsafeMutableBytes { buffer -> Int in
      do throws(ArraigoError) {
        return try read(into: buffer)
      } catch {
        failure = error
        return 0
      }
    }
    if let failure { throw failure }
    return got
  }

  /// The stream's first bytes, at most so many; what is taken is gone from the stream.
  public func start(_ count: Int) throws(ArraigoError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    let got = try read(intoArray: &bytes)
    return Array(bytes[..<got])
  }
}
