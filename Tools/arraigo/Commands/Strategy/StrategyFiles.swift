import Foundation
import IntegrationModel
import Strategy

/// Reads the files of a strategy folder.
enum StrategyFiles {
  /// The shipped catalogue with an office's file, or all YAML files of its folder in the order of
  /// their names, over it.
  static func catalogue(over path: String?) throws(ArraigoError) -> InterventionCatalogue {
    var catalogue = try InterventionCatalogue.shipped()
    guard let path else { return catalogue }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw ArraigoError("no_file", "there is no such file or folder", at: Place(file: path))
    }
    let files: [String]
    if isFolder.boolValue {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
      files = names.filter { $0.hasSuffix(".yaml") }.sorted().map { path + "/" + $0 }
    } else {
      files = [path]
    }
    for file in files { catalogue = try catalogue.adding(text(of: file), file: file) }
    return catalogue
  }

  /// A file's text.
  ///
  /// - Throws: `no_file`, `not_utf8`.
  static func text(of path: String) throws(ArraigoError) -> String {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw ArraigoError("no_file", "the file cannot be read", at: Place(file: path))
    }
    guard let text = String(data: data, encoding: .utf8) else {
      throw ArraigoError(
        "not_utf8", "the file is not UTF-8 text", at: Place(file: path),
        suggestion: "save it as UTF-8")
    }
    return text
  }
}
