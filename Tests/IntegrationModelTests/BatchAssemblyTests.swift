import IntegrationModel
import Testing

@Suite("Raw buffers from an untrusted process become a right batch or an error, never a trap")
struct BatchAssemblyTests {
  /// A part that owns its buffers, so that a test may change them.
  struct OwnedPart {
    var name: String
    var kind: ArrowCells.Kind
    var codeList: String?
    var validity: [UInt8]?
    var cells: [UInt8]
    var offsets: [UInt8]?
    var texts: [UInt8]?
  }

  private static func bytes<Element>(_ elements: [Element]) -> [UInt8] {
    elements.withUnsafeBytes { Array($0) }
  }

  /// The parts a well-behaved process would send for a batch.
  private static func parts(of batch: ColumnBatch) -> [OwnedPart] {
    batch.columns.flatMap { column -> [OwnedPart] in
      var part = OwnedPart(
        name: column.name, kind: .integers, codeList: nil,
        validity: column.validity.map { bytes($0.words) }, cells: [])
      switch column.storage {
      case .codes(let cells, let list):
        part.kind = .codes
        part.codeList = list.id
        part.cells = bytes(cells)
        part.offsets = bytes(list.dictionary.offsets)
        part.texts = list.dictionary.bytes
      case .integers(let cells): part.cells = bytes(cells)
      case .numbers(let cells):
        part.kind = .numbers
        part.cells = bytes(cells)
      case .text(let cells, let texts):
        part.kind = .text
        part.cells = bytes(cells)
        part.offsets = bytes(texts.offsets)
        part.texts = texts.bytes
      }
      guard let asked = column.applicability else { return [part] }
      return [
        part,
        OwnedPart(
          name: column.name + ArrowConvention.notApplicableSuffix, kind: .notApplicable,
          cells: bytes(asked.inverted.words)),
      ]
    }
  }

  private static func assemble(_ rows: Int, _ owned: [OwnedPart]) throws -> ColumnBatch {
    var buffers: [UnsafeMutableRawBufferPointer] = []
    defer { for buffer in buffers { buffer.deallocate() } }
    func pin(_ bytes: [UInt8]?) -> UnsafeRawBufferPointer? {
      guard let bytes else { return nil }
      // Exactly as long as the sender says, and begun at an odd place now and then.
      let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
      buffer.copyBytes(from: bytes)
      buffers.append(buffer)
      return UnsafeRawBufferPointer(buffer)
    }
    let parts = owned.map {
      BatchAssembly.Part(
        name: $0.name, kind: $0.kind, codeList: $0.codeList, validity: pin($0.validity),
        cells: pin($0.cells) ?? UnsafeRawBufferPointer(start: nil, count: 0),
        dictionaryOffsets: pin($0.offsets), dictionaryBytes: pin($0.texts))
    }
    return try BatchAssembly.batch(rowCount: rows, parts)
  }

  @Test("A well-behaved process is understood", arguments: 0..<30)
  func good(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let batch = ColumnBatch.random(rows: Int(seed) * 5, columns: 10, using: &generator)
    #expect(try Self.assemble(batch.rowCount, Self.parts(of: batch)).isSame(as: batch))
  }

  @Test(
    "Whatever is changed, the answer is an error or a batch that keeps the model's promises",
    arguments: 0..<40)
  func fuzzed(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed &* 7_919)
    var refused = 0
    for _ in 0..<50 {
      let batch = ColumnBatch.random(rows: 70, columns: 4, using: &generator)
      var parts = Self.parts(of: batch)
      var rows = batch.rowCount
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        Self.spoil(&parts, &rows, using: &generator)
      }
      do {
        let result = try Self.assemble(rows, parts)
        #expect(result.brokenPromises() == [])
      } catch {
        #expect((error as? ArraigoError)?.code == "bad_batch")
        refused += 1
      }
    }
    #expect(refused > 0)
  }

  private static func spoil(
    _ parts: inout [OwnedPart], _ rows: inout Int, using generator: inout SeededGenerator
  ) {
    func flip(_ bytes: inout [UInt8]?) {
      guard var some = bytes, let at = some.indices.randomElement(using: &generator) else { return }
      some[at] = [0, 1, 0x7F, 0x80, 0xFF, some[at] ^ 0x10].randomElement(using: &generator) ?? 0
      bytes = some
    }
    func cut(_ bytes: inout [UInt8]?) {
      guard let some = bytes else { return }
      bytes = Array(some.prefix(Int.random(in: 0...some.count, using: &generator)))
    }
    let at = Int.random(in: parts.indices, using: &generator)
    switch Int.random(in: 0..<13, using: &generator) {
    case 0: rows = [-1, 0, 1, 64, 71, 1_000, .max, .min].randomElement(using: &generator) ?? 0
    case 1: flip(&parts[at].offsets)
    case 2: flip(&parts[at].texts)
    case 3: flip(&parts[at].validity)
    case 4: cut(&parts[at].offsets)
    case 5: cut(&parts[at].texts)
    case 6: cut(&parts[at].validity)
    case 7:
      var cells: [UInt8]? = parts[at].cells
      for _ in 0..<4 { flip(&cells) }
      parts[at].cells = cells ?? []
    case 8:
      parts[at].cells = Array(parts[at].cells.dropLast(Int.random(in: 1...9, using: &generator)))
    case 9:
      parts[at].kind =
        [.codes, .integers, .numbers, .text, .notApplicable].randomElement(using: &generator)
        ?? .codes
    case 10: parts[at].name = parts.randomElement(using: &generator)?.name ?? ""
    case 11:
      parts[at].codeList = ["sex", "", nil, "country"].randomElement(using: &generator) ?? nil
    default: parts.swapAt(at, Int.random(in: parts.indices, using: &generator))
    }
  }

  private static func sex(_ cells: [UInt16], validity: [UInt8]? = nil) -> OwnedPart {
    OwnedPart(
      name: "sex", kind: .codes, codeList: "sex", validity: validity, cells: bytes(cells),
      offsets: bytes(CodeLists.sex.dictionary.offsets), texts: CodeLists.sex.dictionary.bytes)
  }

  private static let notAsked = OwnedPart(
    name: "sex_not_applicable", kind: .notApplicable, cells: bytes([UInt64(0b10)]))

  @Test("Codes past the list count only where a cell holds a value")
  func codePastEnd() throws {
    #expect(throws: ArraigoError.self) { try Self.assemble(2, [Self.sex([0, 2])]) }
    let hidden = try Self.assemble(2, [Self.sex([0, 2], validity: Self.bytes([UInt64(0b01)]))])
    #expect(hidden.columns[0].storage == .codes([0, 0], CodeLists.sex))
  }

  @Test("A cell that was not asked cannot hold a value, and is marked once")
  func notApplicable() throws {
    let validity = Self.bytes([UInt64(0b01)])
    let good = try Self.assemble(2, [Self.sex([0, 0], validity: validity), Self.notAsked])
    #expect(good.columns[0].state(at: 1) == .notApplicable)
    #expect(throws: ArraigoError.self) { try Self.assemble(2, [Self.sex([0, 0]), Self.notAsked]) }
    #expect(throws: ArraigoError.self) { try Self.assemble(2, [Self.notAsked]) }
    #expect(throws: ArraigoError.self) {
      try Self.assemble(2, [Self.sex([0, 0], validity: validity), Self.notAsked, Self.notAsked])
    }
  }

  @Test("Where all were asked a column without missing cells may say so")
  func allAsked() throws {
    var asked = Self.notAsked
    asked.cells = Self.bytes([UInt64(0)])
    let batch = try Self.assemble(2, [Self.sex([0, 1]), asked])
    #expect(batch.columns[0].state(at: 1) == .value)
  }

  @Test(
    "Numbers that are not finite are refused where they count as values",
    arguments: [
      Double.nan, .infinity, -.infinity,
    ])
  func notFinite(number: Double) throws {
    var part = OwnedPart(name: "weight", kind: .numbers, cells: Self.bytes([1, number]))
    #expect(throws: ArraigoError.self) { try Self.assemble(2, [part]) }
    part.validity = Self.bytes([UInt64(0b01)])
    #expect(try Self.assemble(2, [part]).brokenPromises() == [])
  }

  @Test("A variable of the model comes in its own kind")
  func wrongKind() {
    let part = OwnedPart(name: "weight", kind: .integers, cells: Self.bytes([Int32(1), 2]))
    #expect(throws: ArraigoError.self) { try Self.assemble(2, [part]) }
  }

  @Test(
    "Texts must be UTF-8 and begin at characters",
    arguments: [
      ([0xFF, 0x41], [0, 2]), ([0xC3, 0xB1], [0, 1]), ([0x41, 0x42], [1, 2]), ([0x41], [0, 2]),
      ([0x41, 0x42], [0, 2, 1]),
    ] as [([UInt8], [Int32])])
  func damagedTexts(bytes: [UInt8], offsets: [Int32]) {
    let part = OwnedPart(
      name: "household_id", kind: .text, cells: Self.bytes([Int32(0)]),
      offsets: Self.bytes(offsets), texts: bytes)
    #expect(throws: ArraigoError.self) { try Self.assemble(1, [part]) }
  }

  @Test("A dictionary without texts fits only where no cell holds one")
  func emptyDictionary() throws {
    var part = OwnedPart(
      name: "household_id", kind: .text, cells: Self.bytes([Int32(0)]), offsets: [], texts: [])
    #expect(throws: ArraigoError.self) { try Self.assemble(1, [part]) }
    part.validity = Self.bytes([UInt64(0)])
    #expect(try Self.assemble(1, [part]).columns[0].state(at: 0) == .missing)
  }
}
