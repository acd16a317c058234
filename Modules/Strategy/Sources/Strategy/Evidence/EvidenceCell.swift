public import IntegrationModel

/// A number that a strategy asks of the evidence: an indicator of a country and period for a group.
public struct EvidenceCell: Sendable, Hashable, CustomStringConvertible {
  /// The indicator's code (`unemployment_rate`).
  public var indicator: String
  /// The country, ISO 3166-1 alpha-2.
  public var country: String
  /// The period; several rounds may be pooled in it.
  public var period: Period
  /// The survey's short name, nil where the country has one alone.
  public var survey: String?
  /// The group by dimension (`sex`: `female`); a dimension left out means its whole.
  public var group: [String: String]
  /// A table of estimates beside the plan, nil for the workspace's own assessments.
  public var table: String?

  /// Makes a cell.
  public init(
    indicator: String, country: String, period: Period, survey: String? = nil,
    group: [String: String] = [:], table: String? = nil
  ) {
    self.indicator = indicator
    self.country = country
    self.period = period
    self.survey = survey
    self.group = group
    self.table = table
  }

  /// `unemployment_rate AR 2023-S2 migration_status=foreign_born sex=female`.
  public var description: String {
    let levels = group.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    return ([indicator, country, period.description] + levels).joined(separator: " ")
  }
}

/// Numbers by year that a strategy asks of a table of forecasts or scenarios.
public struct ProjectedSeries: Sendable, Hashable, CustomStringConvertible {
  /// The table, as `arraigo forecast` or `arraigo scenario` writes it.
  public var table: String
  /// What the columns of its rows must hold (`storyline`: `recession`).
  public var filter: [String: String]
  /// The column of the number (`point`, `mean`).
  public var column: String

  /// Makes a series.
  public init(table: String, filter: [String: String], column: String) {
    self.table = table
    self.filter = filter
    self.column = column
  }

  /// `scenario.csv mean outcome=stock storyline=recession`.
  public var description: String {
    let parts = filter.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    return ([table, column] + parts).joined(separator: " ")
  }
}
