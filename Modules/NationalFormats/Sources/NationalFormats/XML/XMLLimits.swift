import CXMLEvents

/// How large the parts of an XML document may be; the user can raise each.
///
/// The limits of libxml2 itself stay on as well: 256 levels, texts of 10 MB, names of 50,000 bytes.
public struct XMLLimits: Sendable, Codable, Equatable {
  /// The most elements inside each other.
  public var depth: Int
  /// The most attributes of one element.
  public var attributes: Int
  /// The most bytes of one attribute's value or one text.
  public var valueBytes: Int
  /// The most different names of elements, attributes and namespaces.
  public var names: Int
  /// The most bytes of a name or of a namespace's address.
  public var nameBytes: Int
  /// The most bytes of a tag, a comment or a processing instruction.
  public var tokenBytes: Int

  /// Makes limits; the defaults fit every message and codebook that was met.
  public init(
    depth: Int = 128, attributes: Int = 1_000, valueBytes: Int = 4 << 20, names: Int = 20_000,
    nameBytes: Int = 2_000, tokenBytes: Int = 1 << 20
  ) {
    self.depth = depth
    self.attributes = attributes
    self.valueBytes = valueBytes
    self.names = names
    self.nameBytes = nameBytes
    self.tokenBytes = tokenBytes
  }

  var native: ArraigoXMLLimits {
    ArraigoXMLLimits(
      depth: UInt32(clamping: depth), attributes: UInt32(clamping: attributes),
      value_bytes: UInt32(clamping: valueBytes), names: UInt32(clamping: names),
      name_bytes: UInt32(clamping: nameBytes), token_bytes: UInt32(clamping: tokenBytes))
  }
}
