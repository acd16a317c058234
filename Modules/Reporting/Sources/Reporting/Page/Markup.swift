/// Markup under construction: what is interpolated is escaped, what is written literally is not.
///
/// `let cell: Markup = "<td>\(name)</td>"` is safe whatever `name` holds. Elements are written so that
/// an XML parser takes them too: every one is closed, every attribute is quoted.
struct Markup: ExpressibleByStringInterpolation, Equatable {
  /// The markup as it goes into the page.
  private(set) var text: String

  static let nothing: Markup = ""

  init(stringLiteral literal: String) { text = literal }
  init(stringInterpolation parts: StringInterpolation) { text = parts.text }

  /// What an interpolation gathers.
  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate(set) var text = ""

    init(literalCapacity: Int, interpolationCount: Int) { text.reserveCapacity(literalCapacity) }

    mutating func appendLiteral(_ literal: String) { text += literal }
    mutating func appendInterpolation(_ words: String) { text += Markup.escaped(words) }
    mutating func appendInterpolation(_ number: Int) { text += String(number) }
    mutating func appendInterpolation(_ markup: Markup) { text += markup.text }
    mutating func appendInterpolation(_ parts: [Markup]) {
      for part in parts { text += part.text + "\n" }
    }
  }

  static func += (left: inout Markup, right: Markup) { left.text += right.text }

  /// Text that stands for itself in content and in quoted attributes. Control characters, which no
  /// escape makes legal, become the replacement character.
  static func escaped(_ words: String) -> String {
    var text = ""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "'": text += "&#39;"
      case "\t", "\n", "\r": text.unicodeScalars.append(scalar)
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": text += "\u{FFFD}"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
