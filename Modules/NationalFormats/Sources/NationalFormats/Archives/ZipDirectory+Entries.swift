import CInflate
import IntegrationModel

extension ZipDirectory {
  /// Reads the directory's entries.
  ///
  /// - Throws: `archive_bomb` for more members than allowed, `damaged_archive`.
  func members(in file: InputFile, limits: ArchiveLimits) throws(ArraigoError)
    -> [ZipArchive.Member]
  {
    // A thousand bytes a member are far more than names take.
    guard count <= limits.members, byteCount / 1_024 <= limits.members else {
      throw ArraigoError(
        "archive_bomb", "the archive lists \(count) members", at: Place(file: file.name),
        suggestion: "raise the limit if the file is trusted")
    }
    let entries = LittleEndian(bytes: try file.bytes(at: offset, count: byteCount))
    var members: [ZipArchive.Member] = []
    var at = 0
    for _ in 0..<count {
      guard let (member, length) = entry(entries, at) else { throw damaged(file, at) }
      members.append(member)
      at += length
    }
    // A count that is too small would hide members.
    if entries.double(at) == 0x0201_4B50 { throw damaged(file, at) }
    return members
  }

  private func damaged(_ file: InputFile, _ at: Int) -> ArraigoError {
    ArraigoError(
      "damaged_archive", "the archive's directory is damaged",
      at: Place(file: file.name, byte: offset + at), suggestion: "download the file again")
  }

  private func entry(_ entries: LittleEndian, _ at: Int) -> (ZipArchive.Member, Int)? {
    guard entries.double(at) == 0x0201_4B50, let flags = entries.word(at + 8),
      let method = entries.word(at + 10), let crc = entries.double(at + 16),
      let compressed = entries.double(at + 20), let plain = entries.double(at + 24),
      let nameLength = entries.word(at + 28), let extraLength = entries.word(at + 30),
      let commentLength = entries.word(at + 32), let header = entries.double(at + 42),
      at + 46 + nameLength + extraLength + commentLength <= entries.bytes.count
    else { return nil }
    let nameBytes = Array(entries.bytes[(at + 46)..<(at + 46 + nameLength)])
    var fields = ExtraFields(plain: plain, compressed: compressed, header: header)
    let extra = at + 46 + nameLength
    guard fields.read(entries, extra..<(extra + extraLength), nameBytes) else { return nil }
    let member = ZipArchive.Member(
      name: fields.name ?? MemberName.decode(nameBytes, isUTF8: flags & 0x800 != 0),
      byteCount: fields.plain, compressedByteCount: fields.compressed, crc32: UInt32(crc),
      method: method, isEncrypted: flags & 0x2041 != 0, headerOffset: fields.header + shift)
    return (member, 46 + nameLength + extraLength + commentLength)
  }
}

/// What the extra fields of an entry say in place of its fixed ones.
private struct ExtraFields {
  var plain: Int
  var compressed: Int
  var header: Int
  var name: String?

  /// Reads zip64 sizes and Info-ZIP's Unicode name; false where a size is missing or impossible.
  mutating func read(_ entries: LittleEndian, _ range: Range<Int>, _ nameBytes: [UInt8]) -> Bool {
    var at = range.lowerBound
    while at + 4 <= range.upperBound, let id = entries.word(at), let size = entries.word(at + 2) {
      let field = (at + 4)..<min(at + 4 + size, range.upperBound)
      if id == 1, !readSizes(entries, field) { return false }
      if id == 0x7075 { readName(entries, field, nameBytes) }
      at += 4 + size
    }
    return plain != Self.elsewhere && compressed != Self.elsewhere && header != Self.elsewhere
  }

  private static let elsewhere = 0xFFFF_FFFF

  private mutating func readSizes(_ entries: LittleEndian, _ field: Range<Int>) -> Bool {
    var at = field.lowerBound
    for path in [\Self.plain, \.compressed, \.header] where self[keyPath: path] == Self.elsewhere {
      guard at + 8 <= field.upperBound, let value = entries.quad(at) else { return false }
      self[keyPath: path] = value
      at += 8
    }
    return true
  }

  /// The name in UTF-8, which holds as long as the fixed name is the one it was made for.
  private mutating func readName(
    _ entries: LittleEndian, _ field: Range<Int>, _ nameBytes: [UInt8]
  ) {
    guard field.count > 5, entries.bytes[field.lowerBound] == 1,
      entries.double(field.lowerBound + 1) == Int(arraigo_crc32(0, nameBytes, nameBytes.count))
    else { return }
    let text = Array(entries.bytes[(field.lowerBound + 5)..<field.upperBound])
    name = String(validating: text, as: UTF8.self)
  }
}

/// The names of zip members: UTF-8 where it is valid, else code page 437.
enum MemberName {
  static func decode(_ bytes: [UInt8], isUTF8: Bool) -> String {
    if let name = String(validating: bytes, as: UTF8.self) { return name }
    if isUTF8 { return String(decoding: bytes, as: UTF8.self) }
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
