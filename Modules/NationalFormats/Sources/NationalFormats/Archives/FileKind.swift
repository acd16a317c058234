/// What a file is, by its first bytes.
public enum FileKind: String, Sendable, Codable {
  /// A zip archive (also of one more file after an empty start).
  case zip
  /// A gzip file.
  case gzip
  /// A rar archive.
  case rar
  /// A 7z archive.
  case sevenZip = "7z"
  /// A web page: what offices answer in place of a file that is not there.
  case html
  /// A PDF document.
  case pdf
  /// XML (SDMX-ML, DDI).
  case xml
  /// Something that reads as text.
  case text
  /// Bytes that are none of the others.
  case binary
  /// Nothing at all.
  case empty

  /// Recognises a file by its first bytes; 512 of them are enough.
  public init(startingWith bytes: [UInt8]) {
    func starts(_ prefix: [UInt8]) -> Bool { bytes.starts(with: prefix) }
    if bytes.isEmpty {
      self = .empty
    } else if starts([0x50, 0x4B, 3, 4]) || starts([0x50, 0x4B, 5, 6])
      || starts([0x50, 0x4B, 7, 8])
    {
      self = .zip
    } else if starts([0x1F, 0x8B]) {
      self = .gzip
    } else if starts(Array("Rar!".utf8)) {
      self = .rar
    } else if starts([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]) {
      self = .sevenZip
    } else if starts(Array("%PDF".utf8)) {
      self = .pdf
    } else {
      self = Self.textual(bytes)
    }
  }

  private static func textual(_ bytes: [UInt8]) -> FileKind {
    let head = bytes.prefix(512)
    if head.contains(0) { return .binary }
    let controls = head.filter { $0 < 0x20 && $0 != 9 && $0 != 10 && $0 != 13 && $0 != 12 }.count
    if controls * 20 > head.count { return .binary }
    let opening = String(decoding: head, as: UTF8.self).lowercased()
      .drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    if opening.hasPrefix("<!doctype html") || opening.hasPrefix("<html") { return .html }
    if opening.hasPrefix("<?xml") || opening.hasPrefix("<!--") { return .xml }
    return .text
  }
}
