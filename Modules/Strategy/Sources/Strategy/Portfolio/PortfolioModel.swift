import IntegrationModel

/// A problem as a mixed-integer linear model, with the way back from columns to a plan.
///
/// Open or not is a whole column for each intervention, territory and year; people covered are
/// real columns for each group as well. Benefits are summed once for each factor that the
/// scenarios vary, so that a scenario is one short row however many interventions there are.
struct PortfolioModel: Sendable {
  /// A place in intervention, territory and year.
  struct Site: Hashable, Sendable {
    var intervention: Int
    var territory: Int
    var year: Int
  }

  /// Whether something holds: never, always, or as a whole column says.
  enum Switch: Sendable {
    case never
    case always
    case column(Int)

    /// Its value as an expression.
    var expression: LinearExpression {
      switch self {
      case .never: LinearExpression()
      case .always: LinearExpression(constant: 1)
      case .column(let column): LinearExpression(column)
      }
    }
  }

  let resolved: ResolvedProblem
  var model = LinearModel()
  /// Whether each intervention is open: `[intervention][territory][year]`.
  var open: [[[Switch]]] = []
  /// Whether a run begins.
  var starts: [Site: LinearExpression] = [:]
  /// Whether it delivers.
  var delivers: [[[Switch]]] = []
  /// People newly covered: `[intervention][territory][year][group]`, none where nobody can be.
  var people: [[[[Int?]]]] = []
  /// People times the part of the effect left on their step, where effects fall.
  var diminished: [Int: LinearExpression] = [:]
  /// Both of a pair open: `[pair][territory][year]`.
  var together: [[[Int?]]] = []
  /// What each class of payers pays from each source in each year.
  var payments: [PaymentClass] = []
  /// The benefit by factor: its columns' sum, or a column that stands for it.
  var totals: [LinearExpression] = []
  /// Whether the plan is possible in each state of stocks and budgets; empty where it must be in all.
  var kept: [Int] = []
  /// Rows of the floors, by floor; one for each scenario where it must hold in all.
  var floorRows: [[Int]] = []

  /// Interventions that the same sources may pay for.
  struct PaymentClass: Sendable {
    var interventions: [Int]
    var sources: [Int]
    /// By source in the class and year; empty where only one source may pay.
    var columns: [[Int]]
  }

  /// Builds the rows that hold whatever the objective is.
  init(_ resolved: ResolvedProblem) {
    self.resolved = resolved
    addStates()
    addOpenings()
    addDelivery()
    addPeople()
    addRules()
    addPairs()
    addMoney()
    addTotals()
    addFloors()
  }

  var problem: PlanningProblem { resolved.problem }

  /// Each place in order.
  var sites: [Site] {
    (0..<resolved.interventions).flatMap { intervention in
      (0..<resolved.territories).flatMap { territory in
        (0..<resolved.years).map {
          Site(intervention: intervention, territory: territory, year: $0)
        }
      }
    }
  }

  /// Whether an intervention was open in a year, which may lie before the plan.
  func isOpen(_ intervention: Int, _ territory: Int, _ year: Int) -> Switch {
    if year < 0 { return resolved.runsAlready[intervention][territory] ? .always : .never }
    return open[intervention][territory][year]
  }
}

extension LinearExpression {
  /// A number alone.
  init(constant: Double) {
    self.init()
    self.constant = constant
  }

  /// Two expressions added.
  static func + (left: LinearExpression, right: LinearExpression) -> LinearExpression {
    var sum = left
    sum.add(right)
    return sum
  }

  /// One expression less another.
  static func - (left: LinearExpression, right: LinearExpression) -> LinearExpression {
    var difference = left
    difference.add(right, times: -1)
    return difference
  }
}
