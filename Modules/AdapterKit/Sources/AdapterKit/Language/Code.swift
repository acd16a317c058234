/// A code of a coded variable, written as a literal or by one of the names below.
///
/// Whether the variable's code list has it is checked when the harmonisation is checked
/// (``Harmonisation/findings()``), not when the code is written.
public struct Code: Sendable, Hashable, ExpressibleByStringLiteral {
  /// The code as it stands in the code list.
  public let text: String

  /// Makes a code.
  public init(_ text: String) { self.text = text }
  /// Makes a code.
  public init(stringLiteral text: String) { self.text = text }
}

extension Code {
  /// `yes`.
  public static let yes: Code = "yes"
  /// `no`.
  public static let no: Code = "no"
  /// `male`.
  public static let male: Code = "male"
  /// `female`.
  public static let female: Code = "female"
  /// `urban`.
  public static let urban: Code = "urban"
  /// `rural`.
  public static let rural: Code = "rural"
  /// `employed`.
  public static let employed: Code = "employed"
  /// `unemployed`.
  public static let unemployed: Code = "unemployed"
  /// `potential`: outside the labour force, yet seeking or available.
  public static let potential: Code = "potential"
  /// `outside` the labour force.
  public static let outside: Code = "outside"
  /// `employee`.
  public static let employee: Code = "employee"
  /// `employer`.
  public static let employer: Code = "employer"
  /// `own_account` worker.
  public static let ownAccount: Code = "own_account"
  /// `contributing_family` worker.
  public static let contributingFamily: Code = "contributing_family"
  /// `abroad`.
  public static let abroad: Code = "abroad"
  /// `same_locality`.
  public static let sameLocality: Code = "same_locality"
  /// `other_locality` of the same first-level unit.
  public static let otherLocality: Code = "other_locality"
  /// `other_region`: another first-level unit of the country.
  public static let otherRegion: Code = "other_region"
}

/// What a cell becomes without reading a column.
public enum Outcome: Sendable, Hashable {
  /// A code of the target's code list.
  case code(Code)
  /// A number.
  case number(Double)
  /// An answer that is not held.
  case missing
  /// A question that was not asked of this record.
  case notApplicable
}
