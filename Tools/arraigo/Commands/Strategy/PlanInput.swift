import ArgumentParser
import Foundation
import IntegrationModel
import Strategy

/// Where a command has its planning problem from.
struct PlanInput: ParsableArguments {
  @Argument(
    help: "A strategy folder with plan.yaml, such a file, or a problem as .json.",
    completion: .file())
  var path: String
  @Option(
    help: "A file of the office, or a folder of them, over the shipped catalogue.",
    completion: .directory)
  var catalogue: String?
  @OptionGroup var workspace: WorkspaceOptions

  /// The problem, checked, with the office's names in a language.
  ///
  /// - Parameter draws: how many draws of the drivers to make in place of what the plan says.
  /// - Throws: `no_file`, `broken_problem_file`, and what reading and checking a plan throws.
  func problem(
    _ language: Language = .english, draws: Int? = nil
  ) throws(ArraigoError) -> PlanningProblem {
    if path.hasSuffix(".json") { return try Self.json(path).validated() }
    var isFolder: ObjCBool = false
    _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    let file = isFolder.boolValue ? path + "/plan.yaml" : path
    let folder = isFolder.boolValue ? path : URL(filePath: path).deletingLastPathComponent().path
    let catalogue = try StrategyFiles.catalogue(over: catalogue)
    let judgements = folder + "/elicitation.yaml"
    let elicitation: ElicitationFile? =
      FileManager.default.fileExists(atPath: judgements)
      ? try ElicitationFile(StrategyFiles.text(of: judgements), file: judgements) : nil
    return try PlanFile(
      StrategyFiles.text(of: file), file: file, catalogue: catalogue, elicitation: elicitation,
      evidence: StrategyEvidence(folder: folder, workspace: workspace.folder).sources, draws: draws
    ).named(language).validated()
  }

  private static func json(_ path: String) throws(ArraigoError) -> PlanningProblem {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw ArraigoError("no_file", "the file cannot be read", at: Place(file: path))
    }
    do {
      return try PlanJSON.decoder.decode(PlanningProblem.self, from: data)
    } catch {
      throw ArraigoError(
        "broken_problem_file", "the problem cannot be understood",
        at: Place(file: path, column: (error as? DecodingError)?.path),
        suggestion: "write one with `arraigo strategy export FOLDER --format json` and compare")
    }
  }
}

/// How problems and plans stand in JSON: the names of the Swift values.
enum PlanJSON {
  static var decoder: JSONDecoder { JSONDecoder() }
  static var encoder: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return encoder
  }

  /// Writes a value to a file, whole or not at all.
  ///
  /// - Throws: `cannot_write`.
  static func write(_ value: some Encodable, to path: String) throws(ArraigoError) {
    do {
      try encoder.encode(value).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw ArraigoError("cannot_write", "the file cannot be written", at: Place(file: path))
    }
  }
}

extension DecodingError {
  /// Where in the file it stands, as `interventions[3].unitCost`.
  fileprivate var path: String? {
    let context: Context
    var last: String?
    switch self {
    case .typeMismatch(_, let found), .valueNotFound(_, let found), .dataCorrupted(let found):
      context = found
    case .keyNotFound(let key, let found):
      context = found
      last = key.stringValue
    @unknown default: return nil
    }
    let parts = context.codingPath.map { key in
      key.intValue.map { "[\($0)]" } ?? ".\(key.stringValue)"
    }
    let path = (parts + (last.map { [".\($0)"] } ?? [])).joined()
    return path.isEmpty ? nil : String(path.trimmingPrefix("."))
  }
}

extension PlanFile {
  /// The problem with names in a language.
  fileprivate func named(_ language: Language) -> PlanningProblem {
    var named = problem
    named.name = name(.plan, "", language)
    for at in named.territories.indices {
      named.territories[at].name = name(.territory, named.territories[at].id, language)
    }
    for at in named.groups.indices {
      named.groups[at].name = name(.group, named.groups[at].id, language)
    }
    for at in named.outcomes.indices {
      named.outcomes[at].name = name(.outcome, named.outcomes[at].id, language)
    }
    for at in named.interventions.indices {
      named.interventions[at].name = name(.intervention, named.interventions[at].id, language)
    }
    for at in named.sources.indices {
      named.sources[at].name = name(.source, named.sources[at].id, language)
    }
    for at in named.floors.indices {
      named.floors[at].name = name(.floor, named.floors[at].id, language)
    }
    for at in named.drivers.indices {
      named.drivers[at].name = name(.driver, named.drivers[at].id, language)
    }
    return named
  }
}
