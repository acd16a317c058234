/// A closed list of codes with their meanings; a coded column stores positions in it.
public struct CodeList: Sendable, Codable, Equatable {
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

  /// The list's name (`sex`, `isced_2011`).
  public let id: String
  /// The codes in their order; at most 65,535.
  public let entries: [Entry]
  private let positions: [String: UInt16]

  /// Makes a list; codes must be unique.
  public init(_ id: String, _ entries: [Entry]) {
    precondition(entries.count <= Int(UInt16.max), "a code list holds at most 65,535 codes")
    self.id = id
    self.entries = entries
    positions = Dictionary(
      entries.enumerated().map { ($1.code, UInt16($0)) },
      uniquingKeysWith: { _, _ in preconditionFailure("code list \(id) repeats a code") })
  }

  /// How many codes the list has.
  public var count: Int { entries.count }

  /// The position of a code, or nil where the list does not have it.
  public func position(of code: String) -> UInt16? { positions[code] }
}
