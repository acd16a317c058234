import ArgumentParser
import Foundation
import IntegrationModel
import Strategy

/// Writes the model for other solvers.
struct StrategyExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes the whole model, so that anyone can check it with another solver.",
    discussion: """
      Examples:
        arraigo strategy export strategy/peru --format lp > plan.lp
        arraigo strategy export strategy/peru --format mps --objective cvar --output plan.mps
        cbc plan.mps solve
      """)

  /// What is written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case lp, mps, json
  }

  @OptionGroup var input: PlanInput
  @OptionGroup var options: PlanOptions
  @Option(
    help: """
      lp (CPLEX's, readable), mps (free, minimises the benefit with its sign turned) or json (the \
      problem itself).
      """)
  var format = Format.lp
  @Option(help: "The file to write (default: standard output).", completion: .file())
  var output: String?

  func run() throws {
    let problem = try input.problem()
    let planner = Planner(problem, options: options.solver)
    let data: Data
    switch format {
    case .lp: data = Data(try planner.modelText(for: options.aim, .lp).utf8)
    case .mps: data = Data(try planner.modelText(for: options.aim, .mps).utf8)
    case .json: data = try PlanJSON.encoder.encode(problem) + Data("\n".utf8)
    }
    guard let output else {
      FileHandle.standardOutput.write(data)
      return
    }
    do { try data.write(to: URL(filePath: output), options: .atomic) } catch {
      throw ArraigoError("cannot_write", "the file cannot be written", at: Place(file: output))
    }
  }
}
