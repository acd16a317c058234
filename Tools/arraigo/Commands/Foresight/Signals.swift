import ArgumentParser
import Foresight
import Foundation
import IntegrationModel
import LocatedText
import Reporting

/// A morphological field.
struct MorphologyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "morphology",
    abstract: "Lists the combinations of a field of possibilities that exclude nothing.",
    discussion: """
      FILE is YAML: parameters with their values, exclude with pairs as [policy.open, work.none],
      ratings with pairs and a number from 1 (excludes) to 5 (supports).

      Example:
        arraigo foresight morphology field.yaml --diverse 4
      """)

  @Argument(help: "The field, YAML.", completion: .file(extensions: ["yaml", "yml"]))
  var file: String
  @Option(help: "List only so many that differ as much as possible.") var diverse: Int?
  @Option(help: "List at most so many.") var limit = 50
  @OptionGroup var table: TableOptions

  func run() throws {
    let field = try Morphology(yaml: WholeFile.bytes(file), file: WholeFile.name(file))
    let all = field.configurations()
    let shown = diverse.map { Morphology.diverse(all, count: $0) } ?? Array(all.prefix(limit))
    table.show(SignalTables.configurations(shown, of: field, possible: all.count))
  }
}

/// A register of early signals.
struct Signals: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Keeps a register of early signals and ranks them.",
    discussion: """
      The register is a csv to which lines are only added. --add writes one: signal opens a signal,
      score adds one person's scores (1 to 5, years to impact), seen says it was seen again, close
      ends it. A line that would break the register is not written.

      Examples:
        arraigo foresight signals register.csv --add signal --id s1 --title "New visa rule" \\
          --domain political --source gazette
        arraigo foresight signals register.csv --add score --id s1 --scorer ana --likelihood 4 \\
          --impact 3
        arraigo foresight signals register.csv
      """)

  @Argument(help: "The register, csv; made where it is absent.") var file: String
  @Option(help: "Add a line: signal, score, seen or close.") var add: String?
  @Option(help: "The signal's name.") var id = ""
  @Option(help: "What it says.") var title = ""
  @Option(help: "social, technological, economic, environmental, political or security.")
  var domain = ""
  @Option(help: "Countries.") var countries = ""
  @Option(help: "Where it was found.") var source = ""
  @Option(help: "1 to 5.") var likelihood = ""
  @Option(help: "1 to 5.") var impact = ""
  @Option(help: "1 to 5.") var novelty = ""
  @Option(help: "Years to impact.") var horizon = ""
  @Option(help: "Who scores.") var scorer = ""
  @Option(help: "A remark.") var note = ""
  @Option(help: "The date of the line or of the ranking (default: today).") var date: String?
  @OptionGroup var table: TableOptions

  func run() throws {
    let day = date ?? Self.today
    if let add { try append(event: add, on: day) }
    let register = try HorizonRegister(
      SourceTable(WholeFile.bytes(file), file: WholeFile.name(file)))
    table.show(SignalTables.signals(register, at: day))
  }

  /// Adds a line if the register with it can still be read, and only then.
  private func append(event: String, on day: String) throws {
    let cells = [
      day, id, event, title, domain, countries, source, likelihood, impact, novelty, horizon,
      scorer, note,
    ]
    let isThere = FileManager.default.fileExists(atPath: file)
    let rows = [cells.map { Cell.text($0) }]
    let line = CSVText.render(names: HorizonRegister.columns, rows: rows)
    let addition = isThere ? String(line.drop { $0 != "\n" }.dropFirst()) : line
    var before = isThere ? try WholeFile.bytes(file) : []
    if let last = before.last, last != UInt8(ascii: "\n") { before.append(UInt8(ascii: "\n")) }
    let whole = before + Array(addition.utf8)
    _ = try HorizonRegister(SourceTable(whole, file: WholeFile.name(file)))
    try OutputFile.write(String(decoding: whole, as: UTF8.self), to: file)
  }

  private static var today: String {
    let parts = Calendar(identifier: .gregorian).dateComponents(
      [.year, .month, .day], from: Date())
    return String(
      format: "%04d-%02d-%02d", parts.year ?? 0, parts.month ?? 0, parts.day ?? 0)
  }
}

/// Nowcasts of series that are published late.
struct Nowcast: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Estimates what is not published yet from series that come earlier.",
    discussion: """
      FILE is csv with the columns series,period,value; all series have one frequency. Every series
      is taken to follow one common factor about a steady level; with --growth it is its growth
      that does (differences of log(1 + value)), which suits counts that rise and fall by factors.

      Example:
        arraigo foresight nowcast monthly.csv --growth
      """)

  @Argument(help: "The csv file with the series.", completion: .file(extensions: ["csv"]))
  var file: String
  @Flag(help: "Model growth instead of levels.") var growth = false
  @OptionGroup var table: TableOptions

  func run() throws {
    let series = try SeriesTable(parsing: WholeFile.bytes(file), file: WholeFile.name(file)).series
    let first = series.map(\.start.ordinal).min() ?? 0
    let last = series.map { $0.start.ordinal + $0.count }.max() ?? 0
    guard let frame = series.first(where: { $0.start.ordinal == first }),
      series.allSatisfy({ $0.frequency == frame.frequency })
    else {
      throw ArraigoError(
        "mixed_frequency", "the series have different frequencies",
        at: Place(file: WholeFile.name(file), column: "period"))
    }
    let levels = series.map { one in
      (first..<last).map { place -> Double in
        let own = place - one.start.ordinal
        return one.values.indices.contains(own) ? one.values[own] : .nan
      }
    }
    let found = try FactorNowcast(growth ? levels.map(Self.growth) : levels)
    var rows: [SignalTables.NowcastRow] = []
    for (number, values) in levels.enumerated() {
      let end = (values.lastIndex { !$0.isNaN } ?? -1) + 1
      var (sum, variance) = (end > 0 ? log1p(max(values[end - 1], 0)) : 0, 0.0)
      for step in end..<values.count {
        let (expected, deviation) = (found.expected[number][step], found.deviations[number][step])
        sum += expected
        variance += deviation * deviation
        let reach = 1.959963984540054 * (growth ? variance.squareRoot() : deviation)
        let middle = growth ? sum : expected
        let unit = { (value: Double) in growth ? expm1(value) : value }
        rows.append(
          SignalTables.NowcastRow(
            series: series[number].name, period: frame.time(at: step).description,
            expected: unit(middle), low: unit(middle - reach), high: unit(middle + reach)))
      }
    }
    table.show(SignalTables.nowcast(rows, persistence: found.persistence))
  }

  /// The differences of log(1 + value); missing where either value is.
  private static func growth(_ values: [Double]) -> [Double] {
    let logs = values.map { $0.isNaN ? .nan : log1p(max($0, 0)) }
    return [.nan] + zip(logs.dropFirst(), logs).map { $0 - $1 }
  }
}
