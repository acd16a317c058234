public import IntegrationModel

extension AssessmentRun {
  /// The assessment, when all batches are in.
  /// - Parameter period: the period the pooled rounds stand for.
  /// - Throws: `no_records` where no record was added, `lonely_psu` under the rule `fail`.
  public func result(period: Period) throws(ArraigoError) -> AssessmentResult {
    guard engine.recordCount > 0, let first = rounds.first else {
      throw ArraigoError(
        "no_records", "no record was added",
        suggestion: "add the batches of every round, once for each pass")
    }
    engine.close()
    let design = SampleDesign(engine.register, rule: request.lonelyPSU)
    try design.checkLonelyUnits()
    let judge = EstimateJudge(
      design: design, policy: request.policy, isLowerBound: holdings.designLevel.isLowerBound)
    var rows: [IndicatorRow] = []
    var gaps: [GapRow] = []
    var omitted = omitted
    for (position, plan) in engine.plans.enumerated() {
      let own = engine.rows(of: position, judge)
      guard own.contains(where: { $0.estimate.sampleSize > 0 }) else {
        // Collected by the survey, and yet nobody in these rounds can be counted.
        let variables = plan.definition.variables.flatMap(\.sources)
        omitted.append(
          OmittedIndicator(
            indicator: plan.indicator.id, missing: Set(variables.map(\.rawValue)).sorted()))
        continue
      }
      rows += own
      gaps += engine.gaps(
        of: position, own, judge, hasMigrationStatus: holdings.has(.migrationStatus))
    }
    return AssessmentResult(
      survey: first.survey, period: period, rounds: rounds.map(\.period),
      dimensions: request.dimensions, rows: rows, gaps: gaps, omitted: omitted,
      designLevel: holdings.designLevel, lonelyStrata: design.lonelyStrata,
      recordCount: engine.recordCount, population: engine.population,
      unknownMigrationStatus: unknownMigrationStatus,
      isSynthetic: rounds.contains(where: \.isSynthetic), variables: holdings.variables)
  }
}
