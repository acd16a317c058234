public import IntegrationModel

/// A file behind a page, with what is needed to find the same bytes again.
public struct PageSource: Sendable, Codable, Equatable {
  /// The file's name, without folders.
  public var file: String
  /// The SHA-256 of its bytes, in hexadecimal.
  public var sha256: String
  /// The identifier of the adapter that read it (`ar.indec.eph`).
  public var adapter: String
  /// The adapter's version.
  public var adapterVersion: String
  /// How many records were read from it.
  public var rows: Int
  /// The period its records refer to.
  public var period: Period
  /// The institute that published it.
  public var institute: String

  /// Makes a source.
  public init(
    file: String, sha256: String, adapter: String, adapterVersion: String, rows: Int,
    period: Period, institute: String
  ) {
    self.file = file
    self.sha256 = sha256
    self.adapter = adapter
    self.adapterVersion = adapterVersion
    self.rows = rows
    self.period = period
    self.institute = institute
  }
}
