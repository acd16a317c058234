/// How often a series is observed.
public enum Frequency: String, Sendable, Codable, CaseIterable {
  /// Once a year.
  case annual = "A"
  /// Once a half-year.
  case semesterly = "S"
  /// Once a quarter.
  case quarterly = "Q"
  /// Once a month; moving quarters stand at their middle month.
  case monthly = "M"

  /// How many observations make a year.
  public var perYear: Int {
    switch self {
    case .annual: 1
    case .semesterly: 2
    case .quarterly: 4
    case .monthly: 12
    }
  }
}

extension Period {
  /// The frequency of a series made of such periods.
  public var frequency: Frequency {
    switch span {
    case .year: .annual
    case .semester: .semesterly
    case .quarter: .quarterly
    case .month: .monthly
    }
  }
}

/// One value of a series, or the word that there is none.
public struct Observation: Sendable, Codable, Equatable {
  /// What it refers to.
  public let period: Period
  /// The value; nil where it is missing. Never zero in place of missing.
  public let value: Double?
  /// What is to be known of it.
  public let status: ObservationStatus

  /// Makes an observation; a status that says missing drops the value, and no value needs one.
  public init(_ period: Period, _ value: Double?, _ status: ObservationStatus = .normal) {
    let held = value.flatMap { $0.isFinite && !status.isMissing ? $0 : nil }
    self.period = period
    self.value = held
    self.status = held == nil && status == .normal ? .missing : status
  }

  private enum CodingKeys: String, CodingKey { case period, value, status }

  /// Reads an observation by the same rules.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      try container.decode(Period.self, forKey: .period),
      try container.decodeIfPresent(Double.self, forKey: .value),
      try container.decode(ObservationStatus.self, forKey: .status))
  }
}

/// Where a series comes from: enough to find and check it again.
public struct SeriesProvenance: Sendable, Codable, Equatable {
  /// Who published it (`INDEC`).
  public var publisher: String
  /// The publication, table or file.
  public var source: String
  /// Where it was read; no path of a machine.
  public var address: String?
  /// The day it was read, `2026-03-31`.
  public var retrieved: String?
  /// The file's SHA-256, in lower-case hexadecimal.
  public var sha256: String?

  /// Makes a provenance.
  public init(
    publisher: String, source: String, address: String? = nil, retrieved: String? = nil,
    sha256: String? = nil
  ) {
    self.publisher = publisher
    self.source = source
    self.address = address
    self.retrieved = retrieved
    self.sha256 = sha256
  }
}

/// An indicator of one country over time, for one group of people.
public struct IndicatorSeries: Sendable, Codable, Equatable {
  /// The indicator (`unemployment_rate`, `consumer_price_index`).
  public let indicator: String
  /// The country, ISO 3166-1 alpha-2.
  public let country: String
  /// What the values measure, as the publisher writes it (`proportion`, `index 2017=100`).
  public let unit: String
  /// How often it is observed.
  public let frequency: Frequency
  /// The level of each breakdown (`sex` is `female`); a breakdown that is not here is the total.
  public let breakdown: [VariableID: String]
  /// The observations in the order of their periods, one for each at most; gaps are allowed.
  public let observations: [Observation]
  /// Where it comes from.
  public let provenance: SeriesProvenance

  /// Makes a series; observations may come in any order.
  ///
  /// - Throws: `mixed_frequency` where a period is not of the series' frequency, and
  ///   `duplicate_period` where two observations have one period.
  public init(
    _ indicator: String, country: String, unit: String, frequency: Frequency,
    breakdown: [VariableID: String] = [:], observations: [Observation], provenance: SeriesProvenance
  ) throws(ArraigoError) {
    let ordered = observations.sorted { $0.period < $1.period }
    if let odd = ordered.first(where: { $0.period.frequency != frequency }) {
      throw ArraigoError(
        "mixed_frequency", "\(odd.period) is not a period of the series \(indicator)",
        suggestion: "make one series for each frequency")
    }
    if let twice = zip(ordered, ordered.dropFirst()).first(where: { $0.period == $1.period }) {
      throw ArraigoError(
        "duplicate_period", "the series \(indicator) has \(twice.0.period) twice",
        suggestion: "keep one value for each period, or give each group its breakdown")
    }
    self.indicator = indicator
    self.country = country
    self.unit = unit
    self.frequency = frequency
    self.breakdown = breakdown
    self.observations = ordered
    self.provenance = provenance
  }

  /// The same series with another provenance.
  ///
  /// - Throws: nothing that the series itself did not throw when it was made.
  public func coming(from provenance: SeriesProvenance) throws(ArraigoError) -> IndicatorSeries {
    try IndicatorSeries(
      indicator, country: country, unit: unit, frequency: frequency, breakdown: breakdown,
      observations: observations, provenance: provenance)
  }

  /// The observation of a period, or nil where the series has none.
  public subscript(period: Period) -> Observation? {
    var low = 0
    var high = observations.count
    while low < high {
      let middle = (low + high) / 2
      if observations[middle].period < period { low = middle + 1 } else { high = middle }
    }
    guard low < observations.count, observations[low].period == period else { return nil }
    return observations[low]
  }

  /// The periods between the first and last observation that have no value.
  public var gaps: [Period] {
    guard let first = observations.first, let last = observations.last else { return [] }
    var gaps: [Period] = []
    var period = first.period
    while period <= last.period {
      if self[period]?.value == nil { gaps.append(period) }
      period = period.next
    }
    return gaps
  }
}

extension IndicatorSeries {
  private enum CodingKeys: String, CodingKey {
    case indicator, country, unit, frequency, breakdown, observations, provenance
  }

  /// Reads a series by the same rules.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let levels = try container.decode([String: String].self, forKey: .breakdown)
    try self.init(
      try container.decode(String.self, forKey: .indicator),
      country: try container.decode(String.self, forKey: .country),
      unit: try container.decode(String.self, forKey: .unit),
      frequency: try container.decode(Frequency.self, forKey: .frequency),
      breakdown: Dictionary(
        levels.map { (VariableID($0.key), $0.value) }, uniquingKeysWith: { first, _ in first }),
      observations: try container.decode([Observation].self, forKey: .observations),
      provenance: try container.decode(SeriesProvenance.self, forKey: .provenance))
  }

  /// Writes the series; the breakdown as an object of names and levels.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(indicator, forKey: .indicator)
    try container.encode(country, forKey: .country)
    try container.encode(unit, forKey: .unit)
    try container.encode(frequency, forKey: .frequency)
    let levels = Dictionary(uniqueKeysWithValues: breakdown.map { ($0.key.rawValue, $0.value) })
    try container.encode(levels, forKey: .breakdown)
    try container.encode(observations, forKey: .observations)
    try container.encode(provenance, forKey: .provenance)
  }
}
