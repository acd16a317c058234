public import Foresight
public import IntegrationModel

/// How far each driver moves an outcome, the widest swing on top.
public enum DriverTornado {
  private static let row = 34.0

  /// The chart as an SVG file.
  public static func svg(_ study: SensitivityStudy, in language: Language) -> String {
    let numbers = NumberFormat(language)
    let shown = Array(study.influences.prefix(12))
    let across = NumberAxis(
      around: shown.flatMap { [$0.atLow, $0.atHigh] } + [study.central], ticks: 4)
    let frame = PlotFrame(
      height: 90 + Double(shown.count) * row + 70, left: 200, right: 90, top: 90,
      bottom: 70, horizontal: across.low...across.high, vertical: NumberAxis(around: [0, 1]))
    let text = PlotFrame.text
    var parts: [Markup] = across.ticks.map { tick in
      """
      <line class="grid" x1="\(text(frame.x(tick)))" x2="\(text(frame.x(tick)))" \
      y1="\(text(frame.top))" y2="\(text(frame.bottom))" />
      """
    }
    for (place, influence) in shown.enumerated() {
      parts.append(bar(influence, study, frame, place, across.decimals, numbers))
    }
    let middle = text(frame.x(study.central))
    parts.append(
      """
      <line class="axis" x1="\(middle)" x2="\(middle)" y1="\(text(frame.top))" \
      y2="\(text(frame.bottom))" />
      """)
    parts += frame.baseLabels(
      across.ticks.map { ($0, numbers.number($0, decimals: across.decimals)) })
    let group = "\(study.storyline), \(study.policy)"
    let description = MessageKey.tornadoDescription.text(language, [.group: .words(group)])
    parts.append("<text class=\"note\" x=\"20\" y=\"50\">\(description)</text>")
    parts.append(
      """
      <text class="note" x="\(text(frame.width - 16))" y="\(text(frame.top - 8))" \
      text-anchor="end">\(MessageKey.totalOrder.wordings[language])</text>
      """)
    parts.append(legend(at: frame.bottom + 48, language))
    return frame.document(
      title: MessageKey.tornadoTitle.text(language, [.name: .words(study.outcome)]),
      description: description, language: language, parts)
  }

  /// What the two shades mean.
  private static func legend(at y: Double, _ language: Language) -> Markup {
    let text = PlotFrame.text
    return """
      <rect class="wide" x="20" y="\(text(y - 10))" width="14" height="12" />
      <text x="40" y="\(text(y))">\(MessageKey.atLow.wordings[language])</text>
      <rect class="narrow" x="220" y="\(text(y - 10))" width="14" height="12" />
      <text x="240" y="\(text(y))">\(MessageKey.atHigh.wordings[language])</text>
      """
  }

  /// A bar from the low to the high driver; the end reached by the high one is the darker.
  private static func bar(
    _ influence: SensitivityStudy.Influence, _ study: SensitivityStudy, _ frame: PlotFrame,
    _ place: Int, _ decimals: Int, _ numbers: NumberFormat
  ) -> Markup {
    let text = PlotFrame.text
    let y = frame.top + Double(place) * row + 6
    let middle = frame.x(study.central)
    let ends = [(influence.atLow, "wide"), (influence.atHigh, "narrow")]
    let bars: [Markup] = ends.map { value, style in
      let x = frame.x(value)
      return """
        <rect class="\(style)" x="\(text(min(x, middle)))" y="\(text(y))" \
        width="\(text(abs(x - middle)))" height="\(text(row - 12))">\
        <title>\(numbers.number(value, decimals: decimals + 1))</title></rect>
        """
    }
    return """
      <text x="\(text(frame.left - 10))" y="\(text(y + 15))" text-anchor="end">\
      \(influence.driver.shortened(to: 28))</text>
      \(bars)<text class="note" x="\(text(frame.right + 8))" y="\(text(y + 15))">\
      \(numbers.percent(influence.total, decimals: 0))</text>
      """
  }
}
