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
      Nothing is stored. The whole file is read once in the adapter's confined process.

      Example:
        arraigo inspect EPH_usu_3_Trim_2017_txt.zip
      """)

  @Argument(help: "The archive as the office publishes it.", completion: .file()) var file: String
  @OptionGroup var table: TableOptions

  func run() throws {
    let input = try RunInput(path: file)
    let signature = try InputSignature(input)
    var findings = [Finding("file", signature.name, detail: signature.format)]
    findings += signature.members.map { Finding("member", $0.name, columns: $0.columns.count) }
    do {
      let match = try Installation.adapters.best(for: signature)
      let manifest = match.adapter.manifest
      findings.append(
        Finding(
          "adapter", "\(manifest.id) \(manifest.version)",
          detail: match.reasons.joined(separator: "; ")))
      findings += try read(input, through: match.adapter)
    } catch {
      // What the file is helps to understand why it cannot be read.
      table.show(Finding.table(findings))
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
    for collection in [VariableStatus.Collection.collected, .approximated, .notCollected] {
      findings.append(
        Finding(
          "variables", collection.rawValue,
          columns: summary.variables.count { $0.collection == collection }))
    }
    findings += summary.problems.map { problem in
      Finding(
        "problem", problem.code, records: problem.count, line: problem.place.line,
        detail: [
          problem.place.member ?? problem.place.file, problem.place.column,
          problem.expected.map { "expected \($0)" }, problem.suggestion,
        ].compactMap { $0 }.joined(separator: "; "))
    }
    return findings
  }
}

/// One thing that looking into a file found.
private struct Finding {
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
    guard kind == .text else {
      self.init(name: entry.name, columns: [])
      return
    }
    let guess = DelimitedGuess(start, isWhole: start.count < 64 << 10)
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
}
