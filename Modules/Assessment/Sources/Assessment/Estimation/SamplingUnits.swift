import IntegrationModel

/// Numbers strata and sampling units as records go by; units are nested in strata.
///
/// Units need not be contiguous, and a unit that returns in a later round is the same one. Where the
/// data have no unit the household stands in, and where there is none the record
/// (``DesignLevel`` says which).
struct SamplingUnits {
  /// The stratum of each unit.
  private(set) var stratumOfUnit: [Int32] = []
  /// How many strata there are.
  private(set) var stratumCount = 0
  /// The size of each stratum in the frame, NaN where it is not known.
  private(set) var frameSizes: [Double] = []

  private var strata: [String: Int32] = [:]
  private var units: [UnitKey: Int32] = [:]

  private struct UnitKey: Hashable {
    var stratum: Int32
    var name: String
  }

  /// How many units there are.
  var count: Int { stratumOfUnit.count }

  /// The unit of each record of a batch.
  mutating func number(_ batch: ColumnBatch) -> [Int32] {
    let stratumOfRow = strataOfRows(batch)
    let names = unitColumn(batch)
    var result = [Int32](repeating: 0, count: batch.rowCount)
    // Texts are looked up once per batch and stratum, not once per record.
    var seen: [UInt64: Int32] = [:]
    for row in 0..<batch.rowCount {
      let stratum = stratumOfRow[row]
      guard let (positions, dictionary) = names else {
        result[row] = addUnit(in: stratum)
        continue
      }
      let position = UInt32(bitPattern: positions[row])
      let key = UInt64(UInt32(bitPattern: stratum)) << 32 | UInt64(position)
      if let unit = seen[key] {
        result[row] = unit
      } else {
        let unit = self.unit(dictionary[Int(positions[row])], in: stratum)
        seen[key] = unit
        result[row] = unit
      }
    }
    return result
  }

  private mutating func unit(_ name: String, in stratum: Int32) -> Int32 {
    let key = UnitKey(stratum: stratum, name: name)
    if let known = units[key] { return known }
    let unit = addUnit(in: stratum)
    units[key] = unit
    return unit
  }

  private mutating func addUnit(in stratum: Int32) -> Int32 {
    stratumOfUnit.append(stratum)
    return Int32(stratumOfUnit.count - 1)
  }

  private mutating func strataOfRows(_ batch: ColumnBatch) -> [Int32] {
    guard case .text(let positions, let dictionary)? = batch[.stratum]?.storage else {
      if stratumCount == 0 { _ = stratum("") }
      return [Int32](repeating: 0, count: batch.rowCount)
    }
    let numbers = (0..<dictionary.count).map { stratum(dictionary[$0]) }
    let rows = positions.map { numbers[Int($0)] }
    noteFrameSizes(batch, rows)
    return rows
  }

  private mutating func stratum(_ name: String) -> Int32 {
    if let known = strata[name] { return known }
    let number = Int32(stratumCount)
    strata[name] = number
    frameSizes.append(.nan)
    stratumCount += 1
    return number
  }

  private mutating func noteFrameSizes(_ batch: ColumnBatch, _ strata: [Int32]) {
    guard case .numbers(let sizes)? = batch[.fpc]?.storage else { return }
    for row in strata.indices where frameSizes[Int(strata[row])].isNaN {
      frameSizes[Int(strata[row])] = sizes[row]
    }
  }

  private func unitColumn(_ batch: ColumnBatch) -> ([Int32], TextDictionary)? {
    for variable in [VariableID.psu, .householdID] {
      if case .text(let positions, let dictionary)? = batch[variable]?.storage {
        return (positions, dictionary)
      }
    }
    return nil
  }
}

/// What a stratum with a single sampling unit adds to the variance.
///
/// The options of R's survey package (`survey.lonely.psu`).
public enum LonelyUnitRule: String, Sendable, Codable, CaseIterable {
  /// Estimation stops and names the strata.
  case fail
  /// Nothing.
  case remove
  /// Nothing: the unit was taken with certainty.
  case certainty
  /// Its squared distance to the mean of all units' totals.
  case adjust
  /// As much as the other strata on average.
  case average
}

/// Strata, units and finite population corrections, ready for variances.
struct DesignFrame {
  let stratumOfUnit: [Int32]
  let stratumCount: Int
  let rule: LonelyUnitRule
  /// Units of each stratum.
  let unitCounts: [Int]
  /// The share of the stratum's units that was not sampled, 1 where the frame is not known.
  let unsampled: [Double]

  init(_ units: SamplingUnits, rule: LonelyUnitRule) {
    stratumOfUnit = units.stratumOfUnit
    stratumCount = units.stratumCount
    self.rule = rule
    var counts = [Int](repeating: 0, count: units.stratumCount)
    for stratum in units.stratumOfUnit { counts[Int(stratum)] += 1 }
    unitCounts = counts
    unsampled = zip(counts, units.frameSizes).map { count, size in
      // As in R: a number up to 1 is a sampling fraction, a larger one a population count.
      size.isNaN ? 1 : size <= 1 ? 1 - size : 1 - Double(count) / size
    }
  }

  /// How many strata have a single unit.
  var lonelyStrata: Int { unitCounts.count { $0 == 1 } }

  /// The variance of a sum of units' totals: stratified, with replacement within strata, times the
  /// finite population correction; units without a total count as zero.
  ///
  /// Source: Wolter, Introduction to Variance Estimation (2007), section 4.2.1.
  /// - Parameter totals: the units that have one, each once.
  func variance(of totals: [(unit: Int32, total: Double)]) -> Double {
    var sums = [Double](repeating: 0, count: stratumCount)
    var squares = [Double](repeating: 0, count: stratumCount)
    var whole = 0.0
    for (unit, total) in totals {
      let stratum = Int(stratumOfUnit[Int(unit)])
      sums[stratum] += total
      squares[stratum] += total * total
      whole += total
    }
    let grandMean = whole / Double(stratumOfUnit.count)
    var variance = 0.0
    for stratum in 0..<stratumCount {
      let count = Double(unitCounts[stratum])
      if unitCounts[stratum] > 1 {
        let spread = max(0, squares[stratum] - sums[stratum] * sums[stratum] / count)
        variance += unsampled[stratum] * count / (count - 1) * spread
      } else if rule == .adjust {
        let distance = sums[stratum] - grandMean
        variance += unsampled[stratum] * distance * distance
      }
    }
    let usable = stratumCount - lonelyStrata
    if rule == .average, lonelyStrata > 0 {
      variance = usable == 0 ? .nan : variance * Double(stratumCount) / Double(usable)
    }
    return variance
  }

  /// Units minus strata among those that a domain has records in.
  func degreesOfFreedom(of units: some Sequence<Int32>) -> Int {
    var strata = [Bool](repeating: false, count: stratumCount)
    var unitCount = 0
    var used = 0
    for unit in units {
      unitCount += 1
      let stratum = Int(stratumOfUnit[Int(unit)])
      if !strata[stratum] {
        strata[stratum] = true
        used += 1
      }
    }
    return unitCount - used
  }
}
