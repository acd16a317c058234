public import IntegrationModel

/// The three rates of the labour market as the national office publishes them, by sex and
/// migration status, from one pass over the persons of a survey.
///
/// A shortcut past ``AssessmentRun`` for records that come straight from an adapter, before it is
/// known what the dataset has of each variable. Where the office's rates of activity and employment
/// divide by the whole population (``NationalLabourDefinition/ratesOverTotalPopulation``), records
/// without an interview count in the denominator, as they do in the published figures.
public struct NationalLabourRates {
  private let survey: SurveyDescription
  private var engine: IndicatorEngine

  /// Begins with no record.
  public init(survey: SurveyDescription) {
    self.survey = survey
    let status = Dimension.migrationStatus.without("native_non_returnee").without("returnee_ever")
    let plans = IndicatorCatalogue.national(survey.labour).flatMap { entry in
      entry.definitions.map { IndicatorPlan(indicator: entry.indicator, definition: $0) }
    }
    engine = IndicatorEngine(DomainTable([.sex, status], migrationStatus: status), plans)
  }

  /// Adds a batch of persons.
  /// - Throws: `missing_variable` where the batch lacks weight, age, sex or labour force status.
  public mutating func add(_ batch: ColumnBatch) throws(ArraigoError) {
    let needed: [VariableID] = [.weight, .age, .sex, .labourForceStatus]
    guard needed.allSatisfy({ batch[$0] != nil }) else {
      throw ArraigoError(
        "missing_variable", "the rates need weight, age, sex and labour_force_status",
        suggestion: "see `arraigo adapters describe` for what the survey collects")
    }
    let status = MigrationStatus.column(for: batch, surveyCountry: survey.country)
    var view = RecordView(status.map(batch.adding) ?? batch)
    engine.add(&view, rounds: 1)
  }

  /// The estimates of every group; strata with one unit count by `rule`, where `fail` is `remove`.
  public func rows(rule: LonelyUnitRule = .adjust, designLevel: DesignLevel) -> [IndicatorRow] {
    let judge = EstimateJudge(
      design: SampleDesign(engine.register, rule: rule), policy: QualityPolicy(),
      isLowerBound: designLevel.isLowerBound)
    return engine.plans.indices.flatMap { engine.rows(of: $0, judge) }
  }
}
