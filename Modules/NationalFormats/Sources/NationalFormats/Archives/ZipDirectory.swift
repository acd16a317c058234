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

  static let endByteCount = 22
  static let longestComment = 65_535

  /// Finds the directory from the end of the file.
  ///
  /// The end record's signature may stand in the comment or in data too, so the last place where
  /// a directory really is wins. Nothing but zeros may follow it: an archive that is a member of this
  /// one has an end record as well, which must not be taken for that of a file that was cut.
  static func find(in file: InputFile) throws(ArraigoError) -> ZipDirectory {
    let tailStart = max(0, file.byteCount - endByteCount - longestComment)
    let tail = LittleEndian(
      bytes: try file.bytes(at: tailStart, count: endByteCount + longestComment))
    var failure: ArraigoError?
    var at = tail.bytes.count - endByteCount
    while at >= 0 {
      if tail.double(at) == 0x0605_4B50, let comment = tail.word(at + 20),
        tail.bytes.dropFirst(at + endByteCount).count >= comment,
        tail.bytes.dropFirst(at + endByteCount + comment).allSatisfy({ $0 == 0 })
      {
        do throws(ArraigoError) {
          return try directory(of: tail, end: at, tailStart, in: file)
        } catch {
          failure = failure ?? error
        }
      }
      at -= 1
    }
    if let failure { throw failure }
    throw try noEndRecord(file)
  }

  private static func noEndRecord(_ file: InputFile) throws(ArraigoError) -> ArraigoError {
    let kind = FileKind(startingWith: try file.bytes(at: 0, count: 512))
    let place = Place(file: file.name, byte: file.byteCount)
    guard kind == .zip else {
      return ArraigoError(
        "not_a_zip", "the file is not a zip archive (it looks like \(kind.rawValue))", at: place,
        suggestion: kind.adviceInPlaceOfArchive)
    }
    return ArraigoError(
      "truncated_archive", "the archive has no end record: it was cut off", at: place,
      suggestion: "download the file again")
  }

  private static func directory(
    of tail: LittleEndian, end: Int, _ tailStart: Int, in file: InputFile
  ) throws(ArraigoError) -> ZipDirectory {
    let position = tailStart + end
    guard let disk = tail.word(end + 4), let count = tail.word(end + 10),
      let byteCount = tail.double(end + 12), let offset = tail.double(end + 16)
    else { throw damagedEnd(file, position) }
    if let large = try zip64(before: position, in: file) { return large }
    guard disk == 0 || disk == 0xFFFF else {
      throw ArraigoError(
        "split_archive", "the archive is one part of several",
        at: Place(file: file.name, byte: position), suggestion: "join the parts first")
    }
    return try placed(
      ZipDirectory(offset: offset, byteCount: byteCount, count: count, shift: 0),
      endingAt: position, in: file)
  }

  /// The directory where it really stands: at its offset, or later by the bytes in front of the
  /// archive, which then ends where the end records begin.
  private static func placed(
    _ declared: ZipDirectory, endingAt end: Int, in file: InputFile
  ) throws(ArraigoError) -> ZipDirectory {
    for shift in [end - declared.byteCount - declared.offset, 0] where shift >= 0 {
      var directory = declared
      directory.offset += shift
      directory.shift = shift
      guard directory.offset <= end, directory.byteCount <= end - directory.offset else { continue }
      if shift > 0, LittleEndian(bytes: try file.bytes(at: 0, count: 4)).double(0) == 0x0403_4B50 {
        // A program may stand in front of an archive, the members of another one may not.
        throw try noEndRecord(file)
      }
      if directory.count == 0, directory.byteCount == 0 { return directory }
      let head = LittleEndian(bytes: try file.bytes(at: directory.offset, count: 4))
      if head.double(0) == 0x0201_4B50 { return directory }
    }
    throw damagedEnd(file, end)
  }

  private static func zip64(before end: Int, in file: InputFile) throws(ArraigoError)
    -> ZipDirectory?
  {
    guard end >= 20 else { return nil }
    let locator = LittleEndian(bytes: try file.bytes(at: end - 20, count: 20))
    guard locator.double(0) == 0x0706_4B50, let declared = locator.quad(8) else { return nil }
    // The record stands where the locator says, or right before it where bytes precede the archive.
    for position in [declared, end - 76] where position >= 0 && position <= end - 76 {
      let record = LittleEndian(bytes: try file.bytes(at: position, count: 56))
      guard record.double(0) == 0x0606_4B50, let count = record.quad(32),
        let byteCount = record.quad(40), let start = record.quad(48)
      else { continue }
      return try placed(
        ZipDirectory(offset: start, byteCount: byteCount, count: count, shift: 0),
        endingAt: position, in: file)
    }
    throw ArraigoError(
      "damaged_archive", "the archive's zip64 end record makes no sense",
      at: Place(file: file.name, byte: end - 20), suggestion: "download the file again")
  }

  private static func damagedEnd(_ file: InputFile, _ position: Int) -> ArraigoError {
    ArraigoError(
      "damaged_archive", "the archive's end record makes no sense",
      at: Place(file: file.name, byte: position), suggestion: "download the file again")
  }
}
