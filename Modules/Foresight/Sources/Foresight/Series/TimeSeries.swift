public import IntegrationModel

/// A series of numbers at equal steps of time, the form every method of this module reads.
///
/// A value that is missing is `.nan`, never zero; ``isComplete`` tells whether there is one.
public struct TimeSeries: Sendable, Equatable {
  /// What the series is called in tables and charts.
  public let name: String
  /// Where the first value stands.
  public let start: TimePoint
  /// How many steps make a season: 1 for none, 4 for quarters, 12 for months.
  public let frequency: Int
  /// The values in order of time; `.nan` where one is missing.
  public let values: [Double]
  /// The standard error of each value, for estimates of a survey; empty where none are known.
  public let standardErrors: [Double]
  /// How the series was published over time, the oldest first and the last equal to ``values``; empty where
  /// it was never revised, or nothing is known of that.
  public let vintages: [Vintage]

  /// Makes a series; the frequency is at least 1, infinite values count as missing.
  public init(
    _ name: String, values: [Double], frequency: Int = 1, start: TimePoint = .step(1),
    standardErrors: [Double] = [], vintages: [Vintage] = []
  ) {
    precondition(frequency >= 1, "a season has at least one step")
    precondition(
      standardErrors.isEmpty || standardErrors.count == values.count,
      "every value has a standard error, or none has")
    precondition(
      vintages.allSatisfy { $0.values.count == values.count }, "vintages have the series' places")
    self.standardErrors = standardErrors
    self.vintages = vintages
    self.name = name
    self.values = values.map { $0.isFinite ? $0 : .nan }
    self.frequency = frequency
    self.start = start
  }

  /// The series of an indicator; periods between first and last without a value are missing.
  ///
  /// - Throws: `empty_series` where it has no observation.
  public init(_ series: IndicatorSeries, named name: String? = nil) throws(ArraigoError) {
    guard let first = series.observations.first, let last = series.observations.last else {
      throw ArraigoError(
        "empty_series", "the series \(series.indicator) of \(series.country) has no observation",
        suggestion: "give it at least one value")
    }
    let start = TimePoint.period(first.period)
    let count = TimePoint.period(last.period).ordinal - start.ordinal + 1
    var values = [Double](repeating: .nan, count: count)
    for observation in series.observations {
      guard let value = observation.value else { continue }
      values[TimePoint.period(observation.period).ordinal - start.ordinal] = value
    }
    self.init(
      name ?? "\(series.country) \(series.indicator)", values: values,
      frequency: series.frequency.perYear, start: start)
  }

  /// How many steps it has, missing ones included.
  public var count: Int { values.count }

  /// Whether no value is missing.
  public var isComplete: Bool { !values.contains { $0.isNaN } }

  /// Where a value stands in time; places beyond the end are in the future.
  public func time(at place: Int) -> TimePoint { start.advanced(by: place) }

  /// The first values of the series, in the latest vintage.
  public func prefix(_ count: Int) -> TimeSeries {
    TimeSeries(
      name, values: Array(values.prefix(count)), frequency: frequency, start: start,
      standardErrors: Array(standardErrors.prefix(count)))
  }

  /// The same series with every value changed; standard errors and vintages, which would change too, are
  /// dropped.
  public func mapValues(_ change: (Double) -> Double) -> TimeSeries {
    TimeSeries(name, values: values.map(change), frequency: frequency, start: start)
  }
}
