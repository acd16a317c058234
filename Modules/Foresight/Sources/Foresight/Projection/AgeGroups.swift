/// The five-year age groups of a projection: 0-4, 5-9, ... 95-99, 100 and over.
public enum AgeGroups {
  /// How many groups there are.
  public static let count = 21
  /// Years in a group and in a step of the projection.
  public static let width = 5.0
  /// The groups of childbearing, 15-19 to 45-49.
  public static let childbearing = 3..<10
  /// How many death rates a life table has: age 0, ages 1-4, then the groups from 5-9 on.
  public static let mortalityCount = 22

  /// The name of a group: `0-4`, `100+`.
  public static func name(_ group: Int) -> String {
    group == count - 1 ? "100+" : "\(group * 5)-\(group * 5 + 4)"
  }
}

/// A number for each age group of women and men.
public struct AgeSex: Sendable, Equatable {
  /// The women's, by age group.
  public var women: [Double]
  /// The men's, by age group.
  public var men: [Double]

  /// Makes one of two rows with a number for each age group.
  public init(women: [Double], men: [Double]) {
    precondition(
      women.count == AgeGroups.count && men.count == AgeGroups.count, "a number for each age group")
    self.women = women
    self.men = men
  }

  /// Zero everywhere.
  public static let zero = AgeSex(
    women: Array(repeating: 0, count: AgeGroups.count),
    men: Array(repeating: 0, count: AgeGroups.count))

  /// The sum over all groups and both sexes.
  public var total: Double { women.reduce(0, +) + men.reduce(0, +) }
}
