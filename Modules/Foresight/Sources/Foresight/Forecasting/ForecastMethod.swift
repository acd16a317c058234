/// A way to forecast a series.
public indirect enum ForecastMethod: Sendable, Hashable {
  /// One of the simple references.
  case benchmark(Benchmark)
  /// Exponential smoothing: the models that suit the data, weighted by their corrected AIC.
  case ets
  /// The one model of exponential smoothing of least corrected AIC.
  case bestETS
  /// One model of exponential smoothing.
  case etsModel(ETSModel)
  /// A Theta model.
  case theta(ThetaKind)
  /// ARIMA with the orders that are found by a walk among neighbours.
  case arima
  /// ARIMA with the best orders of at most five coefficients.
  case bestARIMA
  /// One ARIMA model.
  case arimaModel(ARIMAOrders)
  /// A method for counts that are mostly zero.
  case intermittent(IntermittentKind)
  /// The mean of ETS, ARIMA and Theta, a member far from the others left out; simpler methods where
  /// the series is short. The default.
  case combination
  /// The median of ETS, ARIMA and Theta.
  case median
  /// A method that learns from all series of a table at once.
  case joint(JointMethod)
  /// The mean of several methods' forecasts.
  case mean([ForecastMethod])

  /// Reads a method as the command line has it; `a+b` is the mean of a and b. Nil where it is none.
  public init?(_ text: String) {
    let name = text.lowercased()
    if let orders = ARIMAOrders(name) {
      self = .arimaModel(orders)
      return
    }
    let parts = text.split(separator: "+", omittingEmptySubsequences: false).map(String.init)
    if parts.count > 1 {
      let members = parts.compactMap { ForecastMethod($0) }
      guard members.count == parts.count else { return nil }
      self = .mean(members)
      return
    }
    if let named = Self.named.first(where: { $0.name == name }) {
      self = named
    } else if let model = ETSModel(text) {
      self = .etsModel(model)
    } else {
      return nil
    }
  }

  /// The methods that have a name of their own.
  public static let named: [ForecastMethod] =
    [.combination, .median, .ets, .bestETS, .arima, .bestARIMA]
    + ThetaKind.allCases.map { .theta($0) } + Benchmark.allCases.map { .benchmark($0) }
    + IntermittentKind.allCases.map { .intermittent($0) }
    + JointMethod.allCases.map { .joint($0) }

  /// The name in tables.
  public var name: String {
    switch self {
    case .benchmark(let benchmark): benchmark.rawValue
    case .ets: "ets"
    case .bestETS: "ets_best"
    case .etsModel(let model): model.description
    case .theta(let kind): kind.rawValue
    case .arima: "arima"
    case .bestARIMA: "arima_best"
    case .arimaModel(let orders): orders.description
    case .intermittent(let kind): kind.rawValue
    case .joint(let method): method.rawValue
    case .combination: "combination"
    case .median: "median"
    case .mean(let members): members.map(\.name).joined(separator: "+")
    }
  }
}

/// A method that learns from all series of a table at once.
public enum JointMethod: String, Sendable, Hashable, CaseIterable {
  /// The hierarchical autoregression of migration rates with Student's t errors.
  case hierarchicalAR = "hierarchical_ar"
  /// The same with normal errors.
  case hierarchicalARNormal = "hierarchical_ar_normal"
  /// The level behind survey estimates with known standard errors.
  case localLevel = "local_level"

  /// The forecasts of all series; nil for one the method cannot forecast.
  func forecasts(_ series: [TimeSeries], horizon: Int, seed: UInt64) -> [Forecast?] {
    switch self {
    case .hierarchicalAR, .hierarchicalARNormal:
      let model = HierarchicalAR(
        tails: self == .hierarchicalAR ? .student : .normal, seed: seed)
      return model.forecasts(series.map(\.values), horizon: horizon)
    case .localLevel:
      let fit = LocalLevel(
        series.map(\.values),
        errors: series.map { one in
          one.standardErrors.isEmpty
            ? [Double](repeating: .nan, count: one.count) : one.standardErrors
        })
      return series.indices.map { fit?.forecast($0, horizon: horizon) }
    }
  }
}
