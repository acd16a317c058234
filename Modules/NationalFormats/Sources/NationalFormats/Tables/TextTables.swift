public import IntegrationModel

/// A table of delimited text or of fixed-width records.
public final class TextTable: TableReader {
  /// Gives the runs of the source.
  private enum Source {
    case delimited(DelimitedReader)
    case fixedWidth(FixedWidthReader)

    /// Adds the next run to columns; gives its rows and first line, nil after the last.
    func append(to columns: [CellColumn]) throws(ArraigoError) -> (rows: Int, firstLine: Int)? {
      switch self {
      case .delimited(let reader):
        guard let run = try reader.next() else { return nil }
        for column in columns { column.append(run) }
        return (run.rowCount, run.firstLine)
      case .fixedWidth(let reader):
        guard let run = try reader.nextUncut() else { return nil }
        for column in columns { column.append(run) }
        return (run.rowCount, run.firstLine)
      }
    }

    var problems: [Problem] {
      switch self {
      case .delimited(let reader): reader.problems
      case .fixedWidth(let reader): reader.problems
      }
    }
  }

  /// The columns, in the order of the batches.
  public let columns: [TableColumn]
  /// How many rows were given so far.
  public private(set) var rowCount = 0

  private let source: Source
  private let cells: [CellColumn]
  private let place: Place

  /// How many rows a batch has, the last ones fewer.
  static let batchRows = 16_384

  /// Reads delimited text.
  ///
  /// - Parameters:
  ///   - names: the columns to give, in this order; nil gives all.
  /// - Throws: `unknown_column`, and what ``DelimitedReader`` throws.
  public init(
    _ stream: sending any ByteStream, _ dialect: DelimitedOptions,
    selecting names: [String]? = nil, _ options: CellOptions = CellOptions()
  ) throws(ArraigoError) {
    place = stream.place
    let place = place
    let reader = try DelimitedReader(stream, dialect)
    source = .delimited(reader)
    let decoder = TextDecoder(dialect)
    var cells: [CellColumn] = []
    for position in try Self.positions(of: names, in: reader.columnNames, at: place) {
      let name = reader.columnNames[position]
      cells.append(
        CellColumn(
          TableColumn(name, options.readsNumbers(name) ? .number : .text), in: position, decoder,
          options, capacity: Self.batchRows, at: place))
    }
    self.cells = cells
    columns = cells.map(\.column)
  }

  /// Reads fixed-width records.
  ///
  /// - Parameters:
  ///   - names: the fields to give, in this order; nil gives all.
  /// - Throws: `unknown_column`, and what ``FixedWidthReader`` throws.
  public init(
    _ stream: sending any ByteStream, _ layout: FixedWidthLayout,
    selecting names: [String]? = nil, _ options: CellOptions = CellOptions()
  ) throws(ArraigoError) {
    place = stream.place
    let place = place
    let reader = try FixedWidthReader(stream, layout, selecting: names)
    source = .fixedWidth(reader)
    cells = reader.fields.map {
      CellColumn($0, of: layout, options, capacity: Self.batchRows, at: place)
    }
    columns = cells.map(\.column)
  }

  /// What was wrong so far.
  public var problems: [Problem] {
    source.problems.map { problem in
      var located = problem
      located.place.file = place.file
      located.place.member = place.member
      return located
    } + cells.flatMap(\.problems)
  }

  /// The next rows, or nil after the last.
  ///
  /// - Throws: what the reader throws.
  public func next() throws(ArraigoError) -> ColumnBatch? {
    var rows = 0
    var lines = RowLines()
    while rows < Self.batchRows, let run = try source.append(to: cells) {
      lines.add(row: rows, line: run.firstLine)
      rows += run.rows
    }
    guard rows > 0 else { return nil }
    rowCount += rows
    return ColumnBatch(rowCount: rows, columns: cells.map { $0.finish(lines) })
  }

  private static func positions(of names: [String]?, in all: [String], at place: Place)
    throws(ArraigoError) -> [Int]
  {
    guard let names else { return Array(all.indices) }
    var positions: [Int] = []
    for name in names {
      guard let position = all.firstIndex(where: { $0.lowercased() == name.lowercased() }) else {
        var location = place
        location.column = name
        throw ArraigoError(
          "unknown_column", "the file has no column of this name among its \(all.count)",
          at: location, suggestion: "see `arraigo inspect` for the names")
      }
      positions.append(position)
    }
    return positions
  }
}
