import Glibc
public import IntegrationModel

/// A comparison of groups: `[1] - [0]`, a ratio `[female] / [male]`, an odds ratio, a difference of
/// differences `([1,1] - [1,0]) - ([0,1] - [0,0])`.
///
/// Anything of + - * / ^, log, exp and sqrt may be written; the variance is that of its linear part
/// with the joint covariance of the groups (the delta method, as R's `svycontrast`).
public struct Contrast: Sendable, Equatable {
  /// The formula, whose `[ ]` name groups in the order of the grouping columns.
  public private(set) var expression: Formula

  /// Reads a contrast.
  ///
  /// - Throws: `bad_formula` where it is no formula of groups.
  public init(_ text: String) throws(ArraigoError) {
    expression = try Formula(text)
    let groups = expression.groups
    guard !groups.isEmpty, expression.columns.isEmpty else {
      throw ArraigoError(
        "bad_formula", "`\(text)` is not made of groups",
        suggestion: "name groups by their levels in brackets: [1] - [0], [female,2] / [male,2]")
    }
    _ = try value(at: groups.map { _ in 1 })
  }

  /// The same with levels named otherwise, as codes for labels; the text stays as it was written.
  ///
  /// - Parameter rename: a level's other name, from its place among the grouping columns and its
  ///   name.
  public func renaming(_ rename: (_ column: Int, _ level: String) -> String) -> Contrast {
    var contrast = self
    contrast.expression = expression.renamingGroups(rename)
    return contrast
  }

  /// The groups it compares.
  var groups: [[String]] { expression.groups }

  /// Its value and its derivative by each group, at the groups' values.
  func value(at values: [Double]) throws(ArraigoError) -> (value: Double, slopes: [Double]) {
    let dual = try evaluate(expression.root, values)
    return (dual.value, dual.slopes)
  }

  /// What it would be were all groups equal: 0 for a difference, 1 for a ratio. What is tested is
  /// the distance from it; 0 where it depends on the groups' common value.
  func valueOfEquals(_ values: [Double]) throws(ArraigoError) -> Double {
    guard values.count > 1 else { return 0 }
    let mean = values.reduce(0, +) / Double(values.count)
    let first = try value(at: values.map { _ in mean }).value
    let second = try value(at: values.map { _ in mean * 0.9 }).value
    return (first - second).magnitude <= 1e-9 * max(1, first.magnitude) ? first : 0
  }

  /// A number with its derivatives.
  private struct Dual {
    var value: Double
    var slopes: [Double]

    /// A function of two numbers by its partial derivatives.
    func joined(_ other: Dual, _ value: Double, _ byFirst: Double, _ bySecond: Double) -> Dual {
      Dual(
        value: value,
        slopes: zip(slopes, other.slopes).map {
          ($0 == 0 ? 0 : byFirst * $0) + ($1 == 0 ? 0 : bySecond * $1)
        })
    }

    func mapped(_ value: Double, _ slope: Double) -> Dual {
      Dual(value: value, slopes: slopes.map { $0 == 0 ? 0 : $0 * slope })
    }
  }

  private func evaluate(_ node: Formula.Node, _ values: [Double]) throws(ArraigoError) -> Dual {
    switch node {
    case .number(let number):
      return Dual(value: number, slopes: [Double](repeating: 0, count: values.count))
    case .group(let labels):
      let place = groups.firstIndex(of: labels) ?? 0
      return Dual(
        value: values[place], slopes: values.indices.map { $0 == place ? 1 : 0 })
    case .negative(let part):
      let inner = try evaluate(part, values)
      return inner.mapped(-inner.value, -1)
    case .call(let name, let parts) where parts.count == 1:
      let inner = try evaluate(parts[0], values)
      switch name {
      case "log": return inner.mapped(log(inner.value), 1 / inner.value)
      case "exp": return inner.mapped(exp(inner.value), exp(inner.value))
      case "sqrt":
        let root = inner.value.squareRoot()
        return inner.mapped(root, 0.5 / root)
      default: throw unusable(name)
      }
    case .binary(let operation, let first, let second):
      let (left, right) = (try evaluate(first, values), try evaluate(second, values))
      let (a, b) = (left.value, right.value)
      switch operation {
      case .plus: return left.joined(right, a + b, 1, 1)
      case .minus: return left.joined(right, a - b, 1, -1)
      case .times: return left.joined(right, a * b, b, a)
      case .over: return left.joined(right, a / b, 1 / b, -a / (b * b))
      case .power: return left.joined(right, pow(a, b), b * pow(a, b - 1), pow(a, b) * log(a))
      default: throw unusable(operation.rawValue)
      }
    default: throw unusable(expression.text)
    }
  }

  private func unusable(_ what: String) -> ArraigoError {
    ArraigoError(
      "bad_formula", "`\(what)` has no place in a contrast",
      suggestion: "use groups in brackets, numbers, + - * / ^, log, exp and sqrt")
  }
}
