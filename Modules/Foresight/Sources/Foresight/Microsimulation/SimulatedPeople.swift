public import IntegrationModel
public import LocatedText

/// The people a microsimulation starts with.
public struct SimulatedPeople: Sendable, Equatable {
  /// One person record with the number of people it stands for.
  public struct Person: Sendable, Equatable {
    /// The level of each of the model's factors, by number.
    public var levels: [Int]
    /// Where the person is.
    public var state: LabourState
    /// How many people the record stands for.
    public var weight: Double
    /// The labour income seen, of those who earn; nil where it was not stated.
    public var income: Double?
    /// Other income, as pensions or transfers; it stays.
    public var otherIncome: Double
    /// The number of the household; nil where the table has none.
    public var household: Int?
    /// Where the survey drew the record; nil where the table does not say.
    public var unit: SamplingUnit?

    /// Makes a person record.
    public init(
      levels: [Int], state: LabourState, weight: Double, income: Double? = nil,
      otherIncome: Double = 0, household: Int? = nil, unit: SamplingUnit? = nil
    ) {
      self.levels = levels
      self.state = state
      self.weight = weight
      self.income = income
      self.otherIncome = otherIncome
      self.household = household
      self.unit = unit
    }
  }

  /// The people.
  public internal(set) var people: [Person]

  /// Makes people.
  public init(people: [Person]) { self.people = people }

  /// Reads the model's factors, `state` and `weight`, and where they are there `income` (a month, of
  /// those who earn; empty where not stated), `other_income` (a month; empty where there is none),
  /// `household`, `stratum` and `psu`; other columns are not looked at.
  ///
  /// - Throws: `unknown_level` where a person has a level that the transitions do not know,
  ///   `unknown_state`, `bad_weight`, `bad_income`, `empty_table` and what reading numbers throws;
  ///   cells are never shown.
  public init(_ table: SourceTable, for factors: [Factor]) throws(ArraigoError) {
    let reader = try PersonReader(table, factors)
    var people: [Person] = []
    for row in table.rows { people.append(try reader.person(row)) }
    guard !people.isEmpty else {
      throw ArraigoError("empty_table", "there are no people", at: Place(file: table.file))
    }
    self.people = people
    numberHouseholds(table)
  }

  private mutating func numberHouseholds(_ table: SourceTable) {
    guard let column = table.columns.firstIndex(of: "household") else { return }
    var numbers: [String: Int] = [:]
    for (place, row) in table.rows.enumerated() {
      let number = numbers[row.cells[column]] ?? numbers.count
      numbers[row.cells[column]] = number
      people[place].household = number
    }
  }
}

/// Reads the person records of one table.
private struct PersonReader {
  let table: SourceTable
  let factors: [Factor]
  let columns: [Int]
  let state: Int
  let weight: Int
  let income: Int?
  let otherIncome: Int?
  let units: UnitColumns

  init(_ table: SourceTable, _ factors: [Factor]) throws(ArraigoError) {
    self.table = table
    self.factors = factors
    state = try table.column("state")
    weight = try table.column("weight")
    columns = try factors.map { (factor) throws(ArraigoError) in try table.column(factor.name) }
    income = table.columns.firstIndex(of: "income")
    otherIncome = table.columns.firstIndex(of: "other_income")
    units = UnitColumns(table)
  }

  func person(_ row: SourceTable.Row) throws(ArraigoError) -> SimulatedPeople.Person {
    let value = try table.number(row, weight)
    guard value > 0 else {
      throw ArraigoError(
        "bad_weight", "a weight is not above zero",
        at: Place(file: table.file, line: row.line, column: "weight"))
    }
    return SimulatedPeople.Person(
      levels: try levels(row), state: try table.state(row, state), weight: value,
      income: try amount(row, income), otherIncome: try amount(row, otherIncome) ?? 0,
      unit: units.unit(of: row))
  }

  private func levels(_ row: SourceTable.Row) throws(ArraigoError) -> [Int] {
    var levels: [Int] = []
    for (factor, column) in zip(factors, columns) {
      guard let level = factor.levels.firstIndex(of: row.cells[column]) else {
        throw ArraigoError(
          "unknown_level", "a person's \(factor.name) is none that the transitions know",
          at: Place(file: table.file, line: row.line, column: factor.name),
          suggestion: "the transitions know \(factor.levels.joined(separator: ", "))")
      }
      levels.append(level)
    }
    return levels
  }

  private func amount(_ row: SourceTable.Row, _ column: Int?) throws(ArraigoError) -> Double? {
    guard let column, let value = try table.optionalNumber(row, column) else { return nil }
    guard value >= 0 else {
      throw ArraigoError(
        "bad_income", "an income is below zero",
        at: Place(file: table.file, line: row.line, column: table.columns[column]))
    }
    return value
  }
}
