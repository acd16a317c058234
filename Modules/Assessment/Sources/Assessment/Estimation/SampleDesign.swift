import IntegrationModel
import Numerics

/// Strata, sampling units and finite population corrections of every stage, ready for variances.
///
/// Every variance here is that of a sum of one influence value per unit of the last stage. The first
/// stage alone is the stratified ultimate cluster estimator (Wolter, Introduction to Variance
/// Estimation, 2007, section 2.4); where a stage's frame is known the variance within its units is
/// added, times the sampling fractions before it (Särndal, Swensson and Wretman, Model Assisted
/// Survey Sampling, 1992, section 4.4).
struct SampleDesign: Sendable {
  /// The stages from the first on; at least one.
  let stages: [SamplingStage]
  /// How strata with one unit are treated.
  let rule: LonelyUnitRule

  private let stratumNames: [String]
  private let first: SamplingStage

  /// Closes a register.
  init(_ register: UnitRegister, rule: LonelyUnitRule) {
    let groups = register.stratumNames.count
    self.init(
      [
        SamplingStage(
          parentOfUnit: [Int32](repeating: 0, count: register.stratumOfUnit.count),
          groupOfUnit: register.stratumOfUnit,
          parentOfGroup: [Int32](repeating: 0, count: groups), frameSizes: register.frameSizes,
          ancestorFraction: [Double](repeating: 1, count: groups), parentCount: 1)
      ], stratumNames: register.stratumNames, rule: rule)
  }

  /// Makes a design of stages; each stage's parents are the units of the one before.
  init(_ stages: [SamplingStage], stratumNames: [String], rule: LonelyUnitRule) {
    precondition(!stages.isEmpty, "a design has a first stage")
    self.stages = stages
    first = stages[0]
    self.stratumNames = stratumNames
    self.rule = rule
  }

  /// Stops under the rule `fail` where a stratum has one unit.
  /// - Throws: `lonely_psu`, naming the first such strata.
  func checkLonelyUnits() throws(ArraigoError) {
    guard rule == .fail else { return }
    for (number, stage) in stages.enumerated() {
      let lonely = stage.lonelyGroups
      guard let example = lonely.first else { continue }
      let names =
        number == 0
        ? lonely.prefix(5).map { stratumNames[$0] }.joined(separator: ", ")
          + (lonely.count > 5 ? ", …" : "")
        : "for one in stratum \(stratumNames[Int(stratum(ofGroup: example, at: number))])"
      throw ArraigoError(
        "lonely_psu",
        "\(lonely.count) strata have a single sampling unit"
          + (number == 0 ? "" : " at stage \(number + 1)") + ": " + names,
        suggestion: "choose how to treat them: adjust (recommended), average, certainty, remove")
    }
  }

  /// The first-stage stratum that a group of a later stage lies in.
  private func stratum(ofGroup group: Int, at number: Int) -> Int32 {
    var unit = stages[number].parentOfGroup[group]
    for stage in stages[1..<number].reversed() { unit = stage.parentOfUnit[Int(unit)] }
    return first.groupOfUnit[Int(unit)]
  }

  /// The stratum of each unit of the first stage.
  var stratumOfUnit: [Int32] { first.groupOfUnit }

  /// How many units each stratum of the first stage has, in the whole file.
  var unitCounts: [Int] { first.unitCounts }

  /// How many units the last stage has: the length of a statistic's influences.
  var unitCount: Int { stages[stages.count - 1].unitCount }

  /// How many strata of the first stage have a single unit.
  var lonelyStrata: Int { unitCounts.count { $0 == 1 } }

  /// Distances whose squares sum to the variance of the sum of the units' influences; the products
  /// of two statistics' distances sum to their covariance.
  func deviations(of influence: [Double]) -> [Double] {
    var totals = influence
    var all: [Double] = []
    for (number, stage) in stages.enumerated().reversed() {
      let own = stage.deviations(of: totals, rule)
      all = all.isEmpty ? own : all + own
      if number > 0 { totals = stage.totalsOfParents(totals) }
    }
    return all
  }

  /// The variance of the sum of the units' influences; NaN where the design allows none.
  func variance(of influence: [Double]) -> Double {
    deviations(of: influence).reduce(0) { $0 + $1 * $1 }
  }

  /// The covariance matrix of several statistics' influences, by rows.
  func covariance(of influences: [[Double]]) -> SquareMatrix {
    let distances = influences.map(deviations(of:))
    return SquareMatrix(symmetric: influences.count) { row, column in
      zip(distances[row], distances[column]).reduce(0) { $0 + $1.0 * $1.1 }
    }
  }

  /// First-stage units minus strata among those that a domain has records in.
  /// - Parameter present: whether each unit of the last stage has records of the domain.
  func degreesOfFreedom(of present: [Bool]) -> Int {
    var present = present
    for stage in stages[1...].reversed() {
      var parents = [Bool](repeating: false, count: stage.parentCount)
      for (parent, isPresent) in zip(stage.parentOfUnit, present) where isPresent {
        parents[Int(parent)] = true
      }
      present = parents
    }
    var strata = [Bool](repeating: false, count: unitCounts.count)
    var units = 0
    for (stratum, isPresent) in zip(stratumOfUnit, present) where isPresent {
      units += 1
      strata[Int(stratum)] = true
    }
    return units - strata.count { $0 }
  }
}
