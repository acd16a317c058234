/// A column of the source files, by name; `"file:NAME"` asks for the column of one file.
///
/// Without a file the column is looked for in the file that holds the records, then in the joined
/// files in their order. Names are compared without regard to case.
public struct ColumnReference: Sendable, Hashable, ExpressibleByStringLiteral,
  CustomStringConvertible
{
  /// The label of the file (``Delimited/label``), nil where any file will do.
  public let file: String?
  /// The column's name.
  public let name: String

  /// Makes a reference.
  public init(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 1)
    if parts.count == 2 {
      file = String(parts[0])
      name = String(parts[1])
    } else {
      file = nil
      name = text
    }
  }

  /// Makes a reference.
  public init(stringLiteral text: String) { self.init(text) }

  /// The reference as it is written.
  public var description: String { file.map { "\($0):\(name)" } ?? name }
}
