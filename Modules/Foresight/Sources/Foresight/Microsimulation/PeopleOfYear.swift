import Glibc
import Numerics

/// The levels of all factors as one number, so that groups can be looked up quickly.
struct LevelCodes: Sendable {
  let strides: [Int]
  let counts: [Int]

  init(_ factors: [Factor]) {
    counts = factors.map(\.levels.count)
    var stride = 1
    strides = counts.map { count in
      defer { stride *= max(count, 1) }
      return stride
    }
  }

  func code(_ levels: [Int]) -> Int { zip(levels, strides).reduce(0) { $0 + $1.0 * $1.1 } }

  func level(_ code: Int, of factor: Int) -> Int { code / strides[factor] % max(counts[factor], 1) }

  func levels(_ code: Int) -> [Int] { strides.indices.map { level(code, of: $0) } }
}

/// Where everybody stands at the end of a year.
struct PeopleOfYear {
  /// The place of each person's state.
  var states: [Int]
  /// The number of each person's levels.
  var codes: [Int]
  /// How many people each record stands for; zero where a replicate left it out.
  let weights: [Double]
  /// Each person's labour income; empty in a simulation without incomes.
  var incomes: [Double] = []
  private let table: LevelCodes

  init(_ population: SimulatedPeople, _ table: LevelCodes) {
    states = population.people.map(\.state.place)
    codes = population.people.map { table.code($0.levels) }
    weights = population.people.map(\.weight)
    self.table = table
  }

  /// The number of a person's group and state together.
  func key(_ person: Int) -> Int { codes[person] * LabourState.count + states[person] }

  /// The level of a factor.
  func level(_ person: Int, of factor: Int) -> Int { table.level(codes[person], of: factor) }
}

/// What everybody earns, year after year: it remembers who stayed where they were seen.
struct Purse {
  private let model: IncomeModel
  private let policy: LabourPolicy
  private let codes: LevelCodes
  /// The income and the regression's value then, of those seen who have not moved since.
  private var seen: [(income: Double, usual: Double)?]
  private let start: [Int]
  /// Each person's place in the order of incomes of each state that earns, which are the first ones.
  private let places: [Double]
  private static let earning = LabourState.allCases.filter(\.earns).count

  init(
    _ model: IncomeModel, _ population: SimulatedPeople, _ policy: LabourPolicy,
    _ codes: LevelCodes, _ streams: [RandomStream]
  ) {
    self.model = model
    self.policy = policy
    self.codes = codes
    start = population.people.map(\.state.place)
    seen = population.people.map { person in
      person.income.flatMap { income in
        model.logarithm(person.state, levels: person.levels).map { (income, $0) }
      }
    }
    places = streams.flatMap { stream in
      var own = stream.split(1)
      return (0..<Self.earning).map { _ in own.uniform() }
    }
  }

  /// The labour incomes of a year, zero for those who do not earn.
  mutating func incomes(_ people: PeopleOfYear, year: Int, growth: Double) -> [Double] {
    var cells: [Int: Cell] = [:]
    return people.states.indices.map { person in
      let place = people.states[person]
      if place != start[person] { seen[person] = nil }
      let state = LabourState.allCases[place]
      let key = people.key(person)
      guard state.earns, people.weights[person] > 0,
        let cell = cells[key] ?? cell(people.codes[person], state, year)
      else { return 0 }
      cells[key] = cell
      let plain =
        seen[person].map { $0.income * exp(cell.usual - $0.usual) }
        ?? exp(cell.usual + model.residual(state, at: places[person * Self.earning + place]))
      let income = plain * growth * cell.factor
      // A floor is for the paid: nobody begins to pay family workers by it.
      return income > 0 ? max(income, cell.floor) : 0
    }
  }

  private struct Cell {
    var usual: Double
    var factor = 1.0
    var floor = 0.0
  }

  /// What a kind of person earns in a state; nil in one that does not earn.
  private func cell(_ code: Int, _ state: LabourState, _ year: Int) -> Cell? {
    let levels = codes.levels(code)
    guard let usual = model.logarithm(state, levels: levels) else { return nil }
    var cell = Cell(usual: usual)
    for lever in policy.wages
    where year >= lever.since && (lever.state ?? state) == state
      && model.factors.holds(lever.groups, of: levels)
    {
      cell.factor *= lever.factor
      cell.floor = max(cell.floor, lever.floor ?? 0)
    }
    return cell
  }
}
