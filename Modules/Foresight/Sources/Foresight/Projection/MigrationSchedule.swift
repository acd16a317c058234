import Glibc

/// How a net total of migrants is spread over ages and sexes.
public struct MigrationSchedule: Sendable, Equatable {
  /// The part of each age group and sex; the parts sum to 1.
  public let parts: AgeSex

  /// Makes a schedule of the ages of women and of men and the women's part of all migrants.
  ///
  /// - Parameters:
  ///   - women: A weight for each age group; only their proportions count.
  ///   - men: The same for men; nil for the women's.
  ///   - womenShare: The women's part, 0 to 1.
  public init(women: [Double], men: [Double]? = nil, womenShare: Double = 0.5) {
    let share = { (weights: [Double], part: Double) in
      let sum = weights.reduce(0, +)
      return weights.map { sum > 0 ? $0 / sum * part : 0 }
    }
    parts = AgeSex(
      women: share(women, womenShare), men: share(men ?? women, 1 - womenShare))
  }

  /// The fixed five-year schedule that bayesPop falls back on, half for each sex: a Rogers-Castro curve
  /// with its peak at 20 to 24.
  public static let standard = MigrationSchedule(women: [
    0.06133, 0.02667, 0.02067, 0.10467, 0.188, 0.18067, 0.13733, 0.09533, 0.064, 0.04267, 0.028,
    0.01867, 0.012, 0.008, 0.00533, 0.00333, 0.00333, 0, 0, 0, 0,
  ])

  /// A total spread over ages and sexes.
  public func spread(_ total: Double) -> AgeSex {
    AgeSex(women: parts.women.map { $0 * total }, men: parts.men.map { $0 * total })
  }
}

/// The model curve of migration by age of A. Rogers and L. Castro, "Model migration schedules" (1981):
/// childhood, labour force, retirement and a constant.
public struct RogersCastro: Sendable, Equatable {
  /// Level and descent of the childhood part.
  public var childhood: (level: Double, descent: Double)
  /// Level, peak age, ascent and descent of the labour-force part.
  public var work: (level: Double, peak: Double, ascent: Double, descent: Double)
  /// Level, peak age, ascent and descent of the retirement part; level 0 for none.
  public var retirement: (level: Double, peak: Double, ascent: Double, descent: Double)
  /// The level at every age.
  public var constant: Double

  /// Makes a curve; the defaults are the averages that Rogers and Castro call standard.
  public init(
    childhood: (level: Double, descent: Double) = (0.02, 0.10),
    work: (level: Double, peak: Double, ascent: Double, descent: Double) = (0.06, 20, 0.40, 0.10),
    retirement: (level: Double, peak: Double, ascent: Double, descent: Double) = (0, 65, 0.8, 0.4),
    constant: Double = 0.003
  ) {
    self.childhood = childhood
    self.work = work
    self.retirement = retirement
    self.constant = constant
  }

  /// The rate at an exact age.
  public func rate(at age: Double) -> Double {
    childhood.level * exp(-childhood.descent * age)
      + Self.hump(work, age) + Self.hump(retirement, age) + constant
  }

  private static func hump(
    _ part: (level: Double, peak: Double, ascent: Double, descent: Double), _ age: Double
  ) -> Double {
    let distance = age - part.peak
    return part.level * exp(-part.descent * distance - exp(-part.ascent * distance))
  }

  /// The rates of the five-year groups up to an age, each the mean of its single years, zero beyond.
  public func groups(upTo oldest: Int = 85) -> [Double] {
    (0..<AgeGroups.count).map { group in
      group * 5 >= oldest
        ? 0 : (0..<5).reduce(0) { $0 + rate(at: Double(group * 5 + $1) + 0.5) } / 5
    }
  }

  /// The schedule of the curve, alike for both sexes.
  public func schedule(womenShare: Double = 0.5) -> MigrationSchedule {
    MigrationSchedule(women: groups(), womenShare: womenShare)
  }

  /// Equal in every parameter.
  public static func == (left: RogersCastro, right: RogersCastro) -> Bool {
    left.childhood == right.childhood && left.work == right.work
      && left.retirement == right.retirement && left.constant == right.constant
  }
}
