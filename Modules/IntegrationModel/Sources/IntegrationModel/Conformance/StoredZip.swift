/// Writes members into a zip archive without compressing them: enough to try an adapter on
/// archives, whole and damaged.
public enum StoredZip {
  /// The bytes of an archive; member names are written as they are.
  public static func archive(_ members: [AdapterInput]) -> [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for member in members {
      let offset = bytes.count
      let fields = common(member)
      bytes += little(0x0403_4B50, 4) + little(20, 2) + fields + Array(member.name.utf8)
      bytes += member.bytes
      directory += little(0x0201_4B50, 4) + little(20, 2) + little(20, 2) + fields
      // Comment, disk, attributes inside and outside.
      directory += little(0, 2) + little(0, 2) + little(0, 2) + little(0, 4)
      directory += little(UInt64(offset), 4) + Array(member.name.utf8)
    }
    let start = bytes.count
    bytes += directory + little(0x0605_4B50, 4) + little(0, 4)
    bytes += little(UInt64(members.count), 2) + little(UInt64(members.count), 2)
    bytes += little(UInt64(directory.count), 4) + little(UInt64(start), 4) + little(0, 2)
    return bytes
  }

  /// Flags, method, time, checksum, sizes and the lengths of name and extra field.
  private static func common(_ member: AdapterInput) -> [UInt8] {
    let size = little(UInt64(member.bytes.count), 4)
    return little(0x0800, 2) + little(0, 2) + little(0, 2) + little(0x21, 2)
      + little(UInt64(crc32(member.bytes)), 4) + size + size
      + little(UInt64(member.name.utf8.count), 2) + little(0, 2)
  }

  private static func little(_ value: UInt64, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> UInt64($0 * 8)) }
  }

  static func crc32(_ bytes: [UInt8]) -> UInt32 {
    var crc = UInt32.max
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc >> 1 ^ (crc & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
    return ~crc
  }
}
