/// What a microsimulation is asked: shares of labour states, incomes, poverty.
public enum LabourMeasure: Sendable, Hashable {
  /// The part of those present in a state; for `left` the part of all.
  case share(LabourState)
  /// The mean labour income of those who work.
  case meanIncome
  /// The median labour income of those who work.
  case medianIncome
  /// The part of those who work whose labour income is below the line.
  case lowPay
  /// The part of those present whose household's income a head is below the line.
  case poverty
  /// The mean of what those present lack to the line, as a part of it; zero for who is not poor
  /// (J. Foster, J. Greer and E. Thorbecke, Econometrica 52, 1984, with alpha 1).
  case povertyGap

  /// Its name for machines.
  public var name: String {
    switch self {
    case .share(let state): "share_\(state.rawValue)"
    case .meanIncome: "mean_income"
    case .medianIncome: "median_income"
    case .lowPay: "low_pay"
    case .poverty: "poverty"
    case .povertyGap: "poverty_gap"
    }
  }

  /// Whether it is a part of a whole, from 0 to 1.
  public var isRate: Bool { self != .meanIncome && self != .medianIncome }
}

/// Groups of people: everybody, then each level of some factors.
struct PeopleGroups: Sendable {
  /// One group with the number of the group it is compared with.
  struct Group: Sendable {
    let factor: String?
    let level: String?
    /// The number of the factor's first group; nil for everybody and for it.
    let reference: Int?
  }

  let groups: [Group]
  private let factors: [Int]
  private let starts: [Int]

  init(_ factors: [Factor], by names: [String]) {
    let places = names.compactMap { name in factors.firstIndex { $0.name == name } }
    self.factors = places
    var groups = [Group(factor: nil, level: nil, reference: nil)]
    var starts: [Int] = []
    for place in places {
      starts.append(groups.count)
      let first = groups.count
      for (number, level) in factors[place].levels.enumerated() {
        groups.append(
          Group(
            factor: factors[place].name, level: level, reference: number == 0 ? nil : first))
      }
    }
    self.groups = groups
    self.starts = starts
  }

  /// The numbers of the groups that a person is in.
  func of(_ person: Int, _ people: PeopleOfYear) -> [Int] {
    [0] + zip(factors, starts).map { $1 + people.level(person, of: $0) }
  }
}

/// Measures the people of a year, group by group.
struct LabourMeasurement: Sendable {
  let groups: PeopleGroups
  /// What is measured, in order.
  let measures: [LabourMeasure]
  private let line: Double?
  private let households: [Int]?
  private let otherIncomes: [Double]

  /// Prepares to measure: incomes where there are incomes, low pay with a line, poverty with a line
  /// and households.
  init(_ simulation: Microsimulation, by factors: [String], povertyLine: Double?) {
    groups = PeopleGroups(simulation.model.factors, by: factors)
    let people = simulation.population.people
    let households = people.compactMap(\.household)
    self.households = households.count == people.count ? households : nil
    otherIncomes = people.map(\.otherIncome)
    line = povertyLine
    var measures = LabourState.allCases.map(LabourMeasure.share)
    if simulation.incomes != nil {
      measures += [.meanIncome, .medianIncome]
      if povertyLine != nil { measures.append(.lowPay) }
      if povertyLine != nil, self.households != nil { measures += [.poverty, .povertyGap] }
    }
    self.measures = measures
  }

  /// The values by group and measure; not a number where a group has nobody to measure.
  func values(_ people: PeopleOfYear) -> [[Double]] {
    var sums = [GroupSums](repeating: GroupSums(), count: groups.groups.count)
    let heads = line.flatMap { line in households.map { perHead(people, $0, line) } }
    for person in people.states.indices where people.weights[person] > 0 {
      let (weight, state) = (people.weights[person], people.states[person])
      for group in groups.of(person, people) {
        sums[group].states[state] += weight
        if !people.incomes.isEmpty, LabourState.allCases[state].earns {
          sums[group].earners.append((people.incomes[person], weight))
        }
        if let heads, state != LabourState.left.place, let line {
          let lack = max(1 - heads[person] / line, 0)
          sums[group].poor += lack > 0 ? weight : 0
          sums[group].lack += lack * weight
        }
      }
    }
    return sums.map { group in measures.map { group.value($0, line: line ?? .nan) } }
  }

  /// Each person's household income a head of those present.
  private func perHead(_ people: PeopleOfYear, _ households: [Int], _ line: Double) -> [Double] {
    let count = (households.max() ?? -1) + 1
    var incomes = [Double](repeating: 0, count: count)
    var heads = [Double](repeating: 0, count: count)
    for (person, household) in households.enumerated()
    where people.states[person] != LabourState.left.place {
      incomes[household] += people.incomes[person] + otherIncomes[person]
      heads[household] += 1
    }
    return households.map { heads[$0] > 0 ? incomes[$0] / heads[$0] : 0 }
  }
}

/// What is summed of one group.
private struct GroupSums {
  var states = [Double](repeating: 0, count: LabourState.count)
  var earners: [(income: Double, weight: Double)] = []
  var poor = 0.0
  var lack = 0.0

  func value(_ measure: LabourMeasure, line: Double) -> Double {
    let all = states.reduce(0, +)
    let present = all - states[LabourState.left.place]
    let part = { (sum: Double, whole: Double) in whole > 0 ? sum / whole : .nan }
    let workers = earners.reduce(0) { $0 + $1.weight }
    switch measure {
    case .share(let state): return part(states[state.place], state == .left ? all : present)
    case .meanIncome: return part(earners.reduce(0) { $0 + $1.income * $1.weight }, workers)
    case .medianIncome: return median(workers)
    case .lowPay:
      return part(earners.reduce(0) { $0 + ($1.income < line ? $1.weight : 0) }, workers)
    case .poverty: return part(poor, present)
    case .povertyGap: return part(lack, present)
    }
  }

  /// The smallest income up to which half of the workers earn.
  private func median(_ workers: Double) -> Double {
    var sum = 0.0
    for earner in earners.sorted(by: { $0.income < $1.income }) {
      sum += earner.weight
      if sum >= workers / 2 { return earner.income }
    }
    return .nan
  }
}
