import Glibc
import IntegrationModel
import NationalFormats

/// A file of the test's own that has no name in any folder.
final class MemoryFile {
  let input: InputFile
  private let handle: UnsafeMutablePointer<FILE>

  init(_ bytes: [UInt8], name: String = "sample.zip") {
    guard let handle = tmpfile() else { preconditionFailure("no temporary file could be made") }
    self.handle = handle
    precondition(fwrite(bytes, 1, bytes.count, handle) == bytes.count && fflush(handle) == 0)
    input = InputFile(descriptor: fileno(handle), byteCount: bytes.count, name: name)
  }

  deinit { fclose(handle) }
}

/// Bytes as a stream that gives at most so many at a time, and can fail at the end.
final class MemoryStream: ByteStream {
  let place: Place
  private var bytes: ArraySlice<UInt8>
  private let portion: Int
  private let failure: ArraigoError?
  /// How often it was read.
  private(set) var readCount = 0

  init(
    _ bytes: [UInt8], portion: Int = .max, failure: ArraigoError? = nil,
    place: Place = Place(file: "sample.txt")
  ) {
    self.bytes = bytes[...]
    self.portion = portion
    self.failure = failure
    self.place = place
  }

  convenience init(_ text: String) { self.init(Array(text.utf8)) }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ArraigoError) -> Int {
    readCount += 1
    let part = bytes.prefix(min(portion, buffer.count))
    if part.isEmpty, let failure { throw failure }
    buffer.copyBytes(from: part)
    bytes = bytes.dropFirst(part.count)
    return part.count
  }
}

extension ByteStream {
  /// Everything the stream has, read in portions.
  func all(portion: Int = 1 << 16) throws(ArraigoError) -> [UInt8] {
    var bytes: [UInt8] = []
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: portion, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let got = try read(into: buffer)
      if got == 0 { return bytes }
      bytes.append(contentsOf: buffer[..<got])
    }
  }
}

/// A generator that gives the same numbers for the same seed on every machine.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
