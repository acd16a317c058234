import ArgumentParser
import IntegrationModel
import Reporting
import Strategy

/// Pools what experts said.
struct StrategyElicit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "elicit",
    abstract: "Pools experts' 5 %, 50 % and 95 % judgements and shows where they disagree.",
    discussion: """
      Each expert's distribution is uniform between the quantiles given; its ends are the extremes
      of all experts stretched by a tenth. The pool is the weighted mean of the distribution
      functions. `disagreement` is the distance between the furthest medians as a part of the
      pool's 90 % range.

      Example:
        arraigo strategy elicit strategy/peru --format csv
      """)

  @OptionGroup var folder: StrategyFolderOptions
  @OptionGroup var table: TableOptions

  func run() throws {
    let files = try folder.files()
    guard let file = files.elicitation else {
      throw ArraigoError(
        "no_judgements", "the folder holds no elicitation.yaml", at: Place(file: files.path),
        suggestion: "`arraigo strategy catalogue --unknown` lists what to ask experts about")
    }
    table.show(ElicitationTable.table(file))
  }
}
