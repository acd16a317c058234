import IntegrationModel
import Strategy

/// Each intervention of the plan by what a million brings and by whom it reaches: the right half
/// brings more than the plan as a whole, the upper half reaches more women than the plan as a whole.
///
/// The equity impact plane of distributional cost-effectiveness analysis (Cookson et al. 2017) with
/// the whole plan as the point of comparison.
struct EquityPlane {
  private let page: StrategyContext
  private var shares: [StrategyDossier.Share] { page.dossier.shares }

  init(_ page: StrategyContext) { self.page = page }

  private var outlook: PlanOutlook { page.dossier.portfolio.outlook }

  /// The benefit of a million of the currency.
  private func perMillion(_ benefit: Double, _ cost: Double) -> Double {
    cost > 0 ? benefit / cost * 1e6 : 0
  }

  private var mean: (perMillion: Double, women: Double) {
    let people = shares.map(\.people).reduce(0, +)
    let women = shares.map { $0.people * ($0.women ?? 0) }.reduce(0, +)
    return (
      perMillion(outlook.expected, outlook.cost), people > 0 ? women / people : 0
    )
  }

  /// A part of the people reached, hidden where it or what is left is a handful of people.
  private func part(_ part: Double?, of share: StrategyDossier.Share) -> String {
    guard let part else { return NumberFormat.absent }
    let counts = [share.people * part, share.people * (1 - part)]
    return counts.contains { $0 > 0.5 && $0 < 9.5 } ? Cell.suppressionMark : page.share(part)
  }

  func table() -> Markup {
    StrategyTable(
      caption: page.marked(page.say(.chartEquity)),
      columns: [
        .words(page.say(.intervention)), .numbers(page.say(.people)),
        .numbers(page.say(.costWord) + " (" + page.problem.currency + ")"),
        .numbers(page.say(.expectedBenefit)), .numbers(page.say(.benefitPerMillion)),
        .numbers(page.say(.women)), .numbers(page.say(.returneesWord)),
      ],
      rows: shares.map { share in
        [
          share.intervention + " " + page.intervention(share.intervention),
          page.people(share.people), page.money(share.cost),
          page.numbers.number(share.benefit, decimals: 1),
          page.numbers.number(perMillion(share.benefit, share.cost), decimals: 1),
          part(share.women, of: share), part(share.returnees, of: share),
        ]
      }
    ).markup()
  }

  func figure() -> Markup {
    let drawn = shares.filter { $0.women != nil && $0.cost > 0 }
    guard !drawn.isEmpty else { return .nothing }
    let mean = mean
    let across = Axis(
      over: drawn.map { perMillion($0.benefit, $0.cost) } + [mean.perMillion],
      includingZero: true, from: 70, to: 690)
    let up = Axis(over: [0, 1], includingZero: true, from: 320, to: 30)
    var drawing = Drawing(
      "equity", title: page.say(.chartEquity),
      description: page.say(.chartEquityDescription, [.count: .count(drawn.count)]), height: 380)
    for tick in up.ticks {
      drawing.text(
        page.numbers.percent(tick, decimals: 0), 62, up.place(tick) + 4, "tick", anchor: "end")
    }
    for tick in across.ticks {
      drawing.text(
        page.numbers.number(tick, decimals: across.high < 5 ? 1 : 0), across.place(tick), 340,
        "tick", anchor: "middle")
    }
    drawing.line((across.place(mean.perMillion), 30), (across.place(mean.perMillion), 322), "mean")
    drawing.line((70, up.place(mean.women)), (690, up.place(mean.women)), "mean")
    drawing.text(page.say(.womenReached), 0, 14, "lane")
    drawing.text(page.say(.benefitPerMillion), 690, 362, "lane", anchor: "end")
    var taken: [(Double, Double)] = []
    for share in drawn {
      let x = across.place(perMillion(share.benefit, share.cost))
      let y = up.place(share.women ?? 0)
      drawing.circle(x, y, 6, "dot chosen", hint: page.intervention(share.intervention))
      // A label moves down until it covers no other.
      var labelY = y + 4
      while taken.contains(where: { ($0.0 - x).magnitude < 40 && ($0.1 - labelY).magnitude < 14 }) {
        labelY += 14
      }
      taken.append((x, labelY))
      drawing.text(share.intervention, x + 11, labelY, "label")
    }
    return drawing.figure(page, caption: page.say(.chartEquityCaption))
  }
}
