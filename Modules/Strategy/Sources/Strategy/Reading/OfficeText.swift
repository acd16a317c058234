public import IntegrationModel
import LocatedText

/// A text that an office writes: in one language, or in all four.
public enum OfficeText: Sendable, Equatable {
  /// One text for all readers.
  case plain(String)
  /// Four wordings.
  case wordings(LocalizedText)

  /// The text for readers of a language.
  public subscript(language: Language) -> String {
    switch self {
    case .plain(let text): text
    case .wordings(let texts): texts[language]
    }
  }
}

extension YAMLValue {
  /// A text in one language, or a mapping of en, es, pt and fr.
  func officeText() throws(ArraigoError) -> OfficeText {
    isMapping ? .wordings(try wordings()) : .plain(try text())
  }
}
