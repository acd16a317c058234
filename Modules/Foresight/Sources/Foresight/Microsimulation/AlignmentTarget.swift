public import IntegrationModel
public import LocatedText

/// What the states' shares of all who are present shall be in a year.
public struct AlignmentTarget: Sendable, Equatable {
  /// The year.
  public var year: Int
  /// The shares of the states named; the rest shares what is left.
  public var shares: [LabourState: Double]

  /// Makes a target.
  public init(year: Int, shares: [LabourState: Double]) {
    self.year = year
    self.shares = shares
  }

  /// Reads the columns `year,state,share`.
  ///
  /// - Throws: `bad_target` where a share lies outside 0 to 1 or a year's sum to more than 1, and what
  ///   reading numbers throws.
  public static func read(_ table: SourceTable) throws(ArraigoError) -> [AlignmentTarget] {
    let (year, state) = (try table.column("year"), try table.column("state"))
    let share = try table.column("share")
    var targets: [AlignmentTarget] = []
    for row in table.rows {
      let when = try table.integer(row, year)
      let value = try table.number(row, share)
      let which = try table.state(row, state)
      guard (0...1).contains(value), which != .left else {
        throw ArraigoError(
          "bad_target", "a target is a share from 0 to 1 of those who are present",
          at: Place(file: table.file, line: row.line, column: "share"))
      }
      let place = targets.firstIndex { $0.year == when } ?? targets.count
      if place == targets.count { targets.append(AlignmentTarget(year: when, shares: [:])) }
      targets[place].shares[which] = value
      guard targets[place].shares.values.reduce(0, +) <= 1 + 1e-9 else {
        throw ArraigoError(
          "bad_target", "the shares of \(when) sum to more than 1",
          at: Place(file: table.file, line: row.line, column: "share"))
      }
    }
    return targets
  }
}
