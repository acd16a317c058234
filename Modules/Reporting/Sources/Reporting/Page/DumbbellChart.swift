import Assessment
import IntegrationModel

/// The chart of a theme: for each share, women and men in a lane each, native-born to foreign-born.
///
/// Shape tells sex (circle, square), filling tells birth (hollow, filled); colour only helps. The
/// drawing has no viewBox: positions across are percent, so type keeps its size on every screen.
struct DumbbellChart {
  private let page: PageContext
  private let theme: IndicatorTheme
  private let indicators: [Indicator]
  private let axis: PercentAxis

  private static let top = 34
  private static let labelHeight = 19
  private static let laneHeight = 30
  private static let noteHeight = 17
  private static let gap = 16
  private static let lineLength = 42

  /// The chart of a theme, nil where none of its shares has a value between 0 and 1 to draw.
  init?(_ theme: IndicatorTheme, _ page: PageContext) {
    let shares = page.computed(in: theme).filter { indicator in
      guard indicator.isShare, indicator.kind != .difference else { return false }
      return Lane.all.contains { lane in
        [lane.native, lane.foreign].contains { page.publication[indicator.id, $0] != .absent }
      }
    }
    let estimates = shares.flatMap { indicator in
      Lane.all.flatMap { [$0.native, $0.foreign] }
        .compactMap { page.publication[indicator.id, $0].estimate }
    }
    guard !estimates.isEmpty, estimates.allSatisfy({ (0...1).contains($0.value) }) else {
      return nil
    }
    self.page = page
    self.theme = theme
    indicators = shares
    axis = PercentAxis(
      reaching: estimates.map { $0.high.isFinite ? max($0.value, $0.high) : $0.value }.max() ?? 1)
  }

  /// The figure with its legend and the drawing.
  func figure() -> Markup {
    let name = "chart-" + theme.rawValue
    let title = page.say(.chartTitle, [.theme: .words(page.say(theme.label))])
    let description = page.say(.chartDescription, [.count: .count(indicators.count)])
    var y = Self.top
    var rows: [Markup] = []
    for indicator in indicators { rows.append(row(indicator, &y)) }
    let height = y + 14
    return """
      <figure class="chart">
      <svg role="img" aria-labelledby="\(name)-title \(name)-desc" width="100%" height="\(height)">
      <title id="\(name)-title">\(page.marked(title))</title>
      <desc id="\(name)-desc">\(page.marked(description))</desc>
      \(grid(to: y - 4))
      \(rows)\(stamp(at: height - 2))
      </svg>
      </figure>
      """
  }

  private func grid(to bottom: Int) -> [Markup] {
    axis.ticks.map { tick in
      let x = axis.position(tick)
      return """
        <line class="grid" x1="\(x)" x2="\(x)" y1="20" y2="\(bottom)" />
        <text class="tick" x="\(x)" y="13" text-anchor="middle">\
        \(page.numbers.percent(tick, decimals: 0))</text>
        """
    }
  }

  private func stamp(at y: Int) -> Markup {
    page.result.isSynthetic
      ? "<text class=\"stamp\" x=\"0\" y=\"\(y)\">\(page.say(.synthetic))</text>" : .nothing
  }

  private func row(_ indicator: Indicator, _ y: inout Int) -> Markup {
    var parts: [Markup] = []
    for line in indicator.name[page.language].lines(ofAtMost: Self.lineLength) {
      parts.append("<text class=\"label\" x=\"0\" y=\"\(y + 13)\">\(line)</text>")
      y += Self.labelHeight
    }
    for lane in Lane.all {
      parts.append(self.lane(lane, indicator, at: y + Self.laneHeight / 2))
      y += Self.laneHeight
    }
    for note in notes(indicator) {
      for line in note.lines(ofAtMost: Self.lineLength + 6) {
        parts.append("<text class=\"hidden-note\" x=\"0\" y=\"\(y + 11)\">\(line)</text>")
        y += Self.noteHeight
      }
    }
    y += Self.gap
    return "<g>\n\(parts)</g>"
  }

  private func lane(_ lane: Lane, _ indicator: Indicator, at y: Int) -> Markup {
    let native = page.publication[indicator.id, lane.native]
    let foreign = page.publication[indicator.id, lane.foreign]
    var parts: [Markup] = [
      "<text class=\"lane\" x=\"0\" y=\"\(y + 4)\">\(page.say(lane.label))</text>"
    ]
    if let from = native.estimate, let to = foreign.estimate {
      parts.append(
        """
        <line class="bar" x1="\(axis.position(from.value))" x2="\(axis.position(to.value))" \
        y1="\(y)" y2="\(y)" />
        """)
    }
    parts.append(whisker(native, at: y + 10))
    parts.append(whisker(foreign, at: y - 10))
    parts.append(mark(native, lane.native, lane, isFilled: false, indicator, at: y))
    parts.append(mark(foreign, lane.foreign, lane, isFilled: true, indicator, at: y))
    return "<g class=\"\(lane.style)\">\n\(parts)</g>"
  }

  /// The interval: beneath the marks for the native-born, above them for the foreign-born.
  private func whisker(_ cell: PublishedCell, at y: Int) -> Markup {
    guard let estimate = cell.estimate, estimate.low.isFinite, estimate.high.isFinite else {
      return .nothing
    }
    let low = axis.position(estimate.low)
    let high = axis.position(estimate.high)
    let style = cell.needsReview ? "whisker imprecise" : "whisker"
    return """
      <line class="\(style)" x1="\(low)" x2="\(high)" y1="\(y)" y2="\(y)" />\
      <line class="cap" x1="\(low)" x2="\(low)" y1="\(y - 3)" y2="\(y + 3)" />\
      <line class="cap" x1="\(high)" x2="\(high)" y1="\(y - 3)" y2="\(y + 3)" />
      """
  }

  private func mark(
    _ cell: PublishedCell, _ group: CrossGroup, _ lane: Lane, isFilled: Bool,
    _ indicator: Indicator, at y: Int
  ) -> Markup {
    guard let estimate = cell.estimate else { return .nothing }
    let hint = page.say(group.label) + page.colon + CellText.plain(cell, indicator, page)
    let shape = ChartMark(isRound: lane.isRound, isFilled: isFilled)
    return "<g>\(shape.drawn(x: axis.position(estimate.value), y: y, hint: hint))</g>"
  }

  /// What is not shown, in words, one line for each group.
  private func notes(_ indicator: Indicator) -> [String] {
    Lane.all.flatMap { [$0.native, $0.foreign] }.compactMap { group in
      guard case .suppressed(let reasons) = page.publication[indicator.id, group] else {
        return nil
      }
      let why = reasons.map { reasonText($0, page.language) }.first ?? page.say(.qualitySuppress)
      return page.say(
        .chartNotShown, [.group: .words(page.say(group.label)), .list: .words(why)])
    }
  }
}

/// The two lanes of a row.
private struct Lane {
  let label: MessageKey
  let style: String
  let isRound: Bool
  let native: CrossGroup
  let foreign: CrossGroup

  static let all = [
    Lane(
      label: .women, style: "women", isRound: true, native: .nativeBornWomen,
      foreign: .foreignBornWomen),
    Lane(
      label: .men, style: "men", isRound: false, native: .nativeBornMen, foreign: .foreignBornMen),
  ]
}
