/// The distinct values of a column, numbered, with the number of each record.
struct CategoryKeys: Sendable {
  /// Each record's number; -1 where the cell is missing.
  private(set) var codes: [Int32]
  /// Whether a record has no value.
  private(set) var hasMissing = true
  /// The first record of each value.
  private(set) var firstRows: [Int32]

  /// How many distinct values there are.
  var count: Int { valueCount ?? firstRows.count }
  /// The number of values where their first records were not looked for.
  private var valueCount: Int?

  /// Numbers the values of a column in the order they appear.
  init(_ column: SurveyColumn) {
    switch column.cells {
    case .texts(let positions, let texts):
      self.init(integers: positions.map { $0 < 0 ? Int.min : Int($0) }, in: 0...max(0, texts.count))
    case .numbers(let numbers):
      let range = WholeRange(numbers)
      let isNarrow = range.highest - range.lowest <= Double(4 * numbers.count + 1_024)
      if range.areWhole, range.lowest <= range.highest, isNarrow, range.lowest > -1e15,
        range.highest < 1e15
      {
        self.init(narrow: numbers, lowest: range.lowest, highest: range.highest)
      } else {
        self.init(hashing: numbers)
      }
    }
  }

  private init(narrow numbers: [Double], lowest: Double, highest: Double) {
    var table = [Int32](repeating: -1, count: Int(highest - lowest) + 1)
    var firstRows: [Int32] = []
    var hasMissing = false
    codes = [Int32](unsafeUninitializedCapacity: numbers.count) { codes, count in
      table.withUnsafeMutableBufferPointer { table in
        numbers.withUnsafeBufferPointer { numbers in
          for row in 0..<numbers.count {
            let number = numbers[row]
            guard number == number else {
              codes[row] = -1
              hasMissing = true
              continue
            }
            // Behind 2^52 a whole number stands in the low bits: no check of a conversion is needed.
            let slot = Int((number - lowest + 0x1p52).bitPattern & 0xFFFF_FFFF)
            if table[slot] < 0 {
              table[slot] = Int32(firstRows.count)
              firstRows.append(Int32(row))
            }
            codes[row] = table[slot]
          }
        }
      }
      count = numbers.count
    }
    self.firstRows = firstRows
    self.hasMissing = hasMissing
  }

  private init(hashing numbers: [Double]) {
    var known: [Double: Int32] = [:]
    var firstRows: [Int32] = []
    codes = numbers.enumerated().map { row, number in
      if number.isNaN { return -1 }
      if let code = known[number] { return code }
      let code = Int32(firstRows.count)
      known[number] = code
      firstRows.append(Int32(row))
      return code
    }
    self.firstRows = firstRows
  }

  private init(integers: [Int], in range: ClosedRange<Int>) {
    var table = [Int32](repeating: -1, count: range.count)
    var firstRows: [Int32] = []
    codes = integers.enumerated().map { row, value in
      if value == .min { return -1 }
      if table[value] < 0 {
        table[value] = Int32(firstRows.count)
        firstRows.append(Int32(row))
      }
      return table[value]
    }
    self.firstRows = firstRows
  }

  /// Numbers the pairs of two numberings; a record that lacks one lacks the pair.
  init(_ left: CategoryKeys, _ right: CategoryKeys) {
    var firstRows: [Int32] = []
    let width = max(1, right.count)
    if left.count * width <= 1 << 23 {
      var table = [Int32](repeating: -1, count: left.count * width)
      codes = [Int32](unsafeUninitializedCapacity: left.codes.count) { codes, count in
        table.withUnsafeMutableBufferPointer { table in
          left.codes.withUnsafeBufferPointer { left in
            right.codes.withUnsafeBufferPointer { right in
              for row in left.indices {
                guard left[row] >= 0, right[row] >= 0 else {
                  codes[row] = -1
                  continue
                }
                let slot = Int(left[row]) * width + Int(right[row])
                if table[slot] < 0 {
                  table[slot] = Int32(firstRows.count)
                  firstRows.append(Int32(row))
                }
                codes[row] = table[slot]
              }
            }
          }
        }
        count = left.codes.count
      }
    } else {
      var known: [UInt64: Int32] = [:]
      codes = zip(left.codes, right.codes).enumerated().map { row, pair in
        guard pair.0 >= 0, pair.1 >= 0 else { return -1 }
        let key = UInt64(UInt32(bitPattern: pair.0)) << 32 | UInt64(UInt32(bitPattern: pair.1))
        if let code = known[key] { return code }
        let code = Int32(firstRows.count)
        known[key] = code
        firstRows.append(Int32(row))
        return code
      }
    }
    self.firstRows = firstRows
  }

  /// Takes over numbers below `levelCount`, each of which some record has.
  init(codes: [Int32], levelCount: Int) {
    self.codes = codes
    var firstRows = [Int32](repeating: -1, count: levelCount)
    var unseen = levelCount
    for (row, code) in codes.enumerated() where code >= 0 && firstRows[Int(code)] < 0 {
      firstRows[Int(code)] = Int32(row)
      unseen -= 1
      if unseen == 0 { break }
    }
    self.firstRows = firstRows
  }

  /// Takes over numbers below `count`, without first records.
  init(codes: [Int32], count: Int) {
    self.codes = codes
    firstRows = []
    valueCount = count
  }

  /// One value for all records.
  init(whole count: Int) {
    hasMissing = false
    codes = [Int32](repeating: 0, count: count)
    firstRows = count == 0 ? [] : [0]
  }

  /// Each record its own value.
  init(records count: Int) {
    hasMissing = false
    codes = (0..<Int32(count)).map { $0 }
    firstRows = codes
  }
}

/// The range of numbers, and whether all of them are whole.
private struct WholeRange {
  var lowest = Double.infinity
  var highest = -Double.infinity
  var areWhole = true

  /// Eight numbers at a time; missing ones count for nothing.
  init(_ numbers: [Double]) {
    numbers.withUnsafeBufferPointer { numbers in
      var low = SIMD8<Double>(repeating: .infinity)
      var high = -low
      var broken = SIMDMask<SIMD8<Int64>>(repeating: false)
      let bytes = UnsafeRawBufferPointer(numbers)
      let whole = numbers.count / 8
      for block in 0..<whole {
        let values = bytes.loadUnaligned(fromByteOffset: block * 64, as: SIMD8<Double>.self)
        low.replace(with: values, where: values .< low)
        high.replace(with: values, where: values .> high)
        // Adding and taking off 1.5 · 2^52 rounds to a whole number.
        let rounded = (values + 0x1.8p52) - 0x1.8p52
        broken = broken .| ((values .== values) .& (values .!= rounded))
      }
      lowest = low.min()
      highest = high.max()
      areWhole = !any(broken)
      for number in numbers[(whole * 8)...] where number == number {
        lowest = min(lowest, number)
        highest = max(highest, number)
        areWhole = areWhole && number == number.rounded(.towardZero)
      }
    }
  }
}

/// A column as categories with names, in the order of their values.
struct Categories: Sendable {
  /// Each record's level; -1 where the cell is missing.
  let codes: [Int32]
  /// The levels' names: numbers rise, texts stand in the order of their characters.
  let levels: [String]

  /// Reads a column as categories.
  init(_ column: SurveyColumn) {
    let keys = CategoryKeys(column)
    let names = keys.firstRows.map { column.text(at: Int($0)) ?? "" }
    let numbers = names.map { Double($0) }
    let areNumbers = numbers.allSatisfy { $0 != nil }
    let order = names.indices.sorted { left, right in
      if areNumbers, let first = numbers[left], let second = numbers[right], first != second {
        return first < second
      }
      return names[left].unicodeScalars.lexicographicallyPrecedes(names[right].unicodeScalars)
    }
    var places = [Int32](repeating: 0, count: names.count)
    for (place, key) in order.enumerated() { places[key] = Int32(place) }
    levels = order.map { names[$0] }
    codes = keys.codes.map { $0 < 0 ? -1 : places[Int($0)] }
  }
}
