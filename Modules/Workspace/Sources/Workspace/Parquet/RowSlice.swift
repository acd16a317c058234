import IntegrationModel

/// Some rows of a batch: a row group is put together of slices, without copying their cells first.
struct RowSlice {
  let batch: ColumnBatch
  let rows: Range<Int>
}

extension Column.Storage {
  /// What the file says of a column with such cells.
  var physicalType: PhysicalType {
    switch self {
    case .codes, .text: .byteArray
    case .integers: .int32
    case .numbers: .double
    }
  }

  var kind: VariableKind {
    switch self {
    case .codes: .code
    case .text: .text
    case .integers: .integer
    case .numbers: .number
    }
  }

  var codeList: CodeList? {
    if case .codes(_, let list) = self { return list }
    return nil
  }
}

extension TextDictionary {
  /// The dictionary with every value valid UTF-8, as Parquet's strings must be.
  ///
  /// - Throws: `bad_batch` where an offset points outside the bytes.
  func validated(column: String) throws(ArraigoError) -> TextDictionary {
    var last: Int32 = 0
    for offset in offsets {
      guard offset >= last, Int(offset) <= bytes.count else {
        throw .badBatch(column, "its texts overlap")
      }
      last = offset
    }
    let isASCII = bytes.withUnsafeBytes { raw in
      var seen: UInt64 = 0
      var at = 0
      while at + 8 <= raw.count {
        seen |= raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)
        at += 8
      }
      while at < raw.count {
        seen |= UInt64(raw[at])
        at += 1
      }
      return seen & 0x8080_8080_8080_8080 == 0
    }
    if isASCII { return self }
    let isValid = (0..<count).allSatisfy { index in
      let value = bytes[Int(offsets[index])..<Int(offsets[index + 1])]
      return String(validating: value, as: UTF8.self) != nil
    }
    if isValid { return self }
    var repaired = TextDictionary()
    for index in 0..<count { repaired.append(self[index].utf8) }
    return repaired
  }
}

extension ArraigoError {
  /// A batch that does not keep the model's own rules.
  static func badBatch(_ column: String, _ what: String) -> ArraigoError {
    ArraigoError(
      "bad_batch", "the column cannot be stored: \(what)", at: Place(column: column),
      suggestion: "This is a fault of the adapter that made the batch; tell its maintainer.")
  }
}
