import Numerics
import Testing

@Suite("Matrices")
struct MatrixTests {
  /// Hilbert's matrix, whose inverse has whole numbers (D. E. Knuth, TAOCP 1, exercise 1.2.3-45).
  private static let hilbert = SquareMatrix(symmetric: 4) { 1 / Double($0 + $1 + 1) }
  private static let inverse = SquareMatrix([
    [16, -120, 240, -140], [-120, 1_200, -2_700, 1_680], [240, -2_700, 6_480, -4_200],
    [-140, 1_680, -4_200, 2_800],
  ])

  @Test("the inverse of Hilbert's matrix is the published one")
  func inverted() throws {
    let found = try #require(Self.hilbert.inverse())
    for (one, other) in zip(found.values, Self.inverse.values) {
      #expect((one - other).magnitude < 1e-11 * other.magnitude)
    }
  }

  @Test("a system is solved the same by elimination and by Cholesky's factor")
  func solved() throws {
    let right = [1.0, -2, 3, 0.5]
    let expected = Self.inverse.times(right)
    var matrix = Self.hilbert.values
    let found = try #require(Self.hilbert.solve(right))
    let other = try #require(Cholesky.solve(&matrix, right))
    for (one, value) in zip(found + other, expected + expected) {
      #expect((one - value).magnitude < 1e-10 * value.magnitude)
    }
  }

  @Test("a pivot is taken where the diagonal has a zero, and dependent rows have no inverse")
  func pivots() {
    #expect(SquareMatrix([[0, 2], [4, 0]]).inverse() == SquareMatrix([[0, 0.25], [0.5, 0]]))
    #expect(SquareMatrix([[1, 2], [2, 4]]).inverse() == nil)
    #expect(SquareMatrix([[1, 2], [2, 4]]).solve([1, 2]) == nil)
    #expect(SquareMatrix(count: 2).inverse() == nil)
    #expect(SquareMatrix(count: 0).inverse() == SquareMatrix(count: 0))
  }

  @Test("an equation that follows from others is left out")
  func consistent() {
    let factor = SemidefiniteFactor([4, 2, 4, 2, 3, 2, 4, 2, 4], count: 3, tolerance: 1e-9)
    let found = factor.solve([8, 6, 8])
    #expect(factor.dependent == [2])
    #expect(found[2] == 0)
    #expect((found[0] - 1.5).magnitude < 1e-14 && (found[1] - 1).magnitude < 1e-14)
    var negative = [1.0, 2, 2, 1]
    #expect(Cholesky.solve(&negative, [1, 1]) == nil)
  }

  @Test("the eigenvalues of ((2, 1), (1, 2)) are 1 and 3, with their vectors")
  func eigen() {
    let (values, vectors) = SymmetricEigen.decomposed([[2, 1], [1, 2]])
    #expect(zip(values.sorted(), [1.0, 3]).allSatisfy { ($0 - $1).magnitude < 1e-14 })
    for at in 0..<2 {
      let product = 2 * vectors[0][at] + vectors[1][at]
      #expect((product - values[at] * vectors[0][at]).magnitude < 1e-14)
    }
  }

  @Test("least squares finds the line through points on a line, and none through equal columns")
  func leastSquares() throws {
    let x = [1.0, 2, 3, 5]
    let fit = try #require(LeastSquares.solve([[1, 1, 1, 1], x], x.map { 3 - 2 * $0 }))
    #expect((fit[0] - 3).magnitude < 1e-12 && (fit[1] + 2).magnitude < 1e-12)
    #expect(LeastSquares.solve([x, x], x) == nil)
  }
}
