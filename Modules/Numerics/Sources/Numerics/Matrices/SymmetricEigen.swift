/// The eigenvalues and eigenvectors of small symmetric matrices by Jacobi's rotations.
public enum SymmetricEigen {
  /// The values with their vectors as columns.
  public static func decomposed(_ matrix: [[Double]]) -> (values: [Double], vectors: [[Double]]) {
    let size = matrix.count
    var a = matrix
    var vectors = (0..<size).map { row in (0..<size).map { row == $0 ? 1.0 : 0 } }
    for _ in 0..<100 {
      var largest = 0.0
      for p in 0..<size {
        for q in (p + 1)..<max(size, p + 1) where abs(a[p][q]) > 1e-15 {
          largest = max(largest, abs(a[p][q]))
          let theta = (a[q][q] - a[p][p]) / (2 * a[p][q])
          let t = (theta >= 0 ? 1.0 : -1) / (abs(theta) + (theta * theta + 1).squareRoot())
          let c = 1 / (t * t + 1).squareRoot()
          let s = t * c
          for k in 0..<size {
            (a[k][p], a[k][q]) = (c * a[k][p] - s * a[k][q], s * a[k][p] + c * a[k][q])
          }
          for k in 0..<size {
            (a[p][k], a[q][k]) = (c * a[p][k] - s * a[q][k], s * a[p][k] + c * a[q][k])
            (vectors[k][p], vectors[k][q]) = (
              c * vectors[k][p] - s * vectors[k][q], s * vectors[k][p] + c * vectors[k][q]
            )
          }
        }
      }
      if largest < 1e-13 { break }
    }
    return ((0..<size).map { a[$0][$0] }, vectors)
  }
}
