import Foresight
import IntegrationModel
import LocatedText
import Testing

@Suite("Morphological fields and the register of signals")
struct MorphologyTests {
  private static let yaml = """
    parameters:
      policy: [open, closed]
      work: [formal, informal, none]
      housing: [scattered, camps]
    exclude:
      - [policy.open, housing.camps]
      - [work.formal, housing.camps]
    ratings:
      - [policy.open, work.formal, 5]
      - [policy.closed, work.none, 4]
    """

  @Test("Excluded pairs leave the rest, best rated first")
  func configurations() throws {
    let field = try Morphology(yaml: Array(Self.yaml.utf8), file: "f.yaml")
    let found = field.configurations()
    // Of 12: three of open with camps fall, and closed, formal, camps.
    #expect(field.combinationCount == 12 && found.count == 8)
    #expect(found[0].choice == [0, 0, 0] && found[0].score == 11)
    #expect(found.map(\.score) == found.map(\.score).sorted(by: >))
    #expect(field.configurations(limit: 3).count == 3)
  }

  @Test("A diverse choice starts with the best and differs as much as can be")
  func diverse() throws {
    let field = try Morphology(yaml: Array(Self.yaml.utf8), file: "f.yaml")
    let chosen = Morphology.diverse(field.configurations(), count: 2)
    #expect(chosen[0].choice == [0, 0, 0])
    #expect(zip(chosen[0].choice, chosen[1].choice).allSatisfy { $0 != $1 })
    #expect(Morphology.diverse([], count: 3).isEmpty)
  }

  @Test("A value that is none and a rating outside 1 to 5 are errors with their line")
  func bad() {
    for (right, wrong, line) in [
      ("policy.open, housing.camps", "policy.opn, housing.camps", 6),
      ("work.none, 4", "work.none, 9", 1), ("work.none, 4", "work.none", 10),
    ] {
      #expect {
        try Morphology(
          yaml: Array(Self.yaml.replacing(right, with: wrong).utf8), file: "f.yaml")
      } throws: { error in
        (error as? ArraigoError)?.place.line == line
      }
    }
  }

  private static let register = """
    date,id,event,title,domain,countries,source,likelihood,impact,novelty,horizon,scorer,note
    2026-01-05,s1,signal,New visa rule for nurses,political,CL,gazette,4,3,2,1,ana,
    2026-01-06,s1,score,,,,,2,5,,2,luis,
    2026-02-01,s2,signal,New visa rules for nurses,political,PE,press,,,,,,
    2026-03-01,s1,seen,,,,,,,,,,
    2026-03-02,s3,signal,Drought in the south,environmental,BO,radio,5,5,1,3,ana,
    2026-04-01,s3,close,,,,,,,,,,
    """

  @Test("Lines add up to signals with means, spreads and what is much alike")
  func signals() throws {
    let register = try HorizonRegister(SourceTable(Array(Self.register.utf8), file: "r.csv"))
    let first = register.signals[0]
    #expect(register.signals.map(\.id) == ["s1", "s2", "s3"])
    #expect(first.mean(0) == 3 && first.mean(1) == 4 && first.mean(2) == 2)
    #expect(abs((first.spread(0) ?? 0) - 2.0.squareRoot()) < 1e-12 && first.spread(2) == nil)
    #expect(first.seen == ("2026-01-05", "2026-03-01") && register.signals[2].isClosed)
    #expect(register.duplicates().map(\.first) == ["s1"])
    let now = try #require(HorizonRegister.priority(first, at: "2026-03-01"))
    let later = try #require(HorizonRegister.priority(first, at: "2028-03-01"))
    #expect(abs(now - 12) < 1e-9 && abs(later - 6) < 0.02)
  }

  @Test("A line that rewrites the past is refused")
  func refused() {
    for (right, wrong) in [
      ("2026-04-01", "2026-01-01"), ("s2,signal", "s1,signal"), ("s3,close", "s9,close"),
      ("s3,close", "s3,delete"), (",5,5,1,3,ana", ",7,5,1,3,ana"), ("2026-03-02", "2026-13-02"),
      ("environmental", "weather"), (",5,5,1,3,ana", ",5,5,1,3,"),
    ] {
      #expect {
        let text = Self.register.replacing(right, with: wrong, maxReplacements: 1)
        return try HorizonRegister(SourceTable(Array(text.utf8), file: "r.csv"))
      } throws: { error in
        (error as? ArraigoError)?.code == "broken_register"
          && (error as? ArraigoError)?.place.line != nil
      }
    }
  }
}
