import CWriteback
import Glibc
import IntegrationModel

/// A file being written from its beginning, closed without trace of buffering in this process.
final class OutputFile {
  let path: String
  /// How many bytes were written so far: the offset of the next one.
  private(set) var offset = 0
  private var descriptor: Int32
  /// Up to where the disk was told to begin.
  private var begun = 0
  static let worthBeginning = 1 << 20

  /// Makes a new file; one that exists is an error, never overwritten.
  init(creating path: String) throws(ArraigoError) {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    if descriptor < 0 { throw .system("cannot_write", "cannot make the file", path) }
  }

  deinit { close() }

  func write(_ bytes: [UInt8]) throws(ArraigoError) {
    guard bytes.withUnsafeBytes({ writeAll($0) }) else {
      throw .system("cannot_write", "cannot write", path)
    }
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws(ArraigoError) {
    guard writeAll(bytes) else { throw .system("cannot_write", "cannot write", path) }
  }

  /// Lets the disk begin with what was written since the last call, without waiting for it, so that
  /// little is left to wait for at the end.
  ///
  /// - Parameter count: so many bytes are worth it.
  func beginSynchronising(atLeast count: Int = OutputFile.worthBeginning) {
    guard offset - begun >= count else { return }
    arraigo_begin_writeback(descriptor, Int64(begun), Int64(offset - begun))
    begun = offset
  }

  /// Waits until the disk has the bytes, then closes.
  func synchroniseAndClose() throws(ArraigoError) {
    guard fsync(descriptor) == 0 else { throw .system("cannot_write", "cannot write", path) }
    close()
  }

  func close() {
    if descriptor >= 0 { _ = Glibc.close(descriptor) }
    descriptor = -1
  }

  private func writeAll(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = Glibc.write(
        descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if written < 0, errno == EINTR { continue }
      if written <= 0 { return false }
      rest = rest.dropFirst(written)
      offset += written
    }
    return true
  }
}

extension ArraigoError {
  /// An error of a system call that has just failed, with the system's own words.
  static func system(_ code: String, _ what: String, _ path: String) -> ArraigoError {
    let number = errno
    let reason = String(cString: strerror(number))
    let suggestion =
      switch number {
      case ENOSPC, EDQUOT: "Free space on this disk and run again; nothing was replaced."
      case EACCES, EPERM, EROFS: "Check that you may write there."
      default: "Check the path and the disk." as String
      }
    return ArraigoError(code, "\(what): \(reason)", at: Place(file: path), suggestion: suggestion)
  }
}
