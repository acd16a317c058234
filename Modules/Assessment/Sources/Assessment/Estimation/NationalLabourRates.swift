public import IntegrationModel

/// The three rates of the labour market as the national office publishes them, by sex and
/// migration status, from one pass over the persons of a survey.
///
/// Where the office's rates of activity and employment divide by the whole population
/// (``NationalLabourDefinition/ratesOverTotalPopulation``), records without an interview count in
/// the denominator, as they do in the published figures; otherwise only persons from the minimum
/// age whose status is known. Unemployment divides by the labour force.
public struct NationalLabourRates {
  /// The indicators' identifiers, in the order of the rows.
  public static let indicators = [
    "activity_rate_national", "employment_rate_national", "unemployment_rate_national",
  ]

  private static let sexes = [Breakdown.total, "male", "female"]
  /// The status levels and the classes of ``CodeLists/migrationStatus`` in each. `native` counts
  /// returnees as native-born, as published comparisons do.
  private static let statuses: [(level: String, classes: [String]?)] = [
    (Breakdown.total, nil), ("native", ["native", "returnee_recent", "returnee_ever"]),
    ("foreign_born", ["foreign_born"]), ("returnee_recent", ["returnee_recent"]),
  ]
  // One more than the codes: the last is a missing answer.
  private static let sexCount = CodeLists.sex.count + 1
  private static let statusCount = CodeLists.migrationStatus.count + 1

  private let survey: SurveyDescription
  private var units = SamplingUnits()
  private var totals = [RatioTotals](repeating: RatioTotals(), count: 3)

  /// Begins with no record.
  public init(survey: SurveyDescription) { self.survey = survey }

  /// Adds a batch of persons.
  ///
  /// - Throws: `missing_variable` where the batch lacks weight, sex or labour force status.
  public mutating func add(_ batch: ColumnBatch) throws(ArraigoError) {
    guard case .numbers(let weights)? = batch[.weight]?.storage,
      let sex = batch[.sex], case .codes(let sexes, _) = sex.storage,
      let labour = batch[.labourForceStatus], case .codes(let states, _) = labour.storage
    else {
      throw ArraigoError(
        "missing_variable", "the rates need weight, sex and labour_force_status",
        suggestion: "see `arraigo adapters describe` for what the survey collects")
    }
    let status = MigrationStatus.column(for: batch, surveyCountry: survey.country)
    let unitOfRow = units.number(batch)
    var statusOfRow = [UInt16](repeating: UInt16(Self.statusCount - 1), count: batch.rowCount)
    if case .codes(let classes, _)? = status?.storage { statusOfRow = classes }
    let employed = CodeLists.labourForceStatus.position(of: "employed")
    let unemployed = CodeLists.labourForceStatus.position(of: "unemployed")
    for row in 0..<batch.rowCount where weights[row] > 0 {
      let sexOfRow = sex.state(at: row) == .value ? Int(sexes[row]) : Self.sexCount - 1
      let cell = sexOfRow * Self.statusCount + Int(statusOfRow[row])
      let state = labour.state(at: row)
      let isEmployed = state == .value && states[row] == employed
      let isUnemployed = state == .value && states[row] == unemployed
      let isActive = isEmployed || isUnemployed
      func add(_ statistic: Int, _ hasEvent: Bool) {
        totals[statistic].add(
          unit: unitOfRow[row], cell: cell, weight: weights[row], hasEvent: hasEvent)
      }
      if survey.labour.ratesOverTotalPopulation || state == .value {
        add(0, isActive)
        add(1, isEmployed)
      }
      if isActive { add(2, isUnemployed) }
    }
  }

  /// The estimates of every group; strata with one unit count by `rule`.
  public func rows(rule: LonelyUnitRule = .adjust, designLevel: DesignLevel) -> [IndicatorRow] {
    let frame = DesignFrame(units, rule: rule)
    var rows: [IndicatorRow] = []
    for (statistic, indicator) in Self.indicators.enumerated() {
      for sex in Self.sexes {
        for status in Self.statuses {
          let estimate = totals[statistic].proportion(in: Self.cells(sex, status.classes), frame)
          let (quality, reasons) = QualityGate.eclac2020(proportion: estimate, designLevel)
          rows.append(
            IndicatorRow(
              indicator: indicator,
              group: [Breakdown("sex", sex), Breakdown("migration_status", status.level)],
              estimate: estimate, quality: quality, reasons: reasons))
        }
      }
    }
    return rows
  }

  private static func cells(_ sex: String, _ classes: [String]?) -> Set<Int> {
    let sexes = CodeLists.sex.position(of: sex).map { [Int($0)] } ?? Array(0..<sexCount)
    let statuses =
      classes?.compactMap { CodeLists.migrationStatus.position(of: $0).map(Int.init) }
      ?? Array(0..<statusCount)
    return Set(sexes.flatMap { sex in statuses.map { sex * statusCount + $0 } })
  }
}
