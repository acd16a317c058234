import IntegrationModel
import Testing

@testable import Strategy

#if canImport(Glibc)
import Glibc
#endif

@Suite("The value of information")
struct ValueOfInformationTests {
  /// Draws of independent standard normal numbers at evenly spaced probabilities, shuffled.
  private static func normals(_ count: Int, _ columns: Int) -> [[Double]] {
    var random = RandomProblems(seed: 77)
    return (0..<columns).map { _ in
      var values = (0..<count).map { inverseNormal((Double($0) + 0.5) / Double(count)) }
      for at in values.indices.reversed() { values.swapAt(at, random.whole(0...at)) }
      return values
    }
  }

  private static func density(_ x: Double) -> Double {
    exp(-x * x / 2) / (2 * Double.pi).squareRoot()
  }
  private static func below(_ x: Double) -> Double { 0.5 * erfc(-x / 2.0.squareRoot()) }
  private static func inverseNormal(_ probability: Double) -> Double {
    var (low, high) = (-9.0, 9.0)
    for _ in 0..<80 {
      let middle = (low + high) / 2
      if below(middle) < probability { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }

  /// E[max(0, X)] - max(0, mean) of a normal X (the unit normal loss integral; Raiffa and
  /// Schlaifer 1961).
  private static func loss(mean: Double, deviation: Double) -> Double {
    let z = mean / deviation
    return deviation * density(z) + mean * below(z) - max(0, mean)
  }

  @Test("is the normal loss integral where two plans differ by normal drivers")
  func analytic() throws {
    let draws = 4_000
    let drivers = Self.normals(draws, 3)
    // The second plan gains -0.4 + 1.0 a + 0.5 b; the third driver moves nothing.
    let gain = (0..<draws).map { -0.4 + drivers[0][$0] + 0.5 * drivers[1][$0] }
    let value = try ValueOfInformation(
      benefits: [gain.map { _ in 10 }, gain.map { 10 + $0 }],
      probabilities: Array(repeating: 1 / Double(draws), count: draws),
      drivers: [("a", drivers[0]), ("b", drivers[1]), ("c", drivers[2])])
    #expect(value.bestToday == 0)
    #expect(abs(value.expected - 10) < 1e-9)
    let perfect = Self.loss(mean: -0.4, deviation: 1.25.squareRoot())
    #expect(abs(value.perfect - perfect) < 0.02)
    #expect(abs(value.parts[0].value - Self.loss(mean: -0.4, deviation: 1)) < 0.02)
    #expect(abs(value.parts[1].value - Self.loss(mean: -0.4, deviation: 0.5)) < 0.02)
    #expect(value.parts[2].value < 0.002)
  }

  @Test("has the standard error that repeated draws show, and lies within four of the true value")
  func standardErrors() throws {
    let (draws, repeats) = (400, 120)
    var random = RandomProblems(seed: 91)
    func normals() -> [Double] {
      (0..<draws).map { _ in Self.inverseNormal((Double(random.next() >> 11) + 0.5) / 0x1p53) }
    }
    let truth = Self.loss(mean: -0.4, deviation: 1)
    var (values, errors) = ([Double](), [Double]())
    for _ in 0..<repeats {
      let (a, b) = (normals(), normals())
      let gain = zip(a, b).map { -0.4 + $0 + 0.5 * $1 }
      let found = try ValueOfInformation(
        benefits: [gain.map { _ in 0 }, gain],
        probabilities: Array(repeating: 1 / Double(draws), count: draws), drivers: [("a", a)])
      values.append(found.parts[0].value)
      errors.append(found.parts[0].standardError)
      #expect(abs(found.parts[0].value - truth) < 4.5 * found.parts[0].standardError)
      #expect(found.perfectError > 0)
    }
    let mean = values.reduce(0, +) / Double(repeats)
    let spread = (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(repeats - 1))
      .squareRoot()
    let stated = errors.reduce(0, +) / Double(repeats)
    // Both are estimates: of 120 repeats the spread is known to about 7 %, a bias of 10 % is allowed.
    #expect(stated > 0.75 * spread && stated < 1.35 * spread, "\(stated) against \(spread)")
  }

  @Test("of the only driver is that of everything")
  func onlyDriver() throws {
    let draws = 1_000
    let driver = Self.normals(draws, 1)[0]
    // A bent gain, so that a line alone would not do.
    let gain = driver.map { $0 * $0 - 1.2 }
    let value = try ValueOfInformation(
      benefits: [gain.map { _ in 0 }, gain],
      probabilities: Array(repeating: 1e-3, count: draws), drivers: [("a", driver)])
    #expect(abs(value.parts[0].value - value.perfect) < 0.02 * value.perfect)
  }

  @Test("is never negative, and of a part never more than of all", arguments: 0..<20)
  func bounds(seed: Int) throws {
    var random = RandomProblems(seed: 3000 + seed)
    let draws = 60
    let table = (0..<4).map { _ in (0..<draws).map { _ in random.number(0...1000) / 100 } }
    let drivers = (0..<3).map { at in
      (id: "d\(at)", values: (0..<draws).map { _ in random.number(0...100) })
    }
    let value = try ValueOfInformation(
      benefits: table, probabilities: Array(repeating: 1 / Double(draws), count: draws),
      drivers: drivers)
    #expect(value.perfect >= 0)
    for part in value.parts { #expect(part.value >= 0 && part.value <= value.perfect) }
  }

  @Test("of a single plan is nothing")
  func singlePlan() throws {
    let value = try ValueOfInformation(
      benefits: [[1, 2, 3]], probabilities: [0.2, 0.3, 0.5], drivers: [("a", [1, 2, 3])])
    #expect(value.perfect == 0)
    #expect(value.parts[0].value == 0)
  }

  @Test("of a table that is not full is refused")
  func notFull() {
    let error = #expect(throws: ArraigoError.self) {
      _ = try ValueOfInformation(
        benefits: [[1, 2]], probabilities: [0.5, 0.5], drivers: [("a", [1])])
    }
    #expect(error?.code == "wrong_shape")
  }

  @Test("of a planning problem lies between nothing and what the scenarios' best plans add")
  func planning() throws {
    var problem = SmallProblems.threeCourses()
    problem.drivers = [Driver("good"), Driver("grand")]
    for (at, driver) in [(1, "good"), (2, "grand")] {
      for effect in problem.interventions[at].effects.indices {
        problem.interventions[at].effects[effect].drivers = [driver]
      }
    }
    var random = RandomProblems(seed: 5)
    problem.scenarios = (0..<40).map {
      Scenario(
        "d\($0)", probability: 0.025,
        values: [random.number(0...20) / 10, random.number(5...15) / 10])
    }
    let found = try Planner(problem).information(scenarios: 40)
    let perfect = try #require(found.perfectOverAllPlans)
    #expect(perfect > 0)
    for part in found.value.parts { #expect(part.value >= 0 && part.value <= perfect) }
    // What is known to vary more is worth more.
    #expect(found.value.parts[0].value > found.value.parts[1].value)
  }
}
