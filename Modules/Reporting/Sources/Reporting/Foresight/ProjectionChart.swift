public import Foresight
public import IntegrationModel

/// The fan of a country's projected population.
public enum ProjectionChart {
  /// The chart as an SVG file.
  public static func svg(_ trajectories: CountryTrajectories, in language: Language) -> String {
    let numbers = NumberFormat(language)
    let years = (0...trajectories.stepCount).map {
      Double(trajectories.startYear + 5 * $0)
    }
    let all = 0..<AgeGroups.count
    let start = trajectories.start.total
    var lines = [[start], [start], [start], [start], [start]]
    for step in years.indices.dropFirst() {
      let sorted = trajectories.distribution(step: step, women: true, men: true, groups: all)
      let values = CountryTrajectories.quantiles(sorted, [0.025, 0.1, 0.5, 0.9, 0.975])
      for (line, value) in values.enumerated() { lines[line].append(value) }
    }
    let axis = NumberAxis(around: lines.flatMap { $0 } + [0])
    let frame = PlotFrame(
      left: 84, horizontal: (years.first ?? 0)...(years.last ?? 1), vertical: axis)
    let labels = years.filter { Int($0) % 20 == 0 }.map { ($0, String(Int($0))) }
    let parts: [Markup] =
      frame.grid(numbers) + [
        frame.band(years, low: lines[0], high: lines[4], style: "wide"),
        frame.band(years, low: lines[1], high: lines[3], style: "narrow"),
        frame.line(Array(zip(years, lines[2])), style: "central"),
        """
        <text class="note" x="20" y="48">\
        \(MessageKey.peopleThousands.wordings[language]) · \
        \(MessageKey.projectionBand.wordings[language])</text>
        """,
      ] + frame.baseLabels(labels)
    let last = String(Int(years.last ?? 0))
    return frame.document(
      title: MessageKey.projectionTitle.text(
        language,
        [.country: .words(trajectories.country.name[language]), .period: .words(last)]),
      description: MessageKey.projectionDescription.text(
        language, [.count: .count(trajectories.count)]),
      language: language, parts)
  }
}
