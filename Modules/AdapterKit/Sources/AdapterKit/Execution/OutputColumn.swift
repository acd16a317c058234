import IntegrationModel

/// One variable's cells as a batch grows; becomes a ``Column`` when the batch is full.
final class OutputColumn {
  private enum Cells {
    case codes([UInt16], any Kernel<UInt16>, CodeList)
    case numbers([Double], any Kernel<Double>, asIntegers: Bool)
    case text(TextCells)
    /// While the cells are worked on outside, so that their arrays have one owner.
    case taken
  }

  let variable: VariableID
  private var cells: Cells
  private let capacity: Int
  /// Source codes that the rule's map did not know, and the line of the first.
  private(set) var unknownCodes = (count: 0, line: 0)

  init(_ variable: VariableID, codes kernel: any Kernel<UInt16>, _ list: CodeList, capacity: Int) {
    self.variable = variable
    self.capacity = capacity
    cells = .codes([], kernel, list)
  }

  init(_ variable: VariableID, numbers kernel: any Kernel<Double>, isInteger: Bool, capacity: Int) {
    self.variable = variable
    self.capacity = capacity
    cells = .numbers([], kernel, asIntegers: isInteger)
  }

  init(_ variable: VariableID, text: TextCells, capacity: Int) {
    self.variable = variable
    self.capacity = capacity
    cells = .text(text)
  }

  /// Computes the cells of a block's records.
  func append(_ block: CellBlock, line: Int) {
    switch cells {
    case .codes(var codes, let kernel, let list):
      cells = .taken
      grow(&codes, by: block.rows) { kernel.evaluate(block, into: $0) }
      countUnknown(codes, from: codes.count - block.rows, line)
      cells = .codes(codes, kernel, list)
    case .numbers(var numbers, let kernel, let asIntegers):
      cells = .taken
      grow(&numbers, by: block.rows) { kernel.evaluate(block, into: $0) }
      cells = .numbers(numbers, kernel, asIntegers: asIntegers)
    case .text(var text):
      cells = .taken
      text.append(block)
      cells = .text(text)
    case .taken: break
    }
  }

  /// The column of what was appended since the last call.
  func finish() -> Column {
    switch cells {
    case .codes(var codes, let kernel, let list):
      cells = .codes([], kernel, list)
      let (validity, applicability) = CellStates.take(
        &codes, isNotApplicable: { $0 == .notApplicable }, filler: 0)
      return Column(
        variable.rawValue, .codes(codes, list), validity: validity, applicability: applicability)
    case .numbers(var numbers, let kernel, let asIntegers):
      cells = .numbers([], kernel, asIntegers: asIntegers)
      let (validity, applicability) = CellStates.take(
        &numbers, isNotApplicable: \.isNotApplicable, filler: .nan)
      return Column(
        variable.rawValue, asIntegers ? .integers(Self.integers(numbers)) : .numbers(numbers),
        validity: validity, applicability: applicability)
    case .text(var text):
      let column = text.finish(variable)
      cells = .text(text)
      return column
    case .taken: preconditionFailure("the column is being computed")
    }
  }

  private func grow<Cell: CellRepresentation>(
    _ array: inout [Cell], by rows: Int, _ body: (UnsafeMutablePointer<Cell>) -> Void
  ) {
    if array.isEmpty { array.reserveCapacity(capacity) }
    let start = array.count
    array.append(contentsOf: repeatElement(.missing, count: rows))
    array.withUnsafeMutableBufferPointer { buffer in
      if let base = buffer.baseAddress { body(base + start) }
    }
  }

  private func countUnknown(_ codes: [UInt16], from start: Int, _ line: Int) {
    var count = 0
    codes.withUnsafeBufferPointer { cells in
      for at in start..<cells.count where cells[at] == .unknown { count += 1 }
    }
    guard count > 0 else { return }
    if unknownCodes.count == 0, let first = codes[start...].firstIndex(of: .unknown) {
      unknownCodes.line = line + first - start
    }
    unknownCodes.count += count
  }

  private static func integers(_ numbers: [Double]) -> [Int32] {
    [Int32](unsafeUninitializedCapacity: numbers.count) { buffer, count in
      for (at, number) in numbers.enumerated() {
        buffer[at] = number.magnitude < 2_147_483_647 ? Int32(number.rounded()) : 0
      }
      count = numbers.count
    }
  }
}

/// Takes the states out of computed cells and writes them as bitmaps.
enum CellStates {
  @inline(__always)
  static func take<Cell: CellRepresentation>(
    _ cells: inout [Cell], isNotApplicable: (Cell) -> Bool, filler: Cell
  ) -> (validity: Bitmap?, applicability: Bitmap?) {
    let count = cells.count
    var valid = [UInt64](repeating: 0, count: (count + 63) / 64)
    var applies = [UInt64](repeating: .max, count: (count + 63) / 64)
    var invalid = 0
    var notApplicable = 0
    cells.withUnsafeMutableBufferPointer { cells in
      for word in valid.indices {
        let start = word * 64
        let end = min(start + 64, count)
        var bits: UInt64 = 0
        for at in start..<end { bits |= (cells[at].isValue ? 1 : 0) << UInt64(at - start) }
        valid[word] = bits
        let full = end - start
        guard bits.nonzeroBitCount < full else { continue }
        invalid += full - bits.nonzeroBitCount
        for at in start..<end where !cells[at].isValue {
          if isNotApplicable(cells[at]) {
            applies[word] &= ~(1 << UInt64(at - start))
            notApplicable += 1
          }
          cells[at] = filler
        }
      }
    }
    return (
      invalid == 0 ? nil : Bitmap(words: valid, count: count),
      notApplicable == 0 ? nil : Bitmap(words: applies, count: count)
    )
  }
}
