public import IntegrationModel

/// The one catalogue of wordings: English, Spanish, Portuguese and French for every ``MessageKey``.
///
/// The compiler asks for four wordings of each entry; the tests ask for an entry of each key and for
/// the same placeholders in its four wordings.
public enum MessageCatalogue {
  /// The wordings of every key.
  public static let wordings: [MessageKey: LocalizedText] = {
    let parts = [
      words, headings, frame, figures, quality, closing, estimation, forecasts, prospect,
      projection, workshops, scenarios, evidence, plans, strategyParts, strategyTables,
      strategyCharts, strategyResults, strategyTools, strategyClosing, signals, fronts,
      strategyEvidence, revisions, microsimulation, discovery,
    ]
    return parts.reduce(into: [:]) { all, part in
      all.merge(part) { _, _ in preconditionFailure("a message stands twice in the catalogue") }
    }
  }()

  /// The placeholders of a wording, each once.
  static func placeholders(in wording: String) -> Set<String> {
    var names: Set<String> = []
    var rest = wording[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      names.insert(String(rest[rest.index(after: open)..<close]))
      rest = rest[rest.index(after: close)...]
    }
    return names
  }
}

extension MessageKey {
  /// The four wordings, placeholders open.
  public var wordings: LocalizedText {
    guard let wordings = MessageCatalogue.wordings[self] else {
      preconditionFailure("the message catalogue has no \(rawValue)")
    }
    return wordings
  }

  /// The wording in a language with its placeholders filled.
  ///
  /// A placeholder without a value stays as it is written, so that it is seen.
  public func text(_ language: Language, _ values: [Placeholder: MessageValue] = [:]) -> String {
    let wording = wordings[language]
    guard !values.isEmpty else { return wording }
    let numbers = NumberFormat(language)
    var text = ""
    var rest = wording[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      text += rest[..<open]
      let name = String(rest[rest.index(after: open)..<close])
      text += Placeholder(rawValue: name).flatMap { values[$0]?.text(numbers) } ?? "{\(name)}"
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }
}
