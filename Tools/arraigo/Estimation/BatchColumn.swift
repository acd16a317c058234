import Assessment
import IntegrationModel

/// Puts a column's batches together: row groups of Parquet, or of any other table.
struct BatchColumn {
  private let name: String
  private let rowCount: Int
  private var numbers: [Double] = []
  private var texts = TextCollector()

  init(_ name: String, rowCount: Int) {
    self.name = name
    self.rowCount = rowCount
  }

  /// The column after the last row group.
  var column: SurveyColumn {
    SurveyColumn(
      name, texts.positions.isEmpty ? .numbers(numbers) : .texts(texts.positions, texts.values))
  }

  /// Adds a row group's cells.
  mutating func append(_ column: Column) {
    switch column.storage {
    case .numbers(let cells):
      // A number that is missing is NaN already.
      if numbers.isEmpty { numbers.reserveCapacity(rowCount) }
      numbers.append(contentsOf: cells)
    case .integers(let cells):
      numbers.reserveCapacity(rowCount)
      appendNumbers(cells.count, column.validity) { Double(cells[$0]) }
    case .codes(let cells, let list):
      let known = list.entries.map { texts.number($0.code) { _ in false } }
      appendTexts(cells.count, column.validity) { known[Int(cells[$0])] }
    case .text(let cells, let dictionary):
      let known = (0..<dictionary.count).map { texts.number(dictionary[$0]) { _ in false } }
      appendTexts(cells.count, column.validity) { known[Int(cells[$0])] }
    }
  }

  private mutating func appendNumbers(
    _ count: Int, _ validity: Bitmap?, _ cell: (Int) -> Double
  ) {
    guard let validity else {
      for row in 0..<count { numbers.append(cell(row)) }
      return
    }
    for row in 0..<count { numbers.append(validity[row] ? cell(row) : .nan) }
  }

  private mutating func appendTexts(_ count: Int, _ validity: Bitmap?, _ cell: (Int) -> Int32) {
    texts.append(positions: (0..<count).map { validity?[$0] ?? true ? cell($0) : -1 })
  }
}
