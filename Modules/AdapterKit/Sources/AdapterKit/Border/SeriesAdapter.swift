public import IntegrationModel
public import NationalFormats

/// What a team writes to bring in indicator series: who the adapter is, and how a file becomes
/// series with their provenance.
///
/// Series are few and small beside a survey's records, so they go over the border with the run's
/// summary, not as batches.
public protocol SeriesAdapter: Sendable {
  /// What the adapter says of itself; its kind is ``AdapterKind/series``.
  var description: AdapterDescription { get }
  /// Looks into inputs: are these messages it reads?
  func recognise(_ inputs: [InputFile]) -> Recognition
  /// Reads inputs; the summary has the series.
  ///
  /// - Throws: what keeps the inputs from being read at all; what is wrong with single
  ///   observations are problems.
  func read(_ inputs: [InputFile]) throws(ArraigoError) -> RunSummary
}
