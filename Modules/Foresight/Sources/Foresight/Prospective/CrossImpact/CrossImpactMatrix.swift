public import IntegrationModel

/// One thing whose future is open, with the futures it may take.
///
/// `Descriptor("Migration policy", ["open", "selective", "closed"])`.
public struct Descriptor: Sendable, Equatable {
  /// What it is called.
  public var name: String
  /// Its alternative futures, at least two, in order.
  public var variants: [String]

  /// Makes a descriptor.
  public init(_ name: String, _ variants: [String]) {
    self.name = name
    self.variants = variants
  }
}

/// Descriptors with the judgement of how each variant promotes or hinders every other.
///
/// A judgement is a whole number, by custom -3 (strongly hinders) to +3 (strongly promotes). Method:
/// W. Weimer-Jehle, "Cross-impact balances", Technological Forecasting and Social Change 73 (2006).
public struct CrossImpactMatrix: Sendable, Equatable {
  /// The descriptors, in order.
  public let descriptors: [Descriptor]
  /// The judgements by row: source variant by target variant, both counted over all descriptors.
  ///
  /// A descriptor's judgement of its own variants is kept, as ScenarioWizard does, and counts.
  public let judgements: [Int32]
  /// The number of the first variant of each descriptor, with the number of all at the end.
  public let offsets: [Int]

  /// Makes a matrix.
  ///
  /// - Throws: `bad_cross_impact_matrix` where a descriptor has fewer than two variants, none is
  ///   given, or the judgements are not a square of all variants.
  public init(descriptors: [Descriptor], judgements: [Int]) throws(ArraigoError) {
    guard !descriptors.isEmpty, descriptors.allSatisfy({ $0.variants.count >= 2 }) else {
      throw ArraigoError(
        "bad_cross_impact_matrix", "a matrix has descriptors with at least two variants each",
        suggestion: "leave out what has one future only: it decides nothing")
    }
    var offsets = [0]
    for descriptor in descriptors {
      offsets.append((offsets.last ?? 0) + descriptor.variants.count)
    }
    let size = offsets.last ?? 0
    guard judgements.count == size * size else {
      throw ArraigoError(
        "bad_cross_impact_matrix",
        "\(size) variants need \(size * size) judgements, found \(judgements.count)")
    }
    guard judgements.allSatisfy({ (-1000...1000).contains($0) }) else {
      throw ArraigoError(
        "bad_cross_impact_matrix", "a judgement lies outside -1000 to 1000",
        suggestion: "judge on a scale as -3 to +3")
    }
    self.descriptors = descriptors
    self.judgements = judgements.map(Int32.init)
    self.offsets = offsets
  }

  /// How many variants all descriptors have together.
  public var size: Int { offsets.last ?? 0 }

  /// How many combinations of variants there are; infinite where they pass the largest Double.
  public var configurationCount: Double {
    descriptors.reduce(1) { $0 * Double($1.variants.count) }
  }

  /// What the chosen variants together say for each variant: the impact balance.
  ///
  /// - Parameter choice: The chosen variant of each descriptor, counted from 0.
  /// - Precondition: `choice` has one existing variant for each descriptor.
  public func balance(of choice: [Int]) -> [Int] {
    precondition(choice.count == descriptors.count, "a choice names one variant a descriptor")
    var scores = [Int](repeating: 0, count: size)
    for (descriptor, variant) in choice.enumerated() {
      let row = (offsets[descriptor] + variant) * size
      for target in 0..<size { scores[target] += Int(judgements[row + target]) }
    }
    return scores
  }

  /// The matrix with every section's row of judgements shifted to a sum of zero.
  ///
  /// So that it stays whole, all judgements are multiplied by the least common multiple of the numbers
  /// of variants. Consistent scenarios do not change: only differences within a row of a section count.
  public func standardised() throws(ArraigoError) -> CrossImpactMatrix {
    let counts = descriptors.map(\.variants.count)
    // One factor for all, so that scores of different descriptors stay comparable.
    let factor = counts.reduce(1) { $0 / Self.commonDivisor($0, $1) * $1 }
    var shifted = judgements.map { Int($0) * factor }
    for source in 0..<size {
      for (target, count) in counts.enumerated() {
        let start = source * size + offsets[target]
        let mean = shifted[start..<(start + count)].reduce(0, +) / count
        for position in start..<(start + count) { shifted[position] -= mean }
      }
    }
    return try CrossImpactMatrix(descriptors: descriptors, judgements: shifted)
  }

  private static func commonDivisor(_ first: Int, _ second: Int) -> Int {
    second == 0 ? first : commonDivisor(second, first % second)
  }

  /// A choice as short text, `A1 B3 C2`, by the letter of the descriptor and number of the variant.
  public static func code(of choice: [Int]) -> String {
    choice.enumerated().map { letters($0) + String($1 + 1) }.joined(separator: " ")
  }

  /// A to Z, then AA, AB and so on.
  private static func letters(_ number: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(number % 26)))
    return number < 26 ? letter : letters(number / 26 - 1) + letter
  }
}
