import Numerics

/// What is expected of a series, step by step, with bands around it.
public struct Forecast: Sendable, Equatable {
  /// What made the bands.
  public enum BandSource: String, Sendable, Codable {
    /// The model's own variance, normal errors.
    case model
    /// How far forecasts of this kind were off in the past.
    case conformal
    /// Draws of the model.
    case simulation
    /// None can be given.
    case none
  }

  /// The lower and upper line that hold a future value with a probability.
  public struct Band: Sendable, Equatable {
    /// The probability, as 0.95.
    public var level: Double
    /// The lower line.
    public var low: [Double]
    /// The upper line.
    public var high: [Double]

    /// Makes a band.
    public init(level: Double, low: [Double], high: [Double]) {
      self.level = level
      self.low = low
      self.high = high
    }
  }

  /// What made it, as `ETS(A,Ad,N)` or `mean of ETS, ARIMA and Theta`.
  public var model: String
  /// The expected value of each step.
  public var points: [Double]
  /// The bands, the narrowest first.
  public var bands: [Band]
  /// What made the bands.
  public var source: BandSource
  /// The model's own standard deviation of each step; empty where it has none.
  public var deviations: [Double]
  /// What a reader must know of how it came about, as stable codes (`constant_series`).
  public var notes: [String]

  /// Makes a forecast.
  public init(
    model: String, points: [Double], bands: [Band] = [], source: BandSource = .none,
    deviations: [Double] = [], notes: [String] = []
  ) {
    self.model = model
    self.deviations = deviations
    self.points = points
    self.bands = bands
    self.source = source
    self.notes = notes
  }

  /// The levels of the bands of every table and chart.
  public static let levels = [0.8, 0.95]

  /// A forecast with normal bands of the given standard deviations.
  init(
    model: String, points: [Double], deviations: [Double], levels: [Double] = Forecast.levels,
    notes: [String] = []
  ) {
    let bands = (deviations.isEmpty ? [] : levels).map { level in
      let reach = NormalDistribution.quantile(0.5 + level / 2)
      return Band(
        level: level, low: zip(points, deviations).map { $0 - reach * $1 },
        high: zip(points, deviations).map { $0 + reach * $1 })
    }
    self.init(
      model: model, points: points, bands: bands, source: .model, deviations: deviations,
      notes: notes)
  }

  /// The band of a level, nil where there is none.
  public func band(_ level: Double) -> Band? { bands.first { abs($0.level - level) < 1e-9 } }
}
