import CXMLEvents
public import IntegrationModel

extension SDMXStructure {
  /// Reads a structure message of SDMX-ML 1.0, 2.0, 2.1 or 3.0.
  ///
  /// - Throws: what is wrong with the document; `not_sdmx` for another document, `sdmx_data_message`
  ///   for data, `sdmx_unsupported_message`, `sdmx_error_message`; and what the stream throws.
  public init(reading stream: any ByteStream, limits: XMLLimits = XMLLimits())
    throws(ArraigoError)
  {
    let reader = try XMLReader(stream, limits)
    var walk = SDMXStructureWalk(reader)
    while let run = try reader.next() {
      for event in run.events { try walk.take(event, run) }
    }
    try walk.checkEnd()
    self = walk.found
  }
}

/// Goes through a structure message and takes its artefacts one by one.
struct SDMXStructureWalk {
  private(set) var found = SDMXStructure()
  private let reader: XMLReader
  private var builder = XMLElementBuilder()
  private var path: [String] = []
  private var isStructure = false
  // Codes are taken one by one, so that a list of a million codes is no tree of a million elements.
  private var list: SDMXCodeList?
  private var listDepth = 0
  private var scheme: [String] = []

  init(_ reader: XMLReader) { self.reader = reader }

  private static let lists: Set<String> = [
    "Codelist", "CodeList", "ValueList", "GeographicCodelist", "GeoGridCodelist",
  ]
  private static let codes: Set<String> = [
    "Code", "ValueItem", "GeoFeatureSetCode", "GeoGridCode",
  ]
  private static let containers: Set<String> = [
    "Structures", "Codelists", "CodeLists", "ValueLists", "GeographicCodelists", "GeoGridCodelists",
    "Concepts", "ConceptSchemes", "ConceptScheme", "DataStructures", "KeyFamilies", "Dataflows",
    "DataFlows",
  ]

  mutating func take(_ event: ArraigoXMLEvent, _ run: XMLRun) throws(ArraigoError) {
    if builder.isOpen {
      if let element = try builder.take(event, run, reader) { keep(element) }
      return
    }
    switch event.kind {
    case ARRAIGO_XML_START.rawValue: try start(event, run)
    case ARRAIGO_XML_TEXT.rawValue: break
    default:
      if path.count == listDepth, let list {
        found.codeLists.append(list)
        self.list = nil
      }
      if !path.isEmpty { path.removeLast() }
    }
  }

  private mutating func start(_ event: ArraigoXMLEvent, _ run: XMLRun) throws(ArraigoError) {
    let name = reader.name(event.name)
    if !isStructure {
      try startRoot(name, event, run)
      path.append(name)
      return
    }
    if list == nil, Self.lists.contains(name) {
      path.append(name)
      listDepth = path.count
      beginList(event, run)
    } else if list == nil, Self.containers.contains(name) {
      path.append(name)
    } else {
      _ = try builder.take(event, run, reader)
    }
  }

  private mutating func startRoot(_ name: String, _ event: ArraigoXMLEvent, _ run: XMLRun)
    throws(ArraigoError)
  {
    let space = reader.name(event.space).lowercased()
    var place = reader.place
    place.line = Int(event.line)
    switch SDMXTag.byName[name] {
    case .structureMessage? where space.contains("sdmx"): isStructure = true
    case .envelope?, .body?: break
    case .genericData?, .structuredData?, .crossSectionalData?, .messageGroup?:
      throw ArraigoError(
        "sdmx_data_message", "the message holds data, not structures", at: place,
        suggestion: "read it as data")
    case .otherMessage?:
      throw ArraigoError(
        "sdmx_unsupported_message", "the message is \(name.prefix(60)), which holds no structures",
        at: place, suggestion: "ask the service for structures")
    default:
      guard path.first == "Envelope" else {
        throw ArraigoError(
          "not_sdmx",
          "the document is no SDMX-ML structure message (its root is "
            + "\(name.prefix(60)))", at: place,
          suggestion: "give code lists, concepts or data structures in SDMX-ML")
      }
    }
  }

  func checkEnd() throws(ArraigoError) {
    guard isStructure else {
      throw ArraigoError(
        "not_sdmx", "the document holds no SDMX-ML structure message", at: reader.place,
        suggestion: "give code lists, concepts or data structures in SDMX-ML")
    }
  }

  private mutating func beginList(_ event: ArraigoXMLEvent, _ run: XMLRun) {
    var attributes: [String: String] = [:]
    for attribute in run.attributes(of: event) where attribute.space == 0 {
      attributes[reader.name(attribute.name)] = String(
        decoding: run.value(attribute), as: UTF8.self)
    }
    list = SDMXCodeList(
      reference: Self.reference(attributes), names: Wordings(), codes: [],
      isElsewhere: attributes["isExternalReference"] == "true")
  }

  static func reference(_ attributes: [String: String]) -> SDMXReference {
    SDMXReference(
      agency: attributes["agencyID"] ?? attributes["agency"] ?? "", id: attributes["id"] ?? "",
      version: attributes["version"] ?? "1.0")
  }
}

extension SDMXStructureWalk {
  private mutating func keep(_ element: XMLElement) {
    if list != nil {
      keepInList(element)
      return
    }
    switch element.name {
    case "Header", "Name", "Description", "Annotations": break
    case "Concept": found.concepts[element["id"] ?? ""] = Self.names(element)
    case "DataStructure", "KeyFamily": found.dataStructures.append(Self.dataStructure(element))
    case "Dataflow", "DataFlow":
      found.dataflows.append(
        SDMXDataflow(
          reference: Self.reference(element.attributes), names: Wordings(element.all("Name")),
          structure: Self.reference(in: element, under: ["Structure", "KeyFamilyRef"])))
    default:
      // A container of artefacts that nothing here needs: each is counted by its own name.
      let artefacts = element.children.filter { $0["id"] != nil }
      for artefact in artefacts { found.others[artefact.name, default: 0] += 1 }
      if artefacts.isEmpty { found.others[element.name, default: 0] += 1 }
    }
  }

  private mutating func keepInList(_ element: XMLElement) {
    if element.name == "Name" {
      let more = Wordings([element])
      list?.names.all += more.all
    } else if Self.codes.contains(element.name) {
      let parent = element.first("Parent")
      list?.codes.append(
        SDMXCode(
          id: element["id"] ?? element["value"] ?? "", names: Self.names(element),
          parent: parent?.first("Ref")?["id"] ?? element["parentCode"]
            ?? (parent?.text.isEmpty == false ? parent?.text : nil)))
    }
  }

  /// SDMX 2.0 words a code by its description alone.
  private static func names(_ element: XMLElement) -> Wordings {
    let names = Wordings(element.all("Name"))
    return names.isEmpty ? Wordings(element.all("Description")) : names
  }

  private static func dataStructure(_ element: XMLElement) -> SDMXDataStructure {
    var components: [SDMXComponent] = []
    let lists = element.first("DataStructureComponents") ?? element.first("Components")
    for child in lists?.children ?? [] {
      if child.name.hasSuffix("List") || child.name == "Group" {
        components += child.children.compactMap(component)
      } else if let made = component(child) {
        components.append(made)
      }
    }
    return SDMXDataStructure(
      reference: reference(element.attributes), names: Wordings(element.all("Name")),
      components: components)
  }

  private static let roles: [String: SDMXRole] = [
    "Dimension": .dimension, "MeasureDimension": .dimension, "TimeDimension": .time,
    "PrimaryMeasure": .measure, "Measure": .measure, "CrossSectionalMeasure": .measure,
    "Attribute": .attribute, "MetadataAttributeUsage": .attribute,
  ]

  private static func component(_ element: XMLElement) -> SDMXComponent? {
    guard let role = roles[element.name] else { return nil }
    let identity = element.first("ConceptIdentity")
    let concept =
      identity?.firstAnywhere("Ref")?["id"] ?? identity.flatMap { conceptID($0.text) }
      ?? element["conceptRef"] ?? element["concept"]
    guard let id = element["id"] ?? concept else { return nil }
    let isTime = element["isTimeDimension"] == "true"
    let local = element.first("LocalRepresentation")
    let list =
      local.flatMap { reference(in: $0, under: ["Enumeration"]) }
      ?? element["codelist"].map {
        SDMXReference(agency: element["codelistAgency"] ?? "", id: $0)
      }
    return SDMXComponent(
      id: id, role: isTime ? .time : role, concept: concept, codeList: list)
  }

  /// The last part of a concept's name, `...=AGENCY:SCHEME(1.0).SEX`.
  private static func conceptID(_ urn: String) -> String? {
    guard let close = urn.lastIndex(of: ")"), let dot = urn[close...].firstIndex(of: ".") else {
      return nil
    }
    return String(urn[urn.index(after: dot)...])
  }

  private static func reference(in element: XMLElement, under names: [String]) -> SDMXReference? {
    guard let holder = names.lazy.compactMap({ element.first($0) }).first else { return nil }
    if let ref = holder.name == "Ref" ? holder : holder.first("Ref") {
      return reference(ref.attributes)
    }
    if let family = holder.first("KeyFamilyID")?.text {
      return SDMXReference(agency: holder.first("KeyFamilyAgencyID")?.text ?? "", id: family)
    }
    return SDMXReference(urn: holder.text)
  }
}
