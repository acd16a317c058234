/// A question about the source columns of one record: true, false, or unknown.
///
/// It is unknown where a column it needs is blank, unreadable or holds one of the codes named as
/// unknown. As a universe, unknown makes a cell missing and false makes it not applicable.
public indirect enum Condition: Sendable, Hashable {
  /// The column holds one of some whole numbers.
  case isIn(ColumnReference, Set<Int32>, unknown: Set<Int32>)
  /// The column's number lies in a range, both ends included.
  case isBetween(ColumnReference, Double, Double)
  /// The column's text is one of these, without regard to case, accents and outer blanks.
  case isText(ColumnReference, Set<String>)
  /// The column is not blank; never unknown.
  case isPresent(ColumnReference)
  /// All hold.
  case all([Condition])
  /// At least one holds.
  case any([Condition])
  /// The condition does not hold.
  case not(Condition)

  /// The columns a condition reads.
  public var columns: [ColumnReference] {
    switch self {
    case .isIn(let column, _, _), .isBetween(let column, _, _), .isText(let column, _),
      .isPresent(let column):
      [column]
    case .all(let parts), .any(let parts): parts.flatMap(\.columns)
    case .not(let part): part.columns
    }
  }

  /// Both conditions hold.
  public static func && (left: Condition, right: Condition) -> Condition { .all([left, right]) }
  /// At least one of two conditions holds.
  public static func || (left: Condition, right: Condition) -> Condition { .any([left, right]) }
  /// A condition does not hold.
  public static prefix func ! (condition: Condition) -> Condition { .not(condition) }
}

/// A source column to ask conditions of: `Source("ESTADO").isIn(1, 2)`.
public struct Source: Sendable, Hashable {
  /// The column.
  public let column: ColumnReference

  /// Names a column.
  public init(_ column: ColumnReference) { self.column = column }

  /// Whether the column holds one of some whole numbers.
  public func isIn(_ values: Int32..., unknown: Set<Int32> = []) -> Condition {
    .isIn(column, Set(values), unknown: unknown)
  }
  /// Whether the column's number is at least a limit.
  public func isAtLeast(_ limit: Double) -> Condition { .isBetween(column, limit, .infinity) }
  /// Whether the column's number is at most a limit.
  public func isAtMost(_ limit: Double) -> Condition { .isBetween(column, -.infinity, limit) }
  /// Whether the column holds one of some texts.
  public func isText(_ texts: String...) -> Condition {
    .isText(column, Set(texts.map(FoldedText.fold)))
  }
  /// Whether the column is not blank.
  public var isPresent: Condition { .isPresent(column) }
}
