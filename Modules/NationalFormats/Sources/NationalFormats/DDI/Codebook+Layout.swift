public import IntegrationModel

extension Codebook {
  /// The layout of a fixed-width file.
  ///
  /// - Parameters:
  ///   - file: the described file; nil where there is only one.
  ///   - kind: the kind of records; nil where all are alike.
  /// - Throws: `no_positions` where the codebook has none, `codebook_file_needed` where it describes
  ///   several files, `unknown_record_kind`, and `bad_layout`.
  public func layout(of file: CodebookFile? = nil, records kind: String? = nil)
    throws(ArraigoError) -> FixedWidthLayout
  {
    if file == nil, files.count > 1 {
      throw ArraigoError(
        "codebook_file_needed", "the codebook describes \(files.count) files",
        suggestion: "say which: \(files.prefix(12).map(\.id).joined(separator: ", "))")
    }
    let file = file ?? files.first
    let all = variables(of: file)
    let record = try recordType(kind, of: file, among: all)
    let chosen = kind == nil ? all : all.filter { $0.recordKind == nil || $0.recordKind == kind }
    var fields: [FixedWidthField] = []
    for variable in chosen {
      guard let start = variable.start, let width = variable.width else { continue }
      fields.append(
        FixedWidthField(
          variable.name, start: start, width: width, kind: variable.isNumeric ? .number : .text,
          impliedDecimals: variable.isNumeric ? variable.decimals : 0,
          label: variable.label[.english]))
    }
    guard !fields.isEmpty else {
      throw ArraigoError(
        "no_positions", "the codebook does not say where its variables stand in a record",
        suggestion: "the data are most likely delimited: read them with --codebook as they are")
    }
    return try FixedWidthLayout(
      fields, recordType: record, encoding: Self.encoding(file?.characterSet))
  }

  private func recordType(
    _ kind: String?, of file: CodebookFile?, among variables: [CodebookVariable]
  ) throws(ArraigoError) -> FixedWidthRecordType? {
    guard let kind else { return nil }
    guard let known = file?.recordKinds.first(where: { $0.value == kind || $0.id == kind }),
      let mark = variables.first(where: { $0.id == known.markedBy || $0.name == known.markedBy }),
      let start = mark.start
    else {
      let kinds = file?.recordKinds.map(\.value).joined(separator: ", ") ?? ""
      throw ArraigoError(
        "unknown_record_kind", "the codebook describes no such kind of records",
        suggestion: kinds.isEmpty ? "leave it out: all records are alike" : "one of: \(kinds)")
    }
    return FixedWidthRecordType(start: start, value: known.value)
  }

  private static func encoding(_ characterSet: String?) -> TextEncoding {
    switch characterSet?.lowercased() {
    case "utf-8", "utf8": .utf8
    case "iso-8859-1", "latin1", "latin-1": .latin1
    case "windows-1252", "cp1252": .windows1252
    case "cp850", "ibm850": .codePage850
    default: .utf8ThenWindows1252
    }
  }

  /// A column with what the codebook says of it.
  ///
  /// - Parameters:
  ///   - column: a column of the data.
  ///   - file: the described file that the data are.
  ///   - language: the language of labels.
  /// - Returns: the column with label, categories and missing values; as it was where the codebook
  ///   does not have it.
  public func described(
    _ column: TableColumn, in file: CodebookFile? = nil, language: Language
  ) -> TableColumn {
    guard let variable = variable(column.name, in: file) else { return column }
    var column = column
    column.label = variable.label[language] ?? column.label
    column.categories = variable.categories.compactMap { category in
      guard let label = category.label[language] else { return nil }
      return TableColumn.Category(
        category.value, label: label, isMissing: category.isMissing)
    }
    column.missingValues = variable.missingValues
    return column
  }
}
