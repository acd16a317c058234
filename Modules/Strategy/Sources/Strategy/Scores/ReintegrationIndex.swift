public import IntegrationModel
import LocatedText

/// Scores how well a person who returned stands on their feet, by dimension and as a whole.
///
/// Questions, answer scores, weights and bands are data that Arraigo does not ship: those of a
/// published index come in a ``SignedFile``. With ``equalWeights(of:file:)`` an office can score its
/// own questions; the result says that it is not a published index.
///
/// A dimension's score is `sum(weight * answer) / sum(weight)` over its questions, the whole score
/// the same over all questions; answers score 0 to 1, so all scores do.
public struct ReintegrationIndex: Sendable, Equatable {
  /// A question.
  public struct Question: Sendable, Equatable {
    /// Its code.
    public var id: String
    /// The dimension it belongs to (`economic`, `social`, `psychosocial`).
    public var dimension: String
    /// Its weight, above 0.
    public var weight: Double
    /// The score of each answer code, 0 to 1.
    public var scores: [String: Double]
  }

  /// What a person's answers give.
  public struct Score: Sendable, Equatable {
    /// Each dimension's score, nil where none of its questions was answered, in the index's order.
    public var dimensions: [Double?]
    /// The whole score, nil where a question was left open.
    public var whole: Double?
    /// The band of the whole score, from 0 upward; nil without a whole score.
    public var band: Int?
    /// Questions without an answer.
    public var open: [String]
  }

  /// The index's name.
  public let name: String
  /// Its version.
  public let version: String
  /// Whether it came signed; where it did not it must be named as the office's own.
  public let isPublished: Bool
  /// The dimensions, in order.
  public let dimensions: [String]
  /// The questions.
  public let questions: [Question]
  /// The scores that part the bands, rising.
  public let cuts: [Double]

  /// Reads a signed file of weights.
  ///
  /// - Throws: `missing_field`, `not_a_share`, `broken_weight` and others, with line and key.
  public init(_ file: SignedFile) throws(ArraigoError) {
    let root = try YAMLValue(String(decoding: file.bytes, as: UTF8.self), file: file.file)
    self = try Self.read(root, isPublished: true)
  }

  /// Reads an office's own questions and weighs them all alike, whatever the file says.
  public static func equalWeights(
    of text: String, file: String
  ) throws(ArraigoError) -> ReintegrationIndex {
    try read(YAMLValue(text, file: file), isPublished: false)
  }

  private init(
    name: String, version: String, isPublished: Bool, questions: [Question], cuts: [Double]
  ) {
    self.name = name
    self.version = version
    self.isPublished = isPublished
    self.questions = questions
    self.cuts = cuts
    dimensions = questions.reduce(into: []) { all, question in
      if !all.contains(question.dimension) { all.append(question.dimension) }
    }
  }

  private static func read(
    _ root: YAMLValue, isPublished: Bool
  ) throws(ArraigoError) -> ReintegrationIndex {
    try root.allow(["name", "version", "cuts", "questions"])
    let questions = try root.required("questions").list().map { (row) throws(ArraigoError) in
      try row.allow(["id", "dimension", "weight", "answers"])
      var scores: [String: Double] = [:]
      for (code, score) in try row.required("answers").entries() {
        scores[code] = try score.share()
      }
      let weight = isPublished ? try row.required("weight").number() : 1
      guard weight > 0 else {
        throw row.error("broken_weight", "a weight is above 0, found \(weight.plainText)")
      }
      return Question(
        id: try row.required("id").text(), dimension: try row.required("dimension").text(),
        weight: weight, scores: scores)
    }
    guard Set(questions.map(\.id)).count == questions.count else {
      throw root.error("repeated_question", "a question stands twice")
    }
    let cuts = try (root.optional("cuts")?.list() ?? []).map { (cut) throws(ArraigoError) in
      try cut.share()
    }
    return ReintegrationIndex(
      name: try root.required("name").text(), version: try root.required("version").text(),
      isPublished: isPublished, questions: questions, cuts: cuts.sorted())
  }

  /// Scores one person's answers, by question code.
  ///
  /// - Throws: `unknown_answer` for a code that the question does not have; the answer itself is
  ///   not repeated.
  public func score(_ answers: [String: String]) throws(ArraigoError) -> Score {
    var parts: [(question: Question, score: Double)] = []
    var open: [String] = []
    for question in questions {
      guard let answer = answers[question.id] else {
        open.append(question.id)
        continue
      }
      guard let score = question.scores[answer] else {
        throw ArraigoError(
          "unknown_answer", "question \(question.id) has no such answer",
          suggestion: "its answers are " + question.scores.keys.sorted().joined(separator: ", "))
      }
      parts.append((question, score))
    }
    let whole = open.isEmpty ? Self.mean(parts) : nil
    return Score(
      dimensions: dimensions.map { dimension in
        Self.mean(parts.filter { $0.question.dimension == dimension })
      },
      whole: whole, band: whole.map { score in cuts.filter { $0 <= score }.count }, open: open)
  }

  private static func mean(_ parts: [(question: Question, score: Double)]) -> Double? {
    guard !parts.isEmpty else { return nil }
    let weights = parts.map(\.question.weight).reduce(0, +)
    return parts.map { $0.question.weight * $0.score }.reduce(0, +) / weights
  }
}
