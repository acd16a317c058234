import Foundation
import Testing

/// A workspace in a fresh folder, removed with the value.
final class TemporaryWorkspace {
  let folder: String

  init() throws {
    folder =
      FileManager.default.temporaryDirectory
      .appending(path: "workspace-\(UUID().uuidString)").path
    let run = try Arraigo("init", folder)
    try #require(run.code == 0, "\(run.errors)")
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Ingests an archive, which must succeed.
  func ingest(_ path: String) throws {
    let run = try Arraigo("ingest", path, "--workspace", folder)
    try #require(run.code == 0, "\(run.errors)")
  }

  /// The relative paths and sizes of the stored datasets.
  func datasets() -> [String: Int] {
    var found: [String: Int] = [:]
    for path in FileManager.default.enumerator(atPath: folder + "/datasets") ?? .init() {
      guard let path = path as? String, path.hasSuffix(".parquet"),
        let size = try? FileManager.default.attributesOfItem(atPath: folder + "/datasets/" + path)[
          .size] as? Int
      else { continue }
      found[path] = size
    }
    return found
  }
}
