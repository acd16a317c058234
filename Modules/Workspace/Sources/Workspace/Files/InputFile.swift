import Glibc
import IntegrationModel

/// Bytes that can be read at any offset: a file on disk, or memory.
///
/// A file is read by copying, not mapped: a file cut while it is read gives an error, not a signal.
final class InputFile {
  private enum Source {
    case descriptor(Int32)
    case memory([UInt8])
  }

  let name: String
  let byteCount: Int
  private let source: Source

  init(opening path: String) throws(ArraigoError) {
    name = path
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw .system(errno == ENOENT ? "dataset_missing" : "cannot_read", "cannot open", path)
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      _ = close(descriptor)
      throw ArraigoError("cannot_read", "this is not a file", at: Place(file: path))
    }
    byteCount = Int(status.st_size)
    source = .descriptor(descriptor)
  }

  init(bytes: [UInt8], name: String) {
    self.name = name
    byteCount = bytes.count
    source = .memory(bytes)
  }

  deinit { if case .descriptor(let descriptor) = source { _ = close(descriptor) } }

  /// Copies `buffer.count` bytes from `offset`; false where the file does not have them.
  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) -> Bool {
    guard offset >= 0, buffer.count <= byteCount, offset <= byteCount - buffer.count else {
      return false
    }
    switch source {
    case .memory(let bytes):
      bytes.withUnsafeBytes {
        buffer.copyMemory(from: .init(rebasing: $0[offset..<offset + buffer.count]))
      }
      return true
    case .descriptor(let descriptor):
      var done = 0
      while done < buffer.count {
        let count = pread(
          descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done,
          off_t(offset + done))
        if count < 0, errno == EINTR { continue }
        if count <= 0 { return false }
        done += count
      }
      return true
    }
  }

  /// The bytes of a range, or nil where the file does not have them.
  func bytes(at offset: Int, count: Int) -> [UInt8]? {
    guard count >= 0, count <= byteCount else { return nil }
    var complete = false
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      complete = read(
        at: offset,
        into: UnsafeMutableRawBufferPointer(
          rebasing: UnsafeMutableRawBufferPointer(buffer)[0..<count]))
      filled = complete ? count : 0
    }
    return complete ? bytes : nil
  }
}
