import IntegrationModel

/// The checksums of a rar archive of version 4, by the number of the entry.
///
/// libarchive 3.6 does not hold stored files against theirs, so it is done here. The blocks follow
/// each other: checksum, kind, flags, size, and for a file the size of what is packed after it.
enum RarChecksums {
  /// Reads the checksums; empty for any other archive.
  static func read(_ file: InputFile) throws(ArraigoError) -> [UInt32] {
    guard try file.bytes(at: 0, count: 7) == Array("Rar!".utf8) + [0x1A, 7, 0] else { return [] }
    var checksums: [UInt32] = []
    var at = 7
    while at + 7 <= file.byteCount {
      let head = LittleEndian(bytes: try file.bytes(at: at, count: 32))
      guard let flags = head.word(3), let size = head.word(5), size >= 7 else { break }
      let kind = head.bytes[2]
      var packed = flags & 0x8000 != 0 ? head.double(7) ?? 0 : 0
      if kind == 0x74 {
        guard let checksum = head.double(16) else { break }
        checksums.append(UInt32(checksum))
        if flags & 0x100 != 0 {
          // Files of more than 4 GiB have the high half of their sizes after the fixed part.
          let high = LittleEndian(bytes: try file.bytes(at: at + 32, count: 4)).double(0) ?? 0
          packed |= high << 32
        }
      }
      // A block that goes on after the file is damage, which libarchive will name.
      guard kind != 0x7B, packed >= 0, packed <= file.byteCount - at - size else { break }
      at += size + packed
    }
    return checksums
  }
}
