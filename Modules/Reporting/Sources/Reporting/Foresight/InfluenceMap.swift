public import Foresight
public import IntegrationModel

/// The variables of a structural analysis on the plane of dependence and influence.
public enum InfluenceMap {
  /// The chart as an SVG file.
  public static func svg(_ analysis: StructuralAnalysis, in language: Language) -> String {
    let (influence, dependence) = analysis.position
    let numbers = NumberFormat(language)
    let across = NumberAxis(around: dependence + [0])
    let frame = PlotFrame(
      height: 520, left: 84, right: 40, bottom: 64, horizontal: across.low...across.high,
      vertical: NumberAxis(around: influence + [0]))
    let count = Double(max(influence.count, 1))
    let middle = (
      x: frame.x(dependence.reduce(0, +) / count), y: frame.y(influence.reduce(0, +) / count)
    )
    let say = { (key: MessageKey) in key.wordings[language] }
    let (left, right) = (text(frame.left), text(frame.right))
    let (top, bottom) = (text(frame.top), text(frame.bottom))
    var parts: [Markup] = frame.grid(percents: numbers, across)
    parts.append(
      """
      <line class="mark" x1="\(text(middle.x))" x2="\(text(middle.x))" y1="\(top)" y2="\(bottom)" />
      <line class="mark" x1="\(left)" x2="\(right)" y1="\(text(middle.y))" y2="\(text(middle.y))" />
      """)
    let corners: [(MessageKey, Double, Double, String)] = [
      (.roleDeterminant, frame.left + 6, frame.top + 14, "start"),
      (.roleRelay, frame.right - 6, frame.top + 14, "end"),
      (.roleAutonomous, frame.left + 6, frame.bottom - 8, "start"),
      (.roleResult, frame.right - 6, frame.bottom - 8, "end"),
    ]
    for (role, x, y, anchor) in corners {
      parts.append(
        """
        <text class="note" x="\(text(x))" y="\(text(y))" text-anchor="\(anchor)">\(say(role))</text>
        """)
    }
    parts += points(analysis, frame)
    parts.append(
      """
      <text class="note" x="20" y="48">\(say(.influenceMapDescription))</text>
      <text class="note" x="\(right)" y="\(text(frame.bottom + 44))" text-anchor="end">\
      \(say(.dependence)) →</text>
      <text class="note" transform="translate(22 \(top)) rotate(-90)" text-anchor="end">\
      \(say(.influence)) →</text>
      """)
    return frame.document(
      title: say(.influenceMapTitle), description: say(.influenceMapDescription),
      language: language, parts)
  }

  private static func text(_ number: Double) -> String { PlotFrame.text(number) }

  /// Points with their names; a name moves down until it is clear of those already set.
  private static func points(_ analysis: StructuralAnalysis, _ frame: PlotFrame) -> [Markup] {
    let (influence, dependence) = analysis.position
    var taken: [(x: Double, y: Double, width: Double)] = []
    // From the top down, so that a name that gives way stays below the names above it.
    let order = influence.indices.sorted { influence[$0] > influence[$1] }
    return order.map { place in
      let (x, y) = (frame.x(dependence[place]), frame.y(influence[place]))
      let name = analysis.variables[place].shortened(to: 30)
      let width = Double(name.count) * 6.6 + 12
      let isLeft = x + width > frame.right
      var label = (x: isLeft ? x - width : x, y: y + 4, width: width)
      while taken.contains(where: {
        abs($0.y - label.y) < 13 && $0.x < label.x + label.width && label.x < $0.x + $0.width
      }) {
        label.y += 6
      }
      taken.append(label)
      return """
        <circle cx="\(text(x))" cy="\(text(y))" r="5" fill="#8a3b12" />
        <text class="over" x="\(text(isLeft ? x - 10 : x + 10))" y="\(text(label.y))" \
        text-anchor="\(isLeft ? "end" : "start")">\(name)</text>
        """
    }
  }
}

extension PlotFrame {
  /// A grid of percent on both axes.
  func grid(percents numbers: NumberFormat, _ across: NumberAxis) -> [Markup] {
    let rows: [Markup] = vertical.ticks.map { tick in
      """
      <line class="grid" x1="\(Self.text(left))" x2="\(Self.text(right))" y1="\(Self.text(y(tick)))" \
      y2="\(Self.text(y(tick)))" />
      <text class="tick" x="\(Self.text(left - 8))" y="\(Self.text(y(tick) + 4))" \
      text-anchor="end">\(numbers.percent(tick, decimals: 0))</text>
      """
    }
    return rows + baseLabels(across.ticks.map { ($0, numbers.percent($0, decimals: 0)) })
  }
}
