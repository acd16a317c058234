import IntegrationModel

/// Numbers strata and sampling units as batches go by.
///
/// A unit is known by its name within its stratum, so names may repeat across strata, units need
/// not stand together in the file, and a dwelling that returns in a later round is the same unit.
/// Where the data have no unit the household stands in, and where there is none each record does
/// (``DesignLevel`` says which it is).
struct UnitRegister {
  /// The stratum of each unit.
  private(set) var stratumOfUnit: [Int32] = []
  /// The name of each stratum.
  private(set) var stratumNames: [String] = []
  /// Each stratum's size or sampling fraction in the frame, NaN where it is not known.
  private(set) var frameSizes: [Double] = []

  private var strata: [String: Int32] = [:]
  private var units: [UnitKey: Int32] = [:]

  private struct UnitKey: Hashable {
    var stratum: Int32
    var name: String
  }

  /// The unit of each record of a batch.
  mutating func units(of batch: ColumnBatch) -> [Int32] {
    let strata = strata(of: batch)
    guard let (positions, names) = Self.unitTexts(of: batch) else {
      return strata.map { addUnit(in: $0) }
    }
    // A text is looked up once per batch and stratum, not once per record.
    var seen: [UInt64: Int32] = [:]
    return batch.rowIndices.map { row in
      let key =
        UInt64(UInt32(bitPattern: strata[row])) << 32 | UInt64(UInt32(bitPattern: positions[row]))
      if let known = seen[key] { return known }
      let unit = self.unit(names.name(at: positions[row]), in: strata[row])
      seen[key] = unit
      return unit
    }
  }

  private mutating func unit(_ name: String, in stratum: Int32) -> Int32 {
    let key = UnitKey(stratum: stratum, name: name)
    if let known = units[key] { return known }
    let unit = addUnit(in: stratum)
    units[key] = unit
    return unit
  }

  private mutating func addUnit(in stratum: Int32) -> Int32 {
    stratumOfUnit.append(stratum)
    return Int32(stratumOfUnit.count - 1)
  }

  private mutating func strata(of batch: ColumnBatch) -> [Int32] {
    var rows: [Int32]
    if let (positions, names) = Self.texts(of: .stratum, in: batch) {
      // The first number is that of records without a stratum.
      var numbers: [Int32?] = Array(repeating: nil, count: names.count + 1)
      rows = positions.map { position in
        let place = Int(position) + 1
        if let known = numbers[place] { return known }
        let stratum = number(ofStratum: names.name(at: position))
        numbers[place] = stratum
        return stratum
      }
    } else {
      rows = [Int32](repeating: number(ofStratum: ""), count: batch.rowCount)
    }
    if case .numbers(let sizes)? = batch[.fpc]?.storage {
      for row in batch.rowIndices where frameSizes[Int(rows[row])].isNaN {
        frameSizes[Int(rows[row])] = sizes[row]
      }
    }
    return rows
  }

  private mutating func number(ofStratum name: String) -> Int32 {
    if let known = strata[name] { return known }
    let number = Int32(stratumNames.count)
    strata[name] = number
    stratumNames.append(name)
    frameSizes.append(.nan)
    return number
  }

  private static func unitTexts(of batch: ColumnBatch) -> ([Int32], TextDictionary)? {
    texts(of: .psu, in: batch) ?? texts(of: .householdID, in: batch)
  }

  /// A column's texts by position; -1 where a record has none.
  private static func texts(of variable: VariableID, in batch: ColumnBatch)
    -> ([Int32], TextDictionary)?
  {
    guard let column = batch[variable], case .text(let positions, let names) = column.storage else {
      return nil
    }
    guard let validity = column.validity else { return (positions, names) }
    return (batch.rowIndices.map { validity[$0] ? positions[$0] : -1 }, names)
  }
}

extension TextDictionary {
  /// The text at a position; empty where the dictionary has none.
  func name(at position: Int32) -> String {
    (0..<count).contains(Int(position)) ? self[Int(position)] : ""
  }
}

extension ColumnBatch {
  /// The rows by number.
  var rowIndices: Range<Int> { 0..<rowCount }
}
