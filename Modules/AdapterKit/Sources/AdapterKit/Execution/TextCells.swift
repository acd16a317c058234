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
  private var texts = TextNumbering()
  /// The number of each cell's text, -1 where there is none.
  private let numbers = CellStore<Int32>(capacity: TablePlan.batchRows)
  private var missing = 0

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
    } else {
      // Keys are joined of cells of the primary file alone: then no part is counted by reference.
      let bytes = parts.compactMap { ByteCells($0, block, text) }
      if bytes.count == parts.count {
        missing += number(bytes, rows: block.rows, into: cells)
      } else {
        missing += number(parts.map { Source($0, block, text) }, rows: block.rows, into: cells)
      }
    }
  }

  private func number(
    _ sources: [some JoinedPart], rows: Int, into cells: UnsafeMutablePointer<Int32>
  ) -> Int {
    sources.withUnsafeBufferPointer { sources in
      texts.number(
        rows: rows, into: cells,
        isRepeated: { row in sources.allSatisfy { $0.isRepeated(row) } },
        compose: { row, scratch in compose(sources, row, &scratch) })
    }
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

  /// Puts a row's text together of its parts; false where they are all blank.
  @inline(__always)
  private func compose(
    _ sources: UnsafeBufferPointer<some JoinedPart>, _ row: Int, _ scratch: inout ByteScratch
  ) -> Bool {
    var isBlank = true
    for place in sources.indices {
      if place > 0 { separator.withUnsafeBufferPointer { scratch.append($0) } }
      if sources[place].append(row, to: &scratch) { isBlank = false }
    }
    return !isBlank
  }
}

/// The cells of one part of a text in a run of records.
private protocol JoinedPart {
  /// Whether a row has what the row before has.
  func isRepeated(_ row: Int) -> Bool
  /// Adds a row's part; false where it is blank.
  func append(_ row: Int, to scratch: inout ByteScratch) -> Bool
}

extension TextCells {
  /// Cells of the primary file, where they lie.
  private struct ByteCells: JoinedPart {
    let text: UnsafePointer<UInt8>
    let starts: UnsafePointer<UInt32>
    let ends: UnsafePointer<UInt32>

    /// Nil where the part is none of the primary file.
    init?(_ part: Part, _ block: CellBlock, _ text: UnsafePointer<UInt8>) {
      guard case .bytes(let slot) = part else { return nil }
      self.init(slot, block, text)
    }

    init(_ slot: Int, _ block: CellBlock, _ text: UnsafePointer<UInt8>) {
      self.text = text
      starts = UnsafePointer(block.starts(slot))
      ends = UnsafePointer(block.ends(slot))
    }

    @inline(__always)
    func isRepeated(_ row: Int) -> Bool {
      let count = ends[row] &- starts[row]
      return count == ends[row - 1] &- starts[row - 1]
        && Bytes.areEqual(text + Int(starts[row]), text + Int(starts[row - 1]), Int(count))
    }

    @inline(__always)
    func append(_ row: Int, to scratch: inout ByteScratch) -> Bool {
      let count = Int(ends[row]) - Int(starts[row])
      scratch.append(UnsafeBufferPointer(start: text + Int(starts[row]), count: count))
      return count > 0
    }
  }

  /// Cells of any file.
  private enum Source: JoinedPart {
    case bytes(ByteCells)
    case labels(UnsafePointer<Int32>, LabelList)

    init(_ part: Part, _ block: CellBlock, _ text: UnsafePointer<UInt8>) {
      switch part {
      case .bytes(let slot): self = .bytes(ByteCells(slot, block, text))
      case .label(let slot, let list): self = .labels(block.integers(slot), list)
      }
    }

    func isRepeated(_ row: Int) -> Bool {
      switch self {
      case .bytes(let cells): cells.isRepeated(row)
      case .labels(let labels, _): labels[row] == labels[row - 1]
      }
    }

    func append(_ row: Int, to scratch: inout ByteScratch) -> Bool {
      switch self {
      case .bytes(let cells): return cells.append(row, to: &scratch)
      case .labels(let labels, let list):
        let label = Int(labels[row])
        guard label >= 0 else { return false }
        list.range(label).withUnsafeBufferPointer { scratch.append($0) }
        return true
      }
    }
  }
}
