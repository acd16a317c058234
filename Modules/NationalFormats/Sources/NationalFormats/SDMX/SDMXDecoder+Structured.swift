import CXMLEvents
import IntegrationModel

/// The structure-specific and compact forms: values are XML attributes named by their components.
extension SDMXDecoder {
  func startStructured(_ event: ArraigoXMLEvent, _ run: XMLRun, _ reader: XMLReader)
    throws(ArraigoError)
  {
    switch symbols.tags[Int(event.name)] {
    case .obs where component == nil: startObservation(event, run, reader)
    case .series where depth == dataSetDepth + 1:
      store.beginLevel(1)
      isSeriesCompleted = false
      scope = .series
      firstByte = store.textCount
      for attribute in run.attributes(of: event) where attribute.space == 0 {
        let column = column(of: attribute, reader, otherwise: nil)
        store.setLevelCell(1, column, store.keep(run.value(attribute)))
      }
    case .setAttributes where depth == dataSetDepth + 1:
      scope = .dataSet
      for attribute in run.attributes(of: event) where attribute.space == 0 {
        let column = column(of: attribute, reader, otherwise: .attribute)
        store.setLevelCell(0, column, store.keep(run.value(attribute)))
      }
    case .component:
      let id = run.attributes(of: event).first { symbols.names[Int($0.name)] == .id }
      component = SDMXComponentText(
        id: id.map { String(decoding: run.value($0), as: UTF8.self) } ?? "", language: language)
    case .value: component?.beginValue()
    case .text:
      let lang = run.attributes(of: event).first { symbols.names[Int($0.name)] == .lang }
      component?.beginText(lang.map { String(decoding: run.value($0), as: UTF8.self) })
    default:
      // Groups carry the names that their structure gives them.
      if depth == dataSetDepth + 1 { startGroup(event, run, reader) }
    }
  }

  func endStructured(_ tag: SDMXTag) throws(ArraigoError) -> Bool {
    switch tag {
    case .obs where scope == .obs:
      try endObservation()
      scope = store.level == 0 ? .dataSet : .series
      return store.isFull
    case .series where depth == dataSetDepth:
      store.level = 0
      scope = .dataSet
      return store.isFull
    case .component: try endComponent()
    default:
      if depth == dataSetDepth, scope == .group {
        endGroup()
        scope = .dataSet
      }
    }
    return false
  }

  private func startObservation(_ event: ArraigoXMLEvent, _ run: XMLRun, _ reader: XMLReader) {
    beginObservation()
    scope = .obs
    let isFlat = store.level == 0
    if timeColumn < 0, !hasRoles { findTime(event, run, reader) }
    var type: UnsafeBufferPointer<UInt8>?
    for attribute in run.attributes(of: event) {
      if attribute.space != 0 {
        if symbols.names[Int(attribute.name)] == .type { type = run.value(attribute) }
        continue
      }
      let column = column(of: attribute, reader, otherwise: isFlat ? nil : .attribute)
      if column == measureColumn {
        setMeasure(run.value(attribute))
      } else {
        store.row[column] = store.keep(run.value(attribute))
      }
    }
    if let type, let dimension = dimensionAtObservation, dimension != "AllDimensions",
      dimension != "TIME_PERIOD", store.row[observationDimension].isMissing
    {
      // An explicit measure is told by the element's type, `prefix:CODE`.
      let code = type.firstIndex(of: UInt8(ascii: ":")).map { type[($0 + 1)...] } ?? type[...]
      store.row[observationDimension] = store.keep(UnsafeBufferPointer(rebasing: code))
    }
  }

  /// Compact messages may call the time dimension as they like: it is what looks like a period.
  private func findTime(_ event: ArraigoXMLEvent, _ run: XMLRun, _ reader: XMLReader) {
    let attributes = run.attributes(of: event)
    let names = attributes.map { reader.name($0.name) }
    if names.contains("TIME_PERIOD") || names.contains("TIME") { return }
    if let dimensionAtObservation, dimensionAtObservation != "TIME_PERIOD" { return }
    for (attribute, name) in zip(attributes, names)
    where attribute.space == 0 && name != "OBS_VALUE" && columnOf[name] == nil {
      let text = String(decoding: run.value(attribute), as: UTF8.self)
      guard text.count >= 4, text.prefix(4).allSatisfy(\.isNumber), text.count <= 10 else {
        continue
      }
      _ = makeColumn(SDMXColumn("TIME_PERIOD", .time, sourceID: name))
      return
    }
  }

  @inline(__always)
  private func column(
    of attribute: ArraigoXMLAttribute, _ reader: XMLReader, otherwise role: SDMXRole?
  ) -> Int {
    let symbol = Int(attribute.name)
    if symbol < columnOfSymbol.count, columnOfSymbol[symbol] >= 0 {
      return Int(columnOfSymbol[symbol])
    }
    while columnOfSymbol.count <= symbol { columnOfSymbol.append(-1) }
    let id = reader.name(attribute.name)
    let isVarying = id == dimensionAtObservation
    let found = column(id, otherwise: isVarying ? .dimension : role)
    columnOfSymbol[symbol] = Int32(truncatingIfNeeded: found)
    return found
  }

  private func startGroup(_ event: ArraigoXMLEvent, _ run: XMLRun, _ reader: XMLReader) {
    var group = SDMXGroup()
    for attribute in run.attributes(of: event) where attribute.space == 0 {
      let id = reader.name(attribute.name)
      let isKey = hasRoles ? roles[id].map { $0 == .dimension || $0 == .time } ?? false : nil
      group.entries.append(
        SDMXGroup.Entry(id: id, value: Array(run.value(attribute)), isKey: isKey))
    }
    self.group = group
    scope = .group
  }

  private func endComponent() throws(ArraigoError) {
    guard let said = component else { return }
    component = nil
    let value = said.joined
    if scope == .group {
      group?.entries.append(SDMXGroup.Entry(id: said.id, value: value, isKey: false))
      return
    }
    let column = column(said.id, otherwise: .attribute)
    let cell = value.withUnsafeBufferPointer { store.keep($0) }
    if scope == .obs {
      store.row[column] = cell
    } else {
      store.setLevelCell(store.level, column, cell)
    }
    try checkText()
  }
}

/// The values of a component that has several, or several languages.
struct SDMXComponentText {
  let id: String
  let language: Language
  private var values: [[(language: String?, text: [UInt8])]] = []

  init(id: String, language: Language) {
    self.id = id
    self.language = language
  }

  mutating func beginValue() { values.append([]) }

  mutating func beginText(_ language: String?) {
    if values.isEmpty { values.append([]) }
    values[values.count - 1].append((language, []))
  }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    if values.isEmpty { values.append([]) }
    if values[values.count - 1].isEmpty { values[values.count - 1].append((nil, [])) }
    let last = values[values.count - 1].count - 1
    values[values.count - 1][last].text.append(contentsOf: bytes)
  }

  /// The values in the language, one after the other.
  var joined: [UInt8] {
    let texts = values.compactMap { texts -> [UInt8]? in
      var wordings = Wordings()
      wordings.all = texts.map {
        .init(language: $0.language, text: XMLElementBuilder.collapsed($0.text))
      }
      return wordings[language].map { Array($0.utf8) }
    }
    return Array(texts.joined(separator: Array("; ".utf8)))
  }
}
