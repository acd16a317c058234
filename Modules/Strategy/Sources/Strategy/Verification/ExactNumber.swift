import BigInt

/// A whole number times a power of two: what every floating-point number is, and what sums,
/// differences and products of them are. Nothing is ever rounded.
public struct ExactNumber: Sendable, Comparable, CustomStringConvertible {
  /// The whole number.
  let significand: BigInt
  /// The power of two.
  let exponent: Int

  /// Nothing.
  public static let zero = ExactNumber(significand: 0, exponent: 0)

  init(significand: BigInt, exponent: Int) {
    self.significand = significand
    self.exponent = exponent
  }

  /// The number that a floating-point number is, to the last bit.
  ///
  /// - Precondition: it is finite.
  public init(_ value: Double) {
    precondition(value.isFinite, "only finite numbers are exact")
    guard value != 0 else {
      self = .zero
      return
    }
    // 52 bits of fraction; the leading 1 is implied where the number is normal.
    let isNormal = value.isNormal
    let bits = value.significandBitPattern | (isNormal ? 1 << 52 : 0)
    let power = (isNormal ? Int(value.exponentBitPattern) : 1) - 1075
    let trailing = bits.trailingZeroBitCount
    significand = BigInt(bits >> UInt64(trailing)) * (value.sign == .minus ? -1 : 1)
    exponent = power + trailing
  }

  /// The floating-point number next to it.
  public var approximation: Double { ExactFraction(self).approximation }

  /// Whether it is below 0.
  public var isNegative: Bool { significand.sign == .minus && significand != 0 }

  /// Its size without its sign.
  public var magnitude: ExactNumber {
    ExactNumber(significand: BigInt(significand.magnitude), exponent: exponent)
  }

  /// The exact sum.
  public static func + (left: ExactNumber, right: ExactNumber) -> ExactNumber {
    if left.significand == 0 { return right }
    if right.significand == 0 { return left }
    let lowest = min(left.exponent, right.exponent)
    return ExactNumber(
      significand: (left.significand << (left.exponent - lowest))
        + (right.significand << (right.exponent - lowest)), exponent: lowest)
  }

  /// The exact difference.
  public static func - (left: ExactNumber, right: ExactNumber) -> ExactNumber { left + -right }

  /// The number with its sign turned.
  public static prefix func - (value: ExactNumber) -> ExactNumber {
    ExactNumber(significand: -value.significand, exponent: value.exponent)
  }

  /// The exact product.
  public static func * (left: ExactNumber, right: ExactNumber) -> ExactNumber {
    ExactNumber(
      significand: left.significand * right.significand, exponent: left.exponent + right.exponent)
  }

  /// Adds exactly.
  public static func += (left: inout ExactNumber, right: ExactNumber) { left = left + right }

  /// Whether one is less than the other.
  public static func < (left: ExactNumber, right: ExactNumber) -> Bool { (left - right).isNegative }

  /// Whether both are the same number.
  public static func == (left: ExactNumber, right: ExactNumber) -> Bool {
    (left - right).significand == 0
  }

  /// The floating-point number next to it, as text.
  public var description: String { "\(approximation)" }
}
