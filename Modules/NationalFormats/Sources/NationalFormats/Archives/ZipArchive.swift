public import IntegrationModel

/// A zip archive, read through its central directory.
///
/// Layout after PKWARE's APPNOTE 6.3: stored and deflated members, zip64, bytes before the archive,
/// names in UTF-8 or code page 437. Encrypted members and other methods are named and refused.
public struct ZipArchive: Sendable {
  /// One member of the archive.
  public struct Member: Sendable, Equatable {
    /// The name with its folders, as it is written in the archive; never to be used as a path.
    public let name: String
    /// The size it unfolds to.
    public let byteCount: Int
    /// The size it takes in the archive.
    public let compressedByteCount: Int
    /// The CRC-32 of the unfolded bytes.
    public let crc32: UInt32
    /// How it is compressed: 0 stored, 8 deflate.
    public let method: Int
    /// Whether it is encrypted.
    public let isEncrypted: Bool
    let headerOffset: Int

    /// Whether it is a folder or a resource fork and holds no data of its own.
    public var isFolder: Bool {
      name.hasSuffix("/") || name.hasSuffix("\\") || name.hasPrefix("__MACOSX/")
    }

    /// The name without folders, whichever way they are written.
    public var baseName: String {
      name.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? name
    }
  }

  /// The file the archive is in.
  public let file: InputFile
  /// The members that hold data, in the order of the directory.
  public let members: [Member]
  /// What is odd about the archive and does not keep it from being read.
  public let problems: [Problem]
  private let directoryOffset: Int

  /// Reads an archive's directory and holds it against the limits.
  ///
  /// - Throws: `not_a_zip`, `truncated_archive`, `damaged_archive`, `split_archive`,
  ///   `archive_bomb`.
  public init(_ file: InputFile, limits: ArchiveLimits = ArchiveLimits()) throws(ArraigoError) {
    self.file = file
    let directory = try ZipDirectory.find(in: file)
    directoryOffset = directory.offset
    let all = try directory.members(in: file, limits: limits)
    members = all.filter { !$0.isFolder }
    problems = Self.duplicates(members, in: file)
    try Self.checkSizes(all, in: file, limits)
    try Self.checkPlaces(all, in: file, directoryOffset: directory.offset)
  }

  /// Opens a member for reading.
  ///
  /// - Throws: `encrypted_member`, `unsupported_method`, `damaged_archive`.
  public func open(_ member: Member, engine: InflateEngine = .fastest) throws(ArraigoError)
    -> MemberStream
  {
    let place = Place(file: file.name, member: member.name)
    if member.isEncrypted {
      throw ArraigoError(
        "encrypted_member", "the member is encrypted", at: place,
        suggestion: "unpack it with its password and give the unpacked file")
    }
    guard member.method == 0 || member.method == 8 else {
      throw ArraigoError(
        "unsupported_method", "the member is compressed by method \(member.method)", at: place,
        suggestion: "pack it again as an ordinary zip (deflate)")
    }
    return try MemberStream(
      member, in: file, from: try dataOffset(of: member, at: place), at: place, engine: engine)
  }

  func dataOffset(of member: Member, at place: Place) throws(ArraigoError) -> Int {
    let header = LittleEndian(bytes: try file.bytes(at: member.headerOffset, count: 30))
    var location = place
    location.byte = member.headerOffset
    guard header.double(0) == 0x0403_4B50, let nameLength = header.word(26),
      let extraLength = header.word(28), header.word(8) == member.method
    else {
      throw ArraigoError(
        "damaged_archive", "the member's header does not agree with the archive's directory",
        at: location, suggestion: "download the file again")
    }
    let start = member.headerOffset + 30 + nameLength + extraLength
    guard start + member.compressedByteCount <= directoryOffset else {
      throw ArraigoError(
        "damaged_archive", "the archive's directory begins inside the member", at: location,
        suggestion: "download the file again")
    }
    return start
  }
}

extension ZipArchive {
  private static func duplicates(_ members: [Member], in file: InputFile) -> [Problem] {
    var seen: Set<String> = []
    return members.filter { !seen.insert($0.name).inserted }.map { member in
      Problem(
        "duplicate_member", .warning, at: Place(file: file.name, member: member.name),
        suggestion: "find out which of the members is meant and pack that one alone")
    }
  }

  private static func checkSizes(
    _ members: [Member], in file: InputFile, _ limits: ArchiveLimits
  ) throws(ArraigoError) {
    var total = 0
    for member in members {
      let place = Place(file: file.name, member: member.name)
      total += member.byteCount
      let allowed = max(member.compressedByteCount, 64).multipliedReportingOverflow(
        by: limits.memberRatio)
      if !allowed.overflow, member.byteCount > allowed.partialValue {
        throw ArraigoError(
          "archive_bomb",
          "the member would unfold to more than \(limits.memberRatio) times its size", at: place,
          suggestion: "raise the limit if the file is trusted")
      }
      if total > limits.totalBytes {
        throw ArraigoError(
          "archive_bomb", "the archive would unfold to more than \(limits.totalBytes) bytes",
          at: place, suggestion: "raise the limit if the file is trusted")
      }
    }
  }

  /// Members that share bytes are how a small archive unfolds without end.
  private static func checkPlaces(
    _ members: [Member], in file: InputFile, directoryOffset: Int
  ) throws(ArraigoError) {
    var end = 0
    for member in members.sorted(by: { $0.headerOffset < $1.headerOffset }) {
      let place = Place(file: file.name, member: member.name, byte: member.headerOffset)
      if member.headerOffset < end {
        throw ArraigoError(
          "archive_bomb", "two members of the archive overlap", at: place,
          suggestion: "do not use this file: no ordinary program writes such an archive")
      }
      end = member.headerOffset + 30 + member.compressedByteCount
      if end > directoryOffset {
        throw ArraigoError(
          "damaged_archive", "the archive's directory begins inside the member", at: place,
          suggestion: "download the file again")
      }
    }
  }
}
