/// The fields of a header line, cut by the rules of records.
///
/// A quote mark opens a quoted name only at its start, a doubled one inside is text, and a quoted
/// name may hold separators and line ends.
struct HeaderScan {
  /// One name as it stands in the file.
  struct Field {
    var bytes: [UInt8] = []
    var isQuoted = false
  }

  /// What is known after the bytes at hand.
  enum Outcome {
    case line(HeaderScan)
    case needsMore
    case unterminatedQuote
  }

  var fields: [Field] = []
  /// The bytes the line takes, its end included.
  var byteCount = 0
  /// What ends the lines of this file: LF (also where a CR stands before it), or CR.
  var lineEnd = UInt8(ascii: "\n")
  /// Line ends inside quoted names.
  var quotedLines = 0

  private var field = Field()
  private var isInside = false

  static func scan(
    _ bytes: UnsafeMutableBufferPointer<UInt8>, from start: Int, _ options: DelimitedOptions,
    isWhole: Bool
  ) -> Outcome {
    var scan = HeaderScan()
    var at = start
    while at < bytes.count {
      let byte = bytes[at]
      if scan.isInside {
        // Whether a mark closes or doubles is known by the next byte.
        if byte == options.quote, at + 1 == bytes.count, !isWhole { return .needsMore }
        at += scan.takeQuoted(byte, next: at + 1 < bytes.count ? bytes[at + 1] : nil, options)
        continue
      }
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        return scan.finish(bytes, at, isWhole: isWhole)
      }
      scan.takePlain(byte, options)
      at += 1
    }
    guard isWhole else { return .needsMore }
    if scan.isInside { return .unterminatedQuote }
    scan.endField()
    scan.byteCount = bytes.count
    return .line(scan)
  }

  /// Takes a byte inside quotes and gives how many bytes that used up.
  private mutating func takeQuoted(_ byte: UInt8, next: UInt8?, _ options: DelimitedOptions) -> Int
  {
    if byte == options.quote {
      // A doubled mark stays doubled here; the decoder makes one of it.
      guard next == byte else {
        isInside = false
        return 1
      }
      field.bytes += [byte, byte]
      return 2
    }
    if byte == UInt8(ascii: "\n") { quotedLines += 1 }
    field.bytes.append(byte)
    return 1
  }

  private mutating func takePlain(_ byte: UInt8, _ options: DelimitedOptions) {
    if byte == options.separator {
      endField()
    } else if byte == options.quote, !field.isQuoted, field.bytes.allSatisfy({ $0 == 32 }) {
      field = Field(bytes: [], isQuoted: true)
      isInside = true
    } else {
      field.bytes.append(byte)
    }
  }

  private mutating func endField() {
    fields.append(field)
    field = Field()
  }

  /// Ends the line at an LF, at one or more CR with an LF, or at a CR alone.
  private mutating func finish(
    _ bytes: UnsafeMutableBufferPointer<UInt8>, _ at: Int, isWhole: Bool
  ) -> Outcome {
    var after = at
    while after < bytes.count, bytes[after] == UInt8(ascii: "\r") { after += 1 }
    if after == bytes.count, !isWhole { return .needsMore }
    endField()
    if after < bytes.count, bytes[after] == UInt8(ascii: "\n") {
      byteCount = after + 1
    } else {
      byteCount = at + 1
      lineEnd = UInt8(ascii: "\r")
    }
    return .line(self)
  }
}
