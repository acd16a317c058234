/// How a variable's cells are stored and read.
public enum VariableKind: String, Sendable, Codable {
  /// A position in a code list.
  case code
  /// A whole number.
  case integer
  /// A number.
  case number
  /// Free or identifying text.
  case text
}

/// What a number counts or measures.
public enum Unit: String, Sendable, Codable {
  /// No unit: codes, texts, identifiers.
  case none
  /// Years.
  case years
  /// Months.
  case months
  /// Hours in a week.
  case hoursPerWeek = "hours_per_week"
  /// National currency units in a month, nominal.
  case currencyPerMonth = "currency_per_month"
  /// National currency units in an hour, nominal.
  case currencyPerHour = "currency_per_hour"
  /// Persons.
  case persons
  /// Rooms.
  case rooms
  /// How many persons or households of the population a record stands for.
  case expansion
  /// A share between 0 and 1, or a population count (finite population correction).
  case populationCount = "population_count"
}

/// Whom a question is asked of: what makes a cell not applicable.
public enum Universe: String, Sendable, Codable {
  /// Everyone.
  case everyone
  /// Persons of the age from which the national survey asks labour questions.
  case labourAge = "labour_age"
  /// The employed.
  case employed
  /// Employees.
  case employees
  /// The unemployed.
  case unemployed
  /// Persons outside the labour force.
  case outsideLabourForce = "outside_labour_force"
  /// Persons of five years and over.
  case aged5AndOver = "aged_5_and_over"
  /// Persons born abroad.
  case foreignBorn = "foreign_born"
  /// Persons who came back to their country.
  case returnees
  /// Children under five.
  case under5 = "under_5"
  /// Households (the answer is the household's).
  case households
}

/// One variable of the integration model: what it means and how it is stored.
public struct Variable: Sendable, Codable, Equatable {
  /// The identifier.
  public let id: VariableID
  /// What the variable means.
  public let meaning: LocalizedText
  /// How it is stored.
  public let kind: VariableKind
  /// What its numbers measure.
  public let unit: Unit
  /// The codes of a coded variable, nil for others.
  public let codeList: CodeList?
  /// Whom it is asked of.
  public let universe: Universe
  /// The standard or convention it follows.
  public let source: String
  /// Whether one answer holds for the whole household.
  public let isHouseholdLevel: Bool

  /// Makes a variable.
  public init(
    _ id: VariableID, _ meaning: LocalizedText, _ kind: VariableKind, unit: Unit = .none,
    codes codeList: CodeList? = nil, universe: Universe = .everyone, source: String,
    household isHouseholdLevel: Bool = false
  ) {
    precondition((kind == .code) == (codeList != nil), "\(id): codes and only codes have a list")
    self.id = id
    self.meaning = meaning
    self.kind = kind
    self.unit = unit
    self.codeList = codeList
    self.universe = universe
    self.source = source
    self.isHouseholdLevel = isHouseholdLevel
  }
}

/// What a dataset has of a variable.
public struct VariableStatus: Sendable, Codable, Equatable {
  /// Whether the survey collects a variable.
  public enum Collection: String, Sendable, Codable {
    /// Asked, and mapped as it was asked.
    case collected
    /// Not asked by this survey or not published: never read as "no".
    case notCollected = "not_collected"
    /// Derived from something near; the reason says what.
    case approximated
  }

  /// The variable.
  public var variable: VariableID
  /// Whether it was collected.
  public var collection: Collection
  /// Why it is not collected, or how it is approximated.
  public var reason: String?
  /// The national columns behind it.
  public var sourceColumns: [String]

  /// Makes a status.
  public init(
    _ variable: VariableID, _ collection: Collection, reason: String? = nil,
    sourceColumns: [String] = []
  ) {
    self.variable = variable
    self.collection = collection
    self.reason = reason
    self.sourceColumns = sourceColumns
  }
}
