public import IntegrationModel

/// Gives baselines: an indicator for a group, as an assessment estimated it.
public protocol BaselineSource {
  /// The number of a cell. What must not be published comes without a value and is never 0.
  ///
  /// - Throws: `no_evidence` where there is no such cell, with what there is; what reading throws.
  func baseline(_ cell: EvidenceCell) throws(ArraigoError) -> EvidenceCitation
}

/// Gives numbers of people, and other numbers by year.
public protocol StockSource {
  /// The people whom an indicator's estimate is about: the sum of weights of its domain.
  ///
  /// - Throws: `no_evidence`, and what reading throws.
  func people(_ cell: EvidenceCell) throws(ArraigoError) -> EvidenceCitation

  /// A number for each year, in their order, of a table of forecasts or scenarios.
  ///
  /// - Throws: `no_evidence` where a year is missing or stands several times; what reading throws.
  func numbers(
    _ series: ProjectedSeries, years: [Int]
  ) throws(ArraigoError) -> [EvidenceCitation]
}

/// Gives joint draws of what is uncertain.
public protocol DrawSource {
  /// The draws of a table.
  ///
  /// - Throws: `no_evidence` where there is no such table; what reading throws.
  func draws(_ table: String) throws(ArraigoError) -> DrawTable
}

/// Joint draws: a row for each scenario, a column for each driver.
public struct DrawTable: Sendable, Equatable {
  /// Each scenario's name.
  public var scenarios: [String]
  /// Each scenario's probability; nil where all are alike.
  public var probabilities: [Double]?
  /// The drivers' codes.
  public var drivers: [String]
  /// A value for each driver, by scenario.
  public var values: [[Double]]

  /// Makes a table.
  ///
  /// - Precondition: every row has one value for each driver, and every list one for each scenario.
  public init(
    scenarios: [String], probabilities: [Double]?, drivers: [String], values: [[Double]]
  ) {
    precondition(values.count == scenarios.count, "a row for each scenario")
    precondition(probabilities.map { $0.count == scenarios.count } ?? true, "one for each scenario")
    precondition(values.allSatisfy { $0.count == drivers.count }, "a value for each driver")
    self.scenarios = scenarios
    self.probabilities = probabilities
    self.drivers = drivers
    self.values = values
  }
}

/// Where the files of a strategy get the numbers that they ask for with `from`.
public struct EvidenceSources {
  /// Where baselines are from.
  public var baselines: (any BaselineSource)?
  /// Where stocks are from.
  public var stocks: (any StockSource)?
  /// Where draws are from.
  public var draws: (any DrawSource)?

  /// Makes sources; what is left out cannot be asked.
  public init(
    baselines: (any BaselineSource)? = nil, stocks: (any StockSource)? = nil,
    draws: (any DrawSource)? = nil
  ) {
    self.baselines = baselines
    self.stocks = stocks
    self.draws = draws
  }
}
