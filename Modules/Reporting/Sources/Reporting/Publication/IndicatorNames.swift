import Assessment
import IntegrationModel

/// The catalogue by identifier, for names and ways of showing.
struct IndicatorNames {
  private let byID: [String: Indicator]

  init(_ indicators: [Indicator]) {
    byID = Dictionary(indicators.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  subscript(id: String) -> Indicator? { byID[id] }

  /// Whether readers see percent; an unknown indicator is shown as a plain number.
  func isShare(_ id: String) -> Bool { byID[id]?.isShare ?? false }

  /// The name, or the identifier's words where the catalogue lacks it.
  func name(_ id: String, _ language: Language) -> String {
    byID[id]?.name[language] ?? id.spaced
  }

  /// The identifier for machines with its name for readers.
  func cell(_ id: String) -> Cell { byID[id].map { .code(id, $0.name) } ?? .text(id) }
}

extension Indicator {
  /// Whether the values are proportions that readers see as percent.
  var isShare: Bool { [.proportion, .ratio, .difference].contains(kind) && unit == .none }
}
