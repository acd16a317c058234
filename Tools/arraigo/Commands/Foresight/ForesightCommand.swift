import ArgumentParser

/// The methods of prospective analysis.
struct ForesightCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "foresight",
    abstract: "Prospective analysis: which futures hold together, what drives them, what changes.",
    discussion: """
      Examples:
        arraigo foresight structure influences.csv --chart map.svg --language es
        arraigo foresight cross-impact region.scw
        arraigo foresight project wpp2019 --countries CL,PE --trajectories 1000
        arraigo foresight warn arrivals.csv
      """,
    subcommands: [
      Structure.self, CrossImpact.self, MorphologyCommand.self, Delphi.self, Project.self,
      Flows.self, Gravity.self, Warn.self, Breaks.self, Nowcast.self, Signals.self,
    ])
}
