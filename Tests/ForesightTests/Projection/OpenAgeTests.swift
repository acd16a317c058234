import Foresight
import LocatedText
import Testing

/// The closing of the life table judged where migration hardly plays a part, at the highest ages, and on
/// years that no gate of the projection looks at.
@Suite(
  "The oldest ages of World Population Prospects 2019",
  .enabled(if: Prospects2019.isThere, "the public data are not beside the repository"))
struct OpenAgeTests {
  /// The official people of the two oldest groups against those who survive into them, relative errors.
  private static func errors(_ years: [Int], population: [String]) throws -> (
    closed: [Double], open: [Double]
  ) {
    var (closed, open): ([Double], [Double]) = ([], [])
    for (sex, table, later) in [
      (LifeTable.Sex.women, "F", population[0]), (.men, "M", population[1]),
    ] {
      let rates = try Prospects2019.table("mx\(table)")
      let tables = try ["pop\(table)", later].map(Prospects2019.table)
      for code in Set(rates.rows.map { $0.cells[0] }).sorted() {
        let values = { (table: SourceTable, column: String) -> [Double]? in
          guard let place = table.columns.firstIndex(of: column) else { return nil }
          return table.rows.filter { $0.cells[0] == code }.compactMap { Double($0.cells[place]) }
        }
        let people = { (year: Int) in
          tables.lazy.compactMap { values($0, "\(year)") }.first { $0.count == 21 }
        }
        for year in years {
          guard let start = people(year), let end = people(year + 5),
            let deaths = values(rates, "\(year)-\(year + 5)"), end[20] > 0.05
          else { continue }
          let survival = LifeTable(rates: deaths, sex: sex).survival
          closed.append(start[18] * survival[19] / end[19] - 1)
          open.append((start[19] + start[20]) * survival[20] / end[20] - 1)
        }
      }
    }
    return (closed, open)
  }

  private static func median(_ errors: [Double]) -> Double {
    let sizes = errors.map(abs).sorted()
    return sizes.isEmpty ? .infinity : sizes[sizes.count / 2]
  }

  @Test("Survivors to 95-99 are within 2 percent of the official ones, to 100 and over within 5")
  func past() throws {
    let found = try Self.errors(
      Array(stride(from: 1995, to: 2020, by: 5)), population: ["popF", "popM"])
    #expect(found.open.count > 50)
    #expect(Self.median(found.closed) < 0.02)
    #expect(Self.median(found.open) < 0.05)
  }

  @Test("The same in the projected years")
  func future() throws {
    let found = try Self.errors(
      Array(stride(from: 2020, to: 2100, by: 5)), population: ["popFprojMed", "popMprojMed"])
    #expect(found.open.count > 250)
    #expect(Self.median(found.closed) < 0.02)
    #expect(Self.median(found.open) < 0.05)
  }
}
