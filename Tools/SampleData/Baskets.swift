/// The tables a poverty line needs, in INDEC's layouts.
enum Baskets {
  /// Regional baskets by quarter (`canastas.csv`): pesos a month for one adult equivalent.
  ///
  /// The amounts are made up, in step with the made-up incomes.
  static func lines(_ quarters: [Quarter]) -> String {
    var text = "\"region\",\"periodo\",\"CBA\",\"CBT\",\"codigo\"\n"
    for region in Agglomerate.regions {
      for quarter in quarters {
        let level =
          Prices.level(quarter) * Agglomerate.level(ofRegion: region.code).basket
        let food = 12_400 * level
        let whole = 28_000 * level
        text += "\"\(region.name)\",\"\(quarter.year).\(quarter.number)\","
        text += "\(hundredths(food)),\(hundredths(whole)),\(region.code)\n"
      }
    }
    return text
  }

  private static func hundredths(_ amount: Double) -> String {
    let hundredths = Int((amount * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// INDEC's adult equivalents by sex and age (`adulto_equivalente.csv`).
  ///
  /// Source: INDEC, requirements of energy by age and sex, in its method of measuring poverty.
  static func adultEquivalents() -> String {
    var text = "\"CH04\",\"CH06\",\"adequi\"\n"
    for (sex, table) in [(1, men), (2, women)] {
      for age in -1...110 where age != 0 {
        let value = table.last { $0.from <= age }?.value ?? ""
        text += "\(sex),\(age),\(value)\n"
      }
    }
    return text
  }

  private static let children: [(from: Int, value: String)] = [
    (-1, "0.35"), (1, "0.37"), (2, "0.46"), (3, "0.51"), (4, "0.55"), (5, "0.6"), (6, "0.64"),
    (7, "0.66"), (8, "0.68"), (9, "0.69"),
  ]
  private static let men =
    children + [
      (10, "0.79"), (11, "0.82"), (12, "0.85"), (13, "0.9"), (14, "0.96"), (15, "1"),
      (16, "1.03"), (17, "1.04"), (18, "1.02"), (30, "1"), (61, "0.83"), (76, "0.74"),
    ]
  private static let women =
    children + [
      (10, "0.7"), (11, "0.72"), (12, "0.74"), (13, "0.76"), (15, "0.77"), (18, "0.76"),
      (30, "0.77"), (46, "0.76"), (61, "0.67"), (76, "0.63"),
    ]
}
