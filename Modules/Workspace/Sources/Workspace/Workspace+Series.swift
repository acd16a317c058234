import FoundationEssentials
import GRDB
public import IntegrationModel

/// The series of one country from one source, as a workspace holds them.
public struct SeriesRecord: Sendable, Equatable {
  /// The country, ISO 3166-1 alpha-2; `ZZ` where it is not one country.
  public var country: String
  /// The source that the series' provenance names.
  public var source: String
  /// The series.
  public var series: [IndicatorSeries]
  /// The run that read them.
  public var run: Int64

  /// What results of this kind are called in the catalogue.
  static let kind = "series"

  /// How many observations there are.
  public var observationCount: Int { series.reduce(0) { $0 + $1.observations.count } }

  /// The last period with an observation.
  public var lastPeriod: Period? { series.compactMap { $0.observations.last?.period }.max() }

  /// Series by country and source.
  static func records(of series: [IndicatorSeries], run: Int64) throws(ArraigoError)
    -> [SeriesRecord]
  {
    let groups = Dictionary(grouping: series) { [$0.country, $0.provenance.source] }
    return groups.keys.sorted { $0.lexicographicallyPrecedes($1) }.map { key in
      SeriesRecord(country: key[0], source: key[1], series: groups[key] ?? [], run: run)
    }
  }

  /// Puts the record in the place of what the catalogue has of the same country and source.
  func replace(in database: Database) throws {
    try database.execute(
      sql: "DELETE FROM results WHERE kind = ? AND country = ? AND survey = ?",
      arguments: [Self.kind, country, source])
    let period = lastPeriod ?? Period(year: 1)
    try database.execute(
      sql: """
        INSERT INTO results (kind, country, survey, period, json, created)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        Self.kind, country, source, period.description, try JSON.text(series), Date(),
      ])
    try database.execute(
      sql: "INSERT INTO result_runs (result, run) VALUES (?, ?)",
      arguments: [database.lastInsertedRowID, run])
  }
}

extension Workspace {
  /// The indicator series that were taken in, by country and source.
  ///
  /// - Parameter country: only this country's where given.
  /// - Throws: `damaged_catalogue`, `catalogue_failed`.
  public func series(country: String? = nil) throws(ArraigoError) -> [SeriesRecord] {
    try results(kind: SeriesRecord.kind, country: country).map {
      (result) throws(ArraigoError) in
      guard
        let series = try? JSONDecoder().decode(
          [IndicatorSeries].self, from: Data(result.json.utf8))
      else {
        throw ArraigoError(
          "damaged_catalogue", "the stored series of \(result.survey) cannot be read",
          suggestion: "Take the message in again.")
      }
      return SeriesRecord(
        country: result.country, source: result.survey, series: series,
        run: result.runs.first ?? 0)
    }.sorted { ($0.country, $0.source) < ($1.country, $1.source) }
  }
}
