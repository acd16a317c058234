import IntegrationModel
import NationalFormats

/// Finds an adapter's files in what the user gave: members of archives, or files as they are.
struct ArchiveInputs {
  /// One place a source file was found in.
  struct Found {
    var name: String
    var place: Place
    var open: () throws(ArraigoError) -> sending any ByteStream
  }

  private var found: [Found] = []

  init(_ inputs: [InputFile]) throws(ArraigoError) {
    for input in inputs {
      let archive = try SourceArchive(input)
      if archive.entries.count == 1, let entry = archive.entries.first, Self.isPlain(archive.kind) {
        let kind = try entry.look(512).kind
        guard kind == .text else {
          throw ArraigoError(
            "unreadable_input",
            "the file is neither an archive nor text: it looks like \(kind.rawValue)",
            at: Place(file: input.name), suggestion: kind.adviceForTable)
        }
      }
      for entry in archive.entries {
        found.append(
          Found(
            name: entry.name, place: entry.place,
            open: { () throws(ArraigoError) in try entry.open() }))
      }
    }
  }

  /// Whether a file is no archive of several members.
  private static func isPlain(_ kind: FileKind) -> Bool {
    ![.zip, .rar, .sevenZip].contains(kind)
  }

  /// Everything whose base name fits one of some patterns.
  func all(matching patterns: [String]) -> [Found] {
    let patterns = patterns.map(NamePattern.init)
    return found.filter { found in patterns.contains { $0.matchesBaseName(of: found.name) } }
  }

  /// The names of everything that was found, for messages.
  var names: [String] { found.map(\.name) }

  /// The place of a source file, nil where nothing matches it.
  ///
  /// - Throws: `ambiguous_member` where several match.
  func find(_ file: SourceFile) throws(ArraigoError) -> Found? {
    let matches = found.filter { file.matches(name: $0.name) }
    guard matches.count < 2 else {
      throw ArraigoError(
        "ambiguous_member",
        "several members could be the \(file.label) file: "
          + matches.map(\.name).joined(separator: ", "), at: matches[0].place,
        suggestion: "give archives of one period at a time")
    }
    return matches.first
  }
}
