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
    case .combination: "combination"
    case .median: "median"
    case .mean(let members): members.map(\.name).joined(separator: "+")
    }
  }
}
