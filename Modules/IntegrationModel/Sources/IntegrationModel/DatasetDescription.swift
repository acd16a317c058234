/// What one record stands for.
public enum RecordUnit: String, Sendable, Codable, CaseIterable {
  /// One person.
  case person
  /// One household.
  case household

  /// The name of the table that holds such records.
  public var tableName: String { self == .person ? "persons" : "households" }
}

/// What the records of an area stand for: all of a country, or only its towns.
public enum Coverage: String, Sendable, Codable {
  /// The whole country.
  case national
  /// Urban places only.
  case urban
}

/// How the national office counts activity: its published rates are computed this way.
public struct NationalLabourDefinition: Sendable, Codable, Equatable {
  /// The age from which a person can be in the labour force.
  public var minimumAge: Int
  /// Whether activity and employment rates divide by the population of all ages.
  public var ratesOverTotalPopulation: Bool

  /// Makes a definition.
  public init(minimumAge: Int, ratesOverTotalPopulation: Bool) {
    self.minimumAge = minimumAge
    self.ratesOverTotalPopulation = ratesOverTotalPopulation
  }
}

/// What is known of a survey's source, the same for all its rounds.
public struct SurveyDescription: Sendable, Codable, Equatable {
  /// The country, ISO 3166-1 alpha-2 (`AR`).
  public var country: String
  /// The survey's short name (`EPH`).
  public var survey: String
  /// The survey's full name.
  public var name: String
  /// The national office.
  public var institute: String
  /// The currency of money amounts, ISO 4217 (`ARS`).
  public var currency: String
  /// What part of the country is covered.
  public var coverage: Coverage
  /// The office's own definition of its labour-market rates.
  public var labour: NationalLabourDefinition

  /// Makes a description.
  public init(
    country: String, survey: String, name: String, institute: String, currency: String,
    coverage: Coverage, labour: NationalLabourDefinition
  ) {
    self.country = country
    self.survey = survey
    self.name = name
    self.institute = institute
    self.currency = currency
    self.coverage = coverage
    self.labour = labour
  }
}

/// What a stored dataset is: source, period, adapter, variables and design.
public struct DatasetDescription: Sendable, Codable, Equatable {
  /// The survey it comes from.
  public var survey: SurveyDescription
  /// The period its records refer to.
  public var period: Period
  /// The adapter's identifier (`ar.indec.eph`).
  public var adapter: String
  /// The adapter's version.
  public var adapterVersion: String
  /// What the dataset has of each variable of the model.
  public var variables: [VariableStatus]
  /// Whether the data were made up for demonstration; then every output says so.
  public var isSynthetic: Bool

  /// Makes a description.
  public init(
    survey: SurveyDescription, period: Period, adapter: String, adapterVersion: String,
    variables: [VariableStatus], isSynthetic: Bool = false
  ) {
    self.survey = survey
    self.period = period
    self.adapter = adapter
    self.adapterVersion = adapterVersion
    self.variables = variables
    self.isSynthetic = isSynthetic
  }

  /// What the dataset has of a variable; not collected where nothing is said.
  public func status(of variable: VariableID) -> VariableStatus {
    variables.first { $0.variable == variable } ?? VariableStatus(variable, .notCollected)
  }

  /// How good the design information is for standard errors.
  public var designLevel: DesignLevel { DesignLevel(of: self) }
}
