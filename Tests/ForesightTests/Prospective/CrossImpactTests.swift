import Foresight
import IntegrationModel
import Testing

@Suite("Cross-impact balances")
struct CrossImpactTests {
  @Test("The balance of a scenario is the one the manual prints")
  func balance() throws {
    let matrix = try Somewhereland.matrix()
    #expect(
      matrix.balance(of: [1, 0, 2, 0, 0, 0]) == [
        0, 3, -3, 2, 1, -3, -9, -1, 10, -7, 7, 4, -1, -3, 2, -1, -1,
      ])
  }

  @Test("Ten of 486 configurations hold, with their consistency and total impact score")
  func consistent() throws {
    let matrix = try Somewhereland.matrix()
    let found = matrix.consistentScenarios().map {
      "\(CrossImpactMatrix.code(of: $0.choice)) \($0.consistency) \($0.totalImpactScore)"
    }
    #expect(matrix.configurationCount == 486)
    #expect(
      found == [
        "A1 B2 C2 D1 E1 F2 0 9", "A1 B3 C1 D2 E3 F3 1 21", "A1 B3 C2 D1 E1 F2 0 14",
        "A1 B3 C2 D1 E1 F3 0 12", "A2 B1 C3 D2 E2 F1 0 17", "A2 B2 C3 D2 E2 F1 0 15",
        "A3 B1 C2 D1 E1 F2 0 18", "A3 B1 C3 D2 E1 F1 0 9", "A3 B2 C2 D1 E1 F2 0 19",
        "A3 B2 C3 D2 E1 F1 0 8",
      ])
  }

  @Test("Global succession ends in ten basins of known size and in no cycle")
  func basins() throws {
    let succession = try Somewhereland.matrix().succession()
    #expect(succession.isExhaustive && succession.starts == 486)
    #expect(succession.attractors.map(\.basin) == [178, 127, 55, 35, 28, 24, 19, 14, 3, 3])
    #expect(
      succession.attractors.prefix(3).map { CrossImpactMatrix.code(of: $0.cycle[0]) } == [
        "A1 B3 C2 D1 E1 F3", "A1 B3 C1 D2 E3 F3", "A1 B3 C2 D1 E1 F2",
      ])
    #expect(succession.attractors.allSatisfy { $0.cycle.count == 1 })
  }

  @Test("Local succession ends in consistent scenarios only, and loses no start")
  func local() throws {
    let matrix = try Somewhereland.matrix()
    let succession = try matrix.succession(.local)
    #expect(succession.attractors.reduce(0) { $0 + $1.basin } == 486)
    for attractor in succession.attractors where attractor.cycle.count == 1 {
      #expect(matrix.judged(attractor.cycle[0]).inconsistency == 0)
    }
  }

  @Test("A seeded sample is the same again and its shares lie near the exhaustive ones")
  func sample() throws {
    let matrix = try Somewhereland.matrix()
    let sample = matrix.sampledSuccession(starts: 4_000, seed: 7)
    #expect(sample == matrix.sampledSuccession(starts: 4_000, seed: 7))
    #expect(sample != matrix.sampledSuccession(starts: 4_000, seed: 8))
    let largest = try #require(sample.attractors.first)
    #expect(abs(largest.share - 178.0 / 486) < 0.03)
  }

  @Test("A constant added to a row of a section changes no scenario and no basin")
  func invariance() throws {
    let matrix = try Somewhereland.matrix()
    var shifted = matrix.judgements.map(Int.init)
    for (row, by) in [(0, 2), (5, -3), (16, 1)] {
      for column in matrix.offsets[3]..<matrix.offsets[4] { shifted[row * 17 + column] += by }
    }
    let other = try CrossImpactMatrix(descriptors: matrix.descriptors, judgements: shifted)
    #expect(
      other.consistentScenarios().map(\.choice) == matrix.consistentScenarios().map(\.choice))
    #expect(try other.succession() == matrix.succession())
    let standard = try matrix.standardised()
    #expect(
      standard.consistentScenarios().map(\.choice) == matrix.consistentScenarios().map(\.choice))
  }

  @Test("The bounded search finds what trying every configuration finds", arguments: 0...3)
  func exact(tolerance: Int) throws {
    let matrix = try Somewhereland.matrix()
    var expected: [[Int]] = []
    for number in 0..<486 {
      var rest = number
      let choice = Array(
        matrix.descriptors.reversed().map { descriptor in
          defer { rest /= descriptor.variants.count }
          return rest % descriptor.variants.count
        }.reversed())
      if matrix.judged(choice).inconsistency <= tolerance { expected.append(choice) }
    }
    #expect(matrix.consistentScenarios(tolerating: tolerance).map(\.choice) == expected)
  }

  @Test("Two descriptors that contradict each other chase round a cycle of four")
  func cycle() throws {
    let matrix = try CrossImpactMatrix(
      descriptors: [Descriptor("X", ["1", "2"]), Descriptor("Y", ["1", "2"])],
      judgements: [0, 0, 1, -1, 0, 0, -1, 1, -1, 1, 0, 0, 1, -1, 0, 0])
    #expect(matrix.consistentScenarios().isEmpty)
    let succession = try matrix.succession()
    #expect(succession.attractors.map(\.cycle.count) == [4])
    #expect(succession.attractors.map(\.basin) == [4])
  }

  @Test("A matrix of one descriptor, of none, or with missing judgements")
  func sizes() throws {
    let one = try CrossImpactMatrix(
      descriptors: [Descriptor("X", ["1", "2"])], judgements: [0, 0, 0, 0])
    #expect(one.consistentScenarios().count == 2)
    #expect(throws: ArraigoError.self) { try CrossImpactMatrix(descriptors: [], judgements: []) }
    #expect(throws: ArraigoError.self) {
      try CrossImpactMatrix(descriptors: [Descriptor("X", ["1", "2"])], judgements: [0])
    }
    #expect(throws: ArraigoError.self) {
      try CrossImpactMatrix(descriptors: [Descriptor("X", ["1"])], judgements: [0])
    }
  }

  @Test("A matrix that judges nothing stops at the limit")
  func limit() throws {
    let descriptors = (0..<12).map { Descriptor("\($0)", ["1", "2", "3"]) }
    let matrix = try CrossImpactMatrix(
      descriptors: descriptors, judgements: Array(repeating: 0, count: 36 * 36))
    #expect(matrix.consistentScenarios(limit: 500).count == 500)
  }

  @Test("Codes go on after Z")
  func codes() {
    let code = CrossImpactMatrix.code(of: Array(repeating: 0, count: 28))
    #expect(code.hasSuffix("Y1 Z1 AA1 AB1"))
  }
}
