import Glibc
public import IntegrationModel

/// A temporary file that has no name.
public final class TemporaryFile {
  private let file: UnsafeMutablePointer<FILE>

  /// Makes the file.
  ///
  /// - Throws: `no_temporary_file`.
  public init() throws(ArraigoError) {
    guard let file = tmpfile() else {
      throw ArraigoError(
        "no_temporary_file", "no temporary file could be made: \(String(cString: strerror(errno)))",
        suggestion: "check that TMPDIR has room")
    }
    self.file = file
  }

  deinit { fclose(file) }

  func write(_ bytes: UnsafeRawBufferPointer) throws(ArraigoError) {
    guard fwrite(bytes.baseAddress, 1, bytes.count, file) == bytes.count else { throw Self.full }
  }

  /// Gives everything that was written, from its start.
  func give(to write: (UnsafeRawBufferPointer) throws(ArraigoError) -> Void)
    throws(ArraigoError)
  {
    guard fflush(file) == 0, fseeko(file, 0, SEEK_SET) == 0 else { throw Self.full }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 64)
    defer { buffer.deallocate() }
    while true {
      let got = fread(buffer.baseAddress, 1, buffer.count, file)
      if got == 0 { break }
      try write(UnsafeRawBufferPointer(rebasing: buffer[..<got]))
    }
    guard ferror(file) == 0 else { throw Self.full }
  }

  private static var full: ArraigoError {
    ArraigoError(
      "no_temporary_file", "a temporary file could not be written or read",
      suggestion: "check that there is room on the disk of temporary files")
  }
}
