public import IntegrationModel

/// A file of an office, opened as far as its packing goes: what is in it can be read as streams.
///
/// Zip archives, also inside each other, gzip files, rar and 7z archives (where libarchive was there
/// when this was built), and files as they are. Names of nested members are joined by a slash:
/// `datos.zip/base.csv`.
public struct SourceArchive {
  /// Something that can be read.
  public struct Entry {
    /// Its name, folders and enclosing archives included; never to be used as a path.
    public let name: String
    /// Where errors and problems stand.
    public let place: Place
    /// The size it unfolds to, where the archive says so.
    public let byteCount: Int?
    let opening: () throws(ArraigoError) -> sending any ByteStream

    /// The name without folders.
    public var baseName: String {
      name.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? name
    }

    /// Opens it; it can be opened as often as it is needed.
    ///
    /// - Throws: what the archive's kind of stream throws.
    public func open() throws(ArraigoError) -> sending any ByteStream { try opening() }

    /// What it is, by its first bytes, with some of them.
    ///
    /// - Throws: what reading throws.
    public func look(_ count: Int = 64 << 10) throws(ArraigoError) -> (
      kind: FileKind, start: [UInt8]
    ) {
      let start = try open().start(count)
      return (FileKind(startingWith: start), start)
    }

    /// Unfolds it into memory, for formats that are read by position.
    ///
    /// - Throws: `archive_bomb` where it is larger than an inner archive may be, and what reading
    ///   throws.
    public func unfolded(limits: ArchiveLimits = ArchiveLimits()) throws(ArraigoError) -> InputFile
    {
      InputFile(
        bytes: try SourceArchive.bytes(
          of: try open(), atMost: min(limits.totalBytes, limits.nestedBytes), at: place),
        name: baseName)
    }
  }

  /// What the file is.
  public let kind: FileKind
  /// What is in it, in the archive's order; the file itself where it is no archive.
  public private(set) var entries: [Entry] = []
  /// What is odd about it and does not keep it from being read.
  public private(set) var problems: [Problem] = []

  /// How deep archives may lie in each other.
  static let deepest = 3

  /// Opens a file.
  ///
  /// - Throws: what ``ZipArchive`` throws, `no_libarchive`, `archive_bomb`.
  public init(_ file: InputFile, limits: ArchiveLimits = ArchiveLimits()) throws(ArraigoError) {
    kind = FileKind(startingWith: try file.bytes(at: 0, count: 512))
    try open(file, kind, limits, named: "", depth: 0)
    guard entries.count <= limits.members else {
      throw ArraigoError(
        "archive_bomb", "the archive lists \(entries.count) members", at: Place(file: file.name),
        suggestion: "raise the limit if the file is trusted")
    }
  }

  /// The entries whose base name fits one of some patterns.
  public func entries(matching patterns: [String]) -> [Entry] {
    let patterns = patterns.map(NamePattern.init)
    return entries.filter { entry in patterns.contains { $0.matches(entry.baseName) } }
  }

  private mutating func open(
    _ file: InputFile, _ kind: FileKind, _ limits: ArchiveLimits, named prefix: String, depth: Int
  ) throws(ArraigoError) {
    switch kind {
    case .zip: try openZip(file, limits, named: prefix, depth: depth)
    case .gzip:
      let place = Place(file: file.name)
      entries.append(
        Entry(name: prefix + Self.unpackedName(file.name), place: place, byteCount: nil) {
          () throws(ArraigoError) in GzipStream(FileStream(file), limits: limits)
        })
    case .rar, .sevenZip:
      for member in try PackedArchive(file, limits: limits).members {
        entries.append(
          Entry(
            name: prefix + member.name, place: Place(file: file.name, member: member.name),
            byteCount: member.byteCount
          ) { () throws(ArraigoError) in
            try PackedStream(file, member: member, limits: limits)
          })
      }
    default:
      entries.append(
        Entry(name: prefix + file.name, place: Place(file: file.name), byteCount: file.byteCount) {
          () throws(ArraigoError) in FileStream(file)
        })
    }
  }

  private mutating func openZip(
    _ file: InputFile, _ limits: ArchiveLimits, named prefix: String, depth: Int
  ) throws(ArraigoError) {
    let archive = try ZipArchive(file, limits: limits)
    problems += archive.problems
    for member in archive.members {
      let place = Place(file: file.name, member: prefix + member.name)
      let name = member.baseName.lowercased()
      if name.hasSuffix(".zip"), depth + 1 < Self.deepest {
        let inner = try Self.unpacked(member, of: archive, limits)
        if FileKind(startingWith: try inner.bytes(at: 0, count: 512)) == .zip {
          try openZip(inner, limits, named: prefix + member.name + "/", depth: depth + 1)
          continue
        }
      }
      let isGzip = name.hasSuffix(".gz")
      entries.append(
        Entry(
          name: prefix + (isGzip ? Self.unpackedName(member.name) : member.name), place: place,
          byteCount: isGzip ? nil : member.byteCount
        ) { () throws(ArraigoError) in
          let stream = try archive.open(member)
          return isGzip ? GzipStream(stream, at: place, limits: limits) : stream
        })
    }
  }

  /// An archive inside an archive is unfolded into memory: it is read from its end.
  private static func unpacked(
    _ member: ZipArchive.Member, of archive: ZipArchive, _ limits: ArchiveLimits
  ) throws(ArraigoError) -> InputFile {
    guard member.byteCount <= min(limits.totalBytes, limits.nestedBytes) else {
      throw ArraigoError(
        "archive_bomb",
        "an archive inside the archive is larger than \(limits.nestedBytes) bytes",
        at: Place(file: archive.file.name, member: member.name),
        suggestion: "unpack the outer archive and give the inner one")
    }
    return InputFile(
      bytes: try bytes(
        of: try archive.open(member), atMost: limits.nestedBytes,
        at: Place(file: archive.file.name, member: member.name)), name: archive.file.name)
  }

  /// Everything a stream holds.
  static func bytes(of stream: any ByteStream, atMost most: Int, at place: Place)
    throws(ArraigoError) -> [UInt8]
  {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let got = try stream.read(intoArray: &piece)
      if got == 0 { return bytes }
      bytes += piece[..<got]
      guard bytes.count <= most else {
        throw ArraigoError(
          "archive_bomb", "the member unfolds to more than \(most) bytes", at: place,
          suggestion: "unpack the archive and give the member")
      }
    }
  }

  /// `base.csv.gz` unpacks to `base.csv`.
  private static func unpackedName(_ name: String) -> String {
    name.lowercased().hasSuffix(".gz") ? String(name.dropLast(3)) : name
  }
}
