import ArgumentParser

/// From evidence to a national strategy: what can be done, what it brings, who answers for it.
struct StrategyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "strategy",
    abstract: "From evidence to a plan, its results framework and a strategy document.",
    discussion: """
      Numbers of a strategy folder stand in its files, or are asked of the evidence: where a number
      is expected, `{from: {indicator: unemployment_rate, country: AR, period: 2023-S2, sex: female,
      migration_status: foreign_born}}` takes the newest assessment of the workspace above the folder
      (or --workspace). With `table: FILE` it takes a csv that `assess` wrote; stocks and budgets also
      take `{from: {table: FILE, column: mean, storyline: NAME, outcome: NAME}}` of `scenario` or
      `forecast` by year, and scenarios `{from: draws.csv}` with the columns scenario, probability and
      one for each driver. For a stock the people are taken whom the indicator is about. What an
      assessment suppresses is never zero: a plan refuses it, a page hides it. The document lists each
      such number with its dataset, adapter and archive.

      Examples:
        arraigo strategy catalogue --family work
        arraigo strategy catalogue B3 --language es
        arraigo strategy plan strategy/peru
        arraigo strategy document strategy/peru --language es --output peru.html
      """,
    subcommands: [
      StrategyCatalogue.self, StrategyElicit.self,
      StrategyPlan.self, StrategyFront.self, StrategyInformation.self, StrategyVerify.self,
      StrategyExport.self, StrategyFramework.self, StrategyDocumentCommand.self,
      StrategyTools.self,
    ])
}
