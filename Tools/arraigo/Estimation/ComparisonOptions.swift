public import ArgumentParser
public import Assessment
import Foundation

/// The options that say for whom, and what is compared.
struct ComparisonOptions: ParsableArguments {
  @Option(
    parsing: .singleValue,
    help: "Columns whose crossings are the groups: sex,region or several --by, as svyby(~a + b).")
  var by: [String] = []
  @Flag(help: "Estimate each grouping column's whole too, named `total`.") var margins = false
  @Option(
    name: .customLong("where"),
    help: "Only for records of which this holds: \"age >= 15 & status in (1, 2)\".")
  var condition: String?
  @Option(
    parsing: .singleValue, help: "A new column: \"active=employed == 1 | unemployed == 1\".")
  var define: [String] = []
  @Option(
    parsing: .singleValue,
    help: """
      Compare groups by their levels in the order of --by: "[1] - [0]", "[f,2] / [m,2]"; + - * / ^ \
      log exp sqrt by the delta method, with the groups' covariance.
      """)
  var contrast: [String] = []
  @Flag(help: "Test for each statistic that all groups are equal (Wald).") var testEqual = false
  @Option(
    parsing: .singleValue,
    help: "Test that two columns are independent (Rao and Scott, as R's svychisq): educ,migrant.")
  var chisq: [String] = []
  @Option(
    parsing: .singleValue,
    help: """
      Regress: "wage ~ migrant + age", "y ~ a * b", "y ~ factor(x) + log(z) + I(z^2)"; terms and \
      sandwich variance as in R's svyglm. A column of codes is a number unless it is a factor().
      """)
  var regress: [String] = []
  @Option(help: "What --regress is: linear (least squares) or logit.")
  var family = RegressionFamily.linear
  @Option(help: "With --regress: the mean prediction had all records each level of this column.")
  var predict: String?
  @Option(
    help: "Standardise means to fixed shares: a csv with the columns variable,level,share.",
    completion: .file())
  var standardise: String?

  /// The grouping columns.
  var groups: [String] { StatisticOptions.names(by) }

  /// The contrasts.
  func contrasts() throws -> [Contrast] {
    var all: [Contrast] = []
    for text in contrast { all.append(try Contrast(text)) }
    return all
  }

  /// The pairs of columns whose independence is tested.
  func associations() throws -> [(String, String)] {
    try chisq.map { text in
      let names = StatisticOptions.names([text])
      guard names.count == 2 else {
        throw ValidationError("--chisq \(text): write two columns, as educ,migrant")
      }
      return (names[0], names[1])
    }
  }

  /// The regressions.
  func models() throws -> [RegressionModel] {
    var all: [RegressionModel] = []
    for text in regress { all.append(try RegressionModel(text)) }
    return all
  }

  /// New columns with their formulas.
  func definitions() throws -> [(name: String, formula: Formula)] {
    var all: [(name: String, formula: Formula)] = []
    for text in define {
      guard let mark = text.firstIndex(of: "="), mark > text.startIndex else {
        throw ValidationError("--define \(text): write a name, = and a formula")
      }
      let name = text[..<mark].trimmingCharacters(in: .whitespaces)
      all.append((name, try Formula(String(text[text.index(after: mark)...]))))
    }
    return all
  }
}

extension RegressionFamily: @retroactive ExpressibleByArgument {}
