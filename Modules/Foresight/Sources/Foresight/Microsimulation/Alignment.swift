import Glibc

/// Alignment: the common factors on the chances of states by which a year's shares become the wished
/// ones.
///
/// Each person's next state is the one whose random time, exponential with the chance as its rate,
/// comes first. A factor f on a state's chances divides its times, so that a person is in it when
/// f exceeds a bound of its own: sorting these bounds finds the factor that fills the state to its
/// target. States are filled in turn until all fit; what is left to miss is the weight of the person
/// on the edge.
struct Alignment {
  /// The people's times by person and state, infinite where a state cannot be reached or, for those
  /// who left, everywhere but there.
  let times: [Double]
  let weights: [Double]
  let states = LabourState.count

  /// The state of a person under factors.
  func state(_ person: Int, _ factors: [Double]) -> Int {
    var best = LabourState.left.place
    var soonest = Double.infinity
    for state in 0..<states {
      let time = times[person * states + state] / factors[state]
      if time < soonest { (best, soonest) = (state, time) }
    }
    return best
  }

  /// The factors that meet targets, and the largest part of those present by which a target is missed.
  ///
  /// - Parameter targets: The wished shares of those present, by state.
  func factors(meeting targets: [LabourState: Double]) -> (factors: [Double], miss: Double) {
    var factors = [Double](repeating: 1, count: states)
    let filled = filled(targets)
    let grain = weights.max() ?? 0
    var (totals, present) = totals(factors)
    var best = (factors: factors, miss: Double.infinity)
    for _ in 0..<40 {
      for (state, share) in filled where abs(totals[state.place] - share * present) > grain / 2 {
        factors[state.place] = factor(state.place, filling: share * present, factors)
        (totals, present) = self.totals(factors)
      }
      let miss = targets.map { abs(totals[$0.key.place] - $0.value * present) }.max() ?? 0
      if miss < best.miss { best = (factors, miss) }
      if best.miss <= grain { break }
    }
    return (best.factors, present > 0 ? best.miss / present : 0)
  }

  /// The states to fill, the fullest left out where all are named: the others leave it its share.
  private func filled(_ targets: [LabourState: Double]) -> [(LabourState, Double)] {
    let ordered = LabourState.allCases.compactMap { state in targets[state].map { (state, $0) } }
    guard ordered.count == states - 1,
      let base = ordered.indices.max(by: { ordered[$0].1 < ordered[$1].1 })
    else { return ordered }
    return ordered.indices.filter { $0 != base }.map { ordered[$0] }
  }

  /// The weight of each state and of those present.
  private func totals(_ factors: [Double]) -> (totals: [Double], present: Double) {
    var totals = [Double](repeating: 0, count: states)
    for person in weights.indices { totals[state(person, factors)] += weights[person] }
    return (totals, totals.reduce(0, +) - totals[LabourState.left.place])
  }

  /// The factor that gives a state as much weight as wished, the others' factors kept.
  private func factor(_ state: Int, filling target: Double, _ factors: [Double]) -> Double {
    var bounds: [(bound: Double, weight: Double)] = []
    for person in weights.indices where weights[person] > 0 {
      let own = times[person * states + state]
      guard own < .infinity else { continue }
      var other = Double.infinity
      for place in 0..<states where place != state {
        other = min(other, times[person * states + place] / factors[place])
      }
      bounds.append((own / other, weights[person]))
    }
    bounds.sort { $0.bound < $1.bound }
    var sum = 0.0
    for (place, entry) in bounds.enumerated() {
      // The person on the edge comes in if that is nearer to the target than without it.
      if sum + entry.weight / 2 > target {
        return place == 0 ? entry.bound / 2 : (bounds[place - 1].bound + entry.bound) / 2
      }
      sum += entry.weight
    }
    return (bounds.last?.bound ?? 0) * 2 + 1
  }
}
