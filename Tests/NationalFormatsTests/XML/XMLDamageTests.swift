import Foundation
import IntegrationModel
import NationalFormats
import Testing

/// A reader of one XML format, as what it makes of some bytes: a count, or an error.
struct XMLFormat: Sendable, CustomTestStringConvertible {
  let name: String
  let seed: String
  private let readLimited: @Sendable ([UInt8], XMLLimits) throws -> Int

  init(
    name: String, seed: String, read: @escaping @Sendable ([UInt8], XMLLimits) throws -> Int
  ) {
    self.name = name
    self.seed = seed
    readLimited = read
  }

  func read(_ bytes: [UInt8], _ limits: XMLLimits = XMLLimits()) throws -> Int {
    try readLimited(bytes, limits)
  }

  var testDescription: String { name }

  static let all = [
    XMLFormat(name: "generic", seed: XMLSeeds.generic) {
      try observations($0, limits: $1).rows.count
    },
    XMLFormat(name: "structure-specific", seed: XMLSeeds.structured) {
      try observations($0, limits: $1).rows.count
    },
    XMLFormat(name: "cross-sectional", seed: XMLSeeds.crossSectional) {
      try observations($0, limits: $1).rows.count
    },
    XMLFormat(name: "structure", seed: XMLSeeds.structure) {
      try SDMXStructure(reading: MemoryStream($0), limits: $1).codeLists.count
    },
    XMLFormat(name: "codebook", seed: CodebookTests.hierarchical) {
      let book = try Codebook(reading: MemoryStream($0), limits: $1)
      _ = try? book.layout()
      return book.variables.count
    },
  ]
}

@Suite("Damaged XML is an error or the same data, never a crash or a short read")
struct XMLDamageTests {
  @Test("cut at every byte", arguments: XMLFormat.all)
  func cuts(_ format: XMLFormat) throws {
    let bytes = Array(format.seed.utf8)
    let whole = try format.read(bytes)
    #expect(whole > 0)
    let end = (bytes.lastIndex(of: UInt8(ascii: ">")) ?? 0) + 1
    for count in 0..<end {
      let error = #expect(throws: ArraigoError.self, "cut at \(count)") {
        _ = try format.read(Array(bytes[..<count]))
      }
      #expect(error?.code != nil)
    }
  }

  @Test(
    "20,000 mutations of each format end in a result or a named error", arguments: XMLFormat.all)
  func mutations(_ format: XMLFormat) throws {
    var mutator = XMLMutator(format.seed, seed: 2026)
    for _ in 0..<(Self.inputs ?? 20_000) { try expectNamed(format, mutator.next(), XMLLimits()) }
  }

  @Test(
    "5,000 mutations of each format under limits that nearly every document goes over end so too",
    arguments: XMLFormat.all)
  func limitedMutations(_ format: XMLFormat) throws {
    var mutator = XMLMutator(format.seed, seed: 2027)
    var random = SeededGenerator(2028)
    for _ in 0..<(Self.inputs ?? 5_000) {
      // Limits below, among and above what the document has of each kind.
      let limits = XMLLimits(
        depth: .random(in: 0...12, using: &random), attributes: .random(in: 0...6, using: &random),
        valueBytes: .random(in: 0...80, using: &random),
        names: .random(in: 0...60, using: &random), nameBytes: .random(in: 0...90, using: &random),
        tokenBytes: .random(in: 1...4_000, using: &random))
      try expectNamed(format, mutator.next(), limits)
    }
  }

  /// More of them in a long run: ARRAIGO_MUTATIONS=1000000 swift test -c release.
  private static let inputs =
    ProcessInfo.processInfo.environment["ARRAIGO_MUTATIONS"].flatMap { Int($0) }

  private func expectNamed(_ format: XMLFormat, _ bytes: [UInt8], _ limits: XMLLimits) throws {
    do {
      _ = try format.read(bytes, limits)
    } catch let error as ArraigoError {
      let isNamed = error.code.utf8.allSatisfy {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || $0 == UInt8(ascii: "_")
          || $0 &- 48 < 10
      }
      #expect(isNamed && !error.code.isEmpty)
    }
  }

  @Test("a name that appears first as an attribute of a known element is no surprise")
  func newAttribute() throws {
    let text = XMLSeeds.generic.replacingFirst(
      "<generic:Value id=\"SEX\" value=\"F\"/></", "<generic:Value iq=\"SEX\" value=\"F\"/></")
    let (rows, reader) = try observations(Array(text.utf8))
    #expect(rows.count == 2)
    #expect(reader.problems.map(\.code) == ["nameless_value", "stray_group"])
  }

  @Test("public samples cut at every byte of the smaller ones", .enabled(if: SDMXSamples.areThere))
  func sampleCuts() throws {
    var messages = 0
    var structures = 0
    for name in SDMXSamples.names() where name.hasSuffix(".xml") {
      let bytes = try SDMXSamples.bytes(name)
      guard bytes.count < 3_000 else { continue }
      let holdsData = (try? observations(bytes).rows.isEmpty) == false
      let book = try? SDMXStructure(reading: MemoryStream(bytes))
      let holdsCodes = book.map { !$0.codeLists.isEmpty } ?? false
      guard holdsData || holdsCodes else { continue }
      messages += holdsData ? 1 : 0
      structures += holdsData ? 0 : 1
      let end = (bytes.lastIndex(of: UInt8(ascii: ">")) ?? 0) + 1
      for count in 0..<end {
        let part = Array(bytes[..<count])
        #expect(throws: ArraigoError.self, "\(name) cut at \(count)") {
          if holdsData {
            _ = try observations(part)
          } else {
            _ = try SDMXStructure(reading: MemoryStream(part))
          }
        }
      }
    }
    #expect(messages > 2 && structures > 0, "\(messages) messages, \(structures) structures")
  }
}

/// Changes a document in ways that files are damaged in, and in ways that attackers like.
struct XMLMutator {
  private let seed: [UInt8]
  private var random: SeededGenerator
  private static let pieces = [
    "<", ">", "/>", "</", "\"", "&", "&amp;", "&#0;", "&#x10FFFF;", "&x;", "<![CDATA[", "]]>",
    "<!--", "-->", "<?x ", "?>", "<!DOCTYPE x [", "<!ENTITY e \"x\">", "\u{0}", "\u{FFFD}",
    "xmlns:a=\"b\"", "value=\"\"", "<Series>", "<Obs/>", "<Group/>", "</DataSet>", "\u{1}",
  ].map { Array($0.utf8) }

  init(_ text: String, seed: UInt64) {
    self.seed = Array(text.utf8)
    random = SeededGenerator(seed)
  }

  mutating func next() -> [UInt8] {
    var bytes = seed
    for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
      let at = Int.random(in: 0..<bytes.count, using: &random)
      let end = min(bytes.count, at + Int.random(in: 1...40, using: &random))
      switch Int.random(in: 0..<7, using: &random) {
      case 0: bytes[at] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      case 1: bytes[at] = UInt8.random(in: 0...255, using: &random)
      case 2: bytes.removeSubrange(at..<end)
      case 3: bytes.insert(contentsOf: bytes[at..<end], at: at)
      case 4: bytes.insert(contentsOf: Self.pieces.randomElement(using: &random) ?? [], at: at)
      case 5: bytes.removeSubrange(at...)
      default:
        let other = Int.random(in: 0..<bytes.count, using: &random)
        let piece = Array(bytes[other..<min(bytes.count, other + 30)])
        bytes.replaceSubrange(at..<end, with: piece)
      }
    }
    return bytes
  }
}
