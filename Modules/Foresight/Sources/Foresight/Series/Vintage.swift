/// A series as it was published at one time: what a forecaster then knew.
public struct Vintage: Sendable, Equatable {
  /// When it was published, as the table writes it: `2021-07-15`, `2021-Q3` or a number.
  public let published: String
  /// The values, place by place those of the series; `.nan` where one was not known then.
  public let values: [Double]

  /// Makes a vintage.
  public init(_ published: String, values: [Double]) {
    self.published = published
    self.values = values
  }

  /// How many places lead up to the last value known then; 0 where none was.
  public var reach: Int { (values.lastIndex { !$0.isNaN } ?? -1) + 1 }
}

extension TimeSeries {
  /// The counts of values with which the series was once published, smallest first; empty where it
  /// has one vintage only.
  var publishedCounts: [Int] { Set(vintages.map(\.reach)).subtracting([0]).sorted() }

  /// The first values of the series as they were known when the last of them was first published.
  ///
  /// Without vintages these are the values as they are; nil where no vintage ended there.
  public func asKnown(_ count: Int) -> TimeSeries? {
    guard !vintages.isEmpty else { return prefix(count) }
    guard let vintage = vintages.first(where: { $0.reach == count }) else { return nil }
    return TimeSeries(
      name, values: Array(vintage.values.prefix(count)), frequency: frequency, start: start,
      standardErrors: Array(standardErrors.prefix(count)))
  }
}
