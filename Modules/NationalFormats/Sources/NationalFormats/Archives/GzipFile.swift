public import IntegrationModel

/// A gzip file (RFC 1952) made of a deflated member of a zip archive.
///
/// Both formats keep the same deflate stream, so it is copied as it is and not compressed again.
public enum GzipFile {
  /// Writes a member's data as a gzip file; it has its name only when it is whole.
  ///
  /// - Throws: `unsupported_method` for a member that is stored; what ``ZipArchive/open(_:engine:)``
  ///   throws; `write_failed`.
  public static func write(
    _ member: ZipArchive.Member, of archive: ZipArchive, to path: String
  ) throws(ArraigoError) {
    guard member.method == ZipMethod.deflated.rawValue, !member.isEncrypted else {
      throw ArraigoError(
        "unsupported_method", "only a member compressed by deflate can become a gzip file",
        at: Place(file: archive.file.name, member: member.name),
        suggestion: "unpack it and compress it with gzip")
    }
    let start = try archive.dataOffset(
      of: member, at: Place(file: archive.file.name, member: member.name))
    let output = try OutputFile(path: path)
    // Deflate, no flags, no time, Unix.
    try output.append([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3])
    var copied = 0
    while copied < member.compressedByteCount {
      let count = min(1 << 20, member.compressedByteCount - copied)
      let bytes = try archive.file.bytes(at: start + copied, count: count)
      guard !bytes.isEmpty else { break }
      try output.append(bytes)
      copied += bytes.count
    }
    var trailer: [UInt8] = []
    trailer.number(Int(member.crc32), 4)
    trailer.number(member.byteCount, 4)
    try output.append(trailer)
    try output.commit()
  }
}
