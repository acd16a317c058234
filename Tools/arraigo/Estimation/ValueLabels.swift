import Assessment
import NationalFormats

/// What the codes of a file's columns mean, and which of them stand for no value, as the file or its
/// codebook says.
struct ValueLabels {
  private var labels: [String: [String: String]] = [:]
  private var codes: [String: [String: String]] = [:]
  private var missing: [String: MissingCodes] = [:]

  /// Takes over what is known of columns.
  init(_ columns: [TableColumn]) {
    for column in columns {
      let codes = MissingCodes(column)
      if !codes.isEmpty { missing[column.name] = codes }
      guard !column.categories.isEmpty else { continue }
      var own: [String: String] = [:]
      let known = Dictionary(grouping: column.categories.filter { !$0.label.isEmpty }, by: \.label)
      for (label, categories) in known {
        for category in categories {
          let code = Self.code(category.value)
          // Two codes of one label must stay two rows.
          own[code] = Set(categories.map(\.value)).count == 1 ? label : "\(label) (\(code))"
        }
      }
      labels[column.name] = own
      self.codes[column.name] = Dictionary(own.map { ($1, $0) }) { first, _ in first }
    }
  }

  /// A code as levels are named: numbers without needless zeros.
  private static func code(_ value: String) -> String {
    Double(value).flatMap { Int(exactly: $0) }.map(String.init) ?? value
  }

  /// The code of a label, or the text itself where it is none.
  func code(of label: String, in column: String) -> String { codes[column]?[label] ?? label }

  /// A column without the values that it declares as missing (SPSS's user-missing ones).
  func withoutMissing(_ column: SurveyColumn) -> SurveyColumn {
    guard let codes = missing[column.name] else { return column }
    switch column.cells {
    case .numbers(let numbers):
      return SurveyColumn(
        column.name, .numbers(numbers.map { codes.contains($0) ? .nan : $0 }))
    case .texts(let positions, let texts):
      let areMissing = texts.map(codes.contains)
      return SurveyColumn(
        column.name,
        .texts(positions.map { $0 >= 0 && areMissing[Int($0)] ? -1 : $0 }, texts))
    }
  }

  /// Estimates whose groups and levels are named by labels.
  func naming(_ estimates: [SurveyEstimate], groups: [String]) -> [SurveyEstimate] {
    guard !labels.isEmpty else { return estimates }
    return estimates.map { estimate in
      var estimate = estimate
      for (place, name) in groups.enumerated() where place < estimate.groups.count {
        estimate.groups[place] = label(estimate.groups[place], name)
      }
      if ["mean", "total", "proportion", "count"].contains(estimate.statistic) {
        estimate.level = estimate.level.map { label($0, estimate.variable) }
      }
      return estimate
    }
  }

  private func label(_ code: String, _ column: String) -> String {
    labels[column]?[Self.code(code)] ?? code
  }
}

/// The values of a column that stand for none.
private struct MissingCodes {
  private var texts: Set<String> = []
  private var ranges: [ClosedRange<Double>] = []

  var isEmpty: Bool { texts.isEmpty && ranges.isEmpty }

  init(_ column: TableColumn) {
    for value in column.categories.filter(\.isMissing).map(\.value) + column.missingValues {
      add(value)
    }
  }

  /// A value, or two with `to` between them; `lowest` and `highest` have no end.
  private mutating func add(_ words: String) {
    let ends = words.split(separator: " ").map(String.init)
    let isRange = ends.count == 3 && ends[1] == "to"
    let low = isRange ? ends[0] : words
    let high = isRange ? ends[2] : words
    if let first = low == "lowest" ? -.infinity : Double(low),
      let last = high == "highest" ? .infinity : Double(high), first <= last
    {
      ranges.append(first...last)
    }
    texts.insert(words)
  }

  func contains(_ number: Double) -> Bool { ranges.contains { $0.contains(number) } }

  func contains(_ text: String) -> Bool {
    texts.contains(text) || Double(text).map(contains) ?? false
  }
}
