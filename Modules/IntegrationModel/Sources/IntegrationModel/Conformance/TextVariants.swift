/// The ways an office may write the same file.
enum TextVariant: String, CaseIterable {
  /// Lines end in CR LF.
  case lineEnd = "line_end"
  /// A byte order mark comes first.
  case bom
  /// Every field is in quotes.
  case quoting
  /// The other decimal mark.
  case decimal

  /// The bytes of a case's input, written in this way; nil where the case forbids it or the input
  /// has nothing to vary.
  func write(_ input: AdapterCase.Input) -> [UInt8]? {
    guard !input.fixed.contains(rawValue) else { return nil }
    switch self {
    case .lineEnd: return Self.bytes(input.lines, end: "\r\n")
    case .bom: return [0xEF, 0xBB, 0xBF] + Self.bytes(input.lines)
    case .quoting:
      guard let separator = Self.separator(input),
        !input.lines.contains(where: { $0.contains("\"") })
      else { return nil }
      return Self.bytes(
        input.lines.map { line in
          Self.fields(line, separator).map { $0.isEmpty ? $0 : "\"\($0)\"" }
            .joined(separator: String(separator))
        })
    case .decimal:
      guard let separator = Self.separator(input), separator != "," else { return nil }
      let varied = input.lines.map { line in
        Self.fields(line, separator).map(Self.swapMark).joined(separator: String(separator))
      }
      return varied == input.lines ? nil : Self.bytes(varied)
    }
  }

  /// The input as the case has it, lines ending in LF.
  static func plain(_ input: AdapterCase.Input) -> [UInt8] { bytes(input.lines) }

  private static func bytes(_ lines: [String], end: String = "\n") -> [UInt8] {
    Array((lines.joined(separator: end) + end).utf8)
  }

  /// The separator that the header has most of.
  private static func separator(_ input: AdapterCase.Input) -> Character? {
    guard let header = input.lines.first else { return nil }
    let counts = [";", ",", "\t", "|"].map { mark in
      (mark: Character(mark), count: header.count { $0 == Character(mark) })
    }
    return counts.max { $0.count < $1.count }.flatMap { $0.count > 0 ? $0.mark : nil }
  }

  private static func fields(_ line: String, _ separator: Character) -> [String] {
    line.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }

  /// `12,5` becomes `12.5` and the reverse; anything else stays.
  private static func swapMark(_ field: String) -> String {
    let parts = field.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "," || $0 == "." })
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isNumber) }) else {
      return field
    }
    return parts.joined(separator: field.contains(",") ? "." : ",")
  }
}
