/// The decile groups of incomes, nationally and by INDEC's groups of agglomerates.
///
/// The six columns of a measure are in INDEC's order: the country, the agglomerates outside Gran
/// Buenos Aires, the region, the large ones, the small ones, the agglomerate.
/// The limits come from a trial run over the first households of the sample, so that a sample of
/// any length is written in one pass.
struct Deciles {
  enum Measure: Int, CaseIterable {
    case mainJob, personal, household, perHead
  }

  /// The group of an unknown income.
  static let unknown = 12

  private static let scopes = 4 + Agglomerate.regions.count + Agglomerate.all.count
  private var samples: [[(value: Int, weight: Int)]]
  private var limits: [[Int]] = []

  init() {
    samples = Array(repeating: [], count: Self.scopes * Measure.allCases.count)
  }

  /// Takes a household of the trial run into account.
  mutating func add(_ household: Household) {
    let agglomerate = household.dwelling.agglomerate
    for person in household.members {
      add(person.income.mainJob, household.weight, .mainJob, agglomerate)
      add(person.income.all, household.weight, .personal, agglomerate)
    }
    add(household.income, household.weight, .household, agglomerate)
    add(household.incomePerHead, household.weight, .perHead, agglomerate)
  }

  private mutating func add(
    _ value: Int?, _ weight: Int, _ measure: Measure, _ agglomerate: Agglomerate
  ) {
    guard let value, value > 0 else { return }
    for case let scope? in Self.scopes(of: agglomerate) {
      samples[scope * Measure.allCases.count + measure.rawValue].append((value, weight))
    }
  }

  /// Ends the trial run.
  mutating func close() {
    limits = samples.map { sample in
      let sorted = sample.sorted { ($0.value, $0.weight) < ($1.value, $1.weight) }
      let whole = sorted.reduce(0) { $0 + $1.weight }
      var found: [Int] = []
      var sum = 0
      for (value, weight) in sorted {
        sum += weight
        while found.count < 9, sum * 10 >= whole * (found.count + 1) { found.append(value) }
      }
      return found
    }
    samples = []
  }

  /// Writes the six decile groups of an income, from the first of their columns on.
  func write<Column: EPHColumn>(
    _ value: Int?, _ measure: Measure, _ agglomerate: Agglomerate, to record: inout Record<Column>,
    from first: Column
  ) {
    for (at, scope) in Self.scopes(of: agglomerate).enumerated() {
      guard let column = Column(rawValue: first.rawValue + at) else { continue }
      record[column] = scope.map { group(of: value, measure, $0) } ?? Record<Column>.blank
    }
  }

  private func group(of value: Int?, _ measure: Measure, _ scope: Int) -> Int {
    guard let value else { return Self.unknown }
    if value <= 0 { return 0 }
    return 1 + limits[scope * Measure.allCases.count + measure.rawValue].count { $0 < value }
  }

  /// The scopes of the six columns; nil where an agglomerate has no place in one.
  private static func scopes(of agglomerate: Agglomerate) -> [Int?] {
    let region = Agglomerate.regions.firstIndex { $0.code == agglomerate.region } ?? 0
    let own = Agglomerate.all.firstIndex { $0.code == agglomerate.code } ?? 0
    return [
      0, agglomerate.region == 1 ? nil : 1, 4 + region, agglomerate.isLarge ? 2 : nil,
      agglomerate.isLarge ? nil : 3, 4 + Agglomerate.regions.count + own,
    ]
  }
}
