public import IntegrationModel

/// A formula as statisticians write it: `age >= 15 & mig in (1, 2)`, `log(wage)`, `[1] - [0]`.
///
/// Names are columns; `` `a name` `` writes one with blanks. Comparisons give 1 and 0, and nothing
/// where a side is missing. `[a, b]` names a group in a ``Contrast``.
public struct Formula: Sendable, Equatable {
  /// A part of a formula.
  indirect enum Node: Sendable, Equatable {
    case number(Double)
    case text(String)
    case name(String)
    case group([String])
    case call(String, [Node])
    case negative(Node)
    case not(Node)
    case binary(Operator, Node, Node)
    case within(Node, [Node])
  }

  /// An operation between two parts.
  enum Operator: String, Sendable, CaseIterable {
    case or = "|"
    case and = "&"
    case equal = "=="
    case unequal = "!="
    case atMost = "<="
    case atLeast = ">="
    case less = "<"
    case greater = ">"
    case plus = "+"
    case minus = "-"
    case times = "*"
    case over = "/"
    case power = "^"
  }

  /// The formula as it was written.
  public let text: String
  let root: Node

  /// Reads a formula.
  ///
  /// - Throws: `bad_formula`, with what was found where.
  public init(_ text: String) throws(ArraigoError) {
    self.text = text
    var parser = try FormulaParser(text)
    root = try parser.parse()
  }

  init(_ root: Node, text: String) {
    self.root = root
    self.text = text
  }

  /// The columns it names, each once.
  public var columns: [String] {
    var names: [String] = []
    Self.visit(root) { node in
      if case .name(let name) = node, !names.contains(name) { names.append(name) }
    }
    return names
  }

  /// The groups it names, each once.
  var groups: [[String]] {
    var groups: [[String]] = []
    Self.visit(root) { node in
      if case .group(let labels) = node, !groups.contains(labels) { groups.append(labels) }
    }
    return groups
  }

  /// The same with the levels of its groups named otherwise.
  func renamingGroups(_ rename: (Int, String) -> String) -> Formula {
    Formula(Self.renamingGroups(root, rename), text: text)
  }

  private static func renamingGroups(_ node: Node, _ rename: (Int, String) -> String) -> Node {
    switch node {
    case .number, .text, .name, .within: node
    case .group(let labels): .group(labels.enumerated().map { rename($0.offset, $0.element) })
    case .call(let name, let parts): .call(name, parts.map { renamingGroups($0, rename) })
    case .negative(let part): .negative(renamingGroups(part, rename))
    case .not(let part): .not(renamingGroups(part, rename))
    case .binary(let sign, let left, let right):
      .binary(sign, renamingGroups(left, rename), renamingGroups(right, rename))
    }
  }

  private static func visit(_ node: Node, _ body: (Node) -> Void) {
    body(node)
    switch node {
    case .number, .text, .name, .group: break
    case .call(_, let parts): parts.forEach { visit($0, body) }
    case .negative(let part), .not(let part): visit(part, body)
    case .binary(_, let left, let right):
      visit(left, body)
      visit(right, body)
    case .within(let part, let list):
      visit(part, body)
      list.forEach { visit($0, body) }
    }
  }
}
