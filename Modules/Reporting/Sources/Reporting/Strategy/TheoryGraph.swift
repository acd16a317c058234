import IntegrationModel
import Strategy

/// The way from what is done to the goal: activities, outputs, outcomes, goal, from left to right.
struct TheoryGraph {
  private let page: StrategyContext
  private var framework: ResultsFramework { page.dossier.framework }

  init(_ page: StrategyContext) { self.page = page }

  func ground(_ result: ResultsFramework.Result) -> String {
    switch result.ground {
    case .catalogue(let id): id + " " + page.intervention(id)
    case .belief(let text): page.say(.expertBelief) + " " + text[page.language]
    case nil: page.say(.groundMissing)
    }
  }

  func table() -> Markup {
    let parents = Dictionary(
      framework.results.map { ($0.id, $0.statement) }, uniquingKeysWith: { first, _ in first })
    let assumptions = Dictionary(
      framework.assumptions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return StrategyTable(
      caption: page.say(.tableTheory),
      columns: [
        .words(page.say(.ifWord)), .words(page.say(.thenWord)), .words(page.say(.becauseWord)),
        .words(page.say(.assumptionsWord)),
      ],
      rows: framework.results.map { result in
        [
          result.statement[page.language],
          (parents[result.parent] ?? framework.goalStatement)[page.language], ground(result),
          result.assumptions.compactMap { id in
            assumptions[id].map { assumption in
              let driver = assumption.driver.map { " (" + page.name(.driver, $0) + ")" } ?? ""
              return assumption.text[page.language] + driver
            }
          }.joined(separator: " "),
        ]
      }
    ).markup()
  }

  func figure() -> Markup {
    let columns: [(x: Double, ids: [String])] = [
      (1, framework.results(at: .activity).map(\.id)),
      (250, framework.results(at: .output).map(\.id)),
      (500, framework.results(at: .outcome).map(\.id)), (750, [framework.goal]),
    ]
    let tallest = columns.map(\.ids.count).max() ?? 1
    let height = Double(max(tallest, 2)) * 96
    var drawing = Drawing(
      "theory", title: page.say(.chartTheory),
      description: page.say(.chartTheoryDescription, [.count: .count(framework.results.count)]),
      width: 960, height: height)
    var places: [String: (x: Double, y: Double)] = [:]
    for column in columns {
      let step = height / Double(max(column.ids.count, 1))
      for (position, id) in column.ids.enumerated() {
        places[id] = (column.x, (Double(position) + 0.5) * step)
      }
    }
    for result in framework.results {
      guard let from = places[result.id], let to = places[result.parent] else { continue }
      drawing.arrow((from.x + 205, from.y), (to.x, to.y))
    }
    for (id, place) in places.sorted(by: { ($0.value.x, $0.value.y) < ($1.value.x, $1.value.y) }) {
      let statement =
        framework.results.first { $0.id == id }?.statement ?? framework.goalStatement
      let lines = statement[page.language].lines(ofAtMost: 28)
      let tall = Double(lines.count) * 15 + 16
      drawing.box(place.x, place.y - tall / 2, 205, tall, "node")
      drawing.lines(
        statement[page.language], ofAtMost: 28, place.x + 9, place.y - tall / 2 + 19, "lane")
    }
    return drawing.figure(page, caption: page.say(.chartTheoryCaption))
  }
}
