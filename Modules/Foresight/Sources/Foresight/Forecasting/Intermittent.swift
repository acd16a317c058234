/// Methods for counts that are mostly zero: sizes and the time between them are smoothed apart, or the counts
/// are added up over longer steps that hold fewer zeros.
public enum IntermittentKind: String, Sendable, Hashable, CaseIterable {
  /// Size over interval (Croston 1972).
  case croston
  /// Croston's less its bias, (1 - alpha / 2) times (Syntetos and Boylan 2005).
  case sba
  /// Size times the probability of any, which falls while there is none (Teunter, Syntetos and
  /// Babai 2011).
  case tsb
  /// Sums over as many steps as lie between two events on average, smoothed, over that many (Nikolopoulos
  /// and others 2011).
  case adida
  /// The mean of what sums over one step to that many say (Petropoulos and Kourentzes 2015).
  case imapa

  /// The expected value of every coming step; nil where a value is below zero or none is above.
  ///
  /// - Parameters:
  ///   - values: the values, none missing.
  ///   - alpha: the weight of the newest size, interval and event; sums are smoothed with the weight from
  ///     0.1 to 0.3 that errs least.
  public func rate(_ values: [Double], alpha: Double = 0.1) -> Double? {
    guard values.allSatisfy({ $0 >= 0 }), let first = values.firstIndex(where: { $0 > 0 }) else {
      return nil
    }
    switch self {
    case .croston, .sba, .tsb: return smoothed(values, from: first, alpha)
    case .adida: return Self.aggregated(values, Self.meanInterval(values))
    case .imapa:
      let longest = Self.meanInterval(values)
      let rates = (1...longest).map { Self.aggregated(values, $0) }
      return rates.reduce(0, +) / Double(longest)
    }
  }

  private func smoothed(_ values: [Double], from first: Int, _ alpha: Double) -> Double {
    var size = values[first]
    var interval = Double(first + 1)
    var probability = 1 / interval
    var waited = 0.0
    for value in values[(first + 1)...] {
      waited += 1
      if value > 0 {
        size += alpha * (value - size)
        interval += alpha * (waited - interval)
        waited = 0
      }
      probability += alpha * ((value > 0 ? 1 : 0) - probability)
    }
    switch self {
    case .sba: return (1 - alpha / 2) * size / interval
    case .tsb: return probability * size
    default: return size / interval
    }
  }

  /// The mean number of steps from one event to the next, from the start to the last event, rounded.
  private static func meanInterval(_ values: [Double]) -> Int {
    let last = values.lastIndex { $0 > 0 } ?? 0
    let events = values.count { $0 > 0 }
    return max(Int((Double(last + 1) / Double(events)).rounded(.toNearestOrEven)), 1)
  }

  /// The smoothed sums of so many steps, over that many; what is left over at the start is dropped.
  private static func aggregated(_ values: [Double], _ steps: Int) -> Double {
    let start = values.count % steps
    let sums = stride(from: start, to: values.count, by: steps).map { place in
      values[place..<(place + steps)].reduce(0, +)
    }
    return level(sums, bestWeight(sums)).last / Double(steps)
  }

  /// The smoothed level after the last value, begun at the first, and the squares of the errors on the way.
  private static func level(_ values: [Double], _ alpha: Double) -> (last: Double, squares: Double)
  {
    var level = values.first ?? 0
    var squares = 0.0
    for value in values.dropFirst() {
      let error = value - level
      squares += error * error
      level += alpha * error
    }
    return (level, squares)
  }

  /// The weight from 0.1 to 0.3 that errs least, by golden sections.
  private static func bestWeight(_ values: [Double]) -> Double {
    let ratio = (5.0.squareRoot() - 1) / 2
    var low = 0.1
    var high = 0.3
    while high - low > 1e-10 {
      let near = high - ratio * (high - low)
      let far = low + ratio * (high - low)
      if level(values, near).squares < level(values, far).squares { high = far } else { low = near }
    }
    return (low + high) / 2
  }
}
