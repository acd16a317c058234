@testable import Assessment

/// The made-up survey as a table, with the columns that the expected results were computed for.
enum PersonsFixture {
  static let text = SyntheticSurvey.text

  static let table: SurveyTable = {
    var table = SurveyTable(text, file: "persons.csv")
    for (name, formula) in [
      ("fem", "sex == 2"), ("fb", "mig == 1"), ("lf", "emp == 1 | unemp == 1"),
      ("paid", "wage * hours"),
    ] {
      guard let values = try? Formula(formula).values(of: table) else { continue }
      table.set(SurveyColumn(name, .numbers(values)))
    }
    return table
  }()

  static let design = DesignColumns(weight: "weight", strata: ["stratum"], units: ["psu"])
}

extension SurveyTable {
  /// Reads a small csv: numbers where every cell is one, texts elsewhere; `NA` is missing.
  init(_ text: String, file: String) {
    let table = SampleTable(text)
    let columns = table.header.enumerated().map { place, name in
      let cells = table.rows.map { $0[place] == "NA" ? "" : $0[place] }
      if cells.allSatisfy({ $0.isEmpty || Double($0) != nil }) {
        return SurveyColumn(name, .numbers(cells.map { Double($0) ?? .nan }))
      }
      let levels = Set(cells).subtracting([""]).sorted()
      return SurveyColumn(
        name, .texts(cells.map { cell in Int32(levels.firstIndex(of: cell) ?? -1) }, levels))
    }
    self.init(columns, file: file, lines: [(row: 0, line: 2)])
  }
}
