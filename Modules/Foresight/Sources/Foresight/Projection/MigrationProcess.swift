import Glibc
import Numerics

/// How net migration wanders about its expected course: a first-order autoregression of the rate a
/// step, d(t) = φ d(t-1) + ε, ε normal or Student t, its variance by country drawn towards the group's.
///
/// A small empirical-Bayes stand-in for the hierarchical model of J. Azose and A. Raftery, "Bayesian
/// probabilistic projection of international migration", Demography 52 (2015): φ is common, estimated
/// by least squares over all countries; log σ is a weighted mean of the country's and the group's.
public struct MigrationProcess: Sendable, Equatable {
  /// How much of a deviation is left after a step, 0 to 0.98.
  public let persistence: Double
  /// The standard deviation of a step's shock, in persons per 1000 people and step, by country.
  public let deviations: [Double]
  /// The degrees of freedom of the shocks; nil for normal ones.
  public let degreesOfFreedom: Double?

  /// Makes a process of known values.
  public init(persistence: Double, deviations: [Double], degreesOfFreedom: Double? = nil) {
    self.persistence = min(max(persistence, 0), 0.98)
    self.deviations = deviations
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// Estimates a process.
  ///
  /// - Parameters:
  ///   - histories: The net rates of each country per 1000 people and step, oldest first.
  ///   - pull: How many steps of a country's own history the group's variance weighs.
  public init(histories: [[Double]], pull: Double = 5, degreesOfFreedom: Double? = nil) {
    let centred = histories.map { rates in
      let mean = rates.reduce(0, +) / Double(max(rates.count, 1))
      return rates.map { $0 - mean }
    }
    var products = 0.0
    var squares = 0.0
    // Each country weighs alike, whatever the size of its shocks.
    for rates in centred where rates.count > 1 {
      let spread = rates.reduce(0) { $0 + $1 * $1 }
      guard spread > 0 else { continue }
      for (before, after) in zip(rates, rates.dropFirst()) {
        products += before * after / spread
        squares += before * before / spread
      }
    }
    let persistence = squares > 0 ? min(max(products / squares, 0), 0.98) : 0
    let logs = centred.map { rates -> (log: Double, weight: Double)? in
      let shocks = zip(rates, rates.dropFirst()).map { $1 - persistence * $0 }
      guard shocks.count > 1 else { return nil }
      let variance = shocks.reduce(0) { $0 + $1 * $1 } / Double(shocks.count)
      return variance > 0 ? (log(variance) / 2, Double(shocks.count)) : nil
    }
    let known = logs.compactMap { $0?.log }
    let group = known.isEmpty ? 0 : known.reduce(0, +) / Double(known.count)
    let deviations = logs.map { own in
      guard let own else { return known.isEmpty ? 0 : exp(group) }
      return exp((own.weight * own.log + pull * group) / (own.weight + pull))
    }
    self.init(
      persistence: persistence, deviations: deviations, degreesOfFreedom: degreesOfFreedom)
  }

  /// A shock of standard deviation 1.
  func shock(_ random: inout RandomStream) -> Double {
    guard let degreesOfFreedom, degreesOfFreedom > 2 else { return random.normal() }
    let scale = ((degreesOfFreedom - 2) / degreesOfFreedom).squareRoot()
    return random.studentT(freedom: degreesOfFreedom) * scale
  }

  /// Net totals moved so that the world's sum is zero: the side that is larger gives, the other takes,
  /// each country in proportion to its own total.
  public static func closed(_ totals: [Double]) -> [Double] {
    let inward = totals.reduce(0) { $0 + max($1, 0) }
    let outward = totals.reduce(0) { $0 + max(-$1, 0) }
    guard inward > 0, outward > 0 else {
      // With one sign only there is nobody to come from: nobody moves.
      return totals.map { _ in 0 }
    }
    let middle = (inward + outward) / 2
    return totals.map { $0 > 0 ? $0 * middle / inward : $0 * middle / outward }
  }
}
