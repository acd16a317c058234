import AdapterHost
import AdapterProtocol
import ArgumentParser
import IntegrationModel
import Reporting
import Workspace

/// Recognises archives, harmonises them and stores the datasets.
struct Ingest: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Takes archives in: recognises, harmonises and stores them.",
    discussion: """
      Each archive is read by its adapter in a confined process. One that fails leaves what was
      stored before untouched, and the others go on; the exit code is then 1.

      Example:
        arraigo ingest EPH_usu_*_Trim_2017_txt.zip
      """)

  @Argument(help: "Archives as the office publishes them.", completion: .file())
  var files: [String]
  @Option(
    name: .customLong("with"),
    help: "A file that belongs to each archive: the layout of fixed-width records.",
    completion: .file())
  var companions: [String] = []
  @Option(help: "Seconds without a sign of life after which an adapter is ended.")
  var idleLimit = 60.0
  @Option(help: "Memory an adapter may use, in MiB.") var memoryLimit = 2_048
  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var table: TableOptions

  func run() throws {
    var host = Installation.host
    host.limits = RunLimits(memoryBytes: memoryLimit << 20, idleSeconds: idleLimit)
    let ingestion = Ingestion(
      workspace: try workspace.open(), host: host, catalogue: Installation.adapters)
    var rows: [[Cell]] = []
    var failed = false
    for file in files {
      do throws(ArraigoError) {
        switch try ingestion.ingest(file, with: companions) {
        case .known(let records): rows += records.map { Self.row($0, "already_ingested", nil) }
        case .stored(let records, let summary):
          rows += records.map { Self.row($0, "stored", summary) }
          Self.say(summary.problems)
        case .knownSeries(let records):
          rows += records.map { Self.row($0, "already_ingested", nil) }
        case .storedSeries(let records, let summary):
          rows += records.map { Self.row($0, "stored", summary) }
          Self.say(summary.problems)
        }
      } catch {
        failed = true
        Notice.say("Error: \(error)")
      }
    }
    table.show(ResultTable(columns: Self.columns, rows: rows))
    if failed { throw ExitCode.failure }
  }

  private static let columns: [ResultTable.Column] = [
    .init("country", .country), .init("survey", .survey), .init("period", .period),
    .init(
      "unit", LocalizedText(en: "records of", es: "registros de", pt: "registros de", fr: "unité")),
    .init(
      "records", LocalizedText(en: "records", es: "registros", pt: "registros", fr: "effectif"),
      .integer),
    .init("population", .population, .number(decimals: 0)),
    .init(
      "collected",
      LocalizedText(en: "collected", es: "relevadas", pt: "coletadas", fr: "recueillies"), .integer),
    .init(
      "approximated",
      LocalizedText(
        en: "approximated", es: "aproximadas", pt: "aproximadas", fr: "approchées"), .integer),
    .init(
      "problems", LocalizedText(en: "problems", es: "problemas", pt: "problemas", fr: "problèmes"),
      .integer),
    .init("state", LocalizedText(en: "state", es: "estado", pt: "situação", fr: "état")),
  ]

  private static func say(_ problems: [Problem]) {
    for problem in problems where problem.severity > .note {
      Notice.say(ArraigoError(problem).description + " (\(problem.count) times)")
    }
  }

  /// Series stand for no people: their row counts observations.
  private static func row(_ record: SeriesRecord, _ state: String, _ summary: RunSummary?)
    -> [Cell]
  {
    let problems = summary.map { Cell.integer($0.problems.count { $0.severity > .note }) }
    return [
      .text(record.country), .text(record.source),
      .text(record.lastPeriod?.description ?? ""), .text("series"),
      .integer(record.observationCount), .missing, .missing, .missing, problems ?? .missing,
      .text(state),
    ]
  }

  private static func row(_ record: DatasetRecord, _ state: String, _ summary: RunSummary?)
    -> [Cell]
  {
    func count(_ collection: VariableStatus.Collection) -> Cell {
      .integer(record.description.variables.count { $0.collection == collection })
    }
    let problems = summary.map { Cell.integer($0.problems.count { $0.severity > .note }) }
    return [
      .text(record.country), .text(record.survey), .text(record.period.description),
      .text(record.unit.tableName), .integer(record.rowCount),
      record.population.map(Cell.number) ?? .missing, count(.collected), count(.approximated),
      problems ?? .missing, .text(state),
    ]
  }
}
