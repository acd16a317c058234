import CConfinement
import Glibc
public import IntegrationModel

/// Bytes in a memory file, mapped for as long as the value lives.
public final class MappedMemory {
  /// The bytes.
  public let bytes: UnsafeMutableRawBufferPointer

  private init(_ bytes: UnsafeMutableRawBufferPointer) { self.bytes = bytes }

  deinit { munmap(bytes.baseAddress, bytes.count) }

  /// Makes a memory file, lets `fill` write it, and seals it.
  ///
  /// - Returns: the descriptor, the caller's to close.
  /// - Throws: `out_of_memory`.
  public static func sealed(
    byteCount: Int, fill: (UnsafeMutableRawBufferPointer) -> Void
  ) throws(ArraigoError) -> Int32 {
    let failure = ArraigoError("out_of_memory", "memory for a batch could not be had")
    let descriptor = arraigo_memory_file("arraigo")
    guard descriptor >= 0 else { throw failure }
    let size = max(byteCount, 1)
    guard ftruncate(descriptor, off_t(size)) == 0,
      let base = mmap(
        nil, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_POPULATE, descriptor, 0),
      base != MAP_FAILED
    else {
      close(descriptor)
      throw failure
    }
    fill(UnsafeMutableRawBufferPointer(start: base, count: byteCount))
    munmap(base, size)
    guard arraigo_seal(descriptor) == 0 else {
      close(descriptor)
      throw failure
    }
    return descriptor
  }

  /// Makes a memory file of a fixed size that its maker goes on writing to.
  ///
  /// Its pages are had once and used for batch after batch.
  /// - Returns: the memory and its descriptor, the caller's to close.
  /// - Throws: `out_of_memory`.
  public static func shared(byteCount: Int) throws(ArraigoError) -> (MappedMemory, Int32) {
    let failure = ArraigoError("out_of_memory", "memory for a batch could not be had")
    let descriptor = arraigo_memory_file("arraigo-batches")
    guard descriptor >= 0 else { throw failure }
    let size = max(byteCount, 1)
    guard ftruncate(descriptor, off_t(size)) == 0, arraigo_seal_size(descriptor) == 0,
      let base = mmap(
        nil, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_POPULATE, descriptor, 0),
      base != MAP_FAILED
    else {
      close(descriptor)
      throw failure
    }
    return (MappedMemory(UnsafeMutableRawBufferPointer(start: base, count: size)), descriptor)
  }

  /// Maps a memory file that the other side goes on writing to; the descriptor is closed.
  ///
  /// Its size is sealed, so that no page vanishes under the reader; its content is not. What is
  /// read must therefore be copied first and checked then, never the other way round.
  /// - Throws: `adapter_broke_protocol` where the size can change or is above the limit.
  public static func mapShared(_ descriptor: Int32, limit: Int) throws(ArraigoError)
    -> MappedMemory
  {
    defer { close(descriptor) }
    var status = stat()
    guard arraigo_is_size_sealed(descriptor) == 1, fstat(descriptor, &status) == 0,
      (1...max(limit, 1)).contains(Int(status.st_size))
    else {
      throw ArraigoError("adapter_broke_protocol", "the memory for batches can change its size")
    }
    return try mapped(descriptor, byteCount: Int(status.st_size))
  }

  /// Maps a sealed memory file of a known size; the descriptor is closed.
  ///
  /// - Throws: `adapter_broke_protocol` where it is not sealed or has another size.
  public static func map(_ descriptor: Int32, byteCount: Int) throws(ArraigoError)
    -> MappedMemory
  {
    defer { close(descriptor) }
    var status = stat()
    guard arraigo_is_sealed(descriptor) == 1, fstat(descriptor, &status) == 0,
      byteCount >= 0, Int(status.st_size) == max(byteCount, 1)
    else {
      throw ArraigoError("adapter_broke_protocol", "a batch's memory is not sealed or misfits")
    }
    return try mapped(descriptor, byteCount: max(byteCount, 1))
  }

  private static func mapped(_ descriptor: Int32, byteCount size: Int) throws(ArraigoError)
    -> MappedMemory
  {
    guard let base = mmap(nil, size, PROT_READ, MAP_SHARED | MAP_POPULATE, descriptor, 0),
      base != MAP_FAILED
    else { throw ArraigoError("out_of_memory", "a batch could not be mapped") }
    return MappedMemory(UnsafeMutableRawBufferPointer(start: base, count: size))
  }
}
