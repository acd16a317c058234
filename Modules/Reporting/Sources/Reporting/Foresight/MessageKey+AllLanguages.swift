import IntegrationModel

extension MessageKey {
  /// The four wordings with the placeholders filled.
  func filled(_ values: [Placeholder: MessageValue]) -> LocalizedText {
    LocalizedText(
      en: text(.english, values), es: text(.spanish, values), pt: text(.portuguese, values),
      fr: text(.french, values))
  }
}
