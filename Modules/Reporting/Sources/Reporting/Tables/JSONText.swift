/// Writes a table as a JSON array of objects, one a line, for programs.
///
/// Numbers are written with the fewest digits that read back as the same number; missing, suppressed
/// and non-finite values are null, so every object has every name.
public enum JSONText {
  /// The rows as objects with the names as keys.
  public static func render(names: [String], rows: [[Cell]]) -> String {
    guard !rows.isEmpty else { return "[]\n" }
    let keys = names.map(quoted)
    let objects = rows.map { row in
      "  {" + zip(keys, row).map { "\($0): \(value($1))" }.joined(separator: ", ") + "}"
    }
    return "[\n" + objects.joined(separator: ",\n") + "\n]\n"
  }

  private static func value(_ cell: Cell) -> String {
    switch cell {
    case .text(let text): quoted(text)
    case .code(let code, _): quoted(code)
    case .integer(let count): String(count)
    case .number(let number), .proportion(let number): number.machineText ?? "null"
    case .flag(let isTrue): isTrue ? "true" : "false"
    case .missing, .suppressed: "null"
    }
  }

  /// A string literal; control characters are escaped, everything else stands as UTF-8.
  static func quoted(_ text: String) -> String {
    var literal = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": literal += "\\\""
      case "\\": literal += "\\\\"
      case "\n": literal += "\\n"
      case "\r": literal += "\\r"
      case "\t": literal += "\\t"
      case "\u{0}"..."\u{1F}":
        let digits = String(scalar.value, radix: 16)
        literal += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: literal.unicodeScalars.append(scalar)
      }
    }
    return literal + "\""
  }
}
