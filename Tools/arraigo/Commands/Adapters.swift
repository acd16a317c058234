import AdapterHost
import AdapterProtocol
import ArgumentParser
import IntegrationModel
import Reporting

/// The plugin side: what is installed, what it does, and whether this machine can run it.
struct Adapters: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists, describes and checks the installed adapters.",
    subcommands: [List.self, Describe.self, Certify.self, Doctor.self], defaultSubcommand: List.self
  )

  /// Lists adapters from their manifests; nothing is loaded.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Lists the installed adapters.",
      discussion: "Example:\n  arraigo adapters list")

    @OptionGroup var table: TableOptions

    func run() {
      table.show(
        ResultTable(
          columns: [
            .init(
              "adapter",
              LocalizedText(en: "adapter", es: "adaptador", pt: "adaptador", fr: "adaptateur")),
            .init("version", .version), .init("country", .country), .init("survey", .survey),
            .init("institute", .institute),
            .init(
              "periods",
              LocalizedText(en: "periods", es: "períodos", pt: "períodos", fr: "périodes")
            ),
          ],
          rows: Installation.adapters.adapters.map(\.manifest).map {
            [$0.id, $0.version, $0.country, $0.survey, $0.institute, $0.periods].map(Cell.text)
          }))
    }
  }

  /// Loads one adapter in its confined process and prints what it says of itself.
  struct Describe: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Prints an adapter's files, variables and rules.",
      discussion: "Example:\n  arraigo adapters describe ar.indec.eph")

    @Argument(help: "The adapter's identifier.") var id: String

    func run() throws {
      let description = try Installation.host.describe(Installation.adapters.adapter(id))
      print("\(description.survey.name), \(description.survey.institute)")
      print("\(description.identity.id) \(description.identity.version)\n\nfiles")
      for source in description.sources { print("  " + source) }
      print("\nrules")
      for rule in description.rules { print("  " + rule) }
    }
  }

  /// Says which guarantees this kernel gives, and every place that was looked at.
  struct Doctor: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Checks the runner, the confinement and every adapter.",
      discussion: "Example:\n  arraigo adapters doctor")

    @OptionGroup var table: TableOptions

    func run() throws {
      let host = Installation.host
      var rows = [["runner", host.runner, "", ""]]
      rows += try host.probe().map {
        ["guarantee", $0.name, $0.holds ? "holds" : "missing", $0.detail]
      }
      let catalogue = Installation.adapters
      rows += catalogue.findings.map { ["place", $0.path, text($0.state), ""] }
      var broken = false
      for adapter in catalogue.adapters {
        do throws(ArraigoError) {
          _ = try host.describe(adapter)
          rows.append(["adapter", adapter.manifest.id, "loads", ""])
        } catch {
          broken = true
          rows.append(["adapter", adapter.manifest.id, error.code, error.message])
        }
      }
      table.show(
        ResultTable(
          columns: [
            .init("subject", LocalizedText(en: "subject", es: "tema", pt: "assunto", fr: "sujet")),
            .init("name", LocalizedText(en: "name", es: "nombre", pt: "nome", fr: "nom")),
            .init("state", LocalizedText(en: "state", es: "estado", pt: "situação", fr: "état")),
            .init(
              "detail", LocalizedText(en: "detail", es: "detalle", pt: "detalhe", fr: "détail")),
          ], rows: rows.map { $0.map(Cell.text) }))
      if broken { throw ExitCode.failure }
    }

    private func text(_ state: AdapterCatalogue.Finding.State) -> String {
      switch state {
      case .found: "found"
      case .libraryMissing: "the library is missing"
      case .absent: "nothing there"
      case .rejected(let error): "rejected: \(error.message) [\(error.code)]"
      }
    }
  }
}
