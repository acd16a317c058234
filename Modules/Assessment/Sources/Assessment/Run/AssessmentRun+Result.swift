public import IntegrationModel

extension AssessmentRun {
  /// The assessment, when all batches are in.
  /// - Parameter period: the period the pooled rounds stand for.
  /// - Throws: `no_records` where no record was added, `lonely_psu` under the rule `fail`.
  public func result(period: Period) throws(ArraigoError) -> AssessmentResult {
    guard recordCount > 0, let first = rounds.first else {
      throw ArraigoError(
        "no_records", "no record was added",
        suggestion: "add the batches of every round, once for each pass")
    }
    close()
    let design = try SampleDesign(register, rule: request.lonelyPSU)
    var rows: [IndicatorRow] = []
    var gaps: [GapRow] = []
    var omitted = omitted
    let domains = table.groups.map { (group: $0, cells: table.cellSet($0)) }
    for (position, plan) in plans.enumerated() {
      let own = self.rows(of: plan, totals[position], domains, design)
      guard own.contains(where: { $0.estimate.sampleSize > 0 }) else {
        // Collected by the survey, and yet nobody in these rounds can be counted.
        let variables = plan.definition.variables.flatMap(\.sources)
        omitted.append(
          OmittedIndicator(
            indicator: plan.indicator.id, missing: Set(variables.map(\.rawValue)).sorted()))
        continue
      }
      rows += own
      gaps += self.gaps(of: plan, totals[position], own, design)
    }
    return AssessmentResult(
      survey: first.survey, period: period, rounds: rounds.map(\.period),
      dimensions: request.dimensions, rows: rows, gaps: gaps, omitted: omitted,
      designLevel: holdings.designLevel, lonelyStrata: design.lonelyStrata,
      recordCount: recordCount, population: population,
      unknownMigrationStatus: unknownMigrationStatus,
      isSynthetic: rounds.contains(where: \.isSynthetic), variables: holdings.variables)
  }

  private func rows(
    of plan: IndicatorPlan, _ totals: IndicatorTotals,
    _ domains: [(group: [Breakdown], cells: CellSet)], _ design: SampleDesign
  ) -> [IndicatorRow] {
    var rows: [IndicatorRow] = []
    for (group, cells) in domains {
      let isAboutItself = group.contains {
        $0.level != Breakdown.total && plan.definition.notBrokenDownBy.contains($0.dimension)
      }
      if isAboutItself { continue }
      let point = totals.estimate(cells, slots: slots, design: design)
      let (estimate, decision) = judge(point, plan, design)
      rows.append(
        IndicatorRow(
          indicator: plan.indicator.id, group: group, estimate: estimate,
          quality: decision.quality, reasons: decision.codes))
    }
    ComplementaryDisclosure(dimensions: table.dimensions).apply(to: &rows)
    guard let note = plan.definition.note else { return rows }
    for position in rows.indices { rows[position].reasons.append(note) }
    return rows
  }

  private func judge(
    _ point: PointEstimate, _ plan: IndicatorPlan, _ design: SampleDesign
  ) -> (Estimate, QualityDecision) {
    let isProportion = plan.definition.isProportion
    let estimate = Estimate(point, design: design, isProportion: isProportion)
    let decision = request.policy.decide(
      estimate, isProportion: isProportion, isLowerBound: holdings.designLevel.isLowerBound)
    return (estimate, decision)
  }

  private func gaps(
    of plan: IndicatorPlan, _ totals: IndicatorTotals, _ rows: [IndicatorRow],
    _ design: SampleDesign
  ) -> [GapRow] {
    // The quality of the published row, where the table has one: it knows of complements.
    func published(_ sex: String, _ status: String) -> Quality? {
      rows.first { row in
        row.level(of: "sex") == sex && row.level(of: "migration_status") == status
          && row.group.allSatisfy {
            ["sex", "migration_status"].contains($0.dimension) || $0.level == Breakdown.total
          }
      }?.quality
    }
    var known: [[String]: GapTable.Group] = [:]
    let hasStatus = holdings.has(.migrationStatus)
    let gapTable = GapTable(
      group: { sex, status in
        guard status == Breakdown.total || hasStatus else { return nil }
        if let group = known[[sex, status]] { return group }
        let cells = self.table.cellSet([
          Breakdown("sex", sex), Breakdown("migration_status", status),
        ])
        let point = totals.estimate(cells, slots: self.slots, design: design)
        let own = self.judge(point, plan, design).1.quality
        let group = (point: point, quality: max(own, published(sex, status) ?? own))
        known[[sex, status]] = group
        return group
      }, design: design)
    return gapTable.rows(of: plan)
  }
}
