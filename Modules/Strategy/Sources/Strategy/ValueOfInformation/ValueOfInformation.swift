public import IntegrationModel

/// What it would be worth to know before deciding: everything, or one driver alone.
///
/// A decision among plans is made on what is expected of each. Had the draw been known, the best
/// plan for it would have been chosen: the mean of what that adds is the expected value of perfect
/// information (EVPI). Had a single driver been known, the plan that is best given its value: its
/// expected value of partial perfect information (EVPPI). Both are in units of the benefit. The
/// drivers with the highest EVPPI are those whose data to collect first.
public struct ValueOfInformation: Sendable, Codable, Equatable {
  /// One driver's worth.
  public struct Part: Sendable, Codable, Equatable {
    /// The driver's code.
    public var driver: String
    /// Its expected value of partial perfect information.
    public var value: Double
  }

  /// The decision that is best on what is known today: a place in the list.
  public var bestToday: Int
  /// The benefit expected of it.
  public var expected: Double
  /// What knowing everything would be worth, among these decisions.
  public var perfect: Double
  /// What knowing each driver would be worth, in the order given.
  public var parts: [Part]

  /// Estimates both from a table of decisions and draws.
  ///
  /// EVPPI is by regression (Strong, Oakley and Brennan 2014): what a decision gains over the best
  /// one of today is regressed on the driver with natural cubic splines, whose number of pieces is
  /// chosen by generalised cross-validation, and its fitted values take the place of what would be
  /// expected once the driver is known. Where the estimate lies above EVPI, which the true value
  /// never does, it is set to it.
  ///
  /// - Parameters:
  ///   - benefits: The benefit of each decision in each draw: `[decision][draw]`.
  ///   - probabilities: Of the draws.
  ///   - drivers: Each driver's code and its value in each draw.
  /// - Throws: `wrong_shape` where the table is empty or not full, `not_a_number`.
  public init(
    benefits: [[Double]], probabilities: [Double], drivers: [(id: String, values: [Double])]
  ) throws(ArraigoError) {
    let draws = probabilities.count
    guard !benefits.isEmpty, draws > 0,
      (benefits + drivers.map(\.values)).allSatisfy({ $0.count == draws })
    else {
      throw ArraigoError(
        "wrong_shape", "the table has \(benefits.count) decisions and \(draws) draws, not all full")
    }
    guard (benefits + drivers.map(\.values) + [probabilities]).joined().allSatisfy(\.isFinite)
    else { throw ArraigoError("not_a_number", "the table of decisions holds what is no number") }

    func mean(_ values: [Double]) -> Double {
      zip(values, probabilities).reduce(0) { $0 + $1.0 * $1.1 }
    }
    let means = benefits.map(mean)
    let best = means.indices.max { means[$0] < means[$1] } ?? 0
    // Gains over today's best: the smaller their spread, the better they are known.
    let gains = benefits.enumerated().filter { $0.offset != best }.map { other in
      zip(other.element, benefits[best]).map { $0 - $1 }
    }
    func worth(_ gains: [[Double]]) -> Double {
      mean((0..<draws).map { draw in max(0, gains.map { $0[draw] }.max() ?? 0) })
    }
    bestToday = best
    expected = means[best]
    let perfect = worth(gains)
    self.perfect = perfect
    parts = drivers.map { driver in
      let curve = DriverRegression(driver.values, weights: probabilities)
      return Part(
        driver: driver.id, value: min(perfect, worth(gains.map { curve.fitted($0) })))
    }
  }
}
