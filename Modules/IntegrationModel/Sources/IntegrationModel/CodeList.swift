/// A closed list of codes with their meanings; a coded column stores positions in it.
///
/// A list is one reference: columns carry it for nothing, and two copies of a list are found equal
/// without looking at the codes.
public struct CodeList: Sendable, Equatable {
  /// One code and what it means.
  public struct Entry: Sendable, Codable, Equatable {
    /// The code, `snake_case` English or a standard's own symbol (`female`, `BOL`, `3`).
    public let code: String
    /// What the code means.
    public let label: LocalizedText

    /// Makes an entry.
    public init(_ code: String, _ label: LocalizedText) {
      self.code = code
      self.label = label
    }
  }

  /// What all copies of a list share.
  private final class Contents: Sendable {
    let id: String
    let entries: [Entry]
    let positions: [String: UInt16]
    let dictionary: TextDictionary

    init(_ id: String, _ entries: [Entry], _ positions: [String: UInt16]) {
      self.id = id
      self.entries = entries
      self.positions = positions
      dictionary = TextDictionary(entries.map(\.code))
    }
  }

  private let contents: Contents

  /// Makes a list; codes must be unique, and at most 65,535.
  public init(_ id: String, _ entries: [Entry]) {
    precondition(entries.count <= Int(UInt16.max), "a code list holds at most 65,535 codes")
    let positions = Dictionary(
      entries.enumerated().map { ($1.code, UInt16($0)) },
      uniquingKeysWith: { _, _ in preconditionFailure("code list \(id) repeats a code") })
    contents = Contents(id, entries, positions)
  }

  /// The list's name (`sex`, `isced_2011`).
  public var id: String { contents.id }
  /// The codes in their order; at most 65,535.
  public var entries: [Entry] { contents.entries }
  /// How many codes the list has.
  public var count: Int { contents.entries.count }
  /// The codes in their order, as a dictionary of texts: what Arrow and Parquet write.
  public var dictionary: TextDictionary { contents.dictionary }

  /// The position of a code, or nil where the list does not have it.
  public func position(of code: String) -> UInt16? { contents.positions[code] }

  /// Whether two lists have one name and the same codes and meanings.
  public static func == (left: CodeList, right: CodeList) -> Bool {
    left.contents === right.contents || (left.id == right.id && left.entries == right.entries)
  }
}

extension CodeList: Codable {
  private enum CodingKeys: String, CodingKey { case id, entries }

  /// Reads name and codes; a list that repeats a code or has too many is refused.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let entries = try container.decode([Entry].self, forKey: .entries)
    guard entries.count <= Int(UInt16.max), Set(entries.map(\.code)).count == entries.count else {
      throw DecodingError.dataCorruptedError(
        forKey: .entries, in: container,
        debugDescription: "a code list needs unique codes, at most 65,535")
    }
    self.init(try container.decode(String.self, forKey: .id), entries)
  }

  /// Writes name and codes.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(entries, forKey: .entries)
  }
}
