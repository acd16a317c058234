public import ArgumentParser
public import Assessment

extension LonelyUnitRule: @retroactive ExpressibleByArgument {}

/// The options that say how a file's sample was drawn.
struct DesignOptions: ParsableArguments {
  @Option(help: "Column of weights (default: what --fpc gives, else every record counts alike).")
  var weight: String?
  @Option(
    parsing: .singleValue,
    help: "Column of strata; once more for each further stage that has strata.")
  var stratum: [String] = []
  @Option(
    parsing: .singleValue,
    help: "Column of sampling units; once for each stage, the first stage first.")
  var psu: [String] = []
  @Option(
    parsing: .singleValue,
    help: "Column of the stratum's units in the frame, or of the share sampled, for each stage.")
  var fpc: [String] = []
  @Flag(help: "Units are numbered anew in each stratum, as R's nest = TRUE.") var nest = false
  @Option(
    name: .customLong("lonely-psu"),
    help: """
      What a stratum with one unit adds: fail (the default: stop and name them), adjust (distance to \
      the mean of all units; Stata's centered), average (as the other strata; scaled), certainty or \
      remove (nothing).
      """)
  var lonely = LonelyUnitRule.fail

  /// The design's columns.
  var columns: DesignColumns {
    DesignColumns(
      weight: weight, strata: stratum, units: psu, frames: fpc, isNested: nest,
      lonelyUnits: lonely)
  }
}
