/// What a regression's outcome is.
public enum RegressionFamily: String, Sendable, Codable, CaseIterable {
  /// A number: weighted least squares.
  case linear
  /// 0 or 1: weighted logistic regression.
  case logit
}
