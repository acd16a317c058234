public import IntegrationModel

/// The estimation of one survey and period: takes batches of persons, gives the assessment.
///
/// The caller reads ``requiredVariables`` of each round's persons and hands them over batch by
/// batch, in any order, as often as ``passes`` says; then asks for the result once.
///
/// ```swift
/// let run = try AssessmentRun(request, rounds: descriptions)
/// for pass in 0..<run.passes {
///   for (round, dataset) in datasets.enumerated() {
///     for batch in dataset.batches(of: run.requiredVariables) {
///       try run.add(batch, round: round, pass: pass)
///     }
///   }
/// }
/// let result = try run.result(period: period)
/// ```
///
/// Rounds of one survey are pooled: weights are divided by their number, and strata and sampling
/// units keep their names, so a dwelling that returns in a later round is the same unit and its
/// correlation over time is in the standard errors.
public final class AssessmentRun {
  let request: AssessmentRequest
  let rounds: [DatasetDescription]
  let holdings: Holdings
  let omitted: [OmittedIndicator]
  var engine: IndicatorEngine
  private(set) var unknownMigrationStatus = 0

  private var households: HouseholdLedger
  private var earnings = ValueSample()
  private var medianEarnings: Double?

  /// Plans an assessment.
  /// - Parameters:
  ///   - request: what is asked for.
  ///   - rounds: the datasets that are pooled, all of one survey.
  /// - Throws: `no_rounds`, `mixed_surveys`, `unknown_dimension`, `unknown_indicator`,
  ///   `repeated_dimension`, `no_equivalents` or `foreign_lines`.
  public init(
    _ request: AssessmentRequest, rounds: [DatasetDescription]
  ) throws(ArraigoError) {
    let survey = try Self.survey(of: rounds)
    try Self.check(request, country: survey.country)
    let holdings = Holdings(rounds)
    var dimensions: [Dimension] = []
    for name in request.dimensions {
      dimensions.append(holdings.telling(try Dimension.named(name, in: survey)))
    }
    let entries = try Self.entries(request.indicators, labour: survey.labour)
    let chosen = IndicatorPlan.choose(
      among: entries, holdings: holdings, hasLines: request.lines != nil)
    self.request = request
    self.rounds = rounds
    self.holdings = holdings
    omitted = chosen.omitted
    engine = IndicatorEngine(
      DomainTable(dimensions, migrationStatus: holdings.telling(.migrationStatus)), chosen.plans)
    households = HouseholdLedger(
      rounds: rounds.map(\.period), lines: request.lines, equivalents: request.equivalents)
  }

  private static func survey(
    of rounds: [DatasetDescription]
  ) throws(ArraigoError) -> SurveyDescription {
    guard let first = rounds.first else {
      throw ArraigoError(
        "no_rounds", "an assessment needs at least one dataset",
        suggestion: "ingest the survey's archives for this period first")
    }
    guard rounds.allSatisfy({ $0.survey == first.survey }) else {
      throw ArraigoError(
        "mixed_surveys", "rounds of different surveys cannot be pooled",
        suggestion: "assess each survey by itself")
    }
    return first.survey
  }

  private static func check(
    _ request: AssessmentRequest, country: String
  ) throws(ArraigoError) {
    guard Set(request.dimensions).count == request.dimensions.count else {
      throw ArraigoError("repeated_dimension", "a dimension is named twice")
    }
    guard let lines = request.lines else { return }
    guard lines.unit == .person || request.equivalents != nil else {
      throw ArraigoError(
        "no_equivalents", "lines per adult equivalent need a table of equivalents",
        suggestion: "import the office's table, or give lines per person")
    }
    guard lines.country == country else {
      throw ArraigoError(
        "foreign_lines", "the poverty lines are of \(lines.country), the survey of \(country)",
        suggestion: "import lines for \(country)")
    }
  }

  private static func entries(
    _ wanted: [String]?, labour: NationalLabourDefinition
  ) throws(ArraigoError) -> [CatalogueEntry] {
    let all = IndicatorCatalogue.entries(for: labour)
    guard let wanted else { return all }
    for id in wanted where IndicatorCatalogue[id] == nil {
      throw ArraigoError(
        "unknown_indicator", "the catalogue has no indicator '\(id)'",
        suggestion: "look for its identifier in the catalogue of indicators")
    }
    return all.filter { wanted.contains($0.indicator.id) }
  }

  /// How often the data are to be handed over: twice where households or a national median must be
  /// known before records can be judged.
  public var passes: Int { engine.plans.contains(where: \.needsFirstPass) ? 2 : 1 }

  /// The columns to read, in the order of the model; those a dataset lacks are left out.
  public var requiredVariables: [VariableID] {
    var wanted = engine.table.variables.union([.weight, .stratum, .psu, .householdID, .fpc])
    for plan in engine.plans {
      wanted.formUnion(plan.definition.variables.flatMap(\.sources))
      wanted.insert(plan.definition.weight.variable)
      if plan.definition.variables.contains(.hourlyEarningsToMedian) {
        wanted.insert(.weightLabourIncome)
      }
      if plan.definition.variables.contains(.smallChildrenAtHome) { wanted.insert(.relationship) }
      if !plan.definition.variables.isDisjoint(with: VariableID.ofPoverty) {
        wanted.formUnion([.regionStatistical, .region])
      }
    }
    wanted.insert(.migrationStatus)
    if !holdings.isStored(.migrationStatus) { wanted.formUnion(MigrationStatus.sources) }
    return VariableCatalogue.all.map(\.id).filter { wanted.contains($0) && holdings.has($0) }
  }

  /// Takes a batch of persons.
  /// - Parameters:
  ///   - batch: the records, with at least those of ``requiredVariables`` that the dataset has.
  ///   - round: which of the pooled datasets they are from, from 0.
  ///   - pass: which reading of the data this is, from 0.
  /// - Throws: `bad_round` or `bad_pass` where there is none of that number.
  public func add(_ batch: ColumnBatch, round: Int, pass: Int) throws(ArraigoError) {
    guard rounds.indices.contains(round) else {
      throw ArraigoError("bad_round", "there is no round \(round) of \(rounds.count)")
    }
    guard (0..<passes).contains(pass) else {
      throw ArraigoError("bad_pass", "there is no pass \(pass) of \(passes)")
    }
    var view = RecordView(withStatus(batch, round: round))
    if pass < passes - 1 {
      prepare(&view, round: round)
    } else {
      estimate(&view, round: round)
    }
  }

  /// The batch with its migration status, derived here where the file does not hold it.
  private func withStatus(_ batch: ColumnBatch, round: Int) -> ColumnBatch {
    guard batch[.migrationStatus] == nil,
      let column = MigrationStatus.column(
        for: batch, surveyCountry: rounds[round].survey.country)
    else { return batch }
    return batch.adding(column)
  }

  /// The first of two passes: households, and the hourly earnings of all employees.
  private func prepare(_ view: inout RecordView, round: Int) {
    households.add(&view, round: round)
    let weights = view.weights(.labourIncome, rounds: rounds.count)
    let isEmployee = view.truth(of: .all([.employed, .employee, .paid]))
    let hourly = view.numbers(of: .hourlyEarnings)
    for row in weights.indices where isEmployee.isTrue.bit(row) && hourly.isKnown(row) {
      earnings.add(value: hourly.values[row], weight: weights[row], unit: 0, cell: 0)
    }
  }

  /// The last pass: every indicator's totals.
  private func estimate(_ view: inout RecordView, round: Int) {
    if passes == 2 { derive(into: &view, round: round) }
    engine.add(&view, rounds: rounds.count)
    let status = view.truth(
      of: .is(.migrationStatus, "native", "foreign_born", "returnee_recent", "returnee_ever"))
    unknownMigrationStatus +=
      view.batch.rowCount - status.isTrue.reduce(0) { $0 + $1.nonzeroBitCount }
  }

  private func derive(into view: inout RecordView, round: Int) {
    households.derive(into: &view, round: round)
    if medianEarnings == nil { medianEarnings = earnings.median() }
    guard let median = medianEarnings, median > 0 else { return }
    var ratio = view.numbers(of: .hourlyEarnings)
    ratio.values = ratio.values.map { $0 / median }
    view.derive(.hourlyEarningsToMedian, ratio)
  }
}
