/// A fact with where it was read, and whether it was: what is not verified is never shown as fact.
public struct Sourced<Value: Sendable & Equatable>: Sendable, Equatable {
  /// The value, verified or not; readers of results want ``fact``.
  public let value: Value
  /// Where it was read, or what it rests on.
  public let source: String
  /// Whether somebody read it in the source.
  public let isVerified: Bool
  /// What to know before using it.
  public let caveat: String?

  /// Makes a fact that was read in its source.
  public init(_ value: Value, source: String, caveat: String? = nil) {
    self.init(value, source: source, isVerified: true, caveat: caveat)
  }

  private init(_ value: Value, source: String, isVerified: Bool, caveat: String?) {
    self.value = value
    self.source = source
    self.isVerified = isVerified
    self.caveat = caveat
  }

  /// Makes a value that is believed and was not read in a source.
  public static func unverified(_ value: Value, basis: String, caveat: String? = nil) -> Sourced {
    Sourced(value, source: basis, isVerified: false, caveat: caveat)
  }

  /// The value where it is verified, nil where it must not be shown as fact.
  public var fact: Value? { isVerified ? value : nil }
}
