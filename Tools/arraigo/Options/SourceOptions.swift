import ArgumentParser
import IntegrationModel
import NationalFormats

/// How a source file is to be read where it does not say so itself.
struct SourceOptions: ParsableArguments {
  @Option(help: "Read this member of an archive: a name or a pattern with * and ?.")
  var member: String?
  @Option(
    help: "Fixed width: an input statement of SAS, or a table of name,start,width.",
    completion: .file())
  var layout: String?
  @Option(
    help: """
      A DDI codebook (layout and labels), or an SDMX structure message (roles and labels); can be \
      given several times.
      """, completion: .file())
  var codebook: [String] = []
  @Option(help: "Fixed width with several kinds of records: the kind to read, as in the codebook.")
  var records: String?
  @Option(help: "The byte between fields: a character or `tab` (default: guessed).")
  var separator: String?
  @Option(help: "utf-8, iso-8859-1, windows-1252 or cp850 (default: guessed).")
  var encoding: String?
  @Option(help: "The first line: names or records (default: guessed).") var header: HeaderKind?
  @Option(help: "The most times larger than its compressed form a member may be.")
  var maxRatio = ArchiveLimits().memberRatio
  @Option(help: "The most MiB that an archive may unfold to.")
  var maxUnfolded = ArchiveLimits().totalBytes >> 20
  @Option(help: "The most members of an archive.") var maxMembers = ArchiveLimits().members

  /// What the first line holds.
  enum HeaderKind: String, ExpressibleByArgument, CaseIterable {
    case names
    case records
  }

  func validate() throws {
    if let encoding, TextEncoding(rawValue: encoding.lowercased()) == nil {
      throw ValidationError(
        "--encoding \(encoding) is none of utf-8, iso-8859-1, windows-1252, cp850")
    }
    if let separator, Self.byte(separator) == nil {
      throw ValidationError("--separator must be one ASCII character or `tab`")
    }
    if maxRatio < 1 || maxUnfolded < 1 || maxMembers < 1 {
      throw ValidationError("limits must be at least 1")
    }
  }

  /// How far archives may unfold.
  var limits: ArchiveLimits {
    ArchiveLimits(memberRatio: maxRatio, totalBytes: maxUnfolded << 20, members: maxMembers)
  }

  /// A guess with what the user knows better.
  func dialect(_ guess: DelimitedGuess) -> DelimitedOptions {
    var options = guess.options
    if let separator = separator.flatMap(Self.byte) { options.separator = separator }
    if let encoding = encoding.flatMap({ TextEncoding(rawValue: $0.lowercased()) }) {
      options.encoding = encoding
    }
    if let header { options.hasHeader = header == .names }
    return options
  }

  private static func byte(_ text: String) -> UInt8? {
    if text.lowercased() == "tab" || text == "\\t" { return 9 }
    return text.utf8.count == 1 ? text.utf8.first.flatMap { $0 < 0x80 ? $0 : nil } : nil
  }
}
