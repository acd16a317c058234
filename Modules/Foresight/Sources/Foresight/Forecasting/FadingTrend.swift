/// Exponential smoothing with a fading trend and fixed weights, for series of 5 to 9 values, from which
/// no weight can be estimated.
enum FadingTrend {
  /// The forecasts with the level's weight 0.8, the slope's 0.2 and damping 0.9, begun at the first value
  /// and the mean change.
  static func points(_ values: [Double], horizon: Int) -> [Double] {
    guard let first = values.first, let last = values.last else { return [] }
    let damping = 0.9
    var level = first
    var slope = values.count > 1 ? (last - first) / Double(values.count - 1) : 0
    for value in values.dropFirst() {
      let old = level
      level = 0.8 * value + 0.2 * (level + damping * slope)
      slope = 0.2 * (level - old) + 0.8 * damping * slope
    }
    var reach = 0.0
    var weight = 1.0
    return (0..<horizon).map { _ in
      weight *= damping
      reach += weight
      return level + reach * slope
    }
  }
}
