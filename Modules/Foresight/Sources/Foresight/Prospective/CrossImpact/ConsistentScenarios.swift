/// A combination of variants that the judgements hold together.
public struct ConsistentScenario: Sendable, Equatable {
  /// The chosen variant of each descriptor, counted from 0.
  public let choice: [Int]
  /// The least lead, over the descriptors, of the chosen variant's score before its best rival's;
  /// zero is a tie, below zero the scenario contradicts itself by so much.
  public let consistency: Int
  /// The sum of the chosen variants' scores: how strongly the scenario supports itself.
  public let totalImpactScore: Int

  /// By how much the worst descriptor contradicts the others; zero for a consistent scenario.
  public var inconsistency: Int { max(0, -consistency) }
}

extension CrossImpactMatrix {
  /// Judges one choice.
  ///
  /// - Precondition: `choice` has one existing variant for each descriptor.
  public func judged(_ choice: [Int]) -> ConsistentScenario {
    let scores = balance(of: choice)
    var consistency = Int.max
    var total = 0
    for (descriptor, variant) in choice.enumerated() {
      let own = scores[offsets[descriptor] + variant]
      total += own
      for rival in offsets[descriptor]..<offsets[descriptor + 1]
      where rival != offsets[descriptor] + variant {
        consistency = min(consistency, own - scores[rival])
      }
    }
    return ConsistentScenario(
      choice: choice, consistency: consistency, totalImpactScore: total)
  }

  /// All scenarios whose inconsistency is at most the tolerance, in the order of the choices.
  ///
  /// The search is exact: a branch is left only where the scores that are still open could not lift a
  /// chosen variant to within the tolerance of its rival. It stops after `limit` scenarios, for a
  /// matrix that hardly judges at all is consistent with everything.
  public func consistentScenarios(
    tolerating tolerance: Int = 0, limit: Int = 100_000
  ) -> [ConsistentScenario] {
    var search = ScenarioSearch(self, tolerance: Int32(clamping: tolerance), limit: limit)
    search.descend(0)
    return search.found.map(judged)
  }
}

/// Branch and bound over the choices; partial scores are kept by depth, so that a step costs one row.
private struct ScenarioSearch {
  let matrix: CrossImpactMatrix
  let tolerance: Int32
  let limit: Int
  /// The scores of all variants after the first `depth` choices, one row a depth.
  var scores: [Int32]
  /// The most that the sources from a depth on can add to the lead of one variant over another.
  let openLead: [Int32]
  var choice: [Int]
  var found: [[Int]] = []

  init(_ matrix: CrossImpactMatrix, tolerance: Int32, limit: Int) {
    self.matrix = matrix
    self.tolerance = tolerance
    self.limit = limit
    scores = [Int32](repeating: 0, count: (matrix.descriptors.count + 1) * matrix.size)
    choice = [Int](repeating: 0, count: matrix.descriptors.count)
    openLead = Self.openLeads(of: matrix)
  }

  /// Only pairs within one descriptor are used; the square keeps the addressing plain.
  private static func openLeads(of matrix: CrossImpactMatrix) -> [Int32] {
    let size = matrix.size
    let count = matrix.descriptors.count
    var leads = [Int32](repeating: 0, count: (count + 1) * size * size)
    for depth in stride(from: count - 1, through: 0, by: -1) {
      for target in 0..<count {
        let variants = matrix.offsets[target]..<matrix.offsets[target + 1]
        for own in variants {
          for rival in variants where rival != own {
            var best = Int32.min
            for source in matrix.offsets[depth]..<matrix.offsets[depth + 1] {
              let row = source * size
              best = max(best, matrix.judgements[row + own] - matrix.judgements[row + rival])
            }
            let cell = own * size + rival
            leads[depth * size * size + cell] = leads[(depth + 1) * size * size + cell] + best
          }
        }
      }
    }
    return leads
  }

  mutating func descend(_ depth: Int) {
    guard depth < matrix.descriptors.count else {
      found.append(choice)
      return
    }
    let size = matrix.size
    for variant in matrix.descriptors[depth].variants.indices {
      guard found.count < limit else { return }
      choice[depth] = variant
      let row = (matrix.offsets[depth] + variant) * size
      for target in 0..<size {
        scores[(depth + 1) * size + target] =
          scores[depth * size + target] + matrix.judgements[row + target]
      }
      if mayHold(depth + 1) { descend(depth + 1) }
    }
  }

  /// Whether every variant chosen so far can still come within the tolerance of its rivals.
  private func mayHold(_ depth: Int) -> Bool {
    let size = matrix.size
    for descriptor in 0..<depth {
      let first = matrix.offsets[descriptor]
      let own = first + choice[descriptor]
      let score = scores[depth * size + own]
      for rival in first..<matrix.offsets[descriptor + 1] where rival != own {
        let lead = score - scores[depth * size + rival]
        if lead + openLead[(depth * size + own) * size + rival] < -tolerance { return false }
      }
    }
    return true
  }
}
