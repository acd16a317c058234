public import IntegrationModel
import Numerics

/// The trajectories of one country: every age and sex at every step.
public struct CountryTrajectories: Sendable, Equatable {
  /// The country.
  public let country: Country
  /// The year at the start.
  public let startYear: Int
  /// How many trajectories there are.
  public let count: Int
  /// How many steps, the start left out.
  public let stepCount: Int
  /// The population at the start, in thousands.
  public let start: AgeSex
  /// The population by step, trajectory, then women and men by age, in thousands.
  public let cells: [Double]
  /// Net migrants by step and trajectory, in thousands.
  public let migration: [Double]

  /// The population of one trajectory at the end of a step counted from 1.
  public func population(step: Int, trajectory: Int) -> AgeSex {
    let width = 2 * AgeGroups.count
    let first = ((step - 1) * count + trajectory) * width
    return AgeSex(
      women: Array(cells[first..<(first + AgeGroups.count)]),
      men: Array(cells[(first + AgeGroups.count)..<(first + width)]))
  }

  /// The ascending values over all trajectories of a sum of age groups at a step counted from 1.
  public func distribution(step: Int, women: Bool, men: Bool, groups: Range<Int>) -> [Double] {
    let width = 2 * AgeGroups.count
    return (0..<count).map { trajectory in
      let first = ((step - 1) * count + trajectory) * width
      var sum = 0.0
      for group in groups {
        if women { sum += cells[first + group] }
        if men { sum += cells[first + AgeGroups.count + group] }
      }
      return sum
    }.sorted()
  }

  /// The quantiles of an ascending distribution, by linear interpolation.
  public static func quantiles(_ sorted: [Double], _ probabilities: [Double]) -> [Double] {
    probabilities.map { Quantile.linear(sorted, $0) }
  }
}

/// Probabilistic projections: many cohort-component projections whose fertility, mortality and
/// migration are drawn.
///
/// Fertility and life expectancy follow their published medians plus an autoregressive standard normal
/// path, scaled above and below the median so that its 10th and 90th percentiles are the published
/// ones. Women's and men's life expectancy share the path. Migration follows ``MigrationProcess``. At
/// most 80 % of an age group leaves in one step.
public enum ProbabilisticProjection {
  /// Projects all countries, each with random numbers of its own: with a given process a country's
  /// trajectories are the same whatever others are projected, unless the region is closed.
  ///
  /// - Throws: `uneven_steps` where a closed region's countries have different steps.
  public static func run(_ countries: [CountryRates], _ settings: TrajectorySettings)
    throws(ArraigoError) -> [CountryTrajectories]
  {
    guard let first = countries.first else { return [] }
    if settings.isClosed, countries.contains(where: { $0.stepCount != first.stepCount }) {
      throw ArraigoError(
        "uneven_steps", "the countries of a closed region have different numbers of steps")
    }
    let process =
      settings.migration ?? MigrationProcess(histories: countries.map(\.pastMigrationRates))
    var runs = countries.enumerated().map { number, rates in
      CountryRun(
        rates, settings, deviation: process.deviations[number],
        stream: RandomStream(seed: settings.seed).split(rates.country.numeric), process: process)
    }
    if settings.isClosed {
      for step in 0..<first.stepCount { Self.closedStep(&runs, step) }
    } else {
      for number in runs.indices {
        for step in 0..<countries[number].stepCount {
          runs[number].drawMigration(step)
          runs[number].advance(step)
        }
      }
    }
    return runs.map(\.result)
  }

  private static func closedStep(_ runs: inout [CountryRun], _ step: Int) {
    for number in runs.indices { runs[number].drawMigration(step) }
    for trajectory in 0..<(runs.first?.count ?? 0) {
      let totals = MigrationProcess.closed(runs.map { $0.totals[trajectory] })
      for number in runs.indices { runs[number].totals[trajectory] = totals[number] }
    }
    for number in runs.indices { runs[number].advance(step) }
  }
}
