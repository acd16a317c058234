import IntegrationModel

/// Balanced half-samples of a design with two units in each stratum (McCarthy, Review of the
/// International Statistical Institute 37, 1969): rows of a Hadamard matrix choose the halves.
struct HalfSamples {
  private let stage: SamplingStage
  private let isFirst: [Bool]
  private let matrix: HadamardMatrix

  /// How many half-samples there are.
  var count: Int { matrix.order }

  /// - Throws: `replicates_do_not_fit` where a stratum has not two units.
  init(_ stage: SamplingStage) throws(ArraigoError) {
    guard stage.unitCounts.allSatisfy({ $0 == 2 }) else {
      throw ReplicateSet.misfit(
        "half-samples need two units in each stratum; "
          + "\(stage.unitCounts.count { $0 != 2 }) strata have another number")
    }
    self.stage = stage
    var seen = [Bool](repeating: false, count: stage.unitCounts.count)
    isFirst = stage.groupOfUnit.map { group in
      defer { seen[Int(group)] = true }
      return !seen[Int(group)]
    }
    matrix = HadamardMatrix(above: stage.unitCounts.count)
  }

  /// 2 − kept for the half that is in, kept for the other.
  func multipliers(kept: Double, block: Int) -> [ReplicateLanes] {
    stage.groupOfUnit.indices.map { unit in
      var lanes = ReplicateLanes(repeating: 1)
      for lane in 0..<8 where block * 8 + lane < count {
        // The first column is all ones: strata begin at the second.
        let isUp = matrix.isPositive(block * 8 + lane, Int(stage.groupOfUnit[unit]) + 1)
        lanes[lane] = isUp == isFirst[unit] ? 2 - kept : kept
      }
      return lanes
    }
  }
}

/// A matrix of +1 and −1 with orthogonal rows, of the smallest order that Sylvester's doubling of
/// Paley's first construction gives.
struct HadamardMatrix {
  /// The number of rows.
  let order: Int
  private let prime: Int
  private let residues: [Bool]

  /// The smallest order above `count`.
  init(above count: Int) {
    var best = 1
    while best <= count { best *= 2 }
    var core = 1
    var prime = 3
    while prime + 1 < best {
      if prime % 4 == 3, Self.isPrime(prime) {
        var order = prime + 1
        while order <= count { order *= 2 }
        if order < best { (best, core) = (order, prime) }
      }
      prime += 4
    }
    order = best
    self.prime = core
    var residues = [Bool](repeating: false, count: core)
    for root in 1..<max(2, core) where core > 1 { residues[root * root % core] = true }
    self.residues = residues
  }

  /// Whether an entry is +1; the first row and column are.
  func isPositive(_ row: Int, _ column: Int) -> Bool {
    let size = prime == 1 ? 1 : prime + 1
    let isFlipped = ((row / size) & (column / size)).nonzeroBitCount & 1 == 1
    return core(row % size, column % size) != isFlipped
  }

  private func core(_ row: Int, _ column: Int) -> Bool {
    guard prime > 1, row > 0, column > 0 else { return true }
    // Paley's skew matrix with its rows' signs turned so that the first column is +1.
    if row == column { return false }
    return !residues[((column - row) % prime + prime) % prime]
  }

  private static func isPrime(_ number: Int) -> Bool {
    var divisor = 3
    while divisor * divisor <= number {
      if number % divisor == 0 { return false }
      divisor += 2
    }
    return number > 1 && number % 2 == 1
  }
}
