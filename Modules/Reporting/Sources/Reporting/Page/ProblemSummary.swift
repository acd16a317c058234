public import IntegrationModel

/// What was wrong with the data, counted: one kind of problem in one column of one file.
///
/// It holds nothing of what was found in a cell.
public struct ProblemSummary: Sendable, Codable, Equatable {
  /// The stable code (`code_not_in_map`).
  public var code: String
  /// How much it matters.
  public var severity: Severity
  /// The file or member, where it is known.
  public var file: String?
  /// The column, where it is known.
  public var column: String?
  /// How many cells or rows have it.
  public var count: Int

  /// Makes a summary.
  public init(
    _ code: String, _ severity: Severity, file: String? = nil, column: String? = nil, count: Int
  ) {
    self.code = code
    self.severity = severity
    self.file = file
    self.column = column
    self.count = count
  }

  /// Counts problems by code, severity, file and column: the gravest first, then the most frequent.
  public static func summaries(of problems: [Problem]) -> [ProblemSummary] {
    var summaries: [ProblemSummary] = []
    for problem in problems {
      var summary = ProblemSummary(
        problem.code, problem.severity, file: problem.place.member ?? problem.place.file,
        column: problem.place.column, count: 0)
      let same = summaries.firstIndex { known in
        summary.count = known.count
        return known == summary
      }
      if let same {
        summaries[same].count += problem.count
      } else {
        summary.count = problem.count
        summaries.append(summary)
      }
    }
    return summaries.enumerated().sorted { left, right in
      (right.element.severity, right.element.count, left.offset)
        < (left.element.severity, left.element.count, right.offset)
    }.map(\.element)
  }
}
