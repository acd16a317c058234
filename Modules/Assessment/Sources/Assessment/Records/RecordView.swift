import IntegrationModel

/// Which records a statement is true of and of which it is known at all, as bits.
struct Truth {
  /// One where the statement is true; a subset of `known`.
  var isTrue: [UInt64]
  /// One where the statement is true or false.
  var known: [UInt64]
}

/// Numbers of each record and where they are known.
struct NumberCells {
  /// The numbers; any value where not known.
  var values: [Double]
  /// One where a number is held.
  var known: [UInt64]

  /// Whether the record's number is known.
  func isKnown(_ row: Int) -> Bool { known[row >> 6] >> UInt64(row & 63) & 1 == 1 }
}

/// One batch as statements and numbers, each computed once however many indicators ask for it.
struct RecordView {
  /// The records.
  let batch: ColumnBatch
  private var derived: [VariableID: NumberCells] = [:]
  private var columns: [String: Int] = [:]
  private var truths: [Condition: Truth] = [:]
  private var numbers: [Quantity: NumberCells] = [:]
  private let wordCount: Int

  /// Opens a batch.
  init(_ batch: ColumnBatch) {
    self.batch = batch
    wordCount = (batch.rowCount + 63) / 64
    for (position, column) in batch.columns.enumerated() { columns[column.name] = position }
  }

  /// Adds a variable that was computed for these records; it hides a column of that name.
  mutating func derive(_ variable: VariableID, _ cells: NumberCells) { derived[variable] = cells }

  private func column(_ variable: VariableID) -> Column? {
    columns[variable.rawValue].map { batch.columns[$0] }
  }

  /// All records as bits.
  private var everyone: [UInt64] { Bitmap(repeating: true, count: batch.rowCount).words }
  private var nobody: [UInt64] { [UInt64](repeating: 0, count: wordCount) }

  private func held(_ column: Column?) -> [UInt64] {
    guard let column else { return nobody }
    return column.validity?.words ?? everyone
  }

  /// Bits from a test of each record.
  private func bits(where test: (Int) -> Bool) -> [UInt64] {
    var words = nobody
    for word in words.indices {
      var bits: UInt64 = 0
      let start = word << 6
      for row in start..<min(start + 64, batch.rowCount) where test(row) {
        bits |= 1 << UInt64(row - start)
      }
      words[word] = bits
    }
    return words
  }

  /// What is known of a statement.
  mutating func truth(of condition: Condition) -> Truth {
    if let done = truths[condition] { return done }
    let truth = compute(condition)
    truths[condition] = truth
    return truth
  }

  private mutating func compute(_ condition: Condition) -> Truth {
    switch condition {
    case .everyone:
      return Truth(isTrue: everyone, known: everyone)
    case .known(let variable):
      return Truth(isTrue: derived[variable]?.known ?? held(column(variable)), known: everyone)
    case .certainly(let inner):
      return Truth(isTrue: truth(of: inner).isTrue, known: everyone)
    case .code(let variable, let codes):
      return codeTruth(variable, codes)
    case .number(let quantity, let range):
      let cells = numbers(of: quantity)
      let inside = bits { range.contains(cells.values[$0]) }
      return Truth(isTrue: zip(inside, cells.known).map { $0 & $1 }, known: cells.known)
    case .not(let inner):
      let truth = truth(of: inner)
      return Truth(isTrue: zip(truth.known, truth.isTrue).map { $0 & ~$1 }, known: truth.known)
    case .all(let parts):
      return parts.reduce(Truth(isTrue: everyone, known: everyone)) { whole, part in
        both(whole, truth(of: part))
      }
    case .any(let parts):
      return parts.reduce(Truth(isTrue: nobody, known: everyone)) { whole, part in
        either(whole, truth(of: part))
      }
    }
  }

  private func both(_ left: Truth, _ right: Truth) -> Truth {
    var result = left
    for word in left.known.indices {
      let isTrue = left.isTrue[word] & right.isTrue[word]
      let isFalse =
        left.known[word] & ~left.isTrue[word] | right.known[word] & ~right.isTrue[word]
      result.isTrue[word] = isTrue
      result.known[word] = isTrue | isFalse
    }
    return result
  }

  private func either(_ left: Truth, _ right: Truth) -> Truth {
    var result = left
    for word in left.known.indices {
      let isTrue = left.isTrue[word] | right.isTrue[word]
      let isFalse =
        left.known[word] & ~left.isTrue[word] & right.known[word] & ~right.isTrue[word]
      result.isTrue[word] = isTrue
      result.known[word] = isTrue | isFalse
    }
    return result
  }

  private func codeTruth(_ variable: VariableID, _ codes: Set<String>) -> Truth {
    guard let column = column(variable), case .codes(let cells, let list) = column.storage else {
      return Truth(isTrue: nobody, known: nobody)
    }
    let wanted = list.entries.map { codes.contains($0.code) }
    let held = held(column)
    let inside = bits { Int(cells[$0]) < wanted.count && wanted[Int(cells[$0])] }
    return Truth(isTrue: zip(inside, held).map { $0 & $1 }, known: held)
  }

  /// The numbers of a quantity.
  mutating func numbers(of quantity: Quantity) -> NumberCells {
    if let done = numbers[quantity] { return done }
    let cells = compute(quantity)
    numbers[quantity] = cells
    return cells
  }

  private mutating func compute(_ quantity: Quantity) -> NumberCells {
    switch quantity {
    case .variable(let variable):
      return derived[variable] ?? stored(variable)
    case .quotient(let numerator, let denominator):
      return quotient(
        numbers(of: .variable(numerator)), numbers(of: .variable(denominator)), times: 1)
    case .hourlyEarnings:
      return quotient(
        numbers(of: .variable(.incomeLabourMain)), numbers(of: .variable(.hoursMain)),
        times: 1 / Quantity.weeksPerMonth)
    case .sum(let variables):
      var result = NumberCells(
        values: [Double](repeating: 0, count: batch.rowCount), known: everyone)
      for variable in variables {
        let part = numbers(of: .variable(variable))
        for row in batch.rowIndices { result.values[row] += part.values[row] }
        result.known = zip(result.known, part.known).map { $0 & $1 }
      }
      return result
    }
  }

  private func stored(_ variable: VariableID) -> NumberCells {
    let column = column(variable)
    switch column?.storage {
    case .numbers(let values): return NumberCells(values: values, known: held(column))
    case .integers(let values):
      return NumberCells(values: values.map(Double.init), known: held(column))
    default:
      return NumberCells(values: [Double](repeating: .nan, count: batch.rowCount), known: nobody)
    }
  }

  private func quotient(
    _ numerator: NumberCells, _ denominator: NumberCells, times factor: Double
  ) -> NumberCells {
    let positive = bits { denominator.values[$0] > 0 }
    return NumberCells(
      values: zip(numerator.values, denominator.values).map { $0 / $1 * factor },
      known: positive.indices.map {
        positive[$0] & numerator.known[$0] & denominator.known[$0]
      })
  }

  /// The weight of each record, divided by the number of pooled rounds; 0 where there is none, so
  /// that the record counts nowhere.
  mutating func weights(_ kind: WeightKind, rounds: Int) -> [Double] {
    let cells = numbers(of: .variable(column(kind.variable) == nil ? .weight : kind.variable))
    return batch.rowIndices.map { row in
      cells.isKnown(row) && cells.values[row] > 0 ? cells.values[row] / Double(rounds) : 0
    }
  }
}

/// Which weight a statistic is taken with: incomes have weights of their own, corrected for
/// non-response, where the survey publishes them; elsewhere the record's weight serves.
enum WeightKind: Sendable, Hashable, CaseIterable {
  case person
  case household
  case labourIncome
  case householdIncome

  /// The variable that holds it.
  var variable: VariableID {
    switch self {
    case .person: .weight
    case .household: .weightHousehold
    case .labourIncome: .weightLabourIncome
    case .householdIncome: .weightHouseholdIncome
    }
  }
}
