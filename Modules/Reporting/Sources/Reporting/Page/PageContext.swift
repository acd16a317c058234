import Assessment
import IntegrationModel

/// What every part of the page reads: the assessment as it may be published, and how to say it.
struct PageContext {
  let result: AssessmentResult
  let publication: Publication
  /// The catalogue, followed by a bare entry for each computed indicator that it lacks.
  let indicators: [Indicator]
  let names: IndicatorNames
  let sources: [PageSource]
  let problems: [ProblemSummary]
  let language: Language
  let numbers: NumberFormat
  let generated: CalendarDate

  init(
    _ result: AssessmentResult, indicators: [Indicator], sources: [PageSource],
    problems: [ProblemSummary], language: Language, generated: CalendarDate
  ) {
    self.result = result
    publication = Publication(result)
    let known = Set(indicators.map(\.id))
    let unknown = publication.computed.subtracting(known).sorted().map(Indicator.init(bare:))
    self.indicators = indicators + unknown
    names = IndicatorNames(self.indicators)
    self.sources = sources
    self.problems = problems
    self.language = language
    numbers = NumberFormat(language)
    self.generated = generated
  }

  /// The wording of a message in the page's language.
  func say(_ key: MessageKey, _ values: [Placeholder: MessageValue] = [:]) -> String {
    key.text(language, values)
  }

  /// The computed indicators of a theme, in the catalogue's order.
  func computed(in theme: IndicatorTheme) -> [Indicator] {
    indicators.filter { $0.theme == theme && publication.computed.contains($0.id) }
  }

  /// The themes that have a computed indicator.
  var themes: [IndicatorTheme] { IndicatorTheme.allCases.filter { !computed(in: $0).isEmpty } }

  /// The country's name.
  var country: String {
    Country.alpha2(result.survey.country)?.name[language] ?? result.survey.country
  }

  /// The period in words.
  var period: String { result.period.words(in: language) }

  /// The colon as the language spaces it.
  var colon: String { language == .french ? "\u{A0}: " : ": " }

  /// A text with the mark of made-up data before it, where the data are made up.
  func marked(_ text: String) -> String {
    result.isSynthetic ? "\(say(.synthetic)) – \(text)" : text
  }

  /// A value in the indicator's own way: percent, or a number with the decimals of its unit.
  func show(_ value: Double, of indicator: Indicator) -> String {
    indicator.isShare
      ? numbers.percent(value) : numbers.number(value, decimals: indicator.decimals)
  }

  /// A difference with its sign and unit.
  func showDifference(_ value: Double, of indicator: Indicator) -> String {
    indicator.isShare
      ? numbers.points(value) : numbers.signed(value, decimals: indicator.decimals)
  }

  /// The unit's name, nil for shares and pure numbers.
  func unit(of indicator: Indicator) -> String? {
    let currency = [Placeholder.currency: MessageValue.words(result.survey.currency)]
    switch indicator.unit {
    case .years: return say(.unitYears)
    case .months: return say(.unitMonths)
    case .hoursPerWeek: return say(.unitHoursPerWeek)
    case .currencyPerMonth: return say(.unitCurrencyPerMonth, currency)
    case .currencyPerHour: return say(.unitCurrencyPerHour, currency)
    case .persons: return say(.unitPersons)
    case .rooms: return say(.unitRooms)
    case .none, .expansion, .populationCount: return nil
    }
  }
}

extension Indicator {
  /// An entry for an indicator that the catalogue lacks: its identifier's words, plain numbers.
  fileprivate init(bare id: String) {
    let words = id.spaced
    let text = LocalizedText(en: words, es: words, pt: words, fr: words)
    self.init(
      id: id, name: text, definition: text, theme: .demography, tier: 2, polarity: .neutral,
      kind: .mean, unit: .none, source: "")
  }

  /// The decimals that a reader needs of a value that is not a share.
  fileprivate var decimals: Int {
    switch (kind, unit) {
    case (.total, _), (_, .currencyPerMonth): 0
    case (.gini, _): 3
    case (_, .currencyPerHour): 2
    default: 1
    }
  }
}
