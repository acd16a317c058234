extension BatchAssembly.Part {
  /// Whether the part's dictionary is exactly this one; compares bytes, copies nothing.
  func holds(_ dictionary: TextDictionary) -> Bool {
    guard let starts = dictionaryOffsets, let texts = dictionaryBytes else { return false }
    return dictionary.offsets.withUnsafeBytes { $0.elementsEqual(starts) }
      && dictionary.bytes.elementsEqual(texts.prefix(dictionary.bytes.count))
  }

  /// The part's dictionary, checked and copied; nil where it is damaged.
  ///
  /// Offsets must rise from 0 to a place within the bytes, the bytes must be UTF-8, and no text
  /// may begin inside a character.
  func texts() -> TextDictionary? {
    guard let starts = dictionaryOffsets, let source = dictionaryBytes, starts.count % 4 == 0
    else { return nil }
    // Arrow lets a dictionary without values come without offsets.
    guard !starts.isEmpty else { return TextDictionary() }
    let offsets = [Int32](unsafeUninitializedCapacity: starts.count / 4) { buffer, count in
      UnsafeMutableRawBufferPointer(buffer).copyMemory(from: starts)
      count = starts.count / 4
    }
    var isInOrder = offsets[0] == 0
    for at in 1..<offsets.count where offsets[at] < offsets[at - 1] { isInOrder = false }
    let byteCount = Int(offsets[offsets.count - 1])
    guard isInOrder, byteCount <= source.count else { return nil }
    let bytes = Array(source[..<byteCount])
    guard (try? UTF8Span(validating: bytes.span)) != nil else { return nil }
    for offset in offsets where Int(offset) < byteCount {
      if bytes[Int(offset)] & 0xC0 == 0x80 { return nil }
    }
    return TextDictionary(bytes: bytes, offsets: offsets)
  }
}

extension ArrowCells.Kind {
  /// The kind of a model's variable that such cells belong to; nil for bits.
  var variableKind: VariableKind? {
    switch self {
    case .codes: .code
    case .integers: .integer
    case .numbers: .number
    case .text: .text
    case .notApplicable: nil
    }
  }
}
