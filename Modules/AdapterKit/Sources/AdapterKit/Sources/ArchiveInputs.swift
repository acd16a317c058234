import IntegrationModel
import NationalFormats

/// Finds an adapter's files in what the user gave: members of zip archives, or files as they are.
struct ArchiveInputs {
  /// One place a source file was found in.
  struct Found {
    var name: String
    var place: Place
    var open: () throws(ArraigoError) -> any ByteStream
  }

  private var found: [Found] = []

  init(_ inputs: [InputFile]) throws(ArraigoError) {
    for input in inputs {
      let kind = FileKind(startingWith: try input.bytes(at: 0, count: 512))
      switch kind {
      case .zip:
        let archive = try ZipArchive(input)
        for member in archive.members {
          found.append(
            Found(
              name: member.name, place: Place(file: input.name, member: member.name),
              open: { () throws(ArraigoError) in try archive.open(member) }))
        }
      case .text:
        found.append(
          Found(name: input.name, place: Place(file: input.name)) {
            () throws(ArraigoError) in FileStream(input)
          })
      default:
        throw ArraigoError(
          "unreadable_input",
          "the file is neither a zip archive nor text: it looks like "
            + kind.rawValue, at: Place(file: input.name),
          suggestion: kind == .html
            ? "the office answered with a web page: download the archive again"
            : "give the archive as the office publishes it")
      }
    }
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
