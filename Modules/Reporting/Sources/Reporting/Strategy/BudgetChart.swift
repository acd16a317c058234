import IntegrationModel
import Strategy

/// What the plan spends in each year, stacked by family; a number in each piece names its family.
struct BudgetChart {
  private let page: StrategyContext
  /// The families that spend, in the catalogue's order, with their amounts by year.
  let rows: [(family: String, amounts: [Double])]

  init(_ page: StrategyContext) {
    self.page = page
    let families = Dictionary(
      page.problem.interventions.map { ($0.id, $0.family) }, uniquingKeysWith: { first, _ in first }
    )
    rows = page.dossier.catalogue.familyOrder.compactMap { family in
      let amounts = page.problem.years.map { year in
        page.plan.spending.filter { $0.year == year && families[$0.intervention] == family }
          .map(\.amount).reduce(0, +)
      }
      return amounts.contains { $0 > 0 } ? (family, amounts) : nil
    }
  }

  /// The spending of each year.
  var totals: [Double] {
    page.problem.years.indices.map { year in rows.map { $0.amounts[year] }.reduce(0, +) }
  }

  private var title: String { page.say(.chartBudget) }

  func table() -> Markup {
    StrategyTable(
      caption: page.marked(title + " (" + page.problem.currency + ")"),
      columns: [.words(page.say(.family))] + page.problem.years.map { .numbers("\($0)") }
        + [.numbers(page.say(.total))],
      rows: rows.map { row in
        [page.family(row.family)] + row.amounts.map(page.money)
          + [page.money(row.amounts.reduce(0, +))]
      } + [
        [page.say(.total)] + totals.map(page.money) + [page.money(totals.reduce(0, +))]
      ]
    ).markup()
  }

  func figure() -> Markup {
    guard !rows.isEmpty else { return .nothing }
    let axis = Axis(over: totals, includingZero: true, from: 300, to: 20)
    var drawing = Drawing(
      "budget", title: title,
      description: page.say(.chartBudgetDescription, [.count: .count(rows.count)]),
      height: 330 + Double((rows.count + 1) / 2) * 20)
    for tick in axis.ticks {
      drawing.line((90, axis.place(tick)), (700, axis.place(tick)), "grid")
      drawing.text(page.money(tick), 84, axis.place(tick) + 4, "tick", anchor: "end")
    }
    let step = 600 / Double(max(page.problem.years.count, 1))
    for (year, label) in page.problem.years.enumerated() {
      let x = 100 + (Double(year) + 0.15) * step
      var sum = 0.0
      for (number, row) in rows.enumerated() where row.amounts[year] > 0 {
        let top = axis.place(sum + row.amounts[year])
        let height = axis.place(sum) - top
        drawing.box(
          x, top, step * 0.7, height, "piece family-\(row.family)",
          hint: page.family(row.family) + " " + page.price(row.amounts[year]))
        if height >= 13 {
          drawing.text(
            "\(number + 1)", x + step * 0.35, top + height / 2 + 4, "inside", anchor: "middle")
        }
        sum += row.amounts[year]
      }
      drawing.text("\(label)", x + step * 0.35, 318, "lane", anchor: "middle")
      drawing.text(page.money(sum), x + step * 0.35, axis.place(sum) - 5, "tick", anchor: "middle")
    }
    for (number, row) in rows.enumerated() {
      let x = number % 2 == 0 ? 90.0 : 400
      let y = 340 + Double(number / 2) * 20
      drawing.box(x, y - 11, 18, 14, "piece family-\(row.family)")
      drawing.text("\(number + 1)", x + 9, y, "inside", anchor: "middle")
      drawing.text(page.family(row.family), x + 26, y, "lane")
    }
    return drawing.figure(page, caption: page.say(.chartBudgetCaption))
  }
}
