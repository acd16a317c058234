/// A made-up member of a made-up household.
struct Person {
  enum Sex: Int {
    case male = 1
    case female = 2
  }

  /// Where somebody was born or lived, in the questionnaire's codes.
  struct Residence {
    /// 1 here, 2 elsewhere in the province, 3 in another province, 4 bordering country, 5 other
    /// country, 6 not born yet.
    var place = 1
    /// The province or country; nil where the place alone is asked.
    var code: Int?

    static func abroad(_ origin: Origin) -> Residence {
      Residence(place: origin.isBordering ? 4 : 5, code: origin.code)
    }

    var isAbroad: Bool { place == 4 || place == 5 }
  }

  /// `CH03`.
  let relationship: Int
  let sex: Sex
  /// The quarter of birth, as counted by ``Quarter``.
  let born: Quarter
  /// The day of birth within its quarter: month 0 to 2, day 1 to 28.
  let birthday: (month: Int, day: Int)
  /// `CH07`.
  let maritalStatus: Int
  /// `CH15`.
  let birthplace: Residence
  /// `CH16`.
  let fiveYearsAgo: Residence
  let schooling: Schooling
  /// Where the person stands in the queue for work, 0 first: kept from quarter to quarter.
  let inclination: Double
  /// Earning power, a standard normal number.
  let talent: Double

  /// Set for each quarter.
  var work = Work()
  /// Set for each quarter.
  var income = Income()

  func age(in quarter: Quarter) -> Int { (quarter.ordinal - born.ordinal) / 4 }
  var isForeignBorn: Bool { birthplace.isAbroad }
}

extension Person {
  /// What the household knows of a member before the rest is drawn.
  struct Outline {
    var relationship: Int
    var sex: Sex
    var age: Int
    var maritalStatus: Int
    var origin: Origin?
    /// Years since the arrival of somebody born abroad.
    var yearsHere = 0
  }

  /// Draws the rest of a person whom the survey meets first in a quarter.
  init(
    _ outline: Outline, first: Quarter, in agglomerate: Agglomerate,
    _ generator: inout SeededGenerator
  ) {
    relationship = outline.relationship
    sex = outline.sex
    maritalStatus = outline.age < 14 ? 5 : outline.maritalStatus
    born = Quarter(ordinal: first.ordinal - outline.age * 4 - generator.whole(0...3))
    birthday = (generator.whole(0...2), generator.whole(1...28))
    if let origin = outline.origin {
      birthplace = .abroad(origin)
    } else {
      birthplace = Self.inland(agglomerate, moved: 0.21, &generator)
    }
    if outline.age < 5 {
      fiveYearsAgo = Residence(place: 6)
    } else if let origin = outline.origin, outline.yearsHere < 5 {
      fiveYearsAgo = .abroad(origin)
    } else if outline.origin == nil, outline.age >= 20, generator.chance(0.006) {
      fiveYearsAgo = .abroad(generator.pick(Origin.returns))
    } else {
      fiveYearsAgo = Self.inland(agglomerate, moved: 0.025, &generator)
    }
    let advantage = outline.origin?.advantage ?? (sex == .female ? 0.05 : 0)
    schooling = Schooling(age: outline.age, advantage: advantage, &generator)
    inclination = generator.uniform()
    talent = generator.normal()
  }

  private static func inland(
    _ agglomerate: Agglomerate, moved: Double, _ generator: inout SeededGenerator
  ) -> Residence {
    guard generator.chance(moved) else { return Residence() }
    let other = Agglomerate.all[generator.whole(0...(Agglomerate.all.count - 1))]
    return other.province == agglomerate.province
      ? Residence(place: 2) : Residence(place: 3, code: other.province)
  }
}
