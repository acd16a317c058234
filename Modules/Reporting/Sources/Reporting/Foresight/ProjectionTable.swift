public import Foresight
import IntegrationModel

/// Projected populations as a table for every command and export.
///
/// Columns: `country,year,sex,age,median,low80,high80,low95,high95`, in thousands; the whole of sex and
/// age is `total`. The start has no interval; a projection without trajectories has none at all.
public enum ProjectionTable {
  /// The trajectories' quantiles at every step.
  public static func trajectories(_ countries: [CountryTrajectories], byAge: Bool) -> ResultTable {
    var rows: [[Cell]] = []
    for country in countries {
      for group in groups(byAge: byAge) {
        rows.append(
          row(
            country.country, country.startYear, group,
            [group.sum(country.start)] + Array(repeating: .nan, count: 4)))
        for step in 1...max(country.stepCount, 1) where country.stepCount > 0 {
          let sorted = country.distribution(
            step: step, women: group.women, men: group.men, groups: group.ages)
          rows.append(
            row(
              country.country, country.startYear + 5 * step, group,
              CountryTrajectories.quantiles(sorted, [0.5, 0.1, 0.9, 0.025, 0.975])))
        }
      }
    }
    return ResultTable(columns: columns, rows: rows, notes: [MessageKey.projectionNote.wordings])
  }

  /// The expected course alone.
  public static func expected(
    _ countries: [(rates: CountryRates, steps: [ProjectionStep])], byAge: Bool
  ) -> ResultTable {
    var rows: [[Cell]] = []
    for (rates, steps) in countries {
      for group in groups(byAge: byAge) {
        let populations = [rates.population] + steps.map(\.population)
        for (step, population) in populations.enumerated() {
          rows.append(
            row(
              rates.country, rates.year(step), group,
              [group.sum(population)] + Array(repeating: .nan, count: 4)))
        }
      }
    }
    return ResultTable(columns: columns, rows: rows, notes: [MessageKey.projectionNote.wordings])
  }

  private typealias Column = ResultTable.Column

  private static var columns: [Column] {
    let number = ResultTable.Kind.number(decimals: 1)
    return [
      Column("country", .country), Column("year", .year), Column("sex", .sex), Column("age", .age),
      Column("median", .median, number), Column("low80", .low80, number),
      Column("high80", .high80, number), Column("low95", .low95, number),
      Column("high95", .high95, number),
    ]
  }

  private static func row(_ country: Country, _ year: Int, _ group: Group, _ values: [Double])
    -> [Cell]
  {
    [
      .code(country.alpha2, country.name), .text(String(year)),
      .code(group.sex, group.label.wordings),
      group.age == "total" ? .code("total", MessageKey.total.wordings) : .text(group.age),
    ] + values.map { $0.isNaN ? .missing : .number($0) }
  }

  private static func groups(byAge: Bool) -> [Group] {
    let all = 0..<AgeGroups.count
    let sexes: [(String, MessageKey, Bool, Bool)] = [
      ("total", .total, true, true), ("female", .women, true, false), ("male", .men, false, true),
    ]
    return sexes.flatMap { sex, label, women, men in
      [Group(sex: sex, label: label, women: women, men: men, age: "total", ages: all)]
        + (byAge
          ? all.map {
            Group(
              sex: sex, label: label, women: women, men: men, age: AgeGroups.name($0),
              ages: $0..<($0 + 1))
          } : [])
    }
  }
}

/// One sex, or both, of some ages.
private struct Group {
  let sex: String
  let label: MessageKey
  let women: Bool
  let men: Bool
  let age: String
  let ages: Range<Int>

  func sum(_ population: AgeSex) -> Double {
    (women ? population.women[ages].reduce(0, +) : 0)
      + (men ? population.men[ages].reduce(0, +) : 0)
  }
}
