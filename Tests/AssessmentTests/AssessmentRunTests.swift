import IntegrationModel
import Testing

@testable import Assessment

@Suite("An assessment of made-up rounds")
struct AssessmentRunTests {
  private static let survey = SurveyDescription(
    country: "AR", survey: "TEST", name: "Test", institute: "Test", currency: "ARS",
    coverage: .urban,
    labour: NationalLabourDefinition(minimumAge: 10, ratesOverTotalPopulation: true))

  private static func round(
    _ period: String, without missing: Set<VariableID> = []
  ) -> DatasetDescription {
    let held: [VariableID] = [
      .weight, .weightHouseholdIncome, .stratum, .psu, .householdID, .sex, .age, .migrationStatus,
      .labourForceStatus, .incomeHousehold, .incomeHouseholdPerCapita, .regionStatistical,
    ]
    return DatasetDescription(
      survey: survey, period: Period(period) ?? Period(year: 2019), adapter: "test",
      adapterVersion: "1",
      variables: held.filter { !missing.contains($0) }.map { VariableStatus($0, .collected) })
  }

  /// Persons in households of two, a man and a woman, four to a unit, two units to a stratum.
  /// Every third woman and every fifth man is unemployed, the rest employed; every seventh
  /// household is foreign-born. Household incomes rise from 0 by 10.
  private static func batch(_ count: Int = 800) -> ColumnBatch {
    let rows = 0..<count
    func status(_ row: Int) -> UInt16 {
      (row % 2 == 0 ? row / 2 % 3 == 0 : row / 2 % 5 == 0) ? 1 : 0
    }
    func income(_ row: Int) -> Double { Double(row / 2 * 10) }
    return ColumnBatch(
      rowCount: count,
      columns: [
        Column("weight", .numbers(rows.map { Double(10 + $0 / 8 % 3) })),
        Column("weight_household_income", .numbers(rows.map { _ in 10 })),
        SampleEngine.text(.stratum, rows.map { "s\($0 / 8)" }),
        SampleEngine.text(.psu, rows.map { "u\($0 / 4)" }),
        SampleEngine.text(.householdID, rows.map { "h\($0 / 2)" }),
        Column("sex", .codes(rows.map { $0 % 2 == 0 ? 1 : 0 }, CodeLists.sex)),
        Column("age", .integers(rows.map { Int32(20 + $0 / 2 % 40) })),
        Column(
          "migration_status",
          .codes(rows.map { $0 / 2 % 7 == 0 ? 1 : 0 }, CodeLists.migrationStatus)),
        Column("labour_force_status", .codes(rows.map(status), CodeLists.labourForceStatus)),
        Column("income_household", .numbers(rows.map(income))),
        Column("income_household_per_capita", .numbers(rows.map { income($0) / 2 })),
        Column("region_statistical", .integers(rows.map { _ in 43 })),
      ])
  }

  private static func result(
    _ request: AssessmentRequest, rounds: [DatasetDescription], batch: ColumnBatch = batch()
  ) throws -> AssessmentResult {
    let run = try AssessmentRun(request, rounds: rounds)
    for pass in 0..<run.passes {
      for round in rounds.indices { try run.add(batch, round: round, pass: pass) }
    }
    return try run.result(period: Period("2019-S1") ?? Period(year: 2019))
  }

  private static func row(
    _ result: AssessmentResult, _ indicator: String, sex: String = "total",
    status: String = "total"
  ) throws -> IndicatorRow {
    try #require(
      result.rows.first {
        $0.indicator == indicator && $0.level(of: "sex") == sex
          && $0.level(of: "migration_status") == status
      })
  }

  @Test("Rates are those counted by hand")
  func rates() throws {
    let result = try Self.result(
      AssessmentRequest(indicators: ["unemployment_rate"]), rounds: [Self.round("2019-Q1")])
    let batch = Self.batch()
    guard case .numbers(let weights)? = batch[.weight]?.storage,
      case .codes(let states, _)? = batch[.labourForceStatus]?.storage
    else { return }
    let women = stride(from: 0, to: 800, by: 2)
    let whole = women.reduce(0) { $0 + weights[$1] }
    let unemployed = women.filter { states[$0] == 1 }.reduce(0) { $0 + weights[$1] }
    let row = try Self.row(result, "unemployment_rate", sex: "female")
    #expect(agree(row.estimate.value, unemployed / whole, 1e-12))
    #expect(row.estimate.sampleSize == 400)
    #expect(row.estimate.degreesOfFreedom == 100)
    #expect(result.rows.count == 3 * 3)
    #expect(result.designLevel == .full)
  }

  @Test("Two equal rounds give the estimates of one; a returning unit is one unit")
  func pooling() throws {
    let request = AssessmentRequest(indicators: ["unemployment_rate"])
    let one = try Self.result(request, rounds: [Self.round("2019-Q1")])
    let two = try Self.result(request, rounds: [Self.round("2019-Q1"), Self.round("2019-Q2")])
    let single = try Self.row(one, "unemployment_rate").estimate
    let pooled = try Self.row(two, "unemployment_rate").estimate
    #expect(agree(pooled.value, single.value, 1e-12))
    #expect(agree(pooled.standardError, single.standardError, 1e-12))
    #expect(agree(pooled.population, single.population, 1e-12))
    #expect(pooled.degreesOfFreedom == single.degreesOfFreedom)
    #expect(pooled.sampleSize == 2 * single.sampleSize)
    #expect(two.rounds.map(\.description) == ["2019-Q1", "2019-Q2"])
  }

  @Test("Batches may be cut anywhere")
  func batches() throws {
    let request = AssessmentRequest(indicators: ["unemployment_rate", "median_age"])
    let whole = try Self.result(request, rounds: [Self.round("2019-Q1")])
    let run = try AssessmentRun(request, rounds: [Self.round("2019-Q1")])
    let batch = Self.batch()
    for start in stride(from: 0, to: 800, by: 7) {
      try run.add(batch.rows(start..<min(start + 7, 800)), round: 0, pass: 0)
    }
    let cut = try run.result(period: Period("2019-S1") ?? Period(year: 2019))
    #expect(cut.rows.map(\.estimate.value) == whole.rows.map(\.estimate.value))
    #expect(cut.rows.map(\.quality) == whole.rows.map(\.quality))
  }

  @Test("Each round's household is judged by that round's line")
  func poverty() throws {
    let lines = try PovertyLines(
      parsing: "period,region,extreme,poverty\n2019-Q1,43,50,100\n2019-Q2,43,100,200\n",
      country: "AR")
    let equivalents = AdultEquivalents(entries: [
      .init(sex: "male", fromAge: 0, toAge: 150, equivalent: 1),
      .init(sex: "female", fromAge: 0, toAge: 150, equivalent: 0.5),
    ])
    let result = try Self.result(
      AssessmentRequest(
        lines: lines, equivalents: equivalents,
        indicators: ["poverty_rate", "extreme_poverty_rate", "poverty_gap"]),
      rounds: [Self.round("2019-Q1"), Self.round("2019-Q2")])
    // Lines of 1.5 equivalents: 150 and 300; 15 and 30 of 400 households are strictly below.
    #expect(agree(try Self.row(result, "poverty_rate").estimate.value, 22.5 / 400, 1e-12))
    // 75 and 150: incomes 0 to 70 are 8 households, 0 to 140 are 15.
    #expect(agree(try Self.row(result, "extreme_poverty_rate").estimate.value, 11.5 / 400, 1e-12))
    let gaps = [150.0, 300].map { line in
      stride(from: 0.0, to: line, by: 10).reduce(0) { $0 + (line - $1) / line } / 400
    }
    #expect(
      agree(
        try Self.row(result, "poverty_gap").estimate.value, gaps.reduce(0, +) / 2, 1e-12))
  }

  @Test("What is not computed is omitted with what it lacks, never as zero")
  func omitted() throws {
    let result = try Self.result(AssessmentRequest(), rounds: [Self.round("2019-Q1")])
    let omitted = Dictionary(
      uniqueKeysWithValues: result.omitted.map { ($0.indicator, $0.missing) })
    #expect(omitted["poverty_rate"] == ["poverty_lines"])
    #expect(omitted["neet_rate"] == ["enrolled"])
    #expect(omitted["income_quintile_ratio"] == ["method"])
    let computed = Set(result.rows.map(\.indicator))
    #expect(computed.isDisjoint(with: omitted.keys))
    #expect(computed.count + omitted.count == IndicatorCatalogue.all.count)
  }

  @Test("Levels that a survey cannot tell are left out; a dimension without its variable is whole")
  func levels() throws {
    let result = try Self.result(
      AssessmentRequest(indicators: ["employment_rate"]),
      rounds: [Self.round("2019-Q1", without: [.migrationStatus])])
    #expect(Set(result.rows.map { $0.level(of: "migration_status") }) == ["total"])
    #expect(result.gaps.allSatisfy { $0.measure == .gender && $0.within == "total" })
    let told = try Self.result(
      AssessmentRequest(indicators: ["employment_rate"]), rounds: [Self.round("2019-Q1")])
    #expect(
      Set(told.rows.map { $0.level(of: "migration_status") })
        == ["total", "native", "foreign_born"])
  }

  @Test("The national rate counts persons without an interview below, the comparable one does not")
  func nationalRates() throws {
    let batch = Self.batch()
    var known = Bitmap(repeating: true, count: 800)
    for row in 0..<400 { known[row] = false }
    guard var states = batch[.labourForceStatus] else { return }
    states.validity = known
    let result = try Self.result(
      AssessmentRequest(indicators: ["activity_rate_national", "labour_force_participation_rate"]),
      rounds: [Self.round("2019-Q1")], batch: batch.adding(states))
    #expect(try Self.row(result, "activity_rate_national").estimate.sampleSize == 800)
    #expect(try Self.row(result, "activity_rate_national").estimate.cases == 400)
    #expect(try Self.row(result, "labour_force_participation_rate").estimate.sampleSize == 400)
    #expect(try Self.row(result, "labour_force_participation_rate").estimate.value == 1)
  }

  @Test("The columns asked for are those the definitions and the design need")
  func requiredVariables() throws {
    let run = try AssessmentRun(
      AssessmentRequest(indicators: ["employment_rate"]), rounds: [Self.round("2019-Q1")])
    #expect(
      Set(run.requiredVariables) == [
        .weight, .stratum, .psu, .householdID, .sex, .age, .migrationStatus, .labourForceStatus,
      ])
    #expect(run.passes == 1)
  }

  @Test("A wrong request is refused by name")
  func refusals() throws {
    let lines = PovertyLines(
      country: "CL", unit: .person,
      lines: [.init(period: Period(year: 2019), region: nil, extreme: 1, poverty: 2)])
    let requests: [(AssessmentRequest, String)] = [
      (AssessmentRequest(dimensions: ["colour"]), "unknown_dimension"),
      (AssessmentRequest(dimensions: ["sex", "sex"]), "repeated_dimension"),
      (AssessmentRequest(indicators: ["happiness"]), "unknown_indicator"),
      (AssessmentRequest(lines: lines), "foreign_lines"),
    ]
    for (request, code) in requests {
      let error = #expect(throws: ArraigoError.self) {
        _ = try AssessmentRun(request, rounds: [Self.round("2019-Q1")])
      }
      #expect(error?.code == code)
    }
    let empty = #expect(throws: ArraigoError.self) {
      _ = try AssessmentRun(AssessmentRequest(), rounds: [])
    }
    #expect(empty?.code == "no_rounds")
    let unread = #expect(throws: ArraigoError.self) {
      _ = try AssessmentRun(AssessmentRequest(), rounds: [Self.round("2019-Q1")])
        .result(period: Period(year: 2019))
    }
    #expect(unread?.code == "no_records")
  }

  @Test("Lines per adult equivalent without equivalents are refused")
  func equivalentsNeeded() throws {
    let lines = try PovertyLines(
      parsing: "period,region,extreme,poverty\n2019,,1,2\n", country: "AR")
    let error = #expect(throws: ArraigoError.self) {
      _ = try AssessmentRun(AssessmentRequest(lines: lines), rounds: [Self.round("2019-Q1")])
    }
    #expect(error?.code == "no_equivalents")
  }
}

extension ColumnBatch {
  /// Some of the rows, for columns without missing cells.
  fileprivate func rows(_ range: Range<Int>) -> ColumnBatch {
    ColumnBatch(
      rowCount: range.count,
      columns: columns.map { column in
        let storage: Column.Storage =
          switch column.storage {
          case .codes(let cells, let list): .codes(Array(cells[range]), list)
          case .integers(let cells): .integers(Array(cells[range]))
          case .numbers(let cells): .numbers(Array(cells[range]))
          case .text(let cells, let names): .text(Array(cells[range]), names)
          }
        return Column(column.name, storage)
      })
  }
}
