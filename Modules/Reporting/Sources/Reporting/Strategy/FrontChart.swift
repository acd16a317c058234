import IntegrationModel
import Strategy

/// The plans that were weighed: what one goal costs in terms of the other.
struct FrontChart {
  private let page: StrategyContext
  private var points: [StrategyDossier.FrontPoint] { page.dossier.front }

  init(_ page: StrategyContext) { self.page = page }

  private func role(_ role: StrategyDossier.Role) -> String {
    switch role {
    case .chosen: page.say(.planChosen)
    case .knee: page.say(.planKnee)
    case .weighed: page.say(.planWeighed)
    case .rejected: page.say(.planRejected)
    }
  }

  private var other: String {
    page.say(page.dossier.goal == .returnees ? .returneesReached : .peopleReached)
  }

  func table() -> Markup {
    StrategyTable(
      caption: page.marked(page.say(.chartFront)),
      columns: [
        .words(page.say(.planNumber)), .numbers(page.say(.expectedBenefit)), .numbers(other),
        .numbers(page.say(.costWord) + " (" + page.problem.currency + ")"),
        .words(page.say(.role)),
      ],
      rows: points.map { point in
        [
          "\(point.number)", page.numbers.number(point.benefit, decimals: 1),
          page.numbers.number(point.other, decimals: 1), page.money(point.cost),
          role(point.role),
        ]
      }
    ).markup()
  }

  func figure() -> Markup {
    guard points.count > 1 else { return .nothing }
    let across = Axis(over: points.map(\.other), includingZero: false, from: 90, to: 660)
    let up = Axis(over: points.map(\.benefit), includingZero: false, from: 300, to: 30)
    var drawing = Drawing(
      "front", title: page.say(.chartFront),
      description: page.say(.chartFrontDescription, [.count: .count(points.count)]), height: 356)
    for tick in up.ticks {
      drawing.line((90, up.place(tick)), (690, up.place(tick)), "grid")
      drawing.text(page.numbers.number(tick), 84, up.place(tick) + 4, "tick", anchor: "end")
    }
    for tick in across.ticks {
      drawing.text(page.numbers.number(tick), across.place(tick), 318, "tick", anchor: "middle")
    }
    drawing.text(page.say(.expectedBenefit), 0, 14, "lane")
    drawing.text(other, 690, 338, "lane", anchor: "end")
    let front = points.filter { $0.role != .rejected }.sorted { $0.other < $1.other }
    for (left, right) in zip(front, front.dropFirst()) {
      drawing.line(
        (across.place(left.other), up.place(left.benefit)),
        (across.place(right.other), up.place(right.benefit)), "arrow")
    }
    for point in points {
      let (x, y) = (across.place(point.other), up.place(point.benefit))
      switch point.role {
      case .chosen: drawing.circle(x, y, 9, "dot chosen")
      case .knee: drawing.diamond(x, y, 9, "dot knee")
      case .weighed: drawing.circle(x, y, 6, "dot weighed")
      case .rejected:
        drawing.line((x - 5, y - 5), (x + 5, y + 5), "cross")
        drawing.line((x - 5, y + 5), (x + 5, y - 5), "cross")
      }
      // Names stand below their points, bare numbers above, so that neighbours do not collide.
      let isNamed = [.chosen, .knee].contains(point.role)
      let words = "\(point.number)" + (isNamed ? " " + role(point.role) : "")
      drawing.text(
        words, x > 600 ? x - 12 : x + 12, isNamed ? y + 22 : y - 9, "lane",
        anchor: x > 600 ? "end" : "start")
    }
    return drawing.figure(page, caption: page.say(.chartFrontCaption))
  }
}
