public import Foresight
public import IntegrationModel

/// An outcome year by year in every storyline under one policy.
public enum PathsChart {
  /// The lines' colours, dark enough on the page's ground; dashes tell them apart without colour.
  private static let colours = [
    "#8a3b12", "#0f6470", "#7a2a6b", "#3b6b1f", "#1f4fa0", "#8a6a12", "#575e66", "#a02040",
  ]
  private static let dashes = ["", "7 3", "2 3", "9 3 2 3"]

  /// The chart as an SVG file; at most eight storylines are drawn, the first ones.
  public static func svg(
    _ simulation: ScenarioSimulation, outcome: Int, policy: String, in language: Language
  ) -> String {
    let cases = simulation.cases.filter { $0.policy == policy }.prefix(8)
    let years = simulation.years.map(Double.init)
    let bands = cases.map { one in
      one.outcomes[outcome].map { ScenarioSimulation.summary($0).quantiles }
    }
    let numbers = NumberFormat(language)
    let axis = NumberAxis(around: bands.flatMap { $0.flatMap { [$0[1], $0[3]] } })
    let legend = legend(Array(cases))
    let frame = PlotFrame(
      width: 860, height: 420 + 20 * Double(legend.count), left: 84, right: 210,
      bottom: 52 + 20 * Double(legend.count), horizontal: (years.first ?? 0)...(years.last ?? 1),
      vertical: axis)
    var parts = frame.grid(numbers)
    for (place, band) in bands.enumerated() {
      let colour = colours[place % colours.count]
      parts.append(
        """
        <g fill="\(colour)" fill-opacity="0.1">\
        \(frame.band(years, low: band.map { $0[1] }, high: band.map { $0[3] }, style: "range"))</g>
        <g fill="none" stroke="\(colour)" stroke-width="2.2" \
        stroke-dasharray="\(dashes[place % dashes.count])">\
        \(frame.line(zip(years, band.map { $0[2] }).map { ($0, $1) }, style: "path"))</g>
        """)
    }
    parts += endLabels(Array(cases), bands.map { $0.last?[2] ?? .nan }, frame)
    for (place, line) in legend.enumerated() {
      let y = PlotFrame.text(frame.bottom + 48 + 20 * Double(place))
      parts.append("<text class=\"note\" x=\"20\" y=\"\(y)\">\(line)</text>")
    }
    let step = max(1, simulation.years.count / 6)
    parts += frame.baseLabels(
      stride(from: 0, to: years.count, by: step).map { (years[$0], String(simulation.years[$0])) })
    let samples = cases.first?.drivers.first?.count ?? 0
    let description = MessageKey.pathsDescription.text(
      language, [.count: .count(samples), .group: .words(policy)])
    parts.append("<text class=\"note\" x=\"20\" y=\"48\">\(description)</text>")
    return frame.document(
      title: MessageKey.pathsTitle.text(
        language, [.name: .words(simulation.outcomeNames[outcome])]),
      description: description, language: language, parts)
  }

  /// What the names of storylines from a matrix stand for, one line each.
  private static func legend(_ cases: [SimulatedCase]) -> [String] {
    cases.filter { !$0.storyline.summary.isEmpty }.map {
      "\($0.storyline.name): \($0.storyline.summary.shortened(to: 110))"
    }
  }

  /// Names at the ends of the lines, kept 14 apart and within the plot.
  private static func endLabels(
    _ cases: [SimulatedCase], _ ends: [Double], _ frame: PlotFrame
  ) -> [Markup] {
    let order = ends.indices.sorted { ends[$0] > ends[$1] }
    var labels: [Markup] = []
    var last = frame.top - 14
    for (rank, place) in order.enumerated() {
      let room = Double(order.count - 1 - rank) * 14
      let y = max(min(frame.y(ends[place]) + 4, frame.bottom - room), last + 14)
      last = y
      labels.append(
        """
        <text x="\(PlotFrame.text(frame.right + 8))" y="\(PlotFrame.text(y))" \
        style="fill: \(colours[place % colours.count])">\
        \(cases[place].storyline.name.shortened(to: 30))</text>
        """)
    }
    return labels
  }
}
