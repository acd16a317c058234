public import IntegrationModel

/// How a command prints a table: for a person, a spreadsheet or a program.
public enum TableFormat: String, Sendable, CaseIterable {
  /// Aligned text with localised headings.
  case table
  /// RFC 4180, comma, dot decimals, snake_case names.
  case csv
  /// An array of objects with the names of `csv`.
  case json
}

/// One value of a table.
public enum Cell: Sendable, Equatable {
  /// Words, shown as they are.
  case text(String)
  /// A code for machines with its label for readers.
  case code(String, LocalizedText)
  /// A whole number.
  case integer(Int)
  /// A number; what is not finite is missing.
  case number(Double)
  /// A proportion: percent for readers whatever its column shows, a proportion for machines.
  case proportion(Double)
  /// Yes or no: `true` and `false` for machines.
  case flag(Bool)
  /// Nothing is known: empty in csv, null in json.
  case missing
  /// Known but not shown, for disclosure or quality: `··` for readers, missing for machines.
  case suppressed

  /// What readers see where a value is suppressed.
  public static let suppressionMark = "··"
}

/// A table that any command can print in each ``TableFormat``.
///
/// ```swift
/// let table = ResultTable(
///   columns: [
///     Column("file", LocalizedText(en: "file", es: "archivo", pt: "arquivo", fr: "fichier")),
///     Column("rows", LocalizedText(en: "rows", es: "filas", pt: "linhas", fr: "lignes"), .integer),
///   ],
///   rows: [[.text("persons.csv"), .integer(1234)]])
/// print(table.render(.table, .spanish), terminator: "")
/// ```
public struct ResultTable: Sendable, Equatable {
  /// How a column's numbers are shown to readers, and how it is aligned.
  public enum Kind: Sendable, Equatable {
    /// Words or codes, aligned left.
    case text
    /// Whole numbers, aligned right.
    case integer
    /// Numbers with so many decimals, aligned right.
    case number(decimals: Int)
    /// Proportions shown as percent, aligned right.
    case percent(decimals: Int)
  }

  /// One column.
  public struct Column: Sendable, Equatable {
    /// The name for machines, snake_case English.
    public var name: String
    /// The heading for readers.
    public var heading: LocalizedText
    /// How its values are shown.
    public var kind: Kind

    /// Makes a column.
    public init(_ name: String, _ heading: LocalizedText, _ kind: Kind = .text) {
      self.name = name
      self.heading = heading
      self.kind = kind
    }

    /// Makes a column whose heading stands in the message catalogue.
    public init(_ name: String, _ heading: MessageKey, _ kind: Kind = .text) {
      self.init(name, heading.wordings, kind)
    }
  }

  /// The columns, in order.
  public var columns: [Column]
  /// The rows; each has one cell for each column.
  public var rows: [[Cell]]
  /// What a reader must know beside the numbers; printed under the table, never in csv or json.
  public var notes: [LocalizedText]

  /// Makes a table.
  ///
  /// - Precondition: every row has as many cells as there are columns.
  public init(columns: [Column], rows: [[Cell]], notes: [LocalizedText] = []) {
    precondition(
      rows.allSatisfy { $0.count == columns.count }, "a row has one cell for each column")
    self.columns = columns
    self.rows = rows
    self.notes = notes
  }

  /// The table in a format, ending with a line break; the language matters to `table` only.
  public func render(_ format: TableFormat, _ language: Language) -> String {
    switch format {
    case .table: text(in: language)
    case .csv: CSVText.render(names: columns.map(\.name), rows: rows)
    case .json: JSONText.render(names: columns.map(\.name), rows: rows)
    }
  }

  private func text(in language: Language) -> String {
    let numbers = NumberFormat(language)
    let table = TextTable(
      headings: columns.map { $0.heading[language] },
      rows: rows.map { row in
        zip(columns, row).map { $0.kind.shown($1, numbers, language) }
      },
      alignment: columns.map { $0.kind == .text ? .left : .right }
    ).render()
    return table + notes.map { $0[language] + "\n" }.joined()
  }
}

extension ResultTable.Kind {
  /// A cell as a reader of the language sees it.
  func shown(_ cell: Cell, _ numbers: NumberFormat, _ language: Language) -> String {
    switch cell {
    case .text(let text): text
    case .code(_, let label): label[language]
    case .flag(let isTrue): (isTrue ? MessageKey.yes : .no).wordings[language]
    case .missing: ""
    case .suppressed: Cell.suppressionMark
    case .integer(let count): numbers.integer(count)
    case .number(let value): shown(value, numbers)
    case .proportion(let value): numbers.percent(value)
    }
  }

  private func shown(_ value: Double, _ numbers: NumberFormat) -> String {
    switch self {
    case .text: numbers.number(value, decimals: 2)
    case .integer: numbers.number(value)
    case .number(let decimals): numbers.number(value, decimals: decimals)
    case .percent(let decimals): numbers.percent(value, decimals: decimals)
    }
  }
}
