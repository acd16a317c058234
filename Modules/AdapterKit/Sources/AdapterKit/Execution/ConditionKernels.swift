import CCellKernels

/// Answers a condition for a run of records, as values of ``Truth``.
protocol ConditionKernel: AnyObject {
  func evaluate(_ block: CellBlock, into mask: UnsafeMutablePointer<UInt8>)
}

/// A condition that is answered once for each run, however many rules ask it.
final class SharedCondition {
  private let kernel: any ConditionKernel
  private var mask = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 256)
  private var generation = -1

  init(_ kernel: any ConditionKernel) { self.kernel = kernel }

  deinit { mask.deallocate() }

  /// The answers for the block's records; valid until the block's next run.
  func answers(_ block: CellBlock) -> UnsafePointer<UInt8> {
    if mask.count < block.rows {
      mask.deallocate()
      mask = .allocate(capacity: block.capacity)
      generation = -1
    }
    guard let base = mask.baseAddress else { preconditionFailure("a mask has room") }
    if generation != block.generation {
      kernel.evaluate(block, into: base)
      generation = block.generation
    }
    return UnsafePointer(base)
  }
}

/// The same answer for every record.
final class FixedCondition: ConditionKernel {
  private let answer: UInt8

  init(_ answer: UInt8) { self.answer = answer }

  func evaluate(_ block: CellBlock, into mask: UnsafeMutablePointer<UInt8>) {
    mask.update(repeating: answer, count: block.rows)
  }
}

/// Whether a whole number is one of some.
final class MembershipCondition: ConditionKernel {
  private let slot: Int
  private let values: [Int32]
  private let unknown: [Int32]

  init(slot: Int, values: Set<Int32>, unknown: Set<Int32>) {
    self.slot = slot
    self.values = values.sorted()
    self.unknown = unknown.sorted()
  }

  func evaluate(_ block: CellBlock, into mask: UnsafeMutablePointer<UInt8>) {
    arraigo_member(
      block.integers(slot), block.rows, values, values.count, unknown, unknown.count,
      IntegerCell.smallest, mask)
  }
}

/// Whether a number lies in a range.
final class RangeCondition: ConditionKernel {
  private let slot: Int
  private let low: Double
  private let high: Double

  init(slot: Int, low: Double, high: Double) {
    self.slot = slot
    self.low = low
    self.high = high
  }

  func evaluate(_ block: CellBlock, into mask: UnsafeMutablePointer<UInt8>) {
    arraigo_between(block.numbers(slot), block.rows, low, high, mask)
  }
}

/// Whether a text is one of some.
final class LabelCondition: ConditionKernel {
  private let slot: Int
  private let labels: LabelList
  private let texts: Set<String>
  private var table: [UInt8] = []

  init(slot: Int, labels: LabelList, texts: Set<String>) {
    self.slot = slot
    self.labels = labels
    self.texts = texts
  }

  func evaluate(_ block: CellBlock, into mask: UnsafeMutablePointer<UInt8>) {
    while table.count < labels.count {
      table.append(texts.contains(labels.folded(table.count)) ? Truth.yes : Truth.no)
    }
    let source = block.integers(slot)
    for row in 0..<block.rows {
      mask[row] = source[row] < 0 ? Truth.unknown : table[Int(source[row])]
    }
  }
}

/// Whether a column has a label at all.
final class PresenceCondition: ConditionKernel {
  private let slot: Int

  init(slot: Int) { self.slot = slot }

  func evaluate(_ block: CellBlock, into mask: UnsafeMutablePointer<UInt8>) {
    let source = block.integers(slot)
    for row in 0..<block.rows { mask[row] = source[row] < 0 ? Truth.no : Truth.yes }
  }
}

/// All of several conditions, or any of them, by three-valued logic.
final class JunctionCondition: ConditionKernel {
  private let parts: [SharedCondition]
  private let isAll: Bool

  init(_ parts: [SharedCondition], isAll: Bool) {
    self.parts = parts
    self.isAll = isAll
  }

  func evaluate(_ block: CellBlock, into mask: UnsafeMutablePointer<UInt8>) {
    let rows = block.rows
    mask.update(repeating: isAll ? Truth.yes : Truth.no, count: rows)
    for part in parts {
      let other = part.answers(block)
      if isAll { arraigo_least(mask, other, rows) } else { arraigo_most(mask, other, rows) }
    }
  }
}

/// The opposite of a condition; unknown stays unknown.
final class NegationCondition: ConditionKernel {
  private let part: SharedCondition

  init(_ part: SharedCondition) { self.part = part }

  func evaluate(_ block: CellBlock, into mask: UnsafeMutablePointer<UInt8>) {
    let answers = part.answers(block)
    for row in 0..<block.rows { mask[row] = Truth.yes &- answers[row] }
  }
}
