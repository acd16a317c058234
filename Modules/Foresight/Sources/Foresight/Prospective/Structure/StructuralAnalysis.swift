/// Where a variable stands between influence and dependence.
public enum StructuralRole: String, Sendable, CaseIterable {
  /// Influences much, depends little: drives the system.
  case determinant
  /// Influences much and depends much: what touches it comes back.
  case relay
  /// Influences little, depends much: shows the result.
  case result
  /// Influences little, depends little.
  case autonomous
}

/// The structural analysis of a matrix of direct influences.
///
/// The indirect influence by paths of length k is the k-th power of the matrix; influence is its row
/// sum, dependence its column sum. The diagonal is kept while powering, as MICMAC does, so that loops
/// count. The power is raised until the ranks of both stand still; the limit of that are the Perron
/// vectors, which are given as the exact answer where they exist.
public struct StructuralAnalysis: Sendable, Equatable {
  /// Why the ranks have or have not a limit.
  public enum Limit: Sendable, Equatable {
    /// The matrix is irreducible and aperiodic: ranks converge to the Perron vectors.
    case perron(root: Double)
    /// All loops have lengths of a common divisor above 1: ranks may alternate for ever.
    case periodic(Int)
    /// Some variable is not reached from every other: its limit may be zero, ranks may tie.
    case reducible
    /// There is no loop at all: powers vanish, and only direct influence says something.
    case acyclic
  }

  /// One power of the matrix.
  public struct Power: Sendable, Equatable {
    /// The length of the paths counted.
    public let length: Int
    /// The row sums.
    public let influence: [Double]
    /// The column sums.
    public let dependence: [Double]
  }

  /// The variables.
  public let variables: [String]
  /// The powers looked at, from 1 (direct) on, each divided by nothing.
  public let powers: [Power]
  /// The first length from which the ranks of both axes repeat, nil where they never did.
  public let stableAt: Int?
  /// What the limit is.
  public let limit: Limit
  /// The right Perron vector, which is the limit of the influence, summing to 1; nil without one.
  public let limitInfluence: [Double]?
  /// The left Perron vector, which is the limit of the dependence, summing to 1; nil without one.
  public let limitDependence: [Double]?

  /// Analyses a matrix.
  ///
  /// - Parameters:
  ///   - matrix: The direct influences.
  ///   - longest: The longest paths looked at while the ranks still change.
  public init(_ matrix: InfluenceMatrix, longest: Int = 12) {
    variables = matrix.variables
    var powers = [Self.sums(matrix.influences, matrix.size, length: 1)]
    var power = matrix.influences
    var stable: Int?
    while stable == nil, powers.count < longest {
      power = Self.product(power, matrix.influences, matrix.size)
      let next = Self.sums(power, matrix.size, length: powers.count + 1)
      // Beyond 1e250 the sums would overflow; no judgement needs paths so long.
      guard next.influence.allSatisfy({ $0 < 1e250 }) else { break }
      if let last = powers.last, Self.ranks(last) == Self.ranks(next) { stable = next.length }
      powers.append(next)
    }
    self.powers = powers
    let structure = LoopStructure(matrix)
    switch (structure.period, structure.isIrreducible) {
    case (0, _):
      (limit, stableAt) = (.acyclic, nil)
    case (let period, _) where period > 1:
      (limit, stableAt) = (.periodic(period), nil)
    case (_, false):
      (limit, stableAt) = (.reducible, stable)
    default:
      limit = .perron(root: PerronPair(matrix).root)
      stableAt = stable
    }
    if case .perron = limit {
      let pair = PerronPair(matrix)
      (limitInfluence, limitDependence) = (pair.right, pair.left)
    } else {
      (limitInfluence, limitDependence) = (nil, nil)
    }
  }

  /// Influence and dependence to judge by, each as a share of its sum: the limit where there is one,
  /// else the longest paths, else the direct influences.
  public var position: (influence: [Double], dependence: [Double]) {
    if let limitInfluence, let limitDependence { return (limitInfluence, limitDependence) }
    let useful: (Power) -> Bool = { $0.influence.reduce(0, +) > 0 }
    let power = powers.last(where: useful) ?? powers[0]
    return (Self.shares(power.influence), Self.shares(power.dependence))
  }

  /// The role of each variable by influence and dependence against their means.
  public static func roles(influence: [Double], dependence: [Double]) -> [StructuralRole] {
    let middle = { (values: [Double]) in values.reduce(0, +) / Double(max(values.count, 1)) }
    let (meanInfluence, meanDependence) = (middle(influence), middle(dependence))
    return zip(influence, dependence).map { influence, dependence in
      switch (influence > meanInfluence, dependence > meanDependence) {
      case (true, false): .determinant
      case (true, true): .relay
      case (false, true): .result
      case (false, false): .autonomous
      }
    }
  }

  /// The key variables: those that influence most, the first named first where they tie.
  public func keyVariables(_ count: Int) -> [String] {
    Self.order(position.influence).prefix(count).map { variables[$0] }
  }

  static func shares(_ values: [Double]) -> [Double] {
    let sum = values.reduce(0, +)
    return values.map { sum > 0 ? $0 / sum : 0 }
  }

  /// The variables from the largest value down; the first named comes first where they tie.
  static func order(_ values: [Double]) -> [Int] {
    values.indices.sorted { values[$0] != values[$1] ? values[$0] > values[$1] : $0 < $1 }
  }

  private static func ranks(_ power: Power) -> [[Int]] {
    [order(power.influence), order(power.dependence)]
  }

  private static func sums(_ matrix: [Double], _ size: Int, length: Int) -> Power {
    var influence = [Double](repeating: 0, count: size)
    var dependence = influence
    for row in 0..<size {
      for column in 0..<size {
        influence[row] += matrix[row * size + column]
        dependence[column] += matrix[row * size + column]
      }
    }
    return Power(length: length, influence: influence, dependence: dependence)
  }

  private static func product(_ left: [Double], _ right: [Double], _ size: Int) -> [Double] {
    var result = [Double](repeating: 0, count: size * size)
    for row in 0..<size {
      for middle in 0..<size where left[row * size + middle] != 0 {
        let factor = left[row * size + middle]
        for column in 0..<size {
          result[row * size + column] += factor * right[middle * size + column]
        }
      }
    }
    return result
  }
}
