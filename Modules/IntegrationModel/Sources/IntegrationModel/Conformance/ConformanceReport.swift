/// What conformance an adapter has reached; each level asks for all checks of those before it.
public enum ConformanceLevel: String, Sendable, Codable, Comparable, CaseIterable {
  /// Not all checks of bronze are passed.
  case none
  /// It says what it is, and its cases give the rows they should.
  case bronze
  /// Its results do not depend on how a file is written, and damage is never read in silence.
  case silver
  /// It meets the office's published totals on real archives.
  case gold

  /// Lower levels come first.
  public static func < (left: ConformanceLevel, right: ConformanceLevel) -> Bool {
    (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
  }
}

/// One thing an adapter was tested for.
public struct ConformanceCheck: Sendable, Codable, Equatable {
  /// How a check ended.
  public enum Outcome: String, Sendable, Codable {
    /// As it should be.
    case passed
    /// Not as it should be; `detail` says what was found.
    case failed
    /// Could not be looked at; `detail` says why. A skipped check keeps its level from being
    /// reached.
    case skipped
  }

  /// A stable name in `snake_case` (`text_variants`); with a case, `case:` and its file.
  public var id: String
  /// The level it belongs to.
  public var level: ConformanceLevel
  /// How it ended.
  public var outcome: Outcome
  /// What was found, in a sentence; nil where it passed.
  public var detail: String?
  /// What to edit, with its file where it is known; nil where it passed.
  public var remedy: String?

  /// Makes a check.
  public init(
    _ id: String, _ level: ConformanceLevel, _ outcome: Outcome, detail: String? = nil,
    remedy: String? = nil
  ) {
    self.id = id
    self.level = level
    self.outcome = outcome
    self.detail = detail
    self.remedy = remedy
  }
}

/// What a conformance test of an adapter found.
public struct ConformanceReport: Sendable, Codable, Equatable {
  /// The adapter that was tested.
  public var adapter: AdapterIdentity
  /// The checks in the order they were made.
  public var checks: [ConformanceCheck]

  /// Makes a report.
  public init(adapter: AdapterIdentity, checks: [ConformanceCheck]) {
    self.adapter = adapter
    self.checks = checks
  }

  /// The highest level of which, and of all before, every check passed.
  public var level: ConformanceLevel {
    var reached = ConformanceLevel.none
    for level in ConformanceLevel.allCases.dropFirst() {
      let own = checks.filter { $0.level == level }
      guard !own.isEmpty, own.allSatisfy({ $0.outcome == .passed }) else { return reached }
      reached = level
    }
    return reached
  }

  /// Whether no check failed.
  public var isClean: Bool { checks.allSatisfy { $0.outcome != .failed } }
}
