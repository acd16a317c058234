import IntegrationModel

/// The terms of a model's right side, as R reads them: each is the list of its factors' texts.
///
/// `a + b` both, `a:b` their interaction, `a*b` both and it, `(a + b)^2` all interactions of two,
/// `- a:b` without it. What else stands between parentheses belongs to a formula.
struct ModelTerms {
  /// The terms; lower orders come first, as in R, else in the order they were written.
  private(set) var terms: [[String]] = []

  /// Expands the right side of a model.
  ///
  /// - Throws: `bad_formula`.
  init(_ text: String) throws(ArraigoError) {
    terms = try Self.expand(text)
    terms = terms.enumerated().sorted {
      ($0.element.count, $0.offset) < ($1.element.count, $1.offset)
    }.map(\.element)
  }

  private static func expand(_ text: String) throws(ArraigoError) -> [[String]] {
    var all: [[String]] = []
    for (sign, part) in signed(text) {
      if part == "1", sign == "+" { continue }
      guard part != "0", part != "1" else {
        throw refusal("`\(text)` takes the intercept away", "leave it in: levels count from it")
      }
      let terms = try crossed(part)
      if sign == "-" {
        all.removeAll { known in terms.contains { Set($0) == Set(known) } }
      } else {
        all = union(all, terms)
      }
    }
    return all
  }

  /// A part between plus signs: `a * b` is a, b and a:b.
  private static func crossed(_ text: String) throws(ArraigoError) -> [[String]] {
    var all: [[String]] = []
    for part in split(text, at: "*") {
      var own: [[String]] = [[]]
      for atom in split(part, at: ":") { own = try product(own, try atoms(atom)) }
      all = all.isEmpty ? own : union(union(all, own), try product(all, own))
    }
    return all
  }

  /// A factor, or the terms between parentheses, to a power or not.
  private static func atoms(_ text: String) throws(ArraigoError) -> [[String]] {
    guard !text.isEmpty else { throw refusal("a term of the model is empty", "write a column") }
    let powers = split(text, at: "^")
    if powers.count == 2, let inner = insideOfParentheses(powers[0]), hasModelSigns(inner),
      let power = Int(powers[1]), (1...6).contains(power)
    {
      let terms = try expand(inner)
      var all = terms
      for _ in 1..<power { all = union(all, try product(all, terms)) }
      return all
    }
    if let inner = insideOfParentheses(text), hasModelSigns(inner) { return try expand(inner) }
    guard powers.count == 1, split(text, at: "/").count == 1 else {
      // R takes `x^2` for x and `a/b` for a and a:b: who means arithmetic must say so.
      throw refusal("`\(text)` may be meant as arithmetic or as R's terms", "write I(\(text))")
    }
    return [[text]]
  }

  private static let mostTerms = 2_000

  private static func refusal(_ what: String, _ suggestion: String) -> ArraigoError {
    ArraigoError("bad_formula", what, suggestion: suggestion)
  }

  /// Terms of which each factor stands once.
  private static func product(_ left: [[String]], _ right: [[String]]) throws(ArraigoError)
    -> [[String]]
  {
    guard left.count * right.count <= mostTerms else {
      throw refusal("the model has thousands of terms", "name the interactions you need")
    }
    var all: [[String]] = []
    for first in left {
      for second in right {
        all = union(all, [first + second.filter { !first.contains($0) }])
      }
    }
    return all
  }

  /// Both lists, without terms of the same factors in another order.
  private static func union(_ left: [[String]], _ right: [[String]]) -> [[String]] {
    right.reduce(into: left) { all, term in
      if !all.contains(where: { Set($0) == Set(term) }) { all.append(term) }
    }
  }
}

extension ModelTerms {
  /// What stands between parentheses that hold the whole text.
  private static func insideOfParentheses(_ text: String) -> String? {
    guard text.first == "(", text.last == ")" else { return nil }
    var isWhole = true
    var last = 0
    let count = text.count
    visit(text) { place, _, depth in
      if depth == 0, place < count - 1 { isWhole = false }
      last = depth
    }
    return isWhole && last == 0 ? trimmed(String(text.dropFirst().dropLast())) : nil
  }

  /// Whether a text puts terms together, and compares nothing.
  private static func hasModelSigns(_ text: String) -> Bool {
    var (hasSign, compares) = (false, false)
    visit(text) { _, character, depth in
      guard depth == 0 else { return }
      if "+-*:^".contains(character) { hasSign = true }
      if "=<>!&|".contains(character) { compares = true }
    }
    return hasSign && !compares
  }

  /// Parts between plus and minus signs, each with the sign before it. A minus behind another
  /// operator is a number's.
  private static func signed(_ text: String) -> [(sign: Character, text: String)] {
    var parts: [(sign: Character, text: String)] = [("+", "")]
    var before: Character?
    visit(text) { _, character, depth in
      let isBinary = before.map { !"=<>!&|*:/^+-(,".contains($0) } ?? false
      if depth == 0, character == "+" || character == "-", isBinary {
        parts.append((character, ""))
      } else {
        parts[parts.count - 1].text.append(character)
      }
      if character != " " { before = character }
    }
    return parts.map { ($0.sign, trimmed($0.text)) }
  }

  /// Parts between a mark outside parentheses and quotes.
  private static func split(_ text: String, at mark: Character) -> [String] {
    var parts = [""]
    visit(text) { _, character, depth in
      if character == mark, depth == 0 {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    return parts.map(trimmed)
  }

  /// Goes over the characters with how deep in parentheses or quotes each stands; a closing one
  /// stands outside.
  private static func visit(_ text: String, _ body: (Int, Character, Int) -> Void) {
    var depth = 0
    var quote: Character?
    for (place, character) in text.enumerated() {
      if let open = quote {
        if character == open { quote = nil }
      } else if "\"'`".contains(character) {
        quote = character
      } else if character == "(" || character == "[" {
        depth += 1
      } else if character == ")" || character == "]" {
        depth -= 1
      }
      body(place, character, quote == nil ? depth : max(depth, 1))
    }
  }

  static func trimmed(_ text: String) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
