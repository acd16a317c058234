import Foundation
import IntegrationModel
import Testing

@Suite("Periods are written, read, compared and stepped in one way")
struct PeriodTests {
  static let written = ["2018", "2018-S2", "2018-Q3", "2018-07", "0099-12"]

  @Test("A batch is of one period only where every record that says a period says that one")
  func onePeriod() throws {
    func batch(_ years: [Int32], _ quarters: [Int32], validity: Bitmap? = nil) -> ColumnBatch {
      ColumnBatch(
        rowCount: years.count,
        columns: [
          Column("year", .integers(years), validity: validity),
          Column("quarter", .integers(quarters), validity: validity),
        ])
    }
    let period = try #require(Period("2018-Q3"))
    #expect(period.isThatOfEveryRecord(of: batch([2018, 2018], [3, 3])))
    #expect(!period.isThatOfEveryRecord(of: batch([2018, 2018], [3, 4])))
    #expect(!period.isThatOfEveryRecord(of: batch([2018, 2019], [3, 3])))
    let missing = Bitmap(words: [0b01], count: 2)
    #expect(period.isThatOfEveryRecord(of: batch([2018, 0], [3, 0], validity: missing)))
  }

  @Test("What is written is read back", arguments: written)
  func roundTrip(text: String) throws {
    let period = try #require(Period(text))
    #expect(period.description == text)
    let coded = try JSONDecoder().decode([Period].self, from: JSONEncoder().encode([period]))
    #expect(coded == [period])
  }

  @Test(
    "Nothing else is read",
    arguments: [
      "", "18", "201", "20188", "+201", "-201", " 2018", "2018 ", "0000", "2018-", "2018-7",
      "2018-13", "2018-00", "2018-+7", "2018-Q0", "2018-Q5", "2018-Q03", "2018-Q", "2018-q3",
      "2018-S3", "2018-S0", "2018-W1", "2018Q3", "2018/07", "2018-07-01", "２０１８", "2018-１",
    ])
  func strict(text: String) { #expect(Period(text) == nil) }

  @Test("A step over the end of a year goes to the next or the last one")
  func stepping() throws {
    let steps = [
      ("2018", "2019"), ("2018-S2", "2019-S1"), ("2018-Q4", "2019-Q1"), ("2018-12", "2019-01"),
      ("2018-01", "2018-02"),
    ]
    for (text, following) in steps {
      let period = try #require(Period(text))
      #expect(period.next.description == following)
      #expect(period.next.previous == period)
    }
    #expect(try #require(Period("2018-03")).advanced(by: -15).description == "2016-12")
    #expect(try #require(Period("2018-Q1")).advanced(by: 9).description == "2020-Q2")
  }

  @Test("A period contains those whose months are all its own")
  func containing() throws {
    let year = try #require(Period("2018"))
    let quarter = try #require(Period("2018-Q3"))
    let month = try #require(Period("2018-07"))
    #expect(year.contains(quarter) && year.contains(year) && quarter.contains(month))
    #expect(!quarter.contains(year) && !month.contains(quarter))
    #expect(!quarter.contains(try #require(Period("2018-S2"))))
    #expect(!year.contains(try #require(Period("2019-01"))))
    #expect(quarter.months == 7...9 && quarter.monthCount == 3)
    #expect(quarter.eachMonth.map(\.description) == ["2018-07", "2018-08", "2018-09"])
  }

  @Test("Earlier starts come first, and shorter before longer")
  func order() {
    let expected = ["2017-Q4", "2018-01", "2018-Q1", "2018-S1", "2018", "2018-02", "2019"]
    let sorted = expected.shuffled().compactMap { Period($0) }.sorted()
    #expect(sorted.map(\.description) == expected)
  }

  @Test("A batch's period is that of its first record with a year, or none")
  func ofBatch() {
    func period(_ year: Int32, _ quarter: Int32) -> Period? {
      Period(
        of: ColumnBatch(
          rowCount: 2,
          columns: [
            Column(
              "year", .integers([0, year]), validity: Bitmap(words: [0b10], count: 2)),
            Column("quarter", .integers([quarter, quarter])),
          ]))
    }
    #expect(period(2018, 3)?.description == "2018-Q3")
    #expect(period(2018, 9)?.description == "2018")
    #expect(period(-4, 3) == nil)
    #expect(Period(of: ColumnBatch(rowCount: 0, columns: [])) == nil)
  }
}
