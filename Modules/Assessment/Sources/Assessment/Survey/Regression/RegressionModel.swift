public import IntegrationModel

/// A regression as statisticians write it: `wage ~ migrant * female + age + factor(educ)`.
///
/// Texts and `factor(x)` are categories, of which the first level is the reference; `a:b` is an
/// interaction, `a*b` both columns and it; anything else is a formula of columns, `log(income)`.
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
    for part in Self.split(String(sides[1]), at: "+") where Self.trimmed(part) != "1" {
      for term in try Self.terms(part) where !terms.contains(where: { $0.name == term.name }) {
        terms.append(term)
      }
    }
    // Lower orders come first, as in R: interactions stand behind all main effects.
    self.terms = terms.enumerated().sorted {
      ($0.element.factors.count, $0.offset) < ($1.element.factors.count, $1.offset)
    }.map(\.element)
  }

  /// The columns it reads, each once.
  public var columns: [String] {
    var seen: Set<String> = []
    return (outcome.columns + terms.flatMap { $0.factors.flatMap(\.columns) })
      .filter { seen.insert($0).inserted }
  }

  /// A part between plus signs: `a * b` is a, b and a:b.
  private static func terms(_ text: String) throws(ArraigoError) -> [Term] {
    let parts = split(text, at: "*")
    var all: [Term] = []
    for mask in 1..<(1 << parts.count) {
      var factors: [Factor] = []
      var names: [String] = []
      for (place, part) in parts.enumerated() where mask >> place & 1 == 1 {
        for factor in split(part, at: ":") {
          factors.append(try Self.factor(trimmed(factor)))
          names.append(trimmed(factor))
        }
      }
      all.append(Term(name: names.joined(separator: ":"), factors: factors))
    }
    return all
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

  private static func trimmed(_ text: String) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  /// Parts between a mark outside parentheses and quotes.
  private static func split(_ text: String, at mark: Character) -> [String] {
    var parts = [""]
    var depth = 0
    for character in text {
      if character == "(" { depth += 1 }
      if character == ")" { depth -= 1 }
      if character == mark, depth == 0 {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    return parts
  }
}
