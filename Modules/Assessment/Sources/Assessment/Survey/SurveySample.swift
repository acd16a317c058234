import IntegrationModel

/// A survey file's records with their weights and their place in the design.
struct SurveySample: Sendable {
  /// The design.
  let design: SampleDesign
  /// Each record's weight.
  let weights: [Double]
  /// Each record's unit of the last stage.
  let units: [Int32]
  /// What a reader must know: how weights came about, which records have none.
  private(set) var problems: [Problem]

  /// How many records there are.
  var rowCount: Int { weights.count }

  /// Reads the design of a table.
  ///
  /// - Parameter onlyFirstStage: whether later stages are left out, as replicates do.
  /// - Throws: `unknown_column`, `text_in_numeric_column`; `missing_design_value`,
  ///   `negative_weight`, `no_positive_weight`, `unit_in_two_strata`, `varying_frame`,
  ///   `frame_too_small` with the line; `single_unit`; `lonely_psu`.
  init(_ columns: DesignColumns, of table: SurveyTable, onlyFirstStage: Bool = false)
    throws(ArraigoError)
  {
    problems = []
    var builder = try StageBuilder(columns, table)
    try builder.build(onlyFirstStage: onlyFirstStage)
    design = SampleDesign(
      builder.stages, stratumNames: builder.stratumNames, rule: columns.lonelyUnits)
    units = builder.unitKeys.codes
    if let weight = columns.weight {
      weights = try Self.checked(try table.numbers(weight), weight, table)
      let zeros = weights.count { $0 == 0 }
      if zeros > 0 {
        problems.append(
          Problem(
            "zero_weight", .note, at: Place(file: table.file, column: weight),
            suggestion: "these records count as part of the design and of no domain", count: zeros))
      }
    } else if !columns.frames.isEmpty {
      weights = builder.weightsOfFrame()
    } else {
      weights = [Double](repeating: 1, count: table.rowCount)
      problems.append(
        Problem(
          "no_weight", .warning, at: Place(file: table.file),
          suggestion: "every record counts alike; name the weights with --weight",
          count: table.rowCount))
    }
    guard table.rowCount > 0 else { return }
    guard design.stages[0].unitCount > 1 || design.stages[0].unsampled[0] < 1e-7 else {
      throw ArraigoError(
        "single_unit", "the design has a single sampling unit, which shows no variance",
        at: Place(file: table.file, column: columns.units.first),
        suggestion: "check the column of sampling units")
    }
    try design.checkLonelyUnits()
  }

  private static func checked(_ weights: [Double], _ name: String, _ table: SurveyTable)
    throws(ArraigoError) -> [Double]
  {
    var hasPositive = false
    for row in weights.indices {
      let weight = weights[row]
      if weight > 0, weight < .infinity {
        hasPositive = true
      } else if weight != 0 {
        let isMissing = weight.isNaN
        throw ArraigoError(
          isMissing ? "missing_design_value" : "negative_weight",
          isMissing ? "a record has no weight" : "a weight is negative or not finite",
          at: table.place(ofRow: row, column: name),
          suggestion: isMissing
            ? "give it a weight, or 0 to leave it out of every estimate"
            : "a weight is the number of persons a record stands for: correct it, or use 0")
      }
    }
    guard hasPositive || weights.isEmpty else {
      throw ArraigoError(
        "no_positive_weight", "all weights are zero", at: Place(file: table.file, column: name),
        suggestion: "name the column of weights with --weight")
    }
    return weights
  }
}

/// Makes the stages of a design out of its columns.
private struct StageBuilder {
  let columns: DesignColumns
  let table: SurveyTable
  private(set) var stages: [SamplingStage] = []
  private(set) var stratumNames: [String] = []
  /// The units of the last stage made.
  private(set) var unitKeys = CategoryKeys(whole: 0)

  private var groupKeys: [CategoryKeys] = []

  init(_ columns: DesignColumns, _ table: SurveyTable) throws(ArraigoError) {
    self.columns = columns
    self.table = table
    let stages = max(1, columns.units.count)
    guard columns.strata.count <= stages, columns.frames.count <= stages else {
      throw ArraigoError(
        "more_strata_than_stages",
        "there are \(max(columns.strata.count, columns.frames.count)) columns of strata or frames "
          + "for \(stages) stages",
        suggestion: "give one --stratum and one --fpc for each --psu at most")
    }
  }

  mutating func build(onlyFirstStage: Bool) throws(ArraigoError) {
    // Later stages matter only as far as the frames before them are known.
    let known = max(1, min(columns.units.count, columns.frames.count + 1))
    let count = onlyFirstStage ? 1 : known
    for number in 0..<count { try addStage(number) }
  }

  private func keys(_ names: [String], _ number: Int) throws(ArraigoError) -> CategoryKeys? {
    guard number < names.count else { return nil }
    let keys = CategoryKeys(try table.column(names[number]))
    if keys.hasMissing, let row = keys.codes.firstIndex(of: -1) {
      throw ArraigoError(
        "missing_design_value", "a record has no value of a design column",
        at: table.place(ofRow: row, column: names[number]),
        suggestion: "every record needs its stratum and its sampling unit: complete the file")
    }
    return keys
  }

  private mutating func addStage(_ number: Int) throws(ArraigoError) {
    let count = table.rowCount
    let parents = number == 0 ? CategoryKeys(whole: count) : unitKeys
    let strata = try keys(columns.strata, number)
    let groups = strata.map { number == 0 ? $0 : CategoryKeys(parents, $0) } ?? parents
    var units = try keys(columns.units, number) ?? CategoryKeys(records: count)
    if number > 0 || columns.isNested { units = CategoryKeys(groups, units) }
    let groupOfUnit = units.firstRows.map { groups.codes[Int($0)] }
    if let row = Self.firstMismatch(groups.codes, groupOfUnit, units.codes) {
      throw ArraigoError(
        "unit_in_two_strata", "a sampling unit has records in two strata",
        at: table.place(ofRow: row, column: columns.units[number]),
        suggestion: "if units are numbered anew in each stratum say so with --nest")
    }
    let before = stages.last
    let parentOfGroup = groups.firstRows.map { parents.codes[Int($0)] }
    let stage = SamplingStage(
      parentOfUnit: units.firstRows.map { parents.codes[Int($0)] }, groupOfUnit: groupOfUnit,
      parentOfGroup: parentOfGroup, frameSizes: try frameSizes(number, groups),
      ancestorFraction: parentOfGroup.map { parent in
        guard let before else { return 1 }
        let group = Int(before.groupOfUnit[Int(parent)])
        return before.ancestorFraction[group] * (1 - before.unsampled[group])
      }, parentCount: max(1, parents.count))
    try checkFrames(of: stage, number, groups)
    if number == 0 {
      let column = try columns.strata.first.map { name throws(ArraigoError) in
        try table.column(name)
      }
      stratumNames = groups.firstRows.map { column?.text(at: Int($0)) ?? "the whole sample" }
    }
    stages.append(stage)
    groupKeys.append(groups)
    unitKeys = units
  }

  /// The first record whose group is not that of its unit.
  private static func firstMismatch(_ groups: [Int32], _ groupOfUnit: [Int32], _ units: [Int32])
    -> Int?
  {
    groups.withUnsafeBufferPointer { groups in
      groupOfUnit.withUnsafeBufferPointer { groupOfUnit in
        units.withUnsafeBufferPointer { units in
          groups.indices.first { groups[$0] != groupOfUnit[Int(units[$0])] }
        }
      }
    }
  }

  private func frameSizes(_ number: Int, _ groups: CategoryKeys) throws(ArraigoError) -> [Double] {
    guard number < columns.frames.count else {
      return [Double](repeating: .nan, count: groups.count)
    }
    let name = columns.frames[number]
    let sizes = try table.numbers(name)
    let ofGroup = groups.firstRows.map { sizes[Int($0)] }
    for row in sizes.indices where sizes[row] != ofGroup[Int(groups.codes[row])] {
      let isMissing = sizes[row].isNaN
      throw ArraigoError(
        isMissing ? "missing_design_value" : "varying_frame",
        isMissing
          ? "a record has no frame size" : "the frame size differs within a stratum",
        at: table.place(ofRow: row, column: name),
        suggestion: "give each stratum one number: its units in the frame, or the sampled share")
    }
    return ofGroup
  }

  private func checkFrames(of stage: SamplingStage, _ number: Int, _ groups: CategoryKeys)
    throws(ArraigoError)
  {
    guard number < columns.frames.count else { return }
    let name = columns.frames[number]
    let sizes = try table.numbers(name)
    for (group, row) in groups.firstRows.enumerated() {
      let size = sizes[Int(row)]
      let sampled = stage.unitCounts[group]
      if size > 0, size <= 1 || size >= Double(sampled) { continue }
      throw ArraigoError(
        "frame_too_small",
        "the frame says \(SurveyColumn.text(of: size)) units and the sample has \(sampled)",
        at: table.place(ofRow: Int(row), column: name),
        suggestion: "give the units of the stratum in the frame, or the sampled share up to 1")
    }
  }

  /// The inverse of each record's chance of selection, where weights are not given.
  func weightsOfFrame() -> [Double] {
    (0..<table.rowCount).map { row in
      zip(stages, groupKeys).prefix(columns.frames.count).reduce(1) { weight, stage in
        weight / (1 - stage.0.unsampled[Int(stage.1.codes[row])])
      }
    }
  }
}
