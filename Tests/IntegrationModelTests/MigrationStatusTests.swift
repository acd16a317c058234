import IntegrationModel
import Testing

@Suite("The migration status follows the documented rules")
struct MigrationStatusTests {
  /// A coded column; nil is a missing cell.
  private func column(_ id: VariableID, _ list: CodeList, _ codes: [String?]) throws -> Column {
    var validity = Bitmap(repeating: true, count: codes.count)
    var cells: [UInt16] = []
    for (row, code) in codes.enumerated() {
      if code == nil { validity[row] = false }
      cells.append(try #require(list.position(of: code ?? list.entries[0].code)))
    }
    return Column(id.rawValue, .codes(cells, list), validity: validity)
  }

  private func statuses(_ batch: ColumnBatch) throws -> [String] {
    let column = try #require(MigrationStatus.column(for: batch, surveyCountry: "AR"))
    guard case .codes(let cells, let list) = column.storage else { return [] }
    return cells.map { list.entries[Int($0)].code }
  }

  @Test("Each rule, in order")
  func rules() throws {
    let batch = ColumnBatch(
      rowCount: 7,
      columns: [
        try column(
          .birthCountry, CodeLists.country, ["PRY", "XXX", "ARG", "ARG", "ARG", "ARG", nil]),
        try column(
          .residenceCountry5y, CodeLists.country, ["ARG", "PRY", "ESP", "ARG", nil, "ARG", "ESP"]),
        try column(
          .everLivedAbroad, CodeLists.yesNo, ["no", "no", "yes", "yes", "no", nil, "yes"]),
      ])
    #expect(
      try statuses(batch) == [
        "foreign_born", "foreign_born", "returnee_recent", "returnee_ever", "native", "native",
        "unknown",
      ])
  }

  @Test("Where no country is held the birthplace class decides, and a country overrides it")
  func placeClass() throws {
    let batch = ColumnBatch(
      rowCount: 3,
      columns: [
        try column(.birthPlaceClass, CodeLists.placeClass, ["abroad", "other_region", "abroad"]),
        try column(.birthCountry, CodeLists.country, [nil, nil, "ARG"]),
        try column(.residence5yClass, CodeLists.placeClass, ["abroad", "abroad", nil]),
      ])
    #expect(try statuses(batch) == ["foreign_born", "returnee_recent", "native"])
  }

  @Test("A survey that does not ask the birthplace has no status, and says so")
  func notCollected() {
    #expect(
      MigrationStatus.column(for: ColumnBatch(rowCount: 0, columns: []), surveyCountry: "BR") == nil
    )
    #expect(MigrationStatus.status(from: []).collection == .notCollected)
  }

  @Test("A survey that asks only the birthplace cannot tell returnees, and says so")
  func withoutResidence() {
    let status = MigrationStatus.status(from: [
      VariableStatus(.birthCountry, .collected, sourceColumns: ["P1"])
    ])
    #expect(status.collection == .approximated)
    #expect(status.reason?.contains("returnees") == true)
    #expect(status.sourceColumns == ["P1"])
  }
}
