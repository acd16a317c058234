public import CAdapterBorder

extension ColumnBatch {
  /// Copies a batch out of an Arrow struct array; the structs stay the caller's to release.
  ///
  /// - Throws: `bad_batch`.
  public init(importing array: ArrowArray, schema: ArrowSchema) throws(ArraigoError) {
    let columns = try ArrowCells.columns(schema: schema, array: array)
    let rows = Int(array.length)
    var bitmaps: [[UInt64]] = []
    var parts: [BatchAssembly.Part] = []
    for column in columns {
      var part = BatchAssembly.Part(
        name: column.name, kind: column.kind, codeList: column.codeList, validity: nil,
        cells: UnsafeRawBufferPointer(
          start: column.cells + column.offset * column.cellWidth,
          count: rows * column.cellWidth),
        dictionaryOffsets: UnsafeRawBufferPointer(column.dictionaryOffsets),
        dictionaryBytes: UnsafeRawBufferPointer(column.dictionaryBytes))
      bitmaps.append(column.bits(column.kind == .notApplicable ? column.cells : column.validity))
      part.validity = nil
      parts.append(part)
    }
    self = try Self.assemble(rows, parts, columns, bitmaps)
  }

  private static func assemble(
    _ rows: Int, _ parts: [BatchAssembly.Part], _ columns: [ArrowCells], _ bitmaps: [[UInt64]]
  ) throws(ArraigoError) -> ColumnBatch {
    var parts = parts
    // Bits may start anywhere in a byte, so they are shifted into words of their own first.
    let starts = bitmaps.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
    let words = bitmaps.flatMap { $0 }
    var result: Result<ColumnBatch, ArraigoError> = .failure(
      ArraigoError("bad_batch", "a batch cannot be used"))
    words.withUnsafeBytes { all in
      for at in parts.indices where !bitmaps[at].isEmpty {
        let bits = UnsafeRawBufferPointer(rebasing: all[(starts[at] * 8)..<(starts[at + 1] * 8)])
        if columns[at].kind == .notApplicable {
          parts[at].cells = bits
        } else {
          parts[at].validity = bits
        }
      }
      do throws(ArraigoError) {
        result = .success(try BatchAssembly.batch(rowCount: rows, parts))
      } catch {
        result = .failure(error)
      }
    }
    return try result.get()
  }
}

extension ArrowCells {
  /// The bits of the rows, shifted to start with the first row; empty where there are none.
  public func bits(_ source: UnsafeRawPointer?) -> [UInt64] {
    guard let source, rowCount > 0 else { return [] }
    var words = [UInt64](repeating: 0, count: (rowCount + 63) / 64)
    if offset % 8 == 0 {
      let bytes = (rowCount + 7) / 8
      words.withUnsafeMutableBytes {
        $0.copyMemory(from: UnsafeRawBufferPointer(start: source + offset / 8, count: bytes))
      }
    } else {
      for row in 0..<rowCount {
        let place = offset + row
        let bit = source.load(fromByteOffset: place / 8, as: UInt8.self) >> UInt8(place % 8) & 1
        words[row / 64] |= UInt64(bit) << UInt64(row % 64)
      }
    }
    return Bitmap(words: words, count: rowCount).words
  }
}
