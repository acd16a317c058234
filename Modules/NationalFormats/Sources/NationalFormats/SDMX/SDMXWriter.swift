public import IntegrationModel

/// What a message that is written says of itself.
public struct SDMXMessageIdentity: Sendable, Codable, Equatable {
  /// The message's id.
  public var id: String
  /// Who sends it.
  public var sender: String
  /// When it was made, `2026-03-31T12:00:00`.
  public var prepared: String
  /// The data structure its data follow.
  public var structure: SDMXReference
  /// Whether it is a test and no publication (synthetic data are).
  public var isTest: Bool

  /// Makes an identity.
  public init(
    id: String, sender: String, prepared: String, structure: SDMXReference, isTest: Bool = false
  ) {
    self.id = id
    self.sender = sender
    self.prepared = prepared
    self.structure = structure
    self.isTest = isTest
  }
}

/// Writes observations as SDMX-ML 2.1 structure-specific data or as SDMX-CSV 2.0, in a stream.
///
/// ```swift
/// var writer = SDMXWriter(.structureSpecific, identity, columns) { bytes in … }
/// try writer.begin()
/// while let batch = try table.next() { try writer.append(batch) }
/// try writer.finish()
/// ```
public struct SDMXWriter {
  /// The form of the output.
  public enum Form: String, Sendable, CaseIterable {
    /// SDMX-ML 2.1, structure-specific: time series where there is a time dimension, else flat.
    case structureSpecific
    /// SDMX-CSV 2.0.
    case csv
  }

  private let form: Form
  private let identity: SDMXMessageIdentity
  private let columns: [SDMXColumn]
  private let write: ([UInt8]) throws(ArraigoError) -> Void
  private let time: Int?
  private let dimensions: [Int]
  private var buffer: [UInt8] = []
  // The dimensions of the series that is open.
  private var series: [[UInt8]?]?

  /// Makes a writer.
  ///
  /// - Parameters:
  ///   - columns: the components in the order of the batches' columns.
  ///   - write: takes the text, piece by piece.
  public init(
    _ form: Form, _ identity: SDMXMessageIdentity, _ columns: [SDMXColumn],
    to write: @escaping ([UInt8]) throws(ArraigoError) -> Void
  ) {
    self.form = form
    self.identity = identity
    self.columns = columns
    self.write = write
    time = columns.firstIndex { $0.role == .time }
    dimensions = columns.indices.filter { columns[$0].role == .dimension }
  }

  /// Writes what comes before the data.
  ///
  /// - Throws: `sdmx_invalid_component` where a column's name cannot be a component's id, and what
  ///   writing throws.
  public mutating func begin() throws(ArraigoError) {
    for column in columns where !Self.isID(column.id) {
      throw ArraigoError(
        "sdmx_invalid_component",
        "a component's id has letters, digits and _, and begins with a letter",
        at: Place(column: column.id), suggestion: "rename the column")
    }
    switch form {
    case .structureSpecific: append(SDMXMessageText.head(identity, hasTime: time != nil))
    case .csv:
      let names = ["STRUCTURE", "STRUCTURE_ID", "ACTION"] + columns.map(\.id)
      append(names.joined(separator: ",") + "\n")
    }
    try flush()
  }

  private static func isID(_ name: String) -> Bool {
    guard let first = name.utf8.first, UInt8(ascii: "A") <= first & 0xDF, first & 0xDF <= 90 else {
      return false
    }
    return name.utf8.allSatisfy {
      $0 == 95 || (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0)
    }
  }

  /// Writes observations.
  ///
  /// - Throws: what writing throws.
  public mutating func append(_ batch: ColumnBatch) throws(ArraigoError) {
    precondition(batch.columns.count == columns.count, "the batch has the writer's columns")
    for row in 0..<batch.rowCount {
      switch form {
      case .structureSpecific: appendObservation(batch, row)
      case .csv: appendRecord(batch, row)
      }
      if buffer.count > 1 << 18 { try flush() }
    }
    try flush()
  }

  /// Writes what comes after the data.
  ///
  /// - Throws: what writing throws.
  public mutating func finish() throws(ArraigoError) {
    if form == .structureSpecific {
      if series != nil { append("</Series>\n") }
      series = nil
      append("</message:DataSet>\n</message:StructureSpecificData>\n")
    }
    try flush()
  }

  private mutating func appendObservation(_ batch: ColumnBatch, _ row: Int) {
    if time != nil { openSeries(batch, row) }
    append("<Obs")
    for (at, column) in columns.enumerated() {
      if time != nil, column.role == .dimension { continue }
      if let text = batch.columns[at].cellText(row) { appendAttribute(column.id, text) }
    }
    append("/>\n")
  }

  /// Rows of one series follow each other; a series that comes again is opened again.
  private mutating func openSeries(_ batch: ColumnBatch, _ row: Int) {
    let key = dimensions.map { batch.columns[$0].cellText(row) }
    if key == series { return }
    if series != nil { append("</Series>\n") }
    series = key
    append("<Series")
    for (at, value) in zip(dimensions, key) {
      if let value { appendAttribute(columns[at].id, value) }
    }
    append(">\n")
  }

  private mutating func appendAttribute(_ name: String, _ value: [UInt8]) {
    append(" \(name)=\"")
    SDMXMessageText.appendEscaped(value, to: &buffer)
    append("\"")
  }

  private mutating func appendRecord(_ batch: ColumnBatch, _ row: Int) {
    append("datastructure,\(identity.structure.written),I")
    for column in batch.columns {
      buffer.append(UInt8(ascii: ","))
      guard let text = column.cellText(row) else { continue }
      let needsQuotes = text.contains { $0 == 34 || $0 == 44 || $0 == 10 || $0 == 13 }
      if !needsQuotes {
        buffer.append(contentsOf: text)
        continue
      }
      buffer.append(34)
      for byte in text {
        if byte == 34 { buffer.append(34) }
        buffer.append(byte)
      }
      buffer.append(34)
    }
    append("\n")
  }

  private mutating func append(_ text: String) { buffer.append(contentsOf: text.utf8) }

  private mutating func flush() throws(ArraigoError) {
    guard !buffer.isEmpty else { return }
    try write(buffer)
    buffer.removeAll(keepingCapacity: true)
  }
}

extension Column {
  /// A cell as it is written; nil where it has no value.
  fileprivate func cellText(_ row: Int) -> [UInt8]? {
    guard validity?[row] ?? true else { return nil }
    switch storage {
    case .text(let cells, let dictionary):
      let at = Int(cells[row])
      return Array(
        dictionary.bytes[Int(dictionary.offsets[at])..<Int(dictionary.offsets[at + 1])])
    case .numbers(let cells): return cells[row].isNaN ? nil : Array("\(cells[row])".utf8)
    case .integers(let cells): return Array("\(cells[row])".utf8)
    case .codes(let cells, let list): return Array(list.entries[Int(cells[row])].code.utf8)
    }
  }
}

extension SDMXReference {
  /// The reference as CSV and urns write it: `ECB:EXR(1.0)`.
  public var written: String { "\(agency):\(id)(\(version))" }
}
