import Foundation
import IntegrationModel

/// Turns a page into a document for a word processor, by pandoc.
enum WordDocument {
  /// Writes a DOCX file of a page; nothing is written where pandoc fails.
  ///
  /// Charts are turned into pictures by rsvg-convert; where it is absent they stay drawings, and a
  /// notice says so.
  ///
  /// - Throws: `no_pandoc` where it is not installed, `pandoc_failed` with what it said.
  static func write(_ html: String, to path: String) throws(ArraigoError) {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "arraigo-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let page = folder.appending(path: "page.html")
    let filter = folder.appending(path: "page.lua")
    let made = folder.appending(path: "page.docx")
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(html.utf8).write(to: page)
      try Data(Self.filter.utf8).write(to: filter)
    } catch {
      throw ArraigoError("not_written", "the temporary folder takes no files")
    }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "pandoc", "--from=html", "--to=docx", "--lua-filter=" + filter.path,
      "--output=" + made.path, page.path,
    ]
    let errors = Pipe()
    process.standardError = errors
    do { try process.run() } catch {
      throw ArraigoError("no_pandoc", "pandoc cannot be started")
    }
    let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus != 127 else {
      throw ArraigoError(
        "no_pandoc", "pandoc is not installed",
        suggestion: "install it (on Debian and Ubuntu: apt-get install pandoc), or use the HTML")
    }
    guard process.terminationStatus == 0, let data = try? Data(contentsOf: made) else {
      throw ArraigoError("pandoc_failed", "pandoc failed: \(said.prefix(400))")
    }
    if said.contains("charts stay drawings") {
      Notice.say(
        "the charts stay drawings, which some programs do not show: install rsvg-convert (on "
          + "Debian and Ubuntu: apt-get install librsvg2-bin)")
    }
    do { try data.write(to: URL(filePath: path), options: .atomic) } catch {
      throw ArraigoError("not_written", "the document cannot be written", at: Place(file: path))
    }
  }
}
