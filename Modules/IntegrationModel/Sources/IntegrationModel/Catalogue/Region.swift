/// A first-level unit of one of the nine countries: province, department, state or region.
public struct Region: Sendable, Hashable {
  /// The ISO 3166-2 code (`BO-L`).
  public let code: String
  /// The country, ISO 3166-1 alpha-2.
  public let country: String
  /// The code the national survey uses, or that is usual in the office's files.
  public let surveyCode: Int
  /// The name.
  public let name: String

  /// Every unit of the nine countries.
  public static let all: [Region] = regionTable.split(separator: "\n").compactMap { line in
    let fields = line.split(separator: "|").map { String($0).trimmedBlanks }
    guard fields.count == 4, let survey = Int(fields[1]) else { return nil }
    return Region(
      code: "\(fields[0])-\(fields[2])", country: fields[0], surveyCode: survey, name: fields[3])
  }

  /// The unit that a national survey code stands for.
  public static func of(country: String, surveyCode: Int) -> Region? {
    all.first { $0.country == country && $0.surveyCode == surveyCode }
  }
}

extension CodeLists {
  /// First-level units by ISO 3166-2 code.
  public static let region = CodeList(
    "region",
    Region.all.map {
      .init($0.code, LocalizedText(en: $0.name, es: $0.name, pt: $0.name, fr: $0.name))
    })
}
