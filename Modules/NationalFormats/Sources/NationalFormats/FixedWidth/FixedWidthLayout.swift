public import IntegrationModel

/// One field of a fixed-width record.
public struct FixedWidthField: Sendable, Codable, Equatable {
  /// What a field's characters are.
  public enum Kind: String, Sendable, Codable {
    /// A number.
    case number
    /// A code or a text.
    case text
  }

  /// The variable's name in the source.
  public var name: String
  /// Where the field starts, counted in bytes from 1.
  public var start: Int
  /// How many bytes it takes.
  public var width: Int
  /// What its characters are.
  public var kind: Kind
  /// How many of the last digits are decimals where no decimal mark is written.
  public var impliedDecimals: Int
  /// What the variable is called in words.
  public var label: String?

  /// Makes a field.
  public init(
    _ name: String, start: Int, width: Int, kind: Kind = .number, impliedDecimals: Int = 0,
    label: String? = nil
  ) {
    self.name = name
    self.start = start
    self.width = width
    self.kind = kind
    self.impliedDecimals = impliedDecimals
    self.label = label
  }

  /// The last byte of the field, counted from 1; one that no number can hold is `Int.max`.
  public var end: Int {
    let after = start.addingReportingOverflow(width)
    return after.overflow ? .max : after.partialValue &- 1
  }
}

/// Which records of a file with several kinds of records a layout is of.
public struct FixedWidthRecordType: Sendable, Codable, Equatable {
  /// Where the mark of the kind starts, counted in bytes from 1.
  public var start: Int
  /// What is written there in records of this kind.
  public var value: String

  /// Makes a record type.
  public init(start: Int, value: String) {
    self.start = start
    self.value = value
  }
}

/// How the records of a fixed-width file are cut into fields.
///
/// It is made in code, or read from a table (``init(table:)``), from the input statement of a SAS
/// program (``init(sas:file:)``) or from a DDI codebook.
public struct FixedWidthLayout: Sendable, Codable, Equatable {
  /// The fields, in the order of the layout; they may overlap.
  public var fields: [FixedWidthField]
  /// The bytes of a whole record without its line end.
  public var recordLength: Int
  /// The kind of records it is of; nil where all records are alike.
  public var recordType: FixedWidthRecordType?
  /// Whether a lone point means "no value", as SAS writes and reads it.
  public var periodIsMissing: Bool
  /// The characters of text fields.
  public var encoding: TextEncoding

  /// Makes a layout and checks it.
  ///
  /// - Parameters:
  ///   - recordLength: nil where the record ends with its last field.
  /// - Throws: `bad_layout` where there is no field, one has no place, or two have one name.
  public init(
    _ fields: [FixedWidthField], recordLength: Int? = nil, recordType: FixedWidthRecordType? = nil,
    periodIsMissing: Bool = false, encoding: TextEncoding = .utf8ThenWindows1252
  ) throws(ArraigoError) {
    let end = fields.map(\.end).max() ?? 0
    self.fields = fields
    self.recordLength = max(recordLength ?? end, end)
    self.recordType = recordType
    self.periodIsMissing = periodIsMissing
    self.encoding = encoding
    try check()
  }

  /// The longest record that a layout may describe.
  static let longestRecord = ChunkFeed.headroom - 2

  private func check() throws(ArraigoError) {
    guard !fields.isEmpty else {
      throw ArraigoError(
        "bad_layout", "the layout has no fields",
        suggestion: "give an input statement of SAS, a table of fields or a DDI codebook")
    }
    var seen: Set<String> = []
    for field in fields {
      let place = Place(column: field.name)
      guard (1...Self.longestRecord).contains(field.start), field.width >= 1,
        field.width <= Self.longestRecord - field.start, (0...18).contains(field.impliedDecimals)
      else {
        throw ArraigoError(
          "bad_layout",
          "the field has no possible place: start \(field.start), width "
            + "\(field.width), \(field.impliedDecimals) decimals", at: place,
          suggestion: "correct the layout; places are counted from 1")
      }
      guard seen.insert(field.name.lowercased()).inserted else {
        throw ArraigoError(
          "bad_layout", "two fields of the layout have one name", at: place,
          suggestion: "give each field a name of its own")
      }
    }
  }

  /// The fields of some names, in the order of the names; nil gives all in the layout's order.
  ///
  /// - Throws: `unknown_column`.
  public func fields(named names: [String]?) throws(ArraigoError) -> [FixedWidthField] {
    guard let names else { return fields }
    var chosen: [FixedWidthField] = []
    for name in names {
      guard let field = fields.first(where: { $0.name.lowercased() == name.lowercased() }) else {
        throw ArraigoError(
          "unknown_column", "the layout has no field of this name among its \(fields.count)",
          at: Place(column: name), suggestion: "see `arraigo inspect` for the names")
      }
      chosen.append(field)
    }
    return chosen
  }
}
