/// A column of a source table: its name as the office gives it, and what is known of its cells.
public struct TableColumn: Sendable, Equatable {
  /// What the cells are.
  public enum Kind: String, Sendable, Codable {
    /// Text, as it stands in the source.
    case text
    /// Numbers.
    case number
  }

  /// One value of a column that has a label.
  public struct Category: Sendable, Equatable {
    /// The value as text; a number without needless decimals.
    public var value: String
    /// What it means, in the source's language.
    public var label: String
    /// Whether the source calls it a missing value.
    public var isMissing: Bool

    /// Makes a category.
    public init(_ value: String, label: String, isMissing: Bool = false) {
      self.value = value
      self.label = label
      self.isMissing = isMissing
    }
  }

  /// The name.
  public var name: String
  /// What the cells are.
  public var kind: Kind
  /// What the column is called in words.
  public var label: String?
  /// The values that have labels.
  public var categories: [Category]
  /// The values that the source calls missing, in words (`8 to 9`); empty where there are none.
  public var missingValues: [String]

  /// Makes a column.
  public init(
    _ name: String, _ kind: Kind = .text, label: String? = nil, categories: [Category] = [],
    missingValues: [String] = []
  ) {
    self.name = name
    self.kind = kind
    self.label = label
    self.categories = categories
    self.missingValues = missingValues
  }
}
