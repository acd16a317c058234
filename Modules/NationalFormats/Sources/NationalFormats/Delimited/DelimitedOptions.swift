/// Which character stands before the decimals.
public enum DecimalMark: String, Sendable, Codable {
  /// A comma.
  case comma
  /// A point.
  case point
  /// Whichever a cell has.
  case either
}

/// How delimited text is written.
public struct DelimitedOptions: Sendable, Codable, Equatable {
  /// The byte between fields.
  public var separator: UInt8
  /// The byte around fields that hold separators; nil where none does.
  public var quote: UInt8?
  /// The characters.
  public var encoding: TextEncoding
  /// Whether the first line names the columns; else they are called by their places.
  public var hasHeader: Bool
  /// How many rows may be left out for having too many or too few fields before the file is
  /// refused, as a share of the rows read; a hundred always may, unless they are the most.
  public var toleratedRaggedShare: Double

  /// Makes options.
  public init(
    separator: Character = ",", quote: Character? = "\"", encoding: TextEncoding = .utf8,
    hasHeader: Bool = true, toleratedRaggedShare: Double = 0.01
  ) {
    self.separator = separator.asciiValue ?? UInt8(ascii: ",")
    self.quote = quote.flatMap(\.asciiValue)
    self.encoding = encoding
    self.hasHeader = hasHeader
    self.toleratedRaggedShare = toleratedRaggedShare
  }
}
