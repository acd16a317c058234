/// What a row of a model says, in the problem's own places.
///
/// It names rows in exported models, and turns a conflict of rows into sentences.
enum RowMeaning: Sendable, Hashable {
  /// Spending of a source stays within its budget (up to the year, where it carries over).
  case budget(source: Int, year: Int)
  /// What sources pay for an intervention is what it costs.
  case payment(intervention: Int, year: Int)
  /// People covered stay within the stock.
  case stock(intervention: Int, territory: Int, group: Int, year: Int)
  /// People covered stay within the capacity, and there are none where it does not deliver.
  case capacity(intervention: Int, territory: Int, year: Int)
  /// Where it delivers, it covers enough people to be worth it.
  case minimum(intervention: Int, territory: Int, year: Int)
  /// What is open stays open for its time.
  case run(intervention: Int, territory: Int, year: Int)
  /// What runs already goes on.
  case continuation(intervention: Int, territory: Int, year: Int)
  /// An opening is a year open after one closed.
  case opening(intervention: Int, territory: Int, year: Int)
  /// It delivers after its lag.
  case delivery(intervention: Int, territory: Int, year: Int)
  /// An intervention needs another.
  case prerequisite(Int, territory: Int, year: Int)
  /// Two interventions exclude each other.
  case exclusion(Int, territory: Int, year: Int)
  /// A pair is in effect where both are open.
  case pair(Int, territory: Int, year: Int, part: Int)
  /// People on steps of falling effect are the people covered.
  case steps(intervention: Int, territory: Int, group: Int, year: Int)
  /// A floor holds (in one scenario, or in the mean).
  case floor(Int, scenario: Int?)
  /// A sum that the scenarios share.
  case total(Int)
  /// A scenario's part in the objective.
  case scenario(Int)
  /// A goal's value on a front.
  case goal(Int)
  /// The plan is possible in scenarios of enough probability.
  case reliability
}

/// What a column of a model is, in the problem's own places.
enum ColumnName: Sendable, Hashable {
  /// Whether an intervention is open.
  case open(intervention: Int, territory: Int, year: Int)
  /// Whether a run begins.
  case start(intervention: Int, territory: Int, year: Int)
  /// Whether it delivers, where a lag and a free end make this more than being open.
  case delivers(intervention: Int, territory: Int, year: Int)
  /// People newly covered.
  case people(intervention: Int, territory: Int, group: Int, year: Int)
  /// People on a step of falling effect.
  case step(Int, intervention: Int, territory: Int, group: Int, year: Int)
  /// What a source pays.
  case payment(intervention: Int, source: Int, year: Int)
  /// Whether both of a pair are open.
  case pair(Int, territory: Int, year: Int)
  /// A benefit that is the same in each scenario but for a factor.
  case total(Int)
  /// The threshold of a conditional value at risk, or the worst benefit, or the largest regret.
  case threshold
  /// How far a scenario falls short of the threshold.
  case shortfall(scenario: Int)
  /// How far a goal lies over its floor.
  case surplus(Int)
  /// Whether the plan is possible in a scenario.
  case kept(scenario: Int)
}
