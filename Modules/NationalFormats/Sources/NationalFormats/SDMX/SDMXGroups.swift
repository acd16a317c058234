/// What one group of a data set says: values of dimensions, and attributes of the observations that
/// have them.
struct SDMXGroup: Sendable, Equatable {
  struct Entry: Sendable, Equatable {
    var id: String
    var value: [UInt8]
    /// Whether it is a dimension's value; nil where the message does not tell.
    var isKey: Bool?
  }
  var entries: [Entry] = []
}

/// The groups of a data set, found again by the values of an observation.
///
/// Groups that fix the same dimensions form a table of their own; an observation is looked up in
/// each, once for its series where the series has all of the dimensions.
struct SDMXGroups {
  private struct Table {
    var columns: [Int]
    var said: [[UInt8]: [(column: Int, value: [UInt8])]] = [:]
    var waitsForRow = false
  }

  /// Groups that are not yet in a table: which entries are dimensions shows with a row.
  private var waiting: [SDMXGroup] = []
  private var tables: [Table] = []
  private var key: [UInt8] = []
  /// Everything that groups said, for a second reading.
  private(set) var all: [SDMXGroup] = []

  /// Whether a group fixed a dimension that observations do not have.
  private(set) var hasStray = false

  var isEmpty: Bool { waiting.isEmpty && tables.isEmpty }
  var isWaiting: Bool { !waiting.isEmpty }

  mutating func add(_ group: SDMXGroup) {
    waiting.append(group)
    all.append(group)
  }

  /// Puts waiting groups into tables.
  ///
  /// - Parameters:
  ///   - dimension: the column of a dimension by its id; nil where rows have none of that id.
  ///   - attribute: the column of an attribute by its id, made where it is new.
  mutating func settle(
    dimension: (String) -> Int?, attribute: (String) -> Int
  ) {
    for group in waiting {
      var columns: [Int] = []
      var key: [UInt8] = []
      var said: [(column: Int, value: [UInt8])] = []
      let keyed = group.entries.compactMap { entry -> (Int, [UInt8])? in
        guard entry.isKey != false, let column = dimension(entry.id) else { return nil }
        return (column, entry.value)
      }.sorted { $0.0 < $1.0 }
      for (column, value) in keyed {
        columns.append(column)
        Self.append(value, to: &key)
      }
      for entry in group.entries where entry.isKey != true {
        if entry.isKey == nil, dimension(entry.id) != nil { continue }
        said.append((attribute(entry.id), entry.value))
      }
      if group.entries.contains(where: { $0.isKey == true && dimension($0.id) == nil }) {
        // Without that dimension it would speak for more observations than it means.
        hasStray = true
        continue
      }
      if columns.isEmpty || said.isEmpty { continue }
      if let at = tables.firstIndex(where: { $0.columns == columns }) {
        tables[at].said[key, default: []] += said
      } else {
        tables.append(Table(columns: columns, said: [key: said]))
      }
    }
    waiting = []
  }

  /// Lets the groups say their part for all observations of a series.
  mutating func complete(level: Int, of store: ObservationStore) {
    for at in tables.indices {
      key.removeAll(keepingCapacity: true)
      tables[at].waitsForRow = false
      for column in tables[at].columns {
        let cell = store.levelCell(level, column)
        if cell.isMissing {
          tables[at].waitsForRow = true
          break
        }
        Self.append(store.bytes(cell), to: &key)
      }
      if tables[at].waitsForRow { continue }
      for (column, value) in tables[at].said[key] ?? []
      where store.levelCell(level, column).isMissing {
        store.setLevelCell(level, column, value.withUnsafeBufferPointer { store.keep($0) })
      }
    }
  }

  /// Lets the groups say their part for the row at hand; those that its level settled are done,
  /// unless the level was never asked.
  mutating func completeRow(of store: ObservationStore, all: Bool) {
    for at in tables.indices where all || tables[at].waitsForRow {
      key.removeAll(keepingCapacity: true)
      var isWhole = true
      for column in tables[at].columns {
        let cell = store.row[column]
        if cell.isMissing {
          isWhole = false
          break
        }
        Self.append(store.bytes(cell), to: &key)
      }
      guard isWhole else { continue }
      for (column, value) in tables[at].said[key] ?? [] where store.row[column].isMissing {
        store.row[column] = value.withUnsafeBufferPointer { store.keep($0) }
      }
    }
  }

  private static func append(_ value: some Collection<UInt8>, to key: inout [UInt8]) {
    // No value has this byte: it is no part of UTF-8.
    key.append(contentsOf: value)
    key.append(0xFF)
  }
}
