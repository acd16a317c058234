public import IntegrationModel
public import LocatedText

/// The answers to one item in one round, by expert.
public struct DelphiAnswers: Sendable, Equatable {
  /// The item.
  public var item: String
  /// The round, counted from 1.
  public var round: Int
  /// Each expert with an answer.
  public var answers: [String: Double]

  /// Makes answers.
  public init(item: String, round: Int, answers: [String: Double]) {
    self.item = item
    self.round = round
    self.answers = answers
  }

  /// Reads the columns `item,round,expert,answer`; an empty answer is none.
  ///
  /// - Throws: `repeated_answer` where an expert answers an item twice in a round, `empty_table`,
  ///   and what reading numbers throws, with the place.
  public static func read(_ table: SourceTable) throws(ArraigoError) -> [DelphiAnswers] {
    let (item, round) = (try table.column("item"), try table.column("round"))
    let (expert, answer) = (try table.column("expert"), try table.column("answer"))
    var all: [DelphiAnswers] = []
    for row in table.rows {
      let number = try table.integer(row, round)
      guard let value = try table.optionalNumber(row, answer) else { continue }
      let known = all.firstIndex { $0.item == row.cells[item] && $0.round == number }
      let place = known ?? all.count
      if known == nil {
        all.append(DelphiAnswers(item: row.cells[item], round: number, answers: [:]))
      }
      guard all[place].answers.updateValue(value, forKey: row.cells[expert]) == nil else {
        throw ArraigoError(
          "repeated_answer", "an expert answers one item twice in a round",
          at: Place(file: table.file, line: row.line, column: "answer"))
      }
    }
    guard !all.isEmpty else {
      throw ArraigoError("empty_table", "there is no answer", at: Place(file: table.file))
    }
    return all
  }
}

/// When a panel counts as agreed, split or settled; customs differ, so they are settings.
public struct DelphiCriteria: Sendable, Equatable {
  /// The lowest answer that counts as approval; nil leaves the share out.
  public var topBand: Double?
  /// The largest interquartile range that counts as consensus.
  public var widestRange: Double
  /// The largest relative change of the median between rounds that counts as stable.
  public var largestChange: Double
  /// The share of the variance that a split into two camps must explain for the panel to count as
  /// polarised; the best split of a flat distribution explains 0.75, of a normal one 0.64.
  public var split: Double

  /// Makes criteria; the defaults are the customs for five-point scales.
  public init(
    topBand: Double? = 4, widestRange: Double = 1, largestChange: Double = 0.15,
    split: Double = 0.85
  ) {
    self.topBand = topBand
    self.widestRange = widestRange
    self.largestChange = largestChange
    self.split = split
  }
}

/// What a panel said of one item in one round.
public struct DelphiSummary: Sendable, Equatable {
  /// The item.
  public let item: String
  /// The round, counted from 1.
  public let round: Int
  /// How many answered.
  public let count: Int
  /// The middle answer.
  public let median: Double
  /// The first and third quartile (linear interpolation, R's type 7).
  public let quartiles: (low: Double, high: Double)
  /// The mean.
  public let mean: Double
  /// The standard deviation (divisor n - 1), nil for one answer.
  public let deviation: Double?
  /// The share of answers in the top band.
  public let topShare: Double?
  /// Whether the interquartile range is within the criterion.
  public let isConsensus: Bool
  /// Whether the answers fall into two camps; then a wide range is no lack of opinion.
  public let isPolarised: Bool
  /// The relative change of the median since the round before, nil in the first.
  public let change: Double?
  /// The two-sided p-value of Wilcoxon's signed-rank test over the experts of both rounds; nil where
  /// nobody changed or answered both.
  public let changeProbability: Double?
  /// Whether the median moved no more than the criterion; nil in the first round.
  public let isStable: Bool?

  /// The interquartile range.
  public var range: Double { quartiles.high - quartiles.low }

  /// Equal in every value.
  public static func == (left: DelphiSummary, right: DelphiSummary) -> Bool {
    (left.item, left.round, left.count, left.median, left.mean, left.range)
      == (right.item, right.round, right.count, right.median, right.mean, right.range)
      && left.deviation == right.deviation && left.topShare == right.topShare
      && left.change == right.change && left.isPolarised == right.isPolarised
  }
}

extension DelphiSummary {
  /// The summaries of all answers, item by item in their order, rounds ascending.
  public static func summaries(
    of answers: [DelphiAnswers], _ criteria: DelphiCriteria = DelphiCriteria()
  ) -> [DelphiSummary] {
    var items: [String] = []
    for answer in answers where !items.contains(answer.item) { items.append(answer.item) }
    return items.flatMap { item in
      let rounds = answers.filter { $0.item == item && !$0.answers.isEmpty }
        .sorted { $0.round < $1.round }
      return rounds.indices.map {
        summary(of: rounds[$0], after: $0 > 0 ? rounds[$0 - 1] : nil, criteria)
      }
    }
  }

  private static func summary(
    of answers: DelphiAnswers, after earlier: DelphiAnswers?, _ criteria: DelphiCriteria
  ) -> DelphiSummary {
    let values = answers.answers.values.sorted()
    let count = Double(values.count)
    let mean = values.reduce(0, +) / count
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let median = Quantile.linear(values, 0.5)
    let quartiles = (Quantile.linear(values, 0.25), Quantile.linear(values, 0.75))
    let before = earlier.map { Quantile.linear($0.answers.values.sorted(), 0.5) }
    let change = before.map { $0 == 0 ? (median == 0 ? 0 : .infinity) : abs(median / $0 - 1) }
    let topShare = criteria.topBand.map { band in
      Double(values.count { $0 >= band }) / count
    }
    return DelphiSummary(
      item: answers.item, round: answers.round, count: values.count, median: median,
      quartiles: quartiles, mean: mean,
      deviation: values.count > 1 ? (squares / (count - 1)).squareRoot() : nil,
      topShare: topShare, isConsensus: quartiles.1 - quartiles.0 <= criteria.widestRange,
      isPolarised: isPolarised(values, quartiles.1 - quartiles.0, criteria), change: change,
      changeProbability: earlier.flatMap { signedRankProbability(from: $0, to: answers) },
      isStable: change.map { $0 <= criteria.largestChange })
  }

  /// Two camps: some split explains enough of the variance, each camp holds a quarter of the panel or
  /// more, and their means lie further apart than a consensus is wide.
  private static func isPolarised(_ values: [Double], _ range: Double, _ criteria: DelphiCriteria)
    -> Bool
  {
    let n = Double(values.count)
    let mean = values.reduce(0, +) / n
    let total = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let least = max(2, (values.count + 3) / 4)
    guard range > criteria.widestRange, values.count >= 2 * least else { return false }
    return (least...(values.count - least)).contains { size in
      let low = values[..<size].reduce(0, +) / Double(size)
      let high = values[size...].reduce(0, +) / Double(values.count - size)
      let between =
        Double(size) * (low - mean) * (low - mean)
        + Double(values.count - size) * (high - mean) * (high - mean)
      return between >= criteria.split * total && high - low > criteria.widestRange
    }
  }
}
