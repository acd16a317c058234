import IntegrationModel
import NationalFormats

/// The cells of a text variable, joined from one or more source columns.
final class TextCells {
  /// Where a part of the text comes from.
  enum Part {
    /// Cells of the primary file, by their bytes.
    case bytes(slot: Int)
    /// Cells of a joined file, by their number in a list.
    case label(slot: Int, LabelList)
  }

  private let parts: [Part]
  private let separator: [UInt8]
  private let decoder: TextDecoder
  private let texts = TextNumbering()
  /// The number of each cell's text, -1 where there is none.
  private let numbers = CellStore<Int32>(capacity: TablePlan.batchRows)
  private var missing = 0
  private var scratch: [UInt8] = []

  init(_ parts: [Part], separator: String, decoder: TextDecoder) {
    self.parts = parts
    self.decoder = decoder
    self.separator = Array(separator.utf8)
  }

  func append(_ block: CellBlock) {
    guard let text = block.text else { return }
    let cells = numbers.grow(by: block.rows)
    if parts.count == 1, case .bytes(let slot) = parts[0] {
      missing += texts.number(
        text, block.starts(slot), block.ends(slot), rows: block.rows, into: cells)
      return
    }
    var scratch = self.scratch
    self.scratch = []
    for row in 0..<block.rows {
      // Members of a household follow each other and often have the same text.
      if row > 0, isRepeated(row, block, text) {
        cells[row] = cells[row - 1]
      } else {
        cells[row] = compose(row, block, text, &scratch)
      }
      if cells[row] < 0 { missing += 1 }
    }
    self.scratch = scratch
  }

  func finish(_ variable: VariableID) -> Column {
    defer {
      texts.removeAll()
      numbers.count = 0
      missing = 0
    }
    var indices = Array(UnsafeBufferPointer(start: numbers.cells, count: numbers.count))
    var dictionary = decoded(texts.dictionary)
    guard missing > 0 else { return Column(variable.rawValue, .text(indices, dictionary)) }
    var validity = Bitmap(repeating: true, count: indices.count)
    for row in indices.indices where indices[row] < 0 {
      indices[row] = 0
      validity[row] = false
    }
    if dictionary.count == 0 { dictionary.append([]) }
    return Column(variable.rawValue, .text(indices, dictionary), validity: validity)
  }

  /// The dictionary as UTF-8; keys are nearly always ASCII already.
  private func decoded(_ dictionary: TextDictionary) -> TextDictionary {
    guard !texts.isASCII else { return dictionary }
    var decoded = TextDictionary()
    for number in 0..<dictionary.count {
      let range = Int(dictionary.offsets[number])..<Int(dictionary.offsets[number + 1])
      var text: [UInt8] = []
      dictionary.bytes[range].withUnsafeBufferPointer { _ = decoder.decode($0, into: &text) }
      decoded.append(text)
    }
    return decoded
  }

  /// Whether every part of a row is that of the row before.
  private func isRepeated(_ row: Int, _ block: CellBlock, _ text: UnsafePointer<UInt8>) -> Bool {
    for part in parts {
      switch part {
      case .bytes(let slot):
        let starts = block.starts(slot)
        let ends = block.ends(slot)
        let count = ends[row] &- starts[row]
        guard count == ends[row - 1] &- starts[row - 1],
          Bytes.areEqual(text + Int(starts[row]), text + Int(starts[row - 1]), Int(count))
        else { return false }
      case .label(let slot, _):
        let labels = block.integers(slot)
        guard labels[row] == labels[row - 1] else { return false }
      }
    }
    return true
  }

  /// The number of a row's text, put together of its parts; -1 where they are all blank.
  private func compose(
    _ row: Int, _ block: CellBlock, _ text: UnsafePointer<UInt8>, _ scratch: inout [UInt8]
  ) -> Int32 {
    scratch.removeAll(keepingCapacity: true)
    var isBlank = true
    for (place, part) in parts.enumerated() {
      if place > 0, !separator.isEmpty { scratch.append(contentsOf: separator) }
      switch part {
      case .bytes(let slot):
        let start = Int(block.starts(slot)[row])
        let count = Int(block.ends(slot)[row]) - start
        scratch.append(contentsOf: UnsafeBufferPointer(start: text + start, count: count))
        if count > 0 { isBlank = false }
      case .label(let slot, let labels):
        let label = Int(block.integers(slot)[row])
        guard label >= 0 else { continue }
        scratch.append(contentsOf: labels.range(label))
        isBlank = false
      }
    }
    guard !isBlank else { return -1 }
    return scratch.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map { texts.number(of: $0, bytes.count) } ?? -1
    }
  }
}
