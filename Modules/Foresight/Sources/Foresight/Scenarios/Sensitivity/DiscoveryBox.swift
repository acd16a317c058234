import Glibc

/// A box in the space of the drivers in which cases of interest crowd.
public struct DiscoveryBox: Sendable, Equatable {
  /// One driver's bounds, both included; nil where it is not bounded on that side.
  public struct Bounds: Sendable, Equatable {
    /// The lowest value within.
    public var low: Double?
    /// The highest value within.
    public var high: Double?

    /// Whether a value lies within.
    func holds(_ value: Double) -> Bool {
      value >= low ?? -.infinity && value <= high ?? .infinity
    }
  }

  /// The bounds by driver.
  public let bounds: [Bounds]
  /// The part of all cases of interest that lie within.
  public let coverage: Double
  /// The part of the cases within that are of interest.
  public let density: Double
  /// The part of all cases that lie within.
  public let mass: Double
  /// By driver and side, how probable so many cases of interest would be in the box by chance, were the
  /// bound of no use: the binomial tail with the density of the box without it (Bryant and Lempert
  /// 2010). Nil where there is no bound.
  public let quasiProbabilities: [Bounds]

  /// The drivers that are bounded.
  public var restricted: [Int] {
    bounds.indices.filter { bounds[$0].low != nil || bounds[$0].high != nil }
  }

  /// Counts a box's cases.
  init(bounds: [Bounds], drivers: [[Double]], isOfInterest: [Bool]) {
    let inside = Self.counted(bounds, drivers, isOfInterest)
    let interesting = isOfInterest.count { $0 }
    let part = { (some: Int, all: Int) in all > 0 ? Double(some) / Double(all) : 0 }
    self.bounds = bounds
    coverage = part(inside.hits, interesting)
    density = part(inside.hits, inside.cases)
    mass = part(inside.cases, isOfInterest.count)
    quasiProbabilities = bounds.indices.map { driver in
      var (noLow, noHigh) = (bounds, bounds)
      noLow[driver].low = nil
      noHigh[driver].high = nil
      let chance = { (wider: [Bounds]) in
        let without = Self.counted(wider, drivers, isOfInterest)
        return Self.binomialTail(
          atLeast: inside.hits, of: inside.cases, probability: part(without.hits, without.cases))
      }
      return Bounds(
        low: bounds[driver].low.map { _ in chance(noLow) },
        high: bounds[driver].high.map { _ in chance(noHigh) })
    }
  }

  /// The cases within bounds, and those of interest among them.
  private static func counted(_ bounds: [Bounds], _ drivers: [[Double]], _ isOfInterest: [Bool])
    -> (cases: Int, hits: Int)
  {
    var (cases, hits) = (0, 0)
    for place in isOfInterest.indices
    where bounds.indices.allSatisfy({ bounds[$0].holds(drivers[$0][place]) }) {
      cases += 1
      hits += isOfInterest[place] ? 1 : 0
    }
    return (cases, hits)
  }

  /// The probability of so many successes or more.
  static func binomialTail(atLeast hits: Int, of count: Int, probability: Double) -> Double {
    guard hits > 0, probability < 1 else { return 1 }
    guard probability > 0 else { return 0 }
    let factorials = (0...count).reduce(into: [0.0]) { logs, number in
      if number > 0 { logs.append(logs[number - 1] + log(Double(number))) }
    }
    var sum = 0.0
    for successes in hits...count {
      let failures = count - successes
      let ways = factorials[count] - factorials[successes] - factorials[failures]
      sum += exp(
        ways + Double(successes) * log(probability) + Double(failures) * log1p(-probability))
    }
    return min(sum, 1)
  }
}
