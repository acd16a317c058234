import IntegrationModel

extension Column.Storage {
  /// The dictionary of text cells, empty for other cells.
  var dictionary: TextDictionary {
    if case .text(_, let dictionary) = self { return dictionary }
    return TextDictionary()
  }

  /// The positions of text cells, none for other cells.
  var entries: [Int32] {
    if case .text(let entries, _) = self { return entries }
    return []
  }

  mutating func fill<Value>(_ rows: PresentRows, codes: [Value], _ cell: (Value) -> UInt16) {
    guard case .codes(var cells, let list) = self else { return }
    self = .codes([], list)
    rows.place(codes, into: &cells, cell)
    self = .codes(cells, list)
  }

  mutating func fill<Value>(_ rows: PresentRows, integers: [Value], _ cell: (Value) -> Int32) {
    guard case .integers(var cells) = self else { return }
    self = .integers([])
    rows.place(integers, into: &cells, cell)
    self = .integers(cells)
  }

  mutating func fill<Value>(_ rows: PresentRows, numbers: [Value], _ cell: (Value) -> Double) {
    guard case .numbers(var cells) = self else { return }
    self = .numbers([])
    rows.place(numbers, into: &cells, cell)
    self = .numbers(cells)
  }

  mutating func fill<Value>(_ rows: PresentRows, entries: [Value], _ cell: (Value) -> Int32) {
    guard case .text(var cells, let dictionary) = self else { return }
    self = .text([], dictionary)
    rows.place(entries, into: &cells, cell)
    self = .text(cells, dictionary)
  }
}

extension PresentRows {
  /// Puts values, one behind another, where the rows that hold them are.
  @inline(__always)
  fileprivate func place<Value, Cell>(
    _ values: [Value], into cells: inout [Cell], _ cell: (Value) -> Cell
  ) {
    cells.withUnsafeMutableBufferPointer { target in
      values.withUnsafeBufferPointer { source in
        var next = 0
        for word in 0..<(count + 63) / 64 {
          var bits = words[word]
          let start = first + word * 64
          if bits == .max {
            for row in 0..<64 { target[start + row] = cell(source[next + row]) }
            next += 64
          } else {
            while bits != 0 {
              target[start + bits.trailingZeroBitCount] = cell(source[next])
              next += 1
              bits &= bits &- 1
            }
          }
        }
      }
    }
  }
}
