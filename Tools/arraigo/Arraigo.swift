import AdapterHost
import ArgumentParser
import Foundation
import IntegrationModel

/// The command line.
@main
struct Arraigo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "arraigo",
    abstract: "Comparable evidence on how migrants and returnees fare, from national surveys.",
    discussion: """
      Examples:
        arraigo init andes && cd andes
        arraigo ingest ../EPH_usu_3_Trim_2017_txt.zip
        arraigo assess --by sex,migration_status --format csv
        arraigo report --language es
      """,
    version: "0.1.0",
    subcommands: [
      Init.self, Adapters.self, Inspect.self, Convert.self, Import.self, Ingest.self, Assess.self,
      Estimate.self, Report.self,
    ])
}

/// Where this installation has its parts.
enum Installation {
  /// The path of this program.
  static let executable = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().path

  private static var environment: [String: String] { ProcessInfo.processInfo.environment }

  /// The host, with the runner beside this program or the one `ARRAIGO_RUNNER` names.
  static var host: AdapterHost {
    let folder = URL(filePath: executable).deletingLastPathComponent()
    return AdapterHost(
      runner: environment["ARRAIGO_RUNNER"] ?? folder.appending(path: "arraigo-runner").path)
  }

  /// The adapters of this machine.
  static var adapters: AdapterCatalogue {
    AdapterCatalogue(
      folders: AdapterCatalogue.folders(executable: executable, environment: environment))
  }
}
