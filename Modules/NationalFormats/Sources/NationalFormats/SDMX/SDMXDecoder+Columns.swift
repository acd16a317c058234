import IntegrationModel

extension SDMXDecoder {
  /// The column of a component, made where it is new.
  ///
  /// - Parameter otherwise: its role where no structure says one; nil where its name decides.
  func column(_ id: String, otherwise role: SDMXRole?) -> Int {
    if let known = columnOf[id] { return known }
    if store.columns.count >= ObservationStore.columnLimit {
      hasTooManyColumns = true
      return 0
    }
    let column = Self.described(id, roles[id] ?? Self.wellKnown(id) ?? role ?? Self.guessed(id))
    if column.role == .time, timeColumn >= 0 {
      columnOf[id] = timeColumn
      return timeColumn
    }
    return makeColumn(column)
  }

  func makeColumn(_ column: SDMXColumn) -> Int {
    let number = store.addColumn(column)
    columnOf[column.sourceID ?? column.id] = number
    let name = Array((column.sourceID ?? column.id).utf8)
    let kept = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: name.count)
    _ = kept.initialize(from: name)
    columnNames.append(kept)
    if column.role == .time { timeColumn = number }
    if column.id == "OBS_VALUE" { measureColumn = number }
    if let source = column.sourceID, source != "TIME" {
      note(
        "time_dimension_named", .note, found: source,
        suggestion: "its column is called TIME_PERIOD, as in every other message")
    }
    return number
  }

  /// A time dimension has one name here, whatever it has in the message.
  private static func described(_ id: String, _ role: SDMXRole) -> SDMXColumn {
    guard role == .time, id != "TIME_PERIOD" else { return SDMXColumn(id, role) }
    return SDMXColumn("TIME_PERIOD", .time, sourceID: id)
  }

  private static func wellKnown(_ id: String) -> SDMXRole? {
    switch id {
    case "TIME_PERIOD", "TIME": .time
    case "OBS_VALUE": .measure
    default: nil
    }
  }

  private static func guessed(_ id: String) -> SDMXRole {
    SDMXColumn.usualAttributes.contains(id.uppercased()) ? .attribute : .dimension
  }

  /// The column of observed values.
  var measure: Int {
    if measureColumn < 0 { measureColumn = column("OBS_VALUE", otherwise: .measure) }
    return measureColumn
  }

  /// The column of the dimension that varies within a series.
  var observationDimension: Int {
    if observationColumn < 0 {
      let named = dimensionAtObservation ?? "TIME_PERIOD"
      observationColumn = column(
        named == "AllDimensions" ? "TIME_PERIOD" : named, otherwise: .dimension)
    }
    return observationColumn
  }

  func checkColumns() throws(ArraigoError) {
    guard hasTooManyColumns else { return }
    throw ArraigoError(
      "sdmx_too_many_components",
      "the message has more than \(ObservationStore.columnLimit) dimensions and attributes",
      at: here, suggestion: "check the message: no structure has so many")
  }

  func checkText() throws(ArraigoError) {
    // Far above any message; the places of texts are 32 bits wide.
    guard store.textCount > 1 << 28 else { return }
    throw ArraigoError(
      "sdmx_series_too_large", "one series or observation says more than 256 MB", at: here,
      suggestion: "check the message")
  }

  /// An observed value; `NaN` and nothing mean that there is none.
  @inline(__always)
  func setMeasure(_ bytes: UnsafeBufferPointer<UInt8>) {
    let isNaN = bytes.count == 3 && bytes[0] == 0x4E && bytes[1] == 0x61 && bytes[2] == 0x4E
    store.row[measure] = isNaN || bytes.isEmpty ? .missing : store.keep(bytes)
  }

  /// Ends the row at hand with what its groups say.
  @inline(__always)
  func endObservation() throws(ArraigoError) {
    if !groups.isEmpty { completeByGroups() }
    if hasTooManyColumns { try checkColumns() }
    store.endRow()
    hasRows = true
  }

  /// Begins a row with what its series says.
  @inline(__always)
  func beginObservation() {
    if !groups.isEmpty, store.level > 0, !isSeriesCompleted, !groups.isWaiting {
      groups.complete(level: store.level, of: store)
      isSeriesCompleted = true
    }
    store.beginRow()
    firstByte = store.textCount
  }

  private func completeByGroups() {
    let isFirst = groups.isWaiting
    if isFirst {
      var settled = groups
      settled.settle(
        dimension: { id in
          guard let column = columnOf[id], store.columns[column].role != .attribute,
            !store.row[column].isMissing
          else { return nil }
          return column
        }, attribute: { column($0, otherwise: .attribute) })
      groups = settled
      if groups.hasStray {
        note(
          "stray_group", .warning, expected: "groups of dimensions that observations have",
          suggestion: "the group's attributes are left out")
      }
      if store.level > 0 {
        groups.complete(level: store.level, of: store)
        isSeriesCompleted = true
      }
    }
    groups.completeRow(of: store, all: isFirst || store.level == 0)
  }

  /// Keeps the group that was read.
  func endGroup() {
    guard let group, !group.entries.isEmpty else { return }
    self.group = nil
    if hasRows { hasLateGroups = true }
    groups.add(group)
  }
}
