import IntegrationModel
import Strategy

/// What every part of a strategy document reads, and how it says it.
struct StrategyContext {
  let dossier: StrategyDossier
  let language: Language
  let numbers: NumberFormat
  let words: EvidenceWords
  let generated: CalendarDate
  /// Whether the document goes into a word processor, which reads no style sheet.
  let isForEditing: Bool

  init(
    _ dossier: StrategyDossier, language: Language, generated: CalendarDate,
    isForEditing: Bool = false
  ) {
    self.isForEditing = isForEditing
    self.dossier = dossier
    self.language = language
    self.generated = generated
    numbers = NumberFormat(language)
    words = EvidenceWords(dossier.catalogue, language)
  }

  var problem: PlanningProblem { dossier.file.problem }
  var plan: Plan { dossier.portfolio.plan }

  func say(_ key: MessageKey, _ values: [Placeholder: MessageValue] = [:]) -> String {
    key.text(language, values)
  }

  /// The country's name.
  var country: String {
    Country.alpha2(dossier.file.country)?.name[language] ?? dossier.file.country
  }

  /// The plan's years: "2027–2030".
  var span: String {
    guard let first = problem.years.first, let last = problem.years.last else { return "" }
    return first == last ? "\(first)" : "\(first)–\(last)"
  }

  func name(_ kind: PlanFile.Name.Kind, _ id: String) -> String {
    dossier.file.name(kind, id, language)
  }

  func intervention(_ id: String) -> String {
    dossier.catalogue[id]?.name[language] ?? id
  }

  func family(_ id: String) -> String { dossier.catalogue.families[id]?[language] ?? id }

  func people(_ count: Double) -> String { numbers.number(count) }

  /// Money without its currency, for tables that name it once.
  func money(_ amount: Double) -> String { numbers.number(amount) }

  /// Money with its currency.
  func price(_ amount: Double) -> String { money(amount) + "\u{A0}" + problem.currency }

  /// A text with the mark of made-up data before it, where the data are made up.
  func marked(_ text: String) -> String {
    dossier.isSynthetic ? "\(say(.synthetic)) – \(text)" : text
  }

  /// A share as percent, a dash where there is none.
  func share(_ value: Double?) -> String {
    value.map { numbers.percent($0) } ?? NumberFormat.absent
  }

  /// A value of an indicator or figure in its unit, with the decimals as they were written.
  func value(_ value: Double, _ unit: ResultsFramework.Indicator.Unit) -> String {
    switch unit {
    case .percent: words.exact(value) + numbers.percentSign
    case .currency: words.exact(value) + "\u{A0}" + problem.currency
    case .people, .score, .count, .days: words.exact(value)
    }
  }
}

extension StrategyContext {
  /// The colon as the language spaces it.
  var colon: String { language == .french ? "\u{A0}: " : ": " }
}
