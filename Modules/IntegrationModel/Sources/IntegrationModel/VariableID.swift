/// The identifier of a harmonised variable: `snake_case` English, the same in every file,
/// command and table.
public struct VariableID: RawRepresentable, Sendable, Hashable, Codable, CustomStringConvertible,
  ExpressibleByStringLiteral
{
  /// The identifier as it is written.
  public let rawValue: String

  /// Makes an identifier.
  public init(rawValue: String) { self.rawValue = rawValue }
  /// Makes an identifier.
  public init(_ text: String) { rawValue = text }
  /// Makes an identifier from a literal.
  public init(stringLiteral text: String) { rawValue = text }
  /// The identifier as it is written.
  public var description: String { rawValue }
}
