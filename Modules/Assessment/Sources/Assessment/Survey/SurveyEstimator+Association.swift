public import IntegrationModel
import Numerics

extension SurveyEstimator {
  /// Tests in every group whether two categories are independent: Rao and Scott's second-order F and
  /// first-order chi-square of Pearson's statistic (Annals of Statistics 12, 1984; the observed
  /// shares in the reference covariance, as R's `svychisq`), and Wald's F, plain and adjusted.
  ///
  /// - Throws: `unknown_column`, and what replicate weights throw.
  public func association(_ first: String, _ second: String) throws(ArraigoError)
    -> [SurveyEstimate]
  {
    let rows = Categories(try table.column(first))
    let columns = Categories(try table.column(second))
    let width = Int32(columns.levels.count)
    let pairs = zip(rows.codes, columns.codes).map { $0 < 0 || $1 < 0 ? -1 : $0 * width + $1 }
    let measures = (0..<Int32(rows.levels.count) * width).map { pair in
      SurveyMeasure(
        statistic: .count(first), level: nil, form: .total(.indicator(pairs, pair)),
        isProportion: false)
    }
    let cells = try cells(of: measures, keepsSpread: true)
    return engine.domains.domains.indices.flatMap { place in
      let table = TwoWayTable(
        cells.map { $0[place] }, width: Int(width),
        degreesOfFreedom: degreesOfFreedom(
          of: cells.reduce(into: [Bool](repeating: false, count: engine.sample.design.unitCount)) {
            present, measure in
            for unit in present.indices where measure[place].point.present[unit] {
              present[unit] = true
            }
          }, in: engine.domains.domains[place].cells))
      return table.tests.map { test in
        SurveyEstimate(
          statistic: "chisq", variable: "\(first),\(second)", level: test.name,
          groups: engine.domains.domains[place].labels, value: test.value, standardError: .nan,
          low: .nan, high: .nan, degreesOfFreedom: test.denominator, designEffect: .nan,
          sampleSize: table.sampleSize, population: table.population,
          test: test.adjusted ?? test.value,
          testDegrees: test.numerator, pValue: test.pValue)
      }
    }
  }
}

/// Totals of a table of two categories with their joint spread.
private struct TwoWayTable {
  struct Test {
    var name: String
    var value: Double
    /// What the probability is of, where that is not the value.
    var adjusted: Double?
    var numerator: Double
    var denominator: Double
    var pValue: Double
  }

  let sampleSize: Int
  let population: Double
  private let totals: [[Double]]
  private let spreads: [[[Double]]]
  private let degreesOfFreedom: Double

  /// Rows and columns without a record are left out.
  init(_ cells: [SurveyEstimator.GroupEstimate], width: Int, degreesOfFreedom: Double) {
    self.degreesOfFreedom = degreesOfFreedom
    func value(_ row: Int, _ column: Int) -> Double {
      let value = cells[row * width + column].estimate.value
      return value.isNaN ? 0 : value
    }
    let height = width == 0 ? 0 : cells.count / width
    let rows = (0..<height).filter { row in (0..<width).contains { value(row, $0) > 0 } }
    let columns = (0..<width).filter { column in (0..<height).contains { value($0, column) > 0 } }
    totals = rows.map { row in columns.map { value(row, $0) } }
    spreads = rows.map { row in columns.map { cells[row * width + $0].spread } }
    population = totals.reduce(0) { $0 + $1.reduce(0, +) }
    // A record without the pair's level has a zero, not a gap: every cell counts them all.
    sampleSize = cells.map(\.estimate.sampleSize).max() ?? 0
  }

  private var rowSums: [Double] { totals.map { $0.reduce(0, +) } }
  private var columnSums: [Double] {
    totals.first.map { $0.indices.map { column in totals.reduce(0) { $0 + $1[column] } } } ?? []
  }

  private func sum(_ spreads: [[Double]]) -> [Double] {
    guard var sum = spreads.first else { return [] }
    for spread in spreads.dropFirst() {
      for place in sum.indices { sum[place] += spread[place] }
    }
    return sum
  }

  /// The pairs of a row and a column behind the first.
  private var interactions: [(row: Int, column: Int)] {
    totals.indices.dropFirst().flatMap { row in
      (totals.first?.indices.dropFirst()).map { $0.map { (row, $0) } } ?? []
    }
  }

  var tests: [Test] {
    let pairs = interactions
    guard !pairs.isEmpty, population > 0 else { return [] }
    return raoScott(pairs) + wald(pairs)
  }

  private func raoScott(_ pairs: [(row: Int, column: Int)]) -> [Test] {
    let size = Double(sampleSize)
    let (rows, columns) = (rowSums, columnSums)
    let whole = sum(spreads.flatMap { $0 })
    // Interaction contrasts of the cells over the observed shares, and their spread.
    var sides: [[Double]] = []
    var pearson = 0.0
    var shares: [[Double]] = []
    for row in totals.indices {
      shares.append(totals[row].map { $0 / population })
      for column in totals[row].indices {
        let expected = rows[row] * columns[column] / population
        let distance = totals[row][column] - expected
        pearson += distance * distance / expected
      }
    }
    pearson *= size / population
    let signs: (Int, Int) -> [(row: Int, column: Int, sign: Double)] = { row, column in
      [(row, column, 1), (0, column, -1), (row, 0, -1), (0, 0, 1)]
    }
    for (row, column) in pairs {
      var side = [Double](repeating: 0, count: whole.count)
      for cell in signs(row, column) where shares[cell.row][cell.column] > 0 {
        let share = shares[cell.row][cell.column]
        for place in side.indices {
          side[place] +=
            cell.sign / share * (spreads[cell.row][cell.column][place] - share * whole[place])
            / population
        }
      }
      sides.append(side)
    }
    let reference = SquareMatrix(symmetric: pairs.count) { first, second in
      var sum = 0.0
      for left in signs(pairs[first].row, pairs[first].column) {
        for right in signs(pairs[second].row, pairs[second].column)
        where left.row == right.row && left.column == right.column {
          let share = shares[left.row][left.column]
          if share > 0 { sum += left.sign * right.sign / share / size }
        }
      }
      return sum
    }
    let covariance = SquareMatrix(symmetric: pairs.count) { first, second in
      zip(sides[first], sides[second]).reduce(0) { $0 + $1.0 * $1.1 }
    }
    guard let delta = reference.inverse()?.times(covariance) else { return [] }
    let trace = delta.trace
    let degrees = trace * trace / delta.times(delta).trace
    let f = pearson / trace
    let first = pearson / (trace / Double(pairs.count))
    return [
      Test(
        name: "F", value: f, numerator: degrees, denominator: degrees * degreesOfFreedom,
        pValue: FDistribution.upperTail(f, degrees, degrees * degreesOfFreedom)),
      Test(
        name: "Chisq", value: pearson, adjusted: first, numerator: Double(pairs.count),
        denominator: .nan,
        pValue: ChiSquareDistribution.upperTail(first, degreesOfFreedom: Double(pairs.count))),
    ]
  }

  /// Wald's test of observed less expected totals of the interactions, by the delta method.
  private func wald(_ pairs: [(row: Int, column: Int)]) -> [Test] {
    let (rows, columns) = (rowSums, columnSums)
    let whole = sum(spreads.flatMap { $0 })
    let rowSpreads = spreads.map(sum)
    let columnSpreads = columns.indices.map { column in sum(spreads.map { $0[column] }) }
    let values = pairs.map { row, column in
      totals[row][column] - rows[row] * columns[column] / population
    }
    let sides = pairs.map { row, column in
      whole.indices.map { place in
        spreads[row][column][place] - columns[column] / population * rowSpreads[row][place]
          - rows[row] / population * columnSpreads[column][place]
          + rows[row] * columns[column] / (population * population) * whole[place]
      }
    }
    let test = WaldTest(values, spreads: sides)
    let count = Double(pairs.count)
    let rest = degreesOfFreedom - count + 1
    let adjusted = test.adjusted(degreesOfFreedom: degreesOfFreedom)
    return [
      Test(
        name: "Wald", value: test.plain, numerator: count, denominator: degreesOfFreedom,
        pValue: FDistribution.upperTail(test.plain, count, degreesOfFreedom)),
      Test(
        name: "adjWald", value: adjusted, numerator: count, denominator: rest,
        pValue: FDistribution.upperTail(adjusted, count, rest)),
    ]
  }
}
