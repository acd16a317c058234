import Numerics

/// One method's forecasts of a structure made to add up, with their distribution.
struct ReconciledMethod {
  private let map: ReconciliationMap
  private let spread: ReconciledSpread
  private let horizon: Int
  private let isNonNegative: Bool

  /// - Parameter errors: past one-step errors, a row for each time.
  init(
    _ method: Reconciliation, _ structure: GroupedStructure, errors: [[Double]], horizon: Int,
    isNonNegative: Bool
  ) {
    map = ReconciliationMap(method, structure, errors: errors)
    spread = ReconciledSpread(map, structure, errors: errors)
    self.horizon = horizon
    self.isNonNegative = isNonNegative
  }

  /// The points that add up.
  func points(_ base: [Double]) -> [Double] {
    isNonNegative ? map.reconcileAboveZero(base) : map.reconcile(base)
  }

  /// The forecasts of all series that add up; bands are as wide as their deviations ask for.
  func forecasts(_ base: [Forecast]) -> [Forecast] {
    var made = base
    for step in 0..<horizon {
      let points = points(base.map { $0.points[step] })
      let before = base.map { Self.deviation($0, step) }
      let after = spread.deviations(before)
      for one in base.indices {
        made[one].points[step] = points[one]
        if step < base[one].deviations.count { made[one].deviations[step] = after[one] }
        for (place, band) in base[one].bands.enumerated() {
          let reach = NormalDistribution.quantile(0.5 + band.level / 2) * after[one]
          let widening = before[one] > 0 ? after[one] / before[one] : 0
          let below = before[one] > 0 ? (base[one].points[step] - band.low[step]) * widening : reach
          let above =
            before[one] > 0 ? (band.high[step] - base[one].points[step]) * widening : reach
          made[one].bands[place].low[step] = points[one] - below
          made[one].bands[place].high[step] = points[one] + above
        }
      }
    }
    return made
  }

  /// The forecasts of one time in the past that add up, series by series.
  ///
  /// - Parameter changesDeviations: whether the models' deviations are wanted too, which takes longer.
  func past(_ base: [PastForecast], changesDeviations: Bool) -> [PastForecast] {
    var made = base
    let hasDeviations = base.allSatisfy { $0.deviations.count >= horizon }
    for step in 0..<horizon {
      for (one, point) in points(base.map { $0.points[step] }).enumerated() {
        made[one].points[step] = point
      }
      guard changesDeviations, hasDeviations else { continue }
      for (one, deviation) in spread.deviations(base.map { $0.deviations[step] }).enumerated() {
        made[one].deviations[step] = deviation
      }
    }
    return made
  }

  /// The deviation of a step: the model's, or that of a normal with its 95 % band; 0 where it has neither.
  private static func deviation(_ forecast: Forecast, _ step: Int) -> Double {
    if step < forecast.deviations.count { return forecast.deviations[step] }
    guard let band = forecast.band(0.95) else { return 0 }
    return (band.high[step] - band.low[step]) / (2 * NormalDistribution.quantile(0.975))
  }
}
