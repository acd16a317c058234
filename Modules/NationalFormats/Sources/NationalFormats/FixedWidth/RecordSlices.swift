import Glibc
import IntegrationModel

/// Cuts a stream into records: lines, or pieces of one length where there are no lines.
final class RecordSlices {
  /// A record among the bytes at hand, without its line end.
  struct Record {
    var start: Int
    var count: Int
    var line: Int
  }

  private enum Ending {
    case line(UInt8)
    case length(Int)
  }

  /// The bytes at hand and where in the stream they begin.
  private(set) var bytes: UnsafeMutablePointer<UInt8>
  private(set) var offset = 0

  private let feed: ChunkFeed
  private let place: Place
  private var ending = Ending.line(UInt8(ascii: "\n"))
  private var line = 1
  private var cursor = 0
  private var limit = 0
  private var hasEnded = false

  /// Reads the beginning and finds out how records end.
  ///
  /// - Throws: `empty_file`, `utf16_text`, and what the stream throws.
  init(_ feed: ChunkFeed, recordLength: Int, at place: Place) throws(ArraigoError) {
    self.feed = feed
    self.place = place
    guard let chunk = try feed.next(after: UnsafeBufferPointer(start: nil, count: 0)),
      let base = chunk.baseAddress
    else {
      throw ArraigoError(
        "empty_file", "the file holds nothing", at: place, suggestion: "download the file again")
    }
    bytes = base
    limit = chunk.count
    if UTF16Text.isLikely(UnsafeBufferPointer(chunk)) {
      throw ArraigoError(
        "utf16_text", "the file is UTF-16 text", at: place,
        suggestion: "convert it: iconv -f UTF-16 -t UTF-8 FILE > NEW")
    }
    try settleEnding(recordLength)
    if starts(with: [0xEF, 0xBB, 0xBF]) { cursor = 3 }
  }

  /// Makes sure that a record is at hand; false at the end of the stream.
  func advance() throws(ArraigoError) -> Bool {
    while true {
      if cursor < limit, hasEnded || end(from: cursor) != nil { return true }
      if hasEnded { return false }
      guard limit - cursor <= FixedWidthLayout.longestRecord else {
        throw ArraigoError(
          "row_too_long", "a record is longer than \(FixedWidthLayout.longestRecord) bytes",
          at: Place(file: place.file, member: place.member, line: line, byte: offset + cursor),
          suggestion: "check the line ends of the file")
      }
      try fetch()
    }
  }

  /// The next record among the bytes at hand; nil where none is whole.
  @inline(__always)
  func next() -> Record? {
    guard cursor < limit else { return nil }
    let start = cursor
    var stop = limit
    if let end = end(from: cursor) {
      stop = end.stop
      cursor = end.next
    } else if hasEnded {
      cursor = limit
    } else {
      return nil
    }
    while stop > start, bytes[stop - 1] == 13 { stop -= 1 }
    defer { line += 1 }
    return Record(start: start, count: stop - start, line: line)
  }

  /// Whether a record is blank from a place on; the mark that DOS programs end a file with counts
  /// as a blank.
  func isBlank(_ record: Record, from first: Int = 0) -> Bool {
    for at in record.start + first..<record.start + record.count
    where bytes[at] != 32 && bytes[at] != 9 && bytes[at] != 0x1A {
      return false
    }
    return true
  }

  /// Where the record that starts at a place stops, and where the next one starts.
  @inline(__always)
  private func end(from start: Int) -> (stop: Int, next: Int)? {
    switch ending {
    case .length(let count):
      return start + count <= limit ? (start + count, start + count) : nil
    case .line(let mark):
      // No line end may stand before the expected one, which only a search can tell.
      guard let found = memchr(bytes + start, Int32(mark), limit - start) else { return nil }
      let at = UnsafeRawPointer(found) - UnsafeRawPointer(bytes)
      return (at, at + 1)
    }
  }

  private func fetch() throws(ArraigoError) {
    let rest = UnsafeBufferPointer(start: UnsafePointer(bytes + cursor), count: limit - cursor)
    guard let chunk = try feed.next(after: rest), let base = chunk.baseAddress else {
      hasEnded = true
      return
    }
    offset += cursor
    bytes = base
    cursor = 0
    limit = chunk.count
  }

  /// LF ends a line, also after a CR; else CR; where neither is found, records have one length.
  private func settleEnding(_ recordLength: Int) throws(ArraigoError) {
    while true {
      let seen = UnsafeBufferPointer(start: bytes, count: limit)
      if seen.contains(UInt8(ascii: "\n")) { return }
      if let mark = seen.firstIndex(of: 13), mark + 1 < limit || hasEnded {
        if seen[mark...].contains(where: { $0 != 13 }) || hasEnded { ending = .line(13) }
        return
      }
      if hasEnded || limit > min(FixedWidthLayout.longestRecord, 8 * recordLength) { break }
      try fetch()
    }
    if limit > recordLength { ending = .length(recordLength) }
  }

  private func starts(with mark: [UInt8]) -> Bool {
    UnsafeBufferPointer(start: bytes, count: limit).starts(with: mark)
  }
}
