import Glibc
import Numerics

/// Labour incomes by state and factors: for each state that earns a regression of the logarithm of
/// income on the factors' levels (the earnings function), and the spread about it as it was seen.
///
/// Fitted by weighted least squares to those whose income is above zero. A new earner's income is the
/// regression's value times the exponential of a residual drawn from those of the state by weight, a
/// hot deck of residuals, so that the spread keeps its true shape; or of a normal residual. The part of
/// a state's earners with an income of zero, as unpaid family workers, is kept.
public struct IncomeModel: Sendable, Equatable {
  /// How incomes spread about the regression.
  public enum Spread: String, Sendable, CaseIterable {
    /// As the residuals of the state's earners.
    case residuals
    /// As the normal distribution of the residuals' variance.
    case lognormal
  }

  /// The earnings of one state.
  struct Earnings: Sendable, Equatable {
    /// The constant, then each factor's levels after its first.
    var coefficients: [Double]
    /// The standard deviation of the residuals, by weight.
    var deviation: Double
    /// The part of the earners with an income of zero.
    var zeroShare: Double
    /// The residuals ascending, with the cumulated part of the weight up to each.
    var residuals: [(value: Double, upTo: Double)]

    static func == (left: Earnings, right: Earnings) -> Bool {
      left.coefficients == right.coefficients && left.zeroShare == right.zeroShare
        && left.deviation == right.deviation
        && left.residuals.elementsEqual(right.residuals, by: ==)
    }
  }

  /// A level that no earner of a state has: its incomes are taken as those of the factor's first level.
  public struct Unseen: Sendable, Hashable {
    /// The state.
    public let state: LabourState
    /// The factor.
    public let factor: String
    /// The level.
    public let level: String
  }

  let factors: [Factor]
  let spread: Spread
  private let earnings: [LabourState: Earnings]
  /// The levels without earners, by state.
  public let unseen: [Unseen]

  /// Fits the model to the people whose income was seen; nil where nobody's was.
  ///
  /// A state without any is taken to earn as all earners together.
  public init?(_ people: SimulatedPeople, factors: [Factor], spread: Spread = .residuals) {
    let earners = people.people.filter { $0.state.earns && $0.income != nil && $0.weight > 0 }
    guard let all = Self.fit(earners, factors) else { return nil }
    self.factors = factors
    self.spread = spread
    var earnings: [LabourState: Earnings] = [:]
    var unseen: [Unseen] = []
    for state in LabourState.allCases where state.earns {
      let own = earners.filter { $0.state == state }
      earnings[state] = Self.fit(own, factors) ?? all
      for (place, factor) in factors.enumerated() {
        let seen = Set(own.map { $0.levels[place] })
        for (number, level) in factor.levels.enumerated() where !seen.contains(number) {
          unseen.append(Unseen(state: state, factor: factor.name, level: level))
        }
      }
    }
    self.earnings = earnings
    self.unseen = unseen
  }

  /// The regression's value of the logarithm of income; nil for states that do not earn.
  public func logarithm(_ state: LabourState, levels: [Int]) -> Double? {
    guard let earnings = earnings[state] else { return nil }
    return zip(TransitionModel.design(levels, factors), earnings.coefficients)
      .reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// What is added to the logarithm for a person at a place, above 0 and below 1, in the order of the
  /// state's incomes; minus infinity for those who earn nothing.
  public func residual(_ state: LabourState, at place: Double) -> Double {
    guard let earnings = earnings[state], place >= earnings.zeroShare else { return -.infinity }
    let inner = (place - earnings.zeroShare) / (1 - earnings.zeroShare)
    switch spread {
    case .lognormal:
      return earnings.deviation * NormalDistribution.quantile(min(max(inner, 1e-12), 1 - 1e-12))
    case .residuals:
      var (low, high) = (0, earnings.residuals.count - 1)
      while low < high {
        let middle = (low + high) / 2
        if earnings.residuals[middle].upTo < inner { low = middle + 1 } else { high = middle }
      }
      return earnings.residuals[low].value
    }
  }

  /// The weighted least squares of a group of earners; nil where none has an income above zero.
  private static func fit(_ earners: [SimulatedPeople.Person], _ factors: [Factor]) -> Earnings? {
    let paid = earners.compactMap { person in
      person.income.flatMap { income in
        income > 0
          ? (row: TransitionModel.design(person.levels, factors), log: log(income), person.weight)
          : nil
      }
    }
    let weight = paid.reduce(0) { $0 + $1.2 }
    guard let width = paid.first?.row.count, weight > 0 else { return nil }
    var normal = [Double](repeating: 0, count: width * width)
    var right = [Double](repeating: 0, count: width)
    for (row, value, weight) in paid {
      for i in 0..<width where row[i] != 0 {
        right[i] += weight * row[i] * value
        for j in 0..<width where row[j] != 0 { normal[i * width + j] += weight * row[i] * row[j] }
      }
    }
    // So light a ridge moves no estimate; it gives a level without earners the coefficient zero.
    for i in 1..<max(width, 1) { normal[i * width + i] += 1e-9 * weight }
    guard let beta = Cholesky.solve(&normal, right) else { return nil }
    let residuals = paid.map { row, value, weight in
      (value: value - zip(row, beta).reduce(0) { $0 + $1.0 * $1.1 }, weight: weight)
    }.sorted { $0.value < $1.value }
    var sum = 0.0
    let all = earners.reduce(0) { $0 + $1.weight }
    return Earnings(
      coefficients: beta,
      deviation: (residuals.reduce(0) { $0 + $1.weight * $1.value * $1.value } / weight)
        .squareRoot(),
      zeroShare: max(all - weight, 0) / all,
      residuals: residuals.map { residual in
        sum += residual.weight
        return (residual.value, sum / weight)
      })
  }
}
