public import Foresight
import IntegrationModel

/// Morphological fields, registers of signals and nowcasts as tables.
public enum SignalTables {
  /// The combinations of a field: one column a parameter, `score`.
  public static func configurations(
    _ configurations: [Morphology.Configuration], of field: Morphology, possible: Int
  ) -> ResultTable {
    ResultTable(
      columns: field.parameters.map { parameter in
        .init(parameter.name, plain(parameter.name))
      } + [.init("score", .score, .integer)],
      rows: configurations.map { configuration in
        zip(field.parameters, configuration.choice).map { .text($0.variants[$1]) } + [
          .integer(configuration.score)
        ]
      },
      notes: [
        MessageKey.morphologyNote.filled([
          .count: .count(possible), .total: .number(field.combinationCount, decimals: 0),
        ])
      ])
  }

  /// The signals, the most pressing first:
  /// `signal,title,domain,countries,likelihood,impact,novelty,years_to_impact,spread,last_seen,open,priority`.
  public static func signals(_ register: HorizonRegister, at date: String) -> ResultTable {
    let number = ResultTable.Kind.number(decimals: 1)
    let ranked = register.signals.map { ($0, HorizonRegister.priority($0, at: date)) }
      .enumerated().sorted {
        let (left, right) = ($0.element.1 ?? -1, $1.element.1 ?? -1)
        return left != right ? left > right : $0.offset < $1.offset
      }.map(\.element)
    let cell = { (value: Double?) -> Cell in value.map { .number($0) } ?? .missing }
    let alike = register.duplicates().map { "\($0.first) ~ \($0.second)" }
    return ResultTable(
      columns: [
        .init("signal", .signal), .init("title", .signalTitle), .init("domain", .domain),
        .init("countries", .country), .init("likelihood", .likelihood, number),
        .init("impact", .impact, number), .init("novelty", .novelty, number),
        .init("years_to_impact", .yearsToImpact, number), .init("spread", .scorerSpread, number),
        .init("last_seen", .lastSeen), .init("open", .openSignal),
        .init("priority", .priority, number),
      ],
      rows: ranked.map { signal, priority in
        [
          .text(signal.id), .text(signal.title), .text(signal.domain), .text(signal.countries),
          cell(signal.mean(0)), cell(signal.mean(1)), cell(signal.mean(2)), cell(signal.mean(3)),
          cell(signal.spread(1)), .text(signal.seen.last), .flag(!signal.isClosed), cell(priority),
        ]
      },
      notes: alike.isEmpty
        ? []
        : [MessageKey.duplicatesNote.filled([.list: .words(alike.joined(separator: ", "))])])
  }

  /// One value that is not published yet.
  public struct NowcastRow: Sendable, Equatable {
    /// The series.
    public var series: String
    /// The period.
    public var period: String
    /// What is expected.
    public var expected: Double
    /// The lower 95 percent bound.
    public var low: Double
    /// The upper 95 percent bound.
    public var high: Double

    /// Makes a row.
    public init(series: String, period: String, expected: Double, low: Double, high: Double) {
      self.series = series
      self.period = period
      self.expected = expected
      self.low = low
      self.high = high
    }
  }

  /// The missing ends of series as expected: `series,period,expected,low95,high95`.
  public static func nowcast(_ rows: [NowcastRow], persistence: Double) -> ResultTable {
    let number = ResultTable.Kind.number(decimals: 2)
    return ResultTable(
      columns: [
        .init("series", .indicator), .init("period", .period),
        .init("expected", .expected, number), .init("low95", .low95, number),
        .init("high95", .high95, number),
      ],
      rows: rows.map { row in
        [
          .text(row.series), .text(row.period), .number(row.expected), .number(row.low),
          .number(row.high),
        ]
      }, notes: [MessageKey.nowcastNote.filled([.value: .percent(persistence)])])
  }

  private static func plain(_ name: String) -> LocalizedText {
    LocalizedText(en: name, es: name, pt: name, fr: name)
  }
}
