import ArgumentParser
import Foresight
import IntegrationModel
import LocatedText
import Reporting

/// The rounds of a Delphi panel.
struct Delphi: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Sums up the rounds of a Delphi panel: consensus, stability, camps, concordance.",
    discussion: """
      The table has the columns item,round,expert,answer; an empty answer is none. Kendall's W is
      that of the last round's experts who answered every item.

      Example:
        arraigo foresight delphi panel.csv --consensus 1 --top 4
      """)

  @Argument(help: "The answers, csv.", completion: .file(extensions: ["csv"])) var file: String
  @Option(help: "The widest interquartile range that is consensus.") var consensus = 1.0
  @Option(help: "The lowest answer that counts as approval.") var top = 4.0
  @Option(help: "The largest change of the median, as a part of it, that is stable.")
  var stable = 0.15
  @OptionGroup var table: TableOptions

  func run() throws {
    let source = try SourceTable(WholeFile.bytes(file), file: WholeFile.name(file))
    let answers = try DelphiAnswers.read(source)
    let criteria = DelphiCriteria(topBand: top, widestRange: consensus, largestChange: stable)
    table.show(
      DelphiTable.items(
        DelphiSummary.summaries(of: answers, criteria), concordance: concordance(answers)))
  }

  private func concordance(_ answers: [DelphiAnswers]) -> (KendallConcordance, experts: Int)? {
    let last = answers.map(\.round).max() ?? 1
    let items = answers.filter { $0.round == last }
    let experts = Set(items.flatMap(\.answers.keys)).sorted()
    let scores = experts.compactMap { expert -> [Double]? in
      let row = items.compactMap { $0.answers[expert] }
      return row.count == items.count ? row : nil
    }
    do {
      return (try KendallConcordance(scores), scores.count)
    } catch {
      Notice.say("no concordance: \(error.message)")
      return nil
    }
  }
}
