import Glibc
public import IntegrationModel

extension Formula {
  /// The formula's value for each record; NaN where it is missing.
  ///
  /// - Throws: `unknown_column`, `text_in_numeric_column`, `bad_formula`.
  public func values(of table: SurveyTable) throws(ArraigoError) -> [Double] {
    try numbers(root, table)
  }

  private func failure(_ what: String) -> ArraigoError {
    ArraigoError(
      "bad_formula", "`\(text)`: \(what)",
      suggestion: "functions are log, exp, sqrt, abs, floor, min, max, ifelse and is_missing")
  }

  private func numbers(_ node: Node, _ table: SurveyTable) throws(ArraigoError) -> [Double] {
    switch node {
    case .number(let number): return [Double](repeating: number, count: table.rowCount)
    case .name(let name): return try table.numbers(name)
    case .text(let text): throw failure("the text \"\(text)\" is no number")
    case .group: throw failure("[ ] names a group, which only contrasts have")
    case .negative(let part): return try numbers(part, table).map { -$0 }
    case .not(let part): return try numbers(part, table).map { $0.isNaN ? .nan : $0 == 0 ? 1 : 0 }
    case .call(let name, let parts): return try call(name, parts, table)
    case .within(let part, let list):
      var result: [Double]?
      for item in list {
        let equal = try compare(.equal, part, item, table)
        result = result.map { zip($0, equal).map { max($0, $1) } } ?? equal
      }
      return result ?? []
    case .binary(let operation, let left, let right):
      switch operation {
      case .equal, .unequal: return try compare(operation, left, right, table)
      default:
        let operate = Self.function(operation)
        if case .number(let number) = right {
          return try numbers(left, table).map { operate($0, number) }
        }
        return zip(try numbers(left, table), try numbers(right, table)).map { operate($0, $1) }
      }
    }
  }

  private static func function(_ operation: Operator) -> (Double, Double) -> Double {
    func truth(_ left: Double, _ right: Double, _ holds: Bool) -> Double {
      left.isNaN || right.isNaN ? .nan : holds ? 1 : 0
    }
    switch operation {
    // One side decides where it can, whatever the other's gap.
    case .or: return { $0 != 0 && !$0.isNaN || $1 != 0 && !$1.isNaN ? 1 : truth($0, $1, false) }
    case .and: return { $0 == 0 || $1 == 0 ? 0 : truth($0, $1, true) }
    case .equal: return { truth($0, $1, $0 == $1) }
    case .unequal: return { truth($0, $1, $0 != $1) }
    case .less: return { truth($0, $1, $0 < $1) }
    case .atMost: return { truth($0, $1, $0 <= $1) }
    case .greater: return { truth($0, $1, $0 > $1) }
    case .atLeast: return { truth($0, $1, $0 >= $1) }
    case .plus: return { $0 + $1 }
    case .minus: return { $0 - $1 }
    case .times: return { $0 * $1 }
    case .over: return { $1 == 0 ? .nan : $0 / $1 }
    case .power:
      return { base, exponent in
        let power = pow(base, exponent)
        return power.isFinite ? power : .nan
      }
    }
  }

  /// Equality, which texts have too.
  private func compare(
    _ operation: Operator, _ left: Node, _ right: Node, _ table: SurveyTable
  ) throws(ArraigoError) -> [Double] {
    let holds: (Bool) -> Double = { $0 == (operation == .equal) ? 1 : 0 }
    if case .text = left, case .name = right {
      return try compare(operation, right, left, table)
    }
    if case .name(let name) = left, let literal = Self.literal(right) {
      let column = try table.column(name)
      switch (column.cells, right) {
      case (.texts(let positions, let texts), _):
        let truths = texts.map { holds(Self.equal($0, literal)) }
        return positions.map { $0 < 0 ? .nan : truths[Int($0)] }
      case (.numbers(let numbers), .text(let text)):
        guard let number = Double(text) else {
          return numbers.map { $0.isNaN ? .nan : holds(false) }
        }
        return numbers.map { $0.isNaN ? .nan : holds($0 == number) }
      default: break
      }
    }
    let operate = Self.function(operation)
    return zip(try numbers(left, table), try numbers(right, table)).map { operate($0, $1) }
  }

  private static func literal(_ node: Node) -> String? {
    switch node {
    case .text(let text): text
    case .number(let number): SurveyColumn.text(of: number)
    case .negative(.number(let number)): SurveyColumn.text(of: -number)
    default: nil
    }
  }

  /// Texts that are equal, or the same number written in two ways.
  private static func equal(_ text: String, _ literal: String) -> Bool {
    if text == literal { return true }
    guard let first = Double(text), let second = Double(literal) else { return false }
    return first == second
  }

  private func call(_ name: String, _ parts: [Node], _ table: SurveyTable) throws(ArraigoError)
    -> [Double]
  {
    if name == "is_missing", parts.count == 1 {
      if case .name(let name) = parts[0], case .texts(let cells, _) = try table.column(name).cells {
        return cells.map { $0 < 0 ? 1 : 0 }
      }
      return try numbers(parts[0], table).map { $0.isNaN ? 1 : 0 }
    }
    var arguments: [[Double]] = []
    for part in parts { arguments.append(try numbers(part, table)) }
    if let function = Self.functions[name], arguments.count == 1 {
      // What is not finite is missing: the logarithm of 0 is no number to average.
      return arguments[0].map { function($0) }.map { $0.isFinite ? $0 : .nan }
    }
    switch (name, arguments.count) {
    case ("min", 2): return zip(arguments[0], arguments[1]).map { $0 <= $1 || $0.isNaN ? $0 : $1 }
    case ("max", 2): return zip(arguments[0], arguments[1]).map { $0 >= $1 || $0.isNaN ? $0 : $1 }
    case ("ifelse", 3):
      return arguments[0].indices.map { row in
        arguments[0][row].isNaN ? .nan : arguments[arguments[0][row] != 0 ? 1 : 2][row]
      }
    default: throw failure("there is no function \(name) of \(parts.count) values")
    }
  }

  private static let functions: [String: @Sendable (Double) -> Double] = [
    "log": { log($0) }, "exp": { exp($0) }, "sqrt": { $0.squareRoot() }, "abs": { abs($0) },
    "floor": { floor($0) },
  ]
}
