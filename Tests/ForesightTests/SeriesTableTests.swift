import IntegrationModel
import Testing

@testable import Foresight

@Suite("Tables of series")
struct SeriesTableTests {
  private func read(_ text: String, frequency: Int? = nil) throws(ArraigoError) -> [TimeSeries] {
    try SeriesTable(parsing: Array(text.utf8), file: "t.csv", frequency: frequency).series
  }

  @Test(
    "line ends, byte order mark, order of rows and quotes do not matter",
    arguments: [
      "series,period,value\na,2020,1\na,2021,2\n", "series,period,value\r\na,2021,2\r\na,2020,1",
      "\u{FEFF}value,series,period,more\n1,a,2020,x\n\n2,a,2021,y\n",
      "\"series\",\"period\",\"value\"\n\"a\",\"2020\",\"1\"\n\"a\",\"2021\",\"2\"\n",
    ])
  func same(text: String) throws {
    let series = try read(text)
    #expect(series.count == 1)
    #expect(series[0].values == [1, 2] && series[0].time(at: 2).description == "2022")
  }

  @Test("seasons follow the periods, or what is asked for")
  func seasons() throws {
    let quarters = try read("series,period,value\na,2020-Q4,1\na,2021-Q1,2\n")
    #expect(quarters[0].frequency == 4)
    let steps = try read("series,period,value\na,999,1\na,1000,2\n", frequency: 12)
    #expect(steps[0].frequency == 12 && steps[0].values == [1, 2])
  }

  @Test("a missing row, an empty value and NA are missing values")
  func missing() throws {
    let series = try read(
      "series,period,value\na,2020-01,1\na,2020-02,\na,2020-03,NA\na,2020-05,2\n")
    #expect(series[0].values.map(\.isNaN) == [false, true, true, true, false])
  }

  @Test(
    "what is wrong is told with its place",
    arguments: [
      ("", "empty_table", 1), ("a,b\n", "unknown_columns", 1),
      ("series,period,value\n", "empty_table", 1),
      ("series,period,value\na,2020\n", "short_row", 2),
      ("series,period,value\na,2020,1\na,20x,1\n", "bad_period", 3),
      ("series,period,value\na,2020,\"1,5\"\n", "bad_number", 2),
      ("series,period,value\na,2020,1\na,2020-Q1,1\n", "mixed_frequency", 3),
      ("series,period,value\na,2020,1\na,2021,2\na,2020,3\n", "duplicate_period", 4),
      ("series,period,value\na,1,1\na,999999999,2\n", "period_gap_too_wide", 3),
      ("series,period,value\n\"a,2020,1\n", "open_quote", 2),
    ])
  func wrong(text: String, code: String, line: Int) {
    do {
      _ = try read(text)
      Issue.record("was read")
    } catch {
      #expect(error.code == code && error.place.line == line && error.place.file == "t.csv")
    }
  }

  @Test("a table cut short or with flipped bits is read or refused, never a crash")
  func damage() {
    let whole = Array(
      "series,period,value\n\"a b\",2020-Q1,1.5\n\"a b\",2020-Q2,NA\nc,7,-2e3\n".utf8)
    for cut in whole.indices { _ = try? SeriesTable(parsing: Array(whole[..<cut])) }
    for place in whole.indices {
      for bit in 0..<8 {
        var bytes = whole
        bytes[place] ^= 1 << bit
        _ = try? SeriesTable(parsing: bytes)
      }
    }
  }
}
