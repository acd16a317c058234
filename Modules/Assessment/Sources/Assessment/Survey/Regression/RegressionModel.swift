public import IntegrationModel

/// A regression as statisticians write it: `wage ~ migrant * female + age + factor(educ)`.
///
/// Texts and `factor(x)` are categories, of which the first level is the reference; `a:b`, `a*b`,
/// `(a + b)^2` and `- a:b` mean what they do in R (``ModelTerms``); anything else is a formula of
/// columns, `log(income)`, `I(age^2)`.
public struct RegressionModel: Sendable, Equatable {
  /// One part of a term.
  enum Factor: Sendable, Equatable {
    case category(String)
    case column(String)
    case formula(Formula)

    var columns: [String] {
      switch self {
      case .category(let name), .column(let name): [name]
      case .formula(let formula): formula.columns
      }
    }
  }

  /// A term: the product of its parts.
  struct Term: Sendable, Equatable {
    var name: String
    var factors: [Factor]
  }

  /// The model as it was written.
  public let text: String
  /// What is explained.
  let outcome: Formula
  /// What explains it, besides the intercept.
  let terms: [Term]

  /// Reads a model.
  ///
  /// - Throws: `bad_formula`.
  public init(_ text: String) throws(ArraigoError) {
    self.text = text
    let sides = text.split(separator: "~", omittingEmptySubsequences: false)
    guard sides.count == 2 else {
      throw ArraigoError(
        "bad_formula", "`\(text)` is no model",
        suggestion: "write outcome ~ terms: wage ~ migrant + age")
    }
    outcome = try Formula(String(sides[0]))
    var terms: [Term] = []
    for names in try ModelTerms(String(sides[1])).terms {
      var factors: [Factor] = []
      for name in names { factors.append(try Self.factor(name)) }
      terms.append(Term(name: names.joined(separator: ":"), factors: factors))
    }
    self.terms = terms
  }

  /// The columns it reads, each once.
  public var columns: [String] {
    var seen: Set<String> = []
    return (outcome.columns + terms.flatMap { $0.factors.flatMap(\.columns) })
      .filter { seen.insert($0).inserted }
  }

  private static func factor(_ text: String) throws(ArraigoError) -> Factor {
    let formula = try Formula(text)
    switch formula.root {
    case .name(let name): return .column(name)
    case .call("factor", let parts), .call("C", let parts):
      guard parts.count == 1, case .name(let name) = parts[0] else { break }
      return .category(name)
    case .call("I", let parts) where parts.count == 1:
      return .formula(Formula(parts[0], text: text))
    default: break
    }
    return .formula(formula)
  }
}
