import IntegrationModel

/// Strata, sampling units and finite population corrections, ready for variances.
///
/// Every variance here is that of a sum of one influence value per unit, stratified and with
/// replacement within strata, times the finite population correction of the first stage: the
/// ultimate cluster estimator (Wolter, Introduction to Variance Estimation, 2007, section 2.4).
struct SampleDesign {
  /// The stratum of each unit.
  let stratumOfUnit: [Int32]
  /// How many units each stratum has, in the whole file.
  let unitCounts: [Int]
  /// The share of each stratum's units that was not sampled; 1 where the frame is not known.
  let unsampled: [Double]
  /// How strata with one unit are treated.
  let rule: LonelyUnitRule

  private let stratumNames: [String]

  /// Closes a register.
  init(_ register: UnitRegister, rule: LonelyUnitRule) {
    stratumOfUnit = register.stratumOfUnit
    stratumNames = register.stratumNames
    self.rule = rule
    var counts = [Int](repeating: 0, count: register.stratumNames.count)
    for stratum in register.stratumOfUnit { counts[Int(stratum)] += 1 }
    unitCounts = counts
    // As in R: a number up to 1 is a sampling fraction, a larger one a count of units.
    unsampled = zip(counts, register.frameSizes).map { count, size in
      size.isNaN ? 1 : size <= 1 ? 1 - size : max(0, 1 - Double(count) / size)
    }
  }

  /// Stops under the rule `fail` where a stratum has one unit.
  /// - Throws: `lonely_psu`, naming the first such strata.
  func checkLonelyUnits() throws(ArraigoError) {
    guard rule == .fail, lonelyStrata > 0 else { return }
    let names = zip(stratumNames, unitCounts).filter { $0.1 == 1 }.map(\.0)
    throw ArraigoError(
      "lonely_psu",
      "\(names.count) strata have a single sampling unit: "
        + names.prefix(5).joined(separator: ", ") + (names.count > 5 ? ", …" : ""),
      suggestion: "choose how to treat them: adjust (recommended), average, certainty, remove")
  }

  /// How many units there are.
  var unitCount: Int { stratumOfUnit.count }

  /// How many strata have a single unit.
  var lonelyStrata: Int { unitCounts.count { $0 == 1 } }

  /// The variance of the sum of the units' influences; NaN where the design allows none.
  func variance(of influence: [Double]) -> Double {
    var sums = [Double](repeating: 0, count: unitCounts.count)
    for (stratum, value) in zip(stratumOfUnit, influence) { sums[Int(stratum)] += value }
    let means = zip(sums, unitCounts).map { $1 == 0 ? 0 : $0 / Double($1) }
    // Squares around the mean, in a second pass: differences of large squares would cancel.
    var squares = [Double](repeating: 0, count: unitCounts.count)
    for (stratum, value) in zip(stratumOfUnit, influence) {
      let distance = value - means[Int(stratum)]
      squares[Int(stratum)] += distance * distance
    }
    let grandMean = sums.reduce(0, +) / Double(unitCount)
    var variance = 0.0
    for (stratum, count) in unitCounts.enumerated() {
      if count > 1 {
        let size = Double(count)
        variance += unsampled[stratum] * size / (size - 1) * squares[stratum]
      } else if rule == .adjust {
        let distance = sums[stratum] - grandMean
        variance += unsampled[stratum] * distance * distance
      }
    }
    guard rule == .average, lonelyStrata > 0 else { return variance }
    let usable = unitCounts.count - lonelyStrata
    return usable == 0 ? .nan : variance * Double(unitCounts.count) / Double(usable)
  }

  /// Units minus strata among the units that a domain has records in.
  func degreesOfFreedom(of present: [Bool]) -> Int {
    var strata = [Bool](repeating: false, count: unitCounts.count)
    var units = 0
    for (stratum, isPresent) in zip(stratumOfUnit, present) where isPresent {
      units += 1
      strata[Int(stratum)] = true
    }
    return units - strata.count { $0 }
  }
}
