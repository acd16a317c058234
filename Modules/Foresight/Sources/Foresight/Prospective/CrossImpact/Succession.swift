public import IntegrationModel
import Numerics

/// How a contradictory scenario moves to a less contradictory one.
public enum SuccessionRule: String, Sendable, CaseIterable {
  /// Every descriptor adopts its best variant at once.
  case global
  /// Only the descriptor with the greatest contradiction adopts its best variant.
  case local
}

/// Where succession ends: one scenario that holds, or a cycle of several that drive each other on.
public struct Attractor: Sendable, Equatable {
  /// The scenarios of the cycle in their order; one where it is a consistent scenario.
  public let cycle: [[Int]]
  /// How many of the starting scenarios end here.
  public let basin: Int
  /// The part of the starting scenarios that ends here.
  public let share: Double
}

/// The attractors of a matrix and how they were found.
public struct Succession: Sendable, Equatable {
  /// The rule followed.
  public let rule: SuccessionRule
  /// Whether all configurations were started from; otherwise a random sample of them was.
  public let isExhaustive: Bool
  /// How many scenarios were started from.
  public let starts: Int
  /// The attractors, the largest basin first.
  public let attractors: [Attractor]
}

extension CrossImpactMatrix {
  /// Follows every configuration to where it ends.
  ///
  /// A variant that ties with the best stays; of several better ones the first is taken.
  ///
  /// - Throws: `too_many_configurations` above 16.8 million (2^24); sample them instead.
  public func succession(_ rule: SuccessionRule = .global) throws(ArraigoError) -> Succession {
    guard configurationCount <= Double(1 << 24) else {
      throw ArraigoError(
        "too_many_configurations",
        "there are \(configurationCount) configurations, more than 16,777,216",
        suggestion: "sample starting scenarios (--starts 100000)")
    }
    let count = Int(configurationCount)
    let successors = successorTable(rule, count)
    var end = [UInt32](repeating: .max, count: count)
    var path: [UInt32] = []
    for start in 0..<count where end[start] == .max {
      path.removeAll(keepingCapacity: true)
      var state = UInt32(start)
      // A state on the present path is marked by the second highest number.
      while end[Int(state)] == .max {
        end[Int(state)] = .max - 1
        path.append(state)
        state = successors[Int(state)]
      }
      var label = end[Int(state)]
      if label == .max - 1 {
        // The cycle was closed just now; its lowest state is its name.
        let first = path.firstIndex(of: state) ?? 0
        label = path[first...].min() ?? state
      }
      for visited in path { end[Int(visited)] = label }
    }
    var basins: [UInt32: Int] = [:]
    for label in end { basins[label, default: 0] += 1 }
    return result(rule, basins: basins, starts: count, isExhaustive: true) {
      successors[Int($0)]
    }
  }

  /// Follows a random sample of starting scenarios, drawn with replacement.
  ///
  /// - Parameters:
  ///   - starts: How many, at least one.
  ///   - seed: The same seed gives the same sample.
  public func sampledSuccession(
    _ rule: SuccessionRule = .global, starts: Int, seed: UInt64
  ) -> Succession {
    var random = RandomStream(seed: seed)
    var basins: [[Int]: (cycle: [[Int]], count: Int)] = [:]
    for _ in 0..<max(starts, 1) {
      let start = descriptors.map { random.index(below: $0.variants.count) }
      let cycle = cycle(from: start, rule)
      basins[cycle[0], default: (cycle, 0)].count += 1
    }
    let attractors = basins.values.map {
      Attractor(
        cycle: $0.cycle, basin: $0.count, share: Double($0.count) / Double(max(starts, 1)))
    }
    return Succession(
      rule: rule, isExhaustive: false, starts: max(starts, 1),
      attractors: attractors.sorted(by: Self.precedes))
  }

  /// The choice that follows another.
  ///
  /// - Precondition: `choice` has one existing variant for each descriptor.
  public func successor(of choice: [Int], _ rule: SuccessionRule = .global) -> [Int] {
    var next = choice
    step(&next, scores: balance(of: choice).map(Int32.init(clamping:)), rule)
    return next
  }

  /// The cycle that a choice runs into, its least choice first.
  private func cycle(from start: [Int], _ rule: SuccessionRule) -> [[Int]] {
    var path: [[Int]] = [start]
    var seen: [[Int]: Int] = [start: 0]
    while true {
      let next = successor(of: path[path.count - 1], rule)
      if let first = seen[next] {
        let cycle = path[first...]
        let least = cycle.indices.min { path[$0].lexicographicallyPrecedes(path[$1]) } ?? first
        return Array(path[least...] + path[first..<least])
      }
      seen[next] = path.count
      path.append(next)
    }
  }

  private static func precedes(_ left: Attractor, _ right: Attractor) -> Bool {
    if left.basin != right.basin { return left.basin > right.basin }
    return left.cycle[0].lexicographicallyPrecedes(right.cycle[0])
  }

  /// Moves a choice on by its scores.
  private func step(_ choice: inout [Int], scores: [Int32], _ rule: SuccessionRule) {
    var worst = (descriptor: -1, gap: Int32(0), variant: 0)
    for descriptor in choice.indices {
      let first = offsets[descriptor]
      var best = choice[descriptor]
      for variant in 0..<(offsets[descriptor + 1] - first)
      where scores[first + variant] > scores[first + best] {
        best = variant
      }
      switch rule {
      case .global: choice[descriptor] = best
      case .local:
        let gap = scores[first + best] - scores[first + choice[descriptor]]
        if gap > worst.gap { worst = (descriptor, gap, best) }
      }
    }
    if rule == .local, worst.descriptor >= 0 { choice[worst.descriptor] = worst.variant }
  }

  /// The successor of every configuration, by its number: the first descriptor counts fastest.
  private func successorTable(_ rule: SuccessionRule, _ count: Int) -> [UInt32] {
    var weights = [1]
    for descriptor in descriptors {
      weights.append((weights.last ?? 1) * descriptor.variants.count)
    }
    var choice = [Int](repeating: 0, count: descriptors.count)
    var scores = balance(of: choice).map(Int32.init(clamping:))
    var table = [UInt32](repeating: 0, count: count)
    var next = choice
    for number in 0..<count {
      next = choice
      step(&next, scores: scores, rule)
      var code = 0
      for (descriptor, variant) in next.enumerated() { code += weights[descriptor] * variant }
      table[number] = UInt32(code)
      advance(&choice, &scores)
    }
    return table
  }

  /// The next configuration, as an odometer turns, with its scores.
  private func advance(_ choice: inout [Int], _ scores: inout [Int32]) {
    for descriptor in choice.indices {
      let old = offsets[descriptor] + choice[descriptor]
      choice[descriptor] = (choice[descriptor] + 1) % descriptors[descriptor].variants.count
      let new = offsets[descriptor] + choice[descriptor]
      for target in 0..<size {
        scores[target] += judgements[new * size + target] - judgements[old * size + target]
      }
      if choice[descriptor] != 0 { return }
    }
  }

  private func result(
    _ rule: SuccessionRule, basins: [UInt32: Int], starts: Int, isExhaustive: Bool,
    successor: (UInt32) -> UInt32
  ) -> Succession {
    let attractors = basins.map { label, count in
      var cycle = [choice(numbered: label)]
      var state = successor(label)
      while state != label {
        cycle.append(choice(numbered: state))
        state = successor(state)
      }
      return Attractor(cycle: cycle, basin: count, share: Double(count) / Double(starts))
    }
    return Succession(
      rule: rule, isExhaustive: isExhaustive, starts: starts,
      attractors: attractors.sorted(by: Self.precedes))
  }

  private func choice(numbered number: UInt32) -> [Int] {
    var rest = Int(number)
    return descriptors.map { descriptor in
      defer { rest /= descriptor.variants.count }
      return rest % descriptor.variants.count
    }
  }
}
