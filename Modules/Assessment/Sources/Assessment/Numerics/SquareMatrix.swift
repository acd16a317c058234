/// A square matrix of few rows: covariances and normal equations.
struct SquareMatrix: Sendable, Equatable {
  /// How many rows and columns there are.
  let count: Int
  /// The numbers, row by row.
  private(set) var values: [Double]

  /// A matrix of zeros.
  init(count: Int) {
    self.count = count
    values = [Double](repeating: 0, count: count * count)
  }

  /// A symmetric matrix of which each pair is computed once.
  init(symmetric count: Int, _ value: (Int, Int) -> Double) {
    self.init(count: count)
    for row in 0..<count {
      for column in 0...row {
        self[row, column] = value(row, column)
        self[column, row] = self[row, column]
      }
    }
  }

  /// One number.
  subscript(row: Int, column: Int) -> Double {
    get { values[row * count + column] }
    set { values[row * count + column] = newValue }
  }

  /// The product with a vector.
  func times(_ vector: [Double]) -> [Double] {
    (0..<count).map { row in
      (0..<count).reduce(0) { $0 + self[row, $1] * vector[$1] }
    }
  }

  /// The product with another matrix.
  func times(_ other: SquareMatrix) -> SquareMatrix {
    var product = SquareMatrix(count: count)
    for row in 0..<count {
      for middle in 0..<count {
        let factor = self[row, middle]
        for column in 0..<count { product[row, column] += factor * other[middle, column] }
      }
    }
    return product
  }

  /// x' M y.
  func form(_ left: [Double], _ right: [Double]) -> Double {
    zip(left, times(right)).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// The sum of the diagonal.
  var trace: Double { (0..<count).reduce(0) { $0 + self[$1, $1] } }
}

extension SquareMatrix {
  /// The rows of a matrix of products that those before them determine: those without a pivot in
  /// Cholesky's factor.
  func dependent(tolerance: Double) -> [Int] {
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

  /// The inverse by Gauss and Jordan with the largest pivot of rows scaled alike; nil where a pivot
  /// is nothing against the matrix, which then has dependent rows.
  func inverse(tolerance: Double = 1e-13) -> SquareMatrix? {
    var left = self
    var right = SquareMatrix(count: count)
    for row in 0..<count { right[row, row] = 1 }
    let scale = (0..<count).map { row in
      (0..<count).reduce(0) { max($0, self[row, $1].magnitude) }
    }
    guard scale.allSatisfy({ $0 > 0 && $0.isFinite }) else { return nil }
    var order = scale
    for column in 0..<count {
      let pivot = (column..<count).max {
        left[$0, column].magnitude / order[$0] < left[$1, column].magnitude / order[$1]
      }
      guard let pivot, left[pivot, column].magnitude > tolerance * order[pivot] else { return nil }
      left.swapRows(pivot, column)
      right.swapRows(pivot, column)
      order.swapAt(pivot, column)
      let inverse = 1 / left[column, column]
      for at in 0..<count {
        left[column, at] *= inverse
        right[column, at] *= inverse
      }
      for row in 0..<count where row != column && left[row, column] != 0 {
        let factor = left[row, column]
        for at in 0..<count {
          left[row, at] -= factor * left[column, at]
          right[row, at] -= factor * right[column, at]
        }
      }
    }
    return right
  }

  private mutating func swapRows(_ first: Int, _ second: Int) {
    guard first != second else { return }
    for column in 0..<count {
      values.swapAt(first * count + column, second * count + column)
    }
  }
}
