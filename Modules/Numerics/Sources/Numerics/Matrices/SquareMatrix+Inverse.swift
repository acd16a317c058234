extension SquareMatrix {
  /// The inverse; nil where the matrix has dependent rows.
  ///
  /// - Parameter tolerance: A pivot smaller than this against its row is nothing.
  public func inverse(tolerance: Double = 1e-13) -> SquareMatrix? {
    var right = SquareMatrix(count: count)
    for row in 0..<count { right[row, row] = 1 }
    guard let found = eliminated(right.storage, width: count, tolerance) else { return nil }
    right.storage = found
    return right
  }

  /// The `x` of M x = right; nil where the matrix has dependent rows.
  ///
  /// - Parameter tolerance: A pivot smaller than this against its row is nothing.
  public func solve(_ right: [Double], tolerance: Double = 1e-13) -> [Double]? {
    eliminated(right, width: 1, tolerance)
  }

  /// What becomes of the right side, of so many columns, when this becomes the unit matrix: Gauss
  /// and Jordan with the largest pivot of rows scaled alike.
  private func eliminated(_ side: [Double], width: Int, _ tolerance: Double) -> [Double]? {
    var left = storage
    var right = side
    var scale = (0..<count).map { row in
      (0..<count).reduce(0) { max($0, self[row, $1].magnitude) }
    }
    guard scale.allSatisfy({ $0 > 0 && $0.isFinite }) else { return nil }
    for column in 0..<count {
      let pivot = (column..<count).max {
        left[$0 * count + column].magnitude / scale[$0]
          < left[$1 * count + column].magnitude / scale[$1]
      }
      guard let pivot, left[pivot * count + column].magnitude > tolerance * scale[pivot]
      else { return nil }
      scale.swapAt(pivot, column)
      Self.swapRows(pivot, column, in: &left, width: count)
      Self.swapRows(pivot, column, in: &right, width: width)
      let inverse = 1 / left[column * count + column]
      for at in 0..<count { left[column * count + at] *= inverse }
      for at in 0..<width { right[column * width + at] *= inverse }
      for row in 0..<count where row != column && left[row * count + column] != 0 {
        let factor = left[row * count + column]
        for at in 0..<count { left[row * count + at] -= factor * left[column * count + at] }
        for at in 0..<width { right[row * width + at] -= factor * right[column * width + at] }
      }
    }
    return right
  }

  private static func swapRows(
    _ first: Int, _ second: Int, in values: inout [Double], width: Int
  ) {
    guard first != second else { return }
    for at in 0..<width { values.swapAt(first * width + at, second * width + at) }
  }
}
