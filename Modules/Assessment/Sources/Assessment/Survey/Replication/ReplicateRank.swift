/// Finds the rank of the file's replicate weights, which their degrees of freedom are one less than
/// (as R's `degf`), while the weights pass by.
///
/// The records of each finest cell are mixed into a few more rows than there are replicates, with
/// factors that look random: rank is kept by that, and memory does not grow with records.
final class ReplicateRank {
  private let count: Int
  /// Whether all groups share the rank of the whole file.
  private let isWhole: Bool
  /// The first mixed row of each cell; the last is where the next would begin.
  private let starts: [Int]
  /// The mixed row of each record; -1 outside.
  private let rows: [Int32]
  /// The mixed weights, one column a replicate.
  private var columns: [[Double]]
  private var isSeen: [Bool]
  /// The ranks of cells that were asked for.
  private var known: [[Int32]: Int] = [:]

  /// A column whose part apart from the columns before it is a smaller share depends on them: R's
  /// tolerance.
  private static let tolerance = 1e-5
  /// With more numbers than this all groups share the rank of the whole file.
  private static let mostNumbers = 1 << 23
  /// With more replicates than this a rank takes too long.
  private static let mostReplicates = 1_000

  /// - Returns: nil where there are too many replicates.
  init?(count: Int, cells: [Int32], cellCount: Int) {
    guard count <= Self.mostReplicates else { return nil }
    let isFine = cellCount * (count + 8) * count <= Self.mostNumbers
    let cells = isFine ? cells : cells.map { $0 < 0 ? -1 : 0 }
    let cellCount = isFine ? cellCount : 1
    var sizes = [Int](repeating: 0, count: cellCount)
    for cell in cells where cell >= 0 { sizes[Int(cell)] += 1 }
    var starts = [0]
    for size in sizes { starts.append((starts.last ?? 0) + min(size, count + 8)) }
    var taken = [Int](repeating: 0, count: cellCount)
    rows = cells.map { cell in
      guard cell >= 0 else { return -1 }
      let height = starts[Int(cell) + 1] - starts[Int(cell)]
      defer { taken[Int(cell)] += 1 }
      return Int32(starts[Int(cell)] + taken[Int(cell)] % height)
    }
    self.count = count
    isWhole = !isFine
    self.starts = starts
    columns = [[Double]](
      repeating: [Double](repeating: 0, count: starts[cellCount]), count: count)
    isSeen = [Bool](repeating: false, count: (count + 7) / 8)
  }

  /// Mixes in a block of eight replicates' weights; a block that passes by again changes nothing.
  func add(block number: Int, _ weights: [ReplicateLanes]) {
    guard !isSeen[number] else { return }
    isSeen[number] = true
    for lane in 0..<min(8, count - number * 8) {
      columns[number * 8 + lane].withUnsafeMutableBufferPointer { column in
        for row in weights.indices where rows[row] >= 0 {
          column[Int(rows[row])] += Self.factor(row) * weights[row][lane]
        }
      }
    }
  }

  /// Between 1/2 and 3/2, from the record's number (the finaliser of SplitMix64).
  private static func factor(_ row: Int) -> Double {
    var bits = (UInt64(row) &+ 1) &* 0x9E37_79B9_7F4A_7C15
    bits = (bits ^ bits >> 30) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
    return 0.5 + Double((bits ^ bits >> 31) >> 11) * 0x1p-53
  }

  /// The rank of some cells' weights less one; nil while replicates have not passed by.
  func degreesOfFreedom(of cells: [Int32]?) -> Double? {
    guard isSeen.allSatisfy({ $0 }) else { return nil }
    let cells = isWhole ? nil : cells
    if let rank = known[cells ?? []] { return Double(rank - 1) }
    let rows =
      cells?.flatMap { Array(starts[Int($0)]..<starts[Int($0) + 1]) }
      ?? Array(0..<(starts.last ?? 0))
    let rank = rank(of: rows)
    known[cells ?? []] = rank
    return Double(rank - 1)
  }

  /// Columns that are not made of those before them (Gram and Schmidt).
  private func rank(of rows: [Int]) -> Int {
    var basis: [[Double]] = []
    for column in columns where basis.count < rows.count {
      var rest = rows.map { column[$0] }
      let size = Self.product(rest, rest).squareRoot()
      // Twice, since the first time rounding leaves a little.
      for _ in 0..<2 {
        for known in basis {
          let share = Self.product(rest, known)
          for place in rest.indices { rest[place] -= share * known[place] }
        }
      }
      let left = Self.product(rest, rest).squareRoot()
      guard left > Self.tolerance * size else { continue }
      basis.append(rest.map { $0 / left })
    }
    return basis.count
  }

  private static func product(_ left: [Double], _ right: [Double]) -> Double {
    var sum = 0.0
    for place in left.indices { sum += left[place] * right[place] }
    return sum
  }
}
