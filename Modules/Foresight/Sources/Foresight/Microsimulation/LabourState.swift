/// Where a person of working age stands.
public enum LabourState: String, Sendable, CaseIterable {
  /// An employee with social protection or a contract, as the survey defines it.
  case formal
  /// An employee without.
  case informal
  /// On own account, employers included.
  case ownAccount = "own_account"
  /// Looking for work.
  case unemployed
  /// Outside the labour force.
  case outside
  /// No longer in the country: returned or moved on. Nobody comes back from it.
  case left

  /// The place of a state in tables of probabilities.
  var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  /// How many states there are.
  static let count = allCases.count
  /// Whether people in it earn labour income.
  public var earns: Bool { self == .formal || self == .informal || self == .ownAccount }
}

/// A trait by which transitions differ, as sex or education, with its levels.
public struct Factor: Sendable, Equatable {
  /// Its name.
  public let name: String
  /// Its levels; the first is the reference.
  public let levels: [String]

  /// Makes a factor.
  public init(_ name: String, _ levels: [String]) {
    self.name = name
    self.levels = levels
  }
}
