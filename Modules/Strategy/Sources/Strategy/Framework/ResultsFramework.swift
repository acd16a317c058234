public import IntegrationModel

/// Who does what so that what changes: goal, outcomes, outputs, activities, each with its
/// indicators, and the assumptions between them.
///
/// A framework can be incomplete while it is written; ``findings(catalogue:drivers:)`` says what is
/// missing before it is published.
public struct ResultsFramework: Sendable, Equatable {
  /// The level of a result.
  public enum Level: String, Sendable, Codable, CaseIterable, Comparable {
    /// What changes for people.
    case outcome
    /// What is delivered.
    case output
    /// What is done.
    case activity

    /// Outcomes come before outputs, outputs before activities.
    public static func < (left: Level, right: Level) -> Bool { left.depth < right.depth }
    private var depth: Int { self == .outcome ? 0 : self == .output ? 1 : 2 }
  }

  /// Why a result is believed to lead to the one above it.
  public enum Ground: Sendable, Equatable {
    /// An intervention of the catalogue.
    case catalogue(String)
    /// Belief of experts, said as such.
    case belief(OfficeText)
  }

  /// Something that must be true for a link to hold.
  public struct Assumption: Sendable, Equatable {
    /// Its code.
    public var id: String
    /// What is assumed.
    public var text: OfficeText
    /// The plan's driver that it depends on, nil where none was named.
    public var driver: String?
    /// Where it was written down.
    public var place: Place
  }

  /// A value before the strategy.
  public struct Baseline: Sendable, Equatable {
    /// The value, nil where it must still be found out.
    public var value: Double?
    /// When.
    public var period: String?
    /// From where.
    public var source: OfficeText?
    /// How good it is, in the words of the assessment's quality marks.
    public var quality: String?
    /// Records behind it.
    public var records: Int?
    /// Where it came from, where it was asked of the evidence.
    public var citation: EvidenceCitation?
  }

  /// How one sees that a result is reached.
  public struct Indicator: Sendable, Equatable {
    /// What it is measured in.
    public enum Unit: String, Sendable, Codable, CaseIterable {
      /// Percent of people.
      case percent
      /// People.
      case people
      /// The plan's currency.
      case currency
      /// A score.
      case score
      /// Things.
      case count
      /// Days.
      case days
    }

    /// Its code.
    public var id: String
    /// Its name.
    public var name: OfficeText
    /// What it is, in words.
    public var definition: OfficeText?
    /// How it is computed.
    public var formula: OfficeText?
    /// What it is measured in.
    public var unit: Unit
    /// Whether more is better.
    public var higherIsBetter: Bool
    /// By what it is broken down (`sex`, `migration_status`).
    public var disaggregations: [String]
    /// The value before.
    public var baseline: Baseline?
    /// The targets by year, rising in years.
    public var targets: [(year: Int, value: Double)]
    /// Why these targets.
    public var rationale: OfficeText?
    /// The means of verification.
    public var verification: OfficeText?
    /// How often it is measured.
    public var frequency: OfficeText?
    /// Who answers for it.
    public var responsible: OfficeText?
    /// Where it was written down.
    public var place: Place

    /// Two indicators are the same where all their parts are.
    public static func == (left: Indicator, right: Indicator) -> Bool {
      left.id == right.id && left.name == right.name && left.unit == right.unit
        && left.baseline == right.baseline
        && left.targets.elementsEqual(right.targets) { $0.year == $1.year && $0.value == $1.value }
    }
  }

  /// An outcome, output or activity.
  public struct Result: Sendable, Equatable {
    /// Its code.
    public var id: String
    /// Its level.
    public var level: Level
    /// The code of the result, or goal, that it leads to.
    public var parent: String
    /// The axis of the strategy, for outcomes.
    public var axis: String?
    /// What it says.
    public var statement: OfficeText
    /// The intervention of the plan that an activity carries out.
    public var intervention: String?
    /// Why it leads to the one above.
    public var ground: Ground?
    /// The assumptions of that link, by code.
    public var assumptions: [String]
    /// Who answers for it.
    public var responsible: OfficeText?
    /// Who helps.
    public var coResponsible: OfficeText?
    /// The first and last year of an activity.
    public var years: ClosedRange<Int>?
    /// Its indicators.
    public var indicators: [Indicator]
    /// Where it was written down.
    public var place: Place
  }

  /// The goal's code.
  public var goal: String
  /// What the goal says.
  public var goalStatement: OfficeText
  /// Outcomes, outputs and activities, in the order of the file.
  public var results: [Result]
  /// The assumptions.
  public var assumptions: [Assumption]
  /// Where it was written down.
  public var place: Place

  /// The results that lead directly to another or to the goal.
  public func children(of id: String) -> [Result] { results.filter { $0.parent == id } }
  /// The results of a level.
  public func results(at level: Level) -> [Result] { results.filter { $0.level == level } }
}
