public import IntegrationModel

/// One thing that interventions change, with its name in four languages.
public struct Outcome: Sendable, Codable, Equatable {
  /// What it measures.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    /// A part of people.
    case proportion
    /// Money, hours, counts.
    case amount
    /// An index or a scale.
    case score
  }

  /// Which direction is the good one.
  public enum Better: String, Sendable, Codable, CaseIterable {
    /// More is better.
    case higher
    /// Less is better.
    case lower
  }

  /// Its code.
  public var id: String
  /// Its name.
  public var name: LocalizedText
  /// What it measures.
  public var kind: Kind
  /// Which direction is the good one.
  public var better: Better
}
