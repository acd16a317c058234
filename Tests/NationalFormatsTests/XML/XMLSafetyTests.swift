import IntegrationModel
import NationalFormats
import Testing

@Suite("XML is read safely")
struct XMLSafetyTests {
  static func message(prolog: String = "", dataSet: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>\(prolog)
    <message:GenericData xmlns:message="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message"
     xmlns:generic="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/generic">
    <message:Header><message:ID>X</message:ID></message:Header>
    <message:DataSet>\(dataSet)</message:DataSet></message:GenericData>
    """
  }

  static func series(title: String) -> String {
    """
    <generic:Series><generic:SeriesKey><generic:Value id="SEX" value="F"/></generic:SeriesKey>
    <generic:Attributes><generic:Value id="TITLE" value="\(title)"/></generic:Attributes>
    <generic:Obs><generic:ObsDimension value="2020"/><generic:ObsValue value="1.5"/></generic:Obs>
    </generic:Series>
    """
  }

  private func code(_ text: String, limits: XMLLimits = XMLLimits()) -> String? {
    do throws(ArraigoError) {
      let reader = try SDMXReader(MemoryStream(text), limits: limits)
      while try reader.next() != nil {}
      return nil
    } catch {
      return error.code
    }
  }

  @Test("the five entities of XML and character references are their characters")
  func entities() throws {
    let title = "R&amp;D &lt;&quot;ñandú&quot;&gt; &apos;&#xF1;&#38;&#39;"
    let rows = try observations(Self.message(dataSet: Self.series(title: title)))
    #expect(rows.first?["TITLE"] == "R&D <\"ñandú\"> 'ñ&'")
  }

  @Test(
    "entities of the document's own are refused, whatever they would read or unfold",
    arguments: [
      "<!DOCTYPE x [<!ENTITY e \"text\">]>",
      "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>",
      "<!DOCTYPE x [<!ENTITY e SYSTEM \"http://127.0.0.1:9/x\">]>",
      "<!DOCTYPE x [<!ENTITY % p SYSTEM \"http://127.0.0.1:9/x\"> %p;]>",
      "<!DOCTYPE x [%undeclared;]>",
      "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY e \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>",
      "<!DOCTYPE x [<!ATTLIST Value value CDATA \"9\">]>",
      "<!DOCTYPE x [<!NOTATION n SYSTEM \"n\"><!ENTITY e SYSTEM \"e\" NDATA n>]>",
    ])
  func declarations(_ prolog: String) {
    #expect(code(Self.message(prolog: prolog, dataSet: Self.series(title: "x"))) == "xml_entity")
  }

  @Test("an entity that is used and not declared is refused, also under a DTD")
  func undeclared() {
    let used = Self.series(title: "&e;")
    #expect(code(Self.message(dataSet: used)) == "xml_entity")
    let prolog = "<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\">"
    #expect(code(Self.message(prolog: prolog, dataSet: used)) == "xml_entity")
    #expect(code(Self.message(prolog: prolog, dataSet: "&e;")) == "xml_entity")
  }

  @Test("a DTD that is only named is not read and does no harm")
  func namedDTD() throws {
    let prolog = "<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\">"
    #expect(code(Self.message(prolog: prolog, dataSet: Self.series(title: "x"))) == nil)
  }

  @Test("depth, attributes, values, names and tags have limits")
  func limits() {
    let nested = String(repeating: "<a>", count: 200) + String(repeating: "</a>", count: 200)
    #expect(code(Self.message(dataSet: nested)) == "xml_too_deep")
    let attributes = (0..<1_001).map { " a\($0)=\"\"" }.joined()
    #expect(code(Self.message(dataSet: "<a\(attributes)/>")) == "xml_too_many_attributes")
    let names = (0..<20_001).map { "<n\($0)/>" }.joined()
    #expect(code(Self.message(dataSet: names)) == "xml_too_many_names")
    let longName = String(repeating: "n", count: 2_001)
    #expect(code(Self.message(dataSet: "<\(longName)/>")) == "xml_name_too_long")
    let small = XMLLimits(valueBytes: 1_000)
    let long = String(repeating: "x", count: 1_001)
    #expect(
      code(Self.message(dataSet: Self.series(title: long)), limits: small)
        == "xml_value_too_long")
    #expect(code(Self.message(dataSet: "<a>\(long)</a>"), limits: small) == "xml_value_too_long")
    let comment = "<!--" + String(repeating: "-x", count: 800_000) + "-->"
    #expect(code(Self.message(dataSet: comment)) == "xml_token_too_long")
  }

  @Test("an element that goes over a limit is not read as far as it goes")
  func unfinishedElement() {
    let many = (0..<900).map { " a\($0)=\"\"" }.joined()
    let long = String(repeating: "x", count: 1_001)
    let text = Self.message(
      dataSet: "<generic:Value\(many)/>" + "<generic:Value id=\"\(long)\"\(many)/>")
    let limits = XMLLimits(valueBytes: 1_000)
    // What memory held before must not matter: each reader starts on what others have left.
    for _ in 0..<50 { #expect(code(text, limits: limits) == "xml_value_too_long") }
  }

  @Test("a tag of a hundred thousand attributes is refused without a square of work")
  func manyAttributes() {
    let attributes = (0..<300_000).map { " a\($0)=\"\"" }.joined()
    let code = code(Self.message(dataSet: "<a\(attributes)/>"))
    #expect(code == "xml_token_too_long" || code == "xml_too_many_attributes")
  }

  @Test("errors say file, line and character, and nothing of the document")
  func located() {
    let text = Self.message(dataSet: "\n<generic:Series>\n<secret name=\"juan\"></wrong>")
    let error = #expect(throws: ArraigoError.self) { try observations(text) }
    #expect(error?.code == "damaged_xml")
    #expect(error?.place.file == "message.xml")
    #expect(error?.place.line == 7)
    #expect(error?.message.contains("character") == true)
    #expect(error?.description.contains("juan") == false)
    #expect(error?.description.contains("secret") == false)
  }

  @Test("other encodings are read, wrong ones located")
  func encodings() throws {
    let text = Self.message(dataSet: Self.series(title: "ñandú"))
    let expected = try observations(text)
    let latin = text.replacingFirst("UTF-8", "ISO-8859-1").unicodeScalars.map {
      UInt8(truncatingIfNeeded: $0.value)
    }
    #expect(try observations(latin).rows == expected)
    var wide: [UInt8] = [0xFF, 0xFE]
    for unit in text.replacingFirst("UTF-8", "UTF-16").utf16 {
      wide += [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    }
    for portion in [1, 7, 4096] {
      #expect(try observations(wide, portion: portion).rows == expected)
    }
    #expect(try observations([0xEF, 0xBB, 0xBF] + Array(text.utf8)).rows == expected)
    let damaged = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    let error = #expect(throws: ArraigoError.self) { try observations(damaged) }
    #expect(error?.code == "xml_encoding")
    #expect(error?.place.line == 6)
  }

  @Test("the portions in which bytes arrive make no difference")
  func portions() throws {
    let text = Self.message(dataSet: Self.series(title: "a &lt; b") + "<!-- x --><?y z?>")
    let expected = try observations(text)
    for portion in [1, 2, 3, 5, 64] {
      #expect(try observations(Array(text.utf8), portion: portion).rows == expected)
    }
  }
}

extension String {
  func replacingFirst(_ part: String, _ other: String) -> String {
    guard let range = firstRange(of: part) else { return self }
    return replacingCharacters(in: range, with: other)
  }

  private func firstRange(of part: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(part) {
        return start..<index(start, offsetBy: part.count)
      }
      start = index(after: start)
    }
    return nil
  }

  private func replacingCharacters(in range: Range<String.Index>, with other: String) -> String {
    String(self[..<range.lowerBound]) + other + String(self[range.upperBound...])
  }
}
