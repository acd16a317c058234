import IntegrationModel

extension ChunkEncoder {
  /// So many texts tell whether they are worth a dictionary.
  private static let textSample = 4_096

  func encodeText(_ index: Int, _ slices: [RowSlice], _ name: String)
    throws(ArraigoError) -> EncodedValues
  {
    if let encoded = try encodeTextByDictionary(index, slices, name) { return encoded }
    return try encodeTextPlain(index, slices, name)
  }

  /// Nil where the texts are too many or too long for a dictionary.
  private func encodeTextByDictionary(_ index: Int, _ slices: [RowSlice], _ name: String)
    throws(ArraigoError) -> EncodedValues?
  {
    texts.removeAll()
    let found = positions.assumingMemoryBound(to: UInt32.self)
    var count = 0
    let isSmall = try forEachSlice(index, slices, name) {
      entries, entryCount, dictionary throws(ArraigoError) in
      // What a slice's own dictionary entry became in the row group's.
      var merged = [UInt32](repeating: .max, count: dictionary.count)
      for at in 0..<entryCount {
        let entry = Int(entries[at])
        guard merged.indices.contains(entry) else { throw .badBatch(name, "a text has no entry") }
        if merged[entry] == .max {
          guard let position = dictionary.withBytes(of: entry, { texts.position(of: $0) }) else {
            return false
          }
          merged[entry] = position
        }
        found[count] = merged[entry]
        count += 1
      }
      // Keys of the table's own records hardly ever come twice: a few thousand tell.
      return count < Self.textSample || texts.count <= count / 4 * 3
    }
    guard isSmall, texts.count <= max(64, count / 2) else { return nil }
    dictionary.append(texts.page.bytes)
    appendPositions(found, count: count, dictionaryCount: texts.count)
    var encoded = EncodedValues(dictionaryCount: texts.count)
    for position in 0..<texts.count { encoded.include(texts.text(at: position)) }
    return encoded
  }

  private func encodeTextPlain(_ index: Int, _ slices: [RowSlice], _ name: String)
    throws(ArraigoError) -> EncodedValues
  {
    var encoded = EncodedValues(dictionaryCount: nil)
    try forEachSlice(index, slices, name) { entries, entryCount, dictionary throws(ArraigoError) in
      for at in 0..<entryCount {
        let entry = Int(entries[at])
        guard entry >= 0, entry < dictionary.count else {
          throw .badBatch(name, "a text has no entry")
        }
        dictionary.withBytes(of: entry) { text in
          body.append(littleEndian: UInt32(text.count))
          body.append(text)
          encoded.include(text)
        }
      }
      return true
    }
    return encoded
  }

  /// Gives each slice's entries that hold values, with the dictionary they point into, until the
  /// body wants no more; whether it took them all.
  @discardableResult
  private func forEachSlice(
    _ index: Int, _ slices: [RowSlice], _ name: String,
    _ body: (UnsafePointer<Int32>, Int, TextDictionary) throws(ArraigoError) -> Bool
  ) throws(ArraigoError) -> Bool {
    let entries = cells.assumingMemoryBound(to: Int32.self)
    var at = 0
    for slice in slices {
      guard case .text(let source, let dictionary) = slice.batch.columns[index].storage else {
        continue
      }
      let count = source.withUnsafeBufferPointer { source in
        guard let base = source.baseAddress else { return 0 }
        return compact(base + slice.rows.lowerBound, count: slice.rows.count, at: at, into: entries)
      }
      guard try body(entries, count, try dictionary.validated(column: name)) else { return false }
      at += slice.rows.count
    }
    return true
  }
}

extension TextDictionary {
  @inline(__always)
  fileprivate func withBytes<Result>(of entry: Int, _ body: (UnsafeRawBufferPointer) -> Result)
    -> Result
  {
    bytes.withUnsafeBytes { raw in
      body(UnsafeRawBufferPointer(rebasing: raw[Int(offsets[entry])..<Int(offsets[entry + 1])]))
    }
  }
}

extension EncodedValues {
  /// Widens smallest and largest; long texts would make the footer long, so they have no bounds.
  fileprivate mutating func include(_ text: UnsafeRawBufferPointer) {
    if smallest == nil { smallest = Array(text) }
    if largest == nil { largest = Array(text) }
    if smallest?.withUnsafeBytes({ text.precedes($0) }) == true { smallest = Array(text) }
    if largest?.withUnsafeBytes({ $0.precedes(text) }) == true { largest = Array(text) }
  }
}
