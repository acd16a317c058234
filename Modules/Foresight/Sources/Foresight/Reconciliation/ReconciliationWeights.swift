/// The matrix W of a method, diagonal or full.
struct ReconciliationWeights {
  private var diagonal: [Double]
  private var full: [[Double]] = []

  init(_ method: Reconciliation, _ structure: GroupedStructure, _ errors: [[Double]]) {
    let count = structure.levels.count
    diagonal = structure.bottomParts.map { Double($0.count) }
    switch method {
    case .bottomUp, .structural: break
    case .ols: diagonal = [Double](repeating: 1, count: count)
    case .variance, .shrink:
      let rows = ErrorCorrelation.complete(errors, count: count)
      guard rows.count >= 2 else { return }
      diagonal = ErrorCorrelation.variances(rows, count: count)
      guard method == .shrink else { return }
      let deviations = diagonal.map { $0.squareRoot() }
      full = ErrorCorrelation.shrunk(rows, diagonal) { _, _ in 0 }
      for i in 0..<count {
        for j in 0..<count { full[i][j] *= deviations[i] * deviations[j] }
      }
    }
  }

  /// W times a sparse vector.
  func times(_ row: [(place: Int, sign: Double)]) -> [Double] {
    var product = [Double](repeating: 0, count: diagonal.count)
    for (place, sign) in row {
      if full.isEmpty {
        product[place] += sign * diagonal[place]
      } else {
        for other in product.indices { product[other] += sign * full[place][other] }
      }
    }
    return product
  }
}
