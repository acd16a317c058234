import IntegrationModel
import NationalFormats

extension TableReader {
  /// All rows as csv, the names first.
  func text() throws(ArraigoError) -> String {
    var bytes: [UInt8] = []
    var writer = DelimitedWriter { (piece) throws(ArraigoError) in bytes += piece }
    try writer.header(columns.map(\.name))
    while let batch = try next() { try writer.append(batch) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The cells of some text columns, row by row.
  func rows(_ names: [String]) throws(ArraigoError) -> [[String]] {
    let places = names.compactMap { name in columns.firstIndex { $0.name == name } }
    var rows: [[String]] = []
    while let batch = try next() {
      for row in 0..<batch.rowCount {
        rows.append(
          places.map { place in
            guard case .text(let cells, let dictionary) = batch.columns[place].storage else {
              return ""
            }
            return dictionary[Int(cells[row])]
          })
      }
    }
    return rows
  }

  /// The sum of a column that was asked for as numbers.
  func sum(of name: String) throws(ArraigoError) -> Double {
    var sum = 0.0
    while let batch = try next() {
      guard case .numbers(let cells)? = batch[name]?.storage else { return .nan }
      sum += cells.reduce(0) { $1.isNaN ? $0 : $0 + $1 }
    }
    return sum
  }
}

/// The error that a body throws; nil where it throws none.
func errorOf(_ body: () throws(ArraigoError) -> Void) -> ArraigoError? {
  do throws(ArraigoError) {
    try body()
    return nil
  } catch {
    return error
  }
}
