/// Finds the orders of an ARIMA model (Hyndman and Khandakar 2008): differences by tests, the other
/// orders by the corrected AIC of exact likelihoods, of the last 1,200 differences where there are more.
struct ARIMASelection {
  private let period: Int
  private let d: Int
  private let seasonalD: Int
  private let whole: [Double]
  private let differenced: [Double]
  private let largest: ARIMAOrders
  private let estimator: ARIMAEstimator
  private var known: [ARIMAOrders: ARIMAFit?] = [:]

  /// Prepares a complete series; nil where its differences are constant.
  init?(_ values: [Double], period: Int) {
    let m = period > 1 && period <= 24 && values.count > 2 * period ? period : 1
    self.period = m
    seasonalD = UnitRoots.seasonalDifferences(values, period: m)
    let seasonal = Differences.taken(values, d: 0, seasonal: seasonalD, period: m)
    d = UnitRoots.differences(seasonal)
    let whole = Differences.taken(seasonal, d: d, seasonal: 0, period: m)
    differenced = Array(whole.suffix(Self.longest))
    self.whole = whole
    guard !UnitRoots.isConstant(differenced) else { return nil }
    let count = differenced.count
    var near = min(5, count / 3)
    var far = m > 1 ? min(2, count / (3 * m)) : 0
    if m > 1 { near = min(near, m - 1) } else { far = 0 }
    largest = ARIMAOrders(near, d, near, seasonal: (far, seasonalD, far))
    estimator = ARIMAEstimator(differenced, period: m, largest: (near, far))
  }

  /// How many of the last differences the orders are found on.
  static let longest = 1_200

  private var mayHaveConstant: Bool { d + seasonalD <= 1 }

  /// The best fit on a walk from four starts to ever better neighbours; nil where none can be fitted.
  mutating func walk() -> ARIMAFit? {
    var best: ARIMAFit?
    for orders in firstOrders() { consider(orders, &best) }
    var models = 0
    while let current = best, models < 94 {
      var moved = false
      for orders in neighbours(of: current.orders) where known[orders] == nil {
        models += 1
        if consider(orders, &best) {
          moved = true
          break
        }
      }
      if !moved { break }
    }
    return best.map(refined)
  }

  /// Whether the walk compares quick fits: where a likelihood takes long.
  private var isRough: Bool { differenced.count * period > 2_400 }

  /// The fit of the same orders to all values, searched to the end.
  private func refined(_ fit: ARIMAFit) -> ARIMAFit {
    if whole.count == differenced.count {
      return isRough ? estimator.fit(fit.orders, near: fit) ?? fit : fit
    }
    let largest = (max(fit.orders.p, fit.orders.q), max(fit.orders.seasonalP, fit.orders.seasonalQ))
    return ARIMAEstimator(whole, period: period, largest: largest).fit(fit.orders, near: fit) ?? fit
  }

  /// The best of all orders with at most five coefficients.
  mutating func exhaust() -> ARIMAFit? {
    var best: ARIMAFit?
    for p in 0...largest.p {
      for q in 0...largest.q {
        for farP in 0...largest.seasonalP {
          for farQ in 0...largest.seasonalQ where p + q + farP + farQ <= 5 {
            for constant in mayHaveConstant ? [true, false] : [false] {
              consider(
                ARIMAOrders(p, d, q, seasonal: (farP, seasonalD, farQ), hasConstant: constant),
                &best)
            }
          }
        }
      }
    }
    return best.map(refined)
  }

  private func firstOrders() -> [ARIMAOrders] {
    let few = differenced.count < 10
    let near = few ? 1 : 2
    let far = few || largest.seasonalP == 0 ? 0 : 1
    func orders(_ p: Int, _ q: Int, _ farP: Int, _ farQ: Int, _ constant: Bool) -> ARIMAOrders {
      ARIMAOrders(
        min(p, largest.p), d, min(q, largest.q), seasonal: (farP, seasonalD, farQ),
        hasConstant: constant)
    }
    let constant = mayHaveConstant
    let starts = [
      orders(0, 0, 0, 0, constant), orders(near, near, far, far, constant),
      orders(1, 0, far, 0, constant), orders(0, 1, 0, far, constant),
    ]
    return constant ? starts + [orders(0, 0, 0, 0, false)] : starts
  }

  /// The neighbours in the order they are tried: seasonal orders first, one, then two at once.
  private func neighbours(of orders: ARIMAOrders) -> [ARIMAOrders] {
    let moves = [(-1, 0), (0, -1), (1, 0), (0, 1), (-1, -1), (-1, 1), (1, -1), (1, 1)]
    var neighbours: [ARIMAOrders] = []
    for (dp, dq) in moves {
      var next = orders
      next.seasonalP += dp
      next.seasonalQ += dq
      neighbours.append(next)
    }
    for (dp, dq) in moves {
      var next = orders
      next.p += dp
      next.q += dq
      neighbours.append(next)
    }
    if mayHaveConstant {
      var next = orders
      next.hasConstant.toggle()
      neighbours.append(next)
    }
    return neighbours.filter {
      (0...largest.p).contains($0.p) && (0...largest.q).contains($0.q)
        && (0...largest.seasonalP).contains($0.seasonalP)
        && (0...largest.seasonalQ).contains($0.seasonalQ)
    }
  }

  /// Fits orders and keeps them where they are better; says whether they are.
  @discardableResult
  private mutating func consider(_ orders: ARIMAOrders, _ best: inout ARIMAFit?) -> Bool {
    guard known[orders] == nil else { return false }
    let fit = estimator.fit(orders, near: best, isRough: isRough)
    known[orders] = .some(fit)
    guard let fit, fit.isSafe else { return false }
    let score = differenced.count <= 3 ? fit.aic : fit.aicc
    let old = best.map { differenced.count <= 3 ? $0.aic : $0.aicc } ?? .infinity
    guard score < old else { return false }
    best = fit
    return true
  }
}

extension ARIMAFit {
  /// Whether every root lies at least 1 % outside the unit circle.
  var isSafe: Bool {
    func isSafe(_ coefficients: [Double], _ margin: Double) -> Bool {
      var polynomial = [1.0]
      var factor = 1.0
      for coefficient in coefficients {
        factor *= margin
        polynomial.append(coefficient * factor)
      }
      return StabilityTest.isStable(polynomial)
    }
    var seasonalMargin = 1.0
    for _ in 0..<period { seasonalMargin *= 1.01 }
    return isSafe(ar.map { -$0 }, 1.01) && isSafe(ma, 1.01)
      && isSafe(seasonalAR.map { -$0 }, seasonalMargin) && isSafe(seasonalMA, seasonalMargin)
  }

  /// Fits orders to a complete series, or finds them.
  ///
  /// - Parameters:
  ///   - values: the values, none missing.
  ///   - period: the steps of a season; beyond 24 no seasonal orders are tried.
  ///   - orders: the orders; nil to find them.
  ///   - isExhaustive: whether all orders of at most five coefficients are tried.
  /// - Returns: nil where the differences are constant or the values too few: 5 to find orders.
  public static func of(
    _ values: [Double], period: Int, orders: ARIMAOrders? = nil, isExhaustive: Bool = false
  ) -> ARIMAFit? {
    guard let orders else {
      guard values.count >= 5 else { return nil }
      var selection = ARIMASelection(values, period: period)
      return isExhaustive ? selection?.exhaust() : selection?.walk()
    }
    let differenced = Differences.taken(
      values, d: orders.d, seasonal: orders.seasonalD, period: period)
    guard differenced.count > orders.parameterCount, !UnitRoots.isConstant(differenced) else {
      return nil
    }
    return ARIMAEstimator(
      differenced, period: period,
      largest: (max(orders.p, orders.q), max(orders.seasonalP, orders.seasonalQ))
    ).fit(orders)
  }
}
