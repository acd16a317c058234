/// How a cell's digits are set apart, as far as the cell alone tells.
enum NumberShape: Equatable {
  /// Digits only; how many.
  case plain(Int)
  /// Digits with one mark that can only stand before decimals.
  case decimals(UInt8)
  /// Groups of three digits, and where there is one the mark before decimals.
  case groups(UInt8, decimals: UInt8?)
  /// One to three digits, a mark and three digits (`1.234`): thousands or decimals.
  case either(UInt8)

  /// Looks at a cell without outer blanks; nil where it is no number in any of these shapes.
  init?(_ cell: [UInt8]) {
    var digits = cell[...]
    if digits.first == UInt8(ascii: "-") || digits.first == UInt8(ascii: "+") {
      digits.removeFirst()
    }
    let parts = digits.split(omittingEmptySubsequences: false) { Self.isMark($0) }
    let marks = digits.filter { Self.isMark($0) }
    guard digits.contains(where: { $0 &- 48 < 10 }),
      parts.allSatisfy({ $0.allSatisfy { $0 &- 48 < 10 } })
    else { return nil }
    switch marks.count {
    case 0: self = .plain(digits.count)
    case 1:
      let canBeGroups = Self.isLeading(parts[0]) && parts[1].count == 3
      self = canBeGroups ? .either(marks[0]) : .decimals(marks[0])
    default:
      let separates = marks[0]
      let last = marks[marks.count - 1]
      let hasDecimals = last != separates
      let groups = hasDecimals ? parts.dropLast() : parts[...]
      guard marks.dropLast(hasDecimals ? 1 : 0).allSatisfy({ $0 == separates }),
        Self.isLeading(parts[0]), groups.dropFirst().allSatisfy({ $0.count == 3 })
      else { return nil }
      self = .groups(separates, decimals: hasDecimals ? last : nil)
    }
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".")
  }

  /// Whether digits can begin a number in groups: one to three, no zero in front.
  private static func isLeading(_ digits: ArraySlice<UInt8>) -> Bool {
    (1...3).contains(digits.count) && digits.first != 48
  }
}
