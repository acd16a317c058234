extension ETSEstimator {
  /// The model of least corrected AIC among candidates; nil where none can be fitted.
  func select(_ candidates: [ETSModel]) -> ETSFit? {
    var best: ETSFit?
    for model in candidates {
      guard let fit = fit(model), fit.aicc.isFinite else { continue }
      if best.map({ fit.aicc < $0.aicc }) ?? true { best = fit }
    }
    return best
  }
}

extension ETSFit {
  /// Fits one model to a complete series, or the best of those that suit the data.
  ///
  /// - Parameters:
  ///   - values: the values, none missing.
  ///   - period: the steps of a season; beyond 24 seasons are left out.
  ///   - model: the model; nil to choose by the corrected AIC among ``ETSModel/candidates(period:isPositive:)``.
  /// - Returns: nil where the values are constant, or too few for any model.
  public static func of(_ values: [Double], period: Int, model: ETSModel? = nil) -> ETSFit? {
    guard let first = values.first, values.contains(where: { $0 != first }) else { return nil }
    let estimator = ETSEstimator(values, period: period)
    if let model { return estimator.fit(model) }
    return estimator.select(
      ETSModel.candidates(period: period, isPositive: values.allSatisfy { $0 > 0 }))
  }
}
