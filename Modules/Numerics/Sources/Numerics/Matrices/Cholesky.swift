/// Systems with a symmetric positive matrix, given row by row.
public enum Cholesky {
  /// Solves for one right side, nil where the matrix is not positive; it is overwritten by its factor.
  public static func solve(_ matrix: inout [Double], _ right: [Double]) -> [Double]? {
    let count = right.count
    guard factor(&matrix, count) else { return nil }
    return substituted(right) { matrix[$0 * count + $1] }
  }

  /// Replaces the lower triangle by the factor; false where the matrix is not positive.
  ///
  /// - Parameter tolerance: The smallest pivot, as a part of the number on the diagonal.
  public static func factor(
    _ matrix: inout [Double], _ count: Int, tolerance: Double = 1e-13
  ) -> Bool {
    for j in 0..<count {
      var pivot = matrix[j * count + j]
      let scale = abs(pivot)
      for k in 0..<j { pivot -= matrix[j * count + k] * matrix[j * count + k] }
      guard pivot > tolerance * scale, pivot > 0 else { return false }
      let root = pivot.squareRoot()
      matrix[j * count + j] = root
      for i in (j + 1)..<max(count, j + 1) {
        var sum = matrix[i * count + j]
        for k in 0..<j { sum -= matrix[i * count + k] * matrix[j * count + k] }
        matrix[i * count + j] = sum / root
      }
    }
    return true
  }

  /// The `x` of L L' x = right, of a factor's lower triangle.
  static func substituted(
    _ right: [Double], _ factor: (Int, Int) -> Double
  ) -> [Double] {
    var x = right
    for i in x.indices {
      for j in 0..<i { x[i] -= factor(i, j) * x[j] }
      x[i] /= factor(i, i)
    }
    for i in x.indices.reversed() {
      for j in (i + 1)..<max(x.count, i + 1) { x[i] -= factor(j, i) * x[j] }
      x[i] /= factor(i, i)
    }
    return x
  }
}
