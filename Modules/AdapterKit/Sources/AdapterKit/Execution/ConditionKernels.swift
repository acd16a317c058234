/// Answers a condition for a run of records, as values of ``Truth``.
protocol ConditionKernel: AnyObject {
  func evaluate(_ block: CellBlock, into mask: UnsafeMutablePointer<UInt8>)
}

/// Whether a whole number is one of some.
final class MembershipCondition: ConditionKernel {
  private let slot: Int
  private let base: Int32
  private let table: [UInt8]

  init(slot: Int, values: Set<Int32>, unknown: Set<Int32>) {
    self.slot = slot
    let all = values.union(unknown)
    base = all.min() ?? 0
    var table = [UInt8](repeating: Truth.no, count: Int(all.max() ?? -1) - Int(base) + 1)
    for value in unknown { table[Int(value - base)] = Truth.unknown }
    for value in values { table[Int(value - base)] = Truth.yes }
    self.table = table
  }

  func evaluate(_ block: CellBlock, into mask: UnsafeMutablePointer<UInt8>) {
    let source = block.integers(slot)
    let span = UInt32(truncatingIfNeeded: table.count)
    let base = base
    table.withUnsafeBufferPointer { table in
      for row in 0..<block.rows {
        let place = UInt32(bitPattern: source[row] &- base)
        if place < span {
          mask[row] = table[Int(place)]
        } else {
          mask[row] = source[row] < IntegerCell.smallest ? Truth.unknown : Truth.no
        }
      }
    }
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
    let source = block.numbers(slot)
    for row in 0..<block.rows {
      let number = source[row]
      let inside: UInt8 = number >= low && number <= high ? Truth.yes : Truth.no
      mask[row] = number.isNaN ? Truth.unknown : inside
    }
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
  private let parts: [any ConditionKernel]
  private let isAll: Bool
  private var other: [UInt8] = []

  init(_ parts: [any ConditionKernel], isAll: Bool) {
    self.parts = parts
    self.isAll = isAll
  }

  func evaluate(_ block: CellBlock, into mask: UnsafeMutablePointer<UInt8>) {
    // The value that decides: one "no" decides "all", one "yes" decides "any".
    let decisive = isAll ? Truth.no : Truth.yes
    mask.update(repeating: isAll ? Truth.yes : Truth.no, count: block.rows)
    if other.count < block.rows { other = [UInt8](repeating: 0, count: block.rows) }
    other.withUnsafeMutableBufferPointer { other in
      guard let other = other.baseAddress else { return }
      for part in parts {
        part.evaluate(block, into: other)
        for row in 0..<block.rows where mask[row] != decisive {
          if other[row] == decisive || other[row] == Truth.unknown { mask[row] = other[row] }
        }
      }
    }
  }
}

/// The opposite of a condition; unknown stays unknown.
final class NegationCondition: ConditionKernel {
  private let part: any ConditionKernel

  init(_ part: any ConditionKernel) { self.part = part }

  func evaluate(_ block: CellBlock, into mask: UnsafeMutablePointer<UInt8>) {
    part.evaluate(block, into: mask)
    for row in 0..<block.rows where mask[row] != Truth.unknown { mask[row] ^= 1 }
  }
}
