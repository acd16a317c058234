/// What an office writes for its strategy beside plan and framework: mandate, evidence, vision,
/// governance, risks, participation.
public struct StrategyFile: Sendable, Equatable {
  /// A rule that the strategy rests on.
  public struct Mandate: Sendable, Equatable {
    /// Its name.
    public var name: OfficeText
    /// What it gives.
    public var text: OfficeText
    /// Whether its text was read.
    public var mark: EvidenceMark
  }

  /// A number of the diagnosis with everything a reader must know of it.
  public struct Figure: Sendable, Equatable {
    /// Its code.
    public var id: String
    /// What it measures.
    public var name: OfficeText
    /// The groups compared, with their values; nil where a value must not or cannot be shown. A
    /// value that came from the evidence has its citation.
    public var values:
      [(group: OfficeText, value: Double?, records: Int?, citation: EvidenceCitation?)]
    /// What it is measured in.
    public var unit: ResultsFramework.Indicator.Unit
    /// When.
    public var period: String
    /// From where.
    public var source: OfficeText
    /// What exactly it counts.
    public var definition: OfficeText
    /// How good it is.
    public var quality: Quality

    /// Two figures are the same where their codes and values are.
    public static func == (left: Figure, right: Figure) -> Bool {
      left.id == right.id && left.values.map(\.value) == right.values.map(\.value)
    }
  }

  /// How good a number is.
  public enum Quality: String, Sendable, Codable, CaseIterable {
    /// It can be published.
    case publish
    /// It can be used with caution.
    case review
    /// It is not shown.
    case suppress
  }

  /// A stage that people pass on their way to a right or service.
  public struct Stage: Sendable, Equatable {
    /// What the stage is.
    public var name: OfficeText
    /// People who reached it.
    public var people: PeopleReached
    /// Where the number is from.
    public var source: OfficeText
  }

  /// A cause behind the problem.
  public struct Cause: Sendable, Equatable {
    /// What it is.
    public var text: OfficeText
    /// What it leads to: the code of another cause, nil for the problem itself.
    public var leadsTo: String?
    /// Its code.
    public var id: String
  }

  /// Somebody who steers.
  public struct Body: Sendable, Equatable {
    /// Its name.
    public var name: OfficeText
    /// What it does.
    public var role: OfficeText
    /// How often it meets.
    public var meets: OfficeText
  }

  /// What may go wrong.
  public struct Risk: Sendable, Equatable {
    /// How likely, or how grave.
    public enum Degree: String, Sendable, Codable, CaseIterable {
      /// Low.
      case low
      /// Middling.
      case medium
      /// High.
      case high
    }
    /// What.
    public var text: OfficeText
    /// How likely.
    public var likelihood: Degree
    /// How grave.
    public var impact: Degree
    /// What is done about it.
    public var answer: OfficeText
    /// The plan's driver that carries it.
    public var driver: String?
  }

  /// A meeting at which people who are meant had a say.
  public struct Meeting: Sendable, Equatable {
    /// When.
    public var date: String
    /// With whom.
    public var group: OfficeText
    /// How many people.
    public var people: Int
    /// How many of them women.
    public var women: Int
    /// What was changed because of it.
    public var change: OfficeText
  }

  /// The title.
  public var title: OfficeText
  /// Who publishes it.
  public var institution: OfficeText
  /// The goal in one sentence, as a vision.
  public var vision: OfficeText
  /// The rules it rests on.
  public var mandate: [Mandate]
  /// The numbers of the diagnosis.
  public var figures: [Figure]
  /// What is good and bad about the data.
  public var dataStatement: OfficeText
  /// The central problem.
  public var problem: OfficeText
  /// Its causes.
  public var causes: [Cause]
  /// The stages to a right or service, in order.
  public var cascade: [Stage]
  /// Who steers.
  public var governance: [Body]
  /// What may go wrong.
  public var risks: [Risk]
  /// Who had a say.
  public var participation: [Meeting]
  /// The scores of policies, where the office gave them.
  public var policy: PolicyScores?
  /// What changed since the last edition; empty for the first.
  public var changes: [OfficeText]
}
