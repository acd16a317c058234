/// What a structural reference of SDMX names: an artefact by its agency, id and version.
public struct SDMXReference: Sendable, Codable, Equatable, Hashable {
  /// Who maintains it.
  public var agency: String
  /// Its id.
  public var id: String
  /// Its version, `1.0` where none is said.
  public var version: String

  /// Makes a reference.
  public init(agency: String, id: String, version: String = "1.0") {
    self.agency = agency
    self.id = id
    self.version = version
  }

  /// Reads `urn:sdmx:...=AGENCY:ID(VERSION)`, nil where the text is no such name.
  public init?(urn: String) {
    guard let equals = urn.firstIndex(of: "=") else { return nil }
    let tail = urn[urn.index(after: equals)...]
    guard let colon = tail.firstIndex(of: ":") else { return nil }
    let rest = tail[tail.index(after: colon)...]
    agency = String(tail[..<colon])
    id = String(rest.prefix { $0 != "(" && $0 != "." })
    let open = rest.firstIndex(of: "(")
    version = open.map { String(rest[rest.index(after: $0)...].prefix { $0 != ")" }) } ?? "1.0"
    if id.isEmpty { return nil }
  }
}

/// How one structure is used in a message.
public struct SDMXUse: Sendable, Codable, Equatable {
  /// What data sets refer to it by.
  public var id: String
  /// The data structure or the dataflow.
  public var reference: SDMXReference?
  /// The dimension that varies within a series; `AllDimensions` where there are no series.
  public var dimensionAtObservation: String?
  /// Whether measures are told by the type of the observation element.
  public var hasExplicitMeasures = false
}

/// The head of an SDMX-ML message: who sent what, when.
public struct SDMXHeader: Sendable, Codable, Equatable {
  /// The message's id.
  public var id = ""
  /// Whether the message is a test and no real publication.
  public var isTest = false
  /// When it was prepared, as written.
  public var prepared: String?
  /// The sender's id.
  public var sender: String?
  /// The sender's name.
  public var senderName = Wordings()
  /// The structures that its data sets use.
  public var uses: [SDMXUse] = []
  /// What the receiver is to do with the data (`Replace`, `Append`, `Delete`).
  public var action: String?
  /// The publication's name.
  public var name = Wordings()
  /// Where the data come from.
  public var source = Wordings()

  /// An empty head.
  public init() {}

  init(_ element: XMLElement) {
    id = element.first("ID")?.text ?? ""
    isTest = element.first("Test")?.text.lowercased() == "true"
    prepared = element.first("Prepared")?.text
    sender = element.first("Sender")?["id"]
    senderName = Wordings(element.first("Sender")?.all("Name") ?? [])
    name = Wordings(element.all("Name"))
    source = Wordings(element.all("Source"))
    action = element.first("DataSetAction")?.text
    uses = element.all("Structure").map(SDMXUse.init)
    // SDMX 1.0 and 2.0 name the structure in two elements.
    if let family = element.first("KeyFamilyRef")?.text {
      uses.append(
        SDMXUse(
          id: family,
          reference: SDMXReference(
            agency: element.first("KeyFamilyAgency")?.text ?? "", id: family)))
    }
  }
}

extension SDMXUse {
  init(_ element: XMLElement) {
    id = element["structureID"] ?? ""
    dimensionAtObservation = element["dimensionAtObservation"]
    hasExplicitMeasures = element["explicitMeasures"] == "true"
    let named = element.first("Structure") ?? element.first("StructureUsage")
    if let ref = named?.firstAnywhere("Ref"), let id = ref["id"] {
      reference = SDMXReference(
        agency: ref["agencyID"] ?? "", id: id, version: ref["version"] ?? "1.0")
    } else if let urn = named?.text, !urn.isEmpty {
      reference = SDMXReference(urn: urn)
    }
  }
}
