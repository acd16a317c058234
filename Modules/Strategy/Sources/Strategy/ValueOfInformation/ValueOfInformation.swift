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
    /// The standard error of it: how much other draws would change it.
    public var standardError: Double
  }

  /// The decision that is best on what is known today: a place in the list.
  public var bestToday: Int
  /// The benefit expected of it.
  public var expected: Double
  /// What knowing everything would be worth, among these decisions.
  public var perfect: Double
  /// The standard error of that.
  public var perfectError: Double
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
  /// Standard errors are by the delete-a-group jackknife (Quenouille 1956; Kott 2001): all is
  /// estimated again without each of up to 20 groups of draws. They tell of the draws alone, not of
  /// decisions that are not in the table.
  ///
  /// - Parameters:
  ///   - benefits: The benefit of each decision in each draw: `[decision][draw]`.
  ///   - probabilities: Of the draws.
  ///   - drivers: Each driver's code and its value in each draw.
  ///   - knots: The most pieces of a curve; fewer are taken where there are under ten draws for each.
  /// - Throws: `wrong_shape` where the table is empty or not full, `not_a_number`.
  public init(
    benefits: [[Double]], probabilities: [Double], drivers: [(id: String, values: [Double])],
    knots: Int = 5
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

    let table = GainTable(benefits: benefits, probabilities: probabilities)
    bestToday = table.best
    expected = table.expected
    perfect = table.perfect
    let groups = min(20, draws)
    // Each part of the draws that is left when a group is taken away.
    let parts = (0..<groups).map { group in (0..<draws).filter { $0 % groups != group } }
    let rests = parts.map { table.keeping($0) }
    perfectError = Self.jackknife(rests.map(\.perfect))
    self.parts = drivers.map { driver in
      Part(
        driver: driver.id, value: table.worth(of: driver.values, knots: knots),
        standardError: Self.jackknife(
          zip(rests, parts).map { rest, kept in
            rest.worth(of: kept.map { driver.values[$0] }, knots: knots)
          }))
    }
  }

  /// The standard error of an estimate from the estimates without each group.
  private static func jackknife(_ estimates: [Double]) -> Double {
    let count = Double(estimates.count)
    let mean = estimates.reduce(0, +) / count
    let squares = estimates.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return ((count - 1) / count * squares).squareRoot()
  }
}
