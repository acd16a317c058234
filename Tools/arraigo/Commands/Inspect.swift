import AdapterHost
import ArgumentParser
import IntegrationModel
import NationalFormats
import Reporting

/// Says what a file is, which adapter reads it, and reads it through to find what is wrong.
struct Inspect: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Says what a file is, which adapter reads it and what is wrong with it.",
    discussion: """
      Nothing is stored, and nothing can be written. The whole file is read once in the adapter's confined process. Of a file
      that no adapter reads the survey is named where it is known, and how its tables are written
      is guessed, with how sure that is.

      With a DDI codebook its frequencies are compared with the data. How sure a guess is, is a
      score from 0 to 100 of what was looked at, not a tested frequency.

      Examples:
        arraigo inspect EPH_usu_3_Trim_2017_txt.zip
        arraigo inspect household.csv --codebook survey_ddi.xml
      """)

  @Argument(help: "The archive as the office publishes it.", completion: .file()) var file: String
  @OptionGroup(title: "Reading the source") var source: SourceOptions
  @OptionGroup var table: TableOptions

  func run() throws {
    SelfConfinement.writingNothing()
    let input = try RunInput(path: file)
    let signature = try InputSignature(input)
    var findings = [Finding("file", signature.name, detail: signature.format)]
    findings += signature.members.map { Finding("member", $0.name, columns: $0.columns.count) }
    let archive = try SourceArchive(
      InputFile(descriptor: input.descriptor, byteCount: input.byteCount, name: input.name),
      limits: source.limits)
    var explained: [Finding] = []
    do {
      explained = try Self.documents(archive.entries)
      if !source.codebook.isEmpty {
        explained += try Self.comparison(of: file, source, language: table.spoken)
      }
      findings += explained
      let match = try Installation.adapters.best(for: signature)
      let manifest = match.adapter.manifest
      findings.append(
        Finding(
          "adapter", "\(manifest.id) \(manifest.version)",
          detail: match.reasons.joined(separator: "; ")))
      findings += try read(input, through: match.adapter)
    } catch {
      if ["no_adapter", "adapter_not_installed"].contains(error.code) {
        let tables = try Self.tables(of: file, signature, source)
        findings += tables
        explained += tables
      }
      // What the file is helps to understand why it cannot be read.
      table.show(Finding.table(findings))
      // Tables, codebooks and what they explain need no adapter.
      if !explained.isEmpty, error.code == "no_adapter" { return }
      throw error
    }
    table.show(Finding.table(findings))
  }

  private func read(_ input: RunInput, through adapter: InstalledAdapter) throws(ArraigoError)
    -> [Finding]
  {
    let run = try Installation.host.run(adapter, [input])
    var tables: [RecordUnit: Finding] = [:]
    while let (unit, batch) = try run.next() {
      var table = tables[unit] ?? Finding("table", unit.tableName)
      table.period = table.period ?? Period(of: batch)
      table.records = (table.records ?? 0) + batch.rowCount
      table.population = (table.population ?? 0) + batch.sum(of: .weight)
      tables[unit] = table
    }
    var findings = RecordUnit.allCases.compactMap { tables[$0] }
    guard let summary = run.summary else { return findings }
    if let series = summary.series {
      return findings + Self.findings(series) + Self.findings(summary.problems)
    }
    for collection in [VariableStatus.Collection.collected, .approximated, .notCollected] {
      findings.append(
        Finding(
          "variables", collection.rawValue,
          columns: summary.variables.count { $0.collection == collection }))
    }
    return findings + Self.findings(summary.problems)
  }

  /// What series there are, by country.
  private static func findings(_ series: [IndicatorSeries]) -> [Finding] {
    let countries = Dictionary(grouping: series, by: \.country)
    return countries.keys.sorted().map { country in
      let own = countries[country] ?? []
      var finding = Finding(
        "series", country, records: own.reduce(0) { $0 + $1.observations.count },
        detail: "\(own.count) series of "
          + Set(own.map(\.indicator)).sorted().joined(separator: ", "))
      finding.period = own.compactMap { $0.observations.last?.period }.max()
      return finding
    }
  }

  static func findings(_ problems: [Problem]) -> [Finding] {
    problems.map { problem in
      Finding(
        "problem", problem.code, records: problem.count, line: problem.place.line,
        detail: [
          problem.place.member ?? problem.place.file, problem.place.column,
          problem.expected.map { "expected \($0)" }, problem.suggestion,
        ].compactMap { $0 }.joined(separator: "; "))
    }
  }
}

/// One thing that looking into a file found.
struct Finding {
  var subject: String
  var name: String
  var period: Period?
  var columns: Int?
  var records: Int?
  var population: Double?
  var line: Int?
  var detail: String?

  init(
    _ subject: String, _ name: String, columns: Int? = nil, records: Int? = nil, line: Int? = nil,
    detail: String? = nil
  ) {
    self.subject = subject
    self.name = name
    self.columns = columns
    self.records = records
    self.line = line
    self.detail = detail
  }

  static func table(_ findings: [Finding]) -> ResultTable {
    ResultTable(
      columns: [
        .init("subject", LocalizedText(en: "subject", es: "tema", pt: "assunto", fr: "sujet")),
        .init("name", LocalizedText(en: "name", es: "nombre", pt: "nome", fr: "nom")),
        .init("period", .period),
        .init(
          "columns",
          LocalizedText(en: "columns", es: "columnas", pt: "colunas", fr: "colonnes"), .integer),
        .init(
          "records", LocalizedText(en: "records", es: "registros", pt: "registros", fr: "effectif"),
          .integer),
        .init("population", .population, .number(decimals: 0)),
        .init("line", LocalizedText(en: "line", es: "línea", pt: "linha", fr: "ligne"), .integer),
        .init("detail", LocalizedText(en: "detail", es: "detalle", pt: "detalhe", fr: "détail")),
      ],
      rows: findings.map { finding in
        [
          .text(finding.subject), .text(finding.name),
          finding.period.map { .text($0.description) } ?? .missing,
          finding.columns.map(Cell.integer) ?? .missing,
          finding.records.map(Cell.integer) ?? .missing,
          finding.population.map(Cell.number) ?? .missing,
          finding.line.map(Cell.integer) ?? .missing, finding.detail.map(Cell.text) ?? .missing,
        ]
      })
  }
}

extension InputSignature {
  /// Looks into a file: its format, the files in it and their column names.
  ///
  /// - Throws: what opening the file or its archive throws.
  init(_ input: RunInput) throws(ArraigoError) {
    let archive = try SourceArchive(
      InputFile(descriptor: input.descriptor, byteCount: input.byteCount, name: input.name))
    var members: [Member] = []
    for entry in archive.entries { members.append(try Member(of: entry)) }
    self.init(
      name: input.name, format: archive.kind.rawValue,
      members: members.filter { archive.kind != .html || !$0.columns.isEmpty })
  }
}

extension InputSignature.Member {
  /// Looks at the beginning of an entry.
  init(of entry: SourceArchive.Entry) throws(ArraigoError) {
    let (kind, start) = try entry.look()
    // Messages may do without the line that says they are XML.
    let isXML = start.first { $0 > 32 && $0 < 0x80 } == UInt8(ascii: "<")
    if kind == .xml || kind == .text && isXML {
      self.init(name: entry.name, columns: Self.components(of: entry))
      return
    }
    guard kind == .text else {
      self.init(name: entry.name, columns: try Self.statisticalColumns(kind, of: entry))
      return
    }
    // A few records tell the names of the columns; looking at the others would only take time.
    let few = Self.beginning(of: start, lines: 32)
    let guess = DelimitedGuess(few ?? start, isWhole: few != nil || start.count < 64 << 10)
    guard guess.columnCount < 2 else {
      self.init(name: entry.name, columns: guess.hasHeader.value ? guess.columnNames : [])
      return
    }
    let lengths = Set(
      start.split(separator: 10).dropLast(start.count < 64 << 10 ? 0 : 1).map { line in
        line.last == 13 ? line.count - 1 : line.count
      })
    self.init(
      name: entry.name, columns: [], recordLength: lengths.count == 1 ? lengths.first : nil)
  }

  /// The first lines of a text, nil where it does not have so many.
  private static func beginning(of text: [UInt8], lines: Int) -> [UInt8]? {
    var left = lines
    for (place, byte) in text.enumerated() where byte == 10 {
      left -= 1
      if left == 0 { return Array(text[...place]) }
    }
    return nil
  }

  /// The components of an SDMX-ML data message, as far as its first observations have them; none
  /// where it is something else.
  private static func components(of entry: SourceArchive.Entry) -> [String] {
    guard let stream = try? entry.open(), let reader = try? SDMXReader(stream),
      (try? reader.next()) != nil
    else { return [] }
    return reader.columns.map(\.id)
  }

  /// The names of an SPSS or Stata file's columns; none of another kind.
  private static func statisticalColumns(_ kind: FileKind, of entry: SourceArchive.Entry)
    throws(ArraigoError) -> [String]
  {
    let formats: [FileKind: StatisticalTable.Format] = [
      .spss: .sav, .spssPortable: .por, .stata: .dta,
    ]
    guard let format = formats[kind] else { return [] }
    return try StatisticalTable(entry.unfolded(), format).columns.map(\.name)
  }
}
