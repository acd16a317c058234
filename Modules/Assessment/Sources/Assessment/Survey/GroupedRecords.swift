/// The records of each finest cell in a given order: file order, or rising values.
struct GroupedRecords: Sendable {
  private let starts: [Int32]
  private let records: [Int32]

  /// Sorts records into cells, keeping their order within each.
  /// - Parameters:
  ///   - order: the records; nil for all in file order.
  ///   - isMember: whether a record takes part.
  init(
    cells: [Int32], cellCount: Int, order: [Int32]? = nil, where isMember: (Int) -> Bool
  ) {
    func visit(_ body: (Int) -> Void) {
      if let order {
        for row in order where cells[Int(row)] >= 0 && isMember(Int(row)) { body(Int(row)) }
      } else {
        for row in cells.indices where cells[row] >= 0 && isMember(row) { body(row) }
      }
    }
    var starts = [Int32](repeating: 0, count: cellCount + 1)
    visit { starts[Int(cells[$0]) + 1] += 1 }
    for cell in 0..<cellCount { starts[cell + 1] += starts[cell] }
    var next = starts
    var sorted = [Int32](repeating: 0, count: Int(starts[cellCount]))
    visit { row in
      let cell = Int(cells[row])
      sorted[Int(next[cell])] = Int32(row)
      next[cell] += 1
    }
    self.starts = starts
    records = sorted
  }

  /// The records of some cells; their order holds within each cell only.
  func of(_ cells: [Int32]) -> [Int32] {
    if cells.count == 1, let cell = cells.first { return Array(slice(cell)) }
    return cells.flatMap(slice)
  }

  private func slice(_ cell: Int32) -> ArraySlice<Int32> {
    records[Int(starts[Int(cell)])..<Int(starts[Int(cell) + 1])]
  }
}
