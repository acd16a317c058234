import Glibc
import IntegrationModel
import NationalFormats

/// The folder of public data beside the repository, where there is one.
enum SharedData {
  static let folder: String? = {
    if let named = getenv("ARRAIGO_SHARED_DATA") { return String(cString: named) }
    let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    let beside = "/" + root + "/../shared/data"
    return access(beside, R_OK) == 0 ? beside : nil
  }()

  /// A file below the folder, held in memory.
  static func file(_ path: String) throws(ArraigoError) -> InputFile {
    let full = (folder ?? "") + "/" + path
    guard let handle = fopen(full, "r") else {
      throw ArraigoError("file_not_found", "there is no such file", at: Place(file: path))
    }
    defer { fclose(handle) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while case let got = fread(&piece, 1, piece.count, handle), got > 0 { bytes += piece[..<got] }
    return InputFile(bytes: bytes, name: path.split(separator: "/").last.map(String.init) ?? path)
  }

  /// The one entry of a file, or the one that is named.
  static func entry(_ path: String, member: String? = nil) throws(ArraigoError)
    -> SourceArchive.Entry
  {
    let archive = try SourceArchive(file(path))
    guard let entry = archive.entries.first(where: { member == nil || $0.baseName == member })
    else { throw ArraigoError("member_not_found", "no such member", at: Place(file: path)) }
    return entry
  }

  /// A delimited file as it is guessed to be written, some columns as numbers.
  static func table(_ path: String, member: String? = nil, numbers: Set<String>, missing: [String])
    throws(ArraigoError) -> TextTable
  {
    let entry = try entry(path, member: member)
    let start = try entry.look(256 << 10).start
    let guess = DelimitedGuess(start, isWhole: start.count < 256 << 10)
    return try TextTable(
      entry.open(), guess.options,
      CellOptions(
        missingTokens: missing, numbers: numbers, decimalMark: guess.decimalMark.value))
  }
}
