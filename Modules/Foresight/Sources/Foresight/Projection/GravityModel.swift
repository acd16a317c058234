import Glibc
public import IntegrationModel
import Numerics

/// Flows between places explained by masses, distance and ties: log F = b·x, fitted by Poisson
/// pseudo-maximum likelihood, which takes zeros (J. Santos Silva and S. Tenreyro 2006).
///
/// Such a model tells how a total spreads over corridors; it does not foretell the total, at which the
/// corridor's own past does better (Beyer, Schewe and Lotze-Campen 2022). So there is no forecast here.
public struct GravityModel: Sendable, Equatable {
  /// The names of the explanations, the constant first.
  public let names: [String]
  /// The coefficients, in the order of the names.
  public let coefficients: [Double]
  /// Their standard errors, robust to any variance of the flows (sandwich, HC0).
  public let standardErrors: [Double]

  /// Fits a model.
  ///
  /// - Parameters:
  ///   - flows: One number of people for each corridor, zero included.
  ///   - explanations: By name, one number for each corridor; masses and distances as logarithms.
  /// - Throws: `no_gravity` where numbers are missing, there are fewer corridors than coefficients,
  ///   the explanations depend on each other, or the fit does not settle.
  public init(flows: [Double], explanations: [(name: String, values: [Double])])
    throws(ArraigoError)
  {
    let width = explanations.count + 1
    guard flows.count > width, flows.allSatisfy({ $0.isFinite && $0 >= 0 }),
      flows.contains(where: { $0 > 0 }),
      explanations.allSatisfy({ $0.values.count == flows.count && $0.values.allSatisfy(\.isFinite) }
      )
    else {
      throw ArraigoError(
        "no_gravity", "a gravity model needs more corridors than coefficients, with finite numbers")
    }
    // Centred explanations keep the normal equations well behaved.
    let centres = explanations.map { $0.values.reduce(0, +) / Double(flows.count) }
    let rows = flows.indices.map { corridor in
      [1] + explanations.indices.map { explanations[$0].values[corridor] - centres[$0] }
    }
    var beta = [Double](repeating: 0, count: width)
    beta[0] = log(flows.reduce(0, +) / Double(flows.count))
    var information = SquareMatrix(count: width)
    var isSettled = false
    for _ in 0..<100 where !isSettled {
      var score = [Double](repeating: 0, count: width)
      information = SquareMatrix(count: width)
      for (row, flow) in zip(rows, flows) {
        let mean = exp(min(zip(row, beta).reduce(0) { $0 + $1.0 * $1.1 }, 700))
        for i in 0..<width {
          score[i] += row[i] * (flow - mean)
          for j in 0..<width { information[i, j] += row[i] * row[j] * mean }
        }
      }
      guard let step = information.solve(score) else { break }
      // A long step from far off may overshoot the exponential.
      let longest = step.map(abs).max() ?? 0
      let scale = longest > 5 ? 5 / longest : 1
      for i in 0..<width { beta[i] += scale * step[i] }
      isSettled = longest < 1e-10
    }
    guard isSettled, let inverse = information.inverse() else {
      throw ArraigoError(
        "no_gravity", "the model does not settle: its explanations may depend on each other",
        suggestion: "leave one of them out")
    }
    standardErrors = Self.errors(rows, flows, beta, inverse, centres)
    beta[0] -= zip(beta.dropFirst(), centres).reduce(0) { $0 + $1.0 * $1.1 }
    coefficients = beta
    names = ["constant"] + explanations.map(\.name)
  }

  /// Spreads a total over corridors in proportion to what the model expects of each.
  ///
  /// - Parameter explanations: One row a corridor, one number an explanation, in the order of the fit.
  public func spread(_ total: Double, over explanations: [[Double]]) -> [Double] {
    let logs = explanations.map { row in
      zip(row, coefficients.dropFirst()).reduce(0) { $0 + $1.0 * $1.1 }
    }
    let largest = logs.max() ?? 0
    let weights = logs.map { exp($0 - largest) }
    let sum = weights.reduce(0, +)
    return weights.map { total * $0 / sum }
  }

  private static func errors(
    _ rows: [[Double]], _ flows: [Double], _ beta: [Double], _ inverse: SquareMatrix,
    _ centres: [Double]
  ) -> [Double] {
    let width = beta.count
    var meat = SquareMatrix(count: width)
    for (row, flow) in zip(rows, flows) {
      let mean = exp(zip(row, beta).reduce(0) { $0 + $1.0 * $1.1 })
      let square = (flow - mean) * (flow - mean)
      for i in 0..<width { for j in 0..<width { meat[i, j] += square * row[i] * row[j] } }
    }
    let covariance = inverse.times(meat).times(inverse)
    // The constant of uncentred explanations is the centred one less the centres times the rest.
    let weights = [1] + centres.map { -$0 }
    var constant = 0.0
    for i in 0..<width {
      for j in 0..<width { constant += weights[i] * weights[j] * covariance[i, j] }
    }
    return [constant.squareRoot()] + (1..<width).map { covariance[$0, $0].squareRoot() }
  }
}
