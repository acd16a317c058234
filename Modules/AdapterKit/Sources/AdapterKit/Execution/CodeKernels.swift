import NationalFormats

/// Looks whole numbers up in a table of outcomes.
final class CodeTableKernel<Cell: CellRepresentation>: Kernel {
  private let slot: Int
  private let table: CodeTable<Cell>

  init(slot: Int, _ table: CodeTable<Cell>) {
    self.slot = slot
    self.table = table
  }

  @_specialize(where Cell == UInt16)
  @_specialize(where Cell == Double)
  func evaluate(_ block: CellBlock, into cells: UnsafeMutablePointer<Cell>) {
    table.look(block.integers(slot), rows: block.rows, into: cells)
  }
}

/// Looks texts up, each distinct text once.
final class LabelTableKernel<Cell: CellRepresentation>: Kernel {
  private let slot: Int
  private let labels: LabelList
  private let resolve: (String) -> Cell
  private var table: [Cell] = []

  /// - Parameter resolve: what a folded text becomes.
  init(slot: Int, labels: LabelList, resolve: @escaping (String) -> Cell) {
    self.slot = slot
    self.labels = labels
    self.resolve = resolve
  }

  @_specialize(where Cell == UInt16)
  @_specialize(where Cell == Double)
  func evaluate(_ block: CellBlock, into cells: UnsafeMutablePointer<Cell>) {
    while table.count < labels.count { table.append(resolve(labels.folded(table.count))) }
    let source = block.integers(slot)
    table.withUnsafeBufferPointer { table in
      for row in 0..<block.rows {
        let label = source[row]
        cells[row] = label < 0 ? .missing : table[Int(label)]
      }
    }
  }
}

/// The distinct texts of a column, numbered in the order they were first seen.
final class LabelList {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var slots: [Int32]
  /// A column with more distinct texts than this is no list of labels; further ones are counted
  /// and read as blank.
  static let limit = 1 << 20
  /// How many cells held a text past the limit.
  private(set) var refused = 0

  private let decoder: TextDecoder
  /// Short cells seen lately, each in its one place.
  private let recent = UnsafeMutablePointer<(word: UInt64, label: Int32)>.allocate(capacity: 256)

  init(_ decoder: TextDecoder) {
    self.decoder = decoder
    slots = [Int32](repeating: -1, count: 256)
    // No cell's word has such a length: nothing is remembered yet.
    recent.initialize(repeating: (.max - 1, -1), count: 256)
  }

  deinit { recent.deallocate() }

  var count: Int { ends.count }

  /// The folded text of a label.
  func folded(_ label: Int) -> String {
    FoldedText.fold(range(label).withUnsafeBufferPointer { decoder.string($0) })
  }

  /// The label that a short cell had when it was last seen, nil where it was not seen lately.
  ///
  /// A column has few labels that come over and over; most need no search.
  @inline(__always)
  func remembered(_ word: UInt64) -> Int32? {
    let known = recent[Self.place(of: word)]
    return known.word == word ? known.label : nil
  }

  /// Remembers the label of a short cell, as ``TextRecords`` writes it in one word.
  func remember(_ word: UInt64, as label: Int32) {
    // A long cell's word says nothing of its bytes, and refused texts are counted one by one.
    guard word != .max, label >= 0 || ends.count < Self.limit else { return }
    recent[Self.place(of: word)] = (word, label)
  }

  private static func place(of word: UInt64) -> Int {
    Int(truncatingIfNeeded: (word &* 0x9E37_79B9_7F4A_7C15) >> 56)
  }

  /// The number of a text, new if it was not seen before; -1 for an empty one.
  func number(of text: UnsafeBufferPointer<UInt8>) -> Int32 {
    guard !text.isEmpty else { return -1 }
    if ends.count * 2 >= slots.count { grow() }
    var slot = Int(truncatingIfNeeded: Hash64.of(text)) & (slots.count - 1)
    while slots[slot] >= 0 {
      if range(Int(slots[slot])).elementsEqual(text) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    guard ends.count < Self.limit else {
      refused += 1
      return -1
    }
    bytes.append(contentsOf: text)
    ends.append(bytes.count)
    slots[slot] = Int32(ends.count - 1)
    return slots[slot]
  }

  /// The bytes of a label.
  func range(_ label: Int) -> ArraySlice<UInt8> {
    bytes[(label == 0 ? 0 : ends[label - 1])..<ends[label]]
  }

  private func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for label in ends.indices {
      let hash = range(label).withUnsafeBufferPointer { Hash64.of($0) }
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(label)
    }
  }
}
