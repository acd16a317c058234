import ArgumentParser
import IntegrationModel
import Workspace

/// Makes a workspace.
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Makes a workspace with a commented region.yaml.",
    discussion: "Example:\n  arraigo init andes")

  @Argument(help: "The folder; what is in it already stays.", completion: .directory)
  var folder: String

  func run() throws {
    let workspace = try Workspace.create(at: folder, region: RegionSettings.template)
    print(workspace.folder)
  }
}
