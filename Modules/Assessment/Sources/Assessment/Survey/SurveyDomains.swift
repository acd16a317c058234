import IntegrationModel

/// The groups that estimates are made for: the crossings of some columns, among the records that a
/// condition holds for.
///
/// A group never drops records: those outside have the cell -1 and stay part of the design.
struct SurveyDomains: Sendable {
  /// One group.
  struct Domain: Sendable {
    /// The level of each column, or `total`.
    let labels: [String]
    /// The finest cells the group is made of.
    let cells: [Int32]
  }

  /// What the whole of a column is called.
  static let whole = "total"

  /// Each record's finest cell; -1 outside.
  let cells: [Int32]
  /// How many finest cells there are.
  let cellCount: Int
  /// The groups in the order they are printed.
  let domains: [Domain]

  /// Crosses columns.
  /// - Parameters:
  ///   - condition: 1 where a record belongs, anything else where it does not; nil for all.
  ///   - hasMargins: whether each column's whole is a group too.
  /// - Throws: `unknown_column`, `too_many_groups`.
  init(
    by names: [String], where condition: [Double]?, hasMargins: Bool, of table: SurveyTable
  ) throws(ArraigoError) {
    var columns: [Categories] = []
    for name in names { columns.append(Categories(try table.column(name))) }
    var known: [[Int32]: Int32] = [:]
    var members: [[Int32]] = []
    if columns.isEmpty {
      members = [[]]
      cells =
        condition.map { $0.map { $0 == 1 ? 0 : -1 } }
        ?? [Int32](repeating: 0, count: table.rowCount)
    } else {
      let keys = columns.dropFirst().reduce(CategoryKeys(columns[0])) {
        CategoryKeys($0, CategoryKeys($1))
      }
      guard keys.count <= Self.mostCells else {
        throw ArraigoError(
          "too_many_groups", "the columns cross to \(keys.count) groups",
          at: Place(file: table.file, column: names.joined(separator: ",")),
          suggestion: "group by columns with few levels")
      }
      members = keys.firstRows.map { row in columns.map { $0.codes[Int(row)] } }
      cells = condition.map { zip(keys.codes, $0).map { $1 == 1 ? $0 : -1 } } ?? keys.codes
    }
    cellCount = members.count
    for (cell, member) in members.enumerated() {
      for labels in Self.margins(of: member, hasMargins) where known[labels] == nil {
        known[labels] = Int32(cell)
      }
    }
    let sorted = known.keys.sorted { left, right in
      // The whole of a column stands after its levels.
      left.map { $0 < 0 ? .max : $0 }.lexicographicallyPrecedes(right.map { $0 < 0 ? .max : $0 })
    }
    domains = sorted.map { labels in
      Domain(
        labels: zip(labels, columns).map { $0 < 0 ? Self.whole : $1.levels[Int($0)] },
        cells: members.indices.filter { cell in
          zip(labels, members[cell]).allSatisfy { $0 < 0 || $0 == $1 }
        }.map(Int32.init))
    }
  }

  /// More groups than this are not what a table is for.
  private static let mostCells = 20_000

  private static func margins(of member: [Int32], _ hasMargins: Bool) -> [[Int32]] {
    guard hasMargins else { return [member] }
    return (0..<(1 << member.count)).map { mask in
      member.enumerated().map { mask >> $0.offset & 1 == 1 ? -1 : $0.element }
    }
  }
}

extension CategoryKeys {
  /// The numbering of a column's levels in their order.
  fileprivate init(_ categories: Categories) {
    self.init(codes: categories.codes, levelCount: categories.levels.count)
  }
}
