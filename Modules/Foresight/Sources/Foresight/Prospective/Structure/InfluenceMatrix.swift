public import IntegrationModel
public import LocatedText

/// Who influences whom in a system: one variable a row and a column, 0 (none) to 3 (strong).
///
/// The matrix of direct influences of structural analysis (MICMAC): J.-C. Duperrin and M. Godet,
/// "Méthode de hiérarchisation des éléments d'un système", CEA (1973).
public struct InfluenceMatrix: Sendable, Equatable {
  /// The variables, in order.
  public let variables: [String]
  /// The influence of the row's variable on the column's, row by row; the diagonal is zero.
  public let influences: [Double]

  /// Makes a matrix.
  ///
  /// - Throws: `bad_influence_matrix` where it is empty, not square, negative, out of scale, or a variable
  ///   influences itself directly.
  public init(variables: [String], influences: [Double]) throws(ArraigoError) {
    let size = variables.count
    guard size > 0, influences.count == size * size else {
      throw ArraigoError(
        "bad_influence_matrix",
        "\(size) variables need \(size * size) influences, found \(influences.count)")
    }
    guard influences.allSatisfy({ (0...1000).contains($0) }) else {
      throw ArraigoError(
        "bad_influence_matrix", "an influence is negative, above 1000 or no number",
        suggestion: "judge the strength only, 0 to 3")
    }
    if let own = (0..<size).first(where: { influences[$0 * size + $0] != 0 }) {
      throw ArraigoError(
        "bad_influence_matrix", "'\(variables[own])' influences itself directly",
        suggestion: "leave the diagonal at zero; loops over others are found by the method")
    }
    self.variables = variables
    self.influences = influences
  }

  /// Reads a table with a first column of names and one column for each variable, in the same order.
  ///
  /// A cell `P` (a potential influence) counts as given.
  ///
  /// - Throws: `bad_influence_matrix` and what reading numbers throws, with the place.
  public init(_ table: SourceTable, potential: Double = 0) throws(ArraigoError) {
    let variables = Array(table.columns.dropFirst())
    guard table.rows.map({ $0.cells[0] }) == variables else {
      throw ArraigoError(
        "bad_influence_matrix", "the names of rows and columns differ",
        at: Place(file: table.file, line: 1),
        suggestion: "name the variables in the first line and in the first column alike")
    }
    var influences: [Double] = []
    for row in table.rows {
      for column in variables.indices {
        if row.cells[column + 1] == "P" {
          influences.append(potential)
        } else {
          influences.append(try table.optionalNumber(row, column + 1) ?? 0)
        }
      }
    }
    do {
      try self.init(variables: variables, influences: influences)
    } catch {
      throw ArraigoError(
        error.code, error.message, at: Place(file: table.file), suggestion: error.suggestion)
    }
  }

  /// How many variables there are.
  public var size: Int { variables.count }
}
