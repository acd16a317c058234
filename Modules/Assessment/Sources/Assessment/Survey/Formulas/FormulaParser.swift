import IntegrationModel

/// Reads formulas by descent: or, and, not, comparison, sum, product, sign, power.
struct FormulaParser {
  private enum Token: Equatable {
    case number(Double)
    case text(String)
    case name(String)
    case quotedName(String)
    case mark(String)
  }

  private let source: String
  private var tokens: [(token: Token, at: Int)] = []
  private var next = 0
  private var depth = 0

  init(_ source: String) throws(ArraigoError) {
    self.source = source
    try scan()
  }

  /// The whole formula.
  mutating func parse() throws(ArraigoError) -> Formula.Node {
    let node = try disjunction()
    guard next == tokens.count else { throw unexpected("the end") }
    return node
  }

  private func failure(_ what: String, at place: Int) -> ArraigoError {
    ArraigoError(
      "bad_formula", "`\(source)`, character \(place + 1): \(what)",
      suggestion: "write it as in R: age >= 15 & sex == 2, educ in (2, 3), log(wage)")
  }

  private func unexpected(_ wanted: String) -> ArraigoError {
    let found: String =
      switch next < tokens.count ? tokens[next].token : nil {
      case nil: "the end"
      case .number(let number)?: "\(SurveyColumn.text(of: number))"
      case .text(let text)?: "\"\(text)\""
      case .name(let name)?, .quotedName(let name)?: "`\(name)`"
      case .mark(let mark)?: mark
      }
    return failure(
      "found \(found), expected \(wanted)",
      at: next < tokens.count ? tokens[next].at : source.count)
  }
}

extension FormulaParser {
  private static let marks = [
    "&&", "||", "==", "!=", "<=", ">=", "<>", "&", "|", "=", "<", ">", "!", "+", "-", "*", "/", "^",
    "(", ")", "[", "]", ",",
  ]

  private mutating func scan() throws(ArraigoError) {
    let text = Array(source)
    var at = 0
    while at < text.count {
      let start = at
      let character = text[at]
      if character.isWhitespace {
        at += 1
      } else if character.isASCII,
        character.isNumber
          || character == "." && at + 1 < text.count && text[at + 1].isNumber
      {
        at = Self.endOfNumber(text, at)
        guard let number = Double(String(text[start..<at])) else {
          throw failure("no number", at: start)
        }
        tokens.append((.number(number), start))
      } else if character.isLetter || character == "_" || character == "." {
        while at < text.count, text[at].isLetter || text[at].isNumber || "_.".contains(text[at]) {
          at += 1
        }
        tokens.append((.name(String(text[start..<at])), start))
      } else if "\"'`".contains(character) {
        guard let end = text[(at + 1)...].firstIndex(of: character) else {
          throw failure("the mark \(character) has no partner", at: start)
        }
        let inner = String(text[(at + 1)..<end])
        tokens.append((character == "`" ? .quotedName(inner) : .text(inner), start))
        at = end + 1
      } else if let mark = Self.marks.first(where: { text[at...].starts(with: $0) }) {
        tokens.append((.mark(mark), start))
        at += mark.count
      } else {
        throw failure("\(character) means nothing here", at: start)
      }
    }
  }

  private static func endOfNumber(_ text: [Character], _ start: Int) -> Int {
    var at = start
    while at < text.count, text[at].isNumber || text[at] == "." { at += 1 }
    guard at < text.count, text[at] == "e" || text[at] == "E" else { return at }
    let sign = at + 1 < text.count && "+-".contains(text[at + 1]) ? 1 : 0
    guard at + 1 + sign < text.count, text[at + 1 + sign].isNumber else { return at }
    at += 1 + sign
    while at < text.count, text[at].isNumber { at += 1 }
    return at
  }

  private mutating func take(_ marks: String...) -> String? {
    guard next < tokens.count else { return nil }
    switch tokens[next].token {
    case .mark(let mark) where marks.contains(mark): break
    case .name(let name) where marks.contains(name): break
    default: return nil
    }
    defer { next += 1 }
    if case .mark(let mark) = tokens[next].token { return mark }
    if case .name(let name) = tokens[next].token { return name }
    return nil
  }

  private mutating func disjunction() throws(ArraigoError) -> Formula.Node {
    depth += 1
    defer { depth -= 1 }
    guard depth < 200 else { throw failure("it is nested too deeply", at: 0) }
    var left = try conjunction()
    while take("|", "||", "or") != nil { left = .binary(.or, left, try conjunction()) }
    return left
  }

  private mutating func conjunction() throws(ArraigoError) -> Formula.Node {
    var left = try negation()
    while take("&", "&&", "and") != nil { left = .binary(.and, left, try negation()) }
    return left
  }

  private mutating func negation() throws(ArraigoError) -> Formula.Node {
    var isNegative = false
    while take("!", "not") != nil { isNegative.toggle() }
    let part = try comparison()
    return isNegative ? .not(part) : part
  }

  private mutating func comparison() throws(ArraigoError) -> Formula.Node {
    let left = try sum()
    if take("in") != nil { return .within(left, try list("(", ")")) }
    guard let mark = take("==", "=", "!=", "<>", "<=", ">=", "<", ">") else { return left }
    let name = mark == "=" ? "==" : mark == "<>" ? "!=" : mark
    guard let comparison = Formula.Operator(rawValue: name) else {
      throw unexpected("a comparison")
    }
    return .binary(comparison, left, try sum())
  }

  private mutating func sum() throws(ArraigoError) -> Formula.Node {
    var left = try product()
    while let mark = take("+", "-") {
      left = .binary(mark == "+" ? .plus : .minus, left, try product())
    }
    return left
  }

  private mutating func product() throws(ArraigoError) -> Formula.Node {
    var left = try sign()
    while let mark = take("*", "/") {
      left = .binary(mark == "*" ? .times : .over, left, try sign())
    }
    return left
  }

  private mutating func sign() throws(ArraigoError) -> Formula.Node {
    var isNegative = false
    while let mark = take("-", "+") { if mark == "-" { isNegative.toggle() } }
    let part = try power()
    return isNegative ? .negative(part) : part
  }

  private mutating func power() throws(ArraigoError) -> Formula.Node {
    let base = try primary()
    guard take("^") != nil else { return base }
    return .binary(.power, base, try sign())
  }

  private mutating func primary() throws(ArraigoError) -> Formula.Node {
    guard next < tokens.count else { throw unexpected("a value") }
    switch tokens[next].token {
    case .number(let number):
      next += 1
      return .number(number)
    case .text(let text):
      next += 1
      return .text(text)
    case .quotedName(let name):
      next += 1
      return .name(name)
    case .name(let name):
      next += 1
      if next < tokens.count, tokens[next].token == .mark("(") {
        return .call(name, try list("(", ")"))
      }
      return .name(name)
    case .mark("("):
      next += 1
      let inner = try disjunction()
      guard take(")") != nil else { throw unexpected(")") }
      return inner
    case .mark("["): return try group()
    case .mark: throw unexpected("a value")
    }
  }

  private mutating func list(_ open: String, _ close: String) throws(ArraigoError)
    -> [Formula.Node]
  {
    guard take(open) != nil else { throw unexpected(open) }
    var parts = [try disjunction()]
    while take(",") != nil { parts.append(try disjunction()) }
    guard take(close) != nil else { throw unexpected(close) }
    return parts
  }

  /// `[female, 2]`: labels are names, numbers or texts.
  private mutating func group() throws(ArraigoError) -> Formula.Node {
    next += 1
    var labels: [String] = []
    repeat {
      let isNegative = take("-") != nil
      guard next < tokens.count else { throw unexpected("a level") }
      switch tokens[next].token {
      case .number(let number):
        labels.append(SurveyColumn.text(of: isNegative ? -number : number))
      case .text(let text), .name(let text), .quotedName(let text): labels.append(text)
      case .mark: throw unexpected("a level")
      }
      next += 1
    } while take(",") != nil
    guard take("]") != nil else { throw unexpected("]") }
    return .group(labels)
  }
}
