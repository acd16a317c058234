import Assessment
import Foundation
import IntegrationModel
import NationalFormats

/// A short csv that goes with a command: margins, a standard population.
struct SmallTable {
  /// The records, with the wanted columns in their order.
  let rows: [[String]]
  private let name: String

  /// Reads a file's columns as texts.
  ///
  /// - Throws: what ``SurveyFile`` throws, `unknown_column` where one is not there.
  init(path: String, columns: [String]) throws(ArraigoError) {
    var conventions = SurveyFile.Conventions()
    conventions.missing = []
    let file = try SurveyFile(path: path, conventions)
    name = file.name
    let table = try file.read(columns)
    rows = (0..<table.rowCount).map { row in
      table.columns.map { $0.text(at: row) ?? "" }
    }
  }

  /// What is wrong with a record.
  func failure(_ what: String, row: Int, column: String) -> ArraigoError {
    ArraigoError(
      "bad_table", what, at: Place(file: name, line: row + 2, column: column),
      suggestion: "see `arraigo estimate --help` for the columns")
  }
}
