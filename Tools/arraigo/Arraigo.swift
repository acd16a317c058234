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
        arraigo inspect EPH_usu_3_Trim_2017_txt.zip
        arraigo assess EPH_usu_3_Trim_2017_txt.zip
        arraigo adapters list
        arraigo adapters describe ar.indec.eph
      """,
    version: "0.1.0",
    subcommands: [Inspect.self, Assess.self, Adapters.self])
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

/// Prints rows in aligned columns.
enum AlignedRows {
  static func print(_ headings: [String], _ rows: [[String]]) {
    let all = [headings] + rows
    let widths = headings.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
    for row in all {
      let cells = zip(row, widths).map { $0.padding(toLength: $1, withPad: " ", startingAt: 0) }
      Swift.print(cells.joined(separator: "  ").trimmingCharacters(in: .whitespaces))
    }
  }
}
