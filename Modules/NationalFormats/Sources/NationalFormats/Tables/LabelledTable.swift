public import IntegrationModel

/// A table whose columns of codes are each followed by one with their labels (`SEX`, `SEX_label`).
///
/// The labels are those of the columns' categories; `1`, `01` and `1.0` are one code. A code without
/// a label has none, and is counted as a problem of its column.
public final class LabelledTable: TableReader {
  /// The columns, in the order of the batches.
  public let columns: [TableColumn]
  /// How many rows were given so far.
  public var rowCount: Int { table.rowCount }

  private let table: any TableReader
  private let labels: [[String: String]]
  private var unlabelled: [Int]

  /// Follows a table.
  ///
  /// - Parameter described: the table's columns with what a codebook says of them; nil where the
  ///   table knows it itself.
  public init(_ table: any TableReader, describedAs described: [TableColumn]? = nil) {
    self.table = table
    let known = described ?? table.columns
    precondition(known.count == table.columns.count, "each column is described once")
    labels = known.map { column in
      var labels: [String: String] = [:]
      for category in column.categories {
        for key in [category.value, CategoryCount.key(category.value)] where labels[key] == nil {
          labels[key] = category.label
        }
      }
      return labels
    }
    unlabelled = known.map { _ in 0 }
    columns = zip(known, labels).flatMap { column, labels in
      labels.isEmpty
        ? [column] : [column, TableColumn(column.name + "_label", label: column.label)]
    }
  }

  /// What was wrong so far.
  public var problems: [Problem] {
    table.problems
      + zip(table.columns, unlabelled).compactMap { column, count in
        count == 0
          ? nil
          : Problem(
            "code_without_label", .note, at: Place(column: column.name),
            expected: "a category of the codebook", suggestion: "its label is empty", count: count)
      }
  }

  /// The next rows, or nil after the last.
  ///
  /// - Throws: what the table throws.
  public func next() throws(ArraigoError) -> ColumnBatch? {
    guard let batch = try table.next() else { return nil }
    var columns: [Column] = []
    for (at, column) in batch.columns.enumerated() {
      columns.append(column)
      if !labels[at].isEmpty { columns.append(label(column, at)) }
    }
    return ColumnBatch(rowCount: batch.rowCount, columns: columns)
  }

  private func label(_ column: Column, _ at: Int) -> Column {
    var dictionary = TextDictionary()
    var places: [String: Int32] = [:]
    var validity = Bitmap(repeating: true, count: column.count)
    var cells = [Int32](repeating: 0, count: column.count)
    // A text is looked up once for its place in the dictionary, not once for each row.
    var known: [Int: Int32] = [:]
    for row in 0..<column.count {
      guard column.validity?[row] ?? true, let (place, text) = Self.value(column, row) else {
        validity[row] = false
        continue
      }
      if let seen = place.flatMap({ known[$0] }) {
        cells[row] = max(0, seen)
        validity[row] = seen >= 0
        if seen < 0 { unlabelled[at] += 1 }
        continue
      }
      let value = text()
      var found: Int32 = -1
      if let label = labels[at][value] ?? labels[at][CategoryCount.key(value)] {
        found = places[label] ?? dictionary.append(label.utf8)
        places[label] = found
      } else {
        unlabelled[at] += 1
      }
      if let place { known[place] = found }
      cells[row] = max(0, found)
      validity[row] = found >= 0
    }
    if dictionary.count == 0 { dictionary.append([]) }
    return Column(column.name + "_label", .text(cells, dictionary), validity: validity)
  }

  /// A cell's place in its dictionary, where it has one, and its text.
  private static func value(_ column: Column, _ row: Int) -> (Int?, () -> String)? {
    switch column.storage {
    case .text(let cells, let dictionary):
      let place = Int(cells[row])
      return (place, { dictionary[place] })
    case .numbers(let cells): return (nil, { String(cells[row]) })
    case .integers(let cells): return (Int(cells[row]), { String(cells[row]) })
    case .codes: return nil
    }
  }
}
