import Glibc
import Numerics

/// People moved from state to state, year by year, by the probabilities of a transition model.
///
/// Each person has a stream of random numbers of its own, so that two policies, or a hundred, meet the
/// same chance and differ only where they act. Targets are met in expectation: the log odds of a state
/// are moved for everybody until the expected shares are the wished ones. Age bands written as `25-34`
/// are left for the next one at the rate that a band of that width empties.
public struct Microsimulation: Sendable {
  private let model: TransitionModel
  private let population: SimulatedPeople
  private let years: ClosedRange<Int>
  private let targets: [AlignmentTarget]
  private let seed: UInt64
  private let ageFactor: Int?
  private let ageing: [Double]

  /// Prepares a simulation.
  public init(
    _ model: TransitionModel, _ population: SimulatedPeople, years: ClosedRange<Int>,
    targets: [AlignmentTarget] = [], seed: UInt64 = 1
  ) {
    self.model = model
    self.population = population
    self.years = years
    self.targets = targets
    self.seed = seed
    ageFactor = model.factors.firstIndex { $0.name == "age_band" }
    ageing = ageFactor.map { Self.leaving(model.factors[$0].levels) } ?? []
  }

  /// The yearly probability of leaving each age band for the next; zero where none follows.
  private static func leaving(_ bands: [String]) -> [Double] {
    let starts = bands.map { Int($0.prefix { $0.isNumber }) }
    return bands.indices.map { place in
      guard place + 1 < bands.count, let start = starts[place], let next = starts[place + 1],
        next > start
      else { return 0 }
      return 1 / Double(next - start)
    }
  }

  /// The weighted number of people by year, level of a factor (one level where it is nil) and state.
  ///
  /// - Parameters:
  ///   - shifts: The policy.
  ///   - factor: The number of the factor that results are told apart by.
  ///   - run: The number of the repetition; each has chances of its own.
  public func totals(_ shifts: [TransitionShift], by factor: Int?, run: Int) -> [[[Double]]] {
    let root = RandomStream(seed: seed).split(run)
    var people = population.people
    var streams = people.indices.map { root.split($0) }
    var totals = [counted(people, by: factor)]
    for year in years.dropFirst() {
      let probabilities = probabilities(people, shifts, year)
      for person in people.indices {
        let chance = streams[person].uniform()
        let ageChance = streams[person].uniform()
        let key = Key(levels: people[person].levels, state: people[person].state)
        people[person].state = Self.drawn(probabilities[key] ?? [], chance)
        if let ageFactor {
          let band = people[person].levels[ageFactor]
          if ageChance < ageing[band] { people[person].levels[ageFactor] = band + 1 }
        }
      }
      totals.append(counted(people, by: factor))
    }
    return totals
  }

  private struct Key: Hashable {
    let levels: [Int]
    let state: LabourState
  }

  private func counted(_ people: [SimulatedPeople.Person], by factor: Int?) -> [[Double]] {
    let levels = factor.map { model.factors[$0].levels.count } ?? 1
    var totals = [[Double]](
      repeating: [Double](repeating: 0, count: LabourState.count), count: levels)
    for person in people {
      totals[factor.map { person.levels[$0] } ?? 0][person.state.place] += person.weight
    }
    return totals
  }

  /// The cumulated probabilities of every group and state that somebody is in.
  private func probabilities(
    _ people: [SimulatedPeople.Person], _ shifts: [TransitionShift], _ year: Int
  ) -> [Key: [Double]] {
    var weights: [Key: Double] = [:]
    for person in people {
      weights[Key(levels: person.levels, state: person.state), default: 0] += person.weight
    }
    // A fixed order, for sums must not depend on how a dictionary lies.
    let keys = weights.keys.sorted {
      $0.state != $1.state
        ? $0.state.place < $1.state.place : $0.levels.lexicographicallyPrecedes($1.levels)
    }
    let policy = keys.map { push(shifts, on: $0, year) }
    let aligned = alignment(keys, keys.map { weights[$0] ?? 0 }, policy, year)
    var result: [Key: [Double]] = [:]
    for (place, key) in keys.enumerated() {
      let shift = zip(policy[place], aligned).map { $0 + $1 }
      var sum = 0.0
      result[key] = model.probabilities(from: key.state, levels: key.levels, shifts: shift).map {
        sum += $0
        return sum
      }
    }
    return result
  }

  /// What policies add to the log odds of each state for a group.
  private func push(_ shifts: [TransitionShift], on key: Key, _ year: Int) -> [Double] {
    var push = [Double](repeating: 0, count: LabourState.count)
    for shift in shifts where year >= shift.since && (shift.from ?? key.state) == key.state {
      let touches = shift.groups.allSatisfy { name, level in
        guard let factor = model.factors.firstIndex(where: { $0.name == name }) else {
          return false
        }
        return model.factors[factor].levels[key.levels[factor]] == level
      }
      if touches { push[shift.to.place] += shift.shift }
    }
    return push
  }

  /// What alignment adds to the log odds of each state, found by repeated proportional correction.
  private func alignment(
    _ keys: [Key], _ weights: [Double], _ policy: [[Double]], _ year: Int
  ) -> [Double] {
    var shift = [Double](repeating: 0, count: LabourState.count)
    guard let target = targets.first(where: { $0.year == year }), !target.shares.isEmpty else {
      return shift
    }
    for _ in 0..<200 {
      var expected = [Double](repeating: 0, count: LabourState.count)
      for (place, key) in keys.enumerated() where key.state != .left {
        let sum = zip(policy[place], shift).map { $0 + $1 }
        let p = model.probabilities(from: key.state, levels: key.levels, shifts: sum)
        for state in expected.indices { expected[state] += weights[place] * p[state] }
      }
      let present = expected.reduce(0, +) - expected[LabourState.left.place]
      var miss = 0.0
      for (state, share) in target.shares where expected[state.place] > 0 && present > 0 {
        let now = expected[state.place] / present
        miss = max(miss, abs(now - share))
        shift[state.place] +=
          log(max(share, 1e-9) / (1 - min(share, 1 - 1e-9)))
          - log(max(now, 1e-9) / (1 - min(now, 1 - 1e-9)))
      }
      if miss < 1e-9 { break }
    }
    return shift
  }

  private static func drawn(_ cumulated: [Double], _ chance: Double) -> LabourState {
    let place = cumulated.firstIndex { chance < $0 } ?? LabourState.count - 1
    // The last sum may miss 1 by rounding: the last state that can be reached takes it.
    if chance >= cumulated.last ?? 0, let top = cumulated.last,
      let first = cumulated.firstIndex(of: top)
    {
      return LabourState.allCases[first]
    }
    return LabourState.allCases[place]
  }
}
