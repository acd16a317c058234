public import IntegrationModel
import LocatedText

/// How far a country's rules go, area by area: answers to fixed questions, never a ranking of
/// countries.
///
/// An area's score is the mean of its answered questions, the whole the mean of the areas (the way
/// of MIPEX; with answers of 0, 0.5 and 1 and domains for areas it is a MiGOF-like stocktake). An
/// open question counts in neither; it is shown.
public struct PolicyScores: Sendable, Equatable {
  /// A question with its answer.
  public struct Question: Sendable, Equatable {
    /// Its code.
    public var id: String
    /// The question.
    public var text: OfficeText
    /// The answer's score, nil where it is open.
    public var score: Double?
    /// The rule that the answer rests on.
    public var source: String?
  }

  /// An area.
  public struct Area: Sendable, Equatable {
    /// Its code.
    public var id: String
    /// Its name.
    public var name: OfficeText
    /// Its questions.
    public var questions: [Question]

    /// The mean of the answered questions, nil where none was answered.
    public var score: Double? {
      let scores = questions.compactMap(\.score)
      return scores.isEmpty ? nil : scores.reduce(0, +) / Double(scores.count)
    }
    /// How many questions have an answer.
    public var answered: Int { questions.filter { $0.score != nil }.count }
  }

  /// The scores that an answer can have, rising (0, 50, 100).
  public var scale: [Double]
  /// The areas.
  public var areas: [Area]

  /// The mean of the areas, nil where an area has no answer at all.
  public var whole: Double? {
    let scores = areas.compactMap(\.score)
    guard !scores.isEmpty, scores.count == areas.count else { return nil }
    return scores.reduce(0, +) / Double(scores.count)
  }

  /// Reads `scale` and `areas` of a file.
  ///
  /// - Throws: `score_off_scale`, `missing_source`, `missing_field` and others, with line and key.
  public init(_ text: String, file: String) throws(ArraigoError) {
    self = try Self.read(YAMLValue(text, file: file))
  }

  private init(scale: [Double], areas: [Area]) {
    self.scale = scale
    self.areas = areas
  }

  static func read(_ root: YAMLValue) throws(ArraigoError) -> PolicyScores {
    try root.allow(["scale", "areas"])
    let scale = try root.required("scale").list().map { (step) throws(ArraigoError) in
      try step.number()
    }
    let areas = try root.required("areas").list().map { (row) throws(ArraigoError) in
      try row.allow(["id", "name", "questions"])
      return Area(
        id: try row.required("id").text(), name: try row.required("name").officeText(),
        questions: try row.required("questions").list().map { (question) throws(ArraigoError) in
          try read(question, scale)
        })
    }
    return PolicyScores(scale: scale.sorted(), areas: areas)
  }

  private static func read(
    _ row: YAMLValue, _ scale: [Double]
  ) throws(ArraigoError) -> Question {
    try row.allow(["id", "text", "score", "source"])
    let answer = try row.required("score")
    var score: Double?
    if !answer.isWord("open") {
      let value = try answer.number()
      guard scale.contains(value) else {
        throw answer.error(
          "score_off_scale", "\(value.plainText) is no step of the scale",
          "use one of " + scale.map(\.plainText).joined(separator: ", ") + ", or open")
      }
      score = value
    }
    let source = try row.optional("source")?.text()
    guard score == nil || source != nil else {
      throw row.error(
        "missing_source", "an answer names the rule that it rests on", "add `source`")
    }
    return Question(
      id: try row.required("id").text(), text: try row.required("text").officeText(),
      score: score, source: source)
  }
}
