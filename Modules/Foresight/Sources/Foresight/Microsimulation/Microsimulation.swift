import Glibc
import Numerics

/// People moved from state to state, year by year, by the probabilities of a transition model, and
/// what they earn there by an income model.
///
/// Each person has a stream of random numbers of its own, so that two policies, or a hundred, meet the
/// same chance and differ only where they act: a push towards a state moves nobody but into it. Targets
/// are met by each run, not only on average (``largestMiss`` says how nearly). Age bands written as
/// `25-34` are left for the next one at the rate that a band of that width empties.
///
/// Who stays in a state keeps the place in its order of incomes that was seen or first drawn; who comes
/// to another state has a place of its own there. Real incomes grow by `incomeGrowth` a year.
public struct Microsimulation: Sendable {
  let model: TransitionModel
  let population: SimulatedPeople
  let incomes: IncomeModel?
  let years: ClosedRange<Int>
  private let targets: [AlignmentTarget]
  private let incomeGrowth: Double
  private let seed: UInt64
  private let ageFactor: Int?
  private let ageing: [Double]
  private let codes: LevelCodes

  /// Prepares a simulation.
  ///
  /// - Parameters:
  ///   - incomes: What people earn; nil for a simulation of states alone.
  ///   - targets: The shares to meet.
  ///   - incomeGrowth: The yearly growth of real labour incomes, as 0.02.
  public init(
    _ model: TransitionModel, _ population: SimulatedPeople, incomes: IncomeModel? = nil,
    years: ClosedRange<Int>, targets: [AlignmentTarget] = [], incomeGrowth: Double = 0,
    seed: UInt64 = 1
  ) {
    self.model = model
    self.population = population
    self.incomes = incomes
    self.years = years
    self.targets = targets
    self.incomeGrowth = incomeGrowth
    self.seed = seed
    ageFactor = model.factors.firstIndex { $0.name == "age_band" }
    ageing = ageFactor.map { Self.leaving(model.factors[$0].levels) } ?? []
    codes = LevelCodes(model.factors)
  }

  /// The same simulation with another sample's model, people and incomes.
  func with(_ model: TransitionModel, _ people: SimulatedPeople, _ incomes: IncomeModel?)
    -> Microsimulation
  {
    Microsimulation(
      model, people, incomes: incomes, years: years, targets: targets, incomeGrowth: incomeGrowth,
      seed: seed)
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
  ///   - factor: The number of the factor that results are told apart by.
  ///   - run: The number of the repetition; each has chances of its own.
  public func totals(_ policy: LabourPolicy, by factor: Int?, run: Int) -> [[[Double]]] {
    let levels = factor.map { model.factors[$0].levels.count } ?? 1
    var all: [[[Double]]] = []
    _ = follow(policy, run: run) { people in
      var totals = [[Double]](
        repeating: [Double](repeating: 0, count: LabourState.count), count: levels)
      for person in people.states.indices {
        let level = factor.map { people.level(person, of: $0) } ?? 0
        totals[level][people.states[person]] += people.weights[person]
      }
      all.append(totals)
    }
    return all
  }

  /// Follows the people through the years under a policy and shows them at the end of each.
  ///
  /// - Returns: The largest part of those present by which a target was missed.
  func follow(_ policy: LabourPolicy, run: Int, _ visit: (PeopleOfYear) -> Void) -> Double {
    let root = RandomStream(seed: seed).split(run)
    var streams = population.people.indices.map { root.split($0) }
    var people = PeopleOfYear(population, codes)
    var purse = incomes.map { Purse($0, population, policy, codes, streams) }
    var miss = 0.0
    for year in years {
      if year > years.lowerBound { miss = max(miss, step(&people, &streams, policy, year)) }
      people.incomes =
        purse?.incomes(
          people, year: year, growth: pow(1 + incomeGrowth, Double(year - years.lowerBound))) ?? []
      visit(people)
    }
    return miss
  }

  /// Moves everybody by one year; returns by how much a target was missed.
  private func step(
    _ people: inout PeopleOfYear, _ streams: inout [RandomStream], _ policy: LabourPolicy,
    _ year: Int
  ) -> Double {
    let count = LabourState.count
    let chances = chances(people, policy, year)
    var times = [Double](repeating: .infinity, count: people.states.count * count)
    for person in people.states.indices {
      let rates = chances[people.key(person)] ?? []
      for state in 0..<count {
        // Every state's number is drawn, so that policies with other chances meet the same ones.
        let uniform = streams[person].uniform()
        if state < rates.count, rates[state] > 0 {
          times[person * count + state] = -log(uniform) / rates[state]
        }
      }
      let ageChance = streams[person].uniform()
      if let ageFactor, ageChance < ageing[people.level(person, of: ageFactor)] {
        people.codes[person] += codes.strides[ageFactor]
      }
    }
    let alignment = Alignment(times: times, weights: people.weights)
    var (factors, miss) = ([Double](repeating: 1, count: count), 0.0)
    if let target = targets.first(where: { $0.year == year }), !target.shares.isEmpty {
      (factors, miss) = alignment.factors(meeting: target.shares)
    }
    for person in people.states.indices {
      people.states[person] = alignment.state(person, factors)
    }
    return miss
  }

  /// The probability of each state a year on for every group and state that somebody is in.
  private func chances(_ people: PeopleOfYear, _ policy: LabourPolicy, _ year: Int)
    -> [Int: [Double]]
  {
    var result: [Int: [Double]] = [:]
    for person in people.states.indices {
      let key = people.key(person)
      guard result[key] == nil else { continue }
      let origin = LabourState.allCases[people.states[person]]
      let levels = codes.levels(people.codes[person])
      result[key] = model.probabilities(
        from: origin, levels: levels, shifts: push(policy, on: levels, origin, year))
    }
    return result
  }

  /// What policies add to the log odds of each state for a group.
  private func push(_ policy: LabourPolicy, on levels: [Int], _ origin: LabourState, _ year: Int)
    -> [Double]
  {
    var push = [Double](repeating: 0, count: LabourState.count)
    for shift in policy.shifts
    where year >= shift.since && (shift.from ?? origin) == origin
      && model.factors.holds(shift.groups, of: levels)
    {
      push[shift.to.place] += shift.shift
    }
    return push
  }
}
