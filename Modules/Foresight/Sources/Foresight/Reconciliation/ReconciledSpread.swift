/// How far forecasts that were made to add up may be off.
///
/// Errors of the base forecasts with the covariance D R D, D their deviations, become errors with the
/// covariance P D R D P', P the map that makes them add up: exact for normal errors, and for the variance of
/// any. R is the correlation of past one-step errors, shrunk to what the structure alone says: that bottom
/// series err independently, and a whole as the sum of its parts.
struct ReconciledSpread {
  /// The rows of P.
  private let rows: [[Double]]
  /// The bottom series of each series.
  private let parts: [Set<Int>]
  /// The correlation of past errors; nil where they are too few.
  private let found: [[Double]]?

  init(_ map: ReconciliationMap, _ structure: GroupedStructure, errors: [[Double]]) {
    let count = structure.levels.count
    // The map of each unit vector is a column of P.
    let columns = (0..<count).map { place in
      map.reconcile((0..<count).map { $0 == place ? 1 : 0 })
    }
    rows = (0..<count).map { row in columns.map { $0[row] } }
    parts = structure.bottomParts.map(Set.init)
    let known = ErrorCorrelation.complete(errors, count: count)
    guard known.count >= 2 else {
      found = nil
      return
    }
    let variances = ErrorCorrelation.variances(known, count: count)
    let target = Self.target(parts, variances)
    found = ErrorCorrelation.shrunk(known, variances) { target[$0][$1] }
  }

  /// The deviations of the reconciled forecasts from those of the base forecasts.
  func deviations(_ base: [Double]) -> [Double] {
    let correlation = found ?? Self.target(parts, base.map { $0 * $0 })
    return rows.map { row in
      let reach = zip(row, base).map { $0 * $1 }
      let active = reach.indices.filter { reach[$0] != 0 }
      let variance = active.reduce(0) { sum, one in
        sum + reach[one] * active.reduce(0) { $0 + correlation[one][$1] * reach[$1] }
      }
      return max(variance, 0).squareRoot()
    }
  }

  /// The correlation of sums of independent bottom series with the given variances.
  private static func target(_ parts: [Set<Int>], _ variances: [Double]) -> [[Double]] {
    func shared(_ one: Int, _ other: Int) -> Double {
      parts[one].intersection(parts[other]).reduce(0) { $0 + variances[$1] }
    }
    let whole = parts.indices.map { shared($0, $0).squareRoot() }
    return parts.indices.map { one in
      parts.indices.map { other in
        guard one != other else { return 1 }
        let scale = whole[one] * whole[other]
        return scale > 0 ? shared(one, other) / scale : 0
      }
    }
  }
}
