import Glibc
public import IntegrationModel

/// A file that is open for reading: a descriptor, or bytes in memory, and a name, never a path.
///
/// An adapter's process is given descriptors only; the same readers serve it and the host.
public struct InputFile: Sendable {
  /// The open descriptor; it stays its owner's. -1 where the bytes are in memory.
  public let descriptor: Int32
  /// The file's size in bytes.
  public let byteCount: Int
  /// The file's name without folders.
  public let name: String
  private let memory: [UInt8]?

  /// Wraps an open descriptor.
  public init(descriptor: Int32, byteCount: Int, name: String) {
    self.descriptor = descriptor
    self.byteCount = byteCount
    self.name = name
    memory = nil
  }

  /// A file that lies in memory: an archive inside an archive.
  public init(bytes: [UInt8], name: String) {
    descriptor = -1
    byteCount = bytes.count
    self.name = name
    memory = bytes
  }

  /// Gives the bytes of a file that lies in memory; nil and 0 for one on disk.
  func withMemory<Result>(_ body: (UnsafePointer<UInt8>?, Int) -> Result) -> Result {
    guard let memory else { return body(nil, 0) }
    return memory.withUnsafeBufferPointer { body($0.baseAddress, $0.count) }
  }

  /// Reads bytes at an offset; fewer than asked for only at the end of the file.
  ///
  /// - Throws: `read_failed` with what the system said.
  public func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer)
    throws(ArraigoError) -> Int
  {
    if let memory {
      guard offset >= 0, offset < memory.count else { return 0 }
      let count = min(buffer.count, memory.count - offset)
      buffer.copyBytes(from: memory[offset..<offset + count])
      return count
    }
    var done = 0
    while done < buffer.count {
      guard let base = buffer.baseAddress else { break }
      let got = pread(descriptor, base + done, buffer.count - done, off_t(offset + done))
      if got < 0 {
        if errno == EINTR { continue }
        throw ArraigoError(
          "read_failed", "the file cannot be read: \(String(cString: strerror(errno)))",
          at: Place(file: name, byte: offset + done),
          suggestion: "check that the file and its disk can be read")
      }
      if got == 0 { break }
      done += got
    }
    return done
  }

  /// Reads bytes at an offset as an array; fewer than asked for only at the end of the file.
  public func bytes(at offset: Int, count: Int) throws(ArraigoError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: max(0, min(count, byteCount - offset)))
    var failure: ArraigoError?
    let got = bytes.withUnsafeMutableBytes { buffer -> Int in
      do throws(ArraigoError) {
        return try read(at: offset, into: buffer)
      } catch {
        failure = error
        return 0
      }
    }
    if let failure { throw failure }
    bytes.removeLast(bytes.count - got)
    return bytes
  }
}

/// A sequence of bytes that is read once from start to end.
public protocol ByteStream: AnyObject {
  /// Where errors and problems of this stream stand.
  var place: Place { get }
  /// Fills a buffer as far as the stream goes; 0 is the end, checked to be the true end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ArraigoError) -> Int
}

/// The bytes of a file as they are.
public final class FileStream: ByteStream {
  private let file: InputFile
  private var offset = 0
  /// Where the stream comes from.
  public let place: Place

  /// Streams a whole file.
  public init(_ file: InputFile) {
    self.file = file
    place = Place(file: file.name)
  }

  /// Gives the file's next bytes.
  public func read(into buffer: UnsafeMutableRawBufferPointer) throws(ArraigoError) -> Int {
    let got = try file.read(at: offset, into: buffer)
    offset += got
    return got
  }
}
