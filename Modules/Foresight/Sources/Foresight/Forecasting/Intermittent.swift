/// Methods for counts that are mostly zero: sizes and the time between them are smoothed apart.
public enum IntermittentKind: String, Sendable, Hashable, CaseIterable {
  /// Size over interval (Croston 1972).
  case croston
  /// Croston's less its bias, (1 - alpha / 2) times (Syntetos and Boylan 2005).
  case sba
  /// Size times the probability of any, which falls while there is none (Teunter, Syntetos and
  /// Babai 2011).
  case tsb

  /// The expected value of every coming step; nil where a value is below zero or none is above.
  ///
  /// - Parameters:
  ///   - values: the values, none missing.
  ///   - alpha: the weight of the newest size, interval and event.
  public func rate(_ values: [Double], alpha: Double = 0.1) -> Double? {
    guard values.allSatisfy({ $0 >= 0 }), let first = values.firstIndex(where: { $0 > 0 }) else {
      return nil
    }
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
    case .croston: return size / interval
    case .sba: return (1 - alpha / 2) * size / interval
    case .tsb: return probability * size
    }
  }
}
