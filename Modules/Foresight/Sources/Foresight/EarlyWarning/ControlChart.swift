import Glibc

/// How urgent a signal is.
public enum AlertLevel: String, Sendable, Comparable, CaseIterable {
  /// As expected.
  case none
  /// Outside what four of five weeks, months or years show: watch.
  case watch
  /// Outside what nineteen of twenty show: warn.
  case warning
  /// Twice that far, or a change of level as well: act.
  case alarm

  /// From none to alarm.
  public static func < (left: AlertLevel, right: AlertLevel) -> Bool { left.rank < right.rank }
  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// One observation held against what was expected of it.
public struct Anomaly: Sendable, Equatable {
  /// The place in the series, counted from 0.
  public let place: Int
  /// What was observed.
  public let value: Double
  /// What the last value and the typical change before it had expected.
  public let expected: Double
  /// The 80 and 95 percent bounds of it.
  public let narrow: ClosedRange<Double>
  /// The 95 percent bounds of it.
  public let wide: ClosedRange<Double>
  /// The cumulative sum of standardised surprises upward and downward.
  public let sums: (up: Double, down: Double)
  /// How urgent it is.
  public let level: AlertLevel

  /// The same of log(1 + value), back in the unit of the value.
  fileprivate func raised(to original: [Double]) -> Anomaly {
    Anomaly(
      place: place, value: original[place], expected: expm1(expected),
      narrow: expm1(narrow.lowerBound)...expm1(narrow.upperBound),
      wide: expm1(wide.lowerBound)...expm1(wide.upperBound), sums: sums, level: level)
  }

  /// Equal in every value.
  public static func == (left: Anomaly, right: Anomaly) -> Bool {
    (left.place, left.value, left.expected, left.narrow, left.wide, left.level)
      == (right.place, right.value, right.expected, right.narrow, right.wide, right.level)
      && left.sums == right.sums
  }
}

/// A series watched step by step as it arrived: each value against the one-step forecast before it,
/// within a band that conformal prediction draws from the surprises so far.
///
/// The forecast is the last value, or the value one season ago. The band at level 1 - a is the forecast
/// plus and minus the ⌈(n + 1)(1 - a)⌉-th smallest of the n absolute surprises before, which covers
/// without any assumption on their distribution as long as they are exchangeable. CUSUM: Page,
/// "Continuous inspection schemes", Biometrika 41 (1954), allowance 0.5, decision at 5 standard
/// deviations, both of surprises scaled robustly.
public struct ControlChart: Sendable, Equatable {
  /// The observations from the first that could be judged.
  public let observations: [Anomaly]
  /// The share of judged observations, the last left out, outside the 95 percent band: what false
  /// alarms, or real shocks, there were.
  public let pastAlertShare: Double?

  /// Watches a series.
  ///
  /// - Parameters:
  ///   - values: The series, finite, in order of time.
  ///   - season: The observations of a season; 1 for none.
  ///   - history: The fewest surprises a band may rest on; 19 is the fewest for 95 percent.
  ///   - isLogarithmic: Whether surprises are those of log(1 + value), for counts that grow by factors.
  public init(
    _ values: [Double], season: Int = 1, history: Int = 19, isLogarithmic: Bool = false
  ) {
    let original = values
    let values = isLogarithmic ? original.map { log1p(max($0, 0)) } : original
    let lag = max(season, 1)
    let least = max(history, 4)
    var surprises: [Double] = []
    var observations: [Anomaly] = []
    var (up, down) = (0.0, 0.0)
    for place in values.indices.dropFirst(lag) {
      let expected = values[place - lag]
      let surprise = values[place] - expected
      if surprises.count >= least {
        let scale = Self.scale(surprises)
        if scale > 0 {
          up = max(0, up + surprise / scale - 0.5)
          down = max(0, down - surprise / scale - 0.5)
        }
        observations.append(
          Self.judged(
            place, values[place], expected, surprises.map(abs).sorted(), sums: (up, down)))
        // A sum that has alarmed begins anew, or it would alarm for ever.
        if up > 5 { up = 0 }
        if down > 5 { down = 0 }
      }
      surprises.append(surprise)
    }
    self.observations = isLogarithmic ? observations.map { $0.raised(to: original) } : observations
    let past = self.observations.dropLast()
    pastAlertShare =
      past.isEmpty
      ? nil : Double(past.count { !$0.wide.contains($0.value) }) / Double(past.count)
  }

  private static func judged(
    _ place: Int, _ value: Double, _ expected: Double, _ sizes: [Double],
    sums: (up: Double, down: Double)
  ) -> Anomaly {
    let narrow = conformal(sizes, 0.8)
    let wide = conformal(sizes, 0.95)
    let level = level(
      of: abs(value - expected), narrow, wide, hasShifted: max(sums.up, sums.down) > 5)
    return Anomaly(
      place: place, value: value, expected: expected,
      narrow: (expected - narrow)...(expected + narrow),
      wide: (expected - wide)...(expected + wide),
      sums: sums, level: level)
  }

  private static func level(
    of distance: Double, _ narrow: Double, _ wide: Double, hasShifted: Bool
  ) -> AlertLevel {
    if distance > 2 * wide || (distance > wide && hasShifted) { return .alarm }
    if distance > wide || hasShifted { return .warning }
    return distance > narrow ? .watch : .none
  }

  /// The conformal quantile of ascending sizes; the largest where there are too few for the level.
  private static func conformal(_ sizes: [Double], _ level: Double) -> Double {
    let rank = Int((Double(sizes.count + 1) * level).rounded(.up))
    return sizes[min(max(rank, 1), sizes.count) - 1]
  }

  private static func scale(_ surprises: [Double]) -> Double {
    let middle = Quantile.linear(surprises.sorted(), 0.5)
    return Quantile.linear(surprises.map { abs($0 - middle) }.sorted(), 0.5) * 1.482602218505602
  }
}
