import IntegrationModel
import Strategy

/// What is open where and when.
struct GanttChart {
  /// A bar: an intervention open in a territory over years without a gap.
  struct Run: Equatable {
    var intervention: String
    var territory: String
    var first: Int
    var last: Int
  }

  private let page: StrategyContext
  let runs: [Run]

  init(_ page: StrategyContext) {
    self.page = page
    runs = Self.runs(page.plan, of: page.problem)
  }

  /// The runs of a plan, by intervention, then territory.
  static func runs(_ plan: Plan, of problem: PlanningProblem) -> [Run] {
    var runs: [Run] = []
    for intervention in problem.interventions {
      for territory in problem.territories {
        let years = plan.openings
          .filter { $0.intervention == intervention.id && $0.territory == territory.id }
          .map(\.year).sorted()
        for year in years {
          if let last = runs.indices.last, runs[last].intervention == intervention.id,
            runs[last].territory == territory.id, runs[last].last == year - 1
          {
            runs[last].last = year
          } else {
            runs.append(
              Run(intervention: intervention.id, territory: territory.id, first: year, last: year))
          }
        }
      }
    }
    return runs
  }

  func table() -> Markup {
    StrategyTable(
      caption: page.marked(page.say(.chartGantt)),
      columns: [
        .words(page.say(.intervention)), .words(page.say(.territory)),
        .numbers(page.say(.startWord)),
        .numbers(page.say(.endWord)),
      ],
      rows: runs.map { run in
        [
          run.intervention + " " + page.intervention(run.intervention),
          page.name(.territory, run.territory), "\(run.first)", "\(run.last)",
        ]
      }
    ).markup()
  }

  func figure() -> Markup {
    guard !runs.isEmpty, let start = page.problem.years.first else { return .nothing }
    let step = 400 / Double(page.problem.years.count)
    var drawing = Drawing(
      "gantt", title: page.say(.chartGantt),
      description: page.say(.chartGanttDescription, [.count: .count(runs.count)]),
      height: 30 + Double(runs.count) * 22)
    for (position, year) in page.problem.years.enumerated() {
      let x = 310 + Double(position) * step
      drawing.line((x, 22), (x, 30 + Double(runs.count) * 22), "grid")
      drawing.text("\(year)", x + step / 2, 14, "tick", anchor: "middle")
    }
    var previous = ""
    for (position, run) in runs.enumerated() {
      let y = 26 + Double(position) * 22
      if run.intervention != previous { drawing.text(run.intervention, 0, y + 14, "label") }
      previous = run.intervention
      drawing.text(page.name(.territory, run.territory), 48, y + 14, "lane")
      let family = page.dossier.catalogue[run.intervention]?.family ?? "system"
      drawing.box(
        310 + Double(run.first - start) * step + 2, y + 2,
        Double(run.last - run.first + 1) * step - 4, 16, "piece family-\(family)",
        hint: page.intervention(run.intervention))
    }
    return drawing.figure(page, caption: page.say(.chartGanttCaption))
  }
}
