public import IntegrationModel
public import LocatedText

/// How the people of one birthplace who are no longer where they were are led to where they are.
public enum FlowMethod: Sendable, Equatable {
  /// The fewest moves that the stocks allow: whoever can have stayed has stayed (G. Abel, "Estimating
  /// global migration flow tables using place of birth data", Demographic Research 28, 2013).
  case minimum
  /// As many moves as if residence at the end did not depend on that at the start.
  case independence
  /// A mean of both with the weight of the first (J. Azose and A. Raftery 2019 find 0.87).
  case blend(Double)
}

/// Numbers of people by birthplace (rows) and residence (columns) at two dates.
public struct MigrantStocks: Sendable, Equatable {
  /// The places, which are birthplaces and residences alike.
  public let places: [String]
  /// People by birthplace then residence at the first date.
  public let first: [[Double]]
  /// The same at the second date.
  public let second: [[Double]]
  /// Births between the dates by place; children are natives who live where they are born.
  public let births: [Double]
  /// Deaths between the dates by place; spread over birthplaces as the people living there.
  public let deaths: [Double]

  /// Makes stocks.
  ///
  /// - Throws: `bad_stocks` where a table is not square in the places, negative, or deaths exceed the
  ///   people.
  public init(
    places: [String], first: [[Double]], second: [[Double]], births: [Double]? = nil,
    deaths: [Double]? = nil
  ) throws(ArraigoError) {
    let count = places.count
    let isSquare = { (table: [[Double]]) in
      table.count == count
        && table.allSatisfy { $0.count == count && $0.allSatisfy { $0.isFinite && $0 >= 0 } }
    }
    guard count >= 2, isSquare(first), isSquare(second) else {
      throw ArraigoError(
        "bad_stocks", "stocks need two places or more and a number of people for each pair",
        suggestion: "name every place as a birthplace and as a residence; write 0 for nobody")
    }
    let births = births ?? places.map { _ in 0 }
    let deaths = deaths ?? places.map { _ in 0 }
    guard births.count == count, deaths.count == count, (births + deaths).allSatisfy({ $0 >= 0 })
    else { throw ArraigoError("bad_stocks", "births and deaths need one number for each place") }
    for place in 0..<count where deaths[place] > first.reduce(0, { $0 + $1[place] }) {
      throw ArraigoError("bad_stocks", "more people die in \(places[place]) than live there")
    }
    self.places = places
    self.first = first
    self.second = second
    self.births = births
    self.deaths = deaths
  }

  /// The moves between the dates by origin and destination, people of all birthplaces together; the
  /// diagonal, who stayed, is zero.
  ///
  /// Births and deaths are taken out first. Where a birthplace's people then differ in number between
  /// the dates, both sides are moved to their mean: the world is closed.
  public func flows(_ method: FlowMethod = .minimum) -> [[Double]] {
    let count = places.count
    var flows = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
    for birthplace in 0..<count {
      let (start, end) = closedMargins(of: birthplace)
      let table =
        switch method {
        case .minimum: Self.minimum(start, end)
        case .independence: Self.independent(start, end)
        case .blend(let weight):
          zip(Self.minimum(start, end), Self.independent(start, end)).map { rows in
            zip(rows.0, rows.1).map { weight * $0 + (1 - weight) * $1 }
          }
        }
      for origin in 0..<count {
        for destination in 0..<count where destination != origin {
          flows[origin][destination] += table[origin][destination]
        }
      }
    }
    return flows
  }

  /// Arrivals less departures of each place.
  public static func net(_ flows: [[Double]]) -> [Double] {
    flows.indices.map { place in
      flows.reduce(0) { $0 + $1[place] } - flows[place].reduce(0, +)
    }
  }

  /// A birthplace's people by residence at both dates after births and deaths, with equal sums.
  private func closedMargins(of birthplace: Int) -> (start: [Double], end: [Double]) {
    let count = places.count
    var start = first[birthplace]
    var end = second[birthplace]
    for residence in 0..<count {
      let living = first.reduce(0) { $0 + $1[residence] }
      if living > 0 {
        start[residence] -= deaths[residence] * first[birthplace][residence] / living
      }
    }
    end[birthplace] = max(end[birthplace] - births[birthplace], 0)
    let (before, after) = (start.reduce(0, +), end.reduce(0, +))
    guard before > 0, after > 0 else { return (start.map { _ in 0 }, end.map { _ in 0 }) }
    let middle = (before + after) / 2
    return (start.map { $0 * middle / before }, end.map { $0 * middle / after })
  }

  /// Stayers held at the smaller of both stocks, the rest fitted to the margins without a diagonal by
  /// iterative proportional fitting from equal cells.
  private static func minimum(_ start: [Double], _ end: [Double]) -> [[Double]] {
    let count = start.count
    let stayers = zip(start, end).map { min($0, $1) }
    let rows = zip(start, stayers).map { max($0 - $1, 0) }
    let columns = zip(end, stayers).map { max($0 - $1, 0) }
    var table = (0..<count).map { row in
      (0..<count).map { row != $0 && rows[row] > 0 && columns[$0] > 0 ? 1.0 : 0 }
    }
    // Who leaves a place never comes to it under this rule, so that one pass each way is exact; the
    // loop only takes up rounding.
    for _ in 0..<50 {
      var change = 0.0
      for row in 0..<count {
        let sum = table[row].reduce(0, +)
        let factor = sum > 0 ? rows[row] / sum : 0
        change = max(change, abs(factor - 1) * (rows[row] > 0 ? 1 : 0))
        for column in 0..<count { table[row][column] *= factor }
      }
      for column in 0..<count {
        let sum = table.reduce(0) { $0 + $1[column] }
        let factor = sum > 0 ? columns[column] / sum : 0
        for row in 0..<count { table[row][column] *= factor }
      }
      if change < 1e-13 { break }
    }
    for place in 0..<count { table[place][place] = stayers[place] }
    return table
  }

  private static func independent(_ start: [Double], _ end: [Double]) -> [[Double]] {
    let whole = start.reduce(0, +)
    return start.map { row in end.map { whole > 0 ? row * $0 / whole : 0 } }
  }
}

extension MigrantStocks {
  /// Reads the columns `date,birthplace,residence,people` with two dates in ascending order; the places
  /// are those named, in their order, and a pair without a row has nobody.
  ///
  /// - Throws: `bad_stocks`, and what reading numbers throws, with the place.
  public init(_ table: SourceTable) throws(ArraigoError) {
    let (date, birthplace) = (try table.column("date"), try table.column("birthplace"))
    let (residence, people) = (try table.column("residence"), try table.column("people"))
    var dates: [String] = []
    var places: [String] = []
    for row in table.rows {
      if !dates.contains(row.cells[date]) { dates.append(row.cells[date]) }
      for column in [birthplace, residence] where !places.contains(row.cells[column]) {
        places.append(row.cells[column])
      }
    }
    guard dates.count == 2 else {
      throw ArraigoError(
        "bad_stocks", "the table has \(dates.count) dates, flows lie between two",
        at: Place(file: table.file, column: "date"))
    }
    let order = dates.sorted()
    let numbers = Dictionary(
      places.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let empty = [[Double]](
      repeating: [Double](repeating: 0, count: places.count), count: places.count)
    var stocks = [empty, empty]
    for row in table.rows {
      guard let from = numbers[row.cells[birthplace]], let to = numbers[row.cells[residence]] else {
        continue
      }
      let which = row.cells[date] == order[0] ? 0 : 1
      stocks[which][from][to] += try table.number(row, people)
    }
    do {
      try self.init(places: places, first: stocks[0], second: stocks[1])
    } catch {
      throw ArraigoError(
        error.code, error.message, at: Place(file: table.file), suggestion: error.suggestion)
    }
  }
}
