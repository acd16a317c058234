import IntegrationModel
import Strategy

/// How many people are left at each stage on the way to a right or service.
struct CascadeChart {
  private let page: StrategyContext
  private var stages: [StrategyFile.Stage] { page.dossier.texts.cascade }

  init(_ page: StrategyContext) { self.page = page }

  private func part(_ stage: StrategyFile.Stage) -> Double {
    guard let first = stages.first?.people.people, first > 0 else { return 0 }
    return Double(stage.people.people) / Double(first)
  }

  func table() -> Markup {
    StrategyTable(
      caption: page.marked(page.say(.chartCascade)),
      columns: [
        .words(page.say(.stage)), .numbers(page.say(.people)), .numbers(page.say(.ofFirstStage)),
        .words(page.say(.period)), .words(page.say(.sourceWord)),
      ],
      rows: stages.map { stage in
        [
          stage.name[page.language], page.numbers.integer(stage.people.people),
          page.share(part(stage)), stage.people.period.words(in: page.language),
          stage.source[page.language],
        ]
      }
    ).markup()
  }

  func figure() -> Markup {
    guard !stages.isEmpty else { return .nothing }
    var drawing = Drawing(
      "cascade", title: page.say(.chartCascade),
      description: page.say(.chartCascadeDescription, [.count: .count(stages.count)]),
      height: Double(stages.count) * 46)
    for (position, stage) in stages.enumerated() {
      let y = Double(position) * 46
      let width = 420 * part(stage)
      drawing.text(stage.name[page.language], 0, y + 22, "label")
      drawing.box(190, y + 4, width, 28, "piece family-status")
      drawing.text(
        page.numbers.integer(stage.people.people) + " · " + page.share(part(stage)),
        196 + width, y + 23, "lane")
    }
    return drawing.figure(page, caption: page.say(.chartCascadeCaption))
  }
}
