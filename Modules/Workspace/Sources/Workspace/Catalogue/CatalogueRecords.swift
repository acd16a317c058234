public import FoundationEssentials
public import IntegrationModel

/// An archive that was read, known by its content.
public struct InputRecord: Sendable, Codable, Equatable {
  /// SHA-256 of the bytes, 64 lower-case hexadecimal digits.
  public var sha256: String
  /// The file's name, without its folder.
  public var name: String
  /// How large it is.
  public var byteCount: Int64
  /// When the workspace met it first.
  public var firstSeen: Date

  /// Makes a record of an input.
  public init(sha256: String, name: String, byteCount: Int64, firstSeen: Date = Date()) {
    self.sha256 = sha256
    self.name = name
    self.byteCount = byteCount
    self.firstSeen = firstSeen
  }
}

/// One reading of an input by an adapter.
public struct RunRecord: Sendable, Codable, Equatable, Identifiable {
  /// How far a run came.
  public enum State: String, Sendable, Codable {
    /// It is being written.
    case running
    /// Its datasets were stored.
    case done
    /// It stored nothing; the error says why.
    case failed
  }

  /// The run's number; never used twice.
  public var id: Int64
  /// SHA-256 of the input.
  public var inputSHA256: String
  /// The adapter's identifier.
  public var adapter: String
  /// The adapter's version.
  public var adapterVersion: String
  /// When it began.
  public var started: Date
  /// When it ended; nil while it runs.
  public var ended: Date?
  /// How far it came.
  public var state: State
  /// The error of a failed run; `interrupted` where its process was ended from outside.
  public var errorCode: String?
  /// The error in words.
  public var errorMessage: String?
}

/// One stored table of a survey round.
public struct DatasetRecord: Sendable, Codable, Equatable, Identifiable {
  /// The record's number.
  public var id: Int64
  /// The country, ISO 3166-1 alpha-2.
  public var country: String
  /// The survey's short name.
  public var survey: String
  /// The period the records refer to.
  public var period: Period
  /// What a record stands for.
  public var unit: RecordUnit
  /// The Parquet file, relative to the workspace.
  public var path: String
  /// How many records there are.
  public var rowCount: Int
  /// The people or households they stand for: the sum of weights; nil where there is no weight.
  public var population: Double?
  /// What the dataset is and has.
  public var description: DatasetDescription
  /// The run that wrote it.
  public var run: Int64
  /// Whether it is the valid one; a replaced dataset keeps its record but not its file.
  public var isCurrent: Bool
}

/// A stored result, such as an assessment.
public struct ResultRecord: Sendable, Codable, Equatable, Identifiable {
  /// The record's number; 0 before it is stored.
  public var id: Int64
  /// What it is (`assessment`).
  public var kind: String
  /// The country.
  public var country: String
  /// The survey.
  public var survey: String
  /// The period.
  public var period: Period
  /// The result itself, as its module writes it.
  public var json: String
  /// The runs whose datasets it was computed from.
  public var runs: [Int64]
  /// When it was computed.
  public var created: Date

  /// Makes a result that is not stored yet.
  public init(
    kind: String, country: String, survey: String, period: Period, json: String, runs: [Int64],
    created: Date = Date()
  ) {
    id = 0
    self.kind = kind
    self.country = country
    self.survey = survey
    self.period = period
    self.json = json
    self.runs = runs
    self.created = created
  }
}

/// A table of poverty lines that was imported into the workspace.
public struct PovertyLinesRecord: Sendable, Codable, Equatable, Identifiable {
  /// The record's number; 0 before it is stored.
  public var id: Int64
  /// The country.
  public var country: String
  /// The table's name (`lines`, `adult_equivalents`).
  public var table: String
  /// SHA-256 of the file as it was given.
  public var sha256: String
  /// The file, relative to the workspace.
  public var path: String
  /// The first period it has, nil where lines have none.
  public var first: Period?
  /// The last period it has.
  public var last: Period?
  /// When it was imported.
  public var imported: Date
}
