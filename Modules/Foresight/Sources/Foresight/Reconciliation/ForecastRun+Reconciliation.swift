public import IntegrationModel

extension ForecastRun {
  /// The results with every method's forecasts made to add up; bands move with their forecasts.
  ///
  /// - Parameters:
  ///   - results: the results of this run, for series named by levels (``GroupedStructure``).
  ///   - method: how they are made to add up.
  ///   - isNonNegative: whether no forecast may be below zero.
  /// - Throws: what ``GroupedStructure/init(names:)`` throws.
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
    var reconciled = results
    for place in methods.indices {
      let errors = pastErrors(results, place)
      for step in 0..<horizon {
        let base = results.map { $0.forecasts[place].points[step] }
        let found = method.reconcile(
          base, structure, errors: errors, isNonNegative: isNonNegative)
        for one in results.indices {
          let shift = found[one] - base[one]
          reconciled[one].forecasts[place].points[step] = found[one]
          for band in results[one].forecasts[place].bands.indices {
            reconciled[one].forecasts[place].bands[band].low[step] += shift
            reconciled[one].forecasts[place].bands[band].high[step] += shift
          }
        }
      }
    }
    return reconciled
  }

  /// The one-step errors of the past at the origins that all series share, by their distance to the end.
  private func pastErrors(_ results: [Result], _ place: Int) -> [[Double]] {
    let columns = results.map { result -> [Int: Double] in
      guard place < result.past.count else { return [:] }
      return result.past[place].reduce(into: [:]) { found, past in
        if let error = past.errors.first { found[result.series.count - past.origin] = error }
      }
    }
    guard let first = columns.first else { return [] }
    return first.keys.sorted().compactMap { key in
      let row = columns.compactMap { $0[key] }
      return row.count == columns.count ? row : nil
    }
  }
}
