import Glibc

/// Makes zip archives byte by byte, right ones and wrong ones.
struct ZipBuilder {
  struct Entry {
    var name: [UInt8]
    var content: [UInt8]
    var method = 8
    var flags = 0
    var extra: [UInt8] = []
    /// Sizes and checksum as the directory declares them, where they are to be lies.
    var declaredSize: Int?
    var declaredCompressed: Int?
    var declaredCRC: UInt32?
    /// Where the directory says the member is, where that is to be a lie.
    var declaredOffset: Int?
    var hasDescriptor = false
    var isZip64 = false

    init(_ name: String, _ content: [UInt8], method: Int = 8) {
      self.name = Array(name.utf8)
      self.content = content
      self.method = method
    }
  }

  var entries: [Entry] = []
  var prefix: [UInt8] = []
  var comment: [UInt8] = []
  var hasZip64End = false
  /// What the end record counts, where that is to be a lie.
  var declaredCount: Int?
  /// Whether offsets count from the start of the file rather than of the archive.
  var countsPrefix = false

  init(_ entries: Entry...) { self.entries = entries }

  func build() -> [UInt8] {
    var bytes = prefix
    var directory: [UInt8] = []
    let base = countsPrefix ? 0 : prefix.count
    for entry in entries {
      let packed = entry.method == 8 ? Deflate.raw(entry.content) : entry.content
      let crc = entry.declaredCRC ?? Deflate.crc32(entry.content)
      let offset = entry.declaredOffset ?? bytes.count - base
      let flags = entry.flags | (entry.hasDescriptor ? 8 : 0)
      bytes += le(0x0403_4B50, 4) + le(45, 2) + le(flags, 2) + le(entry.method, 2) + le(0, 4)
      bytes +=
        entry.hasDescriptor
        ? le(0, 12) : le(Int(crc), 4) + le(packed.count, 4) + le(entry.content.count, 4)
      bytes += le(entry.name.count, 2) + le(0, 2) + entry.name + packed
      if entry.hasDescriptor {
        bytes += le(0x0807_4B50, 4) + le(Int(crc), 4) + le(packed.count, 4)
        bytes += le(entry.content.count, 4)
      }
      let size = entry.declaredSize ?? entry.content.count
      let compressed = entry.declaredCompressed ?? packed.count
      let extra = entry.extra + (entry.isZip64 ? zip64(size, compressed, offset) : [])
      directory += le(0x0201_4B50, 4) + le(45, 2) + le(45, 2) + le(flags, 2)
      directory += le(entry.method, 2) + le(0, 4) + le(Int(crc), 4)
      directory +=
        entry.isZip64 ? le(0xFFFF_FFFF, 4) + le(0xFFFF_FFFF, 4) : le(compressed, 4) + le(size, 4)
      directory += le(entry.name.count, 2) + le(extra.count, 2) + le(0, 10)
      directory += le(entry.isZip64 ? 0xFFFF_FFFF : offset, 4) + entry.name + extra
    }
    let start = bytes.count
    bytes += directory
    return bytes + end(start - base, directory.count, at: bytes.count - base)
  }

  private func zip64(_ size: Int, _ compressed: Int, _ offset: Int) -> [UInt8] {
    le(1, 2) + le(24, 2) + le(size, 8) + le(compressed, 8) + le(offset, 8)
  }

  private func end(_ start: Int, _ length: Int, at position: Int) -> [UInt8] {
    let count = declaredCount ?? entries.count
    var bytes: [UInt8] = []
    if hasZip64End {
      bytes += le(0x0606_4B50, 4) + le(44, 8) + le(45, 2) + le(45, 2) + le(0, 8)
      bytes += le(count, 8) + le(count, 8) + le(length, 8) + le(start, 8)
      bytes += le(0x0706_4B50, 4) + le(0, 4) + le(position, 8) + le(1, 4)
      bytes += le(0x0605_4B50, 4) + le(0, 4) + le(0xFFFF, 2) + le(0xFFFF, 2)
      bytes += le(0xFFFF_FFFF, 4) + le(0xFFFF_FFFF, 4)
    } else {
      bytes += le(0x0605_4B50, 4) + le(0, 4) + le(count, 2) + le(count, 2)
      bytes += le(length, 4) + le(start, 4)
    }
    return bytes + le(comment.count, 2) + comment
  }
}

/// A number as little-endian bytes.
func le(_ number: Int, _ count: Int) -> [UInt8] {
  (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: number >> (8 * $0)) : 0 }
}

/// zlib's own compressor and checksum, found in the running process: an oracle for ours.
enum Deflate {
  private typealias Compress =
    @convention(c) (
      UnsafeMutablePointer<UInt8>, UnsafeMutablePointer<UInt>, UnsafePointer<UInt8>, UInt, Int32
    ) -> Int32
  private typealias Checksum = @convention(c) (UInt, UnsafePointer<UInt8>?, UInt32) -> UInt

  /// A raw deflate stream: zlib's form without its two bytes in front and four behind.
  static func raw(_ bytes: [UInt8], level: Int32 = 6) -> [UInt8] {
    let compress = unsafeBitCast(symbol("compress2"), to: Compress.self)
    var count = UInt(bytes.count + bytes.count / 500 + 128)
    var packed = [UInt8](repeating: 0, count: Int(count))
    let source = bytes.isEmpty ? [0] : bytes
    let status = compress(&packed, &count, source, UInt(bytes.count), level)
    precondition(status == 0, "zlib could not compress")
    return Array(packed[2..<(Int(count) - 4)])
  }

  static func crc32(_ bytes: [UInt8]) -> UInt32 {
    let checksum = unsafeBitCast(symbol("crc32"), to: Checksum.self)
    return UInt32(checksum(0, bytes.isEmpty ? [0] : bytes, UInt32(bytes.count)))
  }

  private static func symbol(_ name: String) -> UnsafeMutableRawPointer {
    guard let found = dlsym(dlopen("libz.so.1", RTLD_NOW), name) else {
      preconditionFailure("zlib has no \(name)")
    }
    return found
  }
}
