/// The characters of a text file.
public enum TextEncoding: String, Sendable, Codable, CaseIterable {
  /// UTF-8; invalid bytes are reported.
  case utf8 = "utf-8"
  /// ISO 8859-1.
  case latin1 = "iso-8859-1"
  /// Windows code page 1252.
  case windows1252 = "windows-1252"
  /// UTF-8, and where a cell is not valid UTF-8, Windows code page 1252.
  case utf8ThenWindows1252 = "utf-8 or windows-1252"
  /// Code page 850 of DOS, which dBase files and old read-mes are in.
  case codePage850 = "cp850"

  /// The character of a byte from 0x80 on, for encodings of one byte each.
  func scalar(_ byte: UInt8) -> Unicode.Scalar {
    switch self {
    case .windows1252 where byte < 0xA0: Self.windows[Int(byte) - 0x80]
    case .utf8ThenWindows1252 where byte < 0xA0: Self.windows[Int(byte) - 0x80]
    case .codePage850: Self.dos[Int(byte) - 0x80]
    default: Unicode.Scalar(byte)
    }
  }

  // Windows code page 1252 from 0x80 to 0x9F; the five bytes it leaves free keep their number.
  private static let windows: [Unicode.Scalar] = Array(
    """
    €\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ
    """.unicodeScalars)

  // Code page 850 from 0x80 on.
  private static let dos: [Unicode.Scalar] = Array(
    """
    ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀\
    ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{AD}±‗¾¶§÷¸°¨·¹³²■\u{A0}
    """.unicodeScalars)
}
