/// The first records of a text, cut at one separator: small enough to be looked at cell by cell.
struct SampleRecords {
  /// The cells of each record, without their quotes.
  private(set) var records: [[[UInt8]]] = []
  /// How many cells had quotes.
  private(set) var quotedCount = 0
  /// The byte that ends lines, and whether CR stood before LF.
  private(set) var lineEnd = "LF"

  /// Cuts a text's beginning.
  ///
  /// - Parameters:
  ///   - isWhole: whether the text ends with the bytes, so that the last record is whole.
  init(_ bytes: [UInt8], separator: UInt8, isWhole: Bool, most: Int = 400) {
    var record: [[UInt8]] = []
    var cell: [UInt8] = []
    var isInside = false
    var wasQuoted = false
    var at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    func blank(_ cell: [UInt8]) -> Bool { cell.allSatisfy { $0 == 32 } }
    while at < bytes.count, records.count < most {
      let byte = bytes[at]
      if isInside {
        if byte == 34, at + 1 < bytes.count, bytes[at + 1] == 34 {
          cell.append(34)
          at += 1
        } else if byte == 34 {
          isInside = false
        } else {
          cell.append(byte)
        }
      } else if byte == 34, !wasQuoted, blank(cell) {
        isInside = true
        wasQuoted = true
        quotedCount += 1
        cell = []
      } else if byte == separator {
        record.append(cell)
        cell = []
        wasQuoted = false
      } else if byte == 10 || byte == 13 {
        if byte == 13 { lineEnd = at + 1 < bytes.count && bytes[at + 1] == 10 ? "CR LF" : "CR" }
        if byte == 13, at + 1 < bytes.count, bytes[at + 1] == 10 { at += 1 }
        record.append(cell)
        if record.count > 1 || !blank(record[0]) { records.append(record) }
        record = []
        cell = []
        wasQuoted = false
      } else {
        cell.append(byte)
      }
      at += 1
    }
    if isWhole, at >= bytes.count, !record.isEmpty || !cell.isEmpty {
      records.append(record + [cell])
    }
  }

  /// The most frequent number of cells and the share of records that have it.
  var usualCount: (cells: Int, share: Double) {
    var counts: [Int: Int] = [:]
    for record in records { counts[record.count, default: 0] += 1 }
    guard
      let best = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }), !records.isEmpty
    else { return (0, 0) }
    return (best.key, Double(best.value) / Double(records.count))
  }
}
