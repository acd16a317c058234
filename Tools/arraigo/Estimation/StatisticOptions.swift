import ArgumentParser
import Assessment
import Foundation

/// The options that say what is estimated; each may stand several times, with several columns.
struct StatisticOptions: ParsableArguments {
  @Option(
    parsing: .singleValue,
    help: "Means of columns; of a text column the share of each level.")
  var mean: [String] = []
  @Option(
    parsing: .singleValue,
    help: "Totals of columns; of a text column each level's; `1` counts the population.")
  var total: [String] = []
  @Option(
    parsing: .singleValue, help: "The share of each level of a column, numbers taken as codes.")
  var proportion: [String] = []
  @Option(
    parsing: .singleValue, help: "The persons at each level of a column, numbers taken as codes.")
  var count: [String] = []
  @Option(parsing: .singleValue, help: "One total over another: unemployed/labour_force.")
  var ratio: [String] = []
  @Option(parsing: .singleValue, help: "Quantiles: income:0.5 or income:0.1,0.5,0.9.")
  var quantile: [String] = []
  @Option(parsing: .singleValue, help: "Variances between persons.") var variance: [String] = []
  @Option(parsing: .singleValue, help: "Gini coefficients.") var gini: [String] = []
  @Option(
    parsing: .singleValue,
    help: """
      Poverty by order and line: income:0:400 (the share below 400), income:1:0.6*median (the gap \
      below a line of the whole file), income:2:0.5*mean.
      """)
  var fgt: [String] = []
  @Option(
    parsing: .singleValue,
    help: "Poverty lines themselves, by each group's own values: income:0.6*median.")
  var povertyLine: [String] = []
  @Option(parsing: .singleValue, help: "What the richest fifth has over the poorest's.")
  var s80s20: [String] = []
  @Option(parsing: .singleValue, help: "Atkinson's index by aversion: income:0.5.")
  var atkinson: [String] = []
  @Option(
    parsing: .singleValue,
    help: "Generalised entropy by order: income:0 (mean log deviation), income:1 (Theil).")
  var entropy: [String] = []

  /// The statistics, in the order of the options.
  func all() throws -> [SurveyStatistic] {
    var all: [SurveyStatistic] = []
    all += Self.names(mean).map { .mean($0) }
    all += Self.names(total).map { .total($0) }
    all += Self.names(proportion).map { .proportion($0) }
    all += Self.names(count).map { .count($0) }
    for text in Self.names(ratio) { all.append(try Self.ratio(text)) }
    for text in quantile { all += try Self.quantiles(text) }
    all += Self.names(variance).map { .variance($0) }
    all += Self.names(gini).map { .gini($0) }
    for text in fgt { all.append(try Self.poverty(text)) }
    for text in povertyLine { all.append(try Self.line(text)) }
    all += Self.names(s80s20).map { .fifthsRatio($0) }
    for text in atkinson {
      all += try Self.parameters(text, "--atkinson", "income:0.5") { $0 > 0 }
        .map { .atkinson($0, $1) }
    }
    for text in entropy {
      all += try Self.parameters(text, "--entropy", "income:1") { _ in true }
        .map { .entropy($0, $1) }
    }
    return all
  }

  /// Names between commas.
  static func names(_ texts: [String]) -> [String] {
    texts.flatMap { $0.split(separator: ",") }
      .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
  }

  private static func ratio(_ text: String) throws -> SurveyStatistic {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
      throw ValidationError("--ratio \(text): write two columns, as unemployed/labour_force")
    }
    return .ratio(parts[0], parts[1])
  }

  private static func quantiles(_ text: String) throws -> [SurveyStatistic] {
    try parameters(text, "--quantile", "income:0.5") { $0 > 0 && $0 < 1 }
      .map { .quantile($0, $1) }
  }

  private static func parameters(
    _ text: String, _ option: String, _ example: String, where isGood: (Double) -> Bool
  ) throws -> [(String, Double)] {
    guard let colon = text.lastIndex(of: ":"), colon > text.startIndex else {
      throw ValidationError("\(option) \(text): write a column and a number, as \(example)")
    }
    let name = String(text[..<colon])
    return try text[text.index(after: colon)...].split(separator: ",").map { part in
      guard let number = Double(part.trimmingCharacters(in: .whitespaces)), isGood(number) else {
        throw ValidationError("\(option) \(text): \(part) will not do; write it as \(example)")
      }
      return (name, number)
    }
  }

  private static func line(_ text: String) throws -> SurveyStatistic {
    let parts = text.split(separator: ":").map(String.init)
    guard parts.count == 2, let threshold = PovertyThreshold(parts[1]), Double(parts[1]) == nil
    else {
      throw ValidationError(
        "--poverty-line \(text): write column and line, as income:0.6*median or income:0.5*mean")
    }
    return .povertyLine(parts[0], threshold)
  }

  private static func poverty(_ text: String) throws -> SurveyStatistic {
    let parts = text.split(separator: ":").map(String.init)
    guard parts.count == 3, let order = Double(parts[1]), order >= 0,
      let threshold = PovertyThreshold(parts[2])
    else {
      throw ValidationError(
        "--fgt \(text): write column, order and line, as income:0:400 or income:1:0.6*median")
    }
    return .poverty(parts[0], order: order, threshold)
  }
}
