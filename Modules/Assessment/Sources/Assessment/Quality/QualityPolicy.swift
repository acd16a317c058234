import Glibc

/// When an estimate may be published: CEPAL's scheme of 2020 and the disclosure threshold.
///
/// The scheme is `eclac_2020` as coded in INE Chile's package calidad 0.8.0, with one difference:
/// for means and totals with a coefficient of variation of 0.20 or more calidad gives no label, here
/// it is `review`.
public struct QualityPolicy: Sendable, Codable, Equatable {
  /// Records under which nothing is published.
  public var minimumRecords = 100
  /// Records after the design effect under which nothing is published.
  public var minimumEffectiveRecords = 140.0
  /// Records with the event under which nothing is published.
  public var minimumCases = 50
  /// The coefficient of variation of −log p above which a proportion is not published.
  public var maximumLogVariation = 0.175
  /// The coefficient of variation from which the reader is warned.
  public var reviewVariation = 0.20
  /// Degrees of freedom under which the reader is warned.
  public var reviewDegreesOfFreedom = 9
  /// The smallest count of persons that may be seen in a published cell: fewer with the event, or
  /// fewer without it, would point to them.
  public var minimumFrequency = 3

  /// The default policy.
  public init() {}
}

/// Why an estimate is not plainly published: the codes of ``IndicatorRow/reasons``, worst first.
enum QualityReason: String, CaseIterable {
  case disclosure
  case complementDisclosure = "complement_disclosure"
  case fewRecords = "few_records"
  case fewCases = "few_cases"
  case highVariation = "high_cv"
  case fewDegrees = "few_df"
  case lowerBound = "design_lower_bound"
}

/// A decision with its reasons.
struct QualityDecision {
  var quality = Quality.publish
  var reasons: Set<QualityReason> = []

  mutating func add(_ reason: QualityReason, _ quality: Quality) {
    reasons.insert(reason)
    self.quality = max(self.quality, quality)
  }

  /// The reasons' codes, worst first.
  var codes: [String] { QualityReason.allCases.filter(reasons.contains).map(\.rawValue) }
}

extension QualityPolicy {
  /// Judges an estimate by itself; what its neighbours reveal is judged over the table.
  func decide(
    _ estimate: Estimate, isProportion: Bool, isLowerBound: Bool
  ) -> QualityDecision {
    var decision = QualityDecision()
    if isProportion, estimate.sampleSize > 0 {
      let others = estimate.sampleSize - estimate.cases
      // A count of none points to nobody; a small count may.
      if (1..<max(1, minimumFrequency)).contains(estimate.cases)
        || (1..<max(1, minimumFrequency)).contains(others)
      {
        decision.add(.disclosure, .suppress)
      }
    } else if (1..<max(1, minimumFrequency)).contains(estimate.sampleSize) {
      decision.add(.disclosure, .suppress)
    }
    // Written so that what is not a number fails: a share of all or none has no design effect.
    let effective = estimate.effectiveSampleSize
    if estimate.sampleSize < minimumRecords || !(effective >= minimumEffectiveRecords) {
      decision.add(.fewRecords, .suppress)
    }
    if estimate.cases < minimumCases { decision.add(.fewCases, .suppress) }
    let variation = estimate.coefficientOfVariation
    if !estimate.value.isFinite { decision.add(.fewRecords, .suppress) }
    if isProportion, !(Self.logVariation(estimate) <= maximumLogVariation) {
      decision.add(.highVariation, .suppress)
    }
    if !(variation < reviewVariation) { decision.add(.highVariation, .review) }
    if estimate.degreesOfFreedom < reviewDegreesOfFreedom { decision.add(.fewDegrees, .review) }
    if isLowerBound { decision.add(.lowerBound, .review) }
    return decision
  }

  /// The coefficient of variation over −log p, or −log(1 − p) from a half on, as coded in calidad.
  static func logVariation(_ estimate: Estimate) -> Double {
    let p = estimate.value
    return estimate.coefficientOfVariation / -log(p < 0.5 ? p : 1 - p)
  }
}
