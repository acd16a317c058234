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
  /// The mean of several methods' forecasts.
  case mean([ForecastMethod])

  /// Reads a method as the command line has it; `a+b` is the mean of a and b. Nil where it is none.
  public init?(_ text: String) {
    let parts = text.split(separator: "+", omittingEmptySubsequences: false).map(String.init)
    if parts.count > 1 {
      let members = parts.compactMap { ForecastMethod($0) }
      guard members.count == parts.count else { return nil }
      self = .mean(members)
      return
    }
    let name = text.lowercased()
    if let benchmark = Benchmark(rawValue: name) {
      self = .benchmark(benchmark)
    } else if let kind = ThetaKind(rawValue: name) {
      self = .theta(kind)
    } else if name == "ets" {
      self = .ets
    } else if name == "ets_best" {
      self = .bestETS
    } else if let model = ETSModel(text) {
      self = .etsModel(model)
    } else {
      return nil
    }
  }

  /// The name in tables.
  public var name: String {
    switch self {
    case .benchmark(let benchmark): benchmark.rawValue
    case .ets: "ets"
    case .bestETS: "ets_best"
    case .etsModel(let model): model.description
    case .theta(let kind): kind.rawValue
    case .mean(let members): members.map(\.name).joined(separator: "+")
    }
  }
}
