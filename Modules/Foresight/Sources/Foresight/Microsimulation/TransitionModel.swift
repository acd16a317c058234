import Glibc
public import IntegrationModel
import Numerics

/// The probability of each transition within a year, by factors: a multinomial logit for each state of
/// origin, log(p(to) / p(stay)) = b · (1, levels).
///
/// Fitted by Newton's method to the weighted log likelihood with a light ridge on all but the
/// constants, which keeps groups without a transition from certainty. A transition that nobody made
/// has probability zero.
public struct TransitionModel: Sendable, Equatable {
  /// The factors.
  public let factors: [Factor]
  /// By origin, the destinations somebody reached, the origin or else the commonest first: it is the
  /// reference.
  public let destinations: [[LabourState]]
  /// By origin and destination after the first: the constant, then each factor's levels after its
  /// first.
  public let coefficients: [[[Double]]]

  /// Fits a model.
  ///
  /// - Parameter ridge: The penalty on squared coefficients; 0 for plain maximum likelihood.
  /// - Throws: `no_transitions` where an origin's fit does not settle.
  public init(_ counts: TransitionCounts, ridge: Double = 0.01) throws(ArraigoError) {
    factors = counts.factors
    var destinations: [[LabourState]] = []
    var coefficients: [[[Double]]] = []
    for origin in LabourState.allCases {
      let rows = counts.rows.filter { $0.from == origin }
      let reached = Self.reached(from: origin, rows)
      destinations.append(reached)
      coefficients.append(
        try Self.fit(rows, reached, factors: counts.factors, ridge: ridge, origin: origin))
    }
    self.destinations = destinations
    self.coefficients = coefficients
  }

  /// The probabilities of all states a year on.
  ///
  /// - Parameters:
  ///   - origin: Where a person is; `left` stays.
  ///   - levels: The number of each factor's level.
  ///   - shifts: What policies and alignment add to the log odds of each destination.
  public func probabilities(
    from origin: LabourState, levels: [Int], shifts: [Double]? = nil
  ) -> [Double] {
    var result = [Double](repeating: 0, count: LabourState.count)
    let reached = destinations[origin.place]
    guard origin != .left, !reached.isEmpty else {
      // Where the data show nobody, people stay.
      result[origin.place] = 1
      return result
    }
    let row = Self.design(levels, factors)
    var scores = [0.0]
    for beta in coefficients[origin.place] {
      scores.append(zip(row, beta).reduce(0) { $0 + $1.0 * $1.1 })
    }
    if let shifts {
      for (place, state) in reached.enumerated() { scores[place] += shifts[state.place] }
    }
    let largest = scores.max() ?? 0
    let weights = scores.map { exp($0 - largest) }
    let sum = weights.reduce(0, +)
    for (place, state) in reached.enumerated() { result[state.place] = weights[place] / sum }
    return result
  }

  private static func reached(from origin: LabourState, _ rows: [TransitionCounts.Row])
    -> [LabourState]
  {
    var totals = [Double](repeating: 0, count: LabourState.count)
    for row in rows { totals[row.to.place] += row.weight }
    let reached = LabourState.allCases.filter { totals[$0.place] > 0 }
    guard let commonest = reached.max(by: { totals[$0.place] < totals[$1.place] }) else {
      return []
    }
    let first = totals[origin.place] > 0 ? origin : commonest
    return [first] + reached.filter { $0 != first }
  }

  static func design(_ levels: [Int], _ factors: [Factor]) -> [Double] {
    var row = [1.0]
    for (factor, level) in zip(factors, levels) {
      for place in factor.levels.indices.dropFirst() { row.append(place == level ? 1 : 0) }
    }
    return row
  }

  private static func fit(
    _ rows: [TransitionCounts.Row], _ reached: [LabourState], factors: [Factor], ridge: Double,
    origin: LabourState
  ) throws(ArraigoError) -> [[Double]] {
    guard reached.count > 1 else { return [] }
    let (alternatives, groups) = (reached.count - 1, grouped(rows, reached, factors))
    let width = groups.first?.row.count ?? 1
    // A penalty in proportion to the people keeps the fit free of the weights' unit.
    let people = groups.reduce(0) { $0 + $1.counts.reduce(0, +) }
    let penalty = { (column: Int) in column == 0 ? 0 : ridge * people / Double(groups.count) }
    var beta = [[Double]](
      repeating: [Double](repeating: 0, count: width), count: alternatives)
    for _ in 0..<60 {
      let size = alternatives * width
      var score = [Double](repeating: 0, count: size)
      var information = SquareMatrix(count: size)
      for group in groups {
        let total = group.counts.reduce(0, +)
        let p = choice(group.row, beta)
        for a in 0..<alternatives {
          for i in 0..<width where group.row[i] != 0 {
            score[a * width + i] += group.counts[a + 1] - total * p[a + 1]
            for b in 0..<alternatives {
              let curvature = total * p[a + 1] * ((a == b ? 1 : 0) - p[b + 1])
              for j in 0..<width where group.row[j] != 0 {
                information[a * width + i, b * width + j] += curvature
              }
            }
          }
        }
      }
      for a in 0..<alternatives {
        for i in 0..<width {
          score[a * width + i] -= penalty(i) * beta[a][i]
          information[a * width + i, a * width + i] += penalty(i)
        }
      }
      guard let step = information.solve(score) else { break }
      let longest = step.map(abs).max() ?? 0
      let scale = longest > 4 ? 4 / longest : 1
      for a in 0..<alternatives { for i in 0..<width { beta[a][i] += scale * step[a * width + i] } }
      if longest < 1e-9 { return beta }
    }
    throw ArraigoError(
      "no_transitions", "the transitions from \(origin.rawValue) do not settle on a model",
      suggestion: "join levels of factors that few people have")
  }

  private static func grouped(
    _ rows: [TransitionCounts.Row], _ reached: [LabourState], _ factors: [Factor]
  ) -> [(row: [Double], counts: [Double])] {
    var places: [[Int]: Int] = [:]
    var groups: [(row: [Double], counts: [Double])] = []
    for row in rows {
      let place = places[row.levels] ?? groups.count
      if place == groups.count {
        places[row.levels] = place
        groups.append(
          (design(row.levels, factors), [Double](repeating: 0, count: reached.count)))
      }
      if let to = reached.firstIndex(of: row.to) { groups[place].counts[to] += row.weight }
    }
    return groups
  }

  private static func choice(_ row: [Double], _ beta: [[Double]]) -> [Double] {
    let scores = [0] + beta.map { zip(row, $0).reduce(0) { $0 + $1.0 * $1.1 } }
    let largest = scores.max() ?? 0
    let weights = scores.map { exp($0 - largest) }
    let sum = weights.reduce(0, +)
    return weights.map { $0 / sum }
  }
}
