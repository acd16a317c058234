import ArgumentParser

/// Makes synthetic archives in the formats of national statistical offices.
@main
struct SampleData: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sample-data",
    abstract: "Makes synthetic survey archives in the exact formats of statistical offices.",
    discussion: """
      The data describe nobody. They are marked SYNTHETIC in each archive, the EPH's also in each household's \
      identifier, and the same seed gives the same data on every machine.
      """,
    subcommands: [Argentina.self, Brazil.self, Chile.self, Messages.self])
}
