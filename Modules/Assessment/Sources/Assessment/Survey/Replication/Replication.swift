import IntegrationModel
import Numerics

/// How replicates of a sample are made, and with it how their spread becomes a variance.
public enum ReplicateMethod: String, Sendable, Codable, CaseIterable {
  /// Each unit left out in turn, strata aside.
  case jk1
  /// Each unit left out in turn, its stratum made up for.
  case jkn
  /// Balanced half-samples of two units a stratum.
  case brr
  /// Half-samples that weigh the other half less instead of dropping it.
  case fay
  /// Units drawn anew within strata (Rao and Wu, JASA 83, 1988, one draw less than units).
  case bootstrap
  /// Successive differences, as published sets have them: 4/R around the full sample.
  case sdr
}

/// Replicate weights to estimate variances with.
public struct Replication: Sendable {
  /// Where replicates come from.
  public enum Source: Sendable {
    /// They are made from the design.
    case generated(count: Int, seed: UInt64)
    /// They are columns of the file.
    case columns([String])
  }

  /// How they are made.
  public var method: ReplicateMethod
  /// Where they come from.
  public var source: Source
  /// What Fay's method leaves the dropped half, between 0 and 1.
  public var fay = 0.3
  /// Whether spread is taken around the full sample's estimate in place of the replicates' mean.
  public var isAroundEstimate = false
  /// The factor of the sum of squares, where the method's own does not fit.
  public var scale: Double?
  /// The factor of each replicate of the file, in the order of its columns (R's `rscales`): with
  /// them `scale` is 1 where it is not given.
  public var scales: [Double]?

  /// Chooses replicates.
  public init(_ method: ReplicateMethod, _ source: Source) {
    self.method = method
    self.source = source
    isAroundEstimate = method == .sdr
  }

  /// The columns of replicate weights.
  public var columns: [String] {
    if case .columns(let names) = source { return names }
    return []
  }
}

/// Eight replicates at a time: what one pass over units or records serves.
typealias ReplicateLanes = SIMD8<Double>

/// The replicates of a sample: multipliers of units or weights of records, and their scales.
struct ReplicateSet {
  /// How many there are.
  let count: Int
  /// The factor of each replicate's squared distance.
  let scales: [Double]
  let isAroundEstimate: Bool
  /// The multipliers of all units in replicates `8 b ..< 8 b + 8`; nil for replicate weights that
  /// the file has.
  let multipliers: ((Int) -> [ReplicateLanes])?

  /// How many blocks of eight there are.
  var blockCount: Int { (count + 7) / 8 }
}

extension ReplicateSet {
  /// Makes replicates of a design, or takes over the file's.
  ///
  /// - Throws: `replicates_do_not_fit` where the method needs another design,
  ///   `replicate_scale_needed`.
  init(_ replication: Replication, _ design: SampleDesign) throws(ArraigoError) {
    isAroundEstimate = replication.isAroundEstimate
    switch replication.source {
    case .columns(let names):
      count = names.count
      multipliers = nil
      scales = try Self.scales(replication, count: names.count)
    case .generated(let wanted, let seed):
      let stage = design.stages[0]
      switch replication.method {
      case .jk1, .jkn:
        let isStratified = replication.method == .jkn
        guard isStratified || stage.unitCounts.count == 1 else {
          throw Self.misfit("jk1 leaves strata aside, and the design has some: use jkn")
        }
        guard stage.unitCount <= Self.mostJackknives else {
          throw Self.misfit("a jackknife would make \(stage.unitCount) replicates, one a unit")
        }
        count = stage.unitCount
        scales = Self.jackknifeScales(stage, isStratified: isStratified)
          .map { $0 * (replication.scale ?? 1) }
        multipliers = { Self.jackknife(stage, isStratified: isStratified, block: $0) }
      case .bootstrap:
        guard wanted > 1 else { throw Self.misfit("a bootstrap needs two replicates or more") }
        count = wanted
        scales = [Double](
          repeating: replication.scale ?? 1 / Double(wanted - 1), count: wanted)
        multipliers = { Self.bootstrap(stage, seed: seed, block: $0) }
      case .brr, .fay:
        let halves = try HalfSamples(stage)
        let kept = replication.method == .fay ? replication.fay : 0
        guard (0..<1).contains(kept) else {
          throw Self.misfit("Fay's factor lies between 0 and 1")
        }
        count = halves.count
        scales = [Double](
          repeating: replication.scale ?? 1 / (Double(halves.count) * (1 - kept) * (1 - kept)),
          count: halves.count)
        multipliers = { halves.multipliers(kept: kept, block: $0) }
      case .sdr: throw Self.misfit("successive differences are not made here")
      }
    }
  }

  /// More units than this are not left out one by one.
  private static let mostJackknives = 20_000

  static func misfit(_ what: String) -> ArraigoError {
    ArraigoError(
      "replicates_do_not_fit", what,
      suggestion: "bootstrap fits every design of two units a stratum or more")
  }

  private static func scales(_ replication: Replication, count: Int) throws(ArraigoError)
    -> [Double]
  {
    guard count > 1 else { throw misfit("variances need two replicates or more") }
    if let scales = replication.scales {
      guard scales.count == count, scales.allSatisfy({ $0 >= 0 && $0.isFinite }) else {
        throw misfit(
          "there are \(count) replicates and \(scales.count) scales, or some are negative")
      }
      return scales.map { $0 * (replication.scale ?? 1) }
    }
    let size = Double(count)
    let own: Double? =
      switch replication.method {
      case .jk1: (size - 1) / size
      case .brr: 1 / size
      case .fay: 1 / (size * (1 - replication.fay) * (1 - replication.fay))
      case .bootstrap: 1 / (size - 1)
      case .sdr: 4 / size
      case .jkn: nil
      }
    guard let scale = replication.scale ?? own else {
      throw ArraigoError(
        "replicate_scale_needed", "how far jkn replicates count depends on their strata",
        suggestion: "give --replicate-scale: (n - 1)/n for strata of n units, 1 for paired units; "
          + "where strata differ, --replicate-scales")
    }
    return [Double](repeating: scale, count: count)
  }

  /// (n − 1)/n of the unit's stratum, or of the whole sample, times the share not sampled.
  private static func jackknifeScales(_ stage: SamplingStage, isStratified: Bool) -> [Double] {
    stage.groupOfUnit.map { group in
      let size = Double(isStratified ? stage.unitCounts[Int(group)] : stage.unitCount)
      return (size - 1) / size * stage.unsampled[Int(group)]
    }
  }

  private static func jackknife(_ stage: SamplingStage, isStratified: Bool, block: Int)
    -> [ReplicateLanes]
  {
    var multipliers = [ReplicateLanes](repeating: .init(repeating: 1), count: stage.unitCount)
    for lane in 0..<8 {
      let dropped = block * 8 + lane
      guard dropped < stage.unitCount else { break }
      let group = stage.groupOfUnit[dropped]
      let size = Double(isStratified ? stage.unitCounts[Int(group)] : stage.unitCount)
      if size > 1 {
        for unit in 0..<stage.unitCount where !isStratified || stage.groupOfUnit[unit] == group {
          multipliers[unit][lane] = size / (size - 1)
        }
        multipliers[dropped][lane] = 0
      }
    }
    return multipliers
  }

  /// 1 + √(1 − f) (n/(n − 1) · times drawn − 1) with n − 1 draws; a lonely unit stays as it is.
  private static func bootstrap(_ stage: SamplingStage, seed: UInt64, block: Int)
    -> [ReplicateLanes]
  {
    let members = stage.unitsOfGroups
    var multipliers = [ReplicateLanes](repeating: .init(repeating: 1), count: stage.unitCount)
    for lane in 0..<8 {
      var draws = RandomStream(seed: seed).split(block * 8 + lane)
      for (group, units) in members.enumerated() where units.count > 1 {
        let size = Double(units.count)
        let share = stage.unsampled[group].squareRoot()
        for unit in units { multipliers[Int(unit)][lane] = 1 - share }
        for _ in 1..<units.count {
          let drawn = Int(units[draws.index(below: units.count)])
          multipliers[drawn][lane] += share * size / (size - 1)
        }
      }
    }
    return multipliers
  }
}

extension SamplingStage {
  /// The units of each group.
  var unitsOfGroups: [[Int32]] {
    var members = [[Int32]](repeating: [], count: unitCounts.count)
    for (unit, group) in groupOfUnit.enumerated() { members[Int(group)].append(Int32(unit)) }
    return members
  }
}
