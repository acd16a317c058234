/// Scenario discovery: the simple bounds on drivers under which an outcome of interest comes about.
///
/// The patient rule induction method: J. Friedman and N. Fisher, Statistics and Computing 9 (1999),
/// as B. Bryant and R. Lempert use it (Technological Forecasting and Social Change 77, 2010). A slice of
/// the cases is peeled off again and again, the one whose removal leaves the densest rest, of equals one
/// of a driver that is bounded already; the boxes on
/// the way trade coverage for density. A chosen box is then pasted: its bounds are moved out again by
/// slices for as long as that makes it denser.
public struct ScenarioDiscovery: Sendable, Equatable {
  /// The boxes from all cases to the smallest.
  public let peeling: [DiscoveryBox]
  private let drivers: [[Double]]
  private let isOfInterest: [Bool]
  private let slice: Double

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
    self.drivers = drivers
    self.isOfInterest = isOfInterest
    self.slice = slice
    let count = isOfInterest.count
    var inside = Array(0..<count)
    var bounds = [DiscoveryBox.Bounds](repeating: .init(), count: drivers.count)
    var boxes = [DiscoveryBox(bounds: bounds, drivers: drivers, isOfInterest: isOfInterest)]
    while inside.contains(where: { !isOfInterest[$0] }),
      let peel = Peel.best(of: inside, drivers, isOfInterest, slice, bounds),
      Double(peel.rest.count) >= leastMass * Double(count)
    {
      inside = peel.rest
      if peel.isLow {
        bounds[peel.driver].low = peel.bound
      } else {
        bounds[peel.driver].high = peel.bound
      }
      boxes.append(DiscoveryBox(bounds: bounds, drivers: drivers, isOfInterest: isOfInterest))
    }
    peeling = boxes
  }

  /// The box with the largest product of coverage and density that is at least so dense, pasted; nil
  /// where none is.
  public func best(density: Double = 0) -> DiscoveryBox? {
    bestPeeled(density: density).map(pasted)
  }

  /// The box of the peeling that ``best(density:)`` pastes.
  func bestPeeled(density: Double = 0) -> DiscoveryBox? {
    let dense = peeling.filter { $0.density >= density }
    return dense.max { $0.coverage * $0.density < $1.coverage * $1.density }
  }

  /// A box with its bounds moved out, slice by slice, while that makes it denser.
  ///
  /// A slice is the part of the box's cases nearest beyond a bound, within all other bounds. A bound
  /// with no case beyond is dropped.
  public func pasted(_ box: DiscoveryBox) -> DiscoveryBox {
    var box = box
    while true {
      let wider = box.restricted.flatMap { driver in
        [true, false].compactMap { moved(box, driver, isLow: $0) }
      }
      let densest = wider.max { ($0.density, $0.mass) < ($1.density, $1.mass) }
      guard let densest, densest.density > box.density else { return box }
      box = densest
    }
  }

  private func moved(_ box: DiscoveryBox, _ driver: Int, isLow: Bool) -> DiscoveryBox? {
    guard let bound = isLow ? box.bounds[driver].low : box.bounds[driver].high else { return nil }
    var beyond: [Double] = []
    var inside = 0
    for place in isOfInterest.indices {
      let value = drivers[driver][place]
      let others = box.bounds.indices.allSatisfy {
        $0 == driver || box.bounds[$0].holds(drivers[$0][place])
      }
      guard others else { continue }
      if box.bounds[driver].holds(value) { inside += 1 }
      if isLow ? value < bound : value > bound { beyond.append(value) }
    }
    guard !beyond.isEmpty else { return nil }
    beyond.sort { isLow ? $0 > $1 : $0 < $1 }
    let take = max(Int(slice * Double(inside)), 1)
    var bounds = box.bounds
    let reached = take < beyond.count ? beyond[take - 1] : nil
    if isLow { bounds[driver].low = reached } else { bounds[driver].high = reached }
    return DiscoveryBox(bounds: bounds, drivers: drivers, isOfInterest: isOfInterest)
  }
}

/// One slice taken off.
private struct Peel {
  let driver: Int
  let isLow: Bool
  let bound: Double
  let rest: [Int]

  /// The slice that leaves the densest rest; nil where no driver varies.
  static func best(
    of inside: [Int], _ drivers: [[Double]], _ isOfInterest: [Bool], _ slice: Double,
    _ bounds: [DiscoveryBox.Bounds]
  ) -> Peel? {
    var best: (peel: Peel, density: Double, isKnown: Bool)?
    for driver in drivers.indices {
      let sorted = inside.map { drivers[driver][$0] }.sorted()
      let isKnown = bounds[driver] != DiscoveryBox.Bounds()
      for isLow in [false, true] {
        let bound = Quantile.linear(sorted, isLow ? slice : 1 - slice)
        let rest = inside.filter {
          isLow ? drivers[driver][$0] >= bound : drivers[driver][$0] <= bound
        }
        guard rest.count < inside.count, !rest.isEmpty else { continue }
        let density = Double(rest.count { isOfInterest[$0] }) / Double(rest.count)
        if let best, density < best.density || density == best.density && (best.isKnown || !isKnown)
        {
          continue
        }
        best = (Peel(driver: driver, isLow: isLow, bound: bound, rest: rest), density, isKnown)
      }
    }
    return best?.peel
  }
}
