public import IntegrationModel

/// What a dataset file says of one variable: enough to read it without this toolkit.
///
/// The list of all columns stands as JSON in the file's metadata under `arraigo.columns`.
public struct DatasetColumn: Sendable, Codable, Equatable {
  /// A code and what it means.
  public struct Code: Sendable, Codable, Equatable {
    /// The code as it stands in the cells.
    public var code: String
    /// What it means, in four languages.
    public var label: LocalizedText
  }

  /// The variable's identifier.
  public var name: String
  /// What the cells hold.
  public var kind: VariableKind
  /// What the variable means; nil where it is not in the catalogue.
  public var label: LocalizedText?
  /// The unit of the cells.
  public var unit: Unit?
  /// Who the variable was asked of.
  public var universe: Universe?
  /// The code list's name, for codes.
  public var codeListName: String?
  /// The codes in their order, for codes.
  public var codes: [Code]?

  /// Describes a column that is stored with these cells.
  init(_ name: String, _ kind: VariableKind, codeList: CodeList?) {
    let variable = VariableCatalogue[VariableID(name)]
    self.name = name
    self.kind = kind
    label = variable?.meaning
    unit = variable?.unit
    universe = variable?.universe
    codeListName = codeList?.id
    codes = codeList?.entries.map { Code(code: $0.code, label: $0.label) }
  }

  /// The list its cells are read with: the catalogue's, or for other variables the file's own.
  var codeList: CodeList? {
    guard kind == .code else { return nil }
    if let list = VariableCatalogue.codeList(VariableID(name)) { return list }
    guard let codes, codes.count <= Int(UInt16.max), Set(codes.map(\.code)).count == codes.count
    else { return nil }
    return CodeList(codeListName ?? name, codes.map { CodeList.Entry($0.code, $0.label) })
  }
}
