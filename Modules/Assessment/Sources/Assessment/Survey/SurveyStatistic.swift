/// One statistic of a survey file's columns.
public enum SurveyStatistic: Sendable, Equatable {
  /// The mean of a number; the shares of a text's levels.
  case mean(String)
  /// The total of a number; the totals of a text's levels. `1` counts the population.
  case total(String)
  /// The share of each level of a column, numbers taken as names.
  case proportion(String)
  /// The number of persons at each level of a column, numbers taken as names.
  case count(String)
  /// One total over another.
  case ratio(String, String)
  /// A quantile.
  case quantile(String, Double)
  /// The variance between persons.
  case variance(String)
  /// The Gini coefficient.
  case gini(String)
  /// Foster, Greer and Thorbecke's poverty measure of an order.
  case poverty(String, order: Double, PovertyThreshold)
  /// A poverty line relative to the group's own mean or quantile.
  case povertyLine(String, PovertyThreshold)
  /// What the richest fifth has over what the poorest has.
  case fifthsRatio(String)
  /// Atkinson's index with an aversion to inequality.
  case atkinson(String, Double)
  /// The generalised entropy of an order.
  case entropy(String, Double)

  /// The columns it reads; `1` is none.
  public var columns: [String] {
    switch self {
    case .total("1"): []
    case .ratio(let numerator, let denominator): [numerator, denominator]
    case .mean(let name), .total(let name), .proportion(let name), .count(let name),
      .quantile(let name, _), .variance(let name), .gini(let name), .poverty(let name, _, _),
      .povertyLine(let name, _),
      .fifthsRatio(let name), .atkinson(let name, _), .entropy(let name, _):
      [name]
    }
  }

  /// The name of the statistic for machines.
  public var name: String {
    switch self {
    case .mean: "mean"
    case .total: "total"
    case .proportion: "proportion"
    case .count: "count"
    case .ratio: "ratio"
    case .quantile: "quantile"
    case .variance: "variance"
    case .gini: "gini"
    case .poverty: "fgt"
    case .povertyLine: "poverty_line"
    case .fifthsRatio: "s80s20"
    case .atkinson: "atkinson"
    case .entropy: "entropy"
    }
  }

  /// What of it is printed as the variable.
  public var variable: String {
    if case .ratio(let numerator, let denominator) = self { return "\(numerator)/\(denominator)" }
    return columns.first ?? "1"
  }

  /// What is printed as the level, where levels do not come from the data.
  var parameter: String? {
    switch self {
    case .quantile(_, let p): "\(p)"
    case .atkinson(_, let value), .entropy(_, let value): SurveyColumn.text(of: value)
    case .poverty(_, let order, let threshold):
      SurveyColumn.text(of: order) + ":" + threshold.description
    case .povertyLine(_, let threshold): threshold.description
    default: nil
    }
  }
}

extension PovertyThreshold: CustomStringConvertible {
  /// As it is written on the command line: `400`, `0.6*median`, `0.5*mean`, `0.6*q0.4`.
  public var description: String {
    switch self {
    case .fixed(let line): SurveyColumn.text(of: line)
    case .ofMean(let factor): "\(factor)*mean"
    case .ofQuantile(let factor, 0.5): "\(factor)*median"
    case .ofQuantile(let factor, let p): "\(factor)*q\(p)"
    }
  }

  /// Reads a line as it is written on the command line; nil where it is none.
  public init?(_ text: String) {
    let parts = text.split(separator: "*", omittingEmptySubsequences: false).map(String.init)
    guard let number = Double(parts[0]), number > 0, number.isFinite, parts.count <= 2 else {
      return nil
    }
    guard parts.count == 2 else {
      self = .fixed(number)
      return
    }
    switch parts[1] {
    case "mean": self = .ofMean(factor: number)
    case "median": self = .ofQuantile(factor: number, p: 0.5)
    default:
      guard parts[1].first == "q", let p = Double(parts[1].dropFirst()), p > 0, p < 1 else {
        return nil
      }
      self = .ofQuantile(factor: number, p: p)
    }
  }
}
