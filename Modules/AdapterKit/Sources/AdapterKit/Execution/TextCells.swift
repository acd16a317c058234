import IntegrationModel

/// The cells of a text variable, joined from one or more source columns.
final class TextCells {
  private let slots: [Int]
  private let separator: [UInt8]
  private var dictionary = TextDictionary()
  private var indices: [Int32] = []
  private var table: [Int32] = []
  private var missing = 0
  private var scratch: [UInt8] = []

  static var empty: TextCells { TextCells(slots: [], separator: "") }

  init(slots: [Int], separator: String) {
    self.slots = slots
    self.separator = Array(separator.utf8)
  }

  func append(_ block: CellBlock) {
    guard let text = block.text else { return }
    indices.reserveCapacity(indices.count + block.rows)
    for row in 0..<block.rows {
      scratch.removeAll(keepingCapacity: true)
      var isBlank = true
      for (place, slot) in slots.enumerated() {
        if place > 0 { scratch.append(contentsOf: separator) }
        let start = Int(block.starts(slot)[row])
        let end = Int(block.ends(slot)[row])
        if end > start { isBlank = false }
        scratch.append(contentsOf: UnsafeBufferPointer(start: text + start, count: end - start))
      }
      indices.append(isBlank ? -1 : number())
      if isBlank { missing += 1 }
    }
  }

  func finish(_ variable: VariableID) -> Column {
    defer {
      dictionary = TextDictionary()
      indices = []
      table = []
      missing = 0
    }
    guard missing > 0 else { return Column(variable.rawValue, .text(indices, dictionary)) }
    var validity = Bitmap(repeating: true, count: indices.count)
    for row in indices.indices where indices[row] < 0 {
      indices[row] = 0
      validity[row] = false
    }
    if dictionary.count == 0 { dictionary.append([]) }
    return Column(variable.rawValue, .text(indices, dictionary), validity: validity)
  }

  /// The number of the text in `scratch`; members of a household follow each other, so the last
  /// text is compared first.
  private func number() -> Int32 {
    let last = dictionary.count - 1
    if last >= 0, isEqual(last) { return Int32(last) }
    if dictionary.count * 2 >= table.count { growTable() }
    var slot = place(of: scratch)
    while table[slot] >= 0 {
      if isEqual(Int(table[slot])) { return table[slot] }
      slot = (slot + 1) & (table.count - 1)
    }
    table[slot] = dictionary.append(scratch)
    return table[slot]
  }

  private func isEqual(_ number: Int) -> Bool {
    let start = Int(dictionary.offsets[number])
    let count = Int(dictionary.offsets[number + 1]) - start
    guard count == scratch.count else { return false }
    return dictionary.bytes.withUnsafeBufferPointer { known in
      scratch.withUnsafeBufferPointer { text in
        for at in 0..<count where known[start + at] != text[at] { return false }
        return true
      }
    }
  }

  private func place(of bytes: [UInt8]) -> Int {
    Int(truncatingIfNeeded: bytes.withUnsafeBufferPointer { Hash64.of($0) }) & (table.count - 1)
  }

  private func growTable() {
    table = [Int32](repeating: -1, count: max(1024, table.count * 2))
    for number in 0..<dictionary.count {
      let bytes = dictionary.bytes[
        Int(dictionary.offsets[number])..<Int(dictionary.offsets[number + 1])]
      var slot = place(of: Array(bytes))
      while table[slot] >= 0 { slot = (slot + 1) & (table.count - 1) }
      table[slot] = Int32(number)
    }
  }
}
