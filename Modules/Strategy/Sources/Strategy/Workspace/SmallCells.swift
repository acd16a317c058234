/// Hides small numbers of people in a table with totals, so that neither a cell nor a difference
/// tells of a handful of people.
///
/// A plan can reveal tiny groups as a survey can: seven returnee women in one district are known to
/// their neighbours.
public enum SmallCells {
  /// The table with small cells, and those that would give them away, hidden.
  ///
  /// A cell above 0 and below the least number is hidden. Where a row or a column has a single
  /// hidden cell, it could be worked out from the total, so its smallest other cell above 0 is
  /// hidden too, until none is left alone.
  ///
  /// - Parameters:
  ///   - cells: Rows of numbers of people; totals are sums of rows and of columns.
  ///   - least: The least number that is shown.
  /// - Returns: The same shape, nil where hidden.
  public static func hidden(_ cells: [[Double]], least: Double = 10) -> [[Double?]] {
    var isHidden = cells.map { row in row.map { $0 > 0 && $0 < least } }
    var isChanged = true
    while isChanged {
      isChanged = false
      for row in cells.indices {
        isChanged =
          hideCompanion(cells, &isHidden, of: cells[row].indices.map { (row, $0) })
          || isChanged
      }
      for column in cells.first?.indices ?? 0..<0 {
        isChanged =
          hideCompanion(cells, &isHidden, of: cells.indices.map { ($0, column) })
          || isChanged
      }
    }
    return cells.indices.map { row in
      cells[row].indices.map { isHidden[row][$0] ? nil : cells[row][$0] }
    }
  }

  private static func hideCompanion(
    _ cells: [[Double]], _ isHidden: inout [[Bool]], of line: [(row: Int, column: Int)]
  ) -> Bool {
    guard line.filter({ isHidden[$0.row][$0.column] }).count == 1 else { return false }
    let others = line.filter { !isHidden[$0.row][$0.column] && cells[$0.row][$0.column] > 0 }
    guard
      let companion = others.min(by: {
        cells[$0.row][$0.column] < cells[$1.row][$1.column]
      })
    else { return false }
    isHidden[companion.row][companion.column] = true
    return true
  }
}
