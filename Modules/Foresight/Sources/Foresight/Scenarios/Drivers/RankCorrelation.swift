import Glibc
public import IntegrationModel
import Numerics

/// Wished rank correlations between drivers.
///
/// Samples are reordered, never changed, until their rank correlations are near the wished ones:
/// R. Iman and W. Conover, Communications in Statistics B11 (1982), with van der Waerden scores.
public struct RankCorrelation: Sendable, Equatable {
  /// The wished correlations, a symmetric matrix with a diagonal of 1.
  public let wished: [[Double]]
  /// The nearest correlations that can exist together; the wished ones where they can.
  public let possible: [[Double]]
  /// Whether the wished ones had to be moved.
  public var isRepaired: Bool { wished != possible }

  /// Takes a matrix.
  ///
  /// - Throws: `bad_correlation` where it is not symmetric, its diagonal not 1, or a number outside
  ///   -1 to 1.
  public init(_ matrix: [[Double]]) throws(ArraigoError) {
    let size = matrix.count
    for row in 0..<size {
      for column in 0..<size {
        guard matrix[row].count == size, abs(matrix[row][column]) <= 1,
          matrix[row][column] == matrix[column][row], row != column || matrix[row][row] == 1
        else {
          throw ArraigoError(
            "bad_correlation", "correlations lie between -1 and 1, alike in both directions")
        }
      }
    }
    wished = matrix
    possible = Self.root(matrix) == nil ? Self.nearest(matrix) : matrix
  }

  /// Samples by driver, each reordered so that ranks correlate as wished.
  public func reordered(_ samples: [[Double]], seed: UInt64) -> [[Double]] {
    let count = samples.first?.count ?? 0
    guard count > samples.count + 1, wished.count == samples.count else { return samples }
    let root = RandomStream(seed: seed)
    let scores = (1...count).map { NormalDistribution.quantile(Double($0) / Double(count + 1)) }
    let columns = samples.indices.map { driver in
      var stream = root.split(driver)
      return stream.permutation(count).map { scores[$0] }
    }
    // Ranks of normal numbers correlate a little less than the numbers: 6/π asin(r/2).
    let normal = possible.map { row in row.map { $0 == 1 ? 1 : 2 * sin(Double.pi * $0 / 6) } }
    guard let wishedRoot = Self.root(normal) ?? Self.root(possible),
      let givenRoot = Self.root(Self.correlations(columns))
    else { return samples }
    // Undoing the accidental correlation of the scores, then laying on the wished one.
    let mixing = givenRoot.inverse().map { wishedRoot.times($0) }
    guard let mixing else { return samples }
    return samples.indices.map { driver in
      let mixed = (0..<count).map { sample in
        samples.indices.reduce(0) { $0 + mixing[driver, $1] * columns[$1][sample] }
      }
      let order = mixed.indices.sorted { mixed[$0] < mixed[$1] }
      let sorted = samples[driver].sorted()
      var reordered = sorted
      for (rank, sample) in order.enumerated() { reordered[sample] = sorted[rank] }
      return reordered
    }
  }

  /// The correlations of columns.
  static func correlations(_ columns: [[Double]]) -> [[Double]] {
    let centred = columns.map { column in
      let mean = column.reduce(0, +) / Double(max(column.count, 1))
      return column.map { $0 - mean }
    }
    let product = { (left: [Double], right: [Double]) in
      zip(left, right).reduce(0) { $0 + $1.0 * $1.1 }
    }
    let lengths = centred.map { product($0, $0).squareRoot() }
    return columns.indices.map { row in
      columns.indices.map { column in
        row == column
          ? 1 : product(centred[row], centred[column]) / (lengths[row] * lengths[column])
      }
    }
  }

  /// Spearman's rank correlations of columns.
  public static func ranks(of columns: [[Double]]) -> [[Double]] {
    correlations(columns.map(Quantile.ranks))
  }

  /// The lower triangular root of a positive definite matrix, nil where it is none.
  static func root(_ matrix: [[Double]]) -> SquareMatrix? {
    let count = matrix.count
    var values = matrix.flatMap { $0 }
    // Below this a matrix of correlations is as good as none.
    guard Cholesky.factor(&values, count, tolerance: 1e-10) else { return nil }
    var root = SquareMatrix(count: count)
    for row in 0..<count {
      for column in 0...row { root[row, column] = values[row * count + column] }
    }
    return root
  }

  /// A near positive definite correlation matrix: negative eigenvalues lifted just above zero, then
  /// the diagonal scaled back to 1.
  private static func nearest(_ matrix: [[Double]]) -> [[Double]] {
    let (values, vectors) = SymmetricEigen.decomposed(matrix)
    let lifted = values.map { max($0, 1e-6) }
    let size = matrix.count
    var repaired = matrix
    for row in 0..<size {
      for column in 0..<size {
        repaired[row][column] = (0..<size).reduce(0) {
          $0 + vectors[row][$1] * lifted[$1] * vectors[column][$1]
        }
      }
    }
    let scales = (0..<size).map { repaired[$0][$0].squareRoot() }
    for row in 0..<size {
      for column in 0..<size {
        repaired[row][column] =
          row == column ? 1 : repaired[row][column] / (scales[row] * scales[column])
      }
    }
    return repaired
  }
}
