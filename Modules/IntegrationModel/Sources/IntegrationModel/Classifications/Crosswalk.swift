/// How a national survey's codes translate into the codes of a variable of the model.
public struct Crosswalk: Sendable, Equatable {
  /// What a national code becomes.
  public enum Outcome: Sendable, Equatable {
    /// A code of the variable's list.
    case code(String)
    /// No answer.
    case missing
    /// The question does not apply.
    case notApplicable
  }

  /// The country, ISO 3166-1 alpha-2.
  public let country: String
  /// The survey and, where codes changed, its rounds (`EH 2016-2017`).
  public let survey: String
  /// The national column or question, where the sheets name one.
  public let column: String?
  /// The variable of the model.
  public let variable: VariableID
  /// The outcome of each national code; a code that is not here has no agreed meaning.
  public let outcomes: [Int: Outcome]
  /// What to know before using it.
  public let caveat: String?

  init(
    _ country: String, _ survey: String, _ column: String? = nil, _ variable: VariableID,
    _ codes: [String: [Int]], missing: [Int] = [], notApplicable: [Int] = [], caveat: String? = nil
  ) {
    self.country = country
    self.survey = survey
    self.column = column
    self.variable = variable
    var outcomes: [Int: Outcome] = [:]
    for (code, sources) in codes {
      for source in sources { outcomes[source] = .code(code) }
    }
    for source in missing { outcomes[source] = .missing }
    for source in notApplicable { outcomes[source] = .notApplicable }
    self.outcomes = outcomes
    self.caveat = caveat
  }

  /// What a national code becomes, or nil where it has no agreed meaning.
  public subscript(code: Int) -> Outcome? { outcomes[code] }
}
