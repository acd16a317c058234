import IntegrationModel

@testable import Assessment

/// A table of text in memory, run through the engine as files are.
struct SampleTable {
  let header: [String]
  let rows: [[String]]

  init(_ text: String) {
    let lines = text.split { $0.isNewline }.map { line in
      var fields = [""]
      var isQuoted = false
      for character in line {
        if character == "\"" {
          isQuoted.toggle()
        } else if character == ",", !isQuoted {
          fields.append("")
        } else {
          fields[fields.count - 1].append(character)
        }
      }
      return fields
    }
    let header = lines.first ?? []
    self.header = header
    rows = lines.dropFirst().filter { $0.count == header.count }
  }

  private init(header: [String], rows: [[String]]) {
    self.header = header
    self.rows = rows
  }

  func filter(_ isWanted: (SampleRow) -> Bool) -> SampleTable {
    SampleTable(
      header: header, rows: rows.filter { isWanted(SampleRow(header: header, fields: $0)) })
  }

  var records: [SampleRow] { rows.map { SampleRow(header: header, fields: $0) } }
}

/// One row by column name.
struct SampleRow {
  let header: [String]
  let fields: [String]

  subscript(column: String) -> String { header.firstIndex(of: column).map { fields[$0] } ?? "" }
  func number(_ column: String) -> Double { Double(self[column]) ?? .nan }
}

/// The engine over a table: one statistic at a time, with a domain.
struct SampleEngine {
  let table: SampleTable
  let design: SampleDesign
  private let units: [Int32]
  private let weights: [Double]

  init(
    _ table: SampleTable, weight: String, stratum: String? = nil, psu: String? = nil,
    fpc: String? = nil, rule: LonelyUnitRule = .fail
  ) throws {
    self.table = table
    var columns: [Column] = []
    for (variable, column) in [(VariableID.stratum, stratum), (.psu, psu)] {
      guard let column else { continue }
      columns.append(Self.text(variable, table.records.map { $0[column] }))
    }
    if let fpc {
      columns.append(
        Column(VariableID.fpc.rawValue, .numbers(table.records.map { $0.number(fpc) })))
    }
    var register = UnitRegister()
    units = register.units(of: ColumnBatch(rowCount: table.rows.count, columns: columns))
    design = SampleDesign(register, rule: rule)
    try design.checkLonelyUnits()
    weights = table.records.map { $0.number(weight) }
  }

  static func text(_ variable: VariableID, _ values: [String]) -> Column {
    var dictionary = TextDictionary()
    var positions: [String: Int32] = [:]
    let cells = values.map { value -> Int32 in
      if let known = positions[value] { return known }
      let position = dictionary.append(value.utf8)
      positions[value] = position
      return position
    }
    return Column(variable.rawValue, .text(cells, dictionary))
  }

  /// The one domain of these tests: cell 1 of 2.
  private var inside: CellSet { CellSet(count: 2) { $0 == 1 } }

  func point(
    _ form: RatioTotals.Form = .ratio, of numerator: (SampleRow) -> Double,
    over denominator: (SampleRow) -> Double = { _ in 1 }, where isIn: (SampleRow) -> Bool
  ) -> PointEstimate {
    var slots = CellSlots()
    let cells = table.records.map { Int32(isIn($0) ? 1 : 0) }
    let rowSlots = slots.slots(units: units, cells: cells)
    var totals = RatioTotals(form)
    for (row, record) in table.records.enumerated() where !numerator(record).isNaN {
      totals.add(
        numerator: numerator(record), denominator: denominator(record), weight: weights[row],
        slot: rowSlots[row], count: slots.count)
    }
    return totals.estimate(inside, slots: slots, unitCount: design.unitCount)
  }

  func estimate(
    _ form: RatioTotals.Form = .ratio, of numerator: (SampleRow) -> Double,
    over denominator: (SampleRow) -> Double = { _ in 1 },
    where isIn: (SampleRow) -> Bool = { _ in true }, isProportion: Bool = false
  ) -> Estimate {
    Estimate(
      point(form, of: numerator, over: denominator, where: isIn), design: design,
      isProportion: isProportion)
  }

  private func sample(_ value: (SampleRow) -> Double, where isIn: (SampleRow) -> Bool)
    -> ValueSample
  {
    var sample = ValueSample()
    for (row, record) in table.records.enumerated() where !value(record).isNaN {
      sample.add(
        value: value(record), weight: weights[row], unit: units[row], cell: isIn(record) ? 1 : 0)
    }
    sample.sort()
    return sample
  }

  func quantile(
    _ p: Double, of value: (SampleRow) -> Double, where isIn: (SampleRow) -> Bool = { _ in true }
  ) -> Estimate {
    Estimate(
      sample(value, where: isIn).quantile(p, inside, design), design: design, isProportion: false)
  }

  func gini(
    of value: (SampleRow) -> Double, where isIn: (SampleRow) -> Bool = { _ in true }
  ) -> Estimate {
    Estimate(sample(value, where: isIn).gini(inside, design), design: design, isProportion: false)
  }
}

/// Whether two numbers agree to a relative tolerance.
func agree(_ left: Double, _ right: Double, _ tolerance: Double = 1e-8) -> Bool {
  left == right || (left - right).magnitude <= tolerance * max(right.magnitude, 1e-300)
}
