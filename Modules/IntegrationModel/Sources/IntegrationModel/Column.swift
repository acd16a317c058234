/// What a single cell of the model says.
///
/// "Not collected" is not a cell state: it is the status of a whole variable in a dataset
/// (``VariableStatus``). A cell is never silently zero or "no".
public enum CellState: UInt8, Sendable, Codable {
  /// The cell holds an answer.
  case value
  /// The question applied and no usable answer is held.
  case missing
  /// The question was not asked of this person by design (a child's hours of work).
  case notApplicable
}

/// One variable's cells for a run of rows, stored by column.
public struct Column: Sendable, Equatable {
  /// The stored cells; every array has one element per row.
  public enum Storage: Sendable, Equatable {
    /// Positions in a code list.
    case codes([UInt16], CodeList)
    /// Whole numbers (age in years, hours, counts).
    case integers([Int32])
    /// Numbers (weights, money, rates).
    case numbers([Double])
    /// Positions in a dictionary of texts.
    case text([Int32], TextDictionary)
  }

  /// The variable's identifier (`sex`, `hours_usual`).
  public let name: String
  /// The cells. A cell that is not a value holds 0 (codes, integers, text) or NaN (numbers).
  public var storage: Storage
  /// One where the cell holds a value; nil where all cells do.
  public var validity: Bitmap?
  /// One where the question applied; nil where it applied to all rows.
  ///
  /// A zero here always comes with a zero in `validity`.
  public var applicability: Bitmap?

  /// Makes a column.
  public init(
    _ name: String, _ storage: Storage, validity: Bitmap? = nil, applicability: Bitmap? = nil
  ) {
    self.name = name
    self.storage = storage
    self.validity = validity
    self.applicability = applicability
  }

  /// How many rows the column has.
  public var count: Int {
    switch storage {
    case .codes(let cells, _): cells.count
    case .integers(let cells): cells.count
    case .numbers(let cells): cells.count
    case .text(let cells, _): cells.count
    }
  }

  /// What the cell of a row says.
  @inlinable
  public func state(at row: Int) -> CellState {
    if validity?[row] ?? true { return .value }
    return applicability?[row] ?? true ? .missing : .notApplicable
  }
}

/// A run of rows as columns of equal length: what readers emit and everything after consumes.
public struct ColumnBatch: Sendable, Equatable {
  /// How many rows the batch has.
  public let rowCount: Int
  /// The columns, in the order of the dataset's variables.
  public let columns: [Column]

  /// Makes a batch; every column must have `rowCount` rows and a name of its own.
  public init(rowCount: Int, columns: [Column]) {
    precondition(columns.allSatisfy { $0.count == rowCount }, "columns differ in length")
    self.rowCount = rowCount
    self.columns = columns
  }

  /// The column of a variable, or nil where the batch does not have it.
  public subscript(name: String) -> Column? { columns.first { $0.name == name } }
  /// The column of a variable, or nil where the batch does not have it.
  public subscript(id: VariableID) -> Column? { self[id.rawValue] }
}
