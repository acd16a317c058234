/// Cholesky's factor of a symmetric matrix some of whose rows may follow from those before them: those
/// are left out.
public struct SemidefiniteFactor: Sendable {
  /// The rows that follow from those before them, in order.
  public private(set) var dependent: [Int] = []
  private let count: Int
  /// The rows that say something new.
  private var kept: [Int] = []
  /// The lower triangle, row by row of those kept.
  private var factor: [[Double]] = []

  /// Factors the matrix, row after row.
  ///
  /// - Parameters:
  ///   - matrix: The entries, row by row.
  ///   - count: How many rows there are.
  ///   - tolerance: A pivot no larger than this part of the row's diagonal is nothing.
  public init(_ matrix: [Double], count: Int, tolerance: Double) {
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
      guard pivot > tolerance * whole else {
        dependent.append(row)
        continue
      }
      line.append(pivot.squareRoot())
      factor.append(line)
      kept.append(row)
    }
  }

  /// The `x` of M x = right, zero for the rows that were left out.
  public func solve(_ right: [Double]) -> [Double] {
    let found = Cholesky.substituted(kept.map { right[$0] }) { factor[$0][$1] }
    var solution = [Double](repeating: 0, count: count)
    for (place, row) in kept.enumerated() { solution[row] = found[place] }
    return solution
  }
}
