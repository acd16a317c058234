import Glibc

/// The hierarchical autoregression of net migration rates (Azose and Raftery 2015): every series returns
/// to a mean of its own, and means and variances are drawn from a common world.
///
/// r_t - mu_c = phi_c (r_{t-1} - mu_c) + e_t with e_t ~ N(0, sigma_c^2), phi_c ~ U(0, 1), mu_c ~ N(lambda, tau^2),
/// 1 / sigma_c^2 ~ Gamma(a, b). With heavy tails e_t is Student's t with 4 degrees of freedom, as a normal with
/// a gamma-distributed precision: migration has shocks. Missing values are left out with the steps they touch.
public struct HierarchicalAR: Sendable {
  /// The tails of the errors.
  public enum Tails: String, Sendable, CaseIterable {
    /// Normal errors.
    case normal
    /// Student's t with 4 degrees of freedom.
    case student
  }

  /// The tails of the errors.
  public var tails: Tails
  /// How many sweeps are kept, after a quarter as many to settle.
  public var draws: Int
  /// The seed; equal seeds give equal results.
  public var seed: UInt64

  /// Makes the model.
  public init(tails: Tails = .student, draws: Int = 4_000, seed: UInt64 = 1) {
    self.tails = tails
    self.draws = draws
    self.seed = seed
  }

  /// The predictive distribution of each series: points are medians, bands quantiles of the draws.
  ///
  /// - Parameters:
  ///   - series: the rates by series, in order of time, `.nan` where missing; each at least once known.
  ///   - horizon: how many steps ahead.
  public func forecasts(_ series: [[Double]], horizon: Int) -> [Forecast] {
    let largest = series.joined().reduce(0) { $1.isFinite ? max($0, abs($1)) : $0 }
    guard largest > 0 else {
      return series.map { _ in
        Forecast(
          model: "hierarchical AR(1)", points: [Double](repeating: 0, count: horizon),
          notes: ["constant_series"])
      }
    }
    // In units of the largest rate the priors need not know what the rates are counted in.
    let scaled = series.map { $0.map { $0 / largest } }
    var sampler = HierarchicalSampler(scaled, tails: tails, seed: seed)
    for _ in 0..<(draws / 4) { sampler.sweep() }
    var paths = series.map { _ in
      [[Double]](repeating: [], count: horizon)
    }
    for _ in 0..<draws {
      sampler.sweep()
      for one in series.indices {
        for (step, value) in sampler.path(one, horizon: horizon).enumerated() {
          paths[one][step].append(value * largest)
        }
      }
    }
    return paths.map { Self.summary($0) }
  }

  private static func summary(_ steps: [[Double]]) -> Forecast {
    let ordered = steps.map { $0.sorted() }
    func line(_ probability: Double) -> [Double] {
      ordered.map { values in
        values[min(Int(probability * Double(values.count)), values.count - 1)]
      }
    }
    let bands = Forecast.levels.map {
      Forecast.Band(level: $0, low: line(0.5 - $0 / 2), high: line(0.5 + $0 / 2))
    }
    return Forecast(
      model: "hierarchical AR(1)", points: line(0.5), bands: bands, source: .simulation)
  }
}
