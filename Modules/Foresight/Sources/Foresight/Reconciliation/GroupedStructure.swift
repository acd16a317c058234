public import IntegrationModel

/// How the series of a table add up: each is named by one level of every grouping, and the level
/// `total` is the whole of its grouping.
///
/// Groupings may cross (country by sex by age): every sum over one grouping is a constraint, and those that
/// follow from others are left out. A sum is a constraint only where every level that the grouping has
/// anywhere is among its parts, so that a cell nobody observed does not make a wrong sum.
public struct GroupedStructure: Sendable {
  /// The level that stands for the whole of a grouping.
  public static let whole = "total"

  /// The levels of each series, one for each grouping.
  public let levels: [[String]]
  /// The constraints: a whole and the parts that add up to it, as places of series.
  public let sums: [(whole: Int, parts: [Int])]

  /// Reads the structure from names whose levels are parted by `/`, as `total/female`.
  ///
  /// - Throws: `ragged_groups` where names have different counts of levels, `duplicate_series` where two are
  ///   equal, `nothing_adds_up` where no series is the sum of others.
  public init(names: [String]) throws(ArraigoError) {
    let levels = names.map {
      $0.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    }
    let depth = levels.first?.count ?? 0
    if let odd = levels.firstIndex(where: { $0.count != depth }) {
      throw ArraigoError(
        "ragged_groups", "\(names[odd]) has \(levels[odd].count) levels, others have \(depth)",
        suggestion: "name every series by one level of each grouping, with / between")
    }
    var places: [[String]: Int] = [:]
    for (place, key) in levels.enumerated() {
      if places.updateValue(place, forKey: key) != nil {
        throw ArraigoError(
          "duplicate_series", "the series \(names[place]) stands twice",
          suggestion: "name each series once")
      }
    }
    let all = (0..<depth).map { grouping in
      Set(levels.map { $0[grouping] }).subtracting([Self.whole]).sorted()
    }
    var sums: [(whole: Int, parts: [Int])] = []
    for (place, key) in levels.enumerated() {
      for grouping in 0..<depth where key[grouping] == Self.whole && !all[grouping].isEmpty {
        let parts = all[grouping].compactMap { level in
          var part = key
          part[grouping] = level
          return places[part]
        }
        if parts.count == all[grouping].count { sums.append((place, parts)) }
      }
    }
    guard !sums.isEmpty else {
      throw ArraigoError(
        "nothing_adds_up", "no series is the sum of others",
        suggestion: "name wholes with the level total, as total/female")
    }
    self.levels = levels
    self.sums = sums
  }

  /// The series no constraint divides, whose sums all others are.
  public var bottom: [Int] {
    let wholes = Set(sums.map(\.whole))
    return levels.indices.filter { !wholes.contains($0) }
  }

  /// For each series the bottom series that add up to it, by place; a bottom series is its own.
  var bottomParts: [[Int]] {
    let bottom = bottom
    return levels.indices.map { place in
      let parts = bottom.filter { Self.holds(levels[place], levels[$0]) }
      return parts.isEmpty ? [place] : parts
    }
  }

  /// Which groupings a series is the whole of: series alike in this are alike in how they are added up.
  func wholes(of place: Int) -> [Bool] { levels[place].map { $0 == Self.whole } }

  /// Whether a key's levels hold another's.
  static func holds(_ key: [String], _ other: [String]) -> Bool {
    zip(key, other).allSatisfy { $0 == whole || $0 == $1 }
  }
}
