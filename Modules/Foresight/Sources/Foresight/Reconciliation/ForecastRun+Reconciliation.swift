public import IntegrationModel

extension ForecastRun {
  /// The results with every method's forecasts made to add up, those of the past too.
  ///
  /// Conformal bands are made anew, from how far the past forecasts that add up were off: series that are
  /// added up alike are pooled where their errors are enough, else all. Other bands keep their shape and
  /// change their width as the deviations do (``ReconciledSpread``). Forecasts of the past are left at the
  /// origins that all series share.
  ///
  /// - Parameters:
  ///   - results: the results of this run, for series named by levels (``GroupedStructure``).
  ///   - method: how they are made to add up.
  ///   - isNonNegative: whether no forecast may be below zero; bands are cut there.
  /// - Throws: what ``GroupedStructure/init(names:)`` throws, and `different_ends`.
  public func reconciled(
    _ results: [Result], by method: Reconciliation, isNonNegative: Bool = false
  ) throws(ArraigoError) -> [Result] {
    let structure = try GroupedStructure(names: results.map(\.series.name))
    if let first = results.first,
      let odd = results.first(where: { $0.firstPoint != first.firstPoint })
    {
      throw ArraigoError(
        "different_ends",
        "\(odd.series.name) ends before \(odd.firstPoint), \(first.series.name) before "
          + "\(first.firstPoint)",
        suggestion: "give series that are to add up the same last period")
    }
    let backs = sharedOrigins(results)
    var reconciled = results
    for place in methods.indices {
      // Row by row what was forecast at one time, column by column the series.
      let past = backs.map { back in
        results.compactMap { $0.past[place].first { $0.back == back } }
      }
      let errors = past.map { $0.compactMap(\.firstError) }.filter { $0.count == results.count }
      let work = ReconciledMethod(
        method, structure, errors: errors, horizon: horizon, isNonNegative: isNonNegative)
      let forecasts = work.forecasts(results.map { $0.forecasts[place] })
      let then = past.map { work.past($0, changesDeviations: bands == .model) }
      for one in results.indices {
        reconciled[one].forecasts[place] = forecasts[one]
        if !results[one].past.isEmpty { reconciled[one].past[place] = then.map { $0[one] } }
      }
    }
    if bands == .conformal {
      tell(&reconciled, alikeIn: structure)
      reconciled = calibrated(reconciled)
    }
    return isNonNegative ? reconciled.map(Self.aboveZero) : reconciled
  }

  /// Numbers the series that are added up alike, where each such kind of a frequency has errors enough.
  private func tell(_ results: inout [Result], alikeIn structure: GroupedStructure) {
    for kind in kinds(results) {
      let parts = Dictionary(grouping: kind) { structure.wholes(of: $0) }.values
      let isEnough = parts.allSatisfy { part in
        part.reduce(0) { $0 + (results[$1].past.first?.count ?? 0) } >= ConformalBands.enough
      }
      guard isEnough else { continue }
      for part in parts {
        for one in part { results[one].kind = part.min() ?? 0 }
      }
    }
  }

  /// The bands cut at zero.
  private static func aboveZero(_ result: Result) -> Result {
    var cut = result
    for place in cut.forecasts.indices {
      for band in cut.forecasts[place].bands.indices {
        cut.forecasts[place].bands[band].low = cut.forecasts[place].bands[band].low.map {
          max($0, 0)
        }
      }
    }
    return cut
  }

  /// The distances to the end at which every series has an origin, the farthest first.
  private func sharedOrigins(_ results: [Result]) -> [Int] {
    guard results.allSatisfy({ !$0.past.isEmpty }) else { return [] }
    let each = results.map { Set($0.past[0].map(\.back)) }
    guard let first = each.first else { return [] }
    return each.reduce(first) { $0.intersection($1) }.sorted(by: >)
  }
}
