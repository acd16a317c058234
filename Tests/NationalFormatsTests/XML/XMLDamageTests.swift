import Foundation
import IntegrationModel
import NationalFormats
import Testing

/// A reader of one XML format, as what it makes of some bytes: a count, or an error.
struct XMLFormat: Sendable, CustomTestStringConvertible {
  let name: String
  let seed: String
  let read: @Sendable ([UInt8]) throws -> Int

  var testDescription: String { name }

  static let all = [
    XMLFormat(name: "generic", seed: XMLSeeds.generic) { try observations($0).rows.count },
    XMLFormat(name: "structure-specific", seed: XMLSeeds.structured) {
      try observations($0).rows.count
    },
    XMLFormat(name: "cross-sectional", seed: XMLSeeds.crossSectional) {
      try observations($0).rows.count
    },
    XMLFormat(name: "structure", seed: XMLSeeds.structure) {
      try SDMXStructure(reading: MemoryStream($0)).codeLists.count
    },
    XMLFormat(name: "codebook", seed: CodebookTests.hierarchical) {
      let book = try Codebook(reading: MemoryStream($0))
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
    let known = try Regex("^[a-z0-9_]+$")
    var mutator = XMLMutator(format.seed, seed: 2026)
    // More of them in a long run: ARRAIGO_MUTATIONS=1000000 swift test -c release.
    let named = ProcessInfo.processInfo.environment["ARRAIGO_MUTATIONS"]
    for _ in 0..<(named.flatMap { Int($0) } ?? 20_000) {
      let bytes = mutator.next()
      do {
        _ = try format.read(bytes)
      } catch let error as ArraigoError {
        #expect(error.code.wholeMatch(of: known) != nil)
      }
    }
  }

  @Test("a name that appears first as an attribute of a known element is no surprise")
  func newAttribute() throws {
    let text = XMLSeeds.generic.replacingFirst(
      "<generic:Value id=\"SEX\" value=\"F\"/></", "<generic:Value iq=\"SEX\" value=\"F\"/></")
    #expect(try observations(text).count == 2)
  }

  @Test("public samples cut at every byte of the smaller ones", .enabled(if: SDMXSamples.areThere))
  func sampleCuts() throws {
    for name in ["khaeru/ESTAT/NAMA_10_GDP-ss.xml", "rsdmx/SDMXCrossSectionalDataExample_1.0.xml"] {
      let bytes = try SDMXSamples.bytes(name)
      let end = (bytes.lastIndex(of: UInt8(ascii: ">")) ?? 0) + 1
      for count in 0..<end {
        #expect(throws: ArraigoError.self) { _ = try observations(Array(bytes[..<count])) }
      }
    }
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
