/// What something was taken for, and how sure that is.
public struct Guess<Value: Sendable>: Sendable {
  /// What it was taken for.
  public var value: Value
  /// How sure that is: 0 not at all, 1 certainly.
  public var certainty: Double
  /// What speaks for it, in a few words.
  public var reason: String

  /// Makes a guess.
  public init(_ value: Value, certainty: Double, because reason: String) {
    self.value = value
    self.certainty = min(1, max(0, certainty))
    self.reason = reason
  }
}
