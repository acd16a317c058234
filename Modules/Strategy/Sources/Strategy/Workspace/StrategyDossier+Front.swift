extension StrategyDossier {
  /// The plans of a front between benefit and another goal by number and role, and those left.
  ///
  /// A plan that is as good at the other goal as one with more benefit, up to a millionth, is left
  /// out: that is what the solver's tolerance leaves. The plan with the most benefit is the
  /// strategy's own.
  public static func points(of front: PlanFront) -> [FrontPoint] {
    let kept = front.points.filter { point in
      !front.points.contains { other in
        other.values[0] > point.values[0]
          && other.values[1] >= point.values[1] - 1e-6 * abs(point.values[1])
      }
    }
    let best = kept.indices.max { kept[$0].values[0] < kept[$1].values[0] }
    let knee = PlanFront.knee(of: kept.map(\.values))
    let named = kept.enumerated().map { position, point in
      Self.point(
        position + 1, point,
        position == best ? .chosen : position == knee ? .knee : .weighed)
    }
    let left = front.rejected.filter { $0.dominatedBy != nil }.enumerated().map {
      Self.point(kept.count + $0 + 1, $1.point, .rejected)
    }
    return named + left
  }

  private static func point(_ number: Int, _ point: PlanFront.Point, _ role: Role) -> FrontPoint {
    FrontPoint(
      number: number, benefit: point.values[0], other: point.values[1],
      cost: point.outlook.cost, role: role)
  }

  /// The plan, or the end of a front that has as much benefit within the gap that was asked for:
  /// of plans that bring the same, the one that is also best at the other goal.
  public static func efficient(
    _ portfolio: PlannedPortfolio, among front: PlanFront
  ) -> PlannedPortfolio {
    guard let best = front.points.max(by: { $0.values[0] < $1.values[0] }),
      best.outlook.expected
        >= portfolio.outlook.expected - portfolio.options.relativeGap * abs(portfolio.value)
    else { return portfolio }
    var chosen = portfolio
    chosen.plan = best.plan
    chosen.verification = best.verification
    chosen.value = best.outlook.expected
    chosen.bound = max(portfolio.bound, chosen.value)
    chosen.isProven = portfolio.isProven && chosen.gap <= portfolio.options.relativeGap
    return chosen
  }
}
