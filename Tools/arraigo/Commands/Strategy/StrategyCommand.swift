import ArgumentParser

/// From evidence to a national strategy: what can be done, what it brings, who answers for it.
struct StrategyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "strategy",
    abstract: "From evidence to a plan, its results framework and a strategy document.",
    discussion: """
      Examples:
        arraigo strategy catalogue --family work
        arraigo strategy catalogue B3 --language es
        arraigo strategy plan strategy/peru
        arraigo strategy document strategy/peru --language es --output peru.html
      """,
    subcommands: [
      StrategyCatalogue.self, StrategyElicit.self, StrategyPlan.self, StrategyVerify.self,
      StrategyExport.self, StrategyFramework.self, StrategyDocumentCommand.self, StrategyTools.self,
      StrategyFront.self, StrategyInformation.self,
    ])
}
