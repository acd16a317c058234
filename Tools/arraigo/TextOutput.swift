import Foundation
import IntegrationModel

/// Where text goes: standard output, or a file that takes its name when it is whole.
final class TextOutput {
  private let path: String?
  private var descriptor: Int32

  /// Opens the output.
  ///
  /// - Throws: `output_exists`, `write_failed`.
  init(path: String?) throws(ArraigoError) {
    self.path = path
    guard let path else {
      descriptor = STDOUT_FILENO
      return
    }
    guard access(path, F_OK) != 0 else {
      descriptor = -1
      throw ArraigoError(
        "output_exists", "the file to write is there already", at: Place(file: path),
        suggestion: "remove it or name another with --output")
    }
    descriptor = open(path + ".partial", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw Self.failure(path) }
  }

  deinit {
    guard let path, descriptor >= 0 else { return }
    close(descriptor)
    unlink(path + ".partial")
  }

  /// Writes bytes.
  func write(_ bytes: [UInt8]) throws(ArraigoError) {
    var done = 0
    while done < bytes.count {
      let wrote = bytes.withUnsafeBytes { buffer in
        buffer.baseAddress.map {
          Foundation.write(descriptor, $0 + done, buffer.count - done)
        } ?? 0
      }
      if wrote < 0, errno == EINTR { continue }
      guard wrote > 0 else { throw Self.failure(path ?? "standard output") }
      done += wrote
    }
  }

  /// Gives a file its name.
  func finish() throws(ArraigoError) {
    guard let path else { return }
    let closed = fsync(descriptor) == 0 && close(descriptor) == 0
    descriptor = -1
    guard closed, rename(path + ".partial", path) == 0 else { throw Self.failure(path) }
  }

  private static func failure(_ path: String) -> ArraigoError {
    ArraigoError(
      "write_failed", "the output cannot be written: \(String(cString: strerror(errno)))",
      at: Place(file: path), suggestion: "check that the folder exists and has room")
  }
}
