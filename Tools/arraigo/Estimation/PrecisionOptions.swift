public import ArgumentParser
public import Assessment
import Foundation

extension IntervalMethod: @retroactive ExpressibleByArgument {}
extension QuantileRule: @retroactive ExpressibleByArgument {}
extension QuantileVariance: @retroactive ExpressibleByArgument {}
extension SimpleSampling: @retroactive ExpressibleByArgument {}
extension ReplicateMethod: @retroactive ExpressibleByArgument {}

/// The options of intervals and design effects.
struct PrecisionOptions: ParsableArguments {
  @Option(
    help: """
      Intervals: t; for shares also logit, beta (Korn and Graubard), wilson, arcsine; auto takes beta \
      for shares near 0 or 1 or of few cases, logit for other shares, t for the rest.
      """)
  var interval = IntervalMethod.auto
  @Option(help: "The chance that an interval holds the true value.") var level = 0.95
  @Option(
    help: """
      Degrees of freedom (default: the group's units minus strata; of a file's replicate weights \
      their rank minus one, as R's degf).
      """)
  var df: Double?
  @Option(help: "How quantiles are read off: math (R's default), school or hf7.")
  var quantileRule = QuantileRule.math
  @Option(
    help: """
      Variance of quantiles: woodruff (the interval of the share below, turned round) or replicates \
      (the quantile in every replicate; not for jackknives).
      """)
  var quantileVariance = QuantileVariance.woodruff
  @Option(help: "What deff compares with: simple sampling wor (without replacement) or wr (with).")
  var deff = SimpleSampling.withoutReplacement
  @Flag(help: "Add the column n_eff, records over design effect.") var effectiveN = false

  /// Refuses a level or degrees that cannot be.
  func check() throws {
    guard level > 0, level < 1 else {
      throw ValidationError("--level \(level): it lies between 0 and 1, as 0.95")
    }
    if let df, !(df > 0) { throw ValidationError("--df \(df): give a positive number") }
  }
}

/// The options of replicate weights.
struct ReplicateOptions: ParsableArguments {
  @Option(
    name: .customLong("replicate-weights"),
    help: "The file's replicate weights: a pattern of column names, as \"repw*\".")
  var pattern: String?
  @Option(
    help: """
      Make replicates of the design: jkn, jk1, brr, fay or bootstrap, in place of linearisation.
      """)
  var replicates: ReplicateMethod?
  @Option(help: "How the file's replicates were made: jk1, jkn, brr, fay, bootstrap, sdr (ACS).")
  var replicateMethod: ReplicateMethod?
  @Option(help: "How many bootstrap replicates to make.") var replicateCount = 200
  @Option(help: "The seed of the bootstrap; the same gives the same numbers everywhere.")
  var seed: UInt64 = 1
  @Option(help: "Fay's factor.") var fay = 0.3
  @Option(help: "Factor of the replicates' sum of squares (default: the method's).")
  var replicateScale: Double?
  @Option(
    help: """
      Each replicate's factor where they differ (R's rscales): a csv with the columns replicate,scale.
      """, completion: .file())
  var replicateScales: String?
  @Flag(help: "Spread around the full sample's estimate instead of the replicates' mean.")
  var mse = false

  /// The replication asked for; nil for linearisation.
  func replication(columns: [String]) throws -> Replication? {
    guard pattern == nil || replicates == nil else {
      throw ValidationError("--replicate-weights and --replicates contradict each other: give one")
    }
    guard pattern != nil || replicateMethod == nil else {
      throw ValidationError("--replicate-method needs --replicate-weights")
    }
    guard replicateScales == nil || pattern != nil else {
      throw ValidationError("--replicate-scales needs --replicate-weights")
    }
    var replication: Replication
    if let replicates {
      replication = Replication(replicates, .generated(count: replicateCount, seed: seed))
    } else if pattern != nil {
      guard let replicateMethod else {
        throw ValidationError(
          "--replicate-weights needs --replicate-method: jk1, jkn, brr, fay, bootstrap or sdr")
      }
      replication = Replication(replicateMethod, .columns(columns))
    } else {
      return nil
    }
    guard fay >= 0, fay < 1 else { throw ValidationError("--fay \(fay): it lies in 0 up to 1") }
    replication.fay = fay
    replication.scale = replicateScale
    if mse { replication.isAroundEstimate = true }
    return replication
  }

  /// The factor of each replicate, in the order of some columns; nil where none were given.
  func scales(of columns: [String]) throws -> [Double]? {
    guard let replicateScales else { return nil }
    let table = try SmallTable(path: replicateScales, columns: ["replicate", "scale"])
    var known: [String: Double] = [:]
    for (line, row) in table.rows.enumerated() {
      guard let scale = Double(row[1]), scale >= 0, scale.isFinite else {
        throw table.failure("a scale is no number from 0 on", row: line, column: "scale")
      }
      guard known.updateValue(scale, forKey: row[0]) == nil else {
        throw table.failure("a replicate has two scales", row: line, column: "replicate")
      }
    }
    return try columns.map { column in
      guard let scale = known[column] else {
        throw table.failure("`\(column)` has no scale", row: -1, column: "replicate")
      }
      return scale
    }
  }
}

/// The options of calibration.
struct CalibrationOptions: ParsableArguments {
  @Option(
    help: """
      Bring weights to known totals: a csv with the columns variable,level,total. A crossing is \
      sex:region with levels 1:north; a number's total has an empty level; variable 1 is the \
      population.
      """, completion: .file())
  var calibrate: String?
  @Option(help: "How weights move: linear (GREG), raking, logit (needs --bounds) or poststratify.")
  var calibration = Kind.linear
  @Option(help: "Least and largest factor for logit, as 0.5,2.") var bounds: String?

  /// The kinds of calibration.
  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case linear, raking, logit, poststratify
  }

  /// How weights move.
  func method() throws -> Calibration.Method {
    let limits = bounds?.split(separator: ",").compactMap { Double($0) }
    if let limits {
      guard limits.count == 2, limits[0] < 1, limits[1] > 1, limits[0] >= 0 else {
        throw ValidationError("--bounds: write two numbers around 1, as 0.5,2")
      }
      guard calibration == .logit else {
        throw ValidationError("--bounds go with --calibration logit")
      }
    }
    switch calibration {
    case .linear, .poststratify: return .linear
    case .raking: return .raking
    case .logit:
      guard let limits else { throw ValidationError("--calibration logit needs --bounds") }
      return .logit(lower: limits[0], upper: limits[1])
    }
  }
}

/// The options of reading a file.
struct ReadingOptions: ParsableArguments {
  @Option(
    parsing: .singleValue,
    help: "A further text that stands for no value (always: empty, NA, NaN and the point).")
  var missing: [String] = []
  @Option(help: "The mark before decimals: point or comma (default: what the separator suggests).")
  var decimal: Mark?

  @Flag(help: "Name groups and levels by their codes where the file has labels for them.")
  var codes = false
  @Flag(help: "Say on standard error how long reading and computing took.") var timings = false

  /// The marks.
  enum Mark: String, ExpressibleByArgument, CaseIterable {
    case point, comma
  }
}
