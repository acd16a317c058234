/// An example an adapter must get right: inputs made up for it, and the rows they must give.
///
/// Written as text, so that a statistician can add one:
/// ```
/// == what
/// Income that was not answered is missing, and its weight is zero.
/// == input usu_individual_T422.txt fixed=decimal
/// CODUSU;NRO_HOGAR;...
/// == persons
/// household_id | income_labour_main
/// A1/1         | -
/// == problems
/// unknown_code 2
/// ```
/// A case of an adapter of series has `== series` instead, one observation a row; its columns are
/// `indicator`, `country`, `unit`, `frequency`, `period`, `value`, `status` or a breakdown.
///
/// Of the expected rows only the variables that are named are compared; `-` is missing, `n/a` not
/// applicable. The problems must be exactly those listed, by code and count; where the part is left
/// out they are not compared.
public struct AdapterCase: Sendable, Equatable {
  /// A made-up input file.
  public struct Input: Sendable, Equatable {
    /// The file's name.
    public var name: String
    /// Its lines.
    public var lines: [String]
    /// What must not be varied in it when variants are tried (`quoting`, `decimal`, `bom`,
    /// `line_end`).
    public var fixed: Set<String>
  }

  /// Rows that must come out.
  public struct ExpectedTable: Sendable, Equatable {
    /// The variables that are compared.
    public var variables: [VariableID]
    /// One cell for each variable, as it is written.
    public var rows: [[String]]
  }

  /// The file the case is written in.
  public var file: String
  /// What it shows.
  public var what: String
  /// The inputs.
  public var inputs: [Input] = []
  /// The rows of each table that is compared.
  public var expected: [RecordUnit: ExpectedTable] = [:]
  /// The observations of series that must come out; nil where they are not compared.
  public var series: ExpectedTable?
  /// The problems by code; nil where they are not compared.
  public var problems: [String: Int]?

  /// Reads a case.
  ///
  /// - Throws: `broken_case` with the line.
  public init(_ text: String, file: String) throws(ArraigoError) {
    self.file = file
    what = ""
    var part: (header: String, line: Int, lines: [String])?
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let line = line.last == "\r" ? line.dropLast() : line
      if line.hasPrefix("== ") {
        try part.map { (part) throws(ArraigoError) in try take(part) }
        part = (String(line.dropFirst(3)), number + 1, [])
      } else if part != nil {
        part?.lines.append(String(line))
      } else if !line.allSatisfy(\.isWhitespace), !line.hasPrefix("#") {
        throw Self.broken("a part must begin with '== '", file, number + 1)
      }
    }
    try part.map { (part) throws(ArraigoError) in try take(part) }
    guard !inputs.isEmpty, !expected.isEmpty || series != nil else {
      throw Self.broken(
        "a case needs an input and expected persons, households or series", file, 1)
    }
  }

  private mutating func take(_ part: (header: String, line: Int, lines: [String]))
    throws(ArraigoError)
  {
    let words = part.header.split(separator: " ").map(String.init)
    // Blank lines at the end separate parts, they are not data.
    var lines = part.lines
    while lines.last?.allSatisfy(\.isWhitespace) == true { lines.removeLast() }
    switch words.first {
    case "what": what = lines.joined(separator: " ")
    case "input":
      guard words.count > 1 else { throw Self.broken("the input has no name", file, part.line) }
      let fixed = words.dropFirst(2).filter { $0.hasPrefix("fixed=") }
        .flatMap { $0.dropFirst(6).split(separator: ",").map(String.init) }
      inputs.append(Input(name: words[1], lines: lines, fixed: Set(fixed)))
    case "persons": expected[.person] = try table(lines, part.line)
    case "households": expected[.household] = try table(lines, part.line)
    case "series": series = try table(lines, part.line, isOfModel: false)
    case "problems": problems = try counts(lines, part.line)
    default: throw Self.broken("there is no part '\(part.header)'", file, part.line)
    }
  }

  private func table(_ lines: [String], _ line: Int, isOfModel: Bool = true)
    throws(ArraigoError) -> ExpectedTable
  {
    let rows = lines.filter { !$0.allSatisfy(\.isWhitespace) }.map { row in
      row.split(separator: "|", omittingEmptySubsequences: false).map { String($0).trimmedBlanks }
    }
    guard let header = rows.first else { throw Self.broken("the table is empty", file, line) }
    for (at, row) in rows.enumerated() where row.count != header.count {
      throw Self.broken(
        "row \(at) has \(row.count) cells instead of \(header.count)", file, line + 1 + at)
    }
    for name in header where isOfModel && VariableCatalogue[VariableID(name)] == nil {
      throw Self.broken("the model has no variable '\(name)'", file, line + 1)
    }
    return ExpectedTable(variables: header.map(VariableID.init(_:)), rows: Array(rows.dropFirst()))
  }

  private func counts(_ lines: [String], _ line: Int) throws(ArraigoError) -> [String: Int] {
    var counts: [String: Int] = [:]
    for (at, text) in lines.enumerated() where !text.allSatisfy(\.isWhitespace) {
      let words = text.split(separator: " ")
      guard words.count == 2, let count = Int(words[1]) else {
        throw Self.broken("expected a problem's code and its count", file, line + 1 + at)
      }
      counts[String(words[0]), default: 0] += count
    }
    return counts
  }

  private static func broken(_ reason: String, _ file: String, _ line: Int) -> ArraigoError {
    ArraigoError(
      "broken_case", reason, at: Place(file: file, line: line),
      suggestion: "parts are '== what', '== input NAME', '== persons', '== households', "
        + "'== series', '== problems'")
  }
}
