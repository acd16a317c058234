import Foundation
import IntegrationModel

/// An input file of a command, read whole.
enum WholeFile {
  /// The file's bytes.
  ///
  /// - Throws: `unreadable_file`.
  static func bytes(_ path: String) throws(ArraigoError) -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw ArraigoError(
        "unreadable_file", "the file cannot be read", at: Place(file: name(path)),
        suggestion: "check that it exists and that you may read it")
    }
    return [UInt8](data)
  }

  /// The file's name without folders, as errors show it.
  static func name(_ path: String) -> String { URL(filePath: path).lastPathComponent }
}

/// A file that a command writes.
enum OutputFile {
  /// Writes text whole or not at all.
  ///
  /// - Throws: `unwritable_file`.
  static func write(_ text: String, to path: String) throws(ArraigoError) {
    do {
      try text.write(toFile: path, atomically: true, encoding: .utf8)
    } catch {
      throw ArraigoError(
        "unwritable_file", "the file cannot be written",
        at: Place(file: WholeFile.name(path)), suggestion: "check that its folder exists")
    }
  }
}
