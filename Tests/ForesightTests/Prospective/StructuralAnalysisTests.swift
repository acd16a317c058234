import Foresight
import IntegrationModel
import LocatedText
import Testing

@Suite("Structural analysis (MICMAC)")
struct StructuralAnalysisTests {
  /// Expected values by NumPy matrix powers and eigenvectors of the same matrix.
  private static let rows: [Double] = [
    0, 3, 2, 0, 0, 1, 0, 0, 3, 0, 0, 1, 0, 2, 3, 0, 0, 1, 0, 2, 1, 0, 0, 0, 0,
  ]

  private static func analysis(_ size: Int, _ rows: [Double]) throws -> StructuralAnalysis {
    StructuralAnalysis(
      try InfluenceMatrix(variables: (0..<size).map { "v\($0)" }, influences: rows))
  }

  @Test("Row and column sums of the powers, and the length at which both orders repeat")
  func powers() throws {
    let analysis = try Self.analysis(5, Self.rows)
    #expect(analysis.powers[0].influence == [5, 4, 6, 3, 1])
    #expect(analysis.powers[0].dependence == [2, 4, 3, 5, 5])
    #expect(analysis.powers[1].influence == [24, 14, 13, 8, 5])
    #expect(analysis.powers[2].influence == [68, 48, 45, 23, 24])
    #expect(analysis.powers[2].dependence == [28, 36, 36, 45, 63])
    #expect(analysis.powers[4].influence == [743, 513, 527, 302, 234])
    #expect(analysis.powers[4].dependence == [318, 398, 378, 562, 663])
    #expect(analysis.stableAt == 5)
  }

  @Test("The limit is the pair of Perron vectors")
  func limit() throws {
    let analysis = try Self.analysis(5, Self.rows)
    guard case .perron(let root) = analysis.limit else {
      Issue.record("no Perron limit")
      return
    }
    #expect(abs(root - 3.337659421452541) < 1e-12)
    let right = [0.32978043, 0.21384774, 0.22957577, 0.12799016, 0.0988059]
    let left = [0.13754317, 0.1704918, 0.15641406, 0.24697053, 0.28858044]
    for (found, expected) in zip(try #require(analysis.limitInfluence), right) {
      #expect(abs(found - expected) < 1e-8)
    }
    for (found, expected) in zip(try #require(analysis.limitDependence), left) {
      #expect(abs(found - expected) < 1e-8)
    }
    #expect(analysis.keyVariables(2) == ["v0", "v2"])
  }

  @Test("Roles follow the means of both axes")
  func roles() {
    #expect(
      StructuralAnalysis.roles(influence: [4, 4, 0, 0], dependence: [0, 4, 4, 0])
        == [.determinant, .relay, .result, .autonomous])
  }

  @Test("A ring has no limit: it is periodic, with the length of the ring")
  func periodic() throws {
    let analysis = try Self.analysis(3, [0, 1, 0, 0, 0, 2, 3, 0, 0])
    #expect(analysis.limit == .periodic(3))
    #expect(analysis.stableAt == nil && analysis.limitInfluence == nil)
  }

  @Test("Two rings of length 2 and 4 have period 2; adding one of length 3 makes a limit")
  func divisor() throws {
    let even: [Double] = [0, 1, 0, 0, 1, 0, 1, 0, 0, 0, 0, 1, 1, 0, 0, 0]
    #expect(try Self.analysis(4, even).limit == .periodic(2))
    var odd = even
    odd[2 * 4 + 0] = 1
    guard case .perron = try Self.analysis(4, odd).limit else {
      Issue.record("no Perron limit")
      return
    }
  }

  @Test("A chain has no loop, and a variable that nothing reaches makes the matrix reducible")
  func chain() throws {
    let chain = try Self.analysis(3, [0, 1, 0, 0, 0, 1, 0, 0, 0])
    #expect(chain.limit == .acyclic)
    #expect(chain.position.influence == [1, 0, 0])
    let reducible = try Self.analysis(3, [0, 1, 1, 0, 0, 1, 0, 1, 0])
    #expect(reducible.limit == .periodic(2))
    let other = try Self.analysis(4, [0, 1, 0, 0, 0, 0, 1, 1, 0, 1, 0, 1, 0, 1, 1, 0])
    #expect(other.limit == .reducible)
  }

  @Test("A matrix with a diagonal, a negative influence or of wrong size is refused")
  func refused() {
    for rows in [[1.0, 0, 0, 0], [0, -1, 0, 0], [0, 0, 0]] {
      #expect(throws: ArraigoError.self) {
        try InfluenceMatrix(variables: ["a", "b"], influences: rows)
      }
    }
  }

  @Test("A table is read by its names; one whose rows are in another order is refused")
  func table() throws {
    let text = "variable,a,b\na,,3\nb,P,0\n"
    let matrix = try InfluenceMatrix(SourceTable(Array(text.utf8), file: "m.csv"), potential: 2)
    #expect(matrix.influences == [0, 3, 2, 0])
    #expect(throws: ArraigoError.self) {
      try InfluenceMatrix(SourceTable(Array("x,a,b\nb,0,0\na,0,0\n".utf8), file: "m.csv"))
    }
  }
}
