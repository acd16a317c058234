public import IntegrationModel

/// The observations of an SDMX-ML data message as a table.
///
/// Columns: the dimensions in the message's order, `TIME_PERIOD`, `OBS_VALUE`, then the attributes.
/// Which columns a message has shows only at its end, so it is read twice: once for the columns and
/// groups, once for the rows.
public final class SDMXTable: TableReader {
  /// The columns, in the order of the batches; with labels and codes where a structure is given.
  public let columns: [TableColumn]
  /// What each column is in the message.
  public let roles: [SDMXRole]
  /// The message's head.
  public let header: SDMXHeader
  /// Whether a structure or the message itself told dimensions from attributes.
  public let rolesAreDeclared: Bool
  /// How many observations there are.
  public let observationCount: Int
  /// What the message's footer says.
  public let footer: [SDMXNotice]
  /// How many rows were given so far.
  public private(set) var rowCount = 0
  /// What was wrong with the message.
  public let problems: [Problem]

  private let reader: SDMXReader
  private var plan: [TablePlanColumn]

  /// Reads the message once, and begins to read its rows.
  ///
  /// - Parameters:
  ///   - structure: what structure messages say of it, or nil.
  ///   - language: the language of labels.
  ///   - names: the columns to give, in this order; nil gives all.
  ///   - open: opens the message; it is called twice.
  /// - Throws: what ``SDMXReader/next()`` throws; `unknown_column`; `changed_file` where the second
  ///   reading differs.
  public init(
    structure: SDMXStructure? = nil, language: Language = .english,
    selecting names: [String]? = nil,
    limits: XMLLimits = XMLLimits(), opening open: () throws(ArraigoError) -> any ByteStream
  ) throws(ArraigoError) {
    let survey = try SDMXReader(
      try open(), structure: structure, language: language, limits: limits, earlier: nil)
    while try survey.next() != nil {}
    header = survey.header
    rolesAreDeclared = survey.rolesAreDeclared
    observationCount = survey.observationCount
    footer = survey.footer
    problems = survey.problems
    var columns: [TableColumn] = []
    var roles: [SDMXRole] = []
    var plan: [TablePlanColumn] = []
    let used = structure?.dataStructure(for: survey.header.uses.first?.reference)
    for position in try Self.chosen(names, of: survey) {
      let source = survey.columns[position]
      let id = source.sourceID ?? source.id
      var column = TableColumn(source.id)
      column.label = structure?.name(of: id, in: used)?[language]
      let codes = structure?.codeList(of: id, in: used)?.codes ?? []
      column.categories = codes.compactMap { code in
        code.names[language].map { TableColumn.Category(code.id, label: $0) }
      }
      columns.append(column)
      roles.append(source.role)
      plan.append(TablePlanColumn(source.id, position))
    }
    self.columns = columns
    self.roles = roles
    self.plan = plan
    reader = try SDMXReader(
      try open(), structure: structure, language: language, limits: limits, earlier: survey)
  }

  private static func chosen(_ names: [String]?, of survey: SDMXReader) throws(ArraigoError)
    -> [Int]
  {
    let order = survey.tableOrder
    guard let names else { return order }
    var chosen: [Int] = []
    for name in names {
      guard
        let position = order.first(where: {
          survey.columns[$0].id.lowercased() == name.lowercased()
        })
      else {
        throw ArraigoError(
          "unknown_column", "the message has no column of this name among its \(order.count)",
          at: Place(column: name), suggestion: "see `arraigo inspect` for the names")
      }
      chosen.append(position)
    }
    return chosen
  }

  /// The next rows, or nil after the last.
  ///
  /// - Throws: what the reader throws; `changed_file`.
  public func next() throws(ArraigoError) -> ColumnBatch? {
    guard let batch = try reader.next() else {
      guard rowCount == observationCount else {
        throw ArraigoError(
          "changed_file", "the message changed while it was read", suggestion: "read it again")
      }
      return nil
    }
    rowCount += batch.rowCount
    return ColumnBatch(
      rowCount: batch.rowCount, columns: plan.indices.map { plan[$0].column(of: batch) })
  }
}

/// A column of the table on its way out of batches.
private struct TablePlanColumn {
  let name: String
  let position: Int
  private var known: [Int: Int32] = [:]

  init(_ name: String, _ position: Int) {
    self.name = name
    self.position = position
  }

  mutating func column(of batch: SDMXBatch) -> Column {
    var cells = [Int32](repeating: 0, count: batch.rowCount)
    var dictionary = TextDictionary()
    var validity: Bitmap?
    known.removeAll(keepingCapacity: true)
    for row in 0..<batch.rowCount {
      if batch.repeatsRowBefore(row, position) {
        cells[row] = cells[row - 1]
        if validity?[row - 1] == false { validity?[row] = false }
        continue
      }
      if let bytes = batch.bytes(row, position) {
        cells[row] = find(bytes, in: &dictionary)
      } else {
        if validity == nil { validity = Bitmap(repeating: true, count: batch.rowCount) }
        validity?[row] = false
      }
    }
    if dictionary.count == 0 { dictionary.append([]) }
    return Column(name, .text(cells, dictionary), validity: validity)
  }

  /// The dictionary's place of a text, found again where it was there before.
  private mutating func find(
    _ bytes: UnsafeBufferPointer<UInt8>, in dictionary: inout TextDictionary
  ) -> Int32 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let key = Int(truncatingIfNeeded: hash)
    if let seen = known[key] {
      let start = Int(dictionary.offsets[Int(seen)])
      let end = Int(dictionary.offsets[Int(seen) + 1])
      if dictionary.bytes[start..<end].elementsEqual(bytes) { return seen }
      return dictionary.append(bytes)
    }
    let made = dictionary.append(bytes)
    known[key] = made
    return made
  }
}
