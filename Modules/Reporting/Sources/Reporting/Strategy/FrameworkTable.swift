public import IntegrationModel
public import Strategy

/// A results framework as tables.
public enum FrameworkTable {
  /// A line for each indicator of each result; a result without any has one line.
  public static func table(_ framework: ResultsFramework) -> ResultTable {
    let years = Set(framework.results.flatMap(\.indicators).flatMap { $0.targets.map(\.year) })
      .sorted()
    return ResultTable(
      columns: [
        .init("level", .levelWord), .init("result", .code), .init("statement", .actionWord),
        .init("indicator", .indicator), .init("name", .indicator), .init("unit", .unitWord),
        .init("baseline", .baselineWord, .number(decimals: 1)),
      ]
        + years.map { year in
          let heading = Language.allCases.map {
            MessageKey.targetOf.text($0, [.period: .words("\(year)")])
          }
          return .init(
            "target_\(year)",
            LocalizedText(en: heading[0], es: heading[1], pt: heading[2], fr: heading[3]),
            .number(decimals: 1))
        } + [.init("responsible", .responsibleWord)],
      rows: framework.results.flatMap { result in
        let head: [Cell] = [
          level(result.level), .text(result.id), text(result.statement),
        ]
        guard !result.indicators.isEmpty else {
          return [
            head + Array(repeating: .missing, count: 4 + years.count)
              + [result.responsible.map(text) ?? .missing]
          ]
        }
        return result.indicators.map { indicator in
          head + [
            .text(indicator.id), text(indicator.name), .text(indicator.unit.rawValue),
            indicator.baseline?.value.map { .number($0) } ?? .missing,
          ]
            + years.map { year in
              indicator.targets.first { $0.year == year }.map { .number($0.value) } ?? .missing
            } + [indicator.responsible.map(text) ?? .missing]
        }
      })
  }

  /// A line for each thing that is missing.
  public static func findings(_ problems: [Problem]) -> ResultTable {
    ResultTable(
      columns: [
        .init("file", .file), .init("line", .place, .integer), .init("of", .indicator),
        .init("code", .code), .init("finding", .problem),
      ],
      rows: problems.map { problem in
        [
          problem.place.file.map { .text($0) } ?? .missing,
          problem.place.line.map { .integer($0) } ?? .missing, .text(problem.found ?? ""),
          .text(problem.code),
          FindingWords.key(problem.code).map { .code(problem.code, $0.wordings) }
            ?? .text(problem.code),
        ]
      })
  }

  private static func level(_ level: ResultsFramework.Level) -> Cell {
    switch level {
    case .outcome: .code(level.rawValue, MessageKey.levelOutcome.wordings)
    case .output: .code(level.rawValue, MessageKey.levelOutput.wordings)
    case .activity: .code(level.rawValue, MessageKey.levelActivity.wordings)
    }
  }

  private static func text(_ text: OfficeText) -> Cell {
    let all = Language.allCases.map { text[$0] }
    return .code(all[0], LocalizedText(en: all[0], es: all[1], pt: all[2], fr: all[3]))
  }
}

/// Pooled judgements as a table.
public enum ElicitationTable {
  /// A line for each quantity.
  public static func table(_ file: ElicitationFile) -> ResultTable {
    ResultTable(
      columns: [
        .init("quantity", .code), .init("unit", .unitWord), .init("experts", .people, .integer),
        .init("q05", .quantile05, .number(decimals: 3)),
        .init("q50", .quantile50, .number(decimals: 3)),
        .init("q95", .quantile95, .number(decimals: 3)),
        .init("mean", .meanWord, .number(decimals: 3)),
        .init("disagreement", .disagreementWord, .number(decimals: 2)),
      ],
      rows: file.quantities.map { quantity in
        let pool = quantity.pool
        return [
          .text(quantity.id), .text(quantity.unit), .integer(pool.judgements.count),
          .number(pool.quantile(0.05)), .number(pool.quantile(0.5)),
          .number(pool.quantile(0.95)), .number(pool.mean), .number(pool.disagreement),
        ]
      })
  }
}
