public import IntegrationModel
import Yams

/// What the host reads of an adapter before it loads anything: identity, formats, how its files
/// look.
public struct AdapterManifest: Sendable, Codable, Equatable {
  /// A file of the archive that the adapter reads.
  public struct Member: Sendable, Codable, Equatable {
    /// A pattern of its base name, with `*` and `?`.
    public var pattern: String
    /// What its records stand for.
    public var unit: RecordUnit
    /// Columns it must have.
    public var columns: [String]
    /// How long its records may be, for files without separators and column names.
    public var recordLengths: [Int]?

    private enum CodingKeys: String, CodingKey {
      case pattern, unit, columns
      case recordLengths = "record_lengths"
    }
  }

  /// The version of the manifest's form; 1.
  public var manifestVersion: Int
  /// The adapter's identifier, country first (`ar.indec.eph`).
  public var id: String
  /// The adapter's version.
  public var version: String
  /// The version of the border it was built against.
  public var borderVersion: Int
  /// The country, ISO 3166-1 alpha-2.
  public var country: String
  /// The survey's short name.
  public var survey: String
  /// The survey's full name.
  public var name: String
  /// The national office.
  public var institute: String
  /// Who answers for the adapter.
  public var maintainer: String
  /// The library's file name, beside the manifest.
  public var library: String
  /// The library's SHA-256 in hexadecimal; checked before loading where it is given.
  public var librarySHA256: String?
  /// The file formats it reads (`zip`, `text`).
  public var formats: [String]
  /// Patterns of archive names.
  public var names: [String]
  /// The files it reads.
  public var members: [Member]
  /// The periods it reads, in words.
  public var periods: String
  /// The file, beside the manifest, that explains the adapter.
  public var documentation: String?

  private enum CodingKeys: String, CodingKey {
    case manifestVersion = "manifest_version"
    case borderVersion = "border_version"
    case librarySHA256 = "library_sha256"
    case id, version, country, survey, name, institute, maintainer, library, formats, names
    case members, periods, documentation
  }

  /// The newest form of manifests this host understands.
  public static let newestVersion = 1
  /// The name of the file.
  public static let fileName = "manifest.yaml"

  /// Reads a manifest.
  ///
  /// - Throws: `broken_manifest`, `manifest_too_new`.
  public init(yaml: String, file: String) throws(ArraigoError) {
    let place = Place(file: file)
    // The form's version decides whether the rest can be understood at all.
    let head = try Self.decode(FormVersion.self, yaml, place)
    guard head.manifestVersion <= Self.newestVersion else {
      throw ArraigoError(
        "manifest_too_new",
        "the manifest has form \(head.manifestVersion), this host reads up to "
          + "\(Self.newestVersion)", at: place, suggestion: "install a newer arraigo")
    }
    self = try Self.decode(AdapterManifest.self, yaml, place)
    try check(at: place)
  }

  private struct FormVersion: Decodable {
    var manifestVersion: Int
    enum CodingKeys: String, CodingKey { case manifestVersion = "manifest_version" }
  }

  private static func decode<Value: Decodable>(_ type: Value.Type, _ yaml: String, _ place: Place)
    throws(ArraigoError) -> Value
  {
    var place = place
    let suggestion = "compare it with another adapter's manifest"
    do {
      return try YAMLDecoder().decode(type, from: yaml)
    } catch DecodingError.keyNotFound(let key, _) {
      throw ArraigoError(
        "broken_manifest", "the manifest does not say `\(key.stringValue)`", at: place,
        suggestion: suggestion)
    } catch DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context)
    {
      let path = context.codingPath.map(\.stringValue).joined(separator: ".")
      throw ArraigoError(
        "broken_manifest", "`\(path)` has another type than is expected", at: place,
        suggestion: suggestion)
    } catch DecodingError.dataCorrupted(let context) {
      var reason = context.debugDescription
      if case .parser(_, let problem, let mark, _)? = context.underlyingError as? YamlError {
        place.line = mark.line
        reason = problem
      }
      throw ArraigoError(
        "broken_manifest", "the manifest is not YAML of the right form: \(reason)", at: place,
        suggestion: suggestion)
    } catch {
      throw ArraigoError(
        "broken_manifest", "the manifest cannot be understood", at: place, suggestion: suggestion)
    }
  }

  private func check(at place: Place) throws(ArraigoError) {
    func refuse(_ what: String) throws(ArraigoError) {
      throw ArraigoError(
        "broken_manifest", what, at: place,
        suggestion: "compare it with another adapter's manifest")
    }
    if library.isEmpty || library.contains("/") {
      try refuse("`library` must be a file beside the manifest, not `\(library)`")
    }
    if Country.alpha2(country) == nil {
      try refuse("`country` must be an ISO 3166-1 code of two letters, not `\(country)`")
    }
    if !id.hasPrefix(country.lowercased() + ".") {
      try refuse("`id` must begin with the country (`\(country.lowercased()).`), not `\(id)`")
    }
    if members.isEmpty { try refuse("`members` must name at least one file") }
  }
}
