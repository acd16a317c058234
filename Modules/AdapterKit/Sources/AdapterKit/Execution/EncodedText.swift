import NationalFormats

/// Bytes of a file's cells as text.
enum EncodedText {
  /// Decodes bytes; what is not valid UTF-8 is read as Windows code page 1252, unless the file is
  /// declared to be UTF-8, where it becomes the replacement character.
  static func decode(_ bytes: ArraySlice<UInt8>, _ encoding: TextEncoding) -> String {
    switch encoding {
    case .utf8: return String(decoding: bytes, as: UTF8.self)
    case .utf8ThenWindows1252:
      if let text = String(validating: bytes, as: UTF8.self) { return text }
      return windows1252(bytes)
    default: return windows1252(bytes)
    }
  }

  private static func windows1252(_ bytes: ArraySlice<UInt8>) -> String {
    var text = ""
    for byte in bytes {
      let scalar =
        (0x80..<0xA0).contains(byte) ? upper[Int(byte) - 0x80] : Unicode.Scalar(byte)
      text.unicodeScalars.append(scalar)
    }
    return text
  }

  // The 32 characters where code page 1252 differs from Latin-1; free places stay control codes.
  private static let upper: [Unicode.Scalar] = Array(
    "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
}
