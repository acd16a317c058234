public import CAdapterBorder

extension ColumnBatch {
  /// Copies a batch out of an Arrow struct array; the structs stay the caller's to release.
  ///
  /// - Throws: `bad_batch`.
  public init(importing array: ArrowArray, schema: ArrowSchema) throws(ArraigoError) {
    let columns = try ArrowCells.columns(schema: schema, array: array)
    let rows = Int(array.length)
    // Bits may start anywhere in a byte, so they are first shifted into words of their own.
    let wordsEach = Bitmap.wordCount(rows)
    let words = UnsafeMutableBufferPointer<UInt64>.allocate(
      capacity: max(wordsEach * columns.count, 1))
    defer { words.deallocate() }
    var parts: [BatchAssembly.Part] = []
    parts.reserveCapacity(columns.count)
    for (at, column) in columns.enumerated() {
      let isBits = column.kind == .notApplicable
      let bits = (isBits ? column.cells : column.validity).map { source in
        let target = UnsafeMutableBufferPointer(
          rebasing: words[(at * wordsEach)..<((at + 1) * wordsEach)])
        _ = target.initialize(from: column.bits(source))
        return UnsafeRawBufferPointer(target)
      }
      let cells = UnsafeRawBufferPointer(
        start: column.cells + column.offset * column.cellWidth, count: rows * column.cellWidth)
      parts.append(
        BatchAssembly.Part(
          name: column.name, kind: column.kind, codeList: column.codeList,
          validity: isBits ? nil : bits, cells: isBits ? bits ?? cells : cells,
          dictionaryOffsets: UnsafeRawBufferPointer(column.dictionaryOffsets),
          dictionaryBytes: UnsafeRawBufferPointer(column.dictionaryBytes)))
    }
    self = try BatchAssembly.batch(rowCount: rows, parts)
  }
}

extension ArrowCells {
  /// The bits of the rows, shifted to start with the first row; empty where there are none.
  public func bits(_ source: UnsafeRawPointer?) -> [UInt64] {
    guard let source, rowCount > 0 else { return [] }
    return Bitmap(copying: source, from: offset, count: rowCount).words
  }
}
