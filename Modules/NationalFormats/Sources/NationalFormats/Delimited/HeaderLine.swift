import IntegrationModel

/// The first line of delimited text: names, line ends, and where the records begin.
struct HeaderLine {
  var names: [String]
  /// Fields of a record; one more than names where lines end in a separator.
  var columnCount: Int
  var lineEnd: UInt8
  var problems: [Problem]
  /// Where the first record begins, and where the bytes at hand end.
  var rest: UnsafeMutablePointer<UInt8>
  var limit: UnsafeMutablePointer<UInt8>
  var hasEnded: Bool
  /// How many bytes of the stream the header took.
  var byteCount: Int

  static func read(from feed: ChunkFeed, _ options: DelimitedOptions, at place: Place)
    throws(ArraigoError) -> HeaderLine
  {
    var bytes = UnsafeMutableBufferPointer<UInt8>(start: nil, count: 0)
    var hasEnded = false
    while true {
      if let line = end(of: bytes, isWhole: hasEnded) {
        return try parse(bytes, lineLength: line, options, hasEnded, place)
      }
      guard bytes.count <= ChunkFeed.headroom else {
        throw ArraigoError(
          "row_too_long", "the first line is longer than \(ChunkFeed.headroom) bytes", at: place,
          suggestion: "check that the file is delimited text")
      }
      if let more = try feed.next(after: UnsafeBufferPointer(bytes)) {
        bytes = more
      } else if bytes.isEmpty {
        throw ArraigoError(
          "empty_file", "the file holds nothing, not even a header", at: place,
          suggestion: "download the file again")
      } else {
        hasEnded = true
      }
    }
  }

  /// The length of the first line, nil where more bytes are needed to know it.
  private static func end(of bytes: UnsafeMutableBufferPointer<UInt8>, isWhole: Bool) -> Int? {
    for (at, byte) in bytes.enumerated() {
      if byte == 10 { return at }
      // A CR ends the line where no LF follows; the next byte decides.
      if byte == 13, at + 1 < bytes.count { return at }
    }
    return isWhole ? bytes.count : nil
  }

  private static func parse(
    _ bytes: UnsafeMutableBufferPointer<UInt8>, lineLength: Int, _ options: DelimitedOptions,
    _ hasEnded: Bool, _ place: Place
  ) throws(ArraigoError) -> HeaderLine {
    guard let base = bytes.baseAddress else { preconditionFailure("a header line has bytes") }
    let terminator = lineLength < bytes.count ? bytes[lineLength] : 10
    let isCRLF = terminator == 13 && lineLength + 1 < bytes.count && bytes[lineLength + 1] == 10
    let taken = min(bytes.count, lineLength + (isCRLF ? 2 : 1))
    var text = bytes[..<lineLength]
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
    var names = split(text, options)
    let columnCount = names.count
    if names.count > 1, names.last?.isEmpty == true { names.removeLast() }
    var location = place
    location.line = 1
    let problems = try check(&names, at: location)
    return HeaderLine(
      names: names, columnCount: columnCount, lineEnd: isCRLF ? 10 : terminator,
      problems: problems, rest: base + taken, limit: base + bytes.count, hasEnded: hasEnded,
      byteCount: taken)
  }

  private static func split(
    _ line: Slice<UnsafeMutableBufferPointer<UInt8>>, _ options: DelimitedOptions
  ) -> [String] {
    var names: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    for byte in line {
      if byte == options.quote {
        isQuoted.toggle()
      } else if byte == options.separator, !isQuoted {
        names.append(name(field))
        field.removeAll(keepingCapacity: true)
      } else {
        field.append(byte)
      }
    }
    names.append(name(field))
    return names
  }

  /// A column's name; one that came out of a dBase file ends at its first NUL.
  private static func name(_ field: [UInt8]) -> String {
    let bytes = field.prefix { $0 != 0 }
    let text =
      String(validating: Array(bytes), as: UTF8.self)
      ?? String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    return String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  /// Names that occur twice get a number; nameless columns in the middle are called by place.
  private static func check(_ names: inout [String], at place: Place) throws(ArraigoError)
    -> [Problem]
  {
    guard names.contains(where: { !$0.isEmpty }) else {
      throw ArraigoError(
        "empty_header", "the first line names no column", at: place,
        suggestion: "check that the file begins with its header")
    }
    var problems: [Problem] = []
    var seen: Set<String> = []
    for (position, name) in names.enumerated() {
      var location = place
      location.column = name
      if name.isEmpty {
        names[position] = "column_\(position + 1)"
        problems.append(Problem("nameless_column", .note, at: location))
      } else if !seen.insert(name.lowercased()).inserted {
        names[position] = "\(name)_\(position + 1)"
        problems.append(
          Problem(
            "duplicate_column", .warning, at: location, found: name,
            suggestion: "the later one is called \(name)_\(position + 1)"))
      }
    }
    return problems
  }
}
