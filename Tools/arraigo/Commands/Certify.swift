import AdapterHost
import ArgumentParser
import Foundation
import IntegrationModel
import Reporting

extension Adapters {
  /// Tests an adapter against the conformance kit.
  struct Certify: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Tests an adapter: what it says, its cases, damage, and real archives.",
      discussion: """
        Every check runs through the confined process. Levels are bronze, silver and gold; gold needs
        real archives. The exit code is 1 where a check fails.

        Example:
          arraigo adapters certify ar.indec.eph EPH_usu_3_Trim_2017_txt.zip
        """)

    @Argument(help: "The adapter's identifier.") var id: String
    @Argument(help: "Real archives to read, each of one period.", completion: .file())
    var archives: [String] = []
    @OptionGroup var table: TableOptions

    func run() throws {
      let adapter = try Installation.adapters.adapter(id)
      let manifest = adapter.manifest
      let test = ConformanceTest(
        ConfinedAdapter(adapter, host: Installation.host),
        manifest: AdapterIdentity(
          manifest.id, version: manifest.version, maintainer: manifest.maintainer),
        cases: try Self.cases(in: adapter.folder + "/Cases"),
        archives: try archives.map { [AdapterInput(Self.name($0), try Self.bytes($0))] })
      let report = try test.report()
      table.show(Self.table(report))
      Notice.say("\(id) \(manifest.version): \(report.level.rawValue)")
      if !report.isClean { throw ExitCode.failure }
    }

    private static func table(_ report: ConformanceReport) -> ResultTable {
      ResultTable(
        columns: [
          .init(
            "check", LocalizedText(en: "check", es: "control", pt: "verificação", fr: "contrôle")),
          .init("level", LocalizedText(en: "level", es: "nivel", pt: "nível", fr: "niveau")),
          .init(
            "outcome",
            LocalizedText(en: "outcome", es: "resultado", pt: "resultado", fr: "résultat")),
          .init(
            "detail", LocalizedText(en: "detail", es: "detalle", pt: "detalhe", fr: "détail")),
          .init(
            "remedy", LocalizedText(en: "to do", es: "qué hacer", pt: "o que fazer", fr: "à faire")),
        ],
        rows: report.checks.map {
          [
            .text($0.id), .text($0.level.rawValue), .text($0.outcome.rawValue),
            .text($0.detail ?? ""), .text($0.remedy ?? ""),
          ]
        })
    }

    private static func cases(in folder: String) throws -> [AdapterCase] {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      return try names.sorted().filter { $0.hasSuffix(".case") }.map { name in
        try AdapterCase(
          String(decoding: try bytes(folder + "/" + name), as: UTF8.self), file: name)
      }
    }

    private static func name(_ path: String) -> String {
      path.split(separator: "/").last.map(String.init) ?? path
    }

    private static func bytes(_ path: String) throws(ArraigoError) -> [UInt8] {
      guard let data = FileManager.default.contents(atPath: path) else {
        throw ArraigoError(
          "file_not_found", "the file cannot be read", at: Place(file: path),
          suggestion: "check the path and your rights")
      }
      return Array(data)
    }
  }
}
