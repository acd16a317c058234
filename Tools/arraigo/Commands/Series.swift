import ArgumentParser
import IntegrationModel
import Reporting
import Workspace

/// Prints the indicator series that a workspace took in.
struct Series: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints the indicator series of a workspace, one observation a row.",
    discussion: """
      The column `series` names a series by country, indicator and breakdown, so that the output is
      what `forecast` reads.

      Examples:
        arraigo series --country CL --format csv > series.csv
        arraigo series --indicator unemployment_rate
      """)

  @Option(help: "Only this country, ISO 3166-1 alpha-2.") var country: String?
  @Option(help: "Only this indicator.") var indicator: String?
  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var table: TableOptions

  func run() throws {
    var rows: [[Cell]] = []
    for record in try workspace.open().series(country: country) {
      for series in record.series where indicator == nil || series.indicator == indicator {
        let name = Self.name(of: series)
        rows += series.observations.map { observation in
          [
            .text(name), .text(observation.period.description),
            observation.value.map(Cell.number) ?? .missing, .text(observation.status.rawValue),
            .text(series.unit), .text(series.provenance.publisher),
            .text(series.provenance.source),
          ]
        }
      }
    }
    table.show(ResultTable(columns: Self.columns, rows: rows))
  }

  /// `CL unemployment_rate sex=female`, breakdowns in the order of their names.
  static func name(of series: IndicatorSeries) -> String {
    let levels = series.breakdown.map { "\($0.key.rawValue)=\($0.value)" }.sorted()
    return ([series.country, series.indicator] + levels).joined(separator: " ")
  }

  private static let columns: [ResultTable.Column] = [
    .init("series", LocalizedText(en: "series", es: "serie", pt: "série", fr: "série")),
    .init("period", .period),
    .init(
      "value", LocalizedText(en: "value", es: "valor", pt: "valor", fr: "valeur"),
      .number(decimals: 4)),
    .init("status", LocalizedText(en: "status", es: "condición", pt: "situação", fr: "statut")),
    .init("unit", LocalizedText(en: "unit", es: "unidad", pt: "unidade", fr: "unité")),
    .init(
      "publisher",
      LocalizedText(en: "publisher", es: "organismo", pt: "organismo", fr: "organisme")),
    .init("source", LocalizedText(en: "source", es: "fuente", pt: "fonte", fr: "source")),
  ]
}
