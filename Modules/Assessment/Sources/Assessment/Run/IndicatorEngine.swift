import IntegrationModel

/// Gathers the totals of many indicators for many groups in one pass, and turns them into rows.
struct IndicatorEngine {
  /// The groups.
  let table: DomainTable
  /// The indicators.
  let plans: [IndicatorPlan]
  /// Strata and sampling units seen so far.
  private(set) var register = UnitRegister()
  /// Records seen so far.
  private(set) var recordCount = 0
  /// Their sum of weights.
  private(set) var population = 0.0
  private var slots = CellSlots()
  private var totals: [IndicatorTotals]

  init(_ table: DomainTable, _ plans: [IndicatorPlan]) {
    self.table = table
    self.plans = plans
    totals = plans.map { IndicatorTotals($0.definition) }
  }

  /// Adds a batch; weights are divided by the number of pooled rounds.
  mutating func add(_ view: inout RecordView, rounds: Int) {
    let units = register.units(of: view.batch)
    let cells = table.cells(of: &view)
    let rowSlots = slots.slots(units: units, cells: cells)
    let standing = IndicatorTotals.Standing(
      units: units, cells: cells, slots: rowSlots, slotCount: slots.count)
    var weights: [WeightKind: [Double]] = [:]
    for kind in WeightKind.allCases { weights[kind] = view.weights(kind, rounds: rounds) }
    for (position, plan) in plans.enumerated() {
      totals[position].add(&view, weights: weights[plan.definition.weight] ?? [], standing)
    }
    recordCount += view.batch.rowCount
    population += weights[.person]?.reduce(0, +) ?? 0
  }

  /// Makes the totals ready for estimates; to be called once, when all records are in.
  mutating func close() {
    for position in totals.indices { totals[position].close() }
  }

  /// The rows of one indicator, in the order of the table's groups.
  func rows(of position: Int, _ judge: EstimateJudge) -> [IndicatorRow] {
    let plan = plans[position]
    var rows: [IndicatorRow] = []
    for group in table.groups {
      let isAboutItself = group.contains {
        $0.level != Breakdown.total && plan.definition.notBrokenDownBy.contains($0.dimension)
      }
      if isAboutItself { continue }
      let point = totals[position].estimate(
        table.cellSet(group), slots: slots, design: judge.design)
      let (estimate, decision) = judge.judge(point, plan.definition)
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

  /// The gaps of one indicator, given its rows.
  func gaps(
    of position: Int, _ rows: [IndicatorRow], _ judge: EstimateJudge, hasMigrationStatus: Bool
  ) -> [GapRow] {
    let plan = plans[position]
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
    let gaps = GapTable(
      group: { sex, status in
        guard status == Breakdown.total || hasMigrationStatus else { return nil }
        if let group = known[[sex, status]] { return group }
        let cells = table.cellSet([Breakdown("sex", sex), Breakdown("migration_status", status)])
        let point = totals[position].estimate(cells, slots: slots, design: judge.design)
        let own = judge.judge(point, plan.definition).1.quality
        let group = (point: point, quality: max(own, published(sex, status) ?? own))
        known[[sex, status]] = group
        return group
      }, design: judge.design)
    return gaps.rows(of: plan)
  }
}

/// Gives point estimates their precision and their quality.
struct EstimateJudge {
  /// The sample design.
  let design: SampleDesign
  /// When an estimate may be published.
  let policy: QualityPolicy
  /// Whether the design gives standard errors that are only a lower bound.
  let isLowerBound: Bool

  /// The estimate with its decision.
  func judge(
    _ point: PointEstimate, _ definition: IndicatorDefinition
  ) -> (Estimate, QualityDecision) {
    let estimate = Estimate(point, design: design, isProportion: definition.isProportion)
    let decision = policy.decide(
      estimate, isProportion: definition.isProportion, isLowerBound: isLowerBound)
    return (estimate, decision)
  }
}
