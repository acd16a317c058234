import IntegrationModel
import NationalFormats

/// The cells of a text variable, joined from one or more source columns.
///
/// What changes from cell to cell lies in one value, so that a run of cells is one access to it.
struct TextCells {
  /// Where a part of the text comes from.
  enum Part {
    /// Cells of the primary file, by their bytes.
    case bytes(slot: Int)
    /// Cells of a joined file, by their number in a list.
    case label(slot: Int, LabelList)
  }

  private let parts: [Part]
  private let separator: [UInt8]
  private var dictionary = TextDictionary()
  private var indices: [Int32] = []
  private var table: [Int32] = []
  private var hashes: [UInt64] = []
  private var missing = 0
  private var scratch: [UInt8] = []

  private let decoder: TextDecoder

  init(_ parts: [Part], separator: String, decoder: TextDecoder) {
    self.parts = parts
    self.decoder = decoder
    self.separator = Array(separator.utf8)
  }

  mutating func append(_ block: CellBlock) {
    guard let text = block.text else { return }
    if indices.isEmpty { indices.reserveCapacity(TablePlan.batchRows + block.rows) }
    if parts.count == 1, case .bytes(let slot) = parts[0] {
      appendSingle(block, text, slot)
      return
    }
    for row in 0..<block.rows {
      scratch.removeAll(keepingCapacity: true)
      var isBlank = true
      for (place, part) in parts.enumerated() {
        if place > 0 { scratch.append(contentsOf: separator) }
        if append(part, of: row, block, text) { isBlank = false }
      }
      add(isBlank: isBlank)
    }
  }

  mutating func finish(_ variable: VariableID) -> Column {
    defer {
      dictionary = TextDictionary()
      indices = []
      table = []
      hashes = []
      missing = 0
    }
    let dictionary = decoded()
    guard missing > 0 else { return Column(variable.rawValue, .text(indices, dictionary)) }
    var validity = Bitmap(repeating: true, count: indices.count)
    for row in indices.indices where indices[row] < 0 {
      indices[row] = 0
      validity[row] = false
    }
    var full = dictionary
    if full.count == 0 { full.append([]) }
    return Column(variable.rawValue, .text(indices, full), validity: validity)
  }

  /// The dictionary as UTF-8; keys are nearly always ASCII already.
  private func decoded() -> TextDictionary {
    guard dictionary.bytes.contains(where: { $0 >= 0x80 }) else { return dictionary }
    var decoded = TextDictionary()
    for number in 0..<dictionary.count {
      let range = Int(dictionary.offsets[number])..<Int(dictionary.offsets[number + 1])
      var text: [UInt8] = []
      dictionary.bytes[range].withUnsafeBufferPointer { _ = decoder.decode($0, into: &text) }
      decoded.append(text)
    }
    return decoded
  }

  private mutating func appendSingle(_ block: CellBlock, _ text: UnsafePointer<UInt8>, _ slot: Int)
  {
    let starts = block.starts(slot)
    let ends = block.ends(slot)
    for row in 0..<block.rows {
      let cell = UnsafeBufferPointer(
        start: text + Int(starts[row]), count: Int(ends[row] - starts[row]))
      if cell.isEmpty {
        indices.append(-1)
        missing += 1
      } else {
        indices.append(number(of: cell))
      }
    }
  }

  /// Adds a part to the scratch; whether it is not blank.
  private mutating func append(
    _ part: Part, of row: Int, _ block: CellBlock, _ text: UnsafePointer<UInt8>
  ) -> Bool {
    switch part {
    case .bytes(let slot):
      let start = Int(block.starts(slot)[row])
      let count = Int(block.ends(slot)[row]) - start
      scratch.append(contentsOf: UnsafeBufferPointer(start: text + start, count: count))
      return count > 0
    case .label(let slot, let labels):
      let label = Int(block.integers(slot)[row])
      guard label >= 0 else { return false }
      scratch.append(contentsOf: labels.range(label))
      return true
    }
  }

  private mutating func add(isBlank: Bool) {
    if isBlank {
      indices.append(-1)
      missing += 1
    } else {
      let text = scratch
      indices.append(text.withUnsafeBufferPointer { number(of: $0) })
    }
  }

  /// The number of a text; members of a household follow each other, so the last text is compared
  /// first.
  private mutating func number(of text: UnsafeBufferPointer<UInt8>) -> Int32 {
    if let last = indices.last, last >= 0, isEqual(Int(last), text) { return last }
    if dictionary.count * 2 >= table.count { growTable() }
    let hash = Hash64.of(text)
    var slot = Int(truncatingIfNeeded: hash) & (table.count - 1)
    while table[slot] >= 0 {
      let known = Int(table[slot])
      if hashes[known] == hash, isEqual(known, text) { return table[slot] }
      slot = (slot + 1) & (table.count - 1)
    }
    hashes.append(hash)
    table[slot] = dictionary.append(text)
    return table[slot]
  }

  private func isEqual(_ number: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Int(dictionary.offsets[number])
    guard Int(dictionary.offsets[number + 1]) - start == text.count else { return false }
    return dictionary.bytes.withUnsafeBufferPointer { known in
      guard let base = known.baseAddress, let other = text.baseAddress else { return true }
      return Bytes.areEqual(base + start, other, text.count)
    }
  }

  private mutating func growTable() {
    table = [Int32](repeating: -1, count: max(1024, table.count * 2))
    for number in hashes.indices {
      var slot = Int(truncatingIfNeeded: hashes[number]) & (table.count - 1)
      while table[slot] >= 0 { slot = (slot + 1) & (table.count - 1) }
      table[slot] = Int32(number)
    }
  }
}
