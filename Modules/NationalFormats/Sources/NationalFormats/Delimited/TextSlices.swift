import CStructureIndex
import IntegrationModel

/// Cuts a stream of text into slices of whole records and finds the structure of each.
///
/// A slice with its index stays in the second-level cache until it is parsed.
final class TextSlices {
  /// How much text is indexed at a time.
  static let sliceBytes = 256 << 10
  /// The longest record, without its line end.
  static let longestRow = ChunkFeed.headroom - 1

  /// What stands in the slice at hand; `positions[0]` is before its first byte.
  private(set) var index = ArraigoIndex()
  /// The slice's first byte and that byte's place in the stream.
  private(set) var bytes: UnsafeMutablePointer<UInt8>
  private(set) var offset: Int
  private(set) var positions: UnsafeMutablePointer<UInt32>
  private(set) var linePlaces: UnsafeMutablePointer<UInt32>
  private var capacity = 0

  private let feed: ChunkFeed
  private let place: Place
  private let structure: ArraigoStructure
  private let variant: Int32

  // The bytes at hand: what is not yet given out lies between `cursor` and `limit`.
  private var cursor: UnsafeMutablePointer<UInt8>
  private var limit: UnsafeMutablePointer<UInt8>
  private var cursorOffset: Int
  private var hasEnded: Bool

  /// The byte that ends a line.
  var lineEnd: UInt8 { structure.line_end }

  init(
    _ feed: ChunkFeed, after header: HeaderLine, _ options: DelimitedOptions, at place: Place,
    variant: Int32
  ) {
    self.feed = feed
    self.place = place
    self.variant = variant
    structure = ArraigoStructure(
      separator: options.separator, line_end: header.lineEnd, quote: options.quote ?? 0,
      has_quotes: options.quote == nil ? 0 : 1)
    bytes = header.rest
    offset = header.byteCount
    cursor = header.rest
    cursorOffset = header.byteCount
    limit = header.limit
    hasEnded = header.hasEnded
    capacity = Self.sliceBytes + 64
    positions = .allocate(capacity: capacity + 1)
    linePlaces = .allocate(capacity: capacity)
  }

  deinit {
    positions.deallocate()
    linePlaces.deallocate()
  }

  /// Indexes the next slice that has at least one whole record; false at the end of the text.
  ///
  /// - Parameter line: the line that the slice begins with, for errors.
  func advance(atLine line: Int) throws(ArraigoError) -> Bool {
    passSlice()
    var want = Self.sliceBytes
    while true {
      let available = limit - cursor
      let count = min(want, available, Self.longestRow + 1)
      if count > 0 {
        find(count)
        if index.lines > 0 { return true }
        if count > Self.longestRow { throw tooLong(line) }
      }
      if count < available {
        want *= 2
      } else if !hasEnded {
        try fetch()
      } else if !(try endLastLine(line)) {
        return false
      }
    }
  }

  /// Moves the cursor past the records of the slice at hand.
  private func passSlice() {
    guard index.lines > 0 else { return }
    let end = Int(positions[1 + Int(linePlaces[index.lines - 1])]) + 1
    cursor = bytes + end
    cursorOffset = offset + end
    index = ArraigoIndex()
  }

  private func find(_ count: Int) {
    makeRoom(for: count)
    positions[0] = .max
    index = arraigo_index(variant, cursor, count, structure, positions + 1, linePlaces)
    if index.stray_quotes > 0 {
      index = arraigo_index_careful(cursor, count, structure, positions + 1, linePlaces)
    }
    bytes = cursor
    offset = cursorOffset
  }

  private func fetch() throws(ArraigoError) {
    let rest = UnsafeBufferPointer(start: UnsafePointer(cursor), count: limit - cursor)
    if let chunk = try feed.next(after: rest), let base = chunk.baseAddress {
      cursor = base
      limit = base + chunk.count
    } else {
      hasEnded = true
    }
  }

  /// Gives the last line the end it lacks; false where nothing is left.
  private func endLastLine(_ line: Int) throws(ArraigoError) -> Bool {
    guard limit > cursor else { return false }
    if index.ends_in_quotes != 0 { throw openQuote("before the file does", line) }
    // There is room: a chunk is followed by slack, and this happens once.
    limit.pointee = structure.line_end
    limit += 1
    return true
  }

  private func tooLong(_ line: Int) -> ArraigoError {
    if index.ends_in_quotes != 0 { return openQuote("within \(Self.longestRow) bytes", line) }
    return ArraigoError(
      "row_too_long", "a row is longer than \(Self.longestRow) bytes", at: location(line),
      suggestion: "check the line ends of the file")
  }

  private func openQuote(_ limit: String, _ line: Int) -> ArraigoError {
    ArraigoError(
      "unterminated_quote", "a quoted field does not end \(limit)", at: location(line),
      suggestion: "look for a quote mark without a partner from this line on")
  }

  private func location(_ line: Int) -> Place {
    var location = place
    location.line = line
    location.byte = cursorOffset
    return location
  }

  private func makeRoom(for count: Int) {
    guard count + 64 > capacity else { return }
    positions.deallocate()
    linePlaces.deallocate()
    capacity = count + 64
    positions = .allocate(capacity: capacity + 1)
    linePlaces = .allocate(capacity: capacity)
  }
}

/// Whether this processor can run a variant of the index.
func arraigoVariantIsAvailable(_ variant: UInt32) -> Bool {
  arraigo_variant_available(Int32(variant)) == 1
}
