/// The weighted totals of a numerator and a denominator by slot: proportions, means, ratios and
/// totals all come from these.
struct RatioTotals {
  /// What the totals give.
  enum Form {
    /// Numerator over denominator: proportions and means are ratios to a count of ones.
    case ratio
    /// The numerator's total.
    case total
  }

  private struct Slot {
    var numerator = 0.0
    var denominator = 0.0
    var records: Int32 = 0
    var cases: Int32 = 0
  }

  /// Second moments by slot, kept only where they do not follow from the totals.
  private struct Moments {
    var weight = 0.0
    var numeratorSquared = 0.0
    var product = 0.0
    var denominatorSquared = 0.0
  }

  private let form: Form
  private var slots: [Slot] = []
  private var moments: [Moments] = []
  private var needsMoments = false

  /// Makes empty totals.
  init(_ form: Form) { self.form = form }

  private mutating func grow(to count: Int) {
    if slots.count < count {
      slots += [Slot](repeating: Slot(), count: count - slots.count)
    }
    if needsMoments, moments.count < count {
      moments += [Moments](repeating: Moments(), count: count - moments.count)
    }
  }

  /// Adds records to a proportion: one for each bit of `universe`, a case where `event` is set too.
  mutating func add(
    universe: [UInt64], event: [UInt64], weights: [Double], slots rowSlots: [Int32], count: Int
  ) {
    grow(to: count)
    slots.withUnsafeMutableBufferPointer { slots in
      for word in universe.indices {
        var bits = universe[word]
        while bits != 0 {
          let bit = bits.trailingZeroBitCount
          bits &= bits - 1
          let row = word << 6 | bit
          let weight = weights[row]
          guard weight > 0 else { continue }
          let slot = Int(rowSlots[row])
          let isCase = event[word] >> UInt64(bit) & 1
          slots[slot].denominator += weight
          slots[slot].records += 1
          slots[slot].numerator += weight * Double(isCase)
          slots[slot].cases += Int32(isCase)
        }
      }
    }
  }

  /// Adds one record of a mean (`denominator` 1), a ratio or a total.
  mutating func add(
    numerator: Double, denominator: Double, weight: Double, slot: Int32, count: Int
  ) {
    guard weight > 0 else { return }
    needsMoments = true
    grow(to: count)
    let slot = Int(slot)
    slots[slot].numerator += weight * numerator
    slots[slot].denominator += weight * denominator
    slots[slot].records += 1
    slots[slot].cases += numerator != 0 ? 1 : 0
    moments[slot].weight += weight
    moments[slot].numeratorSquared += weight * numerator * numerator
    moments[slot].product += weight * numerator * denominator
    moments[slot].denominatorSquared += weight * denominator * denominator
  }

  /// The estimate of a domain; influence of a ratio R = Y/X is (y − R x)/X, of a total y
  /// (Särndal, Swensson and Wretman, Model Assisted Survey Sampling, 1992, section 5.6).
  func estimate(_ domain: CellSet, slots index: CellSlots, unitCount: Int) -> PointEstimate {
    var result = PointEstimate.none(unitCount: unitCount)
    var whole = Slot()
    var second = Moments()
    let inside = slots.indices.filter { slots[$0].records > 0 && domain.contains(index.cells[$0]) }
    for slot in inside {
      whole.numerator += slots[slot].numerator
      whole.denominator += slots[slot].denominator
      result.sampleSize += Int(slots[slot].records)
      result.cases += Int(slots[slot].cases)
      guard needsMoments else { continue }
      second.weight += moments[slot].weight
      second.numeratorSquared += moments[slot].numeratorSquared
      second.product += moments[slot].product
      second.denominatorSquared += moments[slot].denominatorSquared
    }
    guard result.sampleSize > 0 else { return result }
    if !needsMoments {
      second = Moments(
        weight: whole.denominator, numeratorSquared: whole.numerator, product: whole.numerator,
        denominatorSquared: whole.denominator)
    }
    let ratio = form == .total ? 0 : whole.numerator / whole.denominator
    let scale = form == .total ? 1 : 1 / whole.denominator
    result.value = form == .total ? whole.numerator : ratio
    result.population = second.weight
    for slot in inside {
      let unit = Int(index.units[slot])
      result.present[unit] = true
      result.influence[unit] +=
        (slots[slot].numerator - ratio * slots[slot].denominator) * scale
    }
    let squares =
      second.numeratorSquared - 2 * ratio * second.product
      + ratio * ratio * second.denominatorSquared
    result.simpleVariance = PointEstimate.simpleVariance(
      squares: max(0, squares) * scale * scale,
      sum: (whole.numerator - ratio * whole.denominator) * scale,
      sampleSize: result.sampleSize, population: second.weight)
    return result
  }
}
