import CXMLEvents
import IntegrationModel

/// Turns the events of a message into observations.
///
/// Split by what is read: the envelope and the data sets here, then ``SDMXDecoder/takeGeneric``,
/// ``SDMXDecoder/takeStructured`` and ``SDMXDecoder/takeCrossSectional``.
final class SDMXDecoder {
  enum Form { case generic, structured, crossSectional }
  enum Phase { case prolog, message, dataSet, skipped }
  enum Capture { case header, footer, error, fault }
  enum Scope: Int { case dataSet, group, series, obs }

  let store = ObservationStore()
  let structure: SDMXStructure?
  let language: Language
  let place: Place
  var symbols = SDMXSymbols()
  var header = SDMXHeader()
  var footer: [SDMXNotice] = []
  var problems: [Problem] = []
  var rolesAreDeclared = true

  // Where in the document the next event stands.
  var phase = Phase.prolog
  var form = Form.generic
  var rootForm: Form?
  var depth = 0
  var dataSetDepth = 0
  var isSOAP = false
  var hasRoot = false
  var dataSetCount = 0
  private var capture: Capture?
  private var builder = XMLElementBuilder(limit: 200_000)

  // The data set at hand.
  var scope = Scope.dataSet
  var roles: [String: SDMXRole] = [:]
  var hasRoles = false
  var dimensionAtObservation: String?
  var groups = SDMXGroups()
  var allGroups: [[SDMXGroup]] = []
  var group: SDMXGroup?
  var hasRows = false
  var hasLateGroups = false
  var isSeriesCompleted = false
  var observationDepth = 0
  var line = 0

  // Columns by id, and by the symbol of a structure-specific name.
  var columnOf: [String: Int] = [:]
  var columnOfSymbol: [Int32] = []
  var measureColumn = -1
  var timeColumn = -1
  var observationColumn = -1

  // The generic form: what the values at hand belong to, and the columns that came here last time.
  var isKey = false
  var position = 0
  let predicted: UnsafeMutablePointer<Int32>
  static let predictedPositions = 64
  var columnNames: [UnsafeMutableBufferPointer<UInt8>] = []
  var hasTooManyColumns = false
  var isInTime = false
  var timeText: [UInt8] = []
  var firstByte = 0

  // A component of SDMX 3.0 with values of its own.
  var component: SDMXComponentText?

  private let earlierGroups: [[SDMXGroup]]

  init(
    structure: SDMXStructure?, language: Language, place: Place, earlier: SDMXDecoder?
  ) {
    self.structure = structure
    self.language = language
    self.place = place
    earlierGroups = earlier?.allGroups ?? []
    predicted = .allocate(capacity: 8 * Self.predictedPositions)
    predicted.initialize(repeating: 0, count: 8 * Self.predictedPositions)
    for column in earlier?.store.columns ?? [] { _ = makeColumn(column) }
  }

  deinit {
    predicted.deallocate()
    for name in columnNames { name.deallocate() }
  }

  /// Takes one event; true where the observations so far are to be handed over.
  @inline(__always)
  func take(_ event: ArraigoXMLEvent, _ run: XMLRun, _ reader: XMLReader) throws(ArraigoError)
    -> Bool
  {
    if phase == .dataSet {
      line = Int(event.line)
      switch event.kind {
      case ARRAIGO_XML_START.rawValue:
        depth += 1
        switch form {
        case .generic: try startGeneric(event, run)
        case .structured: try startStructured(event, run, reader)
        case .crossSectional: try startCrossSectional(event, run, reader)
        }
        return false
      case ARRAIGO_XML_TEXT.rawValue:
        if isInTime { timeText.append(contentsOf: run.text(of: event)) }
        if component != nil { component?.append(run.text(of: event)) }
        return false
      default:
        depth -= 1
        if depth < dataSetDepth { return endDataSet() }
        switch form {
        case .generic: return try endGeneric(symbols.tags[Int(event.name)])
        case .structured: return try endStructured(symbols.tags[Int(event.name)])
        case .crossSectional: return try endCrossSectional(symbols.tags[Int(event.name)])
        }
      }
    }
    try takeOutside(event, run, reader)
    return false
  }

  private func takeOutside(_ event: ArraigoXMLEvent, _ run: XMLRun, _ reader: XMLReader)
    throws(ArraigoError)
  {
    line = Int(event.line)
    if let capture {
      if let element = try builder.take(event, run, reader) { try finish(capture, element) }
      return
    }
    switch event.kind {
    case ARRAIGO_XML_START.rawValue:
      depth += 1
      let tag = symbols.tags[Int(event.name)]
      switch phase {
      case .prolog: try startProlog(tag, event, run, reader)
      case .message: try startPart(tag, event, run, reader)
      case .dataSet, .skipped: break
      }
    case ARRAIGO_XML_TEXT.rawValue: break
    default:
      depth -= 1
      if phase == .skipped, depth < dataSetDepth { phase = .message }
    }
  }

  private func begin(
    _ capture: Capture, _ event: ArraigoXMLEvent, _ run: XMLRun, _ reader: XMLReader
  ) throws(ArraigoError) {
    self.capture = capture
    depth -= 1
    _ = try builder.take(event, run, reader)
  }

  private func finish(_ what: Capture, _ element: XMLElement) throws(ArraigoError) {
    capture = nil
    switch what {
    case .header: header = SDMXHeader(element)
    case .footer: footer += SDMXNotice.all(in: element)
    case .error: throw answered("sdmx_error_message", SDMXNotice.all(in: element))
    case .fault:
      let text = ["faultstring", "Reason", "Text"].compactMap { element.firstAnywhere($0)?.text }
      var texts = Wordings()
      texts.all = [.init(language: nil, text: text.first ?? element.text)]
      let code = element.firstAnywhere("faultcode") ?? element.firstAnywhere("Code")
      throw answered("soap_fault", [SDMXNotice(code: code?.text ?? "", texts: texts)])
    }
  }

  func answered(_ code: String, _ notices: [SDMXNotice]) -> ArraigoError {
    let said = notices.map { $0.line() }.joined(separator: "; ")
    return ArraigoError(
      code, "the service answered with an error in place of data: \(said)", at: here,
      suggestion: "change the query or ask again later; the file holds no data")
  }

  var here: Place {
    var here = place
    here.line = line > 0 ? line : nil
    return here
  }

  func note(
    _ code: String, _ severity: Severity, found: String? = nil, expected: String? = nil,
    suggestion: String? = nil
  ) {
    if let known = problems.firstIndex(where: { $0.code == code }) {
      problems[known].count += 1
    } else {
      problems.append(
        Problem(
          code, severity, at: here, found: found, expected: expected, suggestion: suggestion))
    }
  }
}

extension SDMXDecoder {
  /// The root, or what stands around it.
  private func startProlog(
    _ tag: SDMXTag, _ event: ArraigoXMLEvent, _ run: XMLRun, _ reader: XMLReader
  ) throws(ArraigoError) {
    let name = reader.name(event.name)
    let space = reader.name(event.space).lowercased()
    if tag == .envelope, depth == 1 {
      isSOAP = true
      return
    }
    if tag == .fault, isSOAP { return try begin(.fault, event, run, reader) }
    if isSOAP, tag != .error, !space.contains("sdmx") { return }
    guard space.contains("sdmx") || tag == .error else { throw notSDMX(name) }
    switch tag {
    case .genericData: rootForm = .generic
    case .structuredData: rootForm = .structured
    case .crossSectionalData: rootForm = .crossSectional
    case .messageGroup: rootForm = nil
    case .error: return try begin(.error, event, run, reader)
    case .structureMessage:
      throw ArraigoError(
        "sdmx_structure_message", "the message holds structures (code lists, concepts), not data",
        at: here, suggestion: "give it as the codebook of a data message")
    case .otherMessage: throw unsupported(name)
    default:
      // A SOAP answer wraps the message in an element of the service.
      if isSOAP { return }
      if name.hasSuffix("Query") || name.hasSuffix("Request") { throw unsupported(name) }
      throw notSDMX(name)
    }
    hasRoot = true
    phase = .message
  }

  private func notSDMX(_ name: String) -> ArraigoError {
    let isCodebook = name.lowercased() == "codebook"
    return ArraigoError(
      "not_sdmx", "the document is no SDMX-ML message (its root is \(name.prefix(60)))", at: here,
      suggestion: isCodebook
        ? "it is a DDI codebook: give it beside its data" : "ask the source for SDMX-ML data")
  }

  private func unsupported(_ name: String) -> ArraigoError {
    ArraigoError(
      "sdmx_unsupported_message",
      "the message is \(name.prefix(60)): a query, registry or metadata message holds no data",
      at: here, suggestion: "ask the service for data")
  }

  private func startPart(
    _ tag: SDMXTag, _ event: ArraigoXMLEvent, _ run: XMLRun, _ reader: XMLReader
  ) throws(ArraigoError) {
    switch tag {
    case .header: try begin(.header, event, run, reader)
    case .footer: try begin(.footer, event, run, reader)
    case .dataSet: startDataSet(event, run, reader)
    default: break
    }
  }

  private func startDataSet(_ event: ArraigoXMLEvent, _ run: XMLRun, _ reader: XMLReader) {
    dataSetDepth = depth
    let space = reader.name(event.space)
    form = rootForm ?? (space.hasSuffix("generic") ? .generic : .structured)
    var reference: String?
    var action = header.action
    for attribute in run.attributes(of: event) {
      let value = String(decoding: run.value(attribute), as: UTF8.self)
      switch symbols.names[Int(attribute.name)] {
      case .structureRef: reference = value
      case .action: action = value
      default: break
      }
    }
    dataSetCount += 1
    if let action, action.lowercased().hasPrefix("d") {
      note(
        "deleted_observations", .warning, found: "a data set to be deleted",
        suggestion: "it is left out: it says what is no longer so")
      phase = .skipped
      return
    }
    phase = .dataSet
    scope = .dataSet
    store.level = 0
    store.clearLevel(0)
    hasRows = false
    group = nil
    groups = SDMXGroups()
    let number = allGroups.count
    allGroups.append([])
    if number < earlierGroups.count { for group in earlierGroups[number] { groups.add(group) } }
    describe(header.uses.first { $0.id == reference } ?? header.uses.first)
    if form != .generic { takeDataSetAttributes(event, run, reader) }
  }

  /// Learns the roles of columns from the structure, where it is given.
  private func describe(_ use: SDMXUse?) {
    let declared = structure?.dataStructure(for: use?.reference)
    roles = declared?.roles ?? [:]
    hasRoles = declared != nil
    if !hasRoles, form != .generic { rolesAreDeclared = false }
    dimensionAtObservation = use?.dimensionAtObservation
    observationColumn = -1
    for (id, role) in roles { if let column = columnOf[id] { store.setRole(role, of: column) } }
  }

  /// What stands on the data set's own tag: reading instructions, and in structure-specific forms
  /// values of the whole data set.
  private func takeDataSetAttributes(
    _ event: ArraigoXMLEvent, _ run: XMLRun, _ reader: XMLReader
  ) {
    let instructions: Set<String> = [
      "action", "structureRef", "setID", "validFromDate", "validToDate", "publicationYear",
      "publicationPeriod", "reportingBeginDate", "reportingEndDate", "dataScope",
      "keyFamilyURI", "datasetID", "dataProviderSchemeAgencyId", "dataProviderSchemeId",
      "dataProviderID", "dataflowAgencyID", "dataflowID", "isExternalReference", "type", "id",
      "schemaLocation",
    ]
    for attribute in run.attributes(of: event) where attribute.space == 0 {
      let id = reader.name(attribute.name)
      if instructions.contains(id) { continue }
      let column = column(id, otherwise: form == .crossSectional ? nil : .attribute)
      store.setLevelCell(0, column, store.keep(run.value(attribute)))
    }
  }

  private func endDataSet() -> Bool {
    phase = .message
    allGroups[allGroups.count - 1] = groups.all
    return store.isFull
  }

  /// Says why a message without observations has none.
  func checkEnd() throws(ArraigoError) {
    try checkColumns()
    guard hasRoot else {
      throw ArraigoError(
        "not_sdmx", "the document holds no SDMX-ML message", at: place,
        suggestion: "ask the source for SDMX-ML data")
    }
    for notice in footer {
      let isError = notice.severity?.lowercased() == "error"
      note(
        isError ? "footer_error" : "footer_notice", isError ? .warning : .note,
        found: notice.line(), suggestion: isError ? "the data may not be whole" : nil)
    }
    if dataSetCount == 0 {
      let said = footer.map { $0.line() }.joined(separator: "; ")
      throw ArraigoError(
        "sdmx_no_data",
        "the message holds no data set" + (said.isEmpty ? "" : ": \(said)"), at: place,
        suggestion: said.isEmpty ? "ask the service again" : "follow what the service says")
    }
  }
}
