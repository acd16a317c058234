import Glibc

/// Survival that follows from death rates.
///
/// Person-years a(x) lived by those who die in an interval: below age 5 by Coale and Demeny's West
/// model, 2.5 at ages 5 to 14, by Greville's slope of log mortality from 15 on; the open interval's
/// L is l/m. Formulas: S. H. Preston, P. Heuveline, M. Guillot, "Demography" (2001), chapter 3.
public struct LifeTable: Sendable, Equatable {
  /// Whose deaths the rates describe; the model of infant deaths differs by sex.
  public enum Sex: Sendable {
    /// Women.
    case women
    /// Men.
    case men
  }

  /// Person-years lived in each age group by a birth cohort of one, 0-4 to 100+.
  public let lived: [Double]
  /// The part of each group's people who are alive in the next group five years later; the first is
  /// that of births, the last that of the two oldest groups together.
  public let survival: [Double]

  /// The expected years of life at birth.
  public var lifeExpectancy: Double { lived.reduce(0, +) }

  /// Makes a life table.
  ///
  /// - Parameter rates: Deaths per person-year at age 0, 1-4, 5-9 and so on to 100+, all positive.
  /// - Precondition: there are 22 rates.
  public init(rates: [Double], sex: Sex) {
    precondition(rates.count == AgeGroups.mortalityCount, "22 death rates make a life table")
    var lived = [Double](repeating: 0, count: AgeGroups.count)
    let infant = rates[0]
    let isHigh = infant >= 0.107
    var survivors = 1.0
    for interval in 0..<(rates.count - 1) {
      let rate = rates[interval]
      let width = interval == 0 ? 1.0 : interval == 1 ? 4 : 5
      let years: Double =
        switch (interval, sex) {
        case (0, .women): isHigh ? 0.350 : 0.053 + 2.800 * infant
        case (0, .men): isHigh ? 0.330 : 0.045 + 2.684 * infant
        case (1, .women): isHigh ? 1.361 : 1.522 - 1.518 * infant
        case (1, .men): isHigh ? 1.352 : 1.651 - 2.816 * infant
        case (2...3, _): 2.5
        default: 2.5 - 25.0 / 12 * (rate - Self.slope(rates, at: interval))
        }
      let probability = min(1, width * rate / (1 + (width - years) * rate))
      let deaths = survivors * probability
      lived[max(interval - 1, 0)] += width * (survivors - deaths) + years * deaths
      survivors -= deaths
    }
    lived[AgeGroups.count - 1] = survivors / rates[rates.count - 1]
    self.lived = lived
    var survival = [lived[0] / AgeGroups.width]
    for group in 1..<(AgeGroups.count - 1) { survival.append(lived[group] / lived[group - 1]) }
    let oldest = lived[AgeGroups.count - 1]
    survival.append(oldest / (oldest + lived[AgeGroups.count - 2]))
    self.survival = survival
  }

  /// The growth of log mortality a year over the neighbours of an interval. At 95-99 the upper
  /// neighbour is the open interval, where mortality levels off: half the growth from 90-94 is taken.
  /// That is a choice, not a standard relation: against World Population Prospects 2019, survivors to
  /// 95-99 are then 1.3 percent too few and to 100 and over 3.4 percent too many.
  private static func slope(_ rates: [Double], at interval: Int) -> Double {
    let above = min(interval + 1, rates.count - 2)
    return log(rates[above] / rates[interval - 1]) / 10
  }
}
