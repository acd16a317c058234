/// Who an adapter is.
public struct AdapterIdentity: Sendable, Codable, Equatable {
  /// The identifier, country first (`ar.indec.eph`).
  public var id: String
  /// The adapter's version (`1.0.0`).
  public var version: String
  /// Who answers for it.
  public var maintainer: String

  /// Makes an identity.
  public init(_ id: String, version: String, maintainer: String) {
    self.id = id
    self.version = version
    self.maintainer = maintainer
  }
}

/// What an adapter makes of its inputs.
public enum AdapterKind: String, Sendable, Codable {
  /// Records of a survey, as batches.
  case survey
  /// Indicator series, with the run's summary.
  case series
}

/// What an adapter says of itself: identity, survey, the files it reads and its variables.
public struct AdapterDescription: Sendable, Codable, Equatable {
  /// Who it is.
  public var identity: AdapterIdentity
  /// The survey it reads.
  public var survey: SurveyDescription
  /// The files it reads, each in a line for a person.
  public var sources: [String]
  /// What its datasets have of each variable.
  public var variables: [VariableStatus]
  /// Each harmonisation rule in a line, for documentation and lineage.
  public var rules: [String]
  /// What the adapter gives; nil means records of a survey.
  public var kind: AdapterKind?

  /// Makes a description.
  public init(
    identity: AdapterIdentity, survey: SurveyDescription, sources: [String],
    variables: [VariableStatus], rules: [String], kind: AdapterKind? = nil
  ) {
    self.kind = kind
    self.identity = identity
    self.survey = survey
    self.sources = sources
    self.variables = variables
    self.rules = rules
  }
}

/// Whether an adapter can read an input, as found by looking into it.
public struct Recognition: Sendable, Codable, Equatable {
  /// How sure the adapter is, from 0 (not mine) to 1 (every required member and column is there).
  public var confidence: Double
  /// What it saw, in a sentence.
  public var explanation: String

  /// Makes a recognition.
  public init(confidence: Double, explanation: String) {
    self.confidence = confidence
    self.explanation = explanation
  }
}

/// What a finished run says: how many records, which variables, what was wrong.
public struct RunSummary: Sendable, Codable, Equatable {
  /// What one source file or member gave.
  public struct Source: Sendable, Codable, Equatable {
    /// The member or file.
    public var name: String
    /// What its records stand for.
    public var unit: RecordUnit
    /// How many records were read.
    public var rows: Int
    /// How many columns the source has.
    public var columns: Int
    /// How many records found no partner in the file they are joined with.
    public var unmatched: Int

    /// Makes a source.
    public init(name: String, unit: RecordUnit, rows: Int, columns: Int, unmatched: Int) {
      self.name = name
      self.unit = unit
      self.rows = rows
      self.columns = columns
      self.unmatched = unmatched
    }
  }

  /// The sources in the order they were read.
  public var sources: [Source]
  /// What the dataset has of each variable, given the columns this input really has.
  public var variables: [VariableStatus]
  /// What was wrong with the data.
  public var problems: [Problem]
  /// The indicator series that were read; nil where the adapter reads a survey.
  public var series: [IndicatorSeries]?

  /// Makes a summary.
  public init(
    sources: [Source], variables: [VariableStatus], problems: [Problem],
    series: [IndicatorSeries]? = nil
  ) {
    self.series = series
    self.sources = sources
    self.variables = variables
    self.problems = problems
  }
}
