import AdapterHost
public import ArgumentParser
import Foundation
import IntegrationModel
public import NationalFormats
import Workspace

/// Turns a file of any national format into a table, without harmonising it.
struct Convert: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Turns a national file into a csv or Parquet table, without harmonising it.",
    discussion: """
      Columns keep the names and cells the text of the source; only blanks around fixed-width
      fields, quotes, and marks of missing values (--missing) go, and implied decimals get their
      point. The output is UTF-8: csv with commas, or Parquet. What is guessed about delimited text
      is said on standard error, and can be set. The file streams: memory does not grow with it.
      While it is read the process can see no other file, reach no network and start no program.
      SDMX-ML data (2.0, 2.1, 3.0) give their dimensions, TIME_PERIOD, OBS_VALUE, then the attributes.

      Examples:
        arraigo convert GEIH_2022_08_hogares.zip --to csv > hogares.csv
        arraigo convert PNADC_042017.zip --layout input_PNADC_trimestral.txt --to parquet
        arraigo convert base.sav --to parquet --columns folio,expr --output base.parquet
        arraigo convert exchange.xml --to csv --codebook structure.xml --labels --language es
        arraigo convert cps_00157.dat.gz --to csv --codebook cps_00157.xml
        arraigo convert enemdu.csv --to parquet --numbers fexp --missing " "
      """)

  /// The forms of the output.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case csv
    case parquet
    case sdmxML = "sdmx-ml"
    case sdmxCSV = "sdmx-csv"
  }

  @Argument(help: "The file as the office publishes it.", completion: .file()) var file: String
  @Option(
    help: """
      csv or parquet; from SDMX-ML also sdmx-ml (2.1, structure-specific) or sdmx-csv (2.0).
      """) var to: Form
  @Option(
    name: .shortAndLong,
    help: "The file to write (default: standard output for csv, NAME.parquet for parquet).",
    completion: .file())
  var output: String?
  @Option(help: "The columns to give, comma separated, in this order (default: all).")
  var columns: String?
  @Option(
    help: "Columns to write as numbers, comma separated; `all` takes those that look so.")
  var numbers: String?
  @Option(help: "The mark before decimals of those numbers: comma, point or either.")
  var decimal: DecimalMark?
  @Option(
    help:
      "The mark between thousands of those numbers, which is dropped, or `none` (default: guessed)."
  )
  var thousands: String?
  @Option(help: "A cell that means no value; can be given several times.") var missing: [String] =
    []
  @Flag(help: "Follow each column of codes by one with their labels (SEX, SEX_label).")
  var labels = false
  @Option(help: "The language of labels: es, pt, en or fr.") var language: Language = .english
  @OptionGroup(title: "Reading the source") var source: SourceOptions

  func validate() throws {
    guard let thousands, thousands != "none" else { return }
    guard thousands.utf8.count == 1, let mark = thousands.utf8.first, mark < 0x80, mark &- 48 > 9
    else { throw ValidationError("--thousands must be one ASCII mark or `none`") }
    if decimal == .comma && thousands == "," || decimal == .point && thousands == "." {
      throw ValidationError("--thousands and --decimal cannot be the same mark")
    }
  }

  func run() throws {
    // Before anything is parsed, the codebook included.
    SelfConfinement.reading(
      [file, source.layout].compactMap(\.self) + source.codebook,
      writingIn: output != nil || to == .parquet ? Self.folder(of: output) : nil)
    let tables = try SourceTables(path: file, source)
    let entry = try tables.entry()
    if try convertMessage(tables, entry) { return }
    let guessesMarks = decimal == nil && thousands == nil && numbers != nil
    var opened = try tables.open(
      entry, columns: Self.list(columns), cells, language: language, guessesMarks: guessesMarks)
    if labels { opened.reader = tables.labelled(opened, language: language) }
    if let guess = opened.guess {
      Notice.say(guess.sentence(for: entry.name, source))
      if guessesMarks, let doubt = guess.doubtAboutMarks { Notice.say(doubt) }
    }
    let rows: Int
    switch to {
    case .csv: rows = try writeText(opened.reader)
    case .parquet: rows = try writeParquet(opened.reader, named: entry.baseName)
    case .sdmxML, .sdmxCSV:
      throw ArraigoError(
        "not_sdmx", "only an SDMX-ML message can become another SDMX message", at: entry.place,
        suggestion: "write csv or parquet")
    }
    Self.say(opened.reader.problems, rows: rows, columns: opened.reader.columns.count)
  }

  private static func say(_ problems: [Problem], rows: Int, columns: Int) {
    for problem in problems {
      Notice.say(
        ArraigoError(problem).description + (problem.count > 1 ? " (\(problem.count) times)" : ""))
    }
    Notice.say("\(rows) rows, \(columns) columns")
  }

  /// Converts a message by the ways that only messages have; false where it is to be a table.
  private func convertMessage(_ tables: SourceTables, _ entry: SourceArchive.Entry)
    throws(ArraigoError) -> Bool
  {
    guard try MessageConversion.isXML(entry) else { return false }
    let conversion = MessageConversion(
      entry: entry, structure: tables.codebooks.structure, output: output)
    switch to {
    case .csv where columns == nil && !labels:
      let outcome = try conversion.writeText()
      Self.say(outcome.problems, rows: outcome.rowCount, columns: outcome.columns.count)
    case .sdmxML, .sdmxCSV:
      let table = try conversion.writeMessage(to == .sdmxML ? .structureSpecific : .csv)
      Self.say(table.problems, rows: table.rowCount, columns: table.columns.count)
    default: return false
    }
    return true
  }

  private var cells: CellOptions {
    CellOptions(
      missingTokens: missing, numbers: Set(Self.list(numbers) ?? []),
      decimalMark: decimal ?? .either,
      thousandsMark: thousands == "none" ? nil : thousands?.utf8.first)
  }

  private func writeText(_ reader: any TableReader) throws(ArraigoError) -> Int {
    let sink = try TextOutput(path: output)
    var writer = DelimitedWriter { (bytes) throws(ArraigoError) in try sink.write(bytes) }
    try writer.header(reader.columns.map(\.name))
    while let batch = try reader.next() { try writer.append(batch) }
    try sink.finish()
    return reader.rowCount
  }

  private func writeParquet(_ reader: any TableReader, named name: String) throws(ArraigoError)
    -> Int
  {
    let path = output ?? Self.parquetName(of: name)
    guard !FileManager.default.fileExists(atPath: path) else {
      throw ArraigoError(
        "output_exists", "the file to write is there already", at: Place(file: path),
        suggestion: "remove it or name another with --output")
    }
    let partial = path + ".partial"
    unlink(partial)
    // Few columns make long row groups, many short ones: memory stays within bounds.
    let rows = min(131_072, max(8_192, (8 << 20) / max(1, reader.columns.count)))
    let writer = try ParquetWriter(path: partial, rowsPerGroup: rows, threads: 2)
    do throws(ArraigoError) {
      while let batch = try reader.next() { try writer.append(batch) }
      if reader.rowCount == 0 { try writer.append(.empty(reader.columns)) }
      try writer.finish()
    } catch {
      unlink(partial)
      throw error
    }
    guard rename(partial, path) == 0 else {
      throw ArraigoError(
        "write_failed", "the file cannot take its name", at: Place(file: path),
        suggestion: "check that the folder can be written to")
    }
    Notice.say(path)
    return reader.rowCount
  }

  static func list(_ text: String?) -> [String]? {
    text.map { $0.split(separator: ",").map { String($0.trimmingPrefix(" ")) } }
  }

  /// The folder that a file is in.
  private static func folder(of path: String?) -> String {
    guard let path, let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func parquetName(of name: String) -> String {
    let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    return (stem.isEmpty ? name : stem) + ".parquet"
  }
}

extension DecimalMark: @retroactive ExpressibleByArgument {}

extension ColumnBatch {
  /// No rows of some columns.
  fileprivate static func empty(_ columns: [TableColumn]) -> ColumnBatch {
    ColumnBatch(
      rowCount: 0,
      columns: columns.map { column in
        Column(column.name, column.kind == .number ? .numbers([]) : .text([], TextDictionary([""])))
      })
  }
}

extension DelimitedGuess {
  /// What the guess is, in a line, for standard error.
  func sentence(for name: String, _ options: SourceOptions) -> String {
    let used = options.dialect(self)
    func percent(_ certainty: Double) -> String { "\(Int((100 * certainty).rounded())) %" }
    let separator = used.separator == 9 ? "tab" : String(UnicodeScalar(used.separator))
    return
      "\(name): separator \(separator) (\(percent(self.separator.certainty))), \(used.encoding.rawValue) "
      + "(\(percent(encoding.certainty))), "
      + (used.hasHeader ? "names in the first line" : "no names in the first line")
      + " (\(percent(hasHeader.certainty)))"
  }

  /// What was taken for the marks of numbers, where that is a guess; nil where nothing was.
  var doubtAboutMarks: String? {
    if let mark = thousandsMark.value {
      return "numbers: thousands \(String(UnicodeScalar(mark))) "
        + "(\(Int((100 * thousandsMark.certainty).rounded())) %), dropped; set it with --thousands"
    }
    guard ambiguousNumberCount > 0 else { return nil }
    return "numbers: \(ambiguousNumberCount) cells like 1.234 may have thousands or decimals; they "
      + "are read as decimals: set --thousands or --decimal"
  }
}
