import Glibc
import IntegrationModel

/// A file that takes its name only when it is whole: written beside it as `NAME.partial`, synced,
/// then renamed. One that is given up leaves nothing behind.
final class OutputFile {
  let name: String
  private let path: String
  private let partial: String
  private var descriptor: Int32
  private(set) var byteCount = 0

  init(path: String) throws(ArraigoError) {
    self.path = path
    partial = path + ".partial"
    name = path.split(separator: "/").last.map(String.init) ?? path
    descriptor = Glibc.open(partial, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    if descriptor < 0 { throw Self.failure(name, "cannot be made") }
  }

  deinit {
    guard descriptor >= 0 else { return }
    _ = Glibc.close(descriptor)
    unlink(partial)
  }

  /// Adds bytes at the end.
  func append(_ bytes: UnsafeRawBufferPointer) throws(ArraigoError) {
    try write(bytes, at: byteCount)
    byteCount += bytes.count
  }

  /// Adds bytes at the end.
  func append(_ bytes: [UInt8]) throws(ArraigoError) {
    try replace(at: byteCount, bytes)
    byteCount += bytes.count
  }

  /// Writes over bytes that are there already.
  func replace(at offset: Int, _ bytes: [UInt8]) throws(ArraigoError) {
    var failure: ArraigoError?
    bytes.withUnsafeBytes { buffer in
      do throws(ArraigoError) {
        try write(buffer, at: offset)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
  }

  /// Syncs the file and gives it its name.
  func commit() throws(ArraigoError) {
    guard fsync(descriptor) == 0, Glibc.close(descriptor) == 0 else {
      throw Self.failure(name, "cannot be written")
    }
    descriptor = -1
    guard rename(partial, path) == 0 else { throw Self.failure(name, "cannot take its name") }
  }

  private func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws(ArraigoError) {
    var done = 0
    while done < bytes.count {
      guard let base = bytes.baseAddress else { return }
      let wrote = pwrite(descriptor, base + done, bytes.count - done, off_t(offset + done))
      if wrote < 0 {
        if errno == EINTR { continue }
        throw Self.failure(name, "cannot be written")
      }
      done += wrote
    }
  }

  private static func failure(_ name: String, _ what: String) -> ArraigoError {
    ArraigoError(
      "write_failed", "the file \(what): \(String(cString: strerror(errno)))",
      at: Place(file: name), suggestion: "check that the folder exists and has room")
  }
}
