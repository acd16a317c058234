/// Every variable of the integration model: what it means, how it is stored, whom it is asked of.
public enum VariableCatalogue {
  /// The variables in the order of themes: design, person, education, work, income, dwelling.
  public static let all: [Variable] = design + person + education + work + income + dwelling

  private static let byID = Dictionary(
    all.map { ($0.id, $0) },
    uniquingKeysWith: { first, _ in preconditionFailure("variable \(first.id) stands twice") })

  /// The variable of an identifier, or nil where the model does not have it.
  ///
  /// Members of a ``VariableFamily`` (`replicate_weight_017`) are answered for by their rule; they
  /// are not among ``all``.
  public static subscript(id: VariableID) -> Variable? {
    byID[id] ?? VariableFamily.all.lazy.compactMap { $0.variable(id) }.first
  }

  /// The code list of a coded variable, by the variable's identifier.
  public static func codeList(_ id: VariableID) -> CodeList? { byID[id]?.codeList }
}
