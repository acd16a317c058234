/// Whether somebody read the source of a number before it was written down.
public enum EvidenceMark: String, Sendable, Codable, CaseIterable {
  /// The source was opened and the number seen in it.
  case verified
  /// Written from memory: shown as unverified wherever it appears, and never used by a plan.
  case memory
}

/// How an effect was found out.
public enum StudyDesign: String, Sendable, Codable, CaseIterable {
  /// Chance decided who took part.
  case randomised
  /// Something as good as chance did: a threshold, a date, a matched comparison.
  case quasiExperimental = "quasi_experimental"
  /// A review or meta-analysis of studies.
  case review
  /// Before and after, or a plain description: not causal.
  case beforeAfter = "before_after"
  /// Judgement of the experts that an office asked.
  case judgement
}

/// How far a finding travels to South America's nine countries.
public enum TransportDistance: Int, Sendable, Codable, CaseIterable {
  /// The same region and group of people.
  case same = 0
  /// Region or group differs.
  case oneDiffers = 1
  /// Both differ.
  case bothDiffer = 2
}

/// A source of the catalogue.
public struct EvidenceSource: Sendable, Codable, Equatable {
  /// What was read before a number was taken from it.
  public enum Reading: String, Sendable, Codable, CaseIterable {
    /// The study, or its abstract.
    case study
    /// A page of the institution that published it.
    case page
    /// Somebody else's account of it.
    case secondary
    /// Nothing: cited from memory.
    case none
    /// The office's own record (an elicitation, its accounts).
    case office
  }

  /// Its key in the catalogue.
  public var id: String
  /// How to cite it.
  public var citation: String
  /// The year, nil where it was not noted.
  public var year: Int?
  /// What was read.
  public var reading: Reading
}
