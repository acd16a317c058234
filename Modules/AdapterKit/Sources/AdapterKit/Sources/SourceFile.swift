public import IntegrationModel
public import NationalFormats

/// A file of the archive: how to find it, how to read it, what its records are.
///
/// The first file of an adapter that holds persons is the primary one: its records become the
/// rows of the table. Other files are joined to it by their keys.
public struct SourceFile: Sendable {
  /// How a file's bytes become records.
  public enum Format: Sendable {
    /// Text with a separator between fields and a header line.
    case delimited(DelimitedOptions)
    /// Text like another but for its separator, which the header line decides.
    case delimitedBy([Character], DelimitedOptions)
    /// Records whose fields stand at fixed places. A file among the input whose name fits one of
    /// the patterns (the layout as the office publishes it) says where; else the layout of the
    /// list whose record length is that of the file.
    case fixedWidth([FixedWidthLayout], layoutFiles: [String] = [])
  }

  /// The name rules use to ask for a column of this file (`"hogar:PONDERA"`).
  public var label: String
  /// Patterns of the base name with `*` and `?`, without regard to case; one must match.
  public var patterns: [String]
  /// How it is read.
  public var format: Format
  /// What a record stands for.
  public var unit: RecordUnit
  /// The columns that identify a record's partner in the primary file; they have the same names
  /// there. Leading zeros do not count.
  public var keys: [String]
  /// Whether only some records of the primary file have a partner here, as in a module of the
  /// employed; then the others are no problem.
  public var isPartial: Bool
  /// Columns without which the file is not the one that is meant.
  public var required: [String]
  /// Cells that mean "no answer" besides an empty one (`NA`, `.`).
  public var missingTokens: [String]
  /// The decimal mark of its numbers.
  public var decimalMark: DecimalMark

  /// Describes a file.
  public init(
    _ label: String, matching patterns: [String], _ format: Format, holds unit: RecordUnit,
    joinedBy keys: [String] = [], isPartial: Bool = false, requiring required: [String] = [],
    missingTokens: [String] = [], decimalMark: DecimalMark = .either
  ) {
    self.label = label
    self.patterns = patterns
    self.format = format
    self.unit = unit
    self.keys = keys
    self.isPartial = isPartial
    self.required = required
    self.missingTokens = missingTokens
    self.decimalMark = decimalMark
  }

  /// Whether a member's name is that of this file.
  public func matches(name: String) -> Bool {
    let base = name.split(separator: "/").last.map(String.init) ?? name
    guard !base.hasPrefix("._") else { return false }
    return patterns.contains { NamePattern($0).matches(base) }
  }
}
