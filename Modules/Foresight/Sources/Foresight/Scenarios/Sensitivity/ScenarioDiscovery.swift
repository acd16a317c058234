/// A box in the space of the drivers in which cases of interest crowd.
public struct DiscoveryBox: Sendable, Equatable {
  /// The bounds by driver; nil where the driver is not bounded on that side.
  public let bounds: [(low: Double?, high: Double?)]
  /// The part of all cases of interest that lie within.
  public let coverage: Double
  /// The part of the cases within that are of interest.
  public let density: Double
  /// The part of all cases that lie within.
  public let mass: Double

  /// The drivers that are bounded.
  public var restricted: [Int] {
    bounds.indices.filter { bounds[$0].low != nil || bounds[$0].high != nil }
  }

  /// Equal in every value.
  public static func == (left: DiscoveryBox, right: DiscoveryBox) -> Bool {
    left.coverage == right.coverage && left.density == right.density && left.mass == right.mass
      && zip(left.bounds, right.bounds).allSatisfy { $0 == $1 }
  }
}

/// Scenario discovery: the simple bounds on drivers under which an outcome of interest comes about.
///
/// The patient rule induction method: J. Friedman and N. Fisher, Statistics and Computing 9 (1999),
/// as B. Bryant and R. Lempert use it (2010). A slice of the cases is peeled off again and again, the
/// one whose removal leaves the densest rest. There is no pasting: bounds are as the peeling left them.
public struct ScenarioDiscovery: Sendable, Equatable {
  /// The boxes from all cases to the smallest, each denser than the one before.
  public let peeling: [DiscoveryBox]

  /// Peels.
  ///
  /// - Parameters:
  ///   - drivers: The numbers by driver then case.
  ///   - isOfInterest: Which cases are of interest.
  ///   - slice: The part of the present cases that one peel takes away.
  ///   - leastMass: The part of all cases that a box keeps.
  public init(
    drivers: [[Double]], isOfInterest: [Bool], slice: Double = 0.05, leastMass: Double = 0.05
  ) {
    let count = isOfInterest.count
    var inside = Array(0..<count)
    var bounds = [(low: Double?, high: Double?)](repeating: (nil, nil), count: drivers.count)
    let interesting = isOfInterest.count { $0 }
    let density = { (cases: [Int]) in
      cases.isEmpty ? 0 : Double(cases.count { isOfInterest[$0] }) / Double(cases.count)
    }
    let box = { (cases: [Int], bounds: [(low: Double?, high: Double?)]) in
      DiscoveryBox(
        bounds: bounds,
        coverage: interesting > 0
          ? Double(cases.count { isOfInterest[$0] }) / Double(interesting) : 0,
        density: density(cases), mass: count > 0 ? Double(cases.count) / Double(count) : 0)
    }
    var boxes = [box(inside, bounds)]
    while density(inside) < 1, Double(inside.count) * (1 - slice) >= leastMass * Double(count) {
      var best: (driver: Int, isLow: Bool, bound: Double, cases: [Int], density: Double)?
      for driver in drivers.indices {
        let sorted = inside.map { drivers[driver][$0] }.sorted()
        guard let first = sorted.first, let last = sorted.last, first < last else { continue }
        for isLow in [true, false] {
          let bound = Quantile.linear(sorted, isLow ? slice : 1 - slice)
          let rest = inside.filter {
            isLow ? drivers[driver][$0] >= bound : drivers[driver][$0] <= bound
          }
          guard rest.count < inside.count, !rest.isEmpty else { continue }
          let reached = density(rest)
          if reached > best?.density ?? -1 { best = (driver, isLow, bound, rest, reached) }
        }
      }
      guard let best, Double(best.cases.count) >= leastMass * Double(count) else { break }
      inside = best.cases
      if best.isLow {
        bounds[best.driver].low = best.bound
      } else {
        bounds[best.driver].high = best.bound
      }
      boxes.append(box(inside, bounds))
    }
    peeling = boxes
  }

  /// The box with the largest product of coverage and density that is at least so dense; nil where
  /// none is.
  public func best(density: Double = 0) -> DiscoveryBox? {
    peeling.filter { $0.density >= density }.max {
      $0.coverage * $0.density < $1.coverage * $1.density
    }
  }
}
