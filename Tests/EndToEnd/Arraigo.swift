import Foundation

/// The built command, run as a user would.
struct Arraigo {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  /// The folder of the installed programs; nil where nothing was built.
  static let bin: String? = {
    let folder =
      ProcessInfo.processInfo.environment["ARRAIGO_BIN"] ?? root + "/.build/arraigo/bin"
    return FileManager.default.isExecutableFile(atPath: folder + "/arraigo") ? folder : nil
  }()

  /// The offices' real files beside the project; nil where they are absent.
  static let sharedData: String? = {
    let folder =
      ProcessInfo.processInfo.environment["ARRAIGO_SHARED_DATA"] ?? root + "/../shared/data"
    return FileManager.default.fileExists(atPath: folder + "/argentina") ? folder : nil
  }()

  var code: Int32
  var output: String
  var errors: String

  /// Runs the command to its end.
  init(_ arguments: String...) throws { try self.init(arguments) }

  /// Runs the command to its end.
  init(_ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(filePath: (Self.bin ?? "") + "/arraigo")
    process.arguments = arguments
    let output = Pipe()
    let errors = Pipe()
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    self.output = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    self.errors = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    code = process.terminationStatus
  }
}
