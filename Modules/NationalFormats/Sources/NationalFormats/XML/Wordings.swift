public import IntegrationModel

/// The wordings of one name or description, each in its language.
public struct Wordings: Sendable, Codable, Equatable {
  /// One wording.
  public struct Wording: Sendable, Codable, Equatable {
    /// The language as the source says it (`es`, `es-AR`), or nil where it says none.
    public var language: String?
    /// The text, blanks around it removed.
    public var text: String
  }

  /// The wordings in the source's order.
  public var all: [Wording] = []

  /// No wording.
  public init() {}

  /// Whether there is no wording.
  public var isEmpty: Bool { all.isEmpty }

  /// The wording in a language, else in English, else the first.
  public subscript(language: Language) -> String? {
    let wanted = [language.rawValue, "en"]
    for code in wanted {
      if let found = all.first(where: { Self.is($0.language, code) }) { return found.text }
    }
    return (all.first { $0.language == nil } ?? all.first)?.text
  }

  private static func `is`(_ language: String?, _ code: String) -> Bool {
    guard let language = language?.lowercased() else { return false }
    return language == code || language.hasPrefix(code + "-")
  }

  /// The texts of elements that repeat one thing in several languages.
  init(_ elements: [XMLElement]) {
    all = elements.filter { !$0.text.isEmpty }.map {
      Wording(language: $0["lang"], text: $0.text)
    }
  }
}
