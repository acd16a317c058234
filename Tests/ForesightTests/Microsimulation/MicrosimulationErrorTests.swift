import Foresight
import IntegrationModel
import LocatedText
import Testing

@Suite("The error of a microsimulation")
struct MicrosimulationErrorTests {
  @Test("Replicates of a stratum have mean one, and a lonely unit is left as it is")
  func replicates() {
    var units = Set((0..<6).map { SamplingUnit(stratum: "a", name: "\($0)") })
    units.insert(SamplingUnit(stratum: "b", name: "0"))
    let design = DesignReplicates(units, count: 50, seed: 2)
    #expect(design.lonelyStrata == 1)
    for multipliers in design.multipliers {
      let sum = multipliers.filter { $0.key.stratum == "a" }.values.reduce(0, +)
      #expect(abs(sum - 6) < 1e-12)
      #expect(multipliers[SamplingUnit(stratum: "b", name: "0")] == 1)
    }
  }

  @Test("The design error after a year is that of the delta method")
  func deltaMethod() throws {
    let survey = SurveyOfTwoStates()
    let counts = try TransitionCounts(panel: survey.transitions)
    let simulation = try Microsimulation(
      TransitionModel(counts, ridge: 0), survey.people(parts: 8), years: 0...1, seed: 4)
    let result = try MicrosimulationResult(
      simulation, counts, [LabourPolicy("none")], runs: 4, replicates: 300)
    let row = try #require(result.rows.first { $0.year == 1 && $0.measure == .share(.formal) })
    // A panel's own share after a year is (stay + rise) / all: a ratio, linearised unit by unit.
    let all = survey.units.reduce(0) { $0 + $1.stay + $1.lose + $1.keep + $1.rise }
    let share = survey.units.reduce(0) { $0 + $1.stay + $1.rise } / all
    let error = survey.variance(
      survey.units.map {
        ($0.stay + $0.rise - share * ($0.stay + $0.lose + $0.keep + $0.rise)) / all
      }
    ).squareRoot()
    let found = try #require(row.estimate.designError)
    // Of 300 replicates an error is known to about 5 percent (standard error).
    #expect(abs(found / error - 1) < 0.15)
    #expect(abs(row.estimate.value - share) < 4 * row.estimate.simulationError)
    #expect(row.estimate.low < share && share < row.estimate.high)
    #expect(result.replicates == 300)
  }

  @Test("The design error of the stationary share is that of the delta method")
  func stationary() throws {
    let survey = SurveyOfTwoStates()
    let counts = try TransitionCounts(panel: survey.transitions)
    let simulation = try Microsimulation(
      TransitionModel(counts, ridge: 0), survey.people(parts: 10), years: 0...9, seed: 8)
    let result = try MicrosimulationResult(
      simulation, counts, [LabourPolicy("none")], runs: 2, replicates: 150)
    let row = try #require(result.rows.first { $0.year == 9 && $0.measure == .share(.formal) })
    // With a = losing, b = rising: pi = b / (a + b), d pi / da = -b / (a + b)^2, d pi / db = a / (a + b)^2.
    let formal = survey.units.reduce(0) { $0 + $1.stay + $1.lose }
    let informal = survey.units.reduce(0) { $0 + $1.keep + $1.rise }
    let a = survey.units.reduce(0) { $0 + $1.lose } / formal
    let b = survey.units.reduce(0) { $0 + $1.rise } / informal
    let error = survey.variance(
      survey.units.map { unit in
        let ofA = (unit.lose - a * (unit.stay + unit.lose)) / formal
        let ofB = (unit.rise - b * (unit.keep + unit.rise)) / informal
        return (a * ofB - b * ofA) / ((a + b) * (a + b))
      }
    ).squareRoot()
    let found = try #require(row.estimate.designError)
    #expect(abs(found / error - 1) < 0.2)
  }

  @Test("Without sampling units there is no design error, and the interval says chance alone")
  func noDesign() throws {
    let text = "from,to,weight\nformal,formal,8\nformal,informal,2\ninformal,informal,5\n"
    let counts = try TransitionCounts(panel: SourceTable(Array(text.utf8), file: "t.csv"))
    let people = SimulatedPeople(
      people: (0..<400).map { _ in .init(levels: [], state: .formal, weight: 1) })
    let simulation = try Microsimulation(TransitionModel(counts), people, years: 0...1)
    let result = try MicrosimulationResult(
      simulation, counts, [LabourPolicy("none")], runs: 10, replicates: 100)
    #expect(result.replicates == 0)
    for row in result.rows {
      #expect(row.estimate.designError == nil)
      #expect(row.estimate.low <= row.estimate.value && row.estimate.value <= row.estimate.high)
      #expect(row.estimate.low >= 0 && row.estimate.high <= 1)
    }
  }

  @Test("One thread and four give the same numbers")
  func threads() throws {
    let survey = SurveyOfTwoStates()
    let counts = try TransitionCounts(panel: survey.transitions)
    let simulation = try Microsimulation(
      TransitionModel(counts), survey.people(parts: 1), years: 0...2)
    let results = try [1, 4].map { threads in
      try MicrosimulationResult(
        simulation, counts, [LabourPolicy("none")], runs: 3, replicates: 5, threads: threads)
    }
    #expect(results[0] == results[1])
  }
}
