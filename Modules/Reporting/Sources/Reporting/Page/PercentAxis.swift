/// A percent axis from zero to a round value above all that is drawn.
///
/// Positions are percent of the chart's width, so that one chart serves every window; the left part
/// is left to the names of the lanes.
struct PercentAxis: Equatable {
  /// The proportion at the right end.
  let end: Double
  /// The ticks, as proportions, zero and end included.
  let ticks: [Double]

  private static let left = 24.0
  private static let right = 95.0

  /// The axis for the largest proportion drawn.
  init(reaching largest: Double) {
    let steps: [(end: Double, count: Int)] = [
      (0.05, 5), (0.1, 5), (0.15, 3), (0.2, 4), (0.25, 5), (0.3, 3), (0.4, 4), (0.5, 5), (0.6, 3),
      (0.8, 4), (1, 4),
    ]
    let fitting = steps.first { largest <= $0.end } ?? (1, 4)
    end = fitting.end
    ticks = (0...fitting.count).map { Double($0) * fitting.end / Double(fitting.count) }
  }

  /// Where a proportion stands, in percent of the chart's width; what lies outside is held at the edge.
  func position(_ proportion: Double) -> String {
    let share = min(max(proportion / end, 0), 1)
    let hundredths = ((Self.left + share * (Self.right - Self.left)) * 100).rounded() / 100
    return (hundredths.machineText ?? "0") + "%"
  }
}
