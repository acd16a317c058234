import Glibc

/// An axis of numbers: round ticks that enclose what is drawn, and the place of each number.
struct NumberAxis: Equatable {
  /// The numbers at its two ends; one of them may be drawn above the other.
  let low: Double
  let high: Double
  /// The round numbers within it.
  let ticks: [Double]
  /// How many decimals the ticks need to be told apart.
  let decimals: Int

  /// The axis around numbers, with about so many ticks; the ends are ticks too.
  ///
  /// What is not finite is left out; equal numbers get a unit of room to each side.
  init(around numbers: some Sequence<Double>, ticks count: Int = 5) {
    var low = Double.infinity
    var high = -Double.infinity
    for number in numbers where number.isFinite {
      low = min(low, number)
      high = max(high, number)
    }
    if low > high { (low, high) = (0, 1) }
    if high - low <= 1e-12 * max(abs(low), abs(high)) {
      let room = low == 0 ? 1 : abs(low) / 2
      (low, high) = (low - room, high + room)
    }
    let step = Self.roundStep((high - low) / Double(max(count, 1)))
    let first = (low / step).rounded(.down)
    let last = (high / step).rounded(.up)
    self.low = first * step
    self.high = last * step
    ticks = stride(from: first, through: last, by: 1).map { $0 * step }
    // A step of 2.5 needs one decimal more than its power of ten.
    let power = pow(10, floor(log10(step) + 1e-9))
    let isHalf = abs(step / power - 2.5) < 1e-9
    decimals = max(0, Int((-log10(power)).rounded()) + (isHalf ? 1 : 0))
  }

  /// The next step of 1, 2, 2.5 or 5 times a power of ten.
  private static func roundStep(_ step: Double) -> Double {
    let power = pow(10, floor(log10(step)))
    let part = step / power
    let round = [1, 2, 2.5, 5, 10].first { part <= $0 * 1.000_001 } ?? 10
    return round * power
  }

  /// Where a number stands between the ends, from 0 to 1.
  func share(_ number: Double) -> Double { (number - low) / (high - low) }
}
