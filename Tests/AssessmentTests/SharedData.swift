import Glibc

/// The folder of public data beside the repository, where there is one.
enum SharedData {
  static let folder: String? = {
    if let named = getenv("ARRAIGO_SHARED_DATA") { return String(cString: named) }
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let beside = "/" + root + "/../shared/data"
    return access(beside, R_OK) == 0 ? beside : nil
  }()

  /// The text of a file below the folder.
  static func text(_ path: String) -> String? {
    guard let folder, let file = fopen(folder + "/" + path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { return String(decoding: bytes, as: UTF8.self) }
      bytes += buffer[..<count]
    }
  }

  static let isAbsent = "the shared data folder is absent"
}
