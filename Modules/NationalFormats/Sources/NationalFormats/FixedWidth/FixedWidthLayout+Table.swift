public import IntegrationModel

extension FixedWidthLayout {
  /// Reads a layout in whichever form it is written: a SAS program or a table.
  ///
  /// - Throws: `bad_layout`.
  public init(_ text: [UInt8], file: String) throws(ArraigoError) {
    switch FileKind(startingWith: Array(text.prefix(512))) {
    case .text: break
    case .xml:
      throw ArraigoError(
        "bad_layout", "the layout is XML", at: Place(file: file),
        suggestion: "give a DDI codebook with --codebook")
    default:
      throw ArraigoError(
        "bad_layout", "the layout is not text", at: Place(file: file),
        suggestion: "give a SAS program with an input statement, or a table saved as csv")
    }
    if Self.isSAS(text) {
      try self.init(sas: text, file: file)
    } else {
      try self.init(table: text, file: file)
    }
  }

  /// Reads a layout from a table with a header: name, start, and width or end; and where it has them
  /// type (text or number), decimals and label.
  ///
  /// Separator and encoding are guessed; the columns may be called in English, Spanish or Portuguese
  /// (`variable;inicio;longitud;etiqueta`).
  ///
  /// - Throws: `bad_layout` with the line.
  public init(table text: [UInt8], file: String) throws(ArraigoError) {
    let guess = DelimitedGuess(text, isWhole: true)
    let reader = try DelimitedReader(
      FileStream(InputFile(bytes: text, name: file)), guess.options)
    let columns = LayoutColumns(reader.columnNames)
    guard let name = columns.name, let start = columns.start, columns.width ?? columns.end != nil
    else {
      throw ArraigoError(
        "bad_layout", "the table has no columns for name, start, and width or end",
        at: Place(file: file, line: 1),
        suggestion: "give it a header like name,start,width,type,decimals,label")
    }
    var fields: [FixedWidthField] = []
    let decoder = TextDecoder(guess.options)
    while let run = try reader.next() {
      for row in 0..<run.rowCount {
        func text(_ column: Int?) -> String? {
          guard let column, column < run.columnCount else { return nil }
          let (from, to) = CellParser.trimmed(
            run.bytes, run.start(row, column), run.end(row, column), quote: guess.options.quote)
          guard from < to else { return nil }
          return decoder.string(
            UnsafeBufferPointer(start: run.bytes + Int(from), count: Int(to - from)))
        }
        let first = text(start).flatMap { Int($0) }
        let last = text(columns.end).flatMap { Int($0) }
        let width =
          text(columns.width).flatMap { Int($0) }
          ?? first.flatMap { from in last.flatMap { Self.width(from: from, to: $0) } }
        let decimals = text(columns.decimals).map { Int($0) } ?? 0
        guard let called = text(name), let first, let width, let decimals else {
          throw ArraigoError(
            "bad_layout", "the row does not say name, start and width",
            at: Place(file: file, line: run.firstLine + row),
            suggestion: "places and widths are whole numbers, counted from 1")
        }
        fields.append(
          FixedWidthField(
            called, start: first, width: width, kind: Self.kind(text(columns.kind)),
            impliedDecimals: decimals, label: text(columns.label)))
      }
    }
    try Self.checkWhole(text, reader.problems, file)
    try self.init(fields)
  }

  /// Rows that were left out or cut off would be fields that nobody misses.
  private static func checkWhole(_ text: [UInt8], _ problems: [Problem], _ file: String)
    throws(ArraigoError)
  {
    if let problem = problems.first(where: { $0.severity > .note }) {
      throw ArraigoError(
        "bad_layout", "the row does not have as many fields as the header", at: problem.place,
        suggestion: "give each row all fields, also the empty ones")
    }
    guard text.last == 10 || text.last == 13 else {
      throw ArraigoError(
        "bad_layout", "the last row does not end: the table may have been cut off",
        at: Place(file: file), suggestion: "if it is whole, end its last line")
    }
  }

  /// The width between two places; nil where they cannot be places.
  private static func width(from first: Int, to last: Int) -> Int? {
    guard (1...longestRecord).contains(first), (1...longestRecord).contains(last) else {
      return nil
    }
    return last - first + 1
  }

  private static func kind(_ text: String?) -> FixedWidthField.Kind {
    guard let first = text?.lowercased().first else { return .number }
    // text, string, char, alfanumérico, $, A
    return "tscax$".contains(first) ? .text : .number
  }
}

/// Which columns of a layout table say what.
private struct LayoutColumns {
  let name: Int?
  let start: Int?
  let width: Int?
  let end: Int?
  let kind: Int?
  let decimals: Int?
  let label: Int?

  init(_ names: [String]) {
    let names = names.map { $0.lowercased() }
    func find(_ words: String...) -> Int? {
      for word in words {
        if let place = names.firstIndex(of: word) { return place }
      }
      return nil
    }
    name = find(
      "name", "variable", "variável", "variavel", "var", "nombre", "nome", "campo", "field")
    start = find(
      "start", "begin", "position", "pos", "inicio", "início", "posicion", "posición", "posicao",
      "posição inicial", "desde", "columna")
    width = find(
      "width", "length", "len", "longitud", "ancho", "tamanho", "largura", "comprimento", "size")
    end = find("end", "fin", "fim", "hasta", "posição final")
    kind = find("type", "kind", "tipo", "format", "formato")
    decimals = find("decimals", "decimales", "decimais", "dec", "implied_decimals")
    label = find(
      "label", "etiqueta", "descripcion", "descripción", "descricao", "descrição", "rótulo")
  }
}
