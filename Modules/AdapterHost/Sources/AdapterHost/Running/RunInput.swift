import AdapterProtocol
import CConfinement
import Dispatch
import Glibc
public import IntegrationModel
import Synchronization

/// A file opened for an adapter, which gets the descriptor and never the path.
public final class RunInput: Sendable {
  /// The name without folders.
  public let name: String
  /// The size in bytes.
  public let byteCount: Int
  /// The open descriptor; it is closed with this value.
  public let descriptor: Int32

  /// Opens a file.
  ///
  /// - Throws: `file_not_found`, `unreadable_file`.
  public init(path: String) throws(ArraigoError) {
    name = path.split(separator: "/").last.map(String.init) ?? path
    let place = Place(file: path)
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      let reason = errno
      throw ArraigoError(
        reason == ENOENT ? "file_not_found" : "unreadable_file",
        reason == ENOENT
          ? "there is no such file"
          : "the file cannot be read: \(String(cString: strerror(reason)))",
        at: place, suggestion: "check the path and your rights")
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw ArraigoError(
        "unreadable_file", "it is a folder or a device, not a file", at: place,
        suggestion: "give the archive as the office publishes it")
    }
    byteCount = Int(status.st_size)
  }

  /// Holds bytes as a file that exists in memory only.
  ///
  /// - Throws: `out_of_memory`.
  public init(name: String, bytes: [UInt8]) throws(ArraigoError) {
    self.name = name
    byteCount = bytes.count
    descriptor = arraigo_memory_file("arraigo-input")
    var written = 0
    while descriptor >= 0, written < bytes.count {
      let count = bytes.withUnsafeBytes { source in
        pwrite(
          descriptor, source.baseAddress.map { $0 + written }, bytes.count - written,
          off_t(written))
      }
      guard count > 0 else { break }
      written += count
    }
    guard descriptor >= 0, written == bytes.count else {
      if descriptor >= 0 { close(descriptor) }
      throw ArraigoError(
        "out_of_memory", "there is no memory to hold the file", at: Place(file: name))
    }
  }

  deinit { close(descriptor) }

  /// The SHA-256 of the file's bytes in hexadecimal.
  ///
  /// - Throws: `unreadable_file`.
  public func sha256() throws(ArraigoError) -> String {
    try FileDigest.sha256(descriptor: descriptor, name: name)
  }
}

/// A file's digest while it is computed on another thread.
public final class PendingDigest: Sendable {
  private let result = Mutex<Result<String, ArraigoError>?>(nil)
  private let isReady = DispatchSemaphore(value: 0)

  /// Begins to compute the SHA-256 of an input's bytes.
  public init(of input: RunInput) {
    DispatchQueue.global().async { [self] in
      let found = Result { () throws(ArraigoError) in try input.sha256() }
      result.withLock { $0 = found }
      isReady.signal()
    }
  }

  /// The SHA-256 in hexadecimal; waits until it is there.
  ///
  /// - Throws: `unreadable_file`.
  public func value() throws(ArraigoError) -> String {
    while true {
      if let found = result.withLock({ $0 }) { return try found.get() }
      isReady.wait()
    }
  }
}

/// Digests of whole files.
enum FileDigest {
  static func sha256(descriptor: Int32, name: String) throws(ArraigoError) -> String {
    let failure = ArraigoError(
      "unreadable_file", "the file's digest cannot be computed", at: Place(file: name))
    guard let digest = arraigo_digest_create() else { throw failure }
    // Small enough to stay in the cache beside what the other threads work on.
    let size = 1 << 17
    let buffer = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 64)
    defer { buffer.deallocate() }
    var at = 0
    while true {
      let got = pread(descriptor, buffer, size, off_t(at))
      guard got >= 0, got == 0 || arraigo_digest_update(digest, buffer, got) == 0 else {
        arraigo_digest_finish(digest, nil)
        throw failure
      }
      if got == 0 { break }
      at += got
    }
    var bytes = [UInt8](repeating: 0, count: 32)
    guard arraigo_digest_finish(digest, &bytes) == 0 else { throw failure }
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
