public import IntegrationModel

/// How the frequencies of a codebook and of its data agree.
public struct CodebookComparison: Sendable, Equatable {
  /// One category whose counts differ.
  public struct Difference: Sendable, Equatable {
    /// The column.
    public var variable: String
    /// The category's value.
    public var value: String
    /// How many cases the codebook says.
    public var described: Int
    /// How many the data have.
    public var counted: Int
  }

  /// How many categories with a frequency were compared.
  public internal(set) var categoryCount = 0
  /// How many variables they belong to.
  public internal(set) var variableCount = 0
  /// The categories whose counts differ.
  public internal(set) var differences: [Difference] = []
  /// Columns of the data that the codebook lacks.
  public internal(set) var undescribed: [String] = []
  /// Variables of the codebook that the data lack.
  public internal(set) var absent: [String] = []
  /// How many rows the data have.
  public internal(set) var rowCount = 0
  /// How many cases the codebook says there are, where it does.
  public internal(set) var describedRowCount: Int?

  /// Whether all that was compared agrees.
  public var agrees: Bool {
    differences.isEmpty && absent.isEmpty && undescribed.isEmpty
      && (describedRowCount ?? rowCount) == rowCount
  }
}

extension Codebook {
  /// Counts a table and compares it with the unweighted frequencies of the codebook.
  ///
  /// Values count as the codebook writes them: `01`, `1` and `1.0` are one value. The system's missing
  /// value (`Sysmiss`) is an empty cell, or 1.79769313486232e+308, which Nesstar writes for it.
  ///
  /// - Parameters:
  ///   - table: the data; it is read to its end.
  ///   - file: the described file that the data are.
  /// - Throws: what the table throws.
  public func compare(with table: any TableReader, file: CodebookFile? = nil)
    throws(ArraigoError) -> CodebookComparison
  {
    var comparison = CodebookComparison()
    comparison.describedRowCount = file?.caseCount
    let known = variables(of: file)
    let names = Set(table.columns.map { $0.name.lowercased() })
    comparison.undescribed = table.columns.map(\.name).filter { variable($0, in: file) == nil }
    comparison.absent = known.map(\.name).filter { !names.contains($0.lowercased()) }
    var counts: [String: [String: Int]] = [:]
    let counted = known.filter { $0.categories.contains { $0.frequency != nil } }
    while let batch = try table.next() {
      for variable in counted {
        let column = batch.columns.first { $0.name.lowercased() == variable.name.lowercased() }
        guard let column else { continue }
        CategoryCount.add(column, to: &counts[variable.name, default: [:]])
      }
    }
    comparison.rowCount = table.rowCount
    for variable in counted {
      guard let seen = counts[variable.name] else { continue }
      comparison.variableCount += 1
      for category in variable.categories {
        guard let described = category.frequency else { continue }
        comparison.categoryCount += 1
        let key = category.isSystemMissing ? "" : CategoryCount.key(category.value)
        let counted = seen[key] ?? 0
        guard counted != described else { continue }
        comparison.differences.append(
          .init(
            variable: variable.name, value: category.value, described: described, counted: counted))
      }
    }
    return comparison
  }
}

/// Counts the values of a column; the empty key is the system's missing value.
enum CategoryCount {
  static func add(_ column: Column, to counts: inout [String: Int]) {
    switch column.storage {
    case .text(let cells, let dictionary):
      var seen = [Int](repeating: 0, count: dictionary.count)
      var missing = 0
      for row in cells.indices {
        if column.validity?[row] ?? true { seen[Int(cells[row])] += 1 } else { missing += 1 }
      }
      for (at, count) in seen.enumerated() where count > 0 {
        counts[key(dictionary[at]), default: 0] += count
      }
      if missing > 0 { counts["", default: 0] += missing }
    case .numbers(let cells):
      for row in cells.indices {
        let isValue = column.validity?[row] ?? true
        counts[isValue ? key(String(cells[row])) : "", default: 0] += 1
      }
    case .integers(let cells):
      for row in cells.indices {
        let isValue = column.validity?[row] ?? true
        counts[isValue ? key(String(cells[row])) : "", default: 0] += 1
      }
    case .codes: break
    }
  }

  /// One spelling for each value.
  static func key(_ value: String) -> String {
    guard let number = Double(value) else { return value }
    if number >= 1.797e308 { return "" }
    return number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
  }
}
