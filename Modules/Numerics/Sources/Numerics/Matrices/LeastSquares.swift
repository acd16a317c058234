/// Least squares for a handful of columns, by Cholesky of the normal equations.
public enum LeastSquares {
  /// The coefficients of the columns that come closest to the target; nil where the columns are
  /// not independent.
  public static func solve(_ columns: [[Double]], _ target: [Double]) -> [Double]? {
    let count = columns.count
    var matrix = [Double](repeating: 0, count: count * count)
    var right = [Double](repeating: 0, count: count)
    for i in 0..<count {
      for j in 0...i {
        var sum = 0.0
        for t in target.indices { sum += columns[i][t] * columns[j][t] }
        matrix[i * count + j] = sum
        matrix[j * count + i] = sum
      }
      var sum = 0.0
      for t in target.indices { sum += columns[i][t] * target[t] }
      right[i] = sum
    }
    return Cholesky.solve(&matrix, right)
  }
}
