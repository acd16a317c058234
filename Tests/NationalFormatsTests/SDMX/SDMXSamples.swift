import Foundation
import IntegrationModel
import NationalFormats

/// The public sample messages of `../shared/data/sdmx`, where they are there.
enum SDMXSamples {
  static let folder: String = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
    let shared =
      ProcessInfo.processInfo.environment["ARRAIGO_SHARED_DATA"] ?? root + "/../shared/data"
    return shared + "/sdmx/"
  }()

  static var areThere: Bool { FileManager.default.fileExists(atPath: folder) }

  static func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: folder + name)))
  }

  static func names(in folder: String = "") -> [String] {
    let found = FileManager.default.enumerator(atPath: Self.folder + folder)
    let names = found?.compactMap { $0 as? String } ?? []
    return names.filter { name in
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(
        atPath: Self.folder + folder + name, isDirectory: &isFolder)
      return !isFolder.boolValue
    }.sorted()
  }
}

/// The observations of a message, each a set of named values.
func observations(
  _ bytes: [UInt8], structure: SDMXStructure? = nil, portion: Int = .max,
  language: Language = .english, limits: XMLLimits = XMLLimits()
) throws -> (rows: [[String: String]], reader: SDMXReader) {
  let stream = MemoryStream(bytes, portion: portion, place: Place(file: "message.xml"))
  let reader = try SDMXReader(stream, structure: structure, language: language, limits: limits)
  var rows: [[String: String]] = []
  while let batch = try reader.next() {
    for row in 0..<batch.rowCount {
      var values: [String: String] = [:]
      for column in 0..<batch.columnCount {
        values[reader.columns[column].id] = batch.string(row, column)
      }
      rows.append(values)
    }
  }
  return (rows, reader)
}

func observations(_ text: String) throws -> [[String: String]] {
  try observations(Array(text.utf8)).rows
}
