import CInflate
import CPackedArchive
import IntegrationModel

/// The directory of a rar or 7z archive, read by libarchive.
struct PackedArchive {
  /// One file of the archive.
  struct Member {
    /// Its name with its folders.
    var name: String
    /// Its place among all entries.
    var index: Int
    /// The size it unfolds to, where the archive says so.
    var byteCount: Int?
    /// The checksum of its bytes, where libarchive does not look at it.
    var crc32: UInt32?
  }

  let members: [Member]

  /// Lists an archive.
  ///
  /// - Throws: `no_libarchive`, `damaged_archive`, `encrypted_member`, `archive_bomb`.
  init(_ file: InputFile, limits: ArchiveLimits) throws(ArraigoError) {
    let handle = try PackedHandle(file)
    let checksums = try RarChecksums.read(file)
    var members: [Member] = []
    var total = 0
    var index = 0
    while let entry = try handle.next() {
      if entry.isEncrypted { throw handle.encrypted(entry.name) }
      if entry.isFile {
        members.append(
          Member(
            name: entry.name, index: index, byteCount: entry.byteCount,
            crc32: checksums.indices.contains(index) ? checksums[index] : nil))
        total = total.addingReportingOverflow(entry.byteCount ?? 0).partialValue
      }
      index += 1
      guard index <= limits.members, total >= 0, total <= limits.totalBytes else {
        throw ArraigoError(
          "archive_bomb", "the archive holds more members or bytes than allowed",
          at: Place(file: file.name, member: entry.name),
          suggestion: "raise the limit if the file is trusted")
      }
    }
    self.members = members
  }
}

/// An archive that libarchive has open.
final class PackedHandle {
  private let handle: OpaquePointer
  private let file: InputFile
  /// Bytes in memory stay where they are as long as the archive is open.
  private let memory: UnsafeMutableBufferPointer<UInt8>?

  init(_ file: InputFile) throws(ArraigoError) {
    self.file = file
    var memory: UnsafeMutableBufferPointer<UInt8>?
    if file.descriptor < 0 {
      let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(1, file.byteCount))
      _ = copy.initialize(from: try file.bytes(at: 0, count: file.byteCount))
      memory = copy
    }
    self.memory = memory
    guard arraigo_has_libarchive() == 1 else {
      memory?.deallocate()
      throw ArraigoError(
        "no_libarchive", "rar and 7z archives need libarchive, which was not there at build time",
        at: Place(file: file.name),
        suggestion: "unpack the archive and give its files, or install libarchive and build again")
    }
    guard
      let handle = arraigo_packed_open(
        file.descriptor, memory.map { UnsafePointer($0.baseAddress) } ?? nil, file.byteCount)
    else {
      memory?.deallocate()
      throw ArraigoError(
        "out_of_memory", "the archive could not be opened", at: Place(file: file.name))
    }
    self.handle = handle
  }

  deinit {
    arraigo_packed_close(handle)
    memory?.deallocate()
  }

  /// The next entry, nil after the last.
  func next() throws(ArraigoError) -> (
    name: String, byteCount: Int?, isFile: Bool, isEncrypted: Bool
  )? {
    var entry = ArraigoPackedEntry()
    switch arraigo_packed_next(handle, &entry) {
    case 1:
      return (
        entry.name.map { String(cString: $0) } ?? "?", entry.size < 0 ? nil : Int(entry.size),
        entry.is_file == 1, entry.is_encrypted == 1
      )
    case 0: return nil
    default: throw failure(at: Place(file: file.name))
    }
  }

  /// Reads of the entry at hand; 0 at its end.
  func read(into buffer: UnsafeMutableRawBufferPointer, at place: Place) throws(ArraigoError) -> Int
  {
    let got = arraigo_packed_read(handle, buffer.baseAddress, buffer.count)
    guard got >= 0 else { throw failure(at: place) }
    return got
  }

  func encrypted(_ name: String) -> ArraigoError {
    ArraigoError(
      "encrypted_member", "the member is encrypted", at: Place(file: file.name, member: name),
      suggestion: "unpack it with its password and give the unpacked file")
  }

  private func failure(at place: Place) -> ArraigoError {
    ArraigoError(
      "damaged_archive",
      "the archive cannot be read: \(String(cString: arraigo_packed_error(handle)))", at: place,
      suggestion: "download the file again, or unpack it and give its files")
  }
}

/// The bytes of a member of a rar or 7z archive.
final class PackedStream: ByteStream {
  let place: Place
  private let handle: PackedHandle
  private let member: PackedArchive.Member
  private let limits: ArchiveLimits
  private var produced = 0
  private var crc: UInt32 = 0
  private var failed: ArraigoError?

  init(_ file: InputFile, member: PackedArchive.Member, limits: ArchiveLimits) throws(ArraigoError)
  {
    place = Place(file: file.name, member: member.name)
    self.member = member
    self.limits = limits
    handle = try PackedHandle(file)
    for _ in 0...member.index where try handle.next() == nil {
      throw ArraigoError("damaged_archive", "the member is no longer there", at: place)
    }
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ArraigoError) -> Int {
    if let failed { throw failed }
    do throws(ArraigoError) {
      var got = 0
      while got < buffer.count {
        let more = try handle.read(
          into: UnsafeMutableRawBufferPointer(rebasing: buffer[got...]), at: place)
        if more == 0 { break }
        got += more
      }
      produced += got
      if let base = buffer.baseAddress, got > 0 {
        crc = arraigo_crc32(crc, base.assumingMemoryBound(to: UInt8.self), got)
      }
      if got < buffer.count, let declared = member.crc32, crc != declared {
        throw failure("crc_mismatch", "the member's checksum is wrong: its bytes were changed")
      }
      if got < buffer.count, let declared = member.byteCount, produced != declared {
        throw failure(
          "truncated_member", "the member unfolds to \(produced) bytes instead of \(declared)")
      }
      if produced > limits.totalBytes {
        throw failure("archive_bomb", "the member unfolds to more than \(limits.totalBytes) bytes")
      }
      return got
    } catch {
      failed = error
      throw error
    }
  }

  private func failure(_ code: String, _ message: String) -> ArraigoError {
    ArraigoError(
      code, message, at: Place(file: place.file, member: place.member, byte: produced),
      suggestion: code == "archive_bomb"
        ? "raise the limit if the file is trusted" : "download the file again")
  }
}
