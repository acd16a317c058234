import CXMLEvents
import IntegrationModel

/// An element with everything in it, for the small parts of a document (a header, a code, a
/// variable); data are never read this way.
struct XMLElement: Sendable, Equatable {
  /// The local name.
  var name: String
  /// The attributes by their local names; `lang` is `xml:lang`, `type` is `xsi:type`.
  var attributes: [String: String] = [:]
  /// The text of this element and of those in it, trimmed, runs of blanks made one.
  var text = ""
  /// The elements in this one.
  var children: [XMLElement] = []
  /// The line where the element starts.
  var line = 0

  subscript(attribute: String) -> String? { attributes[attribute] }

  /// The elements of this name in this one.
  func all(_ name: String) -> [XMLElement] { children.filter { $0.name == name } }
  /// The first element of this name in this one.
  func first(_ name: String) -> XMLElement? { children.first { $0.name == name } }

  /// The first element of this name at any depth.
  func firstAnywhere(_ name: String) -> XMLElement? {
    for child in children {
      if child.name == name { return child }
      if let found = child.firstAnywhere(name) { return found }
    }
    return nil
  }
}

/// Builds elements out of events.
struct XMLElementBuilder {
  private var open: [XMLElement] = []
  private var texts: [[UInt8]] = []
  private var elementCount = 0
  private let limit: Int

  /// - Parameter limit: the most elements in one.
  init(limit: Int = 1_000_000) { self.limit = limit }

  /// Whether an element has begun and not ended.
  var isOpen: Bool { !open.isEmpty }

  /// Takes an event; gives the element when it ends with it.
  mutating func take(_ event: ArraigoXMLEvent, _ run: XMLRun, _ reader: XMLReader)
    throws(ArraigoError) -> XMLElement?
  {
    switch event.kind {
    case ARRAIGO_XML_START.rawValue:
      try begin(event, run, reader)
      return nil
    case ARRAIGO_XML_TEXT.rawValue:
      if !texts.isEmpty { texts[texts.count - 1].append(contentsOf: run.text(of: event)) }
      return nil
    default: return end()
    }
  }

  private mutating func begin(_ event: ArraigoXMLEvent, _ run: XMLRun, _ reader: XMLReader)
    throws(ArraigoError)
  {
    elementCount += 1
    if elementCount > limit {
      var place = reader.place
      place.line = Int(event.line)
      throw ArraigoError(
        "xml_too_large", "one part of the document has more than \(limit) elements", at: place,
        suggestion: "split the document")
    }
    var element = XMLElement(name: reader.name(event.name), line: Int(event.line))
    for attribute in run.attributes(of: event) {
      let name = reader.name(attribute.name)
      // Two attributes of one local name differ in their namespace; the plain one is meant.
      if attribute.space != 0, element.attributes[name] != nil { continue }
      element.attributes[name] = String(decoding: run.value(attribute), as: UTF8.self)
    }
    open.append(element)
    texts.append([])
  }

  private mutating func end() -> XMLElement? {
    guard var element = open.popLast(), let bytes = texts.popLast() else { return nil }
    element.text = Self.collapsed(bytes)
    if open.isEmpty {
      elementCount = 0
      return element
    }
    open[open.count - 1].children.append(element)
    if !texts.isEmpty, !bytes.isEmpty {
      texts[texts.count - 1].append(32)
      texts[texts.count - 1].append(contentsOf: bytes)
      texts[texts.count - 1].append(32)
    }
    return nil
  }

  /// A text without blanks around it, each run of them inside made one.
  static func collapsed(_ bytes: [UInt8]) -> String {
    if bytes.isEmpty { return "" }
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    for byte in bytes {
      if byte == 32 || byte == 9 || byte == 10 || byte == 13 {
        if let last = kept.last, last != 32 { kept.append(32) }
      } else {
        kept.append(byte)
      }
    }
    if kept.last == 32 { kept.removeLast() }
    return String(decoding: kept, as: UTF8.self)
  }
}
