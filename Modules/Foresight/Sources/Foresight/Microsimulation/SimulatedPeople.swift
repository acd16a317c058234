public import IntegrationModel
public import LocatedText

/// The people a microsimulation starts with.
public struct SimulatedPeople: Sendable, Equatable {
  /// One person record with the number of people it stands for.
  public struct Person: Sendable, Equatable {
    /// The level of each of the model's factors, by number.
    public var levels: [Int]
    /// Where the person is.
    public var state: LabourState
    /// How many people the record stands for.
    public var weight: Double

    /// Makes a person record.
    public init(levels: [Int], state: LabourState, weight: Double) {
      self.levels = levels
      self.state = state
      self.weight = weight
    }
  }

  /// The people.
  public let people: [Person]

  /// Makes people.
  public init(people: [Person]) { self.people = people }

  /// Reads the model's factors, `state` and `weight`; other columns are not looked at.
  ///
  /// - Throws: `unknown_level` where a person has a level that the transitions do not know,
  ///   `unknown_state`, `empty_table` and what reading numbers throws; cells are never shown.
  public init(_ table: SourceTable, for factors: [Factor]) throws(ArraigoError) {
    let (state, weight) = (try table.column("state"), try table.column("weight"))
    let columns = try factors.map { (factor) throws(ArraigoError) in try table.column(factor.name) }
    var people: [Person] = []
    for row in table.rows {
      var levels: [Int] = []
      for (factor, column) in zip(factors, columns) {
        guard let level = factor.levels.firstIndex(of: row.cells[column]) else {
          throw ArraigoError(
            "unknown_level", "a person's \(factor.name) is none that the transitions know",
            at: Place(file: table.file, line: row.line, column: factor.name),
            suggestion: "the transitions know \(factor.levels.joined(separator: ", "))")
        }
        levels.append(level)
      }
      let value = try table.number(row, weight)
      guard value > 0 else {
        throw ArraigoError(
          "bad_weight", "a weight is not above zero",
          at: Place(file: table.file, line: row.line, column: "weight"))
      }
      people.append(
        Person(levels: levels, state: try table.state(row, state), weight: value))
    }
    guard !people.isEmpty else {
      throw ArraigoError("empty_table", "there are no people", at: Place(file: table.file))
    }
    self.people = people
  }
}

/// A policy's push on a transition: so much is added to the log odds.
public struct TransitionShift: Sendable, Equatable {
  /// Where people are; nil for anywhere.
  public var from: LabourState?
  /// Where they are led, or kept from.
  public var to: LabourState
  /// The levels by factor that it touches; empty for everybody.
  public var groups: [String: String]
  /// What is added to the log odds.
  public var shift: Double
  /// The first year of effect.
  public var since: Int

  /// Makes a push.
  public init(
    from: LabourState? = nil, to: LabourState, groups: [String: String] = [:], shift: Double,
    since: Int = .min
  ) {
    self.from = from
    self.to = to
    self.groups = groups
    self.shift = shift
    self.since = since
  }
}

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
