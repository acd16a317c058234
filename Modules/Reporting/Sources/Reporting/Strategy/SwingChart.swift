import IntegrationModel
import Strategy

/// How far each uncertain quantity moves the benefit of the plan.
struct SwingChart {
  private let page: StrategyContext
  private var swings: [StrategyDossier.Swing] { page.dossier.swings }

  init(_ page: StrategyContext) { self.page = page }

  func table() -> Markup {
    StrategyTable(
      caption: page.marked(page.say(.chartTornado)),
      columns: [
        .words(page.say(.driverWord)), .numbers(page.say(.lowValue)),
        .numbers(page.say(.highValue)),
        .numbers(page.say(.benefitAtLow)), .numbers(page.say(.benefitAtHigh)),
        .numbers(page.say(.worthOfKnowing)),
      ],
      rows: swings.map { swing in
        [page.name(.driver, swing.driver)]
          + swing.values.map { page.numbers.number($0, decimals: 2) }
          + swing.benefits.map { page.numbers.number($0, decimals: 1) }
          + [swing.worth.map { page.numbers.number($0, decimals: 2) } ?? NumberFormat.absent]
      }
    ).markup()
  }

  func figure() -> Markup {
    guard !swings.isEmpty else { return .nothing }
    let expected = page.dossier.portfolio.outlook.expected
    let axis = Axis(
      over: swings.flatMap(\.benefits) + [expected], includingZero: false, from: 290, to: 640)
    let bottom = 30 + Double(swings.count) * 40
    var drawing = Drawing(
      "tornado", title: page.say(.chartTornado),
      description: page.say(.chartTornadoDescription, [.count: .count(swings.count)]),
      height: bottom + 6)
    for tick in axis.ticks {
      drawing.line((axis.place(tick), 22), (axis.place(tick), bottom), "grid")
      drawing.text(page.numbers.number(tick), axis.place(tick), 14, "tick", anchor: "middle")
    }
    let ordered = swings.sorted { $0.width > $1.width }
    for (position, swing) in ordered.enumerated() {
      let y = 30 + Double(position) * 40
      drawing.lines(page.name(.driver, swing.driver), ofAtMost: 30, 0, y + 14, "label")
      guard swing.benefits.count == 2 else { continue }
      let (low, high) = (axis.place(swing.benefits[0]), axis.place(swing.benefits[1]))
      drawing.box(
        min(low, high), y + 4, max((high - low).magnitude, 1), 22, "piece family-work")
      let isRising = swing.benefits[1] >= swing.benefits[0]
      drawing.text(
        page.numbers.number(swing.benefits[isRising ? 0 : 1]), min(low, high) - 6, y + 19,
        "tick", anchor: "end")
      drawing.text(
        page.numbers.number(swing.benefits[isRising ? 1 : 0]), max(low, high) + 6, y + 19, "tick")
    }
    drawing.line((axis.place(expected), 22), (axis.place(expected), bottom), "mean")
    return drawing.figure(page, caption: page.say(.chartTornadoCaption))
  }
}
