import Testing

@testable import sample_data

@Suite struct PanelTests {
  private func households(_ quarter: Quarter, _ size: SampleSize, seed: Int = 1) -> [Household] {
    var all: [Household] = []
    Panel(seed: seed, quarter: quarter, size: 400).forEachHousehold(size) { all.append($0) }
    return all
  }

  private let quarter = Quarter(year: 2023, 1)

  @Test func `Half of the dwellings were there a quarter and a year ago, none two quarters ago`() {
    func dwellings(_ quarter: Quarter) -> Set<[UInt8]> {
      Set(
        (0..<400).flatMap { number in
          Panel(seed: 1, quarter: quarter, size: 400).households(ofDwelling: number)
            .map(\.dwelling.identifier)
        })
    }
    let now = dwellings(quarter)
    #expect(now.count == 400)
    for (quartersAgo, shared) in [(1, 200), (2, 0), (3, 100), (4, 200), (5, 100), (6, 0)] {
      let then = dwellings(Quarter(ordinal: quarter.ordinal - quartersAgo))
      #expect(now.intersection(then).count == shared, "\(quartersAgo) quarters ago")
    }
  }

  @Test func `Who comes back is the same person, a year later a year older`() throws {
    let then = households(Quarter(ordinal: quarter.ordinal - 4), .households(300))
    let before = Dictionary(
      then.map { ($0.dwelling.identifier + [UInt8($0.number)], $0) }, uniquingKeysWith: { $1 })
    var met = 0
    for household in households(quarter, .households(300)) {
      guard let old = before[household.dwelling.identifier + [UInt8(household.number)]] else {
        continue
      }
      met += 1
      #expect(old.members.map(\.sex) == household.members.map(\.sex))
      #expect(old.members.map(\.birthplace.code) == household.members.map(\.birthplace.code))
      #expect(
        old.members.map { $0.age(in: Quarter(ordinal: quarter.ordinal - 4)) + 1 }
          == household.members.map { $0.age(in: quarter) })
    }
    #expect(met > 100)
  }

  @Test(arguments: [1, 2, 3, 10, 500])
  func `A number of persons is met exactly`(count: Int) {
    let all = households(quarter, .persons(count))
    #expect(all.reduce(0) { $0 + $1.members.count } == count)
    #expect(all.allSatisfy { !$0.members.isEmpty })
  }

  @Test func `A household's income is the sum of its members' or unknown with weight 0`() {
    for household in households(quarter, .households(400)) {
      let parts = household.members.map(\.income.all)
      if parts.contains(nil) {
        #expect(household.income == nil)
        #expect(household.incomeWeight == 0)
      } else {
        #expect(household.income == parts.reduce(0) { $0 + ($1 ?? 0) })
        #expect(household.incomeWeight > 0)
      }
    }
  }

  @Test func `Nobody does or learns what the age forbids`() {
    for person in households(quarter, .households(400)).flatMap(\.members) {
      let age = person.age(in: quarter)
      #expect(age >= 0)
      #expect((person.work.status == .under10) == (age < 10))
      #expect((person.fiveYearsAgo.place == 6) ? age < 8 : age >= 5)
      if person.schooling.highest == 6 { #expect(age >= 20) }
      if person.work.status != .employed { #expect(person.income.mainJob == 0) }
    }
  }

  @Test func `The population has women who migrated, people who came back and a gap to find`() {
    let all = households(quarter, .households(12_000)).flatMap(\.members)
    let women = all.filter { $0.sex == .female && (25..<60).contains($0.age(in: quarter)) }
    func employed(_ people: [Person]) -> Double {
      Double(people.count { $0.work.status == .employed }) / Double(people.count)
    }
    let foreign = women.filter(\.isForeignBorn)
    #expect(foreign.count > 300)
    #expect(employed(foreign) < employed(women.filter { !$0.isForeignBorn }) - 0.04)
    #expect(all.count { !$0.isForeignBorn && $0.fiveYearsAgo.isAbroad } > 50)
  }

  @Test func `Another seed gives other people`() {
    func ages(_ seed: Int) -> [Int] {
      households(quarter, .households(50), seed: seed).flatMap(\.members).map(\.born.ordinal)
    }
    #expect(ages(1) == ages(1))
    #expect(ages(1) != ages(2))
  }
}
