import IntegrationModel

/// Reads a formula into steps for a stack, by precedence.
struct FormulaParser {
  private let text: [UInt8]
  private var position = 0
  private var depth = 0
  private var steps: [Formula.Step] = []
  private(set) var names: [String] = []

  init(_ text: String) { self.text = Array(text.utf8) }

  mutating func whole() throws(ArraigoError) -> [Formula.Step] {
    try comparison()
    skipBlanks()
    guard position == text.count else { throw bad("an operator is missing") }
    return steps
  }

  private mutating func comparison() throws(ArraigoError) {
    try sum()
    skipBlanks()
    for sign in ["<=", ">=", "<", ">"] where take(sign) {
      try sum()
      if let operation = Formula.Operation(rawValue: sign) { steps.append(.operation(operation)) }
      return
    }
  }

  private mutating func sum() throws(ArraigoError) {
    try product()
    while let operation = takeOne(of: [.add, .subtract]) {
      try product()
      steps.append(.operation(operation))
    }
  }

  private mutating func product() throws(ArraigoError) {
    try signed()
    while let operation = takeOne(of: [.multiply, .divide]) {
      try signed()
      steps.append(.operation(operation))
    }
  }

  /// A minus binds weaker than a power: -2^2 is -4.
  private mutating func signed() throws(ArraigoError) {
    skipBlanks()
    depth += 1
    defer { depth -= 1 }
    // Each level of brackets costs stack; no formula of an office is a hundred deep.
    guard depth < 100 else { throw bad("brackets are nested too deeply") }
    if take("-") {
      try signed()
      steps.append(.operation(.negate))
    } else {
      try power()
    }
  }

  private mutating func power() throws(ArraigoError) {
    try atom()
    skipBlanks()
    if take("^") {
      try signed()
      steps.append(.operation(.power))
    }
  }

  private mutating func atom() throws(ArraigoError) {
    skipBlanks()
    guard position < text.count else { throw bad("the formula ends too early") }
    let byte = text[position]
    if take("(") {
      try comparison()
      try close()
    } else if Self.isDigit(byte) || byte == UInt8(ascii: ".") {
      steps.append(.number(try number()))
    } else if Self.isLetter(byte) {
      try word()
    } else {
      throw bad("a number, a name or a bracket is expected")
    }
  }

  private mutating func word() throws(ArraigoError) {
    let start = position
    while position < text.count, Self.isLetter(text[position]) || Self.isDigit(text[position]) {
      position += 1
    }
    let name = String(decoding: text[start..<position], as: UTF8.self)
    skipBlanks()
    guard take("(") else {
      let place = names.firstIndex(of: name) ?? names.count
      if place == names.count { names.append(name) }
      steps.append(.name(place))
      return
    }
    guard let function = Formula.Operation(rawValue: name), function != .negate else {
      position = start
      throw bad("there is no function '\(name)'")
    }
    for operand in 0..<function.operandCount {
      if operand > 0 {
        skipBlanks()
        guard take(",") else { throw bad("\(name) needs \(function.operandCount) numbers") }
      }
      try comparison()
    }
    try close()
    steps.append(.operation(function))
  }

  private mutating func number() throws(ArraigoError) -> Double {
    let start = position
    while position < text.count {
      let byte = text[position]
      let isExponentSign =
        (byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")) && position > start
        && (text[position - 1] | 0x20) == UInt8(ascii: "e")
      guard
        Self.isDigit(byte) || byte == UInt8(ascii: ".") || (byte | 0x20) == UInt8(ascii: "e")
          || isExponentSign
      else { break }
      position += 1
    }
    guard let value = Double(String(decoding: text[start..<position], as: UTF8.self)) else {
      position = start
      throw bad("this is no number")
    }
    return value
  }

  private mutating func close() throws(ArraigoError) {
    skipBlanks()
    guard take(")") else { throw bad("a bracket is not closed") }
  }

  private mutating func takeOne(of operations: [Formula.Operation]) -> Formula.Operation? {
    skipBlanks()
    return operations.first { take($0.rawValue) }
  }

  private mutating func take(_ sign: String) -> Bool {
    guard text[position...].starts(with: sign.utf8) else { return false }
    position += sign.utf8.count
    return true
  }

  private mutating func skipBlanks() {
    while position < text.count, text[position] == 0x20 || text[position] == 0x0A {
      position += 1
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Letters of any alphabet, and the low line.
  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "_") || byte >= 0x80
  }

  private func bad(_ what: String) -> ArraigoError {
    ArraigoError(
      "bad_formula",
      "\(what), at character \(position + 1) of '\(String(decoding: text, as: UTF8.self))'",
      suggestion: "write sums, products, powers, comparisons and functions such as max(a, b)")
  }
}
