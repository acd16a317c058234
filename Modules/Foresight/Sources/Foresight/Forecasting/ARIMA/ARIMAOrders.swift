/// The orders of a seasonal ARIMA model.
public struct ARIMAOrders: Sendable, Hashable, CustomStringConvertible {
  /// How many autoregressive terms.
  public var p: Int
  /// How many differences of neighbours.
  public var d: Int
  /// How many moving-average terms.
  public var q: Int
  /// How many autoregressive terms a season apart.
  public var seasonalP: Int
  /// How many differences a season apart.
  public var seasonalD: Int
  /// How many moving-average terms a season apart.
  public var seasonalQ: Int
  /// Whether the differenced series has a mean: the mean without differences, a drift with one.
  public var hasConstant: Bool

  /// Makes orders.
  public init(
    _ p: Int, _ d: Int, _ q: Int, seasonal: (p: Int, d: Int, q: Int) = (0, 0, 0),
    hasConstant: Bool = false
  ) {
    self.p = p
    self.d = d
    self.q = q
    seasonalP = seasonal.p
    seasonalD = seasonal.d
    seasonalQ = seasonal.q
    self.hasConstant = hasConstant
  }

  /// Reads `arima(0,1,1)`, `arima(0,1,1)(0,1,1)` or, with a constant, `arima(1,0,0)+c`; nil where it is
  /// none or a constant could not be told.
  public init?(_ text: String) {
    var rest = text.lowercased()
    guard rest.hasPrefix("arima(") else { return nil }
    let hasConstant = rest.hasSuffix("+c")
    if hasConstant { rest.removeLast(2) }
    guard rest.hasSuffix(")") else { return nil }
    let groups = rest.dropFirst(6).dropLast().split(separator: ")(")
    let numbers = groups.map { $0.split(separator: ",").compactMap { Int($0) } }
    guard (1...2).contains(numbers.count),
      numbers.allSatisfy({ $0.count == 3 && $0.allSatisfy { (0...9).contains($0) } })
    else { return nil }
    let last = numbers.count == 2 ? numbers[1] : [0, 0, 0]
    guard numbers[0][1] + last[1] <= 3, !hasConstant || numbers[0][1] + last[1] <= 1 else {
      return nil
    }
    self.init(
      numbers[0][0], numbers[0][1], numbers[0][2], seasonal: (last[0], last[1], last[2]),
      hasConstant: hasConstant)
  }

  /// How many coefficients are estimated, the constant and the variance left out.
  var coefficientCount: Int { p + q + seasonalP + seasonalQ }

  /// How many numbers the penalty of the AIC counts: coefficients, constant and variance.
  var parameterCount: Int { coefficientCount + (hasConstant ? 1 : 0) + 1 }

  var isSeasonal: Bool { seasonalP + seasonalD + seasonalQ > 0 }

  /// The name as in the literature, `ARIMA(0,1,1)(0,1,1) with drift`.
  public var description: String {
    let season = isSeasonal ? "(\(seasonalP),\(seasonalD),\(seasonalQ))" : ""
    let constant = hasConstant ? (d + seasonalD == 0 ? " with mean" : " with drift") : ""
    return "ARIMA(\(p),\(d),\(q))\(season)\(constant)"
  }
}
