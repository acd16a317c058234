/// A symmetric system of equations, some of which may follow from others: those are left out.
struct ConsistentSystem {
  private let count: Int
  /// The equations that say something new.
  private var kept: [Int] = []
  /// The lower triangle of Cholesky, row by row of those kept.
  private var factor: [[Double]] = []

  /// Factors the matrix, row after row.
  init(_ matrix: [Double], count: Int) {
    self.count = count
    for row in 0..<count {
      var line: [Double] = []
      for (place, other) in kept.enumerated() {
        var sum = matrix[row * count + other]
        for k in 0..<place { sum -= line[k] * factor[place][k] }
        line.append(sum / factor[place][place])
      }
      let whole = matrix[row * count + row]
      let pivot = line.reduce(whole) { $0 - $1 * $1 }
      guard pivot > 1e-9 * whole else { continue }
      line.append(pivot.squareRoot())
      factor.append(line)
      kept.append(row)
    }
  }

  /// The solution, zero for what was left out.
  func solve(_ right: [Double]) -> [Double] {
    var x = kept.map { right[$0] }
    for i in x.indices {
      for k in 0..<i { x[i] -= factor[i][k] * x[k] }
      x[i] /= factor[i][i]
    }
    for i in x.indices.reversed() {
      for k in (i + 1)..<max(x.count, i + 1) { x[i] -= factor[k][i] * x[k] }
      x[i] /= factor[i][i]
    }
    var solution = [Double](repeating: 0, count: count)
    for (place, row) in kept.enumerated() { solution[row] = x[place] }
    return solution
  }
}
