/// One stage of sampling: which unit of the stage before each unit was drawn from, and the strata.
///
/// A group is a stratum within a unit of the stage before; at the first stage there is one parent,
/// the population.
struct SamplingStage: Sendable {
  /// The unit of the stage before that each unit belongs to; all 0 at the first stage.
  let parentOfUnit: [Int32]
  /// The group of each unit.
  let groupOfUnit: [Int32]
  /// The parent of each group.
  let parentOfGroup: [Int32]
  /// How many units each group has, in the whole file.
  let unitCounts: [Int]
  /// The share of each group's units that was not sampled; 1 where the frame is not known.
  let unsampled: [Double]
  /// The product of the sampling fractions of all stages before, by group; 1 at the first.
  let ancestorFraction: [Double]
  /// How many parents there are.
  let parentCount: Int

  /// Makes a stage.
  ///
  /// - Parameters:
  ///   - frameSizes: each group's number of units in the frame or its sampling fraction (a number up
  ///     to 1 is a fraction, as in R's `svydesign`); NaN where it is not known.
  init(
    parentOfUnit: [Int32], groupOfUnit: [Int32], parentOfGroup: [Int32], frameSizes: [Double],
    ancestorFraction: [Double], parentCount: Int
  ) {
    self.parentOfUnit = parentOfUnit
    self.groupOfUnit = groupOfUnit
    self.parentOfGroup = parentOfGroup
    self.ancestorFraction = ancestorFraction
    self.parentCount = parentCount
    var counts = [Int](repeating: 0, count: parentOfGroup.count)
    for group in groupOfUnit { counts[Int(group)] += 1 }
    unitCounts = counts
    unsampled = zip(counts, frameSizes).map { count, size in
      size.isNaN ? 1 : size <= 1 ? 1 - size : max(0, 1 - Double(count) / size)
    }
  }

  /// How many units there are.
  var unitCount: Int { groupOfUnit.count }

  /// Whether a group has a single unit and that was not its only one.
  func isLonely(_ group: Int) -> Bool {
    unitCounts[group] == 1 && unsampled[group] >= Self.nothing
  }

  /// The groups with a single unit that stands for others.
  var lonelyGroups: [Int] { unitCounts.indices.filter(isLonely) }

  /// A stratum of which less than this was left out was taken whole and adds no variance.
  private static let nothing = 1e-7

  /// The units' scaled distances whose squares sum to the stage's variance, and whose products sum
  /// to its covariances: √(F (1 − f) n/(n − 1)) · (total − mean of the group), F being the sampling
  /// fractions of the stages before.
  func deviations(of totals: [Double], _ rule: LonelyUnitRule) -> [Double] {
    var means = [Double](repeating: 0, count: unitCounts.count)
    for (group, value) in zip(groupOfUnit, totals) { means[Int(group)] += value }
    var factors = [Double](repeating: 0, count: unitCounts.count)
    let grand = rule == .adjust ? grandMeans(means) : []
    let shares = rule == .average ? averageFactors : []
    for (group, count) in unitCounts.enumerated() {
      let size = Double(count)
      var factor = ancestorFraction[group] * unsampled[group]
      if count > 1 {
        means[group] /= size
        factor *= size / (size - 1)
      } else if rule == .adjust, isLonely(group) {
        means[group] = grand[Int(parentOfGroup[group])]
      } else {
        factor = 0
      }
      if unsampled[group] < Self.nothing { factor = 0 }
      if rule == .average { factor *= shares[Int(parentOfGroup[group])] }
      factors[group] = factor.squareRoot()
    }
    return zip(groupOfUnit, totals).map { group, value in
      (value - means[Int(group)]) * factors[Int(group)]
    }
  }

  /// The mean of all units' totals within each parent.
  private func grandMeans(_ groupSums: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: parentCount)
    var counts = [Int](repeating: 0, count: parentCount)
    for (group, parent) in parentOfGroup.enumerated() {
      sums[Int(parent)] += groupSums[group]
      counts[Int(parent)] += unitCounts[group]
    }
    return zip(sums, counts).map { $0 / Double($1) }
  }

  /// Strata over strata that are not lonely, within each parent; NaN where all are.
  private var averageFactors: [Double] {
    var strata = [Int](repeating: 0, count: parentCount)
    var lonely = [Int](repeating: 0, count: parentCount)
    for (group, parent) in parentOfGroup.enumerated() {
      strata[Int(parent)] += 1
      lonely[Int(parent)] += isLonely(group) ? 1 : 0
    }
    return zip(strata, lonely).map { strata, lonely in
      lonely == strata && strata > 0 ? .nan : Double(strata) / Double(strata - lonely)
    }
  }

  /// The sums of the units' totals by parent: the totals of the stage before.
  func totalsOfParents(_ totals: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: parentCount)
    for (parent, value) in zip(parentOfUnit, totals) { sums[Int(parent)] += value }
    return sums
  }
}
