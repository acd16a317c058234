import ArgumentParser
import Foundation
import IntegrationModel
import Workspace

/// The option that names a workspace.
struct WorkspaceOptions: ParsableArguments {
  @Option(
    name: .customLong("workspace"),
    help: "The workspace (default: the nearest above the current folder).",
    completion: .directory)
  var folder: String?

  /// Opens the workspace.
  ///
  /// - Throws: `no_workspace` where none is named and none lies above the current folder, and what
  ///   opening throws.
  func open() throws(ArraigoError) -> Workspace {
    let current = FileManager.default.currentDirectoryPath
    guard let folder = folder ?? Workspace.nearest(above: current) else {
      throw ArraigoError(
        "no_workspace", "there is no workspace in the current folder or above it",
        suggestion: "make one with `arraigo init DIR`, or name it with --workspace")
    }
    return try Workspace.open(at: folder)
  }
}
