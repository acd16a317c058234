import Numerics

/// Makes forecasts of grouped series add up.
///
/// With C y = 0 the constraints, the reconciled forecasts are y - W C' (C W C')^-1 C y: those nearest to the
/// base forecasts y in the metric of W that add up (Wickramasuriya, Athanasopoulos and Hyndman 2019, in the
/// form of the constraints, which needs no inverse of W and leaves out what nobody observed).
public enum Reconciliation: String, Sendable, CaseIterable {
  /// The bottom series as they are, the others their sums.
  case bottomUp = "bottom_up"
  /// All forecasts weigh the same.
  case ols
  /// The variance grows with the number of bottom series in a sum.
  case structural = "wls_structural"
  /// The variance of past one-step errors.
  case variance = "wls_variance"
  /// The covariance of past one-step errors, shrunk to its diagonal (Schäfer and Strimmer 2005).
  case shrink = "mint_shrink"

  /// Reconciles one step of all series.
  ///
  /// - Parameters:
  ///   - base: the forecasts, in the order of the structure.
  ///   - structure: what adds up to what.
  ///   - errors: past one-step errors, a row for each time, a column for each series; the last two methods
  ///     need at least two rows and are structural where there are fewer.
  ///   - isNonNegative: whether no forecast may be below zero: bottom series that would be are held at zero
  ///     and the others reconciled around them.
  public func reconcile(
    _ base: [Double], _ structure: GroupedStructure, errors: [[Double]] = [],
    isNonNegative: Bool = false
  ) -> [Double] {
    let map = ReconciliationMap(self, structure, errors: errors)
    return isNonNegative ? map.reconcileAboveZero(base) : map.reconcile(base)
  }
}
