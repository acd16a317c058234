public import IntegrationModel

/// Reads an SDMX-ML data message as a stream of observations.
///
/// All forms give the same rows: generic and structure-specific of 2.1 and 3.0 (flat, time series,
/// cross-section), generic, compact and cross-sectional of 1.0 and 2.0, and any of them in a SOAP
/// envelope. A row has every value that the data set, its groups and its series say for the
/// observation. Memory does not grow with the message; only groups are kept.
///
/// ```swift
/// let reader = try SDMXReader(FileStream(file))
/// while let batch = try reader.next() {
///   for row in 0..<batch.rowCount { use(batch.string(row, 0)) }
/// }
/// ```
public final class SDMXReader {
  /// The message's head; empty until the first batch was asked for.
  public var header: SDMXHeader { decoder.header }
  /// The columns met so far, in the order of their first appearance; a batch may add some.
  public var columns: [SDMXColumn] { decoder.store.columns }
  /// The columns in the order of a table: dimensions, time, measures, attributes.
  public var tableOrder: [Int] {
    columns.indices.sorted { (columns[$0].role, $0) < (columns[$1].role, $1) }
  }
  /// Whether a structure or the message itself told dimensions from attributes; where not, the
  /// usual names of attributes did.
  public var rolesAreDeclared: Bool { decoder.rolesAreDeclared }
  /// What was wrong with the message so far, each code with its first place and a count.
  public var problems: [Problem] { decoder.problems }
  /// What the message's footer says, a code and a text each.
  public var footer: [SDMXNotice] { decoder.footer }
  /// How many observations were given so far.
  public private(set) var observationCount = 0

  let decoder: SDMXDecoder
  private let reader: XMLReader
  private var run: XMLRun?
  private var at = 0
  private var holdsBatch = false
  private var failure: ArraigoError?

  /// Begins to read; nothing is read before the first batch is asked for.
  ///
  /// - Parameters:
  ///   - stream: the message.
  ///   - structure: the structures the message uses, so that dimensions are told from attributes.
  ///   - language: the language of texts that have several.
  ///   - limits: how large parts of the document may be.
  /// - Throws: `out_of_memory`.
  public convenience init(
    _ stream: any ByteStream, structure: SDMXStructure? = nil, language: Language = .english,
    limits: XMLLimits = XMLLimits()
  ) throws(ArraigoError) {
    try self.init(
      stream, structure: structure, language: language, limits: limits, earlier: nil)
  }

  init(
    _ stream: any ByteStream, structure: SDMXStructure?, language: Language, limits: XMLLimits,
    earlier: SDMXReader?, chunkBytes: Int = 64 << 10
  ) throws(ArraigoError) {
    reader = try XMLReader(stream, limits, chunkBytes: chunkBytes)
    decoder = SDMXDecoder(
      structure: structure, language: language, place: stream.place, earlier: earlier?.decoder)
  }

  /// The next observations, or nil after the last one.
  ///
  /// - Throws: what is wrong with the document (`truncated_xml`, `damaged_xml`, ...); `not_sdmx`,
  ///   `sdmx_structure_message`, `sdmx_unsupported_message`; `sdmx_error_message` and `soap_fault`
  ///   with what the service answered; `sdmx_no_data` where the message has no data set; and what
  ///   the stream throws.
  public func next() throws(ArraigoError) -> SDMXBatch? {
    if let failure { throw failure }
    do throws(ArraigoError) {
      return try read()
    } catch {
      failure = error
      throw error
    }
  }

  private func read() throws(ArraigoError) -> SDMXBatch? {
    if holdsBatch { decoder.store.clear() }
    holdsBatch = false
    while true {
      if let run {
        while at < run.events.count {
          let isFull = try decoder.take(run.events[at], run, reader)
          at += 1
          guard isFull else { continue }
          if decoder.store.rowCount > 0 { return give() }
          decoder.store.clear()
        }
      }
      run = try reader.next()
      // A run has no symbol that the reader does not know by now.
      decoder.symbols.learn(reader)
      at = 0
      if run == nil {
        try decoder.checkEnd()
        return decoder.store.rowCount > 0 ? give() : nil
      }
    }
  }

  private func give() -> SDMXBatch {
    holdsBatch = true
    observationCount += decoder.store.rowCount
    return decoder.store.batch
  }
}
