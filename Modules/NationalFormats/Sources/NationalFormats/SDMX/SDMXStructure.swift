public import IntegrationModel

/// A code with its wordings.
public struct SDMXCode: Sendable, Codable, Equatable {
  /// The code (`F`).
  public var id: String
  /// What it means, in the languages of the message.
  public var names: Wordings
  /// The code it belongs under, or nil.
  public var parent: String?
}

/// A code list.
public struct SDMXCodeList: Sendable, Codable, Equatable {
  /// The list's identity.
  public var reference: SDMXReference
  /// The list's name.
  public var names: Wordings
  /// The codes in their order.
  public var codes: [SDMXCode]
  /// Whether the codes are elsewhere: the message only mentions the list.
  public var isElsewhere: Bool
}

/// A dimension, measure or attribute of a data structure.
public struct SDMXComponent: Sendable, Codable, Equatable {
  /// The component's id.
  public var id: String
  /// What it is.
  public var role: SDMXRole
  /// The concept that says what it means.
  public var concept: String?
  /// The code list of its values, or nil.
  public var codeList: SDMXReference?
}

/// A data structure definition (key family).
public struct SDMXDataStructure: Sendable, Codable, Equatable {
  /// The structure's identity.
  public var reference: SDMXReference
  /// The structure's name.
  public var names: Wordings
  /// Its components in their order.
  public var components: [SDMXComponent]

  var roles: [String: SDMXRole] {
    Dictionary(components.map { ($0.id, $0.role) }, uniquingKeysWith: { first, _ in first })
  }
}

/// A dataflow: what is published with a data structure.
public struct SDMXDataflow: Sendable, Codable, Equatable {
  /// The flow's identity.
  public var reference: SDMXReference
  /// The flow's name.
  public var names: Wordings
  /// The data structure it is published with.
  public var structure: SDMXReference?
}

/// What structure messages say: code lists, concepts, data structures, dataflows.
public struct SDMXStructure: Sendable, Codable, Equatable {
  /// The code lists (and value lists), in the messages' order.
  public var codeLists: [SDMXCodeList] = []
  /// The names of concepts by their ids.
  public var concepts: [String: Wordings] = [:]
  /// The data structures.
  public var dataStructures: [SDMXDataStructure] = []
  /// The dataflows.
  public var dataflows: [SDMXDataflow] = []
  /// What else the messages hold and nothing here needs: its kind and how often.
  public var others: [String: Int] = [:]

  /// No structure.
  public init() {}

  /// Whether nothing is known.
  public var isEmpty: Bool {
    codeLists.isEmpty && concepts.isEmpty && dataStructures.isEmpty && dataflows.isEmpty
  }

  /// The data structure of a reference to it or to a dataflow; where there is only one, that one.
  public func dataStructure(for reference: SDMXReference?) -> SDMXDataStructure? {
    guard let reference else { return dataStructures.count == 1 ? dataStructures[0] : nil }
    let flow = dataflows.first { Self.fits($0.reference, reference) }
    let wanted = flow?.structure ?? reference
    return dataStructures.first { Self.fits($0.reference, wanted) }
      ?? dataStructures.first { $0.reference.id == wanted.id }
      ?? (dataStructures.count == 1 ? dataStructures[0] : nil)
  }

  private static func fits(_ left: SDMXReference, _ right: SDMXReference) -> Bool {
    left.id == right.id && (left.agency == right.agency || right.agency.isEmpty)
  }

  /// The wordings of a component's name.
  public func name(of component: String, in structure: SDMXDataStructure? = nil) -> Wordings? {
    let declared = (structure.map { [$0] } ?? dataStructures).lazy.flatMap(\.components)
      .first { $0.id == component }
    return concepts[declared?.concept ?? component] ?? concepts[component]
  }

  /// The code list of a component's values, nil where it has none or the message lacks it.
  public func codeList(of component: String, in structure: SDMXDataStructure? = nil)
    -> SDMXCodeList?
  {
    let declared = (structure.map { [$0] } ?? dataStructures).lazy.flatMap(\.components)
      .first { $0.id == component && $0.codeList != nil }
    let wanted = declared?.codeList
    let byReference = wanted.flatMap { wanted in
      codeLists.first { Self.fits($0.reference, wanted) && !$0.isElsewhere }
        ?? codeLists.first { $0.reference.id == wanted.id && !$0.isElsewhere }
    }
    // Where the data structure is not there, `CL_SEX` is the usual name of the codes of `SEX`.
    return byReference
      ?? codeLists.first { $0.reference.id == "CL_" + component && !$0.isElsewhere }
  }

  /// The labels of a component's codes in a language, by code.
  public func labels(
    of component: String, in language: Language, structure: SDMXDataStructure? = nil
  ) -> [String: String] {
    let codes = codeList(of: component, in: structure)?.codes ?? []
    let labelled = codes.compactMap { code in code.names[language].map { (code.id, $0) } }
    return Dictionary(labelled, uniquingKeysWith: { first, _ in first })
  }

  /// Adds what another message says; what is known stays, except where it was only mentioned.
  public mutating func add(_ other: SDMXStructure) {
    for list in other.codeLists {
      if let at = codeLists.firstIndex(where: { $0.reference == list.reference }) {
        if codeLists[at].isElsewhere { codeLists[at] = list }
      } else {
        codeLists.append(list)
      }
    }
    concepts.merge(other.concepts) { mine, theirs in mine.isEmpty ? theirs : mine }
    for structure in other.dataStructures
    where !dataStructures.contains(where: { $0.reference == structure.reference }) {
      dataStructures.append(structure)
    }
    for flow in other.dataflows where !dataflows.contains(where: { $0.reference == flow.reference })
    {
      dataflows.append(flow)
    }
    others.merge(other.others, uniquingKeysWith: +)
  }
}
