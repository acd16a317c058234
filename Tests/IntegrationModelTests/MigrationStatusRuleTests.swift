import IntegrationModel
import Testing

@Suite("The migration status over everything a person can answer")
struct MigrationStatusRuleTests {
  /// What a person answered; nil is no answer.
  struct Answers {
    var birthCountry: String?
    var birthPlace: String?
    var country5y: String?
    var place5y: String?
    var ever: String?
    var age: Int32?

    /// The rules as the documentation words them, one person at a time.
    var expected: String {
      let bornAbroad: Bool? =
        birthCountry.map { $0 != "BOL" } ?? birthPlace.map { $0 == "abroad" }
      guard let bornAbroad else { return "unknown" }
      guard !bornAbroad else { return "foreign_born" }
      let livedAbroad = country5y.map { $0 != "BOL" } ?? place5y.map { $0 == "abroad" }
      if livedAbroad == true, age.map({ $0 >= 5 }) ?? true { return "returnee_recent" }
      return ever == "yes" ? "returnee_ever" : "native"
    }
  }

  private static let everything: [Answers] = {
    let countries = [nil, "BOL", "ARG", "XXX"]
    let places = [nil, "same_locality", "in_country", "abroad"]
    return countries.flatMap { birthCountry in
      places.flatMap { birthPlace in
        countries.flatMap { country5y in
          places.flatMap { place5y in
            [nil, "yes", "no"].flatMap { ever in
              [nil, 4, 5, 40].map { age in
                Answers(
                  birthCountry: birthCountry, birthPlace: birthPlace, country5y: country5y,
                  place5y: place5y, ever: ever, age: age)
              }
            }
          }
        }
      }
    }
  }()

  private func column(_ id: VariableID, _ list: CodeList, _ codes: [String?]) -> Column {
    var validity = Bitmap(repeating: true, count: codes.count)
    for (row, code) in codes.enumerated() where code == nil { validity[row] = false }
    let cells = codes.map { $0.flatMap(list.position(of:)) ?? 0 }
    return Column(id.rawValue, .codes(cells, list), validity: validity)
  }

  private func batch(_ people: [Answers]) -> ColumnBatch {
    var ages = Bitmap(repeating: true, count: people.count)
    for (row, person) in people.enumerated() where person.age == nil { ages[row] = false }
    return ColumnBatch(
      rowCount: people.count,
      columns: [
        column(.birthCountry, CodeLists.country, people.map(\.birthCountry)),
        column(.birthPlaceClass, CodeLists.placeClass, people.map(\.birthPlace)),
        column(.residenceCountry5y, CodeLists.country, people.map(\.country5y)),
        column(.residence5yClass, CodeLists.placeClass, people.map(\.place5y)),
        column(.everLivedAbroad, CodeLists.yesNo, people.map(\.ever)),
        Column("age", .integers(people.map { $0.age ?? 0 }), validity: ages),
      ])
  }

  @Test("All 3,072 combinations of answers follow the documented rules")
  func everyCombination() throws {
    let people = Self.everything
    #expect(people.count == 3_072)
    let column = try #require(MigrationStatus.column(for: batch(people), surveyCountry: "BO"))
    guard case .codes(let cells, let list) = column.storage else {
      Issue.record("the status is not coded")
      return
    }
    #expect(list == CodeLists.migrationStatus && column.name == "migration_status")
    let wrong = people.indices.filter { list.entries[Int(cells[$0])].code != people[$0].expected }
    #expect(wrong == [])
    #expect((0..<column.count).allSatisfy { column.state(at: $0) == .value })
    #expect(Set(cells).count == 5)
  }

  @Test("A country that is none of ISO 3166-1 gives no status rather than foreigners only")
  func unknownCountry() {
    let people = batch([Answers(birthCountry: "BOL")])
    #expect(MigrationStatus.column(for: people, surveyCountry: "ZZ") == nil)
    #expect(MigrationStatus.column(for: people, surveyCountry: "BOL") == nil)
  }

  @Test("An approximated source makes the status approximated, and says which")
  func approximatedSource() {
    let status = MigrationStatus.status(from: [
      VariableStatus(
        .birthPlaceClass, .approximated, reason: "mother's residence", sourceColumns: ["r1b"]),
      VariableStatus(.residence5yClass, .collected, sourceColumns: ["r2", "r1b"]),
      VariableStatus(.everLivedAbroad, .notCollected),
    ])
    #expect(status.collection == .approximated)
    #expect(status.reason == "birth_place_class: mother's residence")
    #expect(status.sourceColumns == ["r1b", "r2"])
  }

  @Test("The rules are worded in four languages, one for each class")
  func wording() {
    #expect(MigrationStatus.rules.count == CodeLists.migrationStatus.count)
    for rule in MigrationStatus.rules {
      let wordings = Language.allCases.map { rule[$0] }
      #expect(wordings.allSatisfy { $0.hasSuffix(".") } && Set(wordings).count == 4)
    }
  }

  @Test("A column is added once; one of its name is replaced")
  func adding() {
    let batch = ColumnBatch(rowCount: 1, columns: [Column("age", .integers([3]))])
    let more = batch.adding(Column("year", .integers([2018])))
    #expect(more.columns.map(\.name) == ["age", "year"])
    #expect(more.adding(Column("age", .integers([4]))).columns.map(\.name) == ["year", "age"])
  }
}
