extension SquareMatrix {
  /// The rows of a matrix of products that those before them determine: those without a pivot in
  /// Cholesky's factor.
  ///
  /// - Parameter tolerance: A pivot smaller than this part of the row's own product is nothing.
  /// - Returns: Their numbers, in order.
  public func dependent(tolerance: Double) -> [Int] {
    var factor: [[Double]] = []
    var kept: [Int] = []
    var dependent: [Int] = []
    for row in 0..<count {
      var line: [Double] = []
      for (place, other) in kept.enumerated() {
        var sum = self[row, other]
        for before in 0..<place { sum -= line[before] * factor[place][before] }
        line.append(sum / factor[place][place])
      }
      let pivot = line.reduce(self[row, row]) { $0 - $1 * $1 }
      guard pivot > tolerance * self[row, row] else {
        dependent.append(row)
        continue
      }
      factor.append(line + [pivot.squareRoot()])
      kept.append(row)
    }
    return dependent
  }
}
