/// Which characters a text is written in, judged by its bytes.
enum EncodingGuess {
  /// Guesses the encoding of a text's beginning.
  ///
  /// UTF-8 that is valid by chance is rare: each letter of two bytes halves the doubt. Among the
  /// encodings of one byte a letter, the one wins in which more of the bytes are letters of Spanish,
  /// Portuguese or French beside other letters.
  static func of(_ bytes: [UInt8]) -> Guess<TextEncoding> {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return Guess(.utf8, certainty: 1, because: "it begins with the mark of UTF-8")
    }
    let high = bytes.count { $0 >= 0x80 }
    guard high > 0 else {
      return Guess(.utf8ThenWindows1252, certainty: 1, because: "only ASCII so far")
    }
    if let letters = validLetters(bytes), letters > 0 {
      return Guess(
        .utf8, certainty: 1 - 0.5 / Double(1 << min(letters, 30)),
        because: "\(letters) letters are valid UTF-8, none is not")
    }
    let windows = letters(bytes, .windows1252)
    let dos = letters(bytes, .codePage850)
    let encoding: TextEncoding =
      dos > windows
      ? .codePage850
      : bytes.contains(where: { (0x80...0x9F).contains($0) }) ? .windows1252 : .latin1
    let best = max(dos, windows)
    let certainty = best == 0 ? 0.3 : Double(best) / Double(high) * margin(dos, windows)
    return Guess(
      encoding, certainty: certainty,
      because: "\(best) of \(high) bytes are letters in it, \(min(dos, windows)) in the other")
  }

  private static func margin(_ left: Int, _ right: Int) -> Double {
    Double(max(left, right)) / Double(left + right)
  }

  /// How many characters of several bytes there are; nil where bytes are not UTF-8. A character
  /// that the beginning cuts is none.
  private static func validLetters(_ bytes: [UInt8]) -> Int? {
    var end = bytes.count
    // A cut character has its first byte among the last three.
    for back in 1...3 where back <= bytes.count {
      let byte = bytes[bytes.count - back]
      if byte >= 0xC0 {
        end = bytes.count - back
        break
      }
      if byte < 0x80 { break }
    }
    let whole =
      String(validating: bytes, as: UTF8.self) ?? String(validating: bytes[..<end], as: UTF8.self)
    return whole?.unicodeScalars.count { $0.value >= 0x80 }
  }

  private static let known: Set<Unicode.Scalar> = Set(
    "áéíóúüñÁÉÍÓÚÜÑçÇãõÃÕâêôÂÊÔàÀèÈîÎïÏûÛœŒºª°¿¡".unicodeScalars)

  private static func letters(_ bytes: [UInt8], _ encoding: TextEncoding) -> Int {
    bytes.indices.count { at in
      bytes[at] >= 0x80 && known.contains(encoding.scalar(bytes[at]))
        && (isLetter(bytes, at - 1) || isLetter(bytes, at + 1))
    }
  }

  private static func isLetter(_ bytes: [UInt8], _ at: Int) -> Bool {
    bytes.indices.contains(at) && (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[at] | 0x20)
  }
}
