import IntegrationModel

/// The names of a header, made readable and distinct.
struct ColumnNames {
  private(set) var texts: [String] = []
  private(set) var problems: [Problem] = []
  private let place: Place

  init(_ fields: [HeaderScan.Field], _ options: DelimitedOptions, at place: Place) {
    self.place = place
    let decoder = TextDecoder(options)
    for field in fields {
      let name = field.bytes.withUnsafeBufferPointer { bytes in
        decode(bytes, isQuoted: field.isQuoted, decoder)
      }
      texts.append(name)
    }
  }

  /// Leaves a nameless last column out, calls nameless ones by their place and numbers doubles.
  ///
  /// - Throws: `empty_header`.
  mutating func settle() throws(ArraigoError) {
    if texts.count > 1, texts.last?.isEmpty == true { texts.removeLast() }
    guard texts.contains(where: { !$0.isEmpty }) else {
      throw ArraigoError(
        "empty_header", "the first line names no column", at: place,
        suggestion: "check that the file begins with its header")
    }
    let given = Set(texts.map { $0.lowercased() })
    var seen: Set<String> = []
    for position in texts.indices {
      let name = texts[position]
      if name.isEmpty {
        texts[position] = unused("column_\(position + 1)", given, seen)
        report("nameless_column", .note, texts[position])
      } else if seen.contains(name.lowercased()) {
        texts[position] = unused("\(name)_\(position + 1)", given, seen)
        report("duplicate_column", .warning, name, calledNow: texts[position])
      }
      seen.insert(texts[position].lowercased())
    }
  }

  private func unused(_ name: String, _ given: Set<String>, _ seen: Set<String>) -> String {
    var candidate = name
    while given.contains(candidate.lowercased()) || seen.contains(candidate.lowercased()) {
      candidate += "_"
    }
    return candidate
  }

  private mutating func report(
    _ code: String, _ severity: Severity, _ name: String, calledNow other: String? = nil
  ) {
    var location = place
    location.column = name
    problems.append(
      Problem(
        code, severity, at: location,
        suggestion: other.map { "the later one is called \($0)" } ?? "it is called \(name)"))
  }

  /// A column's name; one that came out of a dBase file ends at its first NUL. A name that is not
  /// valid UTF-8 though the file should be is read as Windows-1252, and reported.
  private mutating func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, isQuoted: Bool, _ decoder: TextDecoder
  ) -> String {
    let length = bytes.firstIndex(of: 0) ?? bytes.count
    let cell = UnsafeBufferPointer(rebasing: bytes[..<length])
    var text: [UInt8] = []
    if !decoder.decode(cell, isQuoted: isQuoted, into: &text) {
      problems.append(decoder.invalidText(cell, at: place))
      text = []
      TextDecoder(.windows1252, quote: decoder.quote).decode(cell, isQuoted: isQuoted, into: &text)
    }
    let isBlank = { (byte: UInt8) in byte == 32 || byte == 9 }
    let trimmed = text.drop(while: isBlank).reversed().drop(while: isBlank).reversed()
    return String(decoding: Array(trimmed), as: UTF8.self)
  }
}
