import CReplicateSums
public import IntegrationModel

/// One block of eight replicates as weights of any record.
enum ReplicateBlock {
  /// Multipliers by unit.
  case units([ReplicateLanes])
  /// Weights by record.
  case records([ReplicateLanes])
}

extension SurveyEngine {
  /// The replicates' weights of a record.
  @inline(__always)
  func lanes(_ block: ReplicateBlock, _ row: Int) -> ReplicateLanes {
    switch block {
    case .units(let multipliers): multipliers[Int(sample.units[row])] * weights[row]
    case .records(let weights): weights[row]
    }
  }

  /// A measure's values in one group under eight replicates: a total, a ratio, a statistic anew.
  ///
  /// A quantile's replicates are those of the share below its full-sample value (Woodruff), unless
  /// the quantile itself is asked for: it jumps, and jackknifes of it are not valid.
  func replicates(
    _ prepared: Prepared, _ domain: SurveyDomains.Domain, _ point: SurveyPoint,
    _ block: ReplicateBlock
  ) -> ReplicateLanes {
    switch prepared {
    case .sums(let sums, let isTotal):
      guard case .units(let multipliers) = block else { return .init(repeating: .nan) }
      return replicates(sums.compact, domain, multipliers, isTotal: isTotal) + sums.centre
    case .records(let records, let numerator, let denominator, let isTotal):
      var (top, bottom) = (ReplicateLanes.zero, ReplicateLanes.zero)
      for record in records.of(domain.cells) {
        let row = Int(record)
        let weight = lanes(block, row)
        top += weight * numerator(row)
        if !isTotal { bottom += weight * denominator(row) }
      }
      return isTotal ? top : top / bottom
    case .standardised(let records, let variable, let groups, let shares):
      var tops = [ReplicateLanes](repeating: .zero, count: shares.count)
      var bottoms = tops
      for record in records.of(domain.cells) {
        let row = Int(record)
        let weight = lanes(block, row)
        tops[Int(groups[row])] += weight * variable(row)
        bottoms[Int(groups[row])] += weight
      }
      return shares.indices.reduce(.zero) { sum, group in
        shares[group] == 0 ? sum : sum + shares[group] * tops[group] / bottoms[group]
      }
    case .ranked(let records, let whole, let values, let statistic):
      let ranked = ranked(records.of(domain.cells), values, isOneCell: domain.cells.count == 1)
      if case .quantile(_, let p) = statistic {
        return quantileVariance == .woodruff
          ? shares(ranked, upTo: point.value, block) : quantiles(ranked, p, block)
      }
      return replicates(ranked, whole, values, statistic, block)
    }
  }

  private func replicates(
    _ sums: ReplicateSums, _ domain: SurveyDomains.Domain, _ multipliers: [ReplicateLanes],
    isTotal: Bool
  ) -> ReplicateLanes {
    var (top, bottom) = (ReplicateLanes.zero, ReplicateLanes.zero)
    for cell in domain.cells { sums.add(cell: Int(cell), multipliers, to: &top, &bottom) }
    return isTotal ? top : top / bottom
  }

  private func shares(
    _ ranked: RankedSample, upTo value: Double, _ block: ReplicateBlock
  ) -> ReplicateLanes {
    var (top, bottom) = (ReplicateLanes.zero, ReplicateLanes.zero)
    for (place, record) in ranked.records.enumerated() {
      let weight = lanes(block, Int(record))
      if ranked.values[place] <= value { top += weight }
      bottom += weight
    }
    return top / bottom
  }

  private func quantiles(
    _ ranked: RankedSample, _ p: Double, _ block: ReplicateBlock
  ) -> ReplicateLanes {
    var result = ReplicateLanes(repeating: .nan)
    for lane in 0..<8 {
      let own = ranked.weighted { lanes(block, Int($0))[lane] }
      result[lane] = RankedSample.Quantiles(own, quantileRule)(p)
    }
    return result
  }

  private func replicates(
    _ ranked: RankedSample, _ whole: [Int32], _ values: [Double], _ statistic: SurveyStatistic,
    _ block: ReplicateBlock
  ) -> ReplicateLanes {
    var result = ReplicateLanes(repeating: .nan)
    for lane in 0..<8 {
      let own = ranked.weighted { lanes(block, Int($0))[lane] }
      guard case .poverty(_, let order, let threshold) = statistic else {
        result[lane] = own.value(statistic).value
        continue
      }
      var line = LinearisedValue.none
      if case .fixed(let fixed) = threshold {
        line.value = fixed
      } else {
        let all = RankedSample(
          records: whole, values: whole.map { values[Int($0)] },
          weights: whole.map { _ in 1 })
        line = all.weighted { lanes(block, Int($0))[lane] }.line(threshold)
      }
      result[lane] = own.poverty(order, line: line.value).0.value
    }
    return result
  }
}

/// The sums of slots as plain arrays, cell by cell: what replicates multiply over and over.
struct ReplicateSums {
  private var units: [Int32] = []
  private var tops: [Double] = []
  private var bottoms: [Double] = []
  private var starts = [0]

  init(_ sums: [MomentSums], _ index: SlotIndex) {
    for slots in index.slotsOfCell {
      for slot in slots where sums[Int(slot)].records > 0 {
        units.append(index.units[Int(slot)])
        tops.append(sums[Int(slot)].numerator)
        bottoms.append(sums[Int(slot)].denominator)
      }
      starts.append(units.count)
    }
  }

  /// Adds a cell's sums times the multipliers of their units.
  func add(
    cell: Int, _ multipliers: [ReplicateLanes], to top: inout ReplicateLanes,
    _ bottom: inout ReplicateLanes
  ) {
    let range = starts[cell]..<starts[cell + 1]
    multipliers.withUnsafeBytes { multipliers in
      units.withUnsafeBufferPointer { units in
        tops.withUnsafeBufferPointer { tops in
          bottoms.withUnsafeBufferPointer { bottoms in
            withUnsafeMutableBytes(of: &top) { top in
              withUnsafeMutableBytes(of: &bottom) { bottom in
                guard let rows = multipliers.baseAddress, let units = units.baseAddress,
                  let numbers = tops.baseAddress, let others = bottoms.baseAddress,
                  let above = top.baseAddress, let below = bottom.baseAddress
                else { return }
                arraigo_replicate_sums(
                  rows.assumingMemoryBound(to: Double.self), units + range.lowerBound,
                  numbers + range.lowerBound, others + range.lowerBound, range.count,
                  above.assumingMemoryBound(to: Double.self),
                  below.assumingMemoryBound(to: Double.self))
              }
            }
          }
        }
      }
    }
  }
}

/// Where the replicate weights of a file come from, a few columns at a time, so that memory does not
/// grow with their number.
public typealias ReplicateWeights = (_ columns: [String]) throws(ArraigoError) -> SurveyTable

/// The values of all measures in all groups under every replicate.
struct ReplicateValues {
  /// By replicate: all measures' groups, one behind another.
  private(set) var values: [[Double]] = []
  private let set: ReplicateSet

  init(_ set: ReplicateSet) {
    self.set = set
    values.reserveCapacity(set.count)
  }

  mutating func append(_ lanes: [ReplicateLanes]) {
    for lane in 0..<min(8, set.count - values.count) { values.append(lanes.map { $0[lane] }) }
  }

  /// The scaled distances of a number from its centre, whose squares sum to its variance.
  func deviations(of place: Int, estimate: Double) -> [Double] {
    var centre = estimate
    if !set.isAroundEstimate {
      // A replicate that counts for nothing has no say in the mean, as in R's svrVar.
      let counted = zip(values, set.scales).filter { $0.1 > 0 }
      centre = counted.reduce(0) { $0 + $1.0[place] } / Double(max(1, counted.count))
    }
    return zip(values, set.scales).map { ($0[place] - centre) * $1.squareRoot() }
  }
}
