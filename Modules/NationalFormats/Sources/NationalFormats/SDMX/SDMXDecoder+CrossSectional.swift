import CXMLEvents
import IntegrationModel

/// The cross-sectional form of SDMX 1.0 and 2.0: groups of sections of observations, whose elements
/// are named by what they measure.
extension SDMXDecoder {
  /// The dimension of measures where no structure names it.
  static let measureDimension = "MEASURE"

  func startCrossSectional(_ event: ArraigoXMLEvent, _ run: XMLRun, _ reader: XMLReader)
    throws(ArraigoError)
  {
    if scope == .obs { return }
    switch symbols.tags[Int(event.name)] {
    case .group where store.level == 0: takeLevel(1, event, run, reader)
    case .section where store.level <= 1: takeLevel(store.level + 1, event, run, reader)
    default:
      let attributes = run.attributes(of: event)
      guard attributes.contains(where: { isValue($0, reader) }) else { return }
      beginObservation()
      scope = .obs
      observationDepth = depth
      let name = reader.name(event.name)
      if name != "OBS_VALUE" {
        let column = column(Self.measureDimension, otherwise: .dimension)
        store.row[column] = keep(name)
      }
      for attribute in attributes where attribute.space == 0 {
        if isValue(attribute, reader) {
          setMeasure(run.value(attribute))
        } else {
          let column = column(reader.name(attribute.name), otherwise: nil)
          store.row[column] = store.keep(run.value(attribute))
        }
      }
    }
    try checkText()
  }

  func endCrossSectional(_ tag: SDMXTag) throws(ArraigoError) -> Bool {
    if scope == .obs {
      guard depth < observationDepth else { return false }
      try endObservation()
      scope = .dataSet
      return store.isFull
    }
    switch tag {
    case .group where store.level > 0: store.level = 0
    case .section where store.level > 0:
      store.level = depth == dataSetDepth ? 0 : store.level - 1
    default: break
    }
    return store.isFull
  }

  private func isValue(_ attribute: ArraigoXMLAttribute, _ reader: XMLReader) -> Bool {
    attribute.space == 0 && symbols.names[Int(attribute.name)] == .value
  }

  private func takeLevel(
    _ level: Int, _ event: ArraigoXMLEvent, _ run: XMLRun, _ reader: XMLReader
  ) {
    store.beginLevel(level)
    for attribute in run.attributes(of: event) where attribute.space == 0 {
      let column = column(reader.name(attribute.name), otherwise: nil)
      store.setLevelCell(level, column, store.keep(run.value(attribute)))
    }
  }

  private func keep(_ text: String) -> SDMXCell {
    Array(text.utf8).withUnsafeBufferPointer { store.keep($0) }
  }
}
