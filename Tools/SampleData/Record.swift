/// One line of a file before it is written: a number for each column.
struct Record<Column: EPHColumn> {
  /// What a cell without content holds.
  static var blank: Int { .min }

  private(set) var cells: [Int]

  /// A line of zeros.
  init() { cells = [Int](repeating: 0, count: Column.allCases.count) }

  subscript(column: Column) -> Int {
    get { cells[column.rawValue] }
    set { cells[column.rawValue] = newValue }
  }

  /// Writes one number to all columns from one to another.
  mutating func fill(_ first: Column, _ last: Column, _ value: Int) {
    for at in first.rawValue...last.rawValue { cells[at] = value }
  }

  mutating func blank(_ columns: Column...) {
    for column in columns { self[column] = Self.blank }
  }
}
