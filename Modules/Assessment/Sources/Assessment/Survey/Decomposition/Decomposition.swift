/// Whose coefficients value the difference in characteristics between two groups.
public enum ReferenceCoefficients: String, Sendable, Codable, CaseIterable {
  /// Those of both groups together with a column for the group (Jann, Stata Journal 8, 2008).
  case pooled
  /// Those of both groups together without one; explains too much where groups differ.
  case neumark
  /// The first group's.
  case first
  /// The second group's.
  case second
  /// The middle of both groups'.
  case mean
  /// Both groups' by their share of the population (Cotton, 1988).
  case cotton
}

/// What the difference between two groups' means is made of.
///
/// ```swift
/// let wages = Decomposition(
///   try RegressionModel("log(wage) ~ age + factor(education)"), of: "migrant", "0", "1")
/// let parts = try estimator.oaxaca(wages)
/// ```
public struct Decomposition: Sendable {
  /// The outcome and the characteristics that may explain its difference.
  public var model: RegressionModel
  /// The column whose levels are the two groups.
  public var column: String
  /// The level of the group that the difference is counted from.
  public var first: String
  /// The level of the group that is taken off.
  public var second: String
  /// Whose coefficients value the difference in characteristics.
  public var reference = ReferenceCoefficients.pooled

  /// Chooses a model and two groups.
  public init(_ model: RegressionModel, of column: String, _ first: String, _ second: String) {
    self.model = model
    self.column = column
    self.first = first
    self.second = second
  }
}

/// The records of the two groups that a decomposition compares, with their model.
struct ComparedGroups: Sendable {
  /// The model's columns over both groups.
  let matrix: ModelMatrix
  /// One for a record of the second group, zero for the first, missing elsewhere.
  let isSecond: [Double]
  /// The records of the first group.
  let first: [Int32]
  /// The records of the second.
  let second: [Int32]

  /// Both groups' records.
  var both: [Int32] { first + second }
  /// Where the records of the second group begin in ``both``.
  var border: Int { first.count }

  /// The matrix with a last column for the second group.
  var withGroup: ModelMatrix { matrix.adding("group", isSecond) }
  /// The matrix with the group as the outcome.
  var ofGroup: ModelMatrix { matrix.explaining(isSecond) }
}

extension ComparedGroups {
  /// Weighted means of all columns, the intercept's being 1, and of the outcome.
  func means(_ records: [Int32], _ weight: (Int) -> Double) -> (columns: [Double], outcome: Double)
  {
    var sums = [Double](repeating: 0, count: matrix.count)
    var (outcome, population) = (0.0, 0.0)
    for record in records {
      let row = Int(record)
      let w = weight(row)
      population += w
      outcome += w * matrix.outcome[row]
      for column in sums.indices { sums[column] += w * matrix.columns[column][row] }
    }
    return (sums.map { $0 / population }, outcome / population)
  }
}
