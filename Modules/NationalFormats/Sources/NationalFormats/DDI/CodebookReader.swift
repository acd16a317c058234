import CXMLEvents
public import IntegrationModel

extension Codebook {
  /// Reads a DDI codebook of version 1.2.2 or 2.x.
  ///
  /// - Throws: `not_a_codebook` for another document; what is wrong with the document
  ///   (`truncated_xml`, `damaged_xml`, ...); and what the stream throws.
  public init(reading stream: any ByteStream, limits: XMLLimits = XMLLimits())
    throws(ArraigoError)
  {
    let reader = try XMLReader(stream, limits)
    var walk = CodebookWalk(reader)
    while let run = try reader.next() {
      for event in run.events { try walk.take(event, run) }
    }
    guard walk.hasRoot else {
      throw ArraigoError(
        "not_a_codebook", "the document is no DDI codebook", at: reader.place,
        suggestion: "give the codebook (codeBook) in DDI 1.2.2 or 2.x")
    }
    self = walk.book
  }
}

/// Goes through a codebook and takes its files and variables one by one.
struct CodebookWalk {
  private(set) var book = Codebook()
  private(set) var hasRoot = false
  private let reader: XMLReader
  private var builder = XMLElementBuilder()
  private var depth = 0
  private var language: String?

  init(_ reader: XMLReader) { self.reader = reader }

  /// What is gone into; everything else is taken whole or passed by.
  private static let containers: Set<String> = ["stdyDscr", "dataDscr"]
  private static let taken: Set<String> = ["fileDscr", "var", "citation", "stdyInfo"]
  private var skippedDepth: Int?

  mutating func take(_ event: ArraigoXMLEvent, _ run: XMLRun) throws(ArraigoError) {
    if builder.isOpen {
      if let element = try builder.take(event, run, reader) { keep(element) }
      return
    }
    switch event.kind {
    case ARRAIGO_XML_START.rawValue:
      let name = reader.name(event.name)
      if depth == 0 { try startRoot(name, event) }
      if skippedDepth == nil, depth > 0 {
        if Self.taken.contains(name) {
          _ = try builder.take(event, run, reader)
          return
        }
        if !Self.containers.contains(name) { skippedDepth = depth }
      }
      depth += 1
    case ARRAIGO_XML_TEXT.rawValue: break
    default:
      depth -= 1
      if skippedDepth == depth { skippedDepth = nil }
    }
    if depth == 1, event.kind == ARRAIGO_XML_START.rawValue { takeRoot(event, run) }
  }

  private mutating func startRoot(_ name: String, _ event: ArraigoXMLEvent) throws(ArraigoError) {
    guard name.lowercased() == "codebook" else {
      var place = reader.place
      place.line = Int(event.line)
      let isLifecycle = reader.name(event.space).contains("instance")
      throw ArraigoError(
        "not_a_codebook",
        "the document is no DDI codebook (its root is \(name.prefix(60)))", at: place,
        suggestion: isLifecycle
          ? "it is DDI Lifecycle (3.x): export it as DDI Codebook 2.5"
          : "give the codebook (codeBook) in DDI 1.2.2 or 2.x")
    }
    hasRoot = true
  }

  private mutating func takeRoot(_ event: ArraigoXMLEvent, _ run: XMLRun) {
    for attribute in run.attributes(of: event) {
      let value = String(decoding: run.value(attribute), as: UTF8.self)
      switch reader.name(attribute.name) {
      case "version": book.version = value
      case "lang", "xml-lang": language = value
      default: break
      }
    }
  }

  private mutating func keep(_ element: XMLElement) {
    switch element.name {
    case "fileDscr": book.files.append(Self.file(element, number: book.files.count + 1))
    case "var": keepVariable(element)
    case "stdyInfo":
      book.countries += element.first("sumDscr")?.all("nation").map(\.text) ?? []
    case "citation" where book.title.isEmpty:
      let titles = element.first("titlStmt")
      book.title = wordings((titles?.all("titl") ?? []) + (titles?.all("parTitl") ?? []))
      book.identifier = titles?.first("IDNo")?.text
      let producers =
        (element.first("rspStmt")?.all("AuthEnty") ?? [])
        + (element.first("prodStmt")?.all("producer") ?? [])
      book.producers = producers.map(\.text).filter { !$0.isEmpty }
    default: break
    }
  }

  /// Texts in their languages; those that say none have the document's.
  private func wordings(_ elements: [XMLElement]) -> Wordings {
    var wordings = Wordings(elements)
    for at in wordings.all.indices where wordings.all[at].language == nil {
      wordings.all[at].language = language
    }
    return wordings
  }
}

extension CodebookWalk {
  private static func file(_ element: XMLElement, number: Int) -> CodebookFile {
    let text = element.first("fileTxt")
    let structure = text?.first("fileStrc")
    let dimensions = text?.first("dimensns")
    let kinds = structure?.all("recGrp") ?? []
    return CodebookFile(
      id: element["ID"] ?? "F\(number)", name: text?.first("fileName")?.text ?? "",
      contents: text?.first("fileCont")?.text,
      caseCount: (dimensions?.first("caseQnty")?.text).flatMap { Int($0) },
      variableCount: (dimensions?.first("varQnty")?.text).flatMap { Int($0) },
      structure: structure?["type"], characterSet: text?.first("fileType")?["charset"],
      recordKinds: kinds.compactMap { kind in
        guard let value = kind["rectype"] else { return nil }
        return CodebookFile.RecordKind(
          id: kind["ID"] ?? value, value: value, markedBy: kind["recidvar"] ?? kind["keyvar"],
          label: Wordings(kind.all("labl")))
      })
  }

  private mutating func keepVariable(_ element: XMLElement) {
    let place = element.first("location")
    let start = place?["StartPos"].flatMap { Int($0) }
    let end = place?["EndPos"].flatMap { Int($0) }
    let declaredWidth = place?["width"].flatMap { Int($0) }
    let spanned = start.flatMap { start in end.map { $0 - start + 1 } }
    if let spanned, let declaredWidth, spanned != declaredWidth {
      note("inconsistent_location", element, found: "positions and width differ")
    }
    guard let name = element["name"] ?? element["ID"], !name.isEmpty else {
      note("nameless_variable", element, found: "a variable without name")
      return
    }
    let format = element.first("varFormat")
    let question = element.all("qstn").flatMap { question in
      question.all("qstnLit").isEmpty && question.children.isEmpty
        ? [question] : question.all("qstnLit")
    }
    book.variables.append(
      CodebookVariable(
        id: element["ID"] ?? name, name: name,
        files: (element["files"] ?? place?["fileid"] ?? "").split(separator: " ").map(String.init),
        recordKind: element["rectype"] ?? place?["RecSegNo"],
        label: wordings(element.all("labl")), question: wordings(question),
        universe: wordings(element.all("universe")), text: wordings(element.all("txt")),
        isNumeric: format?["type"] != "character",
        decimals: (element["dcml"] ?? format?["dcml"]).flatMap { Int($0) } ?? 0,
        start: start, width: spanned ?? declaredWidth,
        weightedBy: element["wgt-var"], isWeight: element["wgt"] == "wgt",
        categories: element.all("catgry").map(category),
        missingValues: Self.missing(element), statistics: Self.statistics(element)))
  }

  private mutating func note(_ code: String, _ element: XMLElement, found: String) {
    if let known = book.problems.firstIndex(where: { $0.code == code }) {
      book.problems[known].count += 1
      return
    }
    var place = reader.place
    place.line = element.line
    place.column = element["name"]
    book.problems.append(
      Problem(
        code, .warning, at: place, found: found, suggestion: "correct it in the codebook"))
  }

  private func category(_ element: XMLElement) -> CodebookCategory {
    let counts = element.all("catStat").filter { $0["type"] == "freq" || $0["type"] == nil }
    let plain = counts.first { $0["wgtd"] != "wgtd" }
    let weighted = counts.first { $0["wgtd"] == "wgtd" }
    return CodebookCategory(
      value: element.first("catValu")?.text ?? "", label: wordings(element.all("labl")),
      isMissing: element["missing"] == "Y",
      frequency: plain.flatMap { Double($0.text) }.flatMap { Int(exactly: $0) },
      weightedFrequency: weighted.flatMap { Double($0.text) })
  }

  private static func missing(_ element: XMLElement) -> [String] {
    element.all("invalrng").flatMap { invalid in
      invalid.all("item").compactMap { $0["VALUE"] ?? $0["value"] }
        + invalid.all("range").map { range in
          "\(range["min"] ?? range["minExclusive"] ?? "lowest") to "
            + "\(range["max"] ?? range["maxExclusive"] ?? "highest")"
        }
    }
  }

  private static func statistics(_ element: XMLElement) -> [String: Double] {
    var found: [String: Double] = [:]
    for statistic in element.all("sumStat") where statistic["wgtd"] != "wgtd" {
      if let type = statistic["type"], let value = Double(statistic.text) { found[type] = value }
    }
    return found
  }
}
