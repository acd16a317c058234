import AdapterHost
import IntegrationModel
import NationalFormats

/// Opens a file of any national format as a table.
struct SourceTables {
  let input: RunInput
  let archive: SourceArchive
  let options: SourceOptions
  let codebooks: Codebooks

  /// A table and what was found out about its source.
  struct Opened {
    var entry: SourceArchive.Entry
    var kind: FileKind
    var reader: any TableReader
    /// How delimited text was taken to be written; nil for other formats.
    var guess: DelimitedGuess?
  }

  /// Opens a file.
  ///
  /// - Throws: what opening the file or its archive throws.
  init(path: String, _ options: SourceOptions) throws(ArraigoError) {
    input = try RunInput(path: path)
    self.options = options
    codebooks = try Codebooks(paths: options.codebook)
    archive = try SourceArchive(
      InputFile(descriptor: input.descriptor, byteCount: input.byteCount, name: input.name),
      limits: options.limits)
  }

  /// The one entry that is meant.
  ///
  /// - Throws: `member_not_found`, `ambiguous_member`.
  func entry() throws(ArraigoError) -> SourceArchive.Entry {
    let place = Place(file: input.name)
    let names = archive.entries.map(\.name).joined(separator: ", ")
    var chosen = archive.entries
    if let pattern = options.member {
      chosen = archive.entries.filter { $0.name == pattern }
      if chosen.isEmpty { chosen = archive.entries(matching: [pattern]) }
    }
    if chosen.count > 1 {
      // Notices and documents travel with the data.
      let data = try Self.data(chosen)
      if data.count == 1 { chosen = data }
    }
    guard let entry = chosen.first else {
      throw ArraigoError(
        "member_not_found", "no member of the archive is called so; it has \(names)", at: place,
        suggestion: "give --member with a name or a pattern")
    }
    guard chosen.count == 1 else {
      throw ArraigoError(
        "ambiguous_member",
        "several members could be meant: " + chosen.map(\.name).joined(separator: ", "), at: place,
        suggestion: "choose one with --member")
    }
    return entry
  }

  /// Opens an entry as a table.
  ///
  /// - Parameters:
  ///   - columns: the columns to give; nil gives all.
  ///   - cells: how cells are read.
  ///   - language: the language of labels.
  ///   - guessesMarks: whether the marks of delimited numbers are taken as they are guessed.
  /// - Throws: `unreadable_input`, and what reading throws.
  func open(
    _ entry: SourceArchive.Entry, columns: [String]? = nil, _ cells: CellOptions,
    language: Language = .english, guessesMarks: Bool = false
  ) throws(ArraigoError) -> Opened {
    let (kind, start) = try entry.look(256 << 10)
    switch kind {
    case .xml: return try message(entry, columns, language)
    case .text:
      // Messages may do without the line that says they are XML.
      if start.first(where: { $0 > 32 && $0 < 0x80 }) == UInt8(ascii: "<") {
        return try message(entry, columns, language)
      }
      var cells = cells
      let wantsAll = cells.numbers == ["all"]
      if let layout = try fixedWidthLayout(of: entry, start) {
        if wantsAll {
          cells.numbers = Set(layout.fields.filter { $0.kind == .number }.map(\.name))
        }
        return Opened(
          entry: entry, kind: kind,
          reader: try TextTable(try entry.open(), layout, selecting: columns, cells))
      }
      let guess = DelimitedGuess(start, isWhole: start.count < 256 << 10)
      if wantsAll { cells.numbers = Set(guess.numericColumns) }
      if guessesMarks, let mark = guess.thousandsMark.value {
        cells.thousandsMark = mark
        cells.decimalMark = guess.decimalMark.value
      }
      return Opened(
        entry: entry, kind: kind,
        reader: try TextTable(
          try entry.open(), options.dialect(guess), selecting: columns, cells), guess: guess)
    case .spss: return try statistical(entry, .sav, kind, columns)
    case .spssPortable: return try statistical(entry, .por, kind, columns)
    case .stata: return try statistical(entry, .dta, kind, columns)
    default:
      throw ArraigoError(
        "unreadable_input", "the file is no table that can be read: it looks like \(kind.rawValue)",
        at: entry.place, suggestion: kind.adviceForTable)
    }
  }

  /// The layout that the user gave.
  private func fixedWidthLayout(of entry: SourceArchive.Entry, _ start: [UInt8])
    throws(ArraigoError) -> FixedWidthLayout?
  {
    guard let path = options.layout else { return try codebookLayout(of: entry, start) }
    let file = try RunInput(path: path)
    let text = try InputFile(
      descriptor: file.descriptor, byteCount: file.byteCount, name: file.name
    ).bytes(at: 0, count: 16 << 20)
    return try FixedWidthLayout(text, file: file.name)
  }

  /// The layout of the codebook, where it has one and the records are as long as it says.
  private func codebookLayout(of entry: SourceArchive.Entry, _ start: [UInt8])
    throws(ArraigoError) -> FixedWidthLayout?
  {
    guard let book = codebooks.codebook else { return nil }
    let file = book.file(named: entry.name)
    guard book.variables(of: file).contains(where: { $0.start != nil }) else { return nil }
    let layout = try book.layout(of: file, records: options.records)
    let firstLine = start.prefix { $0 != 10 && $0 != 13 }.count
    return options.records != nil || firstLine == layout.recordLength ? layout : nil
  }

  private func message(
    _ entry: SourceArchive.Entry, _ columns: [String]?, _ language: Language
  ) throws(ArraigoError) -> Opened {
    let table = try SDMXTable(
      structure: codebooks.structure, language: language, selecting: columns
    ) { () throws(ArraigoError) in try entry.open() }
    return Opened(entry: entry, kind: .xml, reader: table)
  }

  /// A table with the labels of its codes, where the codebook or the file itself has them.
  func labelled(_ opened: Opened, language: Language) -> any TableReader {
    guard let book = codebooks.codebook else { return LabelledTable(opened.reader) }
    let columns = opened.reader.columns
    let file = book.file(named: opened.entry.name, columns: columns.map(\.name))
    return LabelledTable(
      opened.reader,
      describedAs: columns.map { book.described($0, in: file, language: language) })
  }

  private func statistical(
    _ entry: SourceArchive.Entry, _ format: StatisticalTable.Format, _ kind: FileKind,
    _ columns: [String]?
  ) throws(ArraigoError) -> Opened {
    Opened(
      entry: entry, kind: kind,
      reader: try StatisticalTable(
        try file(of: entry), format, selecting: columns,
        encoding: options.encoding.map { $0.uppercased() }))
  }

  /// A file that can be read by position: the input itself, or a member unfolded into memory.
  private func file(of entry: SourceArchive.Entry) throws(ArraigoError) -> InputFile {
    guard archive.kind != .zip, archive.kind != .gzip, archive.kind != .rar,
      archive.kind != .sevenZip
    else { return try entry.unfolded(limits: options.limits) }
    return InputFile(
      descriptor: input.descriptor, byteCount: input.byteCount, name: input.name)
  }

  /// The entries that hold tables, as far as their beginnings tell.
  private static func data(_ entries: [SourceArchive.Entry]) throws(ArraigoError)
    -> [SourceArchive.Entry]
  {
    var data: [SourceArchive.Entry] = []
    for entry in entries where !NamePattern("SYNTHETIC*").matches(entry.baseName) {
      let (kind, start) = try entry.look()
      switch kind {
      case .spss, .spssPortable, .stata, .xml: data.append(entry)
      case .text:
        let guess = DelimitedGuess(start, isWhole: start.count < 64 << 10)
        if guess.columnCount > 1, guess.separator.certainty > 0.6 { data.append(entry) }
      default: break
      }
    }
    return data
  }
}
