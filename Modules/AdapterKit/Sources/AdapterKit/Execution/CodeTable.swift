/// Cells by whole number: an array where the codes lie close together, else sorted codes.
struct CodeTable<Cell: CellRepresentation>: Sendable {
  /// Codes that span more than this are searched for, so that a sentinel of nine digits costs no
  /// table of a billion cells.
  private static var widestArray: Int { 1 << 20 }

  private let base: Int32
  /// Of an array, the last two are those of other codes and of blank cells.
  private let cells: [Cell]
  private let codes: [Int32]
  private let other: Cell
  private let blank: Cell

  /// - Parameters:
  ///   - other: what a code outside the table becomes.
  ///   - blank: what a blank or unreadable cell becomes.
  init(_ outcomes: [Int32: Cell], other: Cell, blank: Cell) {
    self.other = other
    self.blank = blank
    let low = outcomes.keys.min() ?? 0
    let high = outcomes.keys.max() ?? -1
    base = low
    let span = Int(high) - Int(low) + 1
    guard span <= Self.widestArray else {
      let sorted = outcomes.sorted { $0.key < $1.key }
      codes = sorted.map(\.key)
      cells = sorted.map(\.value)
      return
    }
    var table = [Cell](repeating: other, count: span)
    for (code, cell) in outcomes { table[Int(code) - Int(low)] = cell }
    cells = table + [other, blank]
    codes = []
  }

  /// Makes a table of ready cells, the first for `base`.
  init(from base: Int32, _ cells: [Cell], other: Cell, blank: Cell) {
    self.base = base
    self.cells = cells + [other, blank]
    self.other = other
    self.blank = blank
    codes = []
  }

  /// Looks up a run of numbers.
  @inline(__always)
  func look(
    _ source: UnsafePointer<Int32>, rows: Int, into target: UnsafeMutablePointer<Cell>
  ) {
    guard codes.isEmpty else {
      for row in 0..<rows { target[row] = search(source[row]) }
      return
    }
    cells.withUnsafeBufferPointer {
      Cell.look(source, rows: rows, from: base, in: $0, into: target)
    }
  }

  private func search(_ number: Int32) -> Cell {
    guard number >= IntegerCell.smallest else { return blank }
    var low = 0
    var high = codes.count
    while low < high {
      let middle = (low + high) / 2
      if codes[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < codes.count && codes[low] == number ? cells[low] : other
  }
}
