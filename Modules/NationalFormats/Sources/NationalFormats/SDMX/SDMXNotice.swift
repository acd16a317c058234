/// What a service says beside or in place of data.
public struct SDMXNotice: Sendable, Codable, Equatable {
  /// The service's code (`413`).
  public var code: String
  /// How much it matters, as the service says (`Information`, `Warning`, `Error`).
  public var severity: String?
  /// The texts, in their languages.
  public var texts: Wordings

  /// The code and the texts in one line.
  func line() -> String {
    let text = texts.all.map(\.text).joined(separator: " ")
    return (code.isEmpty ? "" : "code \(code): ") + String(text.prefix(300))
  }

  /// The notices of a footer or of an error message.
  static func all(in element: XMLElement) -> [SDMXNotice] {
    var found: [SDMXNotice] = []
    for child in element.children {
      let texts = child.all("Text")
      if child.name == "Message" || child.name == "ErrorMessage" {
        found.append(
          SDMXNotice(
            code: child["code"] ?? "", severity: child["severity"], texts: Wordings(texts)))
      } else {
        found += all(in: child)
      }
    }
    if found.isEmpty, !element.text.isEmpty {
      var texts = Wordings()
      texts.all = [.init(language: nil, text: element.text)]
      found = [SDMXNotice(code: element["code"] ?? "", severity: nil, texts: texts)]
    }
    return found
  }
}
