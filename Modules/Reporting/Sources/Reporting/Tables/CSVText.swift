/// Writes comma-separated text as RFC 4180 has it, for spreadsheets and programs.
///
/// Lines end in LF, which every reader takes; tools of the shell stumble over CR LF. Numbers have a
/// dot and the fewest digits that read back as the same number. Missing, suppressed and
/// non-finite values are empty.
public enum CSVText {
  /// The names as a first line, then the rows.
  public static func render(names: [String], rows: [[Cell]]) -> String {
    var text = line(names.map(quoted))
    for row in rows { text += line(row.map(field)) }
    return text
  }

  private static func line(_ fields: [String]) -> String {
    // A lone empty field would read as a blank line, which most readers skip.
    fields == [""] ? "\"\"\n" : fields.joined(separator: ",") + "\n"
  }

  private static func field(_ cell: Cell) -> String {
    switch cell {
    case .text(let text): quoted(text)
    case .code(let code, _): quoted(code)
    case .integer(let count): String(count)
    case .number(let value), .proportion(let value): value.machineText ?? ""
    case .flag(let isTrue): isTrue ? "true" : "false"
    case .missing, .suppressed: ""
    }
  }

  /// Works on scalars: a quotation mark with an accent on it is one character, yet must be doubled.
  private static func quoted(_ text: String) -> String {
    let special: Set<Unicode.Scalar> = [",", "\"", "\n", "\r"]
    guard text.unicodeScalars.contains(where: special.contains) else { return text }
    var field = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { field += "\"" }
      field.unicodeScalars.append(scalar)
    }
    return field + "\""
  }
}

extension Double {
  /// The fewest digits that read back as the same number, or nil where it is not finite.
  var machineText: String? {
    guard isFinite else { return nil }
    let text = description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
