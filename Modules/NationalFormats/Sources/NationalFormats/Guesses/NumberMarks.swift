/// Which marks the numbers of a sample have before decimals and between thousands.
///
/// `1.234.567,8` says both and `0.5` says one; `1.234` alone says neither. What stands in the same
/// column decides then (`1234` beside it is not in groups, `12,5` has its decimals after a comma),
/// else what the other columns say, else nobody: the cell is counted as ambiguous.
struct NumberMarks {
  /// The mark before the decimals.
  let decimalMark: Guess<DecimalMark>
  /// The mark between thousands; nil where there is none.
  let thousandsMark: Guess<UInt8?>
  /// How many cells may have decimals or thousands, with nothing that decides.
  let ambiguousCount: Int

  /// How many cells speak for what, by mark.
  private struct Votes {
    var decimals: [UInt8: Int] = [:]
    var thousands: [UInt8: Int] = [:]
    var either: [UInt8: Int] = [:]
    /// Numbers long enough for groups that have none.
    var ungrouped = 0

    /// What else is known of a mark that cells of this kind have.
    func decide(_ mark: UInt8) -> Bool? {
      let isThousands = thousands[mark] ?? 0 > 0
      let isDecimal = decimals[mark] ?? 0 > 0
      if isThousands != isDecimal { return isThousands }
      if isThousands { return nil }
      return decimals.isEmpty ? nil : true
    }
  }

  init(_ records: [[[UInt8]]]) {
    var votes = Votes()
    for column in 0..<(records.map(\.count).max() ?? 0) {
      let cells = records.compactMap { $0.indices.contains(column) ? $0[column] : nil }
      Self.count(cells, into: &votes)
    }
    for (mark, count) in votes.either {
      guard let isThousands = votes.decide(mark) else { continue }
      votes.either[mark] = nil
      if isThousands {
        votes.thousands[mark, default: 0] += count
      } else {
        votes.decimals[mark, default: 0] += count
      }
    }
    ambiguousCount = votes.either.values.reduce(0, +)
    decimalMark = Self.decimalMark(votes, ambiguousCount)
    thousandsMark = Self.thousandsMark(votes, ambiguousCount)
  }

  /// Adds what a column says, its own doubtful cells decided by itself where that can be.
  private static func count(_ cells: [[UInt8]], into votes: inout Votes) {
    var own = Votes()
    for cell in cells {
      switch NumberShape(CellMarks.trimmed(cell)) {
      case .plain(let digits): own.ungrouped += digits > 3 && cell.first != 48 ? 1 : 0
      case .decimals(let mark): own.decimals[mark, default: 0] += 1
      case .groups(let mark, let decimals):
        own.thousands[mark, default: 0] += 1
        if let decimals { own.decimals[decimals, default: 0] += 1 }
      case .either(let mark): own.either[mark, default: 0] += 1
      case nil: break
      }
    }
    for (mark, count) in own.either {
      if own.decide(mark) == true {
        own.thousands[mark, default: 0] += count
      } else if own.decide(mark) == false || own.ungrouped > 0 {
        own.decimals[mark, default: 0] += count
      } else {
        votes.either[mark, default: 0] += count
      }
    }
    votes.decimals.merge(own.decimals, uniquingKeysWith: +)
    votes.thousands.merge(own.thousands, uniquingKeysWith: +)
    votes.ungrouped += own.ungrouped
  }

  private static func decimalMark(_ votes: Votes, _ ambiguous: Int) -> Guess<DecimalMark> {
    let total = votes.decimals.values.reduce(0, +)
    guard total > 0 else {
      return Guess(
        .either, certainty: 0.5, because: ambiguous > 0 ? doubt(ambiguous) : "no cell has decimals")
    }
    let commas = votes.decimals[UInt8(ascii: ",")] ?? 0
    let most = max(commas, total - commas)
    return Guess(
      commas * 2 > total ? .comma : .point,
      certainty: Double(most) / Double(total) * (1 - 0.5 / Double(total)),
      because: "\(most) of \(total) cells with decimals have it")
  }

  private static func thousandsMark(_ votes: Votes, _ ambiguous: Int) -> Guess<UInt8?> {
    // Of two marks with as many cells the point, so that a guess is always the same one.
    let best = votes.thousands.max { ($0.value, $0.key) < ($1.value, $1.key) }
    if let (mark, count) = best, count > votes.decimals[mark] ?? 0 {
      let total = count + (votes.decimals[mark] ?? 0)
      return Guess(
        mark, certainty: Double(count) / Double(total) * (1 - 0.5 / Double(count)),
        because: "\(count) of \(total) numbers with it are in groups of three")
    }
    if ambiguous > 0 { return Guess(nil, certainty: 0.5, because: doubt(ambiguous)) }
    guard votes.ungrouped > 0 else {
      return Guess(nil, certainty: 0.5, because: "no number is long enough to tell")
    }
    return Guess(
      nil, certainty: 1 - 0.5 / Double(votes.ungrouped),
      because: "\(votes.ungrouped) numbers of four digits and more are not in groups")
  }

  private static func doubt(_ count: Int) -> String {
    "ambiguous: \(count) cells like 1.234 may have thousands or decimals, nothing decides"
  }
}
