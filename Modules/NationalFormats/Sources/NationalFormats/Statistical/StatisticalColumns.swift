import CStatisticalFile
import IntegrationModel

/// The columns of an SPSS or Stata file as ReadStat tells of them.
final class StatisticalColumns {
  private(set) var columns: [TableColumn] = []
  private(set) var rowCount: Int?
  private(set) var encoding: String?
  private var labelSets: [String?] = []
  private var labels: [String: [TableColumn.Category]] = [:]
  private var labelCount = 0

  /// The most labels and columns of a file; more come from damaged lengths.
  private static let most = 1 << 20

  /// The handlers that fill `columns`; the object must outlive the reading.
  func handlers() -> ArraigoStatisticalHandlers {
    var handlers = ArraigoStatisticalHandlers()
    handlers.context = Unmanaged.passUnretained(self).toOpaque()
    handlers.metadata = { context, rows, _, encoding in
      guard let file = StatisticalColumns.of(context) else { return 1 }
      file.rowCount = rows < 0 ? nil : rows
      file.encoding = encoding.map { String(cString: $0) }
      return 0
    }
    handlers.variable = { context, variable in
      guard let file = StatisticalColumns.of(context), let variable = variable?.pointee else {
        return 1
      }
      file.add(variable)
      return file.columns.count > StatisticalColumns.most ? 1 : 0
    }
    handlers.missing_range = { context, index, low, high in
      guard let file = StatisticalColumns.of(context), let low = low?.pointee,
        let high = high?.pointee, file.columns.indices.contains(Int(index))
      else { return 1 }
      let (first, last) = (StatisticalValue.text(low), StatisticalValue.text(high))
      file.columns[Int(index)].missingValues.append(first == last ? first : "\(first) to \(last)")
      return 0
    }
    handlers.value_label = { context, set, value, label in
      guard let file = StatisticalColumns.of(context), let set, let label, let value else {
        return 1
      }
      file.labels[String(cString: set), default: []].append(
        TableColumn.Category(
          StatisticalValue.text(value.pointee), label: String(cString: label),
          isMissing: value.pointee.is_missing == 1))
      file.labelCount += 1
      return file.labelCount > StatisticalColumns.most ? 1 : 0
    }
    return handlers
  }

  /// Gives each column the labels of its set.
  func settle() {
    var seen: Set<String> = []
    for at in columns.indices {
      if columns[at].name.isEmpty { columns[at].name = "column_\(at + 1)" }
      while !seen.insert(columns[at].name.lowercased()).inserted { columns[at].name += "_" }
      columns[at].categories = labelSets[at].flatMap { labels[$0] } ?? []
    }
  }

  private func add(_ variable: ArraigoStatisticalVariable) {
    columns.append(
      TableColumn(
        variable.name.map { String(cString: $0) } ?? "", variable.is_text == 1 ? .text : .number,
        label: variable.label.map { String(cString: $0) }))
    labelSets.append(variable.label_set.map { String(cString: $0) })
  }

  private static func of(_ context: UnsafeMutableRawPointer?) -> StatisticalColumns? {
    context.map { Unmanaged<StatisticalColumns>.fromOpaque($0).takeUnretainedValue() }
  }
}

/// One value as text.
enum StatisticalValue {
  static func text(_ value: ArraigoStatisticalValue) -> String {
    if value.tag != 0 { return "." + String(UnicodeScalar(UInt8(bitPattern: value.tag))) }
    if let text = value.text { return String(cString: text) }
    switch value.number {
    case -Double.greatestFiniteMagnitude, -.infinity: return "lowest"
    case Double.greatestFiniteMagnitude, .infinity: return "highest"
    default: return value.is_missing == 1 ? "." : NumberText.shortest(value.number)
    }
  }
}
