import Numerics

/// Makes forecasts of grouped series add up.
///
/// With C y = 0 the constraints, the reconciled forecasts are y - W C' (C W C')^-1 C y: those nearest to the
/// base forecasts y in the metric of W that add up (Wickramasuriya, Athanasopoulos and Hyndman 2019, in the
/// form of the constraints, which needs no inverse of W and leaves out what nobody observed).
public enum Reconciliation: String, Sendable, CaseIterable {
  /// The bottom series as they are, the others their sums.
  case bottomUp = "bottom_up"
  /// All forecasts weigh the same.
  case ols
  /// The variance grows with the number of bottom series in a sum.
  case structural = "wls_structural"
  /// The variance of past one-step errors.
  case variance = "wls_variance"
  /// The covariance of past one-step errors, shrunk to its diagonal (Schäfer and Strimmer 2005).
  case shrink = "mint_shrink"

  /// Reconciles one step of all series.
  ///
  /// - Parameters:
  ///   - base: the forecasts, in the order of the structure.
  ///   - structure: what adds up to what.
  ///   - errors: past one-step errors, a row for each time, a column for each series; the last two methods
  ///     need at least two rows and are structural where there are fewer.
  ///   - isNonNegative: whether no forecast may be below zero: bottom series that would be are held at zero
  ///     and the others reconciled around them.
  public func reconcile(
    _ base: [Double], _ structure: GroupedStructure, errors: [[Double]] = [],
    isNonNegative: Bool = false
  ) -> [Double] {
    let weights = Weights(self, structure, errors)
    var held: Set<Int> = []
    while true {
      let found =
        self == .bottomUp
        ? Self.bottomUp(base, structure, held)
        : Self.projected(base, structure, weights, held)
      guard isNonNegative else { return found }
      let negative = structure.bottom.filter { found[$0] < 0 && !held.contains($0) }
      if negative.isEmpty { return found.map { max($0, 0) } }
      held.formUnion(negative)
    }
  }

  private static func bottomUp(
    _ base: [Double], _ structure: GroupedStructure, _ held: Set<Int>
  ) -> [Double] {
    let bottom = structure.bottom
    let wholes = Set(structure.sums.map(\.whole))
    return structure.levels.indices.map { place in
      guard wholes.contains(place) else { return held.contains(place) ? 0 : base[place] }
      return bottom.reduce(0) { sum, part in
        let isPart = GroupedStructure.holds(structure.levels[place], structure.levels[part])
        return isPart && !held.contains(part) ? sum + base[part] : sum
      }
    }
  }

  private static func projected(
    _ base: [Double], _ structure: GroupedStructure, _ weights: Weights, _ held: Set<Int>
  ) -> [Double] {
    // Each constraint as the places and signs that are not zero.
    var rows = structure.sums.map { sum in [(sum.whole, 1.0)] + sum.parts.map { ($0, -1.0) } }
    rows += held.sorted().map { [($0, 1.0)] }
    let count = rows.count
    let spread = rows.map { weights.times($0) }
    var matrix = [Double](repeating: 0, count: count * count)
    for i in 0..<count {
      for j in 0..<count {
        matrix[i * count + j] = rows[i].reduce(0) { $0 + $1.1 * spread[j][$1.0] }
      }
    }
    let gaps = rows.map { row in row.reduce(0) { $0 + $1.1 * base[$1.0] } }
    let shifts = Cholesky.solveConsistent(matrix, gaps)
    var found = base
    for (row, shift) in zip(spread, shifts) where shift != 0 {
      for place in found.indices { found[place] -= shift * row[place] }
    }
    return found
  }

  /// The matrix W, diagonal or full.
  private struct Weights {
    private var diagonal: [Double]
    private var full: [[Double]] = []

    init(_ method: Reconciliation, _ structure: GroupedStructure, _ errors: [[Double]]) {
      let count = structure.levels.count
      let rows = errors.filter { $0.count == count && $0.allSatisfy(\.isFinite) }
      diagonal = structure.bottomCounts.map(Double.init)
      switch method {
      case .bottomUp, .structural: break
      case .ols: diagonal = [Double](repeating: 1, count: count)
      case .variance, .shrink:
        guard rows.count >= 2 else { return }
        let squares = (0..<count).map { place in
          rows.reduce(0) { $0 + $1[place] * $1[place] } / Double(rows.count)
        }
        // A series that was never off would not move at all: it may, a little.
        let least = max((squares.max() ?? 0) * 1e-9, 1e-300)
        diagonal = squares.map { max($0, least) }
        if method == .shrink { full = Self.shrunk(rows, diagonal) }
      }
    }

    /// W times a sparse vector.
    func times(_ row: [(Int, Double)]) -> [Double] {
      var product = [Double](repeating: 0, count: diagonal.count)
      for (place, sign) in row {
        if full.isEmpty {
          product[place] += sign * diagonal[place]
        } else {
          for other in product.indices { product[other] += sign * full[place][other] }
        }
      }
      return product
    }

    private static func shrunk(_ rows: [[Double]], _ variances: [Double]) -> [[Double]] {
      let size = Double(rows.count)
      let count = variances.count
      let scaled = rows.map { row in row.indices.map { row[$0] / variances[$0].squareRoot() } }
      var matrix = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
      var noise = 0.0
      var signal = 0.0
      for i in 0..<count {
        for j in 0..<i {
          let products = scaled.map { $0[i] * $0[j] }
          let mean = products.reduce(0, +) / size
          let spread = products.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
          noise += spread / (size * max(size - 1, 1))
          signal += mean * mean
          matrix[i][j] = mean
        }
      }
      let part = signal > 0 ? min(max(noise / signal, 0), 1) : 1
      for i in 0..<count {
        matrix[i][i] = variances[i]
        for j in 0..<i {
          let value = (1 - part) * matrix[i][j] * (variances[i] * variances[j]).squareRoot()
          matrix[i][j] = value
          matrix[j][i] = value
        }
      }
      return matrix
    }
  }
}
