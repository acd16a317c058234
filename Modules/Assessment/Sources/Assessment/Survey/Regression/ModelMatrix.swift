import IntegrationModel
import Numerics

/// The columns of a regression over the records that have all of them.
struct ModelMatrix: Sendable {
  /// The names of the columns; the first is the intercept.
  private(set) var names: [String]
  /// The term of each column; -1 for the intercept.
  private(set) var terms: [Int]
  /// The columns, one number a record of the table.
  private(set) var columns: [[Double]]
  /// The outcome.
  private(set) var outcome: [Double]

  /// How many coefficients there are.
  var count: Int { names.count }

  /// Whether a record has an outcome and all columns.
  func isComplete(_ row: Int) -> Bool {
    !outcome[row].isNaN && columns.allSatisfy { !$0[row].isNaN }
  }

  /// The same with one more column, of a term of its own.
  func adding(_ name: String, _ cells: [Double]) -> ModelMatrix {
    var matrix = self
    matrix.names.append(name)
    matrix.terms.append((terms.max() ?? -1) + 1)
    matrix.columns.append(cells)
    return matrix
  }

  /// The same columns for another outcome.
  func explaining(_ outcome: [Double]) -> ModelMatrix {
    var matrix = self
    matrix.outcome = outcome
    return matrix
  }

  /// Makes the columns of a model.
  ///
  /// - Parameter isMember: the records whose levels count.
  /// - Throws: `unknown_column`, `text_in_numeric_column`, `bad_formula`.
  init(_ model: RegressionModel, of table: SurveyTable, where isMember: (Int) -> Bool)
    throws(ArraigoError)
  {
    outcome = try model.outcome.values(of: table)
    var names = ["(Intercept)"]
    var terms = [-1]
    var columns = [[Double](repeating: 1, count: table.rowCount)]
    for (number, term) in model.terms.enumerated() {
      var products: [(name: String, cells: [Double])] = []
      for factor in term.factors {
        let own = try Self.columns(
          of: factor, table, keepsFirst: !model.hasMargin(of: term, without: factor), isMember)
        products =
          products.isEmpty
          ? own
          : own.flatMap { right in
            products.map { left in
              (left.name + ":" + right.name, zip(left.cells, right.cells).map { $0 * $1 })
            }
          }
      }
      names += products.map(\.name)
      terms += products.map { _ in number }
      columns += products.map(\.cells)
    }
    self.names = names
    self.terms = terms
    self.columns = columns
    var crossings: Set<Int> = []
    for (number, term) in model.terms.enumerated() where term.factors.count > 1 {
      for factor in term.factors where try factor.isCategory(in: table) { crossings.insert(number) }
    }
    if !crossings.isEmpty { leaveOutDependent(ofTerms: crossings, where: isMember) }
  }

  /// Takes away columns of interactions that those before determine, as R does: levels that never
  /// meet have no coefficient.
  private mutating func leaveOutDependent(
    ofTerms crossings: Set<Int>, where isMember: (Int) -> Bool
  ) {
    let rows = outcome.indices.filter { isMember($0) && isComplete($0) }
    let products = SquareMatrix(symmetric: count) { first, second in
      rows.reduce(0) { $0 + columns[first][$1] * columns[second][$1] }
    }
    let dependent = SemidefiniteFactor(products.values, count: count, tolerance: 1e-10).dependent
    let kept = columns.indices.filter { column in
      !crossings.contains(terms[column]) || !dependent.contains(column)
    }
    names = kept.map { names[$0] }
    terms = kept.map { terms[$0] }
    columns = kept.map { columns[$0] }
  }

  private static func columns(
    of factor: RegressionModel.Factor, _ table: SurveyTable, keepsFirst: Bool,
    _ isMember: (Int) -> Bool
  ) throws(ArraigoError) -> [(name: String, cells: [Double])] {
    switch factor {
    case .formula(let formula): return [(formula.text, try formula.values(of: table))]
    case .category(let name):
      return try indicators(name, "factor(\(name))", table, keepsFirst: keepsFirst, isMember)
    case .column(let name):
      if case .numbers(let numbers) = try table.column(name).cells { return [(name, numbers)] }
      return try indicators(name, name, table, keepsFirst: keepsFirst, isMember)
    }
  }

  /// A column for each level that occurs, as a rule but the first.
  private static func indicators(
    _ name: String, _ title: String, _ table: SurveyTable, keepsFirst: Bool,
    _ isMember: (Int) -> Bool
  ) throws(ArraigoError) -> [(name: String, cells: [Double])] {
    let categories = Categories(try table.column(name))
    var occurs = [Bool](repeating: false, count: categories.levels.count)
    for (row, code) in categories.codes.enumerated() where code >= 0 && isMember(row) {
      occurs[Int(code)] = true
    }
    return categories.levels.indices.filter { occurs[$0] }.dropFirst(keepsFirst ? 0 : 1).map {
      level in
      (
        title + categories.levels[level],
        categories.codes.map { $0 < 0 ? .nan : Int($0) == level ? 1 : 0 }
      )
    }
  }
}

extension RegressionModel {
  /// Whether the model has what is left of a term without a factor: only then a category's first
  /// level has its place there, and needs no column of its own (R's contrasts).
  func hasMargin(of term: Term, without factor: Factor) -> Bool {
    let rest = term.factors.filter { $0 != factor }
    return rest.isEmpty
      || terms.contains { other in
        other.factors.count == rest.count && rest.allSatisfy(other.factors.contains)
      }
  }
}

extension RegressionModel.Factor {
  /// Whether it has a column for each level.
  func isCategory(in table: SurveyTable) throws(ArraigoError) -> Bool {
    switch self {
    case .category: return true
    case .formula: return false
    case .column(let name):
      if case .texts = try table.column(name).cells { return true }
      return false
    }
  }
}
