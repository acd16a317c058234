import IntegrationModel

extension FrontSearch {
  /// The plans that no other beats, the knee, and what was left.
  mutating func front() throws(ArraigoError) -> PlanFront {
    let proven = try proven(found)
    var candidates: [PlanFront.Point] = []
    for (values, isProven) in proven {
      var candidate = point(plan(values), .front)
      candidate.isProven = isProven
      candidates.append(candidate)
    }
    for single in singles { candidates.append(point(plan(single), .single)) }
    if let broken = candidates.flatMap({ $0.verification.broken }).first {
      throw ArraigoError(
        "plan_not_verified",
        "a plan of the front breaks \(broken.kind.rawValue) of "
          + broken.subject.joined(separator: " ") + " by \(-broken.slack)")
    }
    var kept: [PlanFront.Point] = []
    // A goal's best plan stands on the front as its lexicographic optimum, which is proven.
    let tested = candidates.filter { $0.origin == .front }
    for candidate in tested
    where !tested.contains(where: { beats($0.values, candidate.values) }) {
      if !kept.contains(where: { same($0.values, candidate.values) }) { kept.append(candidate) }
    }
    kept.sort { $0.values[1] < $1.values[1] }
    let ranked = try RankedPlan(problem)
    let others = [point(ranked.plan(), .ranking), point(ranked.asToday(), .asToday)]
    let left = candidates.filter { one in
      one.origin == .single && kept.contains { beats($0.values, one.values) }
    }
    let rejected = (left + others).compactMap { rejection($0, kept) }
    return PlanFront(
      goals: goals, points: kept, knee: PlanFront.knee(of: kept.map(\.values)),
      rejected: rejected, solves: solves, skipped: skipped)
  }

  /// The solutions that no other beats, each lifted until the test proves it or its limit comes.
  private mutating func proven(
    _ found: [[Double]]
  ) throws(ArraigoError) -> [(values: [Double], isProven: Bool)] {
    let proof = try proof()
    var kept: [(values: [Double], isProven: Bool)] = []
    for start in found {
      var values = start
      // What an earlier one equals or beats needs no test of its own.
      guard !kept.contains(where: { isAsGood(goals(of: $0.values), goals(of: values)) }) else {
        continue
      }
      var answer = FrontProof.Answer.open
      // Each time a plan is beaten the next one is better by a step; three are far more than needed.
      for _ in 0..<3 {
        answer = try proof.test(goals(of: values))
        solves += 1
        guard case .beaten(let better) = answer else { break }
        values = better
      }
      if case .proven = answer { kept.append((values, true)) } else { kept.append((values, false)) }
    }
    return kept
  }

  private func isAsGood(_ one: [Double], _ other: [Double]) -> Bool {
    zip(one, other).allSatisfy { $0 >= $1 - margin($1) }
  }

  private func point(_ plan: Plan, _ origin: PlanFront.Origin) -> PlanFront.Point {
    let verification = verifier.verify(plan)
    return PlanFront.Point(
      plan: plan, verification: verification,
      values: goals.map { verifier.value(of: $0, plan, verification.outlook) }, origin: origin)
  }

  private func rejection(
    _ point: PlanFront.Point, _ kept: [PlanFront.Point]
  ) -> PlanFront.Rejection? {
    let broken = point.verification.broken
    let better = kept.firstIndex { beats($0.values, point.values) }
    guard !broken.isEmpty || better != nil else { return nil }
    return PlanFront.Rejection(
      point: point, dominatedBy: broken.isEmpty ? better : nil, breaks: broken)
  }

  private func margin(_ value: Double) -> Double { 1e-6 * max(1e-3, abs(value)) }

  private func same(_ one: [Double], _ other: [Double]) -> Bool {
    zip(one, other).allSatisfy { abs($0 - $1) <= margin($0) }
  }

  /// At least as good at every goal, and better at one by more than rounding.
  private func beats(_ one: [Double], _ other: [Double]) -> Bool {
    isAsGood(one, other)
      && zip(one, other).contains { $0 > $1 + margin($1) }
  }
}

extension PlanVerifier {
  /// A goal's value, recomputed from the plan; higher is better.
  func value(of goal: Goal, _ plan: Plan, _ outlook: PlanOutlook) -> Double {
    switch goal {
    case .benefit(let objective): value(of: objective, plan).approximation
    case .outcome(let code):
      zip(problem.outcomes, outlook.outcomes).first { $0.0.id == code }?.1 ?? 0
    case .people(let groups):
      plan.coverage.reduce(0) {
        groups.isEmpty || groups.contains($1.group) ? $0 + $1.people : $0
      }
    case .cost: -outlook.cost
    }
  }
}
