import ArgumentParser
import Foundation
import IntegrationModel
import Reporting
import Strategy

/// Writes the national implementation strategy.
struct StrategyDocumentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "document",
    abstract: "Writes a country's strategy: one self-contained HTML file, and DOCX with pandoc.",
    discussion: """
      The plan is made, or taken from --plan, verified, and set down with framework, evidence,
      risks, indicators and a page of what is not known. The four languages have the same numbers.
      Nothing is written where a file of the folder is wrong.

      Examples:
        arraigo strategy document strategy/peru --language es --output peru-es.html
        arraigo strategy document strategy/peru --all-languages --output peru.html --docx peru.docx
      """)

  @OptionGroup var folder: StrategyFolderOptions
  @Option(help: "The HTML file to write.", completion: .file(extensions: ["html"]))
  var output: String
  @Option(
    help:
      "A DOCX file to write too, for a ministry to edit; needs pandoc, its charts rsvg-convert.",
    completion: .file(extensions: ["docx"]))
  var docx: String?
  @Option(help: "Language: es, pt, en or fr (default: the locale's).") var language: Language?
  @Flag(
    help: "All four languages, each in a file of its own: strategy.html gives strategy-es.html.")
  var allLanguages = false

  func validate() throws {
    if allLanguages, language != nil {
      throw ValidationError("--all-languages and --language exclude each other")
    }
  }

  func run() throws {
    let dossier = try StrategyDossier.made(from: folder.files())
    for remark in dossier.remarks {
      let found = remark.found.flatMap { Double($0) }.map { String(format: "%.0f", $0) }
      Notice.say(
        "remark: a person newly covered costs USD \(found ?? "?"), regional plans imply "
          + "\(remark.expected ?? "") [\(remark.code)]")
    }
    let today = try Today.date()
    guard allLanguages else {
      let spoken = language ?? Language(environment: ProcessInfo.processInfo.environment)
      try write(dossier, spoken, today, to: output, docx)
      return
    }
    for spoken in Language.allCases {
      try write(
        dossier, spoken, today, to: Self.named(output, spoken),
        docx.map { Self.named($0, spoken) })
    }
  }

  private func write(
    _ dossier: StrategyDossier, _ spoken: Language, _ today: CalendarDate, to path: String,
    _ docx: String?
  ) throws {
    let html = StrategyDocument.html(dossier, language: spoken, generated: today)
    try html.write(toFile: path, atomically: true, encoding: .utf8)
    print(path)
    if let docx {
      let editable = StrategyDocument.html(
        dossier, language: spoken, generated: today, isForEditing: true)
      try WordDocument.write(editable, to: docx)
      print(docx)
    }
  }

  /// A file's name with a language before its ending.
  private static func named(_ path: String, _ language: Language) -> String {
    let url = URL(filePath: path)
    let name = url.deletingPathExtension().lastPathComponent + "-" + language.rawValue
    return url.deletingLastPathComponent()
      .appending(path: name + (url.pathExtension.isEmpty ? "" : "." + url.pathExtension)).path
  }
}

/// Prints the guiding tools with their answers.
struct StrategyTools: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tools",
    abstract: "Answers the guiding questions of InnovaMigración from the data held.",
    discussion: """
      Each question has an answer from the strategy folder and the plan made of it, or says that it
      is not answerable with the data held.

      Example:
        arraigo strategy tools strategy/peru --format csv
      """)

  @OptionGroup var folder: StrategyFolderOptions
  @OptionGroup var table: TableOptions

  func run() throws {
    let dossier = try StrategyDossier.made(from: folder.files())
    table.show(GuidingTools.table(dossier, table.spoken, generated: try Today.date()))
  }
}

/// The day of the machine's clock.
enum Today {
  static func date() throws(ArraigoError) -> CalendarDate {
    let parts = Calendar(identifier: .gregorian).dateComponents(
      [.year, .month, .day], from: Date())
    guard
      let date = CalendarDate(
        year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0)
    else { throw ArraigoError("no_date", "the machine's clock gives no date") }
    return date
  }
}
