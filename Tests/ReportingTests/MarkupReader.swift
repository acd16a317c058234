/// Reads markup as strictly as XML asks and finds what does not balance; also gives its plain text.
struct MarkupReader {
  /// An element as it opens.
  struct Element: Equatable {
    var name: String
    var attributes: [String: String]
  }

  /// The first fault found, nil where the markup is well-formed.
  private(set) var fault: String?
  /// Every element in the order it opens.
  private(set) var elements: [Element] = []
  /// The text between tags, style left out, references resolved.
  private(set) var text = ""

  init(_ markup: String) {
    var open: [String] = []
    var rest = markup.unicodeScalars[...]
    while let start = rest.firstIndex(of: "<") {
      take(String(rest[..<start]), in: open)
      guard let end = rest[start...].firstIndex(of: ">") else {
        fail("a tag is not closed")
        return
      }
      let tag = String(rest[rest.index(after: start)..<end])
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("!DOCTYPE") { continue }
      if tag.hasPrefix("/") {
        let name = String(tag.dropFirst())
        if open.popLast() != name { fail("</\(name)> closes nothing") }
        continue
      }
      let isEmpty = tag.hasSuffix("/")
      let element = Self.element(isEmpty ? String(tag.dropLast()) : tag)
      if element.name.contains("\"") { fail("<\(tag)> has attributes that are not quoted") }
      elements.append(element)
      if !isEmpty { open.append(element.name) }
    }
    if let unclosed = open.last { fail("<\(unclosed)> is never closed") }
  }

  private mutating func fail(_ what: String) { fault = fault ?? what }

  private mutating func take(_ content: String, in open: [String]) {
    guard open.last != "style" else { return }
    text += Self.resolved(content)
    var rest = content[...]
    while let mark = rest.firstIndex(of: "&") {
      let names = ["amp;", "lt;", "gt;", "quot;", "#39;"]
      rest = rest[rest.index(after: mark)...]
      if !names.contains(where: { rest.hasPrefix($0) }) { fail("a bare & in \(content)") }
    }
  }

  /// `name a="1" b="2"` taken apart; what is not so written stays in the name, quotes and all.
  private static func element(_ tag: String) -> Element {
    var parts = tag.split(separator: "\"", omittingEmptySubsequences: false).map(String.init)
    let head = parts.removeFirst().split(separator: " ").map(String.init)
    guard let name = head.first else { return Element(name: "\"", attributes: [:]) }
    var attributes: [String: String] = [:]
    var key = head.dropFirst().joined(separator: " ")
    while parts.count >= 2 {
      guard key.hasSuffix("="), !key.contains(" ") else {
        return Element(name: name + "\"", attributes: attributes)
      }
      attributes[String(key.dropLast())] = resolved(parts.removeFirst())
      key = parts.removeFirst().split(separator: " ").joined(separator: " ")
    }
    return Element(name: key.isEmpty ? name : name + "\"", attributes: attributes)
  }

  private static func resolved(_ text: String) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
      .reduce(text) {
        $0.split(separator: $1.0, omittingEmptySubsequences: false)
          .joined(separator: $1.1)
      }
  }
}
