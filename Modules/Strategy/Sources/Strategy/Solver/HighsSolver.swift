import CHighs
import IntegrationModel

/// How hard the solver tries, and from which seed.
public struct SolverOptions: Sendable, Codable, Equatable {
  /// How far, as a part of the objective, a plan may be from the best one and still be returned as
  /// proven; 0.0001 is 0.01 %.
  public var relativeGap: Double
  /// The most nodes of the search; a plan found until then is returned with its gap. A limit of
  /// nodes stops at the same plan on every machine, a limit of seconds does not.
  public var nodeLimit: Int
  /// The most seconds, or none.
  public var seconds: Double?
  /// The seed of the solver's random choices.
  public var seed: Int

  /// Makes options.
  public init(
    relativeGap: Double = 1e-4, nodeLimit: Int = 200_000, seconds: Double? = nil, seed: Int = 0
  ) {
    self.relativeGap = relativeGap
    self.nodeLimit = nodeLimit
    self.seconds = seconds
    self.seed = seed
  }
}

/// A model inside HiGHS, that can be changed and solved again.
///
/// HiGHS runs with one thread and a fixed seed, so the same model gives the same solution.
final class HighsSolver {
  /// What a run ended with.
  struct Result {
    enum Status { case optimal, infeasible, stopped }
    var status: Status
    /// The value of each column, where a solution was found.
    var values: [Double]?
    var objective: Double
    /// What no solution can be better than.
    var bound: Double
    var nodes: Int
  }

  /// The library that is running, with its version.
  static var version: String {
    var parts: (Int32, Int32, Int32) = (0, 0, 0)
    arraigo_highs_version(&parts.0, &parts.1, &parts.2)
    return "HiGHS \(parts.0).\(parts.1).\(parts.2)"
  }

  private let handle: UnsafeMutableRawPointer
  private let columns: Int
  private var scale: ModelScale

  /// Hands a model to HiGHS.
  ///
  /// - Throws: `solver_failed` where it is not taken.
  init(_ model: LinearModel, _ options: SolverOptions) throws(ArraigoError) {
    var settings = arraigo_highs_options(
      relative_gap: options.relativeGap, node_limit: Int32(clamping: options.nodeLimit),
      seconds: options.seconds ?? .infinity, seed: Int32(clamping: options.seed), log: false)
    let whole = model.isWhole.map { Int32($0 ? 1 : 0) }
    let scale = ModelScale(model)
    let made = scale.applied(to: model).withArrays(whole: whole) {
      arraigo_highs_make(&$0, &settings)
    }
    guard let made else { throw Self.failure("the solver does not take the model") }
    handle = made
    columns = model.columns
    self.scale = scale
  }

  deinit { arraigo_highs_free(handle) }

  /// Maximises something else.
  func maximise(_ cost: [Double]) throws(ArraigoError) {
    scale.rescaleObjective(cost)
    let scaled = cost.indices.map { scale.scaledCost(cost[$0], $0) }
    guard arraigo_highs_set_cost(handle, Int32(columns), scaled) else {
      throw Self.failure("the solver does not take the objective")
    }
  }

  /// Moves a row's limits.
  func setRow(_ row: Int, from lower: Double, to upper: Double) throws(ArraigoError) {
    let factor = scale.rows[row]
    guard arraigo_highs_set_row(handle, Int32(row), lower * factor, upper * factor) else {
      throw Self.failure("the solver does not take a limit")
    }
  }

  /// Moves a column's limits.
  func setColumn(_ column: Int, from lower: Double, to upper: Double) throws(ArraigoError) {
    let factor = scale.columns[column]
    guard arraigo_highs_set_column(handle, Int32(column), lower / factor, upper / factor) else {
      throw Self.failure("the solver does not take a limit")
    }
  }

  /// Begins the next run from a solution.
  func start(from values: [Double]) {
    _ = arraigo_highs_set_start(handle, zip(values, scale.columns).map { $0 / $1 })
  }

  /// Solves the model as it stands.
  ///
  /// - Throws: `solver_failed` where the solver gave neither a solution nor a proof.
  func run() throws(ArraigoError) -> Result {
    var values = Array(repeating: 0.0, count: columns)
    let result = arraigo_highs_run(handle, &values)
    let status: Result.Status
    switch result.status {
    case arraigo_highs_optimal: status = .optimal
    case arraigo_highs_infeasible: status = .infeasible
    case arraigo_highs_stopped: status = .stopped
    case arraigo_highs_unbounded: throw Self.failure("the objective has no limit")
    default: throw Self.failure("the solver ended without a solution or a proof")
    }
    return Result(
      status: status,
      values: result.has_solution ? zip(values, scale.columns).map { $0 * $1 } : nil,
      objective: result.objective / scale.objective, bound: result.bound / scale.objective,
      nodes: Int(result.nodes))
  }

  private static func failure(_ message: String) -> ArraigoError {
    ArraigoError(
      "solver_failed", message,
      suggestion: "export the model with `arraigo strategy export` and try another solver")
  }
}

extension LinearModel {
  /// The arrays as C sees them, for the time of one call.
  fileprivate func withArrays<Value>(
    whole: [Int32], _ body: (inout arraigo_highs_model) -> Value
  ) -> Value {
    cost.withUnsafeBufferPointer { cost in
      lower.withUnsafeBufferPointer { lower in
        upper.withUnsafeBufferPointer { upper in
          whole.withUnsafeBufferPointer { whole in
            rowLower.withUnsafeBufferPointer { rowLower in
              rowUpper.withUnsafeBufferPointer { rowUpper in
                starts.withUnsafeBufferPointer { starts in
                  indices.withUnsafeBufferPointer { indices in
                    values.withUnsafeBufferPointer { values in
                      var model = arraigo_highs_model(
                        columns: Int32(columns), rows: Int32(rows), entries: Int32(values.count),
                        cost: cost.baseAddress, column_lower: lower.baseAddress,
                        column_upper: upper.baseAddress, whole: whole.baseAddress,
                        row_lower: rowLower.baseAddress, row_upper: rowUpper.baseAddress,
                        start: starts.baseAddress, index: indices.baseAddress,
                        value: values.baseAddress)
                      return body(&model)
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  }
}
