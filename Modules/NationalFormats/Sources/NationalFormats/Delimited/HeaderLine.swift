import IntegrationModel

/// The first line of delimited text: names, line ends, and where the records begin.
struct HeaderLine {
  var names: [String]
  /// Fields of a record; one more than names where the header ends in a separator.
  var columnCount: Int
  var lineEnd: UInt8
  /// The line of the first record.
  var nextLine: Int
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
    var location = place
    location.line = 1
    while true {
      let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
      let outcome =
        bytes.count < 4 && !hasEnded
        ? .needsMore
        : HeaderScan.scan(bytes, from: isMarked ? 3 : 0, options, isWhole: hasEnded)
      switch outcome {
      case .line(let scan):
        return try make(scan, of: bytes, options, hasEnded, at: location)
      case .unterminatedQuote:
        throw ArraigoError(
          "unterminated_quote", "a quoted column name does not end before the file does",
          at: location, suggestion: "look for a quote mark without a partner in the first line")
      case .needsMore:
        try refuseLong(bytes.count, at: location)
        if let more = try feed.next(after: UnsafeBufferPointer(bytes)) {
          bytes = more
        } else {
          hasEnded = true
          try refuseEmpty(bytes, at: place)
        }
      }
    }
  }

  private static func refuseEmpty(
    _ bytes: UnsafeMutableBufferPointer<UInt8>, at place: Place
  ) throws(ArraigoError) {
    guard bytes.isEmpty || bytes.elementsEqual([0xEF, 0xBB, 0xBF]) else { return }
    throw ArraigoError(
      "empty_file", "the file holds nothing, not even a header", at: place,
      suggestion: "download the file again")
  }

  private static func refuseLong(_ count: Int, at location: Place) throws(ArraigoError) {
    guard count > ChunkFeed.headroom else { return }
    throw ArraigoError(
      "row_too_long", "the first line is longer than \(ChunkFeed.headroom) bytes", at: location,
      suggestion: "check that the file is delimited text with a header")
  }

  private static func make(
    _ scan: HeaderScan, of bytes: UnsafeMutableBufferPointer<UInt8>, _ options: DelimitedOptions,
    _ hasEnded: Bool, at location: Place
  ) throws(ArraigoError) -> HeaderLine {
    guard let base = bytes.baseAddress else { preconditionFailure("a header line has bytes") }
    if UTF16Text.isLikely(UnsafeBufferPointer(bytes)) {
      throw ArraigoError(
        "utf16_text", "the file is UTF-16 text", at: location,
        suggestion: "convert it: iconv -f UTF-16 -t UTF-8 FILE > NEW")
    }
    if !options.hasHeader { return headerless(scan, base, bytes.count, hasEnded) }
    var names = ColumnNames(scan.fields, options, at: location)
    let columnCount = names.texts.count
    try names.settle()
    return HeaderLine(
      names: names.texts, columnCount: columnCount, lineEnd: scan.lineEnd,
      nextLine: 2 + scan.quotedLines, problems: names.problems, rest: base + scan.byteCount,
      limit: base + bytes.count, hasEnded: hasEnded, byteCount: scan.byteCount)
  }

  /// The first line is a record already: columns are called by their places.
  private static func headerless(
    _ scan: HeaderScan, _ base: UnsafeMutablePointer<UInt8>, _ count: Int, _ hasEnded: Bool
  ) -> HeaderLine {
    let mark = UnsafeBufferPointer(start: base, count: count).starts(with: [0xEF, 0xBB, 0xBF])
    return HeaderLine(
      names: scan.fields.indices.map { "column_\($0 + 1)" }, columnCount: scan.fields.count,
      lineEnd: scan.lineEnd, nextLine: 1, problems: [], rest: base + (mark ? 3 : 0),
      limit: base + count, hasEnded: hasEnded, byteCount: mark ? 3 : 0)
  }
}
