/// A run of numbered variables that differ only in their number: `replicate_weight_001`, …
///
/// How many a dataset has is the survey's affair, so a family is a rule and not a list: the
/// catalogue answers for every member, and only for the one spelling of each.
public struct VariableFamily: Sendable {
  /// What the members' identifiers begin with; the number follows, with three digits at least.
  public let prefix: String
  private let describe: @Sendable (VariableID) -> Variable

  /// The numbers a family may have.
  public static let numbers = 1...9_999

  /// The identifier of a member; the number must be one of ``numbers``.
  public func callAsFunction(_ number: Int) -> VariableID {
    precondition(Self.numbers.contains(number), "a family numbers its members from 1 to 9999")
    let digits = String(number)
    return VariableID(prefix + String(repeating: "0", count: max(3 - digits.count, 0)) + digits)
  }

  /// The number of a member, or nil where the identifier is not one of the family.
  public func number(of variable: VariableID) -> Int? {
    guard variable.rawValue.hasPrefix(prefix),
      let number = Int(variable.rawValue.dropFirst(prefix.count)), Self.numbers.contains(number),
      self(number) == variable
    else { return nil }
    return number
  }

  /// What a member means, or nil where the identifier is not one of the family.
  func variable(_ id: VariableID) -> Variable? { number(of: id).map { _ in describe(id) } }
}

extension VariableFamily {
  /// The families of the model.
  public static let all = [replicateWeight, reintegrationItem]

  /// Published replicate weights, numbered as the office numbers them.
  public static let replicateWeight = VariableFamily(prefix: "replicate_weight_") { id in
    Variable(
      id,
      LocalizedText(
        en: "replicate weight for standard errors", es: "ponderador réplica para errores estándar",
        pt: "peso replicado para erros-padrão", fr: "poids de réplication pour les erreurs types"),
      .number, unit: .expansion, source: "survey design")
  }

  /// Items of a reintegration survey in the order of its questionnaire; the score of each answer,
  /// its dimension and its weight come from the instrument's own file.
  public static let reintegrationItem = VariableFamily(prefix: "reintegration_item_") { id in
    Variable(
      id,
      LocalizedText(
        en: "answer to an item of the reintegration survey",
        es: "respuesta a un ítem de la encuesta de reintegración",
        pt: "resposta a um item da pesquisa de reintegração",
        fr: "réponse à un item de l'enquête de réintégration"),
      .integer, universe: .returnees, source: "IOM Reintegration Sustainability Survey")
  }
}

extension VariableID {
  /// The identifier of a replicate weight, numbered from 1 (`replicate_weight_001`).
  public static func replicateWeight(_ number: Int) -> VariableID {
    VariableFamily.replicateWeight(number)
  }

  /// The identifier of an item of a reintegration survey, numbered from 1.
  public static func reintegrationItem(_ number: Int) -> VariableID {
    VariableFamily.reintegrationItem(number)
  }
}
