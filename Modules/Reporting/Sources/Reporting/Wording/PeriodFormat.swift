public import IntegrationModel

extension Period {
  /// The period in words: "third quarter of 2016", "3.er trimestre de 2016".
  public func words(in language: Language) -> String {
    let joint = language == .french ? " " : language == .english ? " of " : " de "
    switch span {
    case .year: return "\(year)"
    case .semester(let half):
      return Self.ordinal(half, in: language) + " " + Self.half[language] + joint + "\(year)"
    case .quarter(let quarter):
      return Self.ordinal(quarter, in: language) + " " + Self.quarter[language] + joint + "\(year)"
    case .month(let month):
      let name = Self.monthName(month, in: language)
      return name + (language == .english ? " " : joint) + "\(year)"
    }
  }

  private static let half = LocalizedText(
    en: "half", es: "semestre", pt: "semestre", fr: "semestre")
  private static let quarter = LocalizedText(
    en: "quarter", es: "trimestre", pt: "trimestre", fr: "trimestre")

  private static func ordinal(_ number: Int, in language: Language) -> String {
    switch language {
    case .english: ["first", "second", "third", "fourth"][number - 1]
    case .spanish: "\(number)." + (number == 1 || number == 3 ? "er" : "º")
    case .portuguese: "\(number)º"
    case .french: "\(number)" + (number == 1 ? "er" : "e")
    }
  }

  private static func monthName(_ month: Int, in language: Language) -> String {
    let names =
      switch language {
      case .english:
        """
        January February March April May June July August September October November December
        """
      case .spanish:
        """
        enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
        """
      case .portuguese:
        """
        janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro
        """
      case .french:
        """
        janvier février mars avril mai juin juillet août septembre octobre novembre décembre
        """
      }
    return String(names.split(separator: " ")[month - 1])
  }
}
