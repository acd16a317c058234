import IntegrationModel
import Testing

@testable import NationalFormats

/// What a reader gave: cells as they stand, by record, with the line each record begins on.
struct ReadTable: Equatable {
  var names: [String] = []
  var records: [ReferenceTable.Record] = []
  var problems: [String: Int] = [:]

  init(
    _ bytes: [UInt8], _ options: DelimitedOptions = DelimitedOptions(separator: ";"),
    chunkBytes: Int = 1 << 20, variant: UInt32 = 0
  ) throws(ArraigoError) {
    let reader = try DelimitedReader(
      MemoryStream(bytes), options, chunkBytes: chunkBytes, variant: variant)
    names = reader.columnNames
    while let run = try reader.next() {
      for row in 0..<run.rowCount {
        let fields = (0..<run.columnCount).map { column in
          Array(
            UnsafeBufferPointer(
              start: run.bytes + Int(run.start(row, column)),
              count: Int(run.end(row, column) - run.start(row, column))))
        }
        records.append(ReferenceTable.Record(fields: fields, line: run.firstLine + row))
      }
    }
    for problem in reader.problems { problems[problem.code] = problem.count }
  }

  init(_ text: String, chunkBytes: Int = 1 << 20) throws(ArraigoError) {
    try self.init(Array(text.utf8), chunkBytes: chunkBytes)
  }

  /// The cells as text.
  var texts: [[String]] {
    records.map { $0.fields.map { String(decoding: $0, as: UTF8.self) } }
  }
}

@Suite struct StructureIndexTests {
  /// Text out of the bytes that matter, so that every combination of them comes up.
  static func randomText(_ alphabet: [UInt8], _ count: Int, _ seed: UInt64) -> [UInt8] {
    var generator = SeededGenerator(seed)
    return (0..<count).map { _ in alphabet.randomElement(using: &generator) ?? 0 }
  }

  /// Two-column text; what is read must be the records of two fields, and what is left out the rest.
  static func check(_ body: [UInt8], chunkBytes: Int, variant: UInt32) throws {
    // The first record settles that there are two fields.
    let text = Array("a;b\n0;0\n".utf8) + body
    let reference = ReferenceTable(text, separator: 59, quote: 34)
    let all = reference.records.dropFirst()
    let fitting = all.filter { $0.fields.count == 2 }.map { record in
      var copy = record
      if let last = copy.fields.last, last.last == 13 { copy.fields[1] = Array(last.dropLast()) }
      return copy
    }
    let options = DelimitedOptions(separator: ";", toleratedRaggedShare: 1e9)
    do throws(ArraigoError) {
      let read = try ReadTable(text, options, chunkBytes: chunkBytes, variant: variant)
      #expect(!reference.endsInQuotes)
      #expect(read.records == fitting)
      let left = (read.problems["ragged_row"] ?? 0) + (read.problems["blank_line"] ?? 0)
      #expect(left == all.count - fitting.count)
    } catch {
      switch error.code {
      case "unterminated_quote": #expect(reference.endsInQuotes)
      case "ragged_rows": #expect(all.count > 2 * fitting.count)
      default: Issue.record(error)
      }
    }
  }

  @Test(arguments: [UInt32](1...4).filter { arraigoVariantIsAvailable($0) })
  func eachVariantFindsTheRecordsOfTheRules(variant: UInt32) throws {
    let alphabets = [";\n", "a;\n", "a;\"\n", "1;\"\n\r ", "aaaaaaaa;\"\n", "aaaaa;;\n\n"]
    for round in 0..<600 {
      let alphabet = Array(alphabets[round % alphabets.count].utf8)
      let body = Self.randomText(alphabet, round % 331, UInt64(round))
      try Self.check(body, chunkBytes: 1 << 12, variant: variant)
    }
  }

  @Test(arguments: 1...70)
  func chunksMayEndAnywhere(chunkBytes: Int) throws {
    for seed in UInt64(0)..<8 {
      let body = Self.randomText(Array("a;\"\n\r".utf8), 150, seed &* 77 &+ UInt64(chunkBytes))
      try Self.check(body, chunkBytes: chunkBytes, variant: 0)
    }
  }

  @Test func recordsLongerThanASliceAreWhole() throws {
    let long = [UInt8](repeating: 97, count: 3 * TextSlices.sliceBytes)
    let text = Array("a;b\n1;".utf8) + long + Array("\n2;x\n".utf8)
    let read = try ReadTable(text, chunkBytes: 50_000)
    #expect(read.records.map(\.fields.last?.count) == [long.count, 1])
  }

  @Test func quotesReachAcrossSlicesAndChunks() throws {
    let inner = (0..<40_000).map { $0 % 7 == 0 ? UInt8(59) : $0 % 11 == 0 ? 10 : 120 }
    var text = Array("a;b\n".utf8)
    for _ in 0..<6 { text += Array("1;\"".utf8) + inner + Array("\"\n".utf8) }
    let read = try ReadTable(text, chunkBytes: 4_096)
    #expect(read.records.count == 6)
    #expect(read.records.allSatisfy { $0.fields[1].count == inner.count + 2 })
    let step = 1 + inner.count { $0 == 10 }
    #expect(read.records.map(\.line) == (0..<6).map { 2 + $0 * step })
  }

  @Test func aRowOfTheLongestLengthIsReadAndALongerOneRefused() throws {
    let longest = TextSlices.longestRow
    func text(_ length: Int) -> [UInt8] {
      Array("a;b\n1;1\n2;".utf8) + [UInt8](repeating: 97, count: length - 2) + [10]
    }
    for chunkBytes in [70_000, 1 << 20, 4 << 20] {
      #expect(try ReadTable(text(longest), chunkBytes: chunkBytes).records.count == 2)
      let error = #expect(throws: ArraigoError.self) {
        try ReadTable(text(longest + 1), chunkBytes: chunkBytes)
      }
      #expect(error?.code == "row_too_long")
      #expect(error?.place == Place(file: "sample.txt", line: 3, byte: 8))
    }
  }

  @Test func manyColumnsAreRead() throws {
    let names = (0..<20_000).map { "c\($0)" }.joined(separator: ";")
    let cells = (0..<20_000).map { "\($0 % 10)" }.joined(separator: ";")
    let read = try ReadTable("\(names)\n\(cells)\n\(cells)\n", chunkBytes: 1_000)
    #expect(read.names.count == 20_000)
    #expect(read.records.count == 2)
    #expect(read.records[1].fields.last == [57])
  }
}
