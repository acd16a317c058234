/// The records of a zip archive as they are written, after PKWARE's APPNOTE 6.3.
///
/// Sizes and offsets of 4 GiB and more go into zip64 fields.
enum ZipRecords {
  /// What a field of 32 bits holds where the number stands in the zip64 field.
  static let elsewhere = 0xFFFF_FFFF
  /// Bytes kept free in each local header, so that a zip64 field can be put there afterwards.
  private static let reserved = 20

  /// The header before a member's data. Its length depends on the name alone, so it can be
  /// written with sizes of 0 first and again when they are known.
  static func localHeader(_ member: WrittenMember) -> [UInt8] {
    let isLarge = member.byteCount >= elsewhere || member.compressedByteCount >= elsewhere
    var record = common(0x0403_4B50, member, isLarge: isLarge)
    record.number(member.name.utf8.count, 2)
    record.number(reserved, 2)
    record += member.name.utf8
    if isLarge {
      record.number(1, 2)
      record.number(16, 2)
      record.number(member.byteCount, 8)
      record.number(member.compressedByteCount, 8)
    } else {
      // The growth hint is the format's own way to say "left free".
      record.number(0xA220, 2)
      record.number(16, 2)
      record.number(0xA028, 2)
      record.number(12, 2)
      record += [UInt8](repeating: 0, count: 12)
    }
    return record
  }

  /// The member's entry in the archive's directory.
  static func directoryEntry(_ member: WrittenMember) -> [UInt8] {
    var large: [UInt8] = []
    for value in [member.byteCount, member.compressedByteCount, member.headerOffset]
    where value >= elsewhere {
      large.number(value, 8)
    }
    var record = common(0x0201_4B50, member, isLarge: !large.isEmpty)
    record.number(member.name.utf8.count, 2)
    record.number(large.isEmpty ? 0 : large.count + 4, 2)
    // No comment, first disk, no internal attributes.
    record.number(0, 6)
    // A plain file that its owner writes and everyone reads.
    record.number(0o100644 << 16, 4)
    record.number(min(member.headerOffset, elsewhere), 4)
    record += member.name.utf8
    if !large.isEmpty {
      record.number(1, 2)
      record.number(large.count, 2)
      record += large
    }
    return record
  }

  /// What ends the archive: the zip64 records where they are needed, then the end record.
  static func end(count: Int, directoryOffset: Int, directoryByteCount: Int) -> [UInt8] {
    var record: [UInt8] = []
    if count >= 0xFFFF || directoryOffset >= elsewhere || directoryByteCount >= elsewhere {
      record.number(0x0606_4B50, 4)
      record.number(44, 8)
      record.number(3 << 8 | 45, 2)
      record.number(45, 2)
      record.number(0, 8)
      record.number(count, 8)
      record.number(count, 8)
      record.number(directoryByteCount, 8)
      record.number(directoryOffset, 8)
      record.number(0x0706_4B50, 4)
      record.number(0, 4)
      record.number(directoryOffset + directoryByteCount, 8)
      record.number(1, 4)
    }
    record.number(0x0605_4B50, 4)
    record.number(0, 4)
    record.number(min(count, 0xFFFF), 2)
    record.number(min(count, 0xFFFF), 2)
    record.number(min(directoryByteCount, elsewhere), 4)
    record.number(min(directoryOffset, elsewhere), 4)
    record.number(0, 2)
    return record
  }

  /// The fields that a local header and a directory entry share.
  private static func common(_ signature: Int, _ member: WrittenMember, isLarge: Bool) -> [UInt8] {
    var record: [UInt8] = []
    record.number(signature, 4)
    if signature == 0x0201_4B50 { record.number(3 << 8 | 45, 2) }
    record.number(isLarge ? 45 : 20, 2)
    // Bit 11: the name is UTF-8.
    record.number(member.name.utf8.allSatisfy { $0 < 0x80 } ? 0 : 0x800, 2)
    record.number(member.method.rawValue, 2)
    // The format's first day: the same content is then the same archive.
    record.number(0, 2)
    record.number(1 << 5 | 1, 2)
    record.number(Int(member.crc32), 4)
    let isLocalLarge = signature == 0x0403_4B50 && isLarge
    record.number(isLocalLarge ? elsewhere : min(member.compressedByteCount, elsewhere), 4)
    record.number(isLocalLarge ? elsewhere : min(member.byteCount, elsewhere), 4)
    return record
  }
}

extension [UInt8] {
  /// Adds a little-endian number of so many bytes.
  mutating func number(_ value: Int, _ count: Int) {
    for at in 0..<count { append(UInt8(truncatingIfNeeded: value >> (8 * at))) }
  }
}
