import ArgumentParser
import Assessment
import Foundation
import IntegrationModel
import NationalFormats
import Workspace

/// One run of `estimate`: what is read, and what is computed of it.
struct EstimationJob {
  /// What came out.
  struct Result {
    var estimates: [SurveyEstimate] = []
    var problems: [Problem] = []
  }

  private let command: Estimate
  private let file: SurveyFile

  /// Opens the file of a command.
  init(_ command: Estimate) throws {
    self.command = command
    ColumnMemory.prepare(byteCount: 16 * SurveyFile.byteCount(command.file))
    var conventions = SurveyFile.Conventions()
    conventions.missing.formUnion(command.reading.missing)
    conventions.decimal = command.reading.decimal.map { $0 == .comma ? .comma : .point }
    file = try SurveyFile(path: command.file, conventions, command.source)
  }

  /// Reads the columns and estimates.
  func run() throws -> Result {
    let clock = ContinuousClock()
    let start = clock.now
    let request = try request()
    let definitions = try command.comparisons.definitions()
    var table = try file.read(try columns(request, definitions), progress: Progress().report)
    Progress().clear()
    let read = clock.now
    for (name, formula) in definitions {
      table.set(SurveyColumn(name, .numbers(try formula.values(of: table))))
    }
    var result = Result()
    let estimator = try SurveyEstimator(request, of: table, replicateWeights: replicateWeights)
    result.problems = estimator.problems
    result.estimates = try estimator.estimates()
    for (first, second) in try command.comparisons.associations() {
      result.estimates += try estimator.association(first, second)
    }
    for model in try command.comparisons.models() {
      result.estimates += try estimator.regression(
        model, command.comparisons.family, margins: command.comparisons.predict)
    }
    for decomposition in try command.decompositions.oaxaca() {
      result.estimates += try estimator.oaxaca(decomposition)
    }
    for decomposition in try command.decompositions.reweighting() {
      result.estimates += try estimator.reweighting(decomposition)
    }
    if command.reading.timings {
      Notice.say("reading \(read - start), computing \(clock.now - read)")
    }
    return result
  }

  private var replicateWeights: ReplicateWeights {
    { (names: [String]) throws(ArraigoError) in try file.read(names) }
  }

  private func request() throws -> EstimationRequest {
    let precision = command.precision
    var request = EstimationRequest(
      try command.statistics.all(), design: command.design.columns,
      groups: command.comparisons.groups)
    request.hasMargins = command.comparisons.margins
    request.condition = try command.comparisons.condition.map { try Formula($0) }
    request.contrasts = try command.comparisons.contrasts()
    request.testsEquality = command.comparisons.testEqual
    request.quantileRule = precision.quantileRule
    request.interval = precision.interval
    request.level = precision.level
    request.simpleSampling = precision.deff
    request.degreesOfFreedom = precision.df
    request.replication = try command.replicates.replication(columns: try replicateColumns())
    request.calibration = try calibration()
    request.standard = try standard()
    return request
  }

  private func replicateColumns() throws -> [String] {
    guard let text = command.replicates.pattern else { return [] }
    let pattern = NamePattern(text)
    let names = file.columns.filter { pattern.matches($0) && $0 != command.design.weight }
    guard !names.isEmpty else {
      throw NearNames.unknown(text, among: file.columns, file: file.name)
    }
    return names
  }

  private func columns(
    _ request: EstimationRequest, _ definitions: [(name: String, formula: Formula)]
  ) throws -> [String] {
    var names = request.design.names + request.groups
    names += request.statistics.flatMap(\.columns)
    names += request.condition?.columns ?? []
    names += request.calibration?.margins.flatMap(\.columns) ?? []
    names += request.standard.map { [$0.column] } ?? []
    names += try command.comparisons.associations().flatMap { [$0.0, $0.1] }
    names += try command.comparisons.models().flatMap(\.columns)
    let decompositions =
      try command.decompositions.oaxaca() + command.decompositions.reweighting()
    names += decompositions.flatMap { $0.model.columns + [$0.column] }
    names += definitions.flatMap(\.formula.columns)
    let made = Set(definitions.map(\.name)).subtracting(file.columns)
    var seen = made
    return names.filter { seen.insert($0).inserted }
  }

  private func calibration() throws -> Calibration? {
    guard let path = command.calibration.calibrate else { return nil }
    let table = try SmallTable(path: path, columns: ["variable", "level", "total"])
    var margins: [Calibration.Margin] = []
    for (line, row) in table.rows.enumerated() {
      guard let total = Double(row[2]), total.isFinite else {
        throw table.failure("the total is no number", row: line, column: "total")
      }
      if row[1].isEmpty {
        margins.append(Calibration.Margin(row[0], levels: [:], total: total))
      } else if let known = margins.firstIndex(where: { $0.variable == row[0] }) {
        margins[known].levels[row[1]] = total
      } else {
        margins.append(Calibration.Margin(row[0], levels: [row[1]: total]))
      }
    }
    if command.calibration.calibration == .poststratify, margins.count != 1 {
      throw ValidationError(
        "--calibration poststratify takes one variable; cross several as sex:region")
    }
    return Calibration(margins, method: try command.calibration.method())
  }

  /// The one variable of a standard population, and its levels' shares.
  private func standard() throws -> (column: String, shares: [String: Double])? {
    guard let path = command.comparisons.standardise else { return nil }
    let table = try SmallTable(path: path, columns: ["variable", "level", "share"])
    guard let name = table.rows.first?[0], table.rows.allSatisfy({ $0[0] == name }) else {
      throw table.failure("a standard is one variable's levels", row: 0, column: "variable")
    }
    var shares: [String: Double] = [:]
    for (line, row) in table.rows.enumerated() {
      guard let share = Double(row[2]), share >= 0 else {
        throw table.failure("the share is no number", row: line, column: "share")
      }
      shares[row[1]] = share
    }
    return (name, shares)
  }
}

/// Tells on a terminal how far a long file is read.
private struct Progress {
  private let isTerminal = isatty(STDERR_FILENO) == 1

  func report(_ rows: Int) {
    guard isTerminal, rows >= 1_000_000 else { return }
    FileHandle.standardError.write(Data("\r\(rows / 1_000_000) million records read".utf8))
  }

  func clear() {
    if isTerminal { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
  }
}
