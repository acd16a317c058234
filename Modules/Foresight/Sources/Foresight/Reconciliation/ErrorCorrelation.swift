/// The second moments of past errors, shrunk to a target (Schäfer and Strimmer 2005).
enum ErrorCorrelation {
  /// The rows without gaps, of the right length.
  static func complete(_ errors: [[Double]], count: Int) -> [[Double]] {
    errors.filter { $0.count == count && $0.allSatisfy(\.isFinite) }
  }

  /// The mean square of each column; a series that was never off has a little.
  static func variances(_ rows: [[Double]], count: Int) -> [Double] {
    let squares = (0..<count).map { place in
      rows.reduce(0) { $0 + $1[place] * $1[place] } / Double(rows.count)
    }
    let least = max((squares.max() ?? 0) * 1e-9, 1e-300)
    return squares.map { max($0, least) }
  }

  /// The correlations of the columns about zero: the part sum Var(r) / sum (r - t)^2 of the target t and
  /// the rest of what was found.
  ///
  /// - Parameters:
  ///   - rows: the errors, at least two rows.
  ///   - variances: of the columns.
  ///   - target: the correlation of two columns that is expected beforehand.
  static func shrunk(
    _ rows: [[Double]], _ variances: [Double], target: (Int, Int) -> Double
  ) -> [[Double]] {
    let size = Double(rows.count)
    let count = variances.count
    let scaled = rows.map { row in row.indices.map { row[$0] / variances[$0].squareRoot() } }
    var matrix = [[Double]](repeating: [Double](repeating: 1, count: count), count: count)
    var noise = 0.0
    var signal = 0.0
    for i in 0..<count {
      for j in 0..<i {
        let products = scaled.map { $0[i] * $0[j] }
        let mean = products.reduce(0, +) / size
        let spread = products.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        noise += spread / (size * max(size - 1, 1))
        signal += (mean - target(i, j)) * (mean - target(i, j))
        matrix[i][j] = mean
      }
    }
    let part = signal > 0 ? min(max(noise / signal, 0), 1) : 1
    for i in 0..<count {
      for j in 0..<i {
        let value = (1 - part) * matrix[i][j] + part * target(i, j)
        matrix[i][j] = value
        matrix[j][i] = value
      }
    }
    return matrix
  }
}
