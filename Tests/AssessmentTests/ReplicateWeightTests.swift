import IntegrationModel
import Testing

@testable import Assessment

/// Oracle: R survey 4.1.1, `svrepdesign(repweights = weights(as.svrepdesign(d, "JKn"), "analysis"),
/// combined.weights = TRUE)` on the made-up persons, with `degf`, `svymean`, `svytotal`, `svyratio` and
/// `svyquantile(interval.type = "quantile")`.
@Suite("Replicate weights of a file, as R's svrepdesign takes them")
struct ReplicateWeightTests {
  private static let names = (0..<10).map { "rep\($0)" }
  private static let pairs = [Double](repeating: 2.0 / 3, count: 6) + [0.5, 0.5, 0.5, 0.5]

  private static let sample: [[Double]] = {
    guard
      let sample = try? SurveySample(PersonsFixture.design, of: PersonsFixture.table),
      let set = try? ReplicateSet(
        Replication(.jkn, .generated(count: 0, seed: 0)), sample.design)
    else { return [] }
    let blocks = (0..<2).compactMap { set.multipliers?($0) }
    return (0..<10).map { number in
      sample.weights.indices.map {
        sample.weights[$0] * blocks[number / 8][Int(sample.units[$0])][number % 8]
      }
    }
  }()

  private static func read(_ wanted: [String]) throws(ArraigoError) -> SurveyTable {
    SurveyTable(
      wanted.map { name in
        SurveyColumn(name, .numbers(sample[names.firstIndex(of: name) ?? 0]))
      }, file: "replicates.csv")
  }

  private func estimates(
    _ statistics: [SurveyStatistic], where condition: String? = nil, by groups: [String] = [],
    _ change: (inout EstimationRequest) -> Void = { _ in }
  ) throws -> [SurveyEstimate] {
    var request = EstimationRequest(
      statistics, design: DesignColumns(weight: "weight"), groups: groups)
    request.condition = try condition.map { try Formula($0) }
    request.replication = Replication(.jkn, .columns(Self.names))
    request.replication?.scales = Self.pairs
    change(&request)
    return try SurveyEstimator(
      request, of: PersonsFixture.table,
      replicateWeights: { (names: [String]) throws(ArraigoError) in try Self.read(names) }
    )
    .estimates()
  }

  @Test("Degrees of freedom are the rank of the weights less one, in each group")
  func degreesOfFreedom() throws {
    #expect(try estimates([.mean("emp")]).map(\.degreesOfFreedom) == [6])
    #expect(try estimates([.mean("emp")], by: ["mig"]).map(\.degreesOfFreedom) == [6, 6, 4])
    #expect(try estimates([.mean("emp")], where: "age <= 3").map(\.degreesOfFreedom) == [5])
    #expect(try estimates([.mean("emp")]) { $0.degreesOfFreedom = 9 }[0].degreesOfFreedom == 9)
  }

  @Test("Many records keep the rank of the few patterns they are made of")
  func rankOfManyRecords() {
    // Four half-samples of three pairs have rank 4; 6,000 records of six patterns.
    let patterns: [ReplicateLanes] = [
      [2, 0, 2, 0, 0, 0, 0, 0], [0, 2, 0, 2, 0, 0, 0, 0], [2, 2, 0, 0, 0, 0, 0, 0],
      [0, 0, 2, 2, 0, 0, 0, 0], [2, 0, 0, 2, 0, 0, 0, 0], [0, 2, 2, 0, 0, 0, 0, 0],
    ]
    let cells = (0..<6_000).map { Int32($0 % 2) }
    let rank = ReplicateRank(count: 4, cells: cells, cellCount: 2)
    rank?.add(block: 0, cells.indices.map { patterns[$0 / 1_000] * (1 + Double($0 % 7)) })
    #expect(rank?.degreesOfFreedom(of: nil) == 3)
    #expect(rank?.degreesOfFreedom(of: [0]) == 3)
    let few = ReplicateRank(count: 4, cells: [0, 0, 1], cellCount: 2)
    #expect(few?.degreesOfFreedom(of: nil) == nil)
    few?.add(block: 0, [patterns[0], patterns[1], patterns[2]])
    #expect(few?.degreesOfFreedom(of: [0]) == 1)
    #expect(few?.degreesOfFreedom(of: [1]) == 0)
    #expect(few?.degreesOfFreedom(of: [0, 1]) == 2)
    #expect(ReplicateRank(count: 1_001, cells: [], cellCount: 1) == nil)
  }

  @Test(
    "Each replicate counts by its own scale; one of zero has no say in the mean",
    arguments: [
      (false, Double?.none, 0.0884242954396, 807603.256197, 0.00335632594581),
      (false, 0.5, 0.062525418927, 571061.738965, 0.00237328083616),
      (true, nil, 0.0886062155742, 804237.410396, 0.00334844349726),
      (true, 0.5, 0.0626540558878, 568681.726575, 0.00236770710334),
    ])
  func scales(isAround: Bool, scale: Double?, mean: Double, total: Double, ratio: Double) throws {
    let found = try estimates([.mean("emp"), .total("pcinc"), .ratio("emp", "age")]) {
      $0.replication?.scales = [0.9, 0.1, 0.5, 0, 0.7, 0.3, 0.2, 1.1, 0.05, 0.4]
      $0.replication?.scale = scale
      $0.replication?.isAroundEstimate = isAround
    }
    for (estimate, wanted) in zip(found, [mean, total, ratio]) {
      #expect(agree(estimate.standardError, wanted, 1e-10))
    }
  }

  @Test("As many scales as replicates are needed, none below zero")
  func wrongScales() throws {
    for scales in [[1, 1], Self.pairs.map { -$0 }] {
      let error = try #require(throws: ArraigoError.self) {
        try estimates([.mean("emp")]) { $0.replication?.scales = scales }
      }
      #expect(error.code == "replicates_do_not_fit")
    }
  }

  @Test(
    "Quantiles anew in every replicate",
    arguments: [
      (QuantileRule.math, 0.25, 419.31, 343.472764441, 495.147235559, 33.5243000822),
      (.math, 0.5, 746.34, 169.580334708, 1323.099665292, 254.9600331830),
      (.math, 0.8, 1244.17, 929.675840030, 1558.664159970, 139.0240099767),
      (.school, 0.5, 746.34, 169.580334708, 1323.099665292, 254.9600331830),
      (.hf7, 0.25, 419.31, 357.295013651, 481.324986349, 27.4140927824),
      (.hf7, 0.5, 746.34, 147.313909686, 1345.366090314, 264.8030385181),
      (.hf7, 0.8, 1244.17, 924.032749056, 1564.307250944, 141.5185718344),
    ])
  func quantiles(
    rule: QuantileRule, p: Double, value: Double, low: Double, high: Double, error: Double
  ) throws {
    let found = try estimates([.quantile("pcinc", p)]) {
      $0.quantileRule = rule
      $0.quantileVariance = .replicates
      $0.degreesOfFreedom = 9
    }[0]
    #expect(agree(found.value, value, 1e-10))
    #expect(agree(found.standardError, error, 1e-10), "\(found.standardError) for \(error)")
    #expect(agree(found.low, low, 1e-9) && agree(found.high, high, 1e-9))
  }

  @Test(
    "Woodruff's interval with replicates",
    arguments: [
      (0.25, 419.31, 353.28, 549.56, 43.3833694731), (0.5, 746.34, 394.34, 1244.17, 187.8361976735),
      (0.8, 1244.17, 1021.82, 1667.33, 142.6757633412),
    ])
  func woodruff(p: Double, value: Double, low: Double, high: Double, error: Double) throws {
    let found = try estimates([.quantile("pcinc", p)]) { $0.degreesOfFreedom = 9 }[0]
    #expect(found.value == value && found.low == low && found.high == high)
    #expect(agree(found.standardError, error, 1e-10))
  }
}
