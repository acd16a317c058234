public import IntegrationModel

/// How many people were reached, with the reading that says what may be done with the number.
///
/// Partners report people in two ways (the rules of the regional response plan's monitoring): a
/// monthly total may count a person again each month and must not be summed; a consolidated number
/// counts each person once since the start. Units are persons, never services.
public struct PeopleReached: Sendable, Codable, Equatable {
  /// What the number counts.
  public enum Reading: String, Sendable, Codable, CaseIterable {
    /// People in the month, some of whom were there before.
    case monthlyTotal = "monthly_total"
    /// People since the start of the year, each once.
    case consolidated
    /// People reached for the first time in the period.
    case newPeople = "new_people"
  }

  /// Who the people are.
  public enum Population: String, Sendable, Codable, CaseIterable {
    /// Migrants who stay.
    case inDestination = "in_destination"
    /// Migrants on their way.
    case inTransit = "in_transit"
    /// Host communities.
    case hostCommunities = "host_communities"
    /// People who cross the border to and fro.
    case pendular
    /// Returnees.
    case returnees
  }

  /// How many people.
  public var people: Int
  /// What the number counts.
  public var reading: Reading
  /// Who they are.
  public var population: Population
  /// When.
  public var period: Period

  /// Makes a number of people.
  public init(_ people: Int, _ reading: Reading, _ population: Population, in period: Period) {
    self.people = people
    self.reading = reading
    self.population = population
    self.period = period
  }

  /// The number of different people behind several reports.
  ///
  /// New people are added up. Of consolidated numbers the latest of each population counts. Reports
  /// of different readings are not mixed.
  ///
  /// - Throws: `monthly_totals_summed` where more than one monthly total of a population would be
  ///   added up, `mixed_readings`, `repeated_period`.
  public static func total(_ reports: [PeopleReached]) throws(ArraigoError) -> Int {
    guard let reading = reports.first?.reading else { return 0 }
    guard reports.allSatisfy({ $0.reading == reading }) else {
      throw ArraigoError(
        "mixed_readings", "reports that count differently cannot be put together",
        suggestion: "ask each partner for consolidated numbers")
    }
    var total = 0
    for population in Population.allCases {
      let own = reports.filter { $0.population == population }
      let periods = own.map(\.period)
      guard Set(periods.map(\.description)).count == periods.count else {
        throw ArraigoError(
          "repeated_period", "a period of \(population.rawValue) is reported twice")
      }
      switch reading {
      case .newPeople: total += own.map(\.people).reduce(0, +)
      case .consolidated: total += own.max { $0.period < $1.period }?.people ?? 0
      case .monthlyTotal:
        guard own.count <= 1 else {
          throw ArraigoError(
            "monthly_totals_summed",
            "monthly totals of \(population.rawValue) may hold the same person twice",
            suggestion: "use the consolidated number, or show the months side by side")
        }
        total += own.first?.people ?? 0
      }
    }
    return total
  }
}
