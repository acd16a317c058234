import ArgumentParser

/// The methods of prospective analysis.
struct ForesightCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "foresight",
    abstract: "Prospective analysis: which futures hold together, what drives them, what changes.",
    discussion: """
      Examples:
        arraigo foresight cross-impact region.scw
        arraigo foresight cross-impact region.scw --chart matrix.svg --language es
      """,
    subcommands: [CrossImpact.self])
}
