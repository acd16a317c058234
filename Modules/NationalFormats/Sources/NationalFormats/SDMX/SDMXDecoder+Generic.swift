import CXMLEvents
import Glibc
import IntegrationModel

/// The generic forms: every value stands in an element of its own that names its component.
extension SDMXDecoder {
  func startGeneric(_ event: ArraigoXMLEvent, _ run: XMLRun) throws(ArraigoError) {
    switch symbols.tags[Int(event.name)] {
    case .value: try takeValue(event, run)
    case .obs:
      endGroup()
      beginObservation()
      scope = .obs
      isKey = false
    case .obsDimension: takeObservationDimension(event, run)
    case .obsValue:
      guard scope == .obs else { return }
      setMeasure(plain(.value, event, run))
    case .attributes:
      isKey = false
      position = 0
    case .obsKey, .seriesKey, .groupKey:
      isKey = true
      position = 0
    case .series:
      endGroup()
      store.beginLevel(1)
      isSeriesCompleted = false
      scope = .series
      firstByte = store.textCount
    case .group:
      group = SDMXGroup()
      scope = .group
    case .time:
      isInTime = true
      timeText.removeAll(keepingCapacity: true)
    default: break
    }
  }

  func endGeneric(_ tag: SDMXTag) throws(ArraigoError) -> Bool {
    switch tag {
    case .obs:
      try endObservation()
      scope = store.level == 0 ? .dataSet : .series
      return store.isFull
    case .series:
      store.level = 0
      scope = .dataSet
      return store.isFull
    case .group:
      endGroup()
      scope = .dataSet
    case .time: endTime()
    default: break
    }
    return false
  }

  /// The value of an attribute that has no namespace.
  @inline(__always)
  private func plain(_ name: SDMXName, _ event: ArraigoXMLEvent, _ run: XMLRun)
    -> UnsafeBufferPointer<UInt8>
  {
    for attribute in run.attributes(of: event)
    where symbols.names[Int(attribute.name)] == name && attribute.space == 0 {
      return run.value(attribute)
    }
    return UnsafeBufferPointer(start: nil, count: 0)
  }

  @inline(__always)
  private func takeValue(_ event: ArraigoXMLEvent, _ run: XMLRun) throws(ArraigoError) {
    var id = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    var value = id
    for attribute in run.attributes(of: event) where attribute.space == 0 {
      switch symbols.names[Int(attribute.name)] {
      case .id, .concept: id = run.value(attribute)
      case .value: value = run.value(attribute)
      default: break
      }
    }
    if scope == .group {
      group?.entries.append(
        SDMXGroup.Entry(
          id: String(decoding: id, as: UTF8.self), value: Array(value), isKey: isKey))
      return
    }
    let column = column(of: id)
    position += 1
    if scope == .obs {
      if column == measureColumn { return setMeasure(value) }
      let before = store.row[column]
      if !before.isMissing, Int(before.start) >= firstByte { noteRepeated() }
      store.row[column] = store.keep(value)
    } else {
      let level = store.level
      let before = store.levelCell(level, column)
      if scope == .series, !before.isMissing, Int(before.start) >= firstByte { noteRepeated() }
      store.setLevelCell(level, column, store.keep(value))
      try checkText()
    }
  }

  private func noteRepeated() {
    note(
      "repeated_value", .warning, found: "two values of one component",
      expected: "one", suggestion: "the last one is taken")
  }

  /// The column of a value: most likely the one that stood at this position before.
  @inline(__always)
  private func column(of id: UnsafeBufferPointer<UInt8>) -> Int {
    let slot =
      (scope.rawValue * 2 + (isKey ? 1 : 0)) * Self.predictedPositions
      + min(position, Self.predictedPositions - 1)
    let guess = Int(predicted[slot])
    if guess < columnNames.count {
      let name = columnNames[guess]
      if name.count == id.count, let left = name.baseAddress, let right = id.baseAddress,
        memcmp(left, right, id.count) == 0
      {
        return guess
      }
    }
    let found = column(
      String(decoding: id, as: UTF8.self), otherwise: isKey ? .dimension : .attribute)
    predicted[slot] = Int32(truncatingIfNeeded: found)
    return found
  }

  private func takeObservationDimension(_ event: ArraigoXMLEvent, _ run: XMLRun) {
    guard scope == .obs else { return }
    let id = plain(.id, event, run)
    let column =
      id.isEmpty
      ? observationDimension
      : self.column(String(decoding: id, as: UTF8.self), otherwise: .dimension)
    store.row[column] = store.keep(plain(.value, event, run))
  }

  private func endTime() {
    isInTime = false
    guard scope == .obs else { return }
    let column = column("TIME_PERIOD", otherwise: .time)
    let text = timeText.drop { $0 <= 32 }
    let end = text.lastIndex { $0 > 32 } ?? text.startIndex - 1
    let trimmed = Array(text[text.startIndex...end])
    store.row[column] = trimmed.withUnsafeBufferPointer { store.keep($0) }
  }
}
