import CCellKernels
import IntegrationModel

/// One variable's cells as a batch grows; becomes a ``Column`` when the batch is full.
final class OutputColumn {
  private enum Cells {
    case codes(CellStore<UInt16>, any Kernel<UInt16>, CodeList)
    case numbers(CellStore<Double>, any Kernel<Double>, asIntegers: Bool)
    case text(TextCells)
  }

  let variable: VariableID
  private let cells: Cells
  /// Source codes that the rule's map did not know, and the line of the first.
  private(set) var unknownCodes = (count: 0, line: 0)

  init(_ variable: VariableID, codes kernel: any Kernel<UInt16>, _ list: CodeList, capacity: Int) {
    self.variable = variable
    cells = .codes(CellStore(capacity: capacity), kernel, list)
  }

  init(_ variable: VariableID, numbers kernel: any Kernel<Double>, isInteger: Bool, capacity: Int) {
    self.variable = variable
    cells = .numbers(CellStore(capacity: capacity), kernel, asIntegers: isInteger)
  }

  init(_ variable: VariableID, text: TextCells) {
    self.variable = variable
    cells = .text(text)
  }

  /// Computes the cells of a block's records.
  func append(_ block: CellBlock, line: Int) {
    switch cells {
    case .codes(let store, let kernel, _):
      let added = store.grow(by: block.rows)
      kernel.evaluate(block, into: added)
      countUnknown(added, rows: block.rows, line)
    case .numbers(let store, let kernel, _):
      kernel.evaluate(block, into: store.grow(by: block.rows))
    case .text(let text):
      text.append(block)
    }
  }

  /// The column of what was appended since the last call.
  func finish() -> Column {
    switch cells {
    case .codes(let store, _, let list):
      let (codes, states): ([UInt16], CellStates) = CellStates.take(store.count) {
        arraigo_take_codes(store.cells, store.count, $0, $1, $2)
      }
      store.count = 0
      return states.column(variable, .codes(codes, list))
    case .numbers(let store, _, let asIntegers):
      defer { store.count = 0 }
      let unasked = Double.notApplicable.bitPattern
      if asIntegers {
        let (integers, states): ([Int32], CellStates) = CellStates.take(store.count) {
          arraigo_take_integers(store.cells, store.count, unasked, $0, $1, $2)
        }
        return states.column(variable, .integers(integers))
      }
      let (numbers, states): ([Double], CellStates) = CellStates.take(store.count) {
        arraigo_take_numbers(store.cells, store.count, unasked, $0, $1, $2)
      }
      return states.column(variable, .numbers(numbers))
    case .text(let text):
      return text.finish(variable)
    }
  }

  private func countUnknown(_ codes: UnsafePointer<UInt16>, rows: Int, _ line: Int) {
    let count = arraigo_count_codes(codes, rows, .unknown)
    guard count > 0 else { return }
    if unknownCodes.count == 0,
      let first = UnsafeBufferPointer(start: codes, count: rows).firstIndex(of: .unknown)
    {
      unknownCodes.line = line + first
    }
    unknownCodes.count += count
  }
}

/// The cells of one column of a batch while it grows; the memory serves batch after batch.
final class CellStore<Cell: BitwiseCopyable> {
  private(set) var cells: UnsafeMutablePointer<Cell>
  var count = 0
  private var capacity: Int

  init(capacity: Int) {
    self.capacity = capacity
    cells = .allocate(capacity: capacity)
  }

  deinit { cells.deallocate() }

  /// Makes room for more cells behind those there are, and gives the first of them.
  func grow(by rows: Int) -> UnsafeMutablePointer<Cell> {
    if count + rows > capacity {
      capacity = max(count + rows, capacity + capacity / 4)
      let larger = UnsafeMutablePointer<Cell>.allocate(capacity: capacity)
      larger.update(from: cells, count: count)
      cells.deallocate()
      cells = larger
    }
    defer { count += rows }
    return cells + count
  }
}

/// The states of computed cells as bitmaps.
struct CellStates {
  var validity: Bitmap?
  var applicability: Bitmap?

  /// Takes cells out of band: gives room for them and for the bits of their states to a body.
  static func take<Cell>(
    _ count: Int,
    _ body: (
      UnsafeMutablePointer<Cell>?, UnsafeMutablePointer<UInt64>?, UnsafeMutablePointer<UInt64>?
    ) -> ArraigoStates
  ) -> (cells: [Cell], states: CellStates) {
    var found = ArraigoStates()
    var applies: [UInt64] = []
    var valid: [UInt64] = []
    let words = (count + 63) / 64
    let cells = [Cell](unsafeUninitializedCapacity: count) { cells, filled in
      valid = [UInt64](unsafeUninitializedCapacity: words) { valid, validWords in
        applies = [UInt64](unsafeUninitializedCapacity: words) { applies, appliesWords in
          found = body(cells.baseAddress, valid.baseAddress, applies.baseAddress)
          appliesWords = words
        }
        validWords = words
      }
      filled = count
    }
    return (
      cells,
      CellStates(
        validity: found.invalid == 0 ? nil : Bitmap(words: valid, count: count),
        applicability: found.not_applicable == 0 ? nil : Bitmap(words: applies, count: count))
    )
  }

  func column(_ variable: VariableID, _ storage: Column.Storage) -> Column {
    Column(variable.rawValue, storage, validity: validity, applicability: applicability)
  }
}
