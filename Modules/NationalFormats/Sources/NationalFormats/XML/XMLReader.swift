import CXMLEvents
import IntegrationModel

/// What a reader found in one chunk of a document; valid until the next chunk is asked for.
struct XMLRun {
  let events: UnsafeBufferPointer<ArraigoXMLEvent>
  let attributes: UnsafePointer<ArraigoXMLAttribute>?
  let text: UnsafePointer<UInt8>?

  /// The attributes of a start event.
  @inline(__always)
  func attributes(of event: ArraigoXMLEvent) -> UnsafeBufferPointer<ArraigoXMLAttribute> {
    guard let attributes else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeBufferPointer(start: attributes + Int(event.first), count: Int(event.count))
  }

  /// The bytes of an attribute's value, as UTF-8.
  @inline(__always)
  func value(_ attribute: ArraigoXMLAttribute) -> UnsafeBufferPointer<UInt8> {
    guard let text else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeBufferPointer(start: text + Int(attribute.start), count: Int(attribute.count))
  }

  /// The bytes of a text event, as UTF-8; a text may go on in the next event.
  @inline(__always)
  func text(of event: ArraigoXMLEvent) -> UnsafeBufferPointer<UInt8> {
    guard let text else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeBufferPointer(start: text + Int(event.first), count: Int(event.count))
  }
}

/// Reads an XML document as runs of events, in memory that does not grow with the document.
///
/// Nothing but the stream is read: no DTD, no external entity, no network. Names are numbers
/// (symbols) that stay the same for the whole document, so telling elements apart costs a look into
/// a table. A document that is cut off is an error, however well it looks up to there.
final class XMLReader {
  /// Where errors and problems of this document stand.
  let place: Place
  private let stream: any ByteStream
  private let limits: XMLLimits
  private let native: OpaquePointer
  private let buffer: UnsafeMutableRawBufferPointer
  private var failure: ArraigoError?
  private var isFirst = true
  private var hasEnded = false

  /// Begins to read; nothing is read yet.
  init(_ stream: any ByteStream, _ limits: XMLLimits = XMLLimits(), chunkBytes: Int = 64 << 10)
    throws(ArraigoError)
  {
    guard let native = arraigo_xml_create(limits.native) else {
      throw ArraigoError(
        "out_of_memory", "the XML reader could not be made", at: stream.place,
        suggestion: "close other programs and try again")
    }
    self.stream = stream
    self.limits = limits
    self.native = native
    place = stream.place
    buffer = .allocate(byteCount: max(1024, chunkBytes), alignment: 64)
  }

  deinit {
    arraigo_xml_destroy(native)
    buffer.deallocate()
  }

  /// The events of the next chunk, possibly none; nil after the whole document.
  ///
  /// - Throws: `not_xml`, `empty_file`, `truncated_xml`, `damaged_xml`, `xml_encoding`,
  ///   `xml_entity`, a limit's code (`xml_too_deep`, ...), and what the stream throws. The events
  ///   before the fault were given before.
  func next() throws(ArraigoError) -> XMLRun? {
    if let failure { throw failure }
    if hasEnded { return nil }
    do throws(ArraigoError) {
      return try feed()
    } catch {
      failure = error
      throw error
    }
  }

  private func feed() throws(ArraigoError) -> XMLRun {
    var count = try stream.read(into: buffer)
    // Enough to see what the document is, however small the portions.
    while isFirst, count > 0, count < 512 {
      let more = try stream.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[count...]))
      if more == 0 { break }
      count += more
    }
    let bytes = buffer.bindMemory(to: UInt8.self)
    if isFirst { try checkStart(UnsafeBufferPointer(rebasing: bytes[..<count])) }
    isFirst = false
    hasEnded = count == 0
    var error = ArraigoXMLError()
    let run = arraigo_xml_feed(native, bytes.baseAddress, count, hasEnded ? 1 : 0, &error)
    if error.code != 0 {
      let thrown = XMLFailure.error(error, at: place, limits)
      if run.event_count == 0 { throw thrown }
      failure = thrown
    }
    return XMLRun(
      events: UnsafeBufferPointer(start: run.events, count: run.event_count),
      attributes: run.attributes, text: run.text)
  }

  private func checkStart(_ bytes: UnsafeBufferPointer<UInt8>) throws(ArraigoError) {
    if bytes.isEmpty {
      throw ArraigoError(
        "empty_file", "the file is empty", at: place, suggestion: "download the file again")
    }
    if UTF16Text.isLikely(bytes) { return }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let start = bytes.starts(with: mark) ? bytes[3...] : bytes[...]
    let first = start.first { $0 != 32 && $0 != 9 && $0 != 10 && $0 != 13 }
    let kind = FileKind(startingWith: Array(bytes.prefix(512)))
    if kind == .html {
      throw ArraigoError(
        "not_xml", "the file is a web page, not an XML document", at: place,
        suggestion: kind.adviceInPlaceOfArchive)
    }
    guard first == UInt8(ascii: "<") || first == nil else {
      let isJSON = first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
      throw ArraigoError(
        "not_xml",
        "the file is not an XML document (it looks like \(isJSON ? "json" : kind.rawValue))",
        at: place, suggestion: "ask the source for the XML form (SDMX-ML, DDI)")
    }
  }

  /// How many names the document has used so far.
  var symbolCount: Int { arraigo_xml_symbol_count(native) }

  /// A name of the document by its number; number 0 is empty.
  func name(_ symbol: UInt32) -> String { String(cString: arraigo_xml_symbol(native, symbol)) }
}
