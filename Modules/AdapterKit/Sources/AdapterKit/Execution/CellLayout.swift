import CCellKernels
import IntegrationModel

/// Which columns of a file are read, in which way, and where their cells go in a block.
final class CellLayout {
  let integers: [PlacedUse]
  let numbers: [PlacedUse]
  let labels: [PlacedUse]
  private let texts: [PlacedUse]
  private var words: [UnsafeMutablePointer<UInt64>] = []
  private var capacity = 0
  private var integerCells: [ArraigoIntegers] = []
  private var numberCells: [ArraigoNumbers] = []
  private var textBounds: [ArraigoBounds] = []
  private var labelWords: [ArraigoWords] = []

  init(_ uses: [PlacedUse]) {
    // In the order of the columns: neighbours lie in one line of the cache.
    let uses = uses.sorted { $0.column < $1.column }
    integers = uses.filter { $0.reading == .integer }
    numbers = uses.filter { $0.reading == .number }
    labels = uses.filter { $0.reading == .label }
    texts = uses.filter { $0.reading == .bytes }
  }

  deinit { for buffer in words { buffer.deallocate() } }

  /// So many odd cells there may be in the records that are read in one step.
  var mostOddCells: Int { 32 * (integers.count + numbers.count) }

  /// The words of a label column's cells, as they were read last.
  func words(of use: PlacedUse) -> UnsafePointer<UInt64> {
    guard let place = labels.firstIndex(where: { $0.column == use.column }) else {
      preconditionFailure("the column was not laid out")
    }
    return UnsafePointer(words[place])
  }

  /// Gives a body the layout with the block's buffers.
  func withReading(in block: CellBlock, _ body: (UnsafePointer<ArraigoReading>) -> Void) {
    if capacity != block.capacity { place(in: block) }
    integerCells.withUnsafeBufferPointer { integers in
      numberCells.withUnsafeBufferPointer { numbers in
        textBounds.withUnsafeBufferPointer { bounds in
          labelWords.withUnsafeBufferPointer { words in
            var reading = ArraigoReading(
              integers: integers.baseAddress, integer_count: integers.count,
              numbers: numbers.baseAddress, number_count: numbers.count,
              bounds: bounds.baseAddress, bound_count: bounds.count,
              words: words.baseAddress, word_count: words.count,
              blank_integer: IntegerCell.blank, blank_number: .missing)
            body(&reading)
          }
        }
      }
    }
  }

  /// Follows the block's buffers, which move when it grows.
  private func place(in block: CellBlock) {
    capacity = block.capacity
    for buffer in words { buffer.deallocate() }
    words = labels.map { _ in .allocate(capacity: capacity) }
    integerCells = integers.map {
      ArraigoIntegers(column: UInt32($0.column), cells: block.integers($0.slot))
    }
    numberCells = numbers.map {
      ArraigoNumbers(column: UInt32($0.column), cells: block.numbers($0.slot))
    }
    textBounds = texts.map {
      ArraigoBounds(
        column: UInt32($0.column), starts: block.starts($0.slot), ends: block.ends($0.slot))
    }
    labelWords = zip(labels, words).map {
      ArraigoWords(column: UInt32($0.column), words: $1)
    }
  }
}
