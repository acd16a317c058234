import Foundation
public import IntegrationModel
import Numerics

/// The places a unit takes when the choices behind an index are made otherwise.
public struct RankInterval: Sendable, Equatable {
  /// The unit.
  public var unit: String
  /// The place with the choices as stated, 1 for the best.
  public var place: Double
  /// The 5 % quantile of the places over all runs.
  public var best: Double
  /// The median of the places.
  public var median: Double
  /// The 95 % quantile of the places.
  public var worst: Double
}

extension CompositeIndex {
  /// The places of the units over many runs, each with a normalisation, an aggregation and weights
  /// drawn by chance.
  ///
  /// Each weight is multiplied by `1 + noise * u`, with `u` uniform between -1 and 1. Choices that
  /// have no meaning together (a geometric mean of z-scores) are left out.
  ///
  /// - Parameters:
  ///   - normalisation: The normalisation as stated.
  ///   - aggregation: The aggregation as stated.
  ///   - runs: How many runs.
  ///   - noise: How far weights move, 0 to 1.
  ///   - seed: The seed: the same one gives the same intervals.
  /// - Throws: what ``scores(_:_:weights:)`` throws for the choices as stated.
  public func rankIntervals(
    _ normalisation: Normalisation, _ aggregation: Aggregation, runs: Int = 1_000,
    noise: Double = 0.25, seed: UInt64 = 1
  ) throws(ArraigoError) -> [RankInterval] {
    let stated = Self.places(try scores(normalisation, aggregation))
    let choices = Normalisation.allCases.flatMap { way in
      Aggregation.allCases.map { (way, $0) }
    }.filter { (try? scores($0.0, $0.1)) != nil }
    var generator = RandomStream(seed: seed)
    var places = units.map { _ in [Double]() }
    for _ in 0..<max(runs, 1) {
      let choice = choices[generator.index(below: choices.count)]
      let weights = indicators.map { indicator in
        indicator.weight * (1 + noise * (2 * generator.uniform() - 1))
      }
      let run = Self.places(try scores(choice.0, choice.1, weights: weights))
      for unit in units.indices { places[unit].append(run[unit]) }
    }
    return units.indices.map { unit in
      let sorted = places[unit].sorted()
      func quantile(_ probability: Double) -> Double {
        sorted[min(sorted.count - 1, Int((probability * Double(sorted.count)).rounded(.down)))]
      }
      return RankInterval(
        unit: units[unit], place: stated[unit], best: quantile(0.05), median: quantile(0.5),
        worst: quantile(0.95))
    }
  }

  /// How much each indicator really weighs: its squared correlation with the index, as a part of
  /// their sum. Where it is far from the stated weight the index says something else than it claims.
  ///
  /// - Throws: what ``scores(_:_:weights:)`` throws.
  public func effectiveWeights(
    _ normalisation: Normalisation, _ aggregation: Aggregation
  ) throws(ArraigoError) -> [Double] {
    let index = try scores(normalisation, aggregation)
    let squares = try indicators.map { (indicator) throws(ArraigoError) in
      let correlation = Self.correlation(try normalised(indicator, normalisation), index)
      return correlation * correlation
    }
    let sum = squares.reduce(0, +)
    return squares.map { sum > 0 ? $0 / sum : 0 }
  }

  private static func correlation(_ first: [Double], _ second: [Double]) -> Double {
    let count = Double(first.count)
    let means = (first.reduce(0, +) / count, second.reduce(0, +) / count)
    var sums = (0.0, 0.0, 0.0)
    for (a, b) in zip(first, second) {
      sums.0 += (a - means.0) * (b - means.1)
      sums.1 += (a - means.0) * (a - means.0)
      sums.2 += (b - means.1) * (b - means.1)
    }
    let scale = (sums.1 * sums.2).squareRoot()
    return scale > 0 ? sums.0 / scale : 0
  }

  func logarithm(_ value: Double) -> Double { log(value) }
  func exponential(_ value: Double) -> Double { exp(value) }
}
