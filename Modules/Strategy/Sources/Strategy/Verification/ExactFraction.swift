import BigInt

/// A fraction of whole numbers in lowest terms: what division needs.
///
/// Most are small and fit in machine words; the others are whole numbers of any length.
public struct ExactFraction: Sendable, Comparable, CustomStringConvertible {
  private enum Form: Sendable {
    /// The second is above 0; the first is not the least number, so that its sign can turn.
    case small(Int, Int)
    case large(BigInt, BigInt)
  }

  private let form: Form

  /// Nothing.
  public static let zero = ExactFraction(form: .small(0, 1))
  /// One.
  public static let one = ExactFraction(form: .small(1, 1))

  private init(form: Form) { self.form = form }

  private init(_ numerator: Int128, _ denominator: Int128) {
    let common = Self.commonDivisor(numerator.magnitude, denominator.magnitude)
    guard common != 0, numerator != 0 else {
      self = .zero
      return
    }
    let sign: Int128 = denominator < 0 ? -1 : 1
    let (top, bottom) = (
      numerator / Int128(common) * sign, denominator / Int128(common) * sign
    )
    if let low = Int(exactly: top), low != .min, let high = Int(exactly: bottom) {
      form = .small(low, high)
    } else {
      form = .large(BigInt(top), BigInt(bottom))
    }
  }

  init(_ numerator: BigInt, _ denominator: BigInt) {
    let common = numerator.greatestCommonDivisor(with: denominator)
    guard common != 0, numerator != 0 else {
      self = .zero
      return
    }
    let sign: BigInt = denominator.sign == .minus ? -1 : 1
    let (top, bottom) = (numerator / common * sign, denominator / common * sign)
    if top.bitWidth < 64, bottom.bitWidth < 64, let low = Int(exactly: top),
      let high = Int(exactly: bottom)
    {
      form = .small(low, high)
    } else {
      form = .large(top, bottom)
    }
  }

  /// The same number as a fraction.
  public init(_ value: ExactNumber) {
    self.init(
      value.exponent > 0 ? value.significand << value.exponent : value.significand,
      value.exponent < 0 ? BigInt(1) << -value.exponent : 1)
  }

  /// The number that a floating-point number is.
  ///
  /// - Precondition: it is finite.
  public init(_ value: Double) {
    // What has at most 30 bits before the point and 30 behind it is two words.
    let scaled = value * 0x1p30
    if abs(value) < 0x1p30, scaled == scaled.rounded(.towardZero) {
      self.init(Int128(scaled), 1 << 30)
    } else {
      self.init(ExactNumber(value))
    }
  }

  /// Euclid's.
  private static func commonDivisor(_ one: UInt128, _ other: UInt128) -> UInt128 {
    if one <= UInt128(UInt64.max), other <= UInt128(UInt64.max) {
      var (large, small) = (UInt64(one), UInt64(other))
      while small != 0 { (large, small) = (small, large % small) }
      return UInt128(large)
    }
    var (large, small) = (one, other)
    while small != 0 { (large, small) = (small, large % small) }
    return large
  }

  private var numerator: BigInt {
    switch form {
    case .small(let top, _): BigInt(top)
    case .large(let top, _): top
    }
  }
  private var denominator: BigInt {
    switch form {
    case .small(_, let bottom): BigInt(bottom)
    case .large(_, let bottom): bottom
    }
  }

  /// The floating-point number next to it.
  public var approximation: Double {
    if case .small(let top, let bottom) = form, abs(top) < 1 << 53, bottom < 1 << 53 {
      return Double(top) / Double(bottom)
    }
    // 64 bits of quotient are more than a floating-point number has.
    let shift = 64 - (numerator.bitWidth - denominator.bitWidth)
    let scaled =
      shift >= 0 ? (numerator << shift) / denominator : numerator / (denominator << -shift)
    return Double(sign: .plus, exponent: -shift, significand: Double(scaled))
  }

  /// Whether it is below 0.
  public var isNegative: Bool {
    switch form {
    case .small(let top, _): top < 0
    case .large(let top, _): top.sign == .minus
    }
  }
  /// Whether it is 0.
  public var isZero: Bool { if case .small(0, _) = form { true } else { false } }

  /// The exact sum.
  public static func + (left: ExactFraction, right: ExactFraction) -> ExactFraction {
    if case .small(let a, let b) = left.form, case .small(let c, let d) = right.form {
      let (first, second) = (Int128(a) * Int128(d), Int128(c) * Int128(b))
      let (sum, isTooLarge) = first.addingReportingOverflow(second)
      if !isTooLarge { return ExactFraction(sum, Int128(b) * Int128(d)) }
    }
    return ExactFraction(
      left.numerator * right.denominator + right.numerator * left.denominator,
      left.denominator * right.denominator)
  }
  /// The exact difference.
  public static func - (left: ExactFraction, right: ExactFraction) -> ExactFraction {
    left + -right
  }
  /// The number with its sign turned.
  public static prefix func - (value: ExactFraction) -> ExactFraction {
    switch value.form {
    case .small(let top, let bottom): ExactFraction(form: .small(-top, bottom))
    case .large(let top, let bottom): ExactFraction(form: .large(-top, bottom))
    }
  }
  /// The exact product.
  public static func * (left: ExactFraction, right: ExactFraction) -> ExactFraction {
    if case .small(let a, let b) = left.form, case .small(let c, let d) = right.form {
      return ExactFraction(Int128(a) * Int128(c), Int128(b) * Int128(d))
    }
    return ExactFraction(
      left.numerator * right.numerator, left.denominator * right.denominator)
  }
  /// The exact quotient.
  ///
  /// - Precondition: the divisor is not 0.
  public static func / (left: ExactFraction, right: ExactFraction) -> ExactFraction {
    precondition(!right.isZero, "nothing can be divided by 0")
    if case .small(let a, let b) = left.form, case .small(let c, let d) = right.form {
      return ExactFraction(Int128(a) * Int128(d), Int128(b) * Int128(c))
    }
    return ExactFraction(
      left.numerator * right.denominator, left.denominator * right.numerator)
  }
  /// Whether one is less than the other.
  public static func < (left: ExactFraction, right: ExactFraction) -> Bool {
    if case .small(let a, let b) = left.form, case .small(let c, let d) = right.form {
      return Int128(a) * Int128(d) < Int128(c) * Int128(b)
    }
    return left.numerator * right.denominator < right.numerator * left.denominator
  }
  /// Whether both are the same number.
  public static func == (left: ExactFraction, right: ExactFraction) -> Bool {
    if case .small(let a, let b) = left.form, case .small(let c, let d) = right.form {
      return a == c && b == d
    }
    return left.numerator == right.numerator && left.denominator == right.denominator
  }

  /// The fraction as text.
  public var description: String { "\(numerator)/\(denominator)" }
}
