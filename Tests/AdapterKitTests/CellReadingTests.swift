import CCellKernels
import Testing

@Suite("Cells are read alike cell by cell and in lanes")
struct CellReadingTests {
  /// Cells of every kind: short and long numbers, signs, quotes, blanks, what is no number.
  private static let kinds: [String] = [
    "", "", "0", "7", "42", "99", "-9", "-", "--1", "+5", "123", "12345678", "123456789",
    "-12345678", "\"3\"", "\"06\"", "\"\"", "\"", "\"12345678\"", "\"-4\"", "1,5", "S", "NA",
    " 8", "8 ", "\t9", "a\0", "\0", "\05", "000", "0000000000", "sixty-four and more bytes long",
  ]

  /// Some records, whose last line ends in CR LF where asked.
  private struct Text {
    var bytes = [UInt8](repeating: UInt8(ascii: "#"), count: 128)
    var positions: [UInt32] = [.max]
    let rows: Int
    let columns: Int

    init(rows: Int, columns: Int, seed: UInt64, hasReturns: Bool) {
      self.rows = rows
      self.columns = columns
      var state = seed
      for _ in 0..<rows {
        for column in 0..<columns {
          state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          // Columns that hold short codes only are read in a way of their own.
          let kinds = column % 3 == 0 ? CellReadingTests.kinds[0...5] : CellReadingTests.kinds[...]
          bytes += Array(kinds[Int(state >> 33) % kinds.count].utf8)
          if hasReturns, column == columns - 1 { bytes.append(13) }
          positions.append(UInt32(bytes.count - 128))
          bytes.append(column == columns - 1 ? 10 : 59)
        }
      }
      bytes += [UInt8](repeating: 0, count: 128)
    }
  }

  /// Every column of a text in every reading; memory of its own.
  private final class Reading {
    let text: Text
    let integers: UnsafeMutableBufferPointer<Int32>
    let numbers: UnsafeMutableBufferPointer<Double>
    let starts: UnsafeMutableBufferPointer<UInt32>
    let ends: UnsafeMutableBufferPointer<UInt32>
    let words: UnsafeMutableBufferPointer<UInt64>
    /// Column, row of each odd cell: integers first, then numbers.
    var odd: Set<SIMD2<UInt32>> = []

    init(_ text: Text, _ variant: ArraigoReadVariant, quote: Int32, dropsReturn: Bool) {
      self.text = text
      let cells = text.rows * text.columns
      integers = .allocate(capacity: cells)
      numbers = .allocate(capacity: cells)
      starts = .allocate(capacity: cells)
      ends = .allocate(capacity: cells)
      words = .allocate(capacity: cells)
      let columns = 0..<text.columns
      let integerUses = columns.map {
        ArraigoIntegers(column: UInt32($0), cells: integers.baseAddress?.advanced(by: at($0)))
      }
      let numberUses = columns.map {
        ArraigoNumbers(column: UInt32($0), cells: numbers.baseAddress?.advanced(by: at($0)))
      }
      let boundUses = columns.map {
        ArraigoBounds(
          column: UInt32($0), starts: starts.baseAddress?.advanced(by: at($0)),
          ends: ends.baseAddress?.advanced(by: at($0)))
      }
      let wordUses = columns.map {
        ArraigoWords(column: UInt32($0), words: words.baseAddress?.advanced(by: at($0)))
      }
      text.bytes.withUnsafeBufferPointer { bytes in
        text.positions.withUnsafeBufferPointer { positions in
          let records = ArraigoRecords(
            bytes: bytes.baseAddress?.advanced(by: 128),
            positions: positions.baseAddress?.advanced(by: 1), rows: text.rows,
            columns: text.columns, quote: quote, drops_return: dropsReturn ? 1 : 0)
          withExtendedLifetime((integerUses, numberUses, boundUses, wordUses)) {
            read(records, variant, integerUses, numberUses, boundUses, wordUses)
          }
        }
      }
    }

    deinit {
      integers.deallocate()
      numbers.deallocate()
      starts.deallocate()
      ends.deallocate()
      words.deallocate()
    }

    private func at(_ column: Int) -> Int { column * text.rows }

    private func read(
      _ records: ArraigoRecords, _ variant: ArraigoReadVariant, _ integers: [ArraigoIntegers],
      _ numbers: [ArraigoNumbers], _ bounds: [ArraigoBounds], _ words: [ArraigoWords]
    ) {
      var found = [ArraigoOddCell](repeating: ArraigoOddCell(), count: 64 * text.columns)
      integers.withUnsafeBufferPointer { integers in
        numbers.withUnsafeBufferPointer { numbers in
          bounds.withUnsafeBufferPointer { bounds in
            words.withUnsafeBufferPointer { words in
              var reading = ArraigoReading(
                integers: integers.baseAddress, integer_count: integers.count,
                numbers: numbers.baseAddress, number_count: numbers.count,
                bounds: bounds.baseAddress, bound_count: bounds.count, words: words.baseAddress,
                word_count: words.count, blank_integer: .min, blank_number: .infinity)
              var row = 0
              while row < records.rows {
                var count = 0
                row = arraigo_read(
                  Int32(variant.rawValue), records, row, &reading, &found, found.count, &count)
                for cell in found.prefix(count) { odd.insert(SIMD2(cell.place, cell.row)) }
              }
            }
          }
        }
      }
    }

    func cell(_ row: Int, _ column: Int) -> String {
      let start = Int(text.positions[row * text.columns + column] &+ 1)
      let end = Int(text.positions[row * text.columns + column + 1])
      return String(decoding: text.bytes[128 + start..<128 + end], as: UTF8.self)
    }
  }

  @Test(
    "Both ways give the same cells, whatever the rows and line ends",
    arguments: [1, 7, 31, 32, 33, 500], [false, true])
  func variants(rows: Int, hasReturns: Bool) {
    for columns in [1, 2, 5, 23] {
      let text = Text(
        rows: rows, columns: columns, seed: UInt64(rows * 31 + columns), hasReturns: hasReturns)
      let plain = Reading(text, ARRAIGO_READ_PORTABLE, quote: 34, dropsReturn: hasReturns)
      let fast = Reading(text, ARRAIGO_READ_FASTEST, quote: 34, dropsReturn: hasReturns)
      #expect(plain.odd == fast.odd)
      #expect(plain.starts.elementsEqual(fast.starts) && plain.ends.elementsEqual(fast.ends))
      #expect(plain.words.elementsEqual(fast.words))
      for column in 0..<columns {
        for row in 0..<rows {
          let at = column * rows + row
          let isOdd = plain.odd.contains(SIMD2(UInt32(column), UInt32(row)))
          #expect(isOdd || plain.integers[at] == fast.integers[at])
          #expect(isOdd || plain.numbers[at] == fast.numbers[at])
        }
      }
    }
  }

  @Test("Numbers are those that the text says; everything else is odd")
  func values() {
    let text = Text(rows: 400, columns: 8, seed: 7, hasReturns: false)
    let reading = Reading(text, ARRAIGO_READ_FASTEST, quote: 34, dropsReturn: false)
    for column in 0..<8 {
      for row in 0..<400 {
        let cell = reading.cell(row, column)
        let bare =
          cell.count > 1 && cell.first == "\"" && cell.last == "\""
          ? String(cell.dropFirst().dropLast()) : cell
        let at = column * 400 + row
        guard !reading.odd.contains(SIMD2(UInt32(column), UInt32(row))) else {
          #expect(bare.utf8.count > 8 || Int32(bare) == nil || cell != bare || cell.first == "+")
          continue
        }
        #expect(reading.integers[at] == (bare.isEmpty ? Int32.min : Int32(bare)))
        #expect(reading.numbers[at] == (bare.isEmpty ? Double.infinity : Double(bare)))
      }
    }
  }
}
