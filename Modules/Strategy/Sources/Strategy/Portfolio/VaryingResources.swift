public import IntegrationModel

/// What the scenarios vary of stocks and budgets, and how surely a plan must be possible.
///
/// A plan is decided before one knows which scenario comes. It is kept in a scenario where there are
/// people enough and money enough for all of it. By default it must be kept in every scenario that
/// has a probability; with a ``reliability`` below 1, in scenarios of at least this probability
/// together (a joint chance constraint; Charnes and Cooper 1959, Miller and Wagner 1965).
public struct VaryingResources: Sendable, Codable, Equatable {
  /// The stocks that vary.
  public var stocks: [VaryingStock]
  /// The budgets that vary.
  public var budgets: [VaryingBudget]
  /// The least probability with which a plan must be possible, above 0 to 1.
  public var reliability: Double

  /// Makes them.
  public init(
    stocks: [VaryingStock] = [], budgets: [VaryingBudget] = [], reliability: Double = 1
  ) {
    self.stocks = stocks
    self.budgets = budgets
    self.reliability = reliability
  }

  /// Whether nothing varies.
  public var isEmpty: Bool { stocks.isEmpty && budgets.isEmpty }
}

/// A stock of people that is not the same in all scenarios.
public struct VaryingStock: Sendable, Codable, Equatable {
  /// The territory's code.
  public var territory: String
  /// The group's code.
  public var group: String
  /// The drivers whose values in a scenario multiply it.
  public var drivers: [String]
  /// People by year in place of ``PlanningProblem/eligible``, by the scenario's name; drivers
  /// multiply these too.
  public var people: [String: [Double]]
  /// Where it was written down.
  public var place: Place?

  /// Makes a stock.
  public init(
    _ territory: String, _ group: String, drivers: [String] = [],
    people: [String: [Double]] = [:], place: Place? = nil
  ) {
    self.territory = territory
    self.group = group
    self.drivers = drivers
    self.people = people
    self.place = place
  }
}

/// A funding source's budgets that are not the same in all scenarios.
public struct VaryingBudget: Sendable, Codable, Equatable {
  /// The source's code.
  public var source: String
  /// The drivers whose values in a scenario multiply them.
  public var drivers: [String]
  /// Budgets by year in place of ``FundingSource/budgets``, by the scenario's name; drivers
  /// multiply these too.
  public var amounts: [String: [Double]]
  /// Where it was written down.
  public var place: Place?

  /// Makes a budget.
  public init(
    _ source: String, drivers: [String] = [], amounts: [String: [Double]] = [:],
    place: Place? = nil
  ) {
    self.source = source
    self.drivers = drivers
    self.amounts = amounts
    self.place = place
  }
}

extension VaryingResources {
  /// Writes down a scenario's people of a territory and group.
  mutating func set(
    _ people: [Double], in scenario: String, territory: String, group: String, at place: Place
  ) {
    let known = stocks.firstIndex { $0.territory == territory && $0.group == group }
    if known == nil { stocks.append(VaryingStock(territory, group, place: place)) }
    stocks[known ?? stocks.count - 1].people[scenario] = people
  }

  /// Writes down a scenario's budgets of a source.
  mutating func set(
    _ amounts: [Double], in scenario: String, source: String, at place: Place
  ) {
    let known = budgets.firstIndex { $0.source == source }
    if known == nil { budgets.append(VaryingBudget(source, place: place)) }
    budgets[known ?? budgets.count - 1].amounts[scenario] = amounts
  }
}
