/// Where the rows of a dataset come from: it stands in the file itself, so that a file that was
/// carried away can still be followed back.
public struct Provenance: Sendable, Codable, Equatable {
  /// The input's name, without its folder.
  public var inputName: String
  /// SHA-256 of the input, 64 hexadecimal digits.
  public var inputSHA256: String
  /// The adapter's identifier (`ar.indec.eph`).
  public var adapter: String
  /// The adapter's version.
  public var adapterVersion: String
  /// The run's number in the catalogue of the workspace.
  public var run: Int64
  /// When the run began, ISO 8601 in UTC.
  public var started: String

  /// Makes a provenance.
  public init(
    inputName: String, inputSHA256: String, adapter: String, adapterVersion: String, run: Int64,
    started: String
  ) {
    self.inputName = inputName
    self.inputSHA256 = inputSHA256
    self.adapter = adapter
    self.adapterVersion = adapterVersion
    self.run = run
    self.started = started
  }
}
