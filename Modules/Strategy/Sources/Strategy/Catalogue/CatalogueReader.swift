import IntegrationModel
import LocatedText

/// Reads a file of the catalogue and refuses what cannot be followed back.
enum CatalogueReader {
  static func read(
    _ root: YAMLValue, into catalogue: inout InterventionCatalogue
  ) throws(ArraigoError) {
    try root.allow([
      "family", "families", "axes", "groups", "outcomes", "sources", "interventions", "pairs",
    ])
    try readVocabulary(root, into: &catalogue)
    if let sources = try root.optional("sources") { try readSources(sources, into: &catalogue) }
    let family = try root.optional("family")
    if let rows = try root.optional("interventions") {
      var seen: Set<String> = []
      for row in try rows.list() {
        let id = try row.required("id").text()
        guard seen.insert(id).inserted else {
          throw row.error("repeated_intervention", "\(id) stands twice in this file")
        }
        try read(row, id: id, family: family, into: &catalogue)
      }
    }
    if let pairs = try root.optional("pairs") {
      for pair in try pairs.list() { try readPair(pair, into: &catalogue) }
    }
  }

  private static func readVocabulary(
    _ root: YAMLValue, into catalogue: inout InterventionCatalogue
  ) throws(ArraigoError) {
    for (name, value) in try root.optional("families")?.entries() ?? [] {
      if catalogue.families.updateValue(try value.wordings(), forKey: name) == nil {
        catalogue.familyOrder.append(name)
      }
    }
    for (name, value) in try root.optional("axes")?.entries() ?? [] {
      if catalogue.axes.updateValue(try value.wordings(), forKey: name) == nil {
        catalogue.axisOrder.append(name)
      }
    }
    for (name, value) in try root.optional("groups")?.entries() ?? [] {
      catalogue.groups[name] = try value.wordings()
    }
    for (name, value) in try root.optional("outcomes")?.entries() ?? [] {
      try value.allow(["kind", "better", "en", "es", "pt", "fr"])
      catalogue.outcomes[name] = Outcome(
        id: name, name: try value.wordings(),
        kind: try value.required("kind").word(of: Outcome.Kind.self),
        better: try value.required("better").word(of: Outcome.Better.self))
    }
  }

  private static func readSources(
    _ sources: YAMLValue, into catalogue: inout InterventionCatalogue
  ) throws(ArraigoError) {
    for (name, value) in try sources.entries() {
      try value.allow(["citation", "year", "read"])
      catalogue.sources[name] = EvidenceSource(
        id: name, citation: try value.required("citation").text(),
        year: try value.optional("year")?.integer(),
        reading: try value.required("read").word(of: EvidenceSource.Reading.self))
    }
  }

  private static func read(
    _ row: YAMLValue, id: String, family: YAMLValue?, into catalogue: inout InterventionCatalogue
  ) throws(ArraigoError) {
    try row.allow([
      "id", "family", "axis", "role", "name", "group", "targets", "costs", "effects", "motive",
    ])
    let known = catalogue.interventions.firstIndex { $0.id == id }
    let old = known.map { catalogue.interventions[$0] }
    let references = CatalogueReferences(catalogue)
    let named = try row.optional("family") ?? (old == nil ? family : nil)
    if named == nil, old == nil { _ = try row.required("family") }
    let motive = try row.optional("motive").map { (value) throws(ArraigoError) in
      try EvidenceReader.motive(value, references)
    }
    let intervention = Intervention(
      id: id,
      family: try named.map { (value) throws(ArraigoError) in try references.family(value) }
        ?? old?.family ?? "",
      axis: try own(row, "axis", old?.axis, references.axis),
      role: try row.optional("role")?.word(of: Intervention.Role.self) ?? old?.role
        ?? .intervention,
      name: try own(row, "name", old?.name) { (value) throws(ArraigoError) in
        try value.wordings()
      },
      group: try own(row, "group", old?.group, references.group),
      targets: try own(row, "targets", old?.targets, references.outcomes),
      costs: try own(row, "costs", old?.costs) { (value) throws(ArraigoError) in
        try list(value) { (cost) throws(ArraigoError) in try EvidenceReader.cost(cost, references) }
      },
      effects: try own(row, "effects", old?.effects) { (value) throws(ArraigoError) in
        try list(value) { (effect) throws(ArraigoError) in
          try EvidenceReader.effect(effect, references)
        }
      },
      motive: motive ?? old?.motive,
      place: row.place)
    if let known {
      catalogue.interventions[known] = intervention
    } else {
      catalogue.interventions.append(intervention)
    }
  }

  /// A key's value, else that of the row which the file overrides; a new row must have it.
  private static func own<Value>(
    _ row: YAMLValue, _ key: String, _ old: Value?,
    _ read: (YAMLValue) throws(ArraigoError) -> Value
  ) throws(ArraigoError) -> Value {
    if let value = try row.optional(key) { return try read(value) }
    if let old { return old }
    return try read(try row.required(key))
  }

  /// `elicit` is a list that is still empty.
  private static func list<Value>(
    _ value: YAMLValue, _ read: (YAMLValue) throws(ArraigoError) -> Value
  ) throws(ArraigoError) -> [Value] {
    value.isWord("elicit") ? [] : try value.list().map(read)
  }

  private static func readPair(
    _ pair: YAMLValue, into catalogue: inout InterventionCatalogue
  ) throws(ArraigoError) {
    try pair.allow(["of", "kind", "size", "source", "mark", "because"])
    let both = try pair.required("of").texts()
    guard both.count == 2, both[0] != both[1] else {
      throw pair.error("broken_pair", "a pair has two different interventions")
    }
    let size = try pair.required("size")
    let source = try pair.optional("source")
    let references = CatalogueReferences(catalogue)
    let made = InterventionPair(
      first: both[0], second: both[1],
      kind: try pair.required("kind").word(of: InterventionPair.Kind.self),
      size: size.isWord("elicit") ? nil : try size.share(),
      reason: try pair.required("because").wordings(),
      source: try source.map { (value) throws(ArraigoError) in try references.source(value) },
      mark: source == nil ? nil : try pair.required("mark").word(of: EvidenceMark.self),
      place: pair.place)
    catalogue.pairs.removeAll { Set([$0.first, $0.second]) == Set(both) }
    catalogue.pairs.append(made)
  }
}

/// Finds what a row refers to, or says that it is unknown.
struct CatalogueReferences {
  private let catalogue: InterventionCatalogue

  init(_ catalogue: InterventionCatalogue) { self.catalogue = catalogue }

  func family(_ value: YAMLValue) throws(ArraigoError) -> String {
    try find(value, "family") { catalogue.families[$0] != nil }
  }
  func axis(_ value: YAMLValue) throws(ArraigoError) -> String {
    try find(value, "axis") { catalogue.axes[$0] != nil }
  }
  func group(_ value: YAMLValue) throws(ArraigoError) -> String {
    try find(value, "group") { catalogue.groups[$0] != nil }
  }
  func outcome(_ value: YAMLValue) throws(ArraigoError) -> String {
    try find(value, "outcome") { catalogue.outcomes[$0] != nil }
  }
  func source(_ value: YAMLValue) throws(ArraigoError) -> String {
    try find(value, "source") { catalogue.sources[$0] != nil }
  }
  func outcomes(_ value: YAMLValue) throws(ArraigoError) -> [String] {
    try value.list().map { (each) throws(ArraigoError) in try outcome(each) }
  }
  func reading(of source: String) -> EvidenceSource.Reading? {
    catalogue.sources[source]?.reading
  }
  func kind(of outcome: String) -> Outcome.Kind? { catalogue.outcomes[outcome]?.kind }

  private func find(
    _ value: YAMLValue, _ what: String, _ isKnown: (String) -> Bool
  ) throws(ArraigoError) -> String {
    let name = try value.text()
    guard isKnown(name) else {
      throw value.error(
        "unknown_reference", "the \(what) \(name.prefix(40)) is not in the catalogue",
        "correct its code, or add it to the vocabulary with its four wordings")
    }
    return name
  }
}
