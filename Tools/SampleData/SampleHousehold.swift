/// A made-up household of no country: who lives in it and what they do, in plain terms.
struct SampleHousehold {
  /// One member.
  struct Member {
    /// 0 the reference person, 1 the partner, 2 a child, 3 another relative.
    var relationship: Int
    var sex: Person.Sex
    var age: Int
    /// ISO 3166-1 numeric; nil who was born here.
    var origin: Int?
    /// Whether the person lived abroad five years before.
    var cameRecently = false
    var schooling: Schooling
    var work = Work()
    /// Pay of the main job as a multiple of the usual one.
    var payFactor = 1.0
  }

  private(set) var members: [Member] = []

  private static let sizes = WeightedTable<Int>([(1, 18), (2, 27), (3, 24), (4, 19), (5, 12)])

  /// Draws a household.
  ///
  /// - Parameters:
  ///   - migrantShare: the part of adults born abroad.
  ///   - origins: where they were born.
  init(
    migrantShare: Double, origins: WeightedTable<Int>?, _ generator: inout SeededGenerator
  ) {
    let size = generator.pick(Self.sizes)
    let headAge = generator.whole(22...82)
    let origin = generator.chance(migrantShare) ? origins.map { generator.pick($0) } : nil
    for number in 0..<size {
      let relationship =
        number == 0 ? 0 : number == 1 && size > 1 ? 1 : generator.chance(0.85) ? 2 : 3
      let age =
        switch relationship {
        case 0: headAge
        case 1: max(18, headAge + generator.whole(-8...6))
        case 2: generator.whole(0...max(0, min(34, headAge - 18)))
        default: generator.whole(0...90)
        }
      var own = relationship == 3 ? nil : origin
      if relationship == 2, !generator.chance(0.4) { own = nil }
      let sex: Person.Sex = generator.chance(number == 0 ? 0.56 : 0.47) ? .male : .female
      var member = Member(
        relationship: relationship, sex: sex, age: age, origin: own,
        schooling: Schooling(age: age, advantage: own == nil ? 0 : 0.06, &generator))
      member.cameRecently = age >= 5 && generator.chance(own == nil ? 0.004 : 0.38)
      members.append(member)
    }
    for at in members.indices { drawWork(at, &generator) }
  }

  private mutating func drawWork(_ at: Int, _ generator: inout SeededGenerator) {
    let member = members[at]
    let situation = Work.Situation(
      age: member.age, sex: member.sex, isForeignBorn: member.origin != nil,
      highest: member.schooling.highest, isStudent: member.schooling.attendance == 1,
      hasSmallChildren: members.contains { $0.age < 6 })
    members[at].work = Work(situation, inclination: generator.uniform(), &generator)
    members[at].payFactor = exponential(
      0.55 * generator.normal() + 0.12 * Double(member.schooling.highest % 7) - 0.4)
  }
}
