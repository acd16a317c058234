public import IntegrationModel

extension Language {
  /// The language of a locale (`es_AR.UTF-8`, `pt-BR`), or nil where it is none of the four.
  public init?(locale: String) {
    let tag = locale.prefix { $0.isASCII && $0.isLetter }.lowercased()
    self.init(rawValue: tag)
  }

  /// The language a user's environment asks for, English where it asks for none of the four.
  ///
  /// The first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set and not empty decides, as POSIX
  /// has it: `LC_ALL=C` is English even where `LANG` is Spanish.
  public init(environment: [String: String]) {
    let deciding = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
      .compactMap { environment[$0] }
      .first { !$0.isEmpty }
    self = deciding.flatMap { Language(locale: $0) } ?? .english
  }
}
