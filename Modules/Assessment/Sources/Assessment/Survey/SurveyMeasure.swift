import IntegrationModel

/// What is added up over records: a column's numbers, whether a record has a level, or ones.
enum SurveyVariable: Sendable {
  /// One for every record.
  case ones
  /// Numbers; NaN is missing.
  case numbers([Double])
  /// One at a level, zero at another, missing where the level is.
  case indicator([Int32], Int32)

  /// A record's number.
  @inline(__always)
  func callAsFunction(_ row: Int) -> Double {
    switch self {
    case .ones: 1
    case .numbers(let numbers): numbers[row]
    case .indicator(let codes, let level):
      codes[row] < 0 ? .nan : codes[row] == level ? 1 : 0
    }
  }
}

/// A statistic of one number, resolved against a table: a category has one for each level.
struct SurveyMeasure: Sendable {
  /// How the number comes about.
  enum Form: Sendable {
    /// The total of one variable over another's.
    case ratio(SurveyVariable, SurveyVariable)
    /// A total.
    case total(SurveyVariable)
    /// The shares of fixed groups times the means in them.
    case standardised(SurveyVariable, groups: [Int32], shares: [Double])
    /// A statistic of the whole distribution.
    case distribution([Double], SurveyStatistic)
  }

  /// The statistic.
  let statistic: SurveyStatistic
  /// The level, for categories and statistics with a parameter.
  let level: String?
  /// How the number comes about.
  let form: Form
  /// Whether the number lies between 0 and 1 and gets a proportion's interval.
  let isProportion: Bool

  /// The measures of a statistic, one for each level of a category.
  ///
  /// - Throws: `unknown_column`, `text_in_numeric_column`.
  static func all(_ statistic: SurveyStatistic, of table: SurveyTable, standard: Standard?)
    throws(ArraigoError) -> [SurveyMeasure]
  {
    switch statistic {
    case .total("1"): return [one(statistic, .total(.ones))]
    case .mean(let name):
      if try table.column(name).isCategory {
        return try levels(statistic, name, table, standard)
      }
      return [one(statistic, mean(.numbers(try table.numbers(name)), standard))]
    case .total(let name):
      if try table.column(name).isCategory {
        return try levels(statistic, name, table, standard)
      }
      return [one(statistic, .total(.numbers(try table.numbers(name))))]
    case .proportion(let name), .count(let name):
      return try levels(statistic, name, table, standard)
    case .ratio(let numerator, let denominator):
      return [
        one(
          statistic,
          .ratio(.numbers(try table.numbers(numerator)), .numbers(try table.numbers(denominator))))
      ]
    default:
      let values = try table.numbers(statistic.variable)
      return [
        SurveyMeasure(
          statistic: statistic, level: statistic.parameter, form: .distribution(values, statistic),
          isProportion: false)
      ]
    }
  }

  private static func one(_ statistic: SurveyStatistic, _ form: Form) -> SurveyMeasure {
    SurveyMeasure(statistic: statistic, level: nil, form: form, isProportion: false)
  }

  private static func mean(_ variable: SurveyVariable, _ standard: Standard?) -> Form {
    guard let standard else { return .ratio(variable, .ones) }
    return .standardised(variable, groups: standard.groups, shares: standard.shares)
  }

  private static func levels(
    _ statistic: SurveyStatistic, _ name: String, _ table: SurveyTable, _ standard: Standard?
  ) throws(ArraigoError) -> [SurveyMeasure] {
    let categories = Categories(try table.column(name))
    let isShare = statistic == .mean(name) || statistic == .proportion(name)
    return categories.levels.indices.map { level in
      let variable = SurveyVariable.indicator(categories.codes, Int32(level))
      return SurveyMeasure(
        statistic: statistic, level: categories.levels[level],
        form: isShare ? mean(variable, standard) : .total(variable), isProportion: isShare)
    }
  }

  /// The groups and shares that means are standardised to.
  struct Standard: Sendable {
    /// Each record's group; -1 where it has none.
    let groups: [Int32]
    /// Each group's share of the standard population; they sum to 1.
    let shares: [Double]
  }
}
