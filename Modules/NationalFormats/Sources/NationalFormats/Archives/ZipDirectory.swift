import IntegrationModel

/// Where an archive's central directory stands.
struct ZipDirectory {
  /// Where it begins in the file.
  var offset: Int
  /// How long it is.
  var byteCount: Int
  /// How many members it lists.
  var count: Int
  /// How many bytes stand before the archive's own start.
  var shift: Int

  /// Finds the directory from the end of the file.
  static func find(in file: InputFile) throws(ArraigoError) -> ZipDirectory {
    // The end record is 22 bytes and a comment of at most 65,535.
    let tailStart = max(0, file.byteCount - 22 - 65_535)
    let tail = LittleEndian(bytes: try file.bytes(at: tailStart, count: 22 + 65_535))
    var at = tail.bytes.count - 22
    while at >= 0 {
      if tail.double(at) == 0x0605_4B50, let comment = tail.word(at + 20),
        at + 22 + comment <= tail.bytes.count
      {
        return try directory(of: tail, end: at, tailStart, in: file)
      }
      at -= 1
    }
    let head = FileKind(startingWith: try file.bytes(at: 0, count: 512))
    throw ArraigoError(
      head == .zip ? "truncated_archive" : "not_a_zip",
      head == .zip
        ? "the archive has no end record: it was cut off"
        : "the file is not a zip archive (it looks like \(head.rawValue))",
      at: Place(file: file.name, byte: file.byteCount),
      suggestion: "download the file again")
  }

  private static func directory(
    of tail: LittleEndian, end: Int, _ tailStart: Int, in file: InputFile
  ) throws(ArraigoError) -> ZipDirectory {
    let damaged = ArraigoError(
      "damaged_archive", "the archive's end record makes no sense",
      at: Place(file: file.name, byte: tailStart + end), suggestion: "download the file again")
    guard let disk = tail.word(end + 4), let count = tail.word(end + 10),
      let byteCount = tail.double(end + 12), let offset = tail.double(end + 16)
    else { throw damaged }
    if count == 0xFFFF || byteCount == 0xFFFF_FFFF || offset == 0xFFFF_FFFF,
      let large = try zip64(before: tailStart + end, in: file)
    {
      return large
    }
    guard disk == 0 else {
      throw ArraigoError(
        "damaged_archive", "the archive is one part of several", at: Place(file: file.name),
        suggestion: "join the parts first")
    }
    let shift = tailStart + end - byteCount - offset
    guard shift >= 0 else { throw damaged }
    return ZipDirectory(offset: offset + shift, byteCount: byteCount, count: count, shift: shift)
  }

  private static func zip64(before end: Int, in file: InputFile) throws(ArraigoError)
    -> ZipDirectory?
  {
    guard end >= 20 else { return nil }
    let locator = LittleEndian(bytes: try file.bytes(at: end - 20, count: 20))
    guard locator.double(0) == 0x0706_4B50, let offset = locator.quad(8) else { return nil }
    let record = LittleEndian(bytes: try file.bytes(at: offset, count: 56))
    guard record.double(0) == 0x0606_4B50, let count = record.quad(32),
      let byteCount = record.quad(40), let start = record.quad(48), start + byteCount <= end
    else {
      throw ArraigoError(
        "damaged_archive", "the archive's zip64 end record makes no sense",
        at: Place(file: file.name, byte: offset), suggestion: "download the file again")
    }
    return ZipDirectory(offset: start, byteCount: byteCount, count: count, shift: 0)
  }

  /// Reads the directory's entries.
  func members(in file: InputFile, limits: ArchiveLimits) throws(ArraigoError)
    -> [ZipArchive.Member]
  {
    guard count <= limits.members, byteCount <= limits.members * 1_024 else {
      throw ArraigoError(
        "archive_bomb", "the archive lists \(count) members", at: Place(file: file.name),
        suggestion: "raise the limit if the file is trusted")
    }
    let entries = LittleEndian(bytes: try file.bytes(at: offset, count: byteCount))
    var members: [ZipArchive.Member] = []
    var at = 0
    for _ in 0..<count {
      guard let (member, length) = entry(entries, at) else {
        throw ArraigoError(
          "damaged_archive", "the archive's directory is damaged",
          at: Place(file: file.name, byte: offset + at), suggestion: "download the file again")
      }
      members.append(member)
      at += length
    }
    return members
  }

  private func entry(_ entries: LittleEndian, _ at: Int) -> (ZipArchive.Member, Int)? {
    guard entries.double(at) == 0x0201_4B50, let flags = entries.word(at + 8),
      let method = entries.word(at + 10), let crc = entries.double(at + 16),
      var compressed = entries.double(at + 20), var plain = entries.double(at + 24),
      let nameLength = entries.word(at + 28), let extraLength = entries.word(at + 30),
      let commentLength = entries.word(at + 32), var header = entries.double(at + 42),
      at + 46 + nameLength + extraLength + commentLength <= entries.bytes.count
    else { return nil }
    let nameBytes = entries.bytes[(at + 46)..<(at + 46 + nameLength)]
    var extra = at + 46 + nameLength
    let extraEnd = extra + extraLength
    while extra + 4 <= extraEnd, let id = entries.word(extra), let size = entries.word(extra + 2) {
      if id == 1 {
        var field = extra + 4
        for keyPath in [\Sizes.plain, \.compressed, \.header] {
          var sizes = Sizes(plain: plain, compressed: compressed, header: header)
          guard sizes[keyPath: keyPath] == 0xFFFF_FFFF else { continue }
          guard let value = entries.quad(field), field + 8 <= extra + 4 + size else { return nil }
          sizes[keyPath: keyPath] = value
          (plain, compressed, header) = (sizes.plain, sizes.compressed, sizes.header)
          field += 8
        }
      }
      extra += 4 + size
    }
    let member = ZipArchive.Member(
      name: MemberName.decode(nameBytes, isUTF8: flags & 0x800 != 0), byteCount: plain,
      compressedByteCount: compressed, crc32: UInt32(crc), method: method,
      isEncrypted: flags & 1 != 0, headerOffset: header + shift)
    return (member, 46 + nameLength + extraLength + commentLength)
  }

  private struct Sizes {
    var plain: Int
    var compressed: Int
    var header: Int
  }
}

/// The names of zip members: UTF-8 where it is valid, else code page 437.
enum MemberName {
  static func decode(_ bytes: some Collection<UInt8>, isUTF8: Bool) -> String {
    if let name = String(validating: Array(bytes), as: UTF8.self) { return name }
    if isUTF8 { return String(decoding: Array(bytes), as: UTF8.self) }
    return String(
      String.UnicodeScalarView(bytes.map { $0 < 0x80 ? Unicode.Scalar($0) : high[Int($0) - 0x80] }))
  }

  // Code page 437 from 0x80 on, as IBM defined it.
  private static let high: [Unicode.Scalar] = Array(
    """
    ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀\
    αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}
    """.unicodeScalars)
}
