import Numerics

/// The linear map that makes forecasts of a structure add up.
struct ReconciliationMap {
  private let method: Reconciliation
  private let structure: GroupedStructure
  private let weights: ReconciliationWeights
  private let parts: [[Int]]
  private let free: Projection

  init(_ method: Reconciliation, _ structure: GroupedStructure, errors: [[Double]]) {
    self.method = method
    self.structure = structure
    weights = ReconciliationWeights(method, structure, errors)
    parts = structure.bottomParts
    free = Projection(structure, weights, held: [])
  }

  /// The forecasts that add up.
  func reconcile(_ base: [Double]) -> [Double] { reconcile(base, held: []) }

  /// The forecasts that add up, none below zero: bottom series that would be are held at zero and the
  /// others reconciled around them.
  func reconcileAboveZero(_ base: [Double]) -> [Double] {
    var held: Set<Int> = []
    while true {
      let found = reconcile(base, held: held)
      let negative = structure.bottom.filter { found[$0] < 0 && !held.contains($0) }
      if negative.isEmpty { return found.map { max($0, 0) } }
      held.formUnion(negative)
    }
  }

  private func reconcile(_ base: [Double], held: Set<Int>) -> [Double] {
    if method == .bottomUp {
      return parts.map { part in
        part.reduce(0) { held.contains($1) ? $0 : $0 + base[$1] }
      }
    }
    return (held.isEmpty ? free : Projection(structure, weights, held: held)).apply(base)
  }

  /// y - W C' (C W C')^-1 C y with C the sums and the series that are held at zero.
  private struct Projection {
    /// Each constraint as the places and signs that are not zero.
    private let rows: [[(place: Int, sign: Double)]]
    /// W times each constraint.
    private let spread: [[Double]]
    private let system: SemidefiniteFactor

    init(_ structure: GroupedStructure, _ weights: ReconciliationWeights, held: Set<Int>) {
      let sums = structure.sums.map { sum in
        [(place: sum.whole, sign: 1.0)] + sum.parts.map { (place: $0, sign: -1.0) }
      }
      let rows = sums + held.sorted().map { [(place: $0, sign: 1.0)] }
      let spread = rows.map { weights.times($0) }
      let count = rows.count
      var matrix = [Double](repeating: 0, count: count * count)
      for i in 0..<count {
        for j in 0..<count {
          matrix[i * count + j] = rows[i].reduce(0) { $0 + $1.sign * spread[j][$1.place] }
        }
      }
      self.rows = rows
      self.spread = spread
      system = SemidefiniteFactor(matrix, count: count, tolerance: 1e-9)
    }

    func apply(_ base: [Double]) -> [Double] {
      let gaps = rows.map { row in row.reduce(0) { $0 + $1.sign * base[$1.place] } }
      var found = base
      for (row, shift) in zip(spread, system.solve(gaps)) where shift != 0 {
        for place in found.indices { found[place] -= shift * row[place] }
      }
      return found
    }
  }
}
