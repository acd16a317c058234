/// What a wording leaves open, written `{name}` in it.
public enum Placeholder: String, Sendable, CaseIterable {
  case country, survey, period, institute, currency
  case count, total, value, other, difference, low, high, probability
  case indicator, group, reference, theme, name, date, list
}

/// What goes in a placeholder; numbers are written as the reader's language has them.
public enum MessageValue: Sendable, Equatable {
  /// Words that are already in the reader's language, or a name.
  case words(String)
  /// A whole number.
  case count(Int)
  /// A number with so many decimals.
  case number(Double, decimals: Int)
  /// A proportion, shown as percent.
  case percent(Double)
  /// A p-value with its relation: "= 0.012", "< 0.001".
  case probability(Double)

  func text(_ numbers: NumberFormat) -> String {
    switch self {
    case .words(let words): words
    case .count(let count): numbers.integer(count)
    case .number(let value, let decimals): numbers.number(value, decimals: decimals)
    case .percent(let proportion): numbers.percent(proportion)
    case .probability(let value):
      (value < 0.0005 ? "" : "=\u{A0}") + numbers.probability(value)
    }
  }
}
