/// The weighted sums of one or two variables by sampling unit and finest cell, in one pass.
///
/// A unit rarely has records in all cells, so only the pairs that occur have a slot.
struct SlotIndex: Sendable {
  /// Each record's slot; -1 outside the domain.
  let slots: [Int32]
  /// The unit of each slot.
  let units: [Int32]
  /// The slots of each cell.
  let slotsOfCell: [[Int32]]

  /// Numbers the pairs of unit and cell.
  init(units rowUnits: [Int32], unitCount: Int, cells: [Int32], cellCount: Int) {
    var firstRows: [Int32] = []
    if cellCount == 1, !cells.contains(-1) {
      slots = rowUnits
      units = (0..<Int32(unitCount)).map { $0 }
      slotsOfCell = [units]
      return
    }
    let keys = CategoryKeys(
      CategoryKeys(codes: rowUnits, count: unitCount), CategoryKeys(codes: cells, count: cellCount))
    slots = keys.codes
    firstRows = keys.firstRows
    units = firstRows.map { rowUnits[Int($0)] }
    var slotsOfCell = [[Int32]](repeating: [], count: cellCount)
    for (slot, row) in firstRows.enumerated() {
      slotsOfCell[Int(cells[Int(row)])].append(Int32(slot))
    }
    self.slotsOfCell = slotsOfCell
  }
}

/// Sums of weight times numerator, denominator and their products in one slot.
struct MomentSums: Sendable {
  var weight = 0.0
  var numerator = 0.0
  var denominator = 0.0
  var numeratorSquared = 0.0
  var product = 0.0
  var denominatorSquared = 0.0
  var records: Int32 = 0
  var cases: Int32 = 0

  /// Adds another slot's sums.
  mutating func add(_ other: MomentSums) {
    weight += other.weight
    numerator += other.numerator
    denominator += other.denominator
    numeratorSquared += other.numeratorSquared
    product += other.product
    denominatorSquared += other.denominatorSquared
    records += other.records
    cases += other.cases
  }

  /// The sums of all slots.
  ///
  /// - Parameter centre: what is taken off the numbers of a mean before they are added, so that
  ///   squares of large numbers close together keep their digits.
  static func bySlot(
    _ index: SlotIndex, weights: [Double], numerator: SurveyVariable, denominator: SurveyVariable,
    centre: Double = 0
  ) -> [MomentSums] {
    var sums = [MomentSums](repeating: MomentSums(), count: index.units.count)
    sums.withUnsafeMutableBufferPointer { sums in
      weights.withUnsafeBufferPointer { weights in
        index.slots.withUnsafeBufferPointer { slots in
          switch (numerator, denominator) {
          case (.numbers(let values), .ones):
            values.withUnsafeBufferPointer { values in
              addMean(sums, slots, weights, centre) { values[$0] }
            }
          case (.indicator(let codes, let level), .ones):
            codes.withUnsafeBufferPointer { codes in
              addMean(sums, slots, weights, 0) {
                codes[$0] < 0 ? .nan : codes[$0] == level ? 1 : 0
              }
            }
          default: addPair(sums, slots, weights, numerator, denominator)
          }
        }
      }
    }
    return sums
  }

  /// A mean's sums; what its denominator of ones makes follows from them.
  @inline(__always)
  private static func addMean(
    _ sums: UnsafeMutableBufferPointer<MomentSums>, _ slots: UnsafeBufferPointer<Int32>,
    _ weights: UnsafeBufferPointer<Double>, _ centre: Double, _ value: (Int) -> Double
  ) {
    for row in slots.indices {
      let slot = Int(slots[row])
      let y = value(row)
      let w = weights[row]
      guard slot >= 0, y == y, w > 0 else { continue }
      let distance = y - centre
      let product = w * distance
      sums[slot].weight += w
      sums[slot].numerator += product
      sums[slot].numeratorSquared += product * distance
      sums[slot].records += 1
      sums[slot].cases += y != 0 ? 1 : 0
    }
    for slot in sums.indices {
      sums[slot].denominator = sums[slot].weight
      sums[slot].denominatorSquared = sums[slot].weight
      sums[slot].product = sums[slot].numerator
    }
  }

  private static func addPair(
    _ sums: UnsafeMutableBufferPointer<MomentSums>, _ slots: UnsafeBufferPointer<Int32>,
    _ weights: UnsafeBufferPointer<Double>, _ numerator: SurveyVariable,
    _ denominator: SurveyVariable
  ) {
    for row in slots.indices {
      let slot = Int(slots[row])
      let w = weights[row]
      guard slot >= 0, w > 0 else { continue }
      let y = numerator(row)
      let x = denominator(row)
      guard y == y, x == x else { continue }
      sums[slot].weight += w
      sums[slot].numerator += w * y
      sums[slot].denominator += w * x
      sums[slot].numeratorSquared += w * y * y
      sums[slot].product += w * y * x
      sums[slot].denominatorSquared += w * x * x
      sums[slot].records += 1
      sums[slot].cases += y != 0 ? 1 : 0
    }
  }
}
