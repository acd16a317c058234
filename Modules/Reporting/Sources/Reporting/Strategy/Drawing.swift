import IntegrationModel
import Strategy

/// A chart under construction, in a coordinate system of its own; it is named and described for
/// those who cannot see it.
struct Drawing {
  private let id: String
  private let title: String
  private let description: String
  private let width: Double
  private(set) var height: Double
  private var parts: [Markup] = []

  init(_ id: String, title: String, description: String, width: Double = 720, height: Double) {
    self.id = id
    self.title = title
    self.description = description
    self.width = width
    self.height = height
  }

  /// A coordinate with one decimal, so that the same chart is the same bytes.
  private static func number(_ value: Double) -> String {
    ((value * 10).rounded() / 10).machineText ?? "0"
  }

  mutating func text(
    _ words: String, _ x: Double, _ y: Double, _ style: String = "lane",
    anchor: String = "start"
  ) {
    parts.append(
      """
      <text class="\(style)" x="\(Self.number(x))" y="\(Self.number(y))" text-anchor="\(anchor)">\(words)</text>
      """)
  }

  /// A text over several lines of at most so many characters; gives how many lines it took.
  @discardableResult
  mutating func lines(
    _ words: String, ofAtMost length: Int, _ x: Double, _ y: Double, _ style: String = "lane",
    anchor: String = "start", step: Double = 15
  ) -> Int {
    let lines = words.lines(ofAtMost: length)
    for (position, line) in lines.enumerated() {
      text(line, x, y + Double(position) * step, style, anchor: anchor)
    }
    return lines.count
  }

  mutating func box(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ style: String,
    hint: String? = nil
  ) {
    let title: Markup = hint.map { "<title>\($0)</title>" } ?? .nothing
    parts.append(
      """
      <rect class="\(style)" x="\(Self.number(x))" y="\(Self.number(y))" \
      width="\(Self.number(max(width, 0)))" height="\(Self.number(max(height, 0)))">\(title)</rect>
      """)
  }

  mutating func line(_ from: (Double, Double), _ to: (Double, Double), _ style: String) {
    parts.append(
      """
      <line class="\(style)" x1="\(Self.number(from.0))" y1="\(Self.number(from.1))" \
      x2="\(Self.number(to.0))" y2="\(Self.number(to.1))" />
      """)
  }

  mutating func circle(
    _ x: Double, _ y: Double, _ radius: Double, _ style: String, hint: String? = nil
  ) {
    let title: Markup = hint.map { "<title>\($0)</title>" } ?? .nothing
    parts.append(
      """
      <circle class="\(style)" cx="\(Self.number(x))" cy="\(Self.number(y))" \
      r="\(Self.number(radius))">\(title)</circle>
      """)
  }

  /// A diamond, a shape that is told from a circle without colour.
  mutating func diamond(_ x: Double, _ y: Double, _ radius: Double, _ style: String) {
    let points = [(x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y)]
      .map { Self.number($0.0) + "," + Self.number($0.1) }.joined(separator: " ")
    parts.append("<polygon class=\"\(style)\" points=\"\(points)\" />")
  }

  /// An arrow from a box on the left to one on the right.
  mutating func arrow(_ from: (Double, Double), _ to: (Double, Double), _ style: String = "arrow") {
    let bend = (to.0 - from.0) / 2
    parts.append(
      """
      <path class="\(style)" fill="none" d="M \(Self.number(from.0)) \(Self.number(from.1)) \
      C \(Self.number(from.0 + bend)) \(Self.number(from.1)) \(Self.number(to.0 - bend)) \
      \(Self.number(to.1)) \(Self.number(to.0)) \(Self.number(to.1))" />
      """)
    let tip = [(to.0, to.1), (to.0 - 7, to.1 - 4), (to.0 - 7, to.1 + 4)]
      .map { Self.number($0.0) + "," + Self.number($0.1) }.joined(separator: " ")
    parts.append("<polygon class=\"tip\" points=\"\(tip)\" />")
  }

  /// The style that a chart carries by itself where no page's style reaches it.
  private static let ownStyle: Markup =
    "<style>\(Markup(stringLiteral: StrategyStyle.drawingSheet))</style>"

  /// The chart as a figure with its caption; made-up data are stamped.
  func figure(_ page: StrategyContext, caption: String) -> Markup {
    let stamp: Markup =
      page.dossier.isSynthetic
      ? "<text class=\"stamp\" x=\"0\" y=\"\(Self.number(height + 14))\">\(page.say(.synthetic))</text>"
      : .nothing
    let full = height + (page.dossier.isSynthetic ? 20 : 4)
    return """
      <figure class="chart drawn">
      <div class="scroll" role="region" aria-label="\(title)" tabindex="0">
      <svg role="img" aria-labelledby="\(id)-title \(id)-desc" \
      viewBox="0 0 \(Self.number(width)) \(Self.number(full))" width="\(Self.number(width))" \
      height="\(Self.number(full))">
      <title id="\(id)-title">\(page.marked(title))</title>
      <desc id="\(id)-desc">\(page.marked(description))</desc>
      \(page.isForEditing ? Self.ownStyle : .nothing)\(parts)\(stamp)
      </svg>
      </div>
      <figcaption>\(caption)</figcaption>
      </figure>
      """
  }
}

/// A scale from a value to a place, over round ticks.
struct Axis {
  let low: Double
  let high: Double
  let ticks: [Double]
  private let from: Double
  private let to: Double

  /// An axis over values, drawn from one coordinate to another.
  init(over values: [Double], includingZero: Bool, from: Double, to: Double) {
    self.from = from
    self.to = to
    var least = values.min() ?? 0
    var largest = values.max() ?? 1
    if includingZero {
      least = min(least, 0)
      largest = max(largest, 0)
    }
    if largest <= least { largest = least + 1 }
    var step = 1.0
    let rough = (largest - least) / 4
    while step > rough { step /= 10 }
    while step * 10 <= rough { step *= 10 }
    // The next round step above a quarter of the range: five to six ticks.
    step *= rough > step * 5 ? 10 : rough > step * 2 ? 5 : rough > step ? 2 : 1
    low = (least / step).rounded(.down) * step
    high = (largest / step).rounded(.up) * step
    let count = Int(((high - low) / step).rounded())
    let start = low
    ticks = (0...count).map { start + Double($0) * step }
  }

  /// The place of a value.
  func place(_ value: Double) -> Double { from + (value - low) / (high - low) * (to - from) }
}
