import Foresight
import IntegrationModel
import LocatedText
import Testing

@Suite("Flows from stocks")
struct MigrationFlowTests {
  private static let places = ["A", "B", "C", "D"]

  /// The example of Abel (2013).
  private static func first() throws -> MigrantStocks {
    try MigrantStocks(
      places: places,
      first: [[1000, 100, 10, 0], [55, 555, 50, 5], [80, 40, 800, 40], [20, 25, 20, 200]],
      second: [[950, 100, 60, 0], [80, 505, 75, 5], [90, 30, 800, 40], [40, 45, 0, 180]])
  }

  /// The example of Abel and Cohen (2019).
  private static func second() throws -> MigrantStocks {
    try MigrantStocks(
      places: places,
      first: [[100, 10, 10, 0], [80, 180, 10, 90], [30, 10, 140, 40], [60, 70, 10, 160]],
      second: [[95, 5, 15, 5], [75, 225, 5, 55], [55, 0, 115, 50], [35, 25, 25, 215]])
  }

  private static func total(_ flows: [[Double]]) -> Double { flows.joined().reduce(0, +) }

  @Test("The fewest moves of Abel's example, and their net")
  func minimum() throws {
    let flows = try Self.first().flows()
    let expected: [[Double]] = [[0, 0, 50, 0], [35, 0, 25, 0], [10, 10, 0, 0], [10, 10, 0, 0]]
    for (row, other) in zip(flows, expected) {
      for (cell, value) in zip(row, other) { #expect(abs(cell - value) < 1e-9) }
    }
    #expect(abs(Self.total(flows) - 150) < 1e-9)
    for (net, value) in zip(MigrantStocks.net(flows), [5.0, -40, 55, -20]) {
      #expect(abs(net - value) < 1e-9)
    }
  }

  @Test("Quasi-independence, independence and their blend on the example of Abel and Cohen")
  func methods() throws {
    let stocks = try Self.second()
    let fewest = stocks.flows()
    #expect(abs(Self.total(fewest) - 160) < 1e-9)
    #expect(abs(fewest[0][2] - 7.8571) < 5e-5 && abs(fewest[1][3] - 40.7143) < 5e-5)
    let independent = stocks.flows(.independence)
    #expect(abs(Self.total(independent) - 558.0050505) < 1e-6)
    #expect(abs(independent[3][1] - 69.5833) < 5e-5)
    #expect(abs(Self.total(stocks.flows(.blend(0.87))) - 211.74065656565654) < 1e-9)
  }

  @Test("Births and deaths alone make no moves")
  func vital() throws {
    let first: [[Double]] = [[100, 10], [20, 200]]
    let deaths = [12.0, 21]
    let births = [30.0, 5]
    var second = first
    for birthplace in 0..<2 {
      for residence in 0..<2 {
        let living = first[0][residence] + first[1][residence]
        second[birthplace][residence] -= deaths[residence] * first[birthplace][residence] / living
      }
      second[birthplace][birthplace] += births[birthplace]
    }
    let stocks = try MigrantStocks(
      places: ["A", "B"], first: first, second: second, births: births, deaths: deaths)
    #expect(Self.total(stocks.flows()) < 1e-9)
  }

  @Test("Flows of a closed world have no net")
  func closed() throws {
    for method in [FlowMethod.minimum, .independence, .blend(0.5)] {
      let net = MigrantStocks.net(try Self.second().flows(method))
      #expect(abs(net.reduce(0, +)) < 1e-9)
    }
  }

  @Test("A table of stocks is read; one with three dates or a missing number is refused")
  func table() throws {
    let text = "date,birthplace,residence,people\n2000,A,A,10\n2000,A,B,2\n2005,A,A,8\n2005,A,B,4\n"
    let stocks = try MigrantStocks(SourceTable(Array(text.utf8), file: "s.csv"))
    #expect(stocks.flows() == [[0, 2], [0, 0]])
    for row in ["2010,A,A,1\n", "2005,B,B,\n", "2005,B,B,-1\n", "2005,B\n"] {
      #expect(throws: ArraigoError.self) {
        try MigrantStocks(SourceTable(Array((text + row).utf8), file: "s.csv"))
      }
    }
  }

  @Test("The gravity model equals a Poisson regression with robust errors")
  func gravity() throws {
    // statsmodels 0.15.0: GLM(flows, X, family=Poisson()).fit(cov_type="HC0"), constant first.
    let flows: [Double] = [0, 3, 12, 5, 40, 8, 1, 22, 17, 2]
    let mass: [Double] = [1, 1.5, 2.5, 2, 3.5, 2.2, 1.1, 3, 2.8, 1.4]
    let distance: [Double] = [2, 1.8, 1.2, 1.5, 0.4, 1.9, 2.4, 0.9, 1.6, 2.1]
    let model = try GravityModel(
      flows: flows, explanations: [("mass", mass), ("distance", distance)])
    for (found, expected) in zip(model.coefficients, [-1.9914538015, 1.6072633651, 0.2386072765]) {
      #expect(abs(found - expected) < 1e-7)
    }
    for (found, expected) in zip(model.standardErrors, [0.6199644680, 0.1627651855, 0.1366552261]) {
      #expect(abs(found - expected) < 1e-7)
    }
    let parts = model.spread(100, over: [[1, 2], [2, 1], [3, 0.5]])
    #expect(abs(parts.reduce(0, +) - 100) < 1e-9 && parts[2] > parts[1])
    #expect(throws: ArraigoError.self) {
      try GravityModel(flows: flows, explanations: [("a", mass), ("b", mass)])
    }
  }
}
