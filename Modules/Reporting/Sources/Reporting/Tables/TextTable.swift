/// Text in columns for a terminal, aligned by the width a terminal gives each character.
///
/// Headings are underlined by a rule; columns stand two spaces apart; no line ends in spaces.
public struct TextTable: Sendable, Equatable {
  /// On which side of its column a text stands.
  public enum Alignment: Sendable, Equatable {
    /// Words.
    case left
    /// Numbers.
    case right
  }

  /// The headings.
  public var headings: [String]
  /// The rows; a short row is filled with empty cells.
  public var rows: [[String]]
  /// The alignment of each column, left where it is not given.
  public var alignment: [Alignment]

  /// Makes a table.
  public init(headings: [String], rows: [[String]], alignment: [Alignment] = []) {
    self.headings = headings
    self.rows = rows
    self.alignment = alignment
  }

  /// The table, each line ended by a line break.
  public func render() -> String {
    let clean = ([headings] + rows).map { $0.map(Self.onOneLine) }
    let widths = headings.indices.map { column in
      clean.map { column < $0.count ? $0[column].displayWidth : 0 }.max() ?? 0
    }
    let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")
    var lines = clean.map { line($0, widths) }
    lines.insert(rule, at: 1)
    return lines.map { $0 + "\n" }.joined()
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    let padded = widths.indices.map { column in
      let cell = column < cells.count ? cells[column] : ""
      let blanks = String(repeating: " ", count: widths[column] - cell.displayWidth)
      let isRight = column < alignment.count && alignment[column] == .right
      return isRight ? blanks + cell : cell + blanks
    }
    var line = padded.joined(separator: "  ")
    while line.last == " " { line.removeLast() }
    return line
  }

  /// A cell without control characters: a line break or an escape sequence would break the terminal.
  private static func onOneLine(_ cell: String) -> String {
    String(String.UnicodeScalarView(cell.unicodeScalars.map { $0.isControl ? " " : $0 }))
  }
}

extension Unicode.Scalar {
  fileprivate var isControl: Bool { properties.generalCategory == .control }
}
