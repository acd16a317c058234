/// A square matrix of few rows: covariances and normal equations.
public struct SquareMatrix: Sendable, Equatable {
  /// How many rows and columns there are.
  public let count: Int
  @usableFromInline var storage: [Double]

  /// The numbers, row by row.
  public var values: [Double] { storage }

  /// A matrix of zeros.
  public init(count: Int) {
    self.count = count
    storage = [Double](repeating: 0, count: count * count)
  }

  /// A matrix of rows.
  ///
  /// - Precondition: there are as many rows as numbers in each.
  public init(_ rows: [[Double]]) {
    precondition(rows.allSatisfy { $0.count == rows.count }, "the matrix is square")
    count = rows.count
    storage = rows.flatMap { $0 }
  }

  /// A symmetric matrix of which each pair is computed once.
  public init(symmetric count: Int, _ value: (Int, Int) -> Double) {
    self.init(count: count)
    for row in 0..<count {
      for column in 0...row {
        self[row, column] = value(row, column)
        self[column, row] = self[row, column]
      }
    }
  }

  /// One number.
  @inlinable
  public subscript(row: Int, column: Int) -> Double {
    get { storage[row * count + column] }
    set { storage[row * count + column] = newValue }
  }

  /// The product with a vector.
  public func times(_ vector: [Double]) -> [Double] {
    (0..<count).map { row in
      (0..<count).reduce(0) { $0 + self[row, $1] * vector[$1] }
    }
  }

  /// The product with another matrix.
  public func times(_ other: SquareMatrix) -> SquareMatrix {
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
  public func form(_ left: [Double], _ right: [Double]) -> Double {
    zip(left, times(right)).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// The sum of the diagonal.
  public var trace: Double { (0..<count).reduce(0) { $0 + self[$1, $1] } }
}
