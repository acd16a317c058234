import LocatedText
import Numerics

/// A primary sampling unit of a survey, within its stratum.
public struct SamplingUnit: Sendable, Hashable, Comparable {
  /// The stratum; empty where the design has none.
  public let stratum: String
  /// The unit within it.
  public let name: String

  /// Makes a unit.
  public init(stratum: String = "", name: String) {
    self.stratum = stratum
    self.name = name
  }

  /// By stratum, then by name.
  public static func < (left: SamplingUnit, right: SamplingUnit) -> Bool {
    (left.stratum, left.name) < (right.stratum, right.name)
  }
}

/// The columns `stratum` and `psu` of a table.
struct UnitColumns {
  /// Their names, which are no factors.
  static let names = ["stratum", "psu"]
  private let stratum: Int?
  private let unit: Int?

  init(_ table: SourceTable) {
    stratum = table.columns.firstIndex(of: Self.names[0])
    unit = table.columns.firstIndex(of: Self.names[1])
  }

  func unit(of row: SourceTable.Row) -> SamplingUnit? {
    unit.map { SamplingUnit(stratum: stratum.map { row.cells[$0] } ?? "", name: row.cells[$0]) }
  }
}

/// Weights as other samples of the same design would have given them: the rescaling bootstrap.
///
/// From the n units of a stratum n - 1 are drawn with replacement; a unit drawn k times has its weights
/// multiplied by k n / (n - 1) (J. Rao and C. Wu, JASA 83, 1988). A stratum of one unit shows no
/// variance and is left as it is; ``lonelyStrata`` counts them.
public struct DesignReplicates: Sendable, Equatable {
  /// The multiplier of each unit, replicate by replicate.
  public let multipliers: [[SamplingUnit: Double]]
  /// The strata of a single unit.
  public let lonelyStrata: Int

  /// Draws replicates.
  ///
  /// - Parameters:
  ///   - units: The units of all tables; those of the same stratum and name are one.
  ///   - count: How many replicates.
  public init(_ units: Set<SamplingUnit>, count: Int, seed: UInt64) {
    let strata = Dictionary(grouping: units.sorted(), by: \.stratum)
      .sorted { $0.key < $1.key }.map(\.value)
    lonelyStrata = strata.count { $0.count == 1 }
    let root = RandomStream(seed: seed ^ 0x2545_F491_4F6C_DD1D)
    multipliers = (0..<count).map { replicate in
      var stream = root.split(replicate)
      var multipliers: [SamplingUnit: Double] = [:]
      for stratum in strata {
        let size = stratum.count
        guard size > 1 else {
          multipliers[stratum[0]] = 1
          continue
        }
        var times = [Int](repeating: 0, count: size)
        for _ in 1..<size { times[stream.index(below: size)] += 1 }
        for (unit, count) in zip(stratum, times) {
          multipliers[unit] = Double(count) * Double(size) / Double(size - 1)
        }
      }
      return multipliers
    }
  }
}
