/// A number that the evidence gave, with everything that leads back to where it is from.
public struct EvidenceCitation: Sendable, Equatable, Hashable {
  /// A file that the number rests on.
  public struct Input: Sendable, Equatable, Hashable {
    /// Its name, without folders.
    public var name: String
    /// SHA-256 of its bytes, 64 hexadecimal digits.
    public var sha256: String

    /// Makes an input.
    public init(name: String, sha256: String) {
      self.name = name
      self.sha256 = sha256
    }
  }

  /// What was asked for, in codes.
  public var asked: String
  /// The number: rates as proportions, never percent; nil where it must not be shown.
  public var value: Double?
  /// Its standard error, nil where none is known.
  public var standardError: Double?
  /// Records behind it, unweighted.
  public var records: Int?
  /// How far it may be relied on; `suppress` has no value.
  public var quality: StrategyFile.Quality
  /// The period, as written in the evidence.
  public var period: String
  /// The dataset, in the words of its publisher.
  public var dataset: String
  /// Who made the dataset comparable: adapter with version, or the program that wrote a table.
  public var reader: String
  /// The files it rests on.
  public var inputs: [Input]
  /// Whether the dataset is made up; every page that shows it says so.
  public var isSynthetic: Bool

  /// Makes a citation.
  public init(
    asked: String, value: Double?, standardError: Double? = nil, records: Int? = nil,
    quality: StrategyFile.Quality, period: String, dataset: String, reader: String,
    inputs: [Input], isSynthetic: Bool
  ) {
    self.asked = asked
    self.value = quality == .suppress ? nil : value
    self.standardError = quality == .suppress ? nil : standardError
    self.records = quality == .suppress ? nil : records
    self.quality = quality
    self.period = period
    self.dataset = dataset
    self.reader = reader
    self.inputs = inputs
    self.isSynthetic = isSynthetic
  }

  /// The number as a document shows it in a unit: percent with one decimal, scores with two, others
  /// whole; nil where it must not be shown.
  public func shown(in unit: ResultsFramework.Indicator.Unit) -> Double? {
    guard let value else { return nil }
    switch unit {
    case .percent: return (value * 1000).rounded() / 10
    case .score: return (value * 100).rounded() / 100
    case .people, .currency, .count, .days: return value.rounded()
    }
  }
}
