/// A language of the office's readers.
public enum Language: String, Sendable, Codable, CaseIterable {
  /// English.
  case english = "en"
  /// Spanish.
  case spanish = "es"
  /// Portuguese.
  case portuguese = "pt"
  /// French.
  case french = "fr"
}

/// One meaning in the four languages of the toolkit.
public struct LocalizedText: Sendable, Codable, Equatable {
  /// The English text.
  public let english: String
  /// The Spanish text.
  public let spanish: String
  /// The Portuguese text.
  public let portuguese: String
  /// The French text.
  public let french: String

  /// Makes a text from its four wordings.
  public init(en: String, es: String, pt: String, fr: String) {
    english = en
    spanish = es
    portuguese = pt
    french = fr
  }

  /// The wording in one language.
  public subscript(language: Language) -> String {
    switch language {
    case .english: english
    case .spanish: spanish
    case .portuguese: portuguese
    case .french: french
    }
  }
}
