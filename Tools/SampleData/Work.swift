/// What a person does in the reference week, in the questionnaire's codes.
struct Work {
  enum Status: Int {
    case notInterviewed = 0
    case employed = 1
    case unemployed = 2
    case outside = 3
    case under10 = 4
  }

  /// `ESTADO`.
  var status = Status.outside
  /// `CAT_OCUP`: 1 employer, 2 own account, 3 employee, 4 family worker; the last job of the
  /// unemployed.
  var category = 0
  /// `CAT_INAC`.
  var inactivity = 0
  var post = Post.builder
  /// Hours in the main job and in others.
  var hours = (main: 0, other: 0)
  /// Whether the employer deducts a pension contribution, or the person pays it.
  var isCovered = false
  var wantsMoreHours = false

  var isDomestic: Bool { post.industry == 9700 }

  /// `INTENSI`.
  var intensity: Int {
    let all = hours.main + hours.other
    if all == 0 { return 4 }
    return all < 35 && wantsMoreHours ? 1 : all > 45 ? 3 : 2
  }
}

extension Work {
  /// What weighs on somebody's chances.
  struct Situation {
    let age: Int
    let sex: Person.Sex
    let isForeignBorn: Bool
    let highest: Int
    let isStudent: Bool
    let hasSmallChildren: Bool

    private static let ages = [16, 20, 25, 35, 50, 60, 65, 75, Int.max]
    private static let men = [0.006, 0.17, 0.6, 0.87, 0.91, 0.85, 0.66, 0.24, 0.04]
    private static let women = [0.004, 0.1, 0.44, 0.68, 0.73, 0.63, 0.34, 0.1, 0.015]

    /// The chance to be employed.
    var employment: Double {
      let band = Self.ages.firstIndex { age < $0 } ?? Self.men.count - 1
      var chance = sex == .male ? Self.men[band] : Self.women[band]
      if isStudent { chance *= 0.55 }
      if sex == .female {
        if highest == 6 { chance += (1 - chance) * 0.35 }
        if hasSmallChildren { chance *= 0.84 }
        if isForeignBorn { chance *= 0.86 }
      } else if isForeignBorn {
        chance = min(0.95, chance * 1.02)
      }
      return chance
    }

    /// The part of the labour force that looks for work.
    var unemployment: Double {
      let young = age < 25 ? 0.17 : age < 35 ? 0.075 : 0.042
      return young * (sex == .female ? 1.15 : 1) * (isForeignBorn && sex == .female ? 1.4 : 1)
    }
  }

  /// Draws a person's work in a quarter.
  ///
  /// - Parameter inclination: the place in the queue for work, 0 to 1.
  init(_ situation: Situation, inclination: Double, _ generator: inout SeededGenerator) {
    let employment = situation.employment
    let seeking = employment * situation.unemployment / (1 - situation.unemployment)
    if situation.age < 10 {
      status = .under10
      inactivity = situation.age < 6 ? 5 : 3
    } else if inclination < employment {
      status = .employed
    } else if situation.age >= 14, inclination < employment + seeking {
      status = .unemployed
    } else {
      inactivity = Self.inactivity(of: situation, &generator)
    }
    guard status == .employed || status == .unemployed && generator.chance(0.77) else { return }
    takePost(situation, &generator)
    if status == .unemployed, generator.chance(0.3) { category = 3 }
  }

  private mutating func takePost(
    _ situation: Situation, _ generator: inout SeededGenerator
  ) {
    let ownChance = situation.age < 25 ? 0.1 : situation.highest == 6 ? 0.18 : 0.25
    let place = generator.uniform()
    category =
      place < 0.006 ? 4 : place < ownChance ? 2 : place < ownChance + 0.035 ? 1 : 3
    let jobs = Post.table(
      sex: situation.sex, isForeignBorn: situation.isForeignBorn, highest: situation.highest,
      isEmployee: category == 3)
    post = generator.pick(jobs)
    let usual = isDomestic ? 24.0 : situation.sex == .male ? 43 : 36
    hours.main =
      generator.chance(0.03)
      ? 0 : min(84, max(4, Int(usual + generator.normal() * (isDomestic ? 11 : 10))))
    if generator.chance(0.08) { hours.other = generator.whole(4...24) }
    wantsMoreHours = generator.chance(situation.isForeignBorn ? 0.5 : 0.38)
    var uncovered =
      isDomestic ? 0.72 : situation.highest == 6 ? 0.13 : situation.highest >= 4 ? 0.27 : 0.44
    if post.isPublic { uncovered *= 0.3 }
    if situation.isForeignBorn { uncovered = min(0.9, uncovered + 0.14) }
    isCovered = !generator.chance(uncovered)
  }

  private static func inactivity(
    of situation: Situation, _ generator: inout SeededGenerator
  ) -> Int {
    if situation.isStudent { return 3 }
    if situation.age >= (situation.sex == .female ? 60 : 65) { return 1 }
    if situation.age >= 18, generator.chance(0.02) { return 6 }
    return situation.sex == .female && generator.chance(0.8) ? 4 : 7
  }
}
