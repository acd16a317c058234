import Glibc

/// The kind of a component as a type, so that the compiler makes one loop for each combination.
protocol ETSRule {
  static var isAdditive: Bool { get }
  static var isMultiplicative: Bool { get }
}
enum AbsentRule: ETSRule {
  static var isAdditive: Bool { false }
  static var isMultiplicative: Bool { false }
}
enum AdditiveRule: ETSRule {
  static var isAdditive: Bool { true }
  static var isMultiplicative: Bool { false }
}
enum MultiplicativeRule: ETSRule {
  static var isAdditive: Bool { false }
  static var isMultiplicative: Bool { true }
}

/// The numbers of a model: smoothing parameters and the states before the first value.
struct ETSNumbers {
  var alpha = 0.0
  var beta = 0.0
  var gamma = 0.0
  var phi = 1.0
  var level = 0.0
  var slope = 0.0
}

/// The slopes of the criterion along the numbers of a model.
typealias ETSSlopes = ETSNumbers

/// The passes of exponential smoothing through a series: forward for the likelihood, backward for
/// its gradient (adjoint of the same recursion). Memory is taken once and used by every model.
///
/// With growth = phi b or b^phi, q = l + growth, l growth or l, p = y, y - s or y/s and d = p - q the states move by
/// l' = q + alpha d; b' = growth + beta d or growth + beta d / l; s' = s + gamma d or s + gamma (y/q - s).
final class ETSRecursion {
  let values: UnsafeMutablePointer<Double>
  let count: Int
  let period: Int
  /// The season's states, the one that serves the next value at place `count % period`.
  let season: UnsafeMutablePointer<Double>
  private let levels: UnsafeMutablePointer<Double>
  private let slopes: UnsafeMutablePointer<Double>
  private let seasons: UnsafeMutablePointer<Double>
  private let memory: UnsafeMutablePointer<Double>
  /// The sum of squared errors of the last forward pass.
  private(set) var squares = 0.0
  /// The states after the last value.
  private(set) var lastLevel = 0.0
  private(set) var lastSlope = 0.0

  init(_ series: [Double], period: Int) {
    count = series.count
    self.period = period
    let size = 4 * count + period
    memory = .allocate(capacity: size)
    memory.initialize(repeating: 0, count: size)
    values = memory
    levels = memory + count
    slopes = memory + 2 * count
    seasons = memory + 3 * count
    season = memory + 4 * count
    for (place, value) in series.enumerated() { values[place] = value }
  }

  deinit { memory.deallocate() }

  /// The criterion, n log(sum e^2) plus 2 sum log mu for multiplicative errors: twice the negative
  /// log-likelihood but for a constant. Infinite where a mean that must be positive is not.
  ///
  /// The season's first states stand in ``season`` and are moved on.
  @inline(__always)
  func forward<E: ETSRule, T: ETSRule, S: ETSRule>(
    _ n: ETSNumbers, _: E.Type, _: T.Type, _: S.Type
  ) -> Double {
    var l = n.level
    var b = n.slope
    var sum = 0.0
    var product = 1.0
    var logs = 0.0
    var place = 0
    for t in 0..<count {
      let y = values[t]
      levels[t] = l
      if T.isAdditive || T.isMultiplicative { slopes[t] = b }
      let growth = T.isAdditive ? n.phi * b : T.isMultiplicative ? Self.power(b, n.phi) : 0
      let q = T.isAdditive ? l + growth : T.isMultiplicative ? l * growth : l
      let s = S.isAdditive || S.isMultiplicative ? season[place] : 0
      if S.isAdditive || S.isMultiplicative { seasons[t] = s }
      let mean = S.isAdditive ? q + s : S.isMultiplicative ? q * s : q
      let d = S.isAdditive ? y - s - q : S.isMultiplicative ? y / s - q : y - q
      if E.isMultiplicative {
        if !(mean > 1e-10) { return .infinity }
        let e = (y - mean) / mean
        sum += e * e
        // One logarithm for many factors.
        product *= mean
        if product > 1e100 || product < 1e-100 {
          logs += log(product)
          product = 1
        }
      } else {
        let e = y - mean
        sum += e * e
      }
      if S.isAdditive {
        season[place] = s + n.gamma * d
      } else if S.isMultiplicative {
        if !(q > 1e-10 && s > 1e-10) { return .infinity }
        season[place] = s + n.gamma * (y / q - s)
      }
      if T.isAdditive {
        b = growth + n.beta * d
      } else if T.isMultiplicative {
        b = growth + n.beta * d / l
        if !(b > 1e-10 && l > 1e-10) { return .infinity }
      }
      l = q + n.alpha * d
      if S.isAdditive || S.isMultiplicative {
        place += 1
        if place == period { place = 0 }
      }
    }
    squares = sum
    lastLevel = l
    lastSlope = b
    let fit = Double(count) * log(max(sum, 1e-280))
    return E.isMultiplicative ? fit + 2 * (logs + log(product)) : fit
  }

  /// The slopes of the criterion at the numbers of the last forward pass; those of the season's
  /// first states are left in ``season``.
  @inline(__always)
  func backward<E: ETSRule, T: ETSRule, S: ETSRule>(
    _ n: ETSNumbers, _: E.Type, _: T.Type, _: S.Type
  ) -> ETSSlopes {
    let weight = 2 * Double(count) / max(squares, 1e-280)
    var g = ETSSlopes(phi: 0)
    var gl = 0.0
    var gb = 0.0
    if S.isAdditive || S.isMultiplicative {
      for place in 0..<period { season[place] = 0 }
    }
    var place = S.isAdditive || S.isMultiplicative ? count % period : 0
    for t in stride(from: count - 1, through: 0, by: -1) {
      if S.isAdditive || S.isMultiplicative { place = place == 0 ? period - 1 : place - 1 }
      let y = values[t]
      let l = levels[t]
      let b = T.isAdditive || T.isMultiplicative ? slopes[t] : 0
      let growth = T.isAdditive ? n.phi * b : T.isMultiplicative ? Self.power(b, n.phi) : 0
      let q = T.isAdditive ? l + growth : T.isMultiplicative ? l * growth : l
      let s = S.isAdditive || S.isMultiplicative ? seasons[t] : 0
      let mean = S.isAdditive ? q + s : S.isMultiplicative ? q * s : q
      let p = S.isAdditive ? y - s : S.isMultiplicative ? y / s : y
      let d = p - q
      let gm: Double
      if E.isMultiplicative {
        let inverse = 1 / mean
        let ratio = y * inverse
        gm = inverse * (2 - weight * (ratio - 1) * ratio)
      } else {
        gm = -weight * (y - mean)
      }
      var gd = n.alpha * gl
      var gq = gl
      var gs = 0.0
      var gGrowth = 0.0
      var back = 0.0
      g.alpha += gl * d
      if T.isAdditive {
        gGrowth = gb
        gd += n.beta * gb
        g.beta += gb * d
      } else if T.isMultiplicative {
        gGrowth = gb
        gd += n.beta * gb / l
        back = -gb * n.beta * d / (l * l)
        g.beta += gb * d / l
      }
      if S.isAdditive {
        let gn = season[place]
        gs = gn + gm
        gd += n.gamma * gn
        g.gamma += gn * d
        gq += gm
      } else if S.isMultiplicative {
        let gn = season[place]
        let ratio = y / q
        gs = (1 - n.gamma) * gn + gm * q
        gq += gm * s - gn * n.gamma * ratio / q
        g.gamma += gn * (ratio - s)
      } else {
        gq += gm
      }
      gq -= gd
      if S.isAdditive { gs -= gd } else if S.isMultiplicative { gs -= gd * p / s }
      if S.isAdditive || S.isMultiplicative { season[place] = gs }
      if T.isAdditive {
        gl = gq
        gGrowth += gq
        gb = n.phi * gGrowth
        g.phi += gGrowth * b
      } else if T.isMultiplicative {
        gl = gq * growth + back
        gGrowth += gq * l
        gb = gGrowth * n.phi * growth / b
        g.phi += gGrowth * growth * log(b)
      } else {
        gl = gq
      }
    }
    g.level = gl
    g.slope = gb
    return g
  }

  @inline(__always)
  private static func power(_ b: Double, _ phi: Double) -> Double { phi == 1 ? b : pow(b, phi) }
}
