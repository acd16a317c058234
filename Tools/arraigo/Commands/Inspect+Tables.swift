import AdapterHost
import IntegrationModel
import NationalFormats

extension Inspect {
  /// What there is to say of a file that no adapter reads: the survey it looks like, how its tables
  /// are written, and what is wrong with them.
  static func tables(of path: String, _ signature: InputSignature, _ options: SourceOptions)
    throws(ArraigoError) -> [Finding]
  {
    var findings: [Finding] = []
    if let (survey, reason) = KnownSurvey.of(signature) {
      findings.append(
        Finding(
          "survey", "\(survey.country) \(survey.name) (\(survey.institute))",
          detail: reason + "; no adapter for it is installed"))
    }
    let tables = try SourceTables(path: path, options)
    let chosen = options.member == nil ? tables.archive.entries : [try tables.entry()]
    for entry in chosen where !NamePattern("SYNTHETIC*").matches(entry.baseName) {
      let (kind, start) = try entry.look()
      guard isTable(kind, start, options) else { continue }
      findings += try table(entry, in: tables)
    }
    return findings
  }

  private static func isTable(_ kind: FileKind, _ start: [UInt8], _ options: SourceOptions) -> Bool
  {
    switch kind {
    case .spss, .spssPortable, .stata: return true
    case .text:
      if options.layout != nil { return true }
      let guess = DelimitedGuess(start, isWhole: start.count < 64 << 10)
      return guess.columnCount > 1 && guess.separator.certainty >= 0.5
    default: return false
    }
  }

  /// Reads a table through: its size, how it is written, what is wrong with it.
  private static func table(_ entry: SourceArchive.Entry, in tables: SourceTables)
    throws(ArraigoError) -> [Finding]
  {
    let opened = try tables.open(entry, CellOptions())
    while try opened.reader.next() != nil {}
    var findings = [
      Finding(
        "table", entry.name, columns: opened.reader.columns.count, records: opened.reader.rowCount,
        detail: opened.kind == .text ? nil : opened.kind.rawValue)
    ]
    if let guess = opened.guess { findings += guess.findings }
    return findings + Inspect.findings(opened.reader.problems)
  }
}

extension DelimitedGuess {
  /// Each part of the guess with its certainty, a line each.
  fileprivate var findings: [Finding] {
    func say<Value>(_ subject: String, _ name: String, _ guess: Guess<Value>) -> Finding {
      Finding(
        subject, name,
        detail: "\(Int((100 * guess.certainty).rounded())) % sure: \(guess.reason)")
    }
    let mark = separator.value == 9 ? "tab" : String(UnicodeScalar(separator.value))
    let findings = [
      say("encoding", encoding.value.rawValue, encoding), say("separator", mark, separator),
      say("first line", hasHeader.value ? "names" : "records", hasHeader),
      say("decimal mark", isAmbiguous ? "ambiguous" : decimalMark.value.rawValue, decimalMark),
      say("thousands mark", thousandsName, thousandsMark),
      Finding("line end", lineEnd, detail: hasQuotes ? "some fields are quoted" : nil),
    ]
    return findings + missing
  }

  /// Whether numbers can be read in two ways and nothing tells in which.
  private var isAmbiguous: Bool { ambiguousNumberCount > 0 && decimalMark.value == .either }

  private var thousandsName: String {
    if let mark = thousandsMark.value { return String(UnicodeScalar(mark)) }
    return ambiguousNumberCount > 0 ? "ambiguous" : "none"
  }

  private var missing: [Finding] {
    if missingTokens.isEmpty { return [] }
    return [
      Finding(
        "no value", missingTokens.map { "'\($0)'" }.joined(separator: ", "),
        detail: "in columns of numbers")
    ]
  }
}
