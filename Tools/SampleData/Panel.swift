/// The survey's sample of one quarter, made household by household from a seed.
///
/// The rotation is the EPH's: a dwelling is in for two quarters, out for two and in for two, so a
/// quarter holds those that came in now, one, four and five quarters ago.
struct Panel {
  let seed: Int
  let quarter: Quarter
  /// How many households the quarter is to have.
  var size: Int
  /// Persons per household, as a trial run counted them.
  var meanSize = 2.9

  private static let agesInSample = [0, 1, 4, 5]
  private static let wholeShare = Agglomerate.all.reduce(0) { $0 + $1.sampleShare }

  /// The households of a dwelling; few dwellings have two.
  func households(ofDwelling number: Int) -> [Household] {
    let ages = Self.agesInSample
    let first = Quarter(ordinal: quarter.ordinal - ages[number % ages.count])
    var generator = SeededGenerator(seed, first.ordinal, number / ages.count)
    let dwelling = Dwelling(
      first: first, index: number / ages.count, agglomerate: generator.pick(Agglomerate.sample),
      weightFactor: 0.7 + 0.6 * generator.uniform())
    let count = generator.chance(0.03) ? 2 : 1
    return (1...count).map { household($0, in: dwelling, &generator) }
  }

  private func household(
    _ number: Int, in dwelling: Dwelling, _ generator: inout SeededGenerator
  ) -> Household {
    let composition = Composition(in: dwelling.agglomerate, &generator)
    var household = Household(
      dwelling: dwelling, number: number,
      members: composition.members.map {
        Person($0, first: dwelling.first, in: dwelling.agglomerate, &generator)
      })
    var ofQuarter = SeededGenerator(
      seed, dwelling.first.ordinal, dwelling.index, number, quarter.ordinal)
    let perPerson =
      dwelling.agglomerate.thousands * 1_000 * Self.wholeShare
      / (Double(size) * meanSize * dwelling.agglomerate.sampleShare)
    household.weight = max(1, Int((perPerson * dwelling.weightFactor).rounded()))
    settle(&household, &ofQuarter)
    return household
  }

  /// What the members do and get in this quarter.
  private func settle(_ household: inout Household, _ generator: inout SeededGenerator) {
    let ages = household.members.map { $0.age(in: quarter) }
    let children = ages.count { $0 < 18 }
    let hasSmallChildren = ages.contains { $0 < 6 }
    let region = household.dwelling.agglomerate.region
    let level = Prices.level(quarter) * Agglomerate.level(ofRegion: region).pay
    // A household that does not want to say what it earns mostly says nothing at all.
    let refuses = generator.chance(0.15)
    for at in household.members.indices {
      var person = household.members[at]
      let situation = Work.Situation(
        age: ages[at], sex: person.sex, isForeignBorn: person.isForeignBorn,
        highest: person.schooling.highest, isStudent: person.schooling.attendance == 1,
        hasSmallChildren: hasSmallChildren && person.relationship <= 2)
      // Most people do what they did a quarter ago.
      let inclination =
        generator.chance(0.82) ? person.inclination : generator.uniform()
      person.work = Work(situation, inclination: inclination, &generator)
      person.income = Income(
        of: person, age: ages[at], children: person.relationship <= 2 ? children : 0,
        level: level, &generator)
      if person.work.status == .employed, person.work.category != 4,
        refuses ? generator.chance(0.9) : generator.chance(0.04)
      {
        person.income.mainJob = nil
        if person.work.hours.other > 0 { person.income.otherJobs = nil }
      }
      household.members[at] = person
    }
    // Few households live on nothing: others help.
    let hasNone = household.members.allSatisfy { $0.income.all == 0 }
    if hasNone, generator.chance(0.88) { household.members[0].income.takeHelp(level: level) }
    household.addUp()
  }
}

/// How long a sample goes on.
enum SampleSize {
  case households(Int)
  case persons(Int)
}

extension Panel {
  /// Goes through the sample's households in order until it is full; nothing is kept.
  ///
  /// A number of persons is met exactly: the last household is as large as there is room for.
  func forEachHousehold<Failure: Error>(
    _ size: SampleSize, _ body: (Household) throws(Failure) -> Void
  ) throws(Failure) {
    var dwelling = 0
    var households = 0
    var persons = 0
    while true {
      for var household in self.households(ofDwelling: dwelling) {
        switch size {
        case .households(let count):
          if households == count { return }
        case .persons(let count):
          if persons == count { return }
          if persons + household.members.count > count { household.keep(count - persons) }
        }
        households += 1
        persons += household.members.count
        try body(household)
      }
      dwelling += 1
    }
  }
}

extension Household {
  /// Leaves the first members only.
  fileprivate mutating func keep(_ count: Int) {
    members.removeLast(members.count - count)
    addUp()
  }

  /// Counts the household's income; one member's silence makes it unknown.
  fileprivate mutating func addUp() {
    let parts = members.map(\.income.all)
    income = parts.contains(nil) ? nil : parts.reduce(0) { $0 + ($1 ?? 0) }
    incomeWeight = income == nil ? 0 : Int((Double(weight) * 1.19).rounded())
  }
}
