import Glibc
public import IntegrationModel

/// An arithmetic formula over named numbers: `foreign_born * (1 + growth) + max(inflow, 0)`.
///
/// Signs `+ - * / ^`, comparisons `< > <= >=` (1 or 0), brackets, and the functions `exp log sqrt abs
/// min max if logit expit`; `if(condition, then, else)`. Nothing else can be written, so that a file
/// from elsewhere can do nothing but calculate.
public struct Formula: Sendable, Equatable {
  /// The formula as written.
  public let text: String
  /// The names it uses, each once, in order of appearance.
  public let names: [String]
  private let steps: [Step]

  /// Reads a formula.
  ///
  /// - Throws: `bad_formula`, with the position in the text.
  public init(_ text: String) throws(ArraigoError) {
    var parser = FormulaParser(text)
    steps = try parser.whole()
    names = parser.names
    self.text = text
  }

  /// The value, for numbers in the order of ``names``; not finite where a step is undefined.
  public func value(_ numbers: [Double]) -> Double {
    var stack: [Double] = []
    stack.reserveCapacity(steps.count)
    for step in steps { step.run(on: &stack, numbers) }
    return stack.last ?? .nan
  }

  enum Step: Sendable, Equatable {
    case number(Double)
    case name(Int)
    case operation(Operation)
  }

  enum Operation: String, Sendable, CaseIterable {
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
    case power = "^"
    case less = "<"
    case greater = ">"
    case atMost = "<="
    case atLeast = ">="
    case negate, exp, log, sqrt, abs, min, max, logit, expit
    case choose = "if"

    var operandCount: Int {
      switch self {
      case .negate, .exp, .log, .sqrt, .abs, .logit, .expit: 1
      case .choose: 3
      default: 2
      }
    }
  }
}

extension Formula.Step {
  fileprivate func run(on stack: inout [Double], _ numbers: [Double]) {
    switch self {
    case .number(let value): stack.append(value)
    case .name(let place): stack.append(numbers[place])
    case .operation(let operation):
      let first = stack.count - operation.operandCount
      let value = operation.result(stack[first...])
      stack.removeSubrange(first...)
      stack.append(value)
    }
  }
}

extension Formula.Operation {
  fileprivate func result(_ operands: ArraySlice<Double>) -> Double {
    let first = operands[operands.startIndex]
    let last = operands[operands.endIndex - 1]
    switch self {
    case .add: return first + last
    case .subtract: return first - last
    case .multiply: return first * last
    case .divide: return first / last
    case .power: return pow(first, last)
    case .less: return first < last ? 1 : 0
    case .greater: return first > last ? 1 : 0
    case .atMost: return first <= last ? 1 : 0
    case .atLeast: return first >= last ? 1 : 0
    case .negate: return -first
    case .exp: return Glibc.exp(first)
    case .log: return Glibc.log(first)
    case .sqrt: return first.squareRoot()
    case .abs: return Swift.abs(first)
    case .min: return Swift.min(first, last)
    case .max: return Swift.max(first, last)
    case .logit: return Glibc.log(first / (1 - first))
    case .expit: return 1 / (1 + Glibc.exp(-first))
    case .choose: return first != 0 ? operands[operands.startIndex + 1] : last
    }
  }
}
