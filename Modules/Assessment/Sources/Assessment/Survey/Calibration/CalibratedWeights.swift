import Glibc
import IntegrationModel
import Numerics

/// Weights that meet known totals, with what variances need to know of it.
struct CalibratedWeights: Sendable {
  /// The calibrated weights.
  let weights: [Double]
  /// The smallest and the largest factor that design weights were multiplied by.
  let factorRange: ClosedRange<Double>

  private let rows: AuxiliaryRows
  private let designWeights: [Double]
  private let inverse: SquareMatrix
  /// Σ weight · x of each unit, one column after another.
  private let unitSums: [[Double]]

  /// Calibrates.
  ///
  /// - Throws: `calibration_failed` with the margins that are furthest off.
  init(
    _ rows: AuxiliaryRows, _ method: Calibration.Method, designWeights: [Double], units: [Int32],
    unitCount: Int
  ) throws(ArraigoError) {
    let factors = try Self.factors(rows, method, designWeights)
    let weights = zip(designWeights, factors).map { $0 * $1 }
    self.weights = weights
    self.rows = rows
    self.designWeights = designWeights
    let used = zip(designWeights, factors).filter { $0.0 > 0 }.map(\.1)
    factorRange = (used.min() ?? 1)...(used.max() ?? 1)
    guard let inverse = rows.normalMatrix(designWeights).inverse() else {
      throw Self.dependent
    }
    self.inverse = inverse
    var sums = [[Double]](
      repeating: [Double](repeating: 0, count: unitCount), count: rows.count)
    for row in weights.indices {
      rows.visit(row) { sums[$0][Int(units[row])] += weights[row] * $1 }
    }
    unitSums = sums
  }

  /// Takes off what the margins explain of influences: those times B = (X'DX)⁻¹ X'Du, with design
  /// weights (Särndal, Swensson and Wretman, Model Assisted Survey Sampling, 1992, section 6.6).
  func takeOff(_ influence: [Double], _ records: [Int32], from totals: inout [Double]) {
    var moments = [Double](repeating: 0, count: rows.count)
    for (place, record) in records.enumerated() {
      let row = Int(record)
      let weighted = designWeights[row] * influence[place]
      rows.visit(row) { moments[$0] += weighted * $1 }
    }
    for (column, slope) in inverse.times(moments).enumerated() where slope != 0 {
      for unit in totals.indices { totals[unit] -= slope * unitSums[column][unit] }
    }
  }

  /// What calibration did, to be said beside the numbers.
  func problems(of table: SurveyTable) -> [Problem] {
    let negative = weights.count { $0 < 0 }
    func rounded(_ number: Double) -> Double { (number * 1_000).rounded() / 1_000 }
    var problems = [
      Problem(
        "calibrated_weights", .note, at: Place(file: table.file),
        found: "factors from \(rounded(factorRange.lowerBound)) to "
          + "\(rounded(factorRange.upperBound))",
        suggestion: "far factors make estimates unsteady", count: weights.count)
    ]
    if negative > 0 {
      problems.append(
        Problem(
          "negative_calibrated_weight", .warning, at: Place(file: table.file),
          suggestion: "use raking, or logit with bounds", count: negative))
    }
    return problems
  }

  private static let dependent = ArraigoError(
    "calibration_failed", "the margins repeat each other: one follows from the rest",
    suggestion: "leave out the variable that others determine")

  private static let mostSteps = 60
  private static let tolerance = 1e-11

  /// The factors of the design weights, by Newton's method with steps that shorten where they
  /// would lead away.
  static func factors(
    _ rows: AuxiliaryRows, _ method: Calibration.Method, _ designWeights: [Double]
  ) throws(ArraigoError) -> [Double] {
    var lambda = [Double](repeating: 0, count: rows.count)
    var factors = [Double](repeating: 1, count: designWeights.count)
    var gap = distance(rows, designWeights, factors)
    for _ in 0..<mostSteps {
      if relative(gap, rows) < tolerance { return factors }
      let slopes = designWeights.indices.map { row in
        designWeights[row] * slope(method, factors[row])
      }
      guard let inverse = rows.normalMatrix(slopes).inverse() else {
        if lambda.allSatisfy({ $0 == 0 }) { throw dependent }
        break
      }
      let step = inverse.times(gap)
      var length = 1.0
      var isBetter = false
      while length > 1e-6, !isBetter {
        let tried = zip(lambda, step).map { $0 + length * $1 }
        let triedFactors = designWeights.indices.map { factor(method, rows.product($0, tried)) }
        let triedGap = distance(rows, designWeights, triedFactors)
        if relative(triedGap, rows) < relative(gap, rows) {
          (lambda, factors, gap, isBetter) = (tried, triedFactors, triedGap, true)
        }
        length /= 2
      }
      guard isBetter else { break }
    }
    // Rounding may keep the last digits from being met.
    if relative(gap, rows) < 1e-8 { return factors }
    throw failed(rows, gap)
  }

  private static func factor(_ method: Calibration.Method, _ x: Double) -> Double {
    switch method {
    case .linear: return 1 + x
    case .raking: return exp(min(x, 500))
    case .logit(let lower, let upper):
      let spread = (upper - lower) / ((1 - lower) * (upper - 1))
      let odds = exp(min(spread * x, 500))
      return (lower * (upper - 1) + upper * (1 - lower) * odds)
        / ((upper - 1) + (1 - lower) * odds)
    }
  }

  /// The derivative of the factor by x λ, at the factor.
  private static func slope(_ method: Calibration.Method, _ factor: Double) -> Double {
    switch method {
    case .linear: 1
    case .raking: factor
    case .logit(let lower, let upper):
      (factor - lower) * (upper - factor) / ((1 - lower) * (upper - 1))
    }
  }

  private static func distance(
    _ rows: AuxiliaryRows, _ designWeights: [Double], _ factors: [Double]
  ) -> [Double] {
    let reached = rows.sums(zip(designWeights, factors).map { $0 * $1 })
    return zip(rows.totals, reached).map { $0 - $1 }
  }

  private static func relative(_ gap: [Double], _ rows: AuxiliaryRows) -> Double {
    zip(gap, rows.totals).reduce(0) { worst, pair in
      pair.0.isNaN ? .infinity : max(worst, pair.0.magnitude / max(pair.1.magnitude, 1))
    }
  }

  /// Names every margin that is not met, the furthest off first.
  private static func failed(_ rows: AuxiliaryRows, _ gap: [Double]) -> ArraigoError {
    let worst = gap.indices.sorted {
      gap[$0].magnitude / max(rows.totals[$0].magnitude, 1)
        > gap[$1].magnitude / max(rows.totals[$1].magnitude, 1)
    }
    let list = worst.prefix(8).map { column in
      let wanted = rows.totals[column]
      let share = (100 * gap[column] / max(wanted.magnitude, 1) * 100).rounded() / 100
      return "\(rows.names[column]): wanted \(SurveyColumn.text(of: wanted)), "
        + "short by \(share) %"
    }
    return ArraigoError(
      "calibration_failed", "the margins cannot be met together: " + list.joined(separator: "; "),
      suggestion: "widen --bounds, join levels with few records, or leave out the worst margin")
  }
}
