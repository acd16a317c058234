/// What a file is, by its first bytes.
public enum FileKind: String, Sendable, Codable, CaseIterable {
  /// A zip archive.
  case zip
  /// An Excel workbook, which is a zip archive of its own layout.
  case xlsx
  /// A gzip file.
  case gzip
  /// A rar archive.
  case rar
  /// A 7z archive.
  case sevenZip = "7z"
  /// A dBase table.
  case dbf
  /// An SPSS file.
  case spss = "sav"
  /// An SPSS portable file.
  case spssPortable = "por"
  /// A Stata file.
  case stata = "dta"
  /// A Parquet file.
  case parquet
  /// An old Office document (Excel, Word) or another compound file.
  case compound = "ole2"
  /// A web page: what offices answer in place of a file that is not there.
  case html
  /// A PDF document.
  case pdf
  /// XML (SDMX-ML, DDI).
  case xml
  /// Something that reads as text.
  case text
  /// Text of two bytes a character.
  case utf16Text = "utf16_text"
  /// Bytes that are none of the others.
  case binary
  /// Nothing at all.
  case empty

  /// Recognises a file by its first bytes; 512 of them are enough.
  ///
  /// A workbook is seen as ``zip`` here; its members tell it apart.
  public init(startingWith bytes: [UInt8]) {
    let known = Self.signatures.first { bytes.starts(with: $0.bytes) }
    if bytes.isEmpty {
      self = .empty
    } else if let known {
      self = known.kind
    } else if Self.isOldStata(bytes) {
      self = .stata
    } else if Self.isPortable(bytes) {
      self = .spssPortable
    } else if Self.isDBase(bytes) {
      self = .dbf
    } else {
      self = Self.textual(bytes)
    }
  }

  private static let signatures: [(bytes: [UInt8], kind: FileKind)] = [
    ([0x50, 0x4B, 3, 4], .zip), ([0x50, 0x4B, 5, 6], .zip), ([0x50, 0x4B, 7, 8], .zip),
    ([0x1F, 0x8B], .gzip), (Array("Rar!".utf8), .rar),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .sevenZip), (Array("%PDF".utf8), .pdf),
    (Array("$FL2".utf8), .spss), (Array("$FL3".utf8), .spss),
    (Array("<stata_dta>".utf8), .stata), (Array("PAR1".utf8), .parquet),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .compound),
  ]

  /// Stata before version 13: the release, the byte order, 1, 0.
  private static func isOldStata(_ bytes: [UInt8]) -> Bool {
    bytes.count > 4 && (0x69...0x73).contains(bytes[0]) && (1...2).contains(bytes[1])
      && bytes[2] == 1 && bytes[3] == 0
  }

  /// SPSS's portable files begin with 200 bytes for people, 256 of translation, and their mark.
  private static func isPortable(_ bytes: [UInt8]) -> Bool {
    let text = bytes.prefix(512).filter { $0 != 10 && $0 != 13 }
    return text.count >= 464 && text[456..<464].elementsEqual(Array("SPSSPORT".utf8))
  }

  /// dBase: a version, a date, then the lengths of header and record; each field takes 32 bytes.
  private static func isDBase(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 33, [0x03, 0x30, 0x31, 0x83, 0x8B, 0xF5].contains(bytes[0]),
      (1...12).contains(bytes[2]), (1...31).contains(bytes[3])
    else { return false }
    let header = Int(bytes[8]) | Int(bytes[9]) << 8
    let record = Int(bytes[10]) | Int(bytes[11]) << 8
    return header >= 65 && record >= 2
  }

  private static func textual(_ bytes: [UInt8]) -> FileKind {
    let head = bytes.prefix(512)
    if head.withUnsafeBufferPointer(UTF16Text.isLikely) { return .utf16Text }
    // Names that came out of a dBase header drag a NUL along; more than a few are no text.
    let controls = head.filter { $0 < 0x20 && $0 != 9 && $0 != 10 && $0 != 13 && $0 != 12 }.count
    if controls * 20 > head.count { return .binary }
    let opening = String(decoding: head, as: UTF8.self).lowercased()
      .drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    if opening.hasPrefix("<!doctype html") || opening.hasPrefix("<html") { return .html }
    if opening.hasPrefix("<?xml") || opening.hasPrefix("<!--") {
      return opening.contains("<html") ? .html : .xml
    }
    return .text
  }

  /// What to do about a file of this kind where an archive was meant.
  var adviceInPlaceOfArchive: String {
    switch self {
    case .html: "the office answered with a web page: download the archive again"
    case .empty: "the download did not work: download the archive again"
    case .rar, .sevenZip: "unpack it and give its files, or pack them as a zip"
    default: "give the archive as the office publishes it"
    }
  }

  /// What to do about a file of this kind where a table was meant.
  public var adviceForTable: String {
    switch self {
    case .html: "the office answered with a web page: download the file again"
    case .empty: "the download did not work: download the file again"
    case .xlsx, .compound: "save the sheet as csv"
    case .dbf: "export the table as csv"
    case .parquet: "it is Parquet already"
    case .utf16Text: "convert it: iconv -f UTF-16 -t UTF-8 FILE > NEW"
    default: "give a data file as the office publishes it"
    }
  }
}
