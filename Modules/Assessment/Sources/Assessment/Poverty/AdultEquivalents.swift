public import IntegrationModel

/// How much a person of each sex and age needs, as a share of an adult man: the office's table.
public struct AdultEquivalents: Sendable, Codable, Equatable {
  /// One row of the table.
  public struct Entry: Sendable, Codable, Equatable {
    /// `male`, `female`, or nil for both.
    public var sex: String?
    /// The first completed age it holds for.
    public var fromAge: Int
    /// The last completed age it holds for.
    public var toAge: Int
    /// The equivalent.
    public var equivalent: Double

    /// Makes a row.
    public init(sex: String?, fromAge: Int, toAge: Int, equivalent: Double) {
      self.sex = sex
      self.fromAge = fromAge
      self.toAge = toAge
      self.equivalent = equivalent
    }
  }

  /// The rows.
  public var entries: [Entry]

  /// Makes a table.
  public init(entries: [Entry]) { self.entries = entries }

  /// Reads the table from text.
  ///
  /// Two headers are known: `sex,age_from,age_to,equivalent` (an empty `age_to` has no end, an
  /// empty sex is both), and INDEC's `CH04,CH06,adequi`, where age -1 is under one year.
  /// - Parameters:
  ///   - text: the table.
  ///   - file: the file's name, for errors.
  /// - Throws: `unknown_columns`, `empty_table`, `short_row`, `bad_sex`, `bad_number` or
  ///   `ages_crossed`, with the line and column.
  public init(parsing text: String, file: String? = nil) throws(ArraigoError) {
    let table = DelimitedTable(text, file: file)
    var entries: [Entry] = []
    if table.has("sex", "age_from", "age_to", "equivalent") {
      for row in table.rows { entries.append(try Self.entry(table, row)) }
    } else if table.has("ch04", "ch06", "adequi") {
      for row in table.rows { entries.append(try Self.nationalEntry(table, row)) }
    } else {
      throw table.headerProblem(expected: "sex,age_from,age_to,equivalent or CH04,CH06,adequi")
    }
    guard !entries.isEmpty else { throw table.emptyProblem }
    self.init(entries: entries)
  }

  private static let oldest = 150.0

  private static func entry(
    _ table: DelimitedTable, _ row: DelimitedTable.Row
  ) throws(ArraigoError) -> Entry {
    let sex = try table.text("sex", row)
    guard ["", "male", "female"].contains(sex) else {
      throw table.problem("bad_sex", "sex", row, expected: "male, female or nothing")
    }
    let from = try table.number("age_from", row, in: 0...oldest)
    let hasEnd = try !table.text("age_to", row).isEmpty
    let to = hasEnd ? try table.number("age_to", row, in: 0...oldest) : oldest
    guard from <= to else {
      throw table.problem("ages_crossed", "age_to", row, expected: "at least \(Int(from))")
    }
    return Entry(
      sex: sex.isEmpty ? nil : sex, fromAge: Int(from), toAge: Int(to),
      equivalent: try table.number("equivalent", row, in: 0...10))
  }

  private static func nationalEntry(
    _ table: DelimitedTable, _ row: DelimitedTable.Row
  ) throws(ArraigoError) -> Entry {
    let sex = try table.text("ch04", row)
    guard let code = ["1": "male", "2": "female"][sex] else {
      throw table.problem("bad_sex", "ch04", row, expected: "1 or 2")
    }
    let age = max(0, Int(try table.number("ch06", row, in: -1...oldest)))
    return Entry(
      sex: code, fromAge: age, toAge: age, equivalent: try table.number("adequi", row, in: 0...10))
  }

  /// The equivalents of a sex by completed age, from 0; ages past the table take the last, ages the
  /// table leaves out are NaN.
  func byAge(_ sex: String) -> [Double] {
    let own = entries.filter { $0.sex == nil || $0.sex == sex }
    guard let last = own.max(by: { $0.toAge < $1.toAge }) else { return [] }
    var result = [Double](repeating: .nan, count: Int(Self.oldest) + 1)
    for entry in own {
      for age in entry.fromAge...entry.toAge { result[age] = entry.equivalent }
    }
    for age in result.indices where age > last.toAge { result[age] = last.equivalent }
    return result
  }
}
