/// Which variables reach which, and the common divisor of the lengths of all loops.
struct LoopStructure {
  /// Whether every variable reaches every other.
  let isIrreducible: Bool
  /// The greatest common divisor of the loops' lengths; 0 where there is no loop.
  let period: Int

  init(_ matrix: InfluenceMatrix) {
    let size = matrix.size
    let reach = (0..<size).map { Self.distances(from: $0, matrix) }
    isIrreducible = size == 1 || reach.allSatisfy { $0.allSatisfy { $0 >= 0 } }
    var divisor = 0
    for start in 0..<size {
      for source in 0..<size where reach[start][source] >= 0 {
        for target in 0..<size
        where matrix.influences[source * size + target] > 0 && reach[target][start] >= 0 {
          // Within one strongly connected part, all loops through `start` are made of such lengths.
          guard reach[start][target] >= 0 else { continue }
          divisor = Self.commonDivisor(
            divisor, abs(reach[start][source] + 1 - reach[start][target]))
          let loop = reach[start][source] + 1 + reach[target][start]
          divisor = Self.commonDivisor(divisor, loop)
        }
      }
    }
    period = divisor
  }

  /// The fewest steps from a variable to each other, -1 where there is no way.
  private static func distances(from start: Int, _ matrix: InfluenceMatrix)
    -> [Int]
  {
    var distances = [Int](repeating: -1, count: matrix.size)
    distances[start] = 0
    var queue = [start]
    var head = 0
    while head < queue.count {
      let source = queue[head]
      head += 1
      for target in 0..<matrix.size
      where matrix.influences[source * matrix.size + target] > 0 && distances[target] < 0 {
        distances[target] = distances[source] + 1
        queue.append(target)
      }
    }
    return distances
  }

  private static func commonDivisor(_ first: Int, _ second: Int) -> Int {
    second == 0 ? first : commonDivisor(second, first % second)
  }
}

/// The Perron root of an irreducible, aperiodic matrix with its right and left vector, by power
/// iteration from equal parts; each vector sums to 1.
struct PerronPair {
  let root: Double
  let right: [Double]
  let left: [Double]

  init(_ matrix: InfluenceMatrix) {
    (root, right) = Self.iterate(matrix, isTransposed: false)
    (_, left) = Self.iterate(matrix, isTransposed: true)
  }

  private static func iterate(_ matrix: InfluenceMatrix, isTransposed: Bool) -> (Double, [Double]) {
    let size = matrix.size
    var vector = [Double](repeating: 1 / Double(size), count: size)
    var root = 0.0
    // A matrix whose second root is near the first converges slowly; 100,000 steps bound the wait.
    for _ in 0..<100_000 {
      var next = [Double](repeating: 0, count: size)
      for row in 0..<size {
        for column in 0..<size {
          let value = matrix.influences[row * size + column]
          if isTransposed {
            next[column] += value * vector[row]
          } else {
            next[row] += value * vector[column]
          }
        }
      }
      root = next.reduce(0, +)
      guard root > 0 else { return (0, vector) }
      next = next.map { $0 / root }
      let change = zip(next, vector).reduce(0) { max($0, abs($1.0 - $1.1)) }
      vector = next
      if change < 1e-15 { break }
    }
    return (root, vector)
  }
}
