/// What a person gets in a month, in pesos of the quarter; nil is "did not say".
struct Income {
  /// `P21`, from the main job.
  var mainJob: Int? = 0
  /// `TOT_P12`, from other jobs.
  var otherJobs: Int? = 0
  /// `V2_M`, a pension.
  var pension = 0
  /// `V5_M`, a social transfer.
  var transfer = 0
  /// `V8_M`, a rent.
  var rent = 0
  /// `V12_M`, help from another household.
  var help = 0

  /// `T_VI`.
  var notFromWork: Int { pension + transfer + rent + help }
  /// `P47T`.
  var all: Int? {
    guard let mainJob, let otherJobs else { return nil }
    return mainJob + otherJobs + notFromWork
  }
}

/// How many pesos of a quarter buy what one bought in the first quarter of 2022.
enum Prices {
  static func level(_ quarter: Quarter) -> Double {
    var level = 1.0
    let base = Quarter(year: 2022, 1).ordinal
    for ordinal in min(base, quarter.ordinal)..<max(base, quarter.ordinal) {
      let growth =
        ordinal < base ? 1.1 : ordinal < base + 3 ? 1.16 : ordinal < base + 8 ? 1.27 : 1.09
      level *= quarter.ordinal > base ? growth : 1 / growth
    }
    return level
  }
}

extension Income {
  /// A pay in the first quarter of 2022: formal, full time, secondary school finished.
  private static let usualPay = 68_000.0

  /// Draws what a person gets.
  ///
  /// - Parameter level: prices of the quarter times the region's pay.
  init(
    of person: Person, age: Int, children: Int, level: Double,
    _ generator: inout SeededGenerator
  ) {
    let work = person.work
    if work.status == .employed, work.category != 4 {
      let pay = Self.pay(of: person, age: age) * level
      mainJob = Self.rounded(pay * exponential(0.16 * generator.normal()))
      if work.hours.other > 0 { otherJobs = Self.rounded(pay * 0.3) }
    }
    let retires = person.sex == .female ? 60 : 65
    if age >= retires, generator.chance(0.88) {
      pension = Self.rounded(34_000 * level * exponential(0.3 * generator.normal()))
    }
    if person.sex == .female, (18..<55).contains(age), children > 0, !work.isCovered,
      generator.chance(0.55)
    {
      transfer = Self.rounded(8_000 * level * Double(children))
    }
    if age >= 30, generator.chance(0.02) { rent = Self.rounded(30_000 * level) }
    if age >= 18, work.status != .employed, generator.chance(0.06) {
      help = Self.rounded(16_000 * level)
    }
  }

  /// Adds what relatives give a household without any income.
  mutating func takeHelp(level: Double) {
    help += Self.rounded(24_000 * level)
  }

  private static func pay(of person: Person, age: Int) -> Double {
    let work = person.work
    let learnt =
      switch person.schooling.highest {
      case 6: 1.5
      case 5: 1.15
      case 4: 1.0
      case 3: 0.86
      default: 0.78
      }
    let hours = Double(max(work.hours.main, 12))
    // Half hours are paid a little more than half.
    let time = min(1.3, 0.25 + 0.75 * hours / 40)
    let formality = work.isCovered || work.category == 1 ? 1 : work.category == 2 ? 0.8 : 0.66
    let migrant = person.isForeignBorn ? (person.sex == .female ? 0.86 : 0.92) : 1
    let experience = age < 25 ? 0.8 : age < 35 ? 0.95 : 1.06
    let owner = work.category == 1 ? 1.6 : 1
    return usualPay * learnt * time * formality * migrant * experience * owner
      * (person.sex == .female ? 0.93 : 1) * exponential(0.36 * person.talent)
  }

  /// People say round numbers.
  private static func rounded(_ pesos: Double) -> Int {
    let step = pesos < 20_000 ? 500.0 : pesos < 200_000 ? 1_000 : 5_000
    return Int((pesos / step).rounded()) * Int(step)
  }
}
