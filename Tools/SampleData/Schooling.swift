/// What a person learns or has learnt, in the questionnaire's codes.
struct Schooling {
  /// `CH10`: 0 too young, 1 attends, 2 attended, 3 never did.
  var attendance = 0
  /// `CH11`: 1 state, 2 private, 0 does not attend.
  var school = 0
  /// `CH12`: 1 preschool, 2 primary, 4 secondary, 6 tertiary, 7 university, 8 postgraduate.
  var level = 0
  /// `CH13`: 1 finished, 2 not, 0 not asked.
  var finished = 0
  /// `CH14`: the last year passed, nil where it is not asked.
  var lastYear: Int?

  /// `NIVEL_ED`, which follows from the others.
  var highest: Int {
    switch (level, finished) {
    case (2, 2): 1
    case (2, _): 2
    case (4, 2): 3
    case (4, _): 4
    case (6...7, 2): 5
    case (6...8, _): 6
    default: 7
    }
  }

  /// The schooling of a person of an age, drawn from what is usual.
  ///
  /// - Parameter advantage: how much likelier than others to have gone far; 0 is like others.
  init(age: Int, advantage: Double, _ generator: inout SeededGenerator) {
    let place = generator.uniform()
    switch age {
    case ..<2: break
    case 2..<5:
      attendance = place < 0.55 ? 1 : 3
      if attendance == 1 { (level, finished, lastYear) = (1, 2, 0) }
    case 5: (attendance, level, finished, lastYear) = (1, 1, 2, 0)
    case 6..<12: (attendance, level, finished, lastYear) = (1, 2, 2, age - 6)
    case 12..<18 where place < 0.93:
      (attendance, level, finished, lastYear) = (1, 4, 2, min(age - 12, 5))
    case 18..<32 where place < 0.5 - 0.033 * Double(age - 18) + advantage:
      (attendance, level, finished) = (1, generator.chance(0.7) ? 7 : 6, 2)
      lastYear = generator.whole(0...min(age - 18, 4))
    default: past(age: age, advantage, &generator)
    }
    if attendance == 1 { school = generator.chance(0.74) ? 1 : 2 }
  }

  private mutating func past(
    age: Int, _ advantage: Double, _ generator: inout SeededGenerator
  ) {
    attendance = 2
    finished = 1
    let older = max(0, Double(age - 35)) * 0.006
    let ladder = generator.uniform() - advantage * 0.6 + older
    switch ladder {
    case ..<0.18 where age > 22: (level, finished) = (7, 1)
    case ..<0.27 where age > 20: (level, finished) = (6, 1)
    case ..<0.38 where age > 18: (level, finished) = (7, 2)
    case ..<0.67 where age > 17: (level, finished) = (4, 1)
    case ..<0.88 where age > 12: (level, finished) = (4, 2)
    case ..<1.12: (level, finished) = (2, 1)
    case ..<1.3: (level, finished) = (2, 2)
    default: (attendance, level, finished) = (3, 0, 0)
    }
    if level == 7, finished == 1, generator.chance(0.06) { level = 8 }
    if finished == 2 { lastYear = generator.whole(level == 2 ? 1...5 : 1...4) }
  }
}
