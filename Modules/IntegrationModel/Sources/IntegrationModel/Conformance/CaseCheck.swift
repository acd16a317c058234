/// Whether a case gives the rows and problems it should.
struct CaseCheck {
  private let adapter: any AdapterUnderTest
  private let example: AdapterCase

  init(_ adapter: any AdapterUnderTest, _ example: AdapterCase) {
    self.adapter = adapter
    self.example = example
  }

  var check: ConformanceCheck {
    let id = "case:" + example.file
    do throws(ArraigoError) {
      let output = try adapter.run(example.plainInputs)
      let differences = self.differences(output)
      return .holding(
        differences.isEmpty, id, .bronze, differences.prefix(5).joined(separator: "; "),
        "edit the rule, or the expected rows in Cases/\(example.file)")
    } catch {
      return ConformanceCheck(
        id, .bronze, .failed, detail: error.description,
        remedy: "edit the input in Cases/\(example.file), or the adapter's files")
    }
  }

  private func differences(_ output: AdapterOutput) -> [String] {
    var found: [String] = []
    for (unit, table) in example.expected.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      let count = output.rowCount(unit)
      if count != table.rows.count {
        found.append("\(unit.tableName): \(count) rows instead of \(table.rows.count)")
        continue
      }
      for (place, variable) in table.variables.enumerated() {
        guard let cells = output.cells(unit, variable) else {
          found.append("\(unit.tableName) have no \(variable)")
          continue
        }
        for (row, cell) in cells.enumerated() where !Self.areEqual(cell, table.rows[row][place]) {
          found.append(
            "\(unit.tableName) row \(row + 1), \(variable): \(cell) instead of "
              + table.rows[row][place])
        }
      }
    }
    return found + seriesDifferences(output) + problemDifferences(output)
  }

  private func seriesDifferences(_ output: AdapterOutput) -> [String] {
    guard let table = example.series else { return [] }
    let rows = output.summary.observationRows
    if rows.count != table.rows.count {
      return ["series: \(rows.count) observations instead of \(table.rows.count)"]
    }
    var found: [String] = []
    for (at, row) in rows.enumerated() {
      for (place, variable) in table.variables.enumerated() {
        let cell = row[variable.rawValue] ?? "-"
        if !Self.areEqual(cell, table.rows[at][place]) {
          found.append(
            "series row \(at + 1), \(variable): \(cell) instead of \(table.rows[at][place])")
        }
      }
    }
    return found
  }

  private func problemDifferences(_ output: AdapterOutput) -> [String] {
    guard let expected = example.problems else { return [] }
    let seen = output.summary.problemCounts
    return Set(seen.keys).union(expected.keys).sorted().compactMap { code in
      let (count, wanted) = (seen[code] ?? 0, expected[code] ?? 0)
      return count == wanted ? nil : "problem \(code): \(count) instead of \(wanted)"
    }
  }

  /// Numbers are equal by value (`12.50` and `12.5`), everything else as it is written.
  private static func areEqual(_ cell: String, _ expected: String) -> Bool {
    if cell == expected { return true }
    guard let left = Double(cell), let right = Double(expected) else { return false }
    return (left - right).magnitude <= 1e-9 * max(1, right.magnitude)
  }
}

extension AdapterCase {
  /// The inputs as they are written, lines ending in LF.
  var plainInputs: [AdapterInput] {
    inputs.map { AdapterInput($0.name, TextVariant.plain($0)) }
  }
}

extension RunSummary {
  /// How many cells or rows each kind of problem has.
  var problemCounts: [String: Int] {
    problems.reduce(into: [:]) { $0[$1.code, default: 0] += $1.count }
  }
}
