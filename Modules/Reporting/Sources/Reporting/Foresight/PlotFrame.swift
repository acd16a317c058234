import Glibc
import IntegrationModel

/// The frame of a chart that stands alone: size, plot area, grid, labels and the style of all charts.
///
/// The drawing has a viewBox, a title and a description, and its style inside, so that a file of it
/// opens anywhere; colours are the page's, of the light scheme, with text at 4.5 to 1 or more.
struct PlotFrame {
  /// The size of the drawing in its own units.
  let width: Double
  let height: Double
  /// The plot area within it.
  let left: Double
  let right: Double
  let top: Double
  let bottom: Double
  /// What is drawn up the side.
  let vertical: NumberAxis
  /// The numbers at the two ends of the base.
  let horizontal: ClosedRange<Double>

  init(
    width: Double = 760, height: Double = 420, left: Double = 76, right: Double = 24,
    top: Double = 64, bottom: Double = 52, horizontal: ClosedRange<Double>, vertical: NumberAxis
  ) {
    self.width = width
    self.height = height
    self.left = left
    self.right = width - right
    self.top = top
    self.bottom = height - bottom
    self.horizontal = horizontal
    self.vertical = vertical
  }

  /// Where a number stands across, in the drawing's units.
  func x(_ number: Double) -> Double {
    let span = horizontal.upperBound - horizontal.lowerBound
    let share = span > 0 ? (number - horizontal.lowerBound) / span : 0.5
    return left + share * (right - left)
  }

  /// Where a number stands up the side; the larger the higher.
  func y(_ number: Double) -> Double { bottom - vertical.share(number) * (bottom - top) }

  /// A coordinate with two decimals.
  static func text(_ coordinate: Double) -> String {
    ((coordinate * 100).rounded() / 100).machineText ?? "0"
  }

  /// A line through points; missing ones break it.
  func line(_ points: [(Double, Double)], style: String) -> Markup {
    "<path class=\"\(style)\" d=\"\(path(points))\" />"
  }

  /// The area between two lines over the same places.
  func band(_ places: [Double], low: [Double], high: [Double], style: String) -> Markup {
    let upper = zip(places, high).map { ($0, $1) }
    let lower = zip(places, low).map { ($0, $1) }.reversed()
    return "<path class=\"\(style)\" d=\"\(path(upper + lower))Z\" />"
  }

  private func path(_ points: [(Double, Double)]) -> String {
    var text = ""
    var isDrawing = false
    for (place, value) in points {
      guard place.isFinite, value.isFinite else {
        isDrawing = false
        continue
      }
      text += (isDrawing ? "L" : "M") + Self.text(x(place)) + " " + Self.text(y(value))
      isDrawing = true
    }
    return text
  }

  /// The horizontal grid with its numbers.
  func grid(_ numbers: NumberFormat) -> [Markup] {
    vertical.ticks.map { tick in
      let height = Self.text(y(tick))
      return """
        <line class="grid" x1="\(Self.text(left))" x2="\(Self.text(right))" y1="\(height)" \
        y2="\(height)" />
        <text class="tick" x="\(Self.text(left - 8))" y="\(Self.text(y(tick) + 4))" \
        text-anchor="end">\(numbers.number(tick, decimals: vertical.decimals))</text>
        """
    }
  }

  /// Labels under the base, each at its number.
  func baseLabels(_ labels: [(Double, String)]) -> [Markup] {
    labels.map { place, label in
      """
      <text class="tick" x="\(Self.text(x(place)))" y="\(Self.text(bottom + 20))" \
      text-anchor="middle">\(label)</text>
      """
    }
  }

  /// The whole drawing as a file of its own.
  func document(title: String, description: String, language: Language, _ parts: [Markup]) -> String
  {
    let drawing: Markup = """
      <svg xmlns="http://www.w3.org/2000/svg" xml:lang="\(language.rawValue)" role="img" \
      aria-labelledby="title description" viewBox="0 0 \(Self.text(width)) \(Self.text(height))" \
      width="\(Self.text(width))" height="\(Self.text(height))">
      <title id="title">\(title)</title>
      <desc id="description">\(description)</desc>
      <style>\(Self.style)</style>
      <rect class="ground" width="100%" height="100%" />
      <text class="heading" x="20" y="28">\(title)</text>
      \(parts)</svg>

      """
    return drawing.text
  }

  /// The rules every chart shares; a chart adds its own class names here, so that all look alike.
  private static let style: Markup = """
    .ground { fill: #fffdf9; }
    text { font: 12px system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; fill: #1f2328; }
    .over { paint-order: stroke; stroke: #fffdf9; stroke-width: 4px; stroke-linejoin: round; }
    .heading { font-size: 16px; font-weight: 600; }
    .tick, .note { fill: #575e66; }
    .grid { stroke: #d9d1c3; stroke-width: 1; }
    .axis { stroke: #1f2328; stroke-width: 1; }
    .mark { stroke: #575e66; stroke-width: 1; stroke-dasharray: 3 3; }
    .history { fill: none; stroke: #1f2328; stroke-width: 2; stroke-linejoin: round; }
    .central { fill: none; stroke: #8a3b12; stroke-width: 2.5; stroke-linejoin: round; }
    .reference { fill: none; stroke: #575e66; stroke-width: 1.5; stroke-dasharray: 6 4; }
    .wide { fill: #f0d9c8; }
    .narrow { fill: #e0b393; }
    .first { fill: none; stroke: #7a2a6b; stroke-width: 2; }
    .second { fill: none; stroke: #0f6470; stroke-width: 2; }
    """
}
