/// What one step of a projection did.
public struct ProjectionStep: Sendable, Equatable {
  /// The population at the end.
  public let population: AgeSex
  /// Births of the step.
  public let births: Double
  /// Deaths of the step.
  public let deaths: Double
  /// Net migrants of the step.
  public let migration: Double

  /// What the books miss: the change of the population without births, deaths and migration; zero
  /// but for rounding.
  public func imbalance(since start: AgeSex) -> Double {
    population.total - start.total - births + deaths - migration
  }
}

/// The cohort-component method in steps of five years by sex and five-year age.
///
/// As the United Nations project (the conventions of ccmppWPP): each group survives into the next, the
/// two oldest into the open one; births are the mean of women at both ends times their rates; migrants
/// are added half at the start and half at the end, or all at the end without part in births.
public enum CohortComponent {
  /// Moves a population on by one step.
  public static func step(
    _ start: AgeSex, _ rates: VitalRates, timing: MigrationTiming = .even
  ) -> ProjectionStep {
    let early = timing == .even ? 0.5 : 0.0
    let women = aged(start.women, rates.survival.women, rates.migration.women, early)
    let men = aged(start.men, rates.survival.men, rates.migration.men, early)
    var births = 0.0
    for (place, group) in AgeGroups.childbearing.enumerated() {
      let before = start.women[group] + early * rates.migration.women[group]
      let after = women.population[group] + early * rates.migration.women[group]
      births += AgeGroups.width * rates.fertility[place] * (before + after) / 2
    }
    let boys = births * rates.sexRatioAtBirth / (1 + rates.sexRatioAtBirth)
    var end = AgeSex(women: women.population, men: men.population)
    end.women[0] = (births - boys) * rates.survival.women[0]
    end.men[0] = boys * rates.survival.men[0]
    let infantDeaths = births - end.women[0] - end.men[0]
    for group in 0..<AgeGroups.count {
      end.women[group] += (1 - early) * rates.migration.women[group]
      end.men[group] += (1 - early) * rates.migration.men[group]
    }
    return ProjectionStep(
      population: end, births: births, deaths: infantDeaths + women.deaths + men.deaths,
      migration: rates.migration.total)
  }

  /// Moves a population on by as many steps as there are rates.
  public static func project(
    _ start: AgeSex, _ rates: [VitalRates], timing: MigrationTiming = .even
  ) -> [ProjectionStep] {
    var steps: [ProjectionStep] = []
    var population = start
    for rate in rates {
      steps.append(step(population, rate, timing: timing))
      population = steps[steps.count - 1].population
    }
    return steps
  }

  /// One sex after ageing, without births and late migrants, and its deaths.
  private static func aged(
    _ start: [Double], _ survival: [Double], _ migration: [Double], _ early: Double
  ) -> (population: [Double], deaths: Double) {
    let last = AgeGroups.count - 1
    var population = [Double](repeating: 0, count: AgeGroups.count)
    var exposed = 0.0
    for group in 1..<last {
      let people = start[group - 1] + early * migration[group - 1]
      exposed += people
      population[group] = people * survival[group]
    }
    let oldest =
      start[last - 1] + start[last] + early * (migration[last - 1] + migration[last])
    exposed += oldest
    population[last] = oldest * survival[last]
    return (population, exposed - population.reduce(0, +))
  }

  /// The net migrants by age and sex, at the end of the step, that lead from one population to another
  /// under given rates: what is left over when births and deaths are known.
  ///
  /// Projecting with them and ``MigrationTiming/end`` gives the second population again.
  public static func residualMigration(
    from start: AgeSex, to end: AgeSex, _ rates: VitalRates
  ) -> AgeSex {
    var closed = rates
    closed.migration = .zero
    let reached = step(start, closed, timing: .end).population
    return AgeSex(
      women: zip(end.women, reached.women).map { $0 - $1 },
      men: zip(end.men, reached.men).map { $0 - $1 })
  }
}
