public import IntegrationModel
import LocatedText

/// A quantity that experts were asked about.
public struct ElicitedQuantity: Sendable, Equatable {
  /// Its code, as a plan's driver or an unknown cell of the catalogue (`B3.paid_work.women`).
  public var id: String
  /// What was asked.
  public var question: OfficeText
  /// The unit of the answers.
  public var unit: String
  /// What the experts said, pooled.
  public var pool: PooledDistribution
  /// Where it was written down.
  public var place: Place
}

/// The answers that an office collected, in a file of its strategy folder.
///
/// ```yaml
/// quantities:
///   - id: B3.formal_job.returnees
///     question: {en: …, es: …, pt: …, fr: …}
///     unit: points
///     limits: [0, 1]
///     judgements:
///       - {expert: E1, role: ministry, q05: 0.01, q50: 0.05, q95: 0.12}
/// ```
public struct ElicitationFile: Sendable, Equatable {
  /// The quantities, in the order of the file.
  public var quantities: [ElicitedQuantity]

  /// The quantity with a code.
  public subscript(id: String) -> ElicitedQuantity? { quantities.first { $0.id == id } }

  /// Reads a file.
  ///
  /// - Throws: `missing_field`, `not_a_number`, `broken_judgement`, `judgement_out_of_limits` and
  ///   others, with file, line and key.
  public init(_ text: String, file: String) throws(ArraigoError) {
    let root = try YAMLValue(text, file: file)
    try root.allow(["quantities"])
    quantities = try root.required("quantities").list().map { (row) throws(ArraigoError) in
      try Self.quantity(row)
    }
    var seen: Set<String> = []
    for quantity in quantities where !seen.insert(quantity.id).inserted {
      throw ArraigoError(
        "repeated_quantity", "\(quantity.id) stands twice", at: quantity.place)
    }
  }

  private static func quantity(_ row: YAMLValue) throws(ArraigoError) -> ElicitedQuantity {
    try row.allow(["id", "question", "unit", "limits", "judgements"])
    var limits: ClosedRange<Double>?
    if let value = try row.optional("limits") {
      let bounds = try value.list().map { (bound) throws(ArraigoError) in try bound.number() }
      guard bounds.count == 2, bounds[0] < bounds[1] else {
        throw value.error("broken_limits", "limits are a lower and a higher number")
      }
      limits = bounds[0]...bounds[1]
    }
    let judgements = try row.required("judgements").list().map {
      (judgement) throws(ArraigoError) in
      try judgement.allow(["expert", "role", "q05", "q50", "q95", "weight"])
      return try ExpertJudgement(
        expert: try judgement.required("expert").text(),
        role: try judgement.optional("role")?.text(),
        low: try judgement.required("q05").number(),
        median: try judgement.required("q50").number(),
        high: try judgement.required("q95").number(),
        weight: try judgement.optional("weight")?.number() ?? 1, place: judgement.place)
    }
    return ElicitedQuantity(
      id: try row.required("id").text(), question: try row.required("question").officeText(),
      unit: try row.required("unit").text(),
      pool: try PooledDistribution(judgements, within: limits, place: row.place),
      place: row.place)
  }
}
