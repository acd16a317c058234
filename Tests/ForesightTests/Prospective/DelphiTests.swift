import Foresight
import IntegrationModel
import LocatedText
import Testing

@Suite("Delphi rounds")
struct DelphiTests {
  @Test("Kendall's W with ties, its test and the uncorrected value")
  func concordance() throws {
    // By NumPy from the formula; scipy 1.17.1 chi2.sf(13.924051, 4) = 0.00754.
    let ranks: [[Double]] = [
      [1, 2, 3, 4, 5], [2, 1, 3, 5, 4], [1, 3, 2, 4, 5], [1, 2.5, 2.5, 4, 5],
    ]
    let found = try KendallConcordance(ranks)
    #expect(abs(found.coefficient - 0.870253) < 5e-7)
    #expect(abs(found.uncorrected - 0.859375) < 1e-12)
    #expect(abs(found.chiSquare - 13.924051) < 5e-7)
    #expect(found.degreesOfFreedom == 4)
    #expect(abs(found.probability - 0.0075415) < 1e-6)
  }

  @Test("Full agreement is 1, and experts without any order have none")
  func edges() throws {
    #expect(try KendallConcordance([[3, 1, 2], [30, 10, 20]]).coefficient == 1)
    #expect(throws: ArraigoError.self) { try KendallConcordance([[1, 1], [2, 2]]) }
    #expect(throws: ArraigoError.self) { try KendallConcordance([[1, 2, 3]]) }
    #expect(throws: ArraigoError.self) { try KendallConcordance([[1, 2], [1, 2, 3]]) }
  }

  private static func answers(_ round: Int, _ values: [Double]) -> DelphiAnswers {
    DelphiAnswers(
      item: "x", round: round,
      answers: Dictionary(
        uniqueKeysWithValues: values.enumerated().map { ("e\($0)", $1) }))
  }

  @Test("Median, quartiles, spread and share of a round, and its stability in the next")
  func summaries() throws {
    // R 4.2: quantile(c(2,3,4,4,5,5)) gives 3.25, 4, 4.75; sd 1.169045.
    let found = DelphiSummary.summaries(of: [
      Self.answers(2, [3, 4, 4, 4, 5, 4]), Self.answers(1, [2, 3, 4, 4, 5, 5]),
    ])
    #expect(found.map(\.round) == [1, 2])
    #expect(found[0].median == 4 && found[0].quartiles.low == 3.25)
    #expect(found[0].quartiles.high == 4.75 && !found[0].isConsensus)
    #expect(abs(try #require(found[0].deviation) - 1.1690452) < 1e-6)
    #expect(try #require(found[0].topShare) == 4.0 / 6)
    #expect(found[0].isStable == nil && found[1].isStable == true && found[1].isConsensus)
  }

  @Test("Two camps are polarised, a wide but even spread is not")
  func polarised() {
    let camps = DelphiSummary.summaries(of: [Self.answers(1, [1, 1, 1, 1, 2, 5, 5, 5, 4, 5])])
    #expect(camps[0].isPolarised && !camps[0].isConsensus)
    let even = DelphiSummary.summaries(of: [Self.answers(1, [1, 2, 2, 3, 3, 3, 4, 4, 5, 1, 5, 3])])
    #expect(!even[0].isPolarised)
  }

  @Test("The change between rounds has the p-value of R's paired Wilcoxon test")
  func wilcoxon() throws {
    // R 4.2: wilcox.test(c(5,7,9,4,8,6), c(4,9,6,8,3,12), paired = TRUE)$p.value = 0.84375;
    // wilcox.test(c(2,3,5,6,8,11,14), c(1,1,2,2,3,5,7), paired = TRUE)$p.value = 0.015625.
    let first = DelphiSummary.summaries(of: [
      Self.answers(1, [4, 9, 6, 8, 3, 12]), Self.answers(2, [5, 7, 9, 4, 8, 6]),
    ])
    #expect(abs(try #require(first[1].changeProbability) - 0.84375) < 1e-12)
    let second = DelphiSummary.summaries(of: [
      Self.answers(1, [1, 1, 2, 2, 3, 5, 7]), Self.answers(2, [2, 3, 5, 6, 8, 11, 14]),
    ])
    #expect(abs(try #require(second[1].changeProbability) - 0.015625) < 1e-12)
    let same = DelphiSummary.summaries(of: [Self.answers(1, [1, 2]), Self.answers(2, [1, 2])])
    #expect(same[1].changeProbability == nil)
  }

  @Test("A table is read; an answer given twice is an error with its line")
  func table() throws {
    let text = "item,round,expert,answer\nx,1,a,3\nx,1,b,\nx,2,a,4\n"
    let answers = try DelphiAnswers.read(SourceTable(Array(text.utf8), file: "d.csv"))
    #expect(answers.map(\.answers.count) == [1, 1])
    #expect {
      try DelphiAnswers.read(SourceTable(Array((text + "x,1,a,5\n").utf8), file: "d.csv"))
    } throws: { error in
      (error as? ArraigoError)?.code == "repeated_answer"
        && (error as? ArraigoError)?.place.line == 5
    }
  }
}
