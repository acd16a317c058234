import CConfinement
import Glibc

/// Gives up what a process does not need before it parses a file of unknown origin.
///
/// Parsers of a dozen formats, some of them libraries in C, read such a file. What they may do in
/// the worst case is decided here: see no other file, write in one folder, reach no network and
/// start no process. Rights are given up for good, by the calling thread and all that it starts, so
/// this comes before other threads. Where the kernel lacks a means the others still hold.
public enum SelfConfinement {
  /// The folders that running and loading libraries takes.
  private static let system = [
    "/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib", "/etc/ld.so.cache", "/proc/self",
    "/sys/devices/system/cpu", "/dev/null", "/dev/urandom", "/usr/share/zoneinfo", "/etc/localtime",
  ]

  /// The most memory such a process may ask for: no file of an office needs as much, and one that was
  /// tampered with may ask for more than the machine has.
  static let memoryBytes: UInt64 = 8 << 30

  /// From now on this process reads the given files and the system's libraries only, writes in one
  /// folder, can start no process and reach no network, and has 8 GiB of memory at most.
  ///
  /// - Parameters:
  ///   - files: the files to be read; those that do not exist are passed over.
  ///   - folder: where files may be made, renamed and removed; nil for nowhere.
  /// - Returns: whether files and system calls are both confined.
  @discardableResult
  public static func reading(_ files: [String], writingIn folder: String?) -> Bool {
    guard arraigo_no_new_privileges() == 0 else { return false }
    limitMemory()
    let runtime = loadedFrom.map { [$0] } ?? []
    let hasLandlock = withPaths(files + system + runtime) { paths, count in
      arraigo_landlock(paths, count, folder) == 0
    }
    // Without Landlock a filter that lets files be opened for writing would still help.
    let hasFilter = arraigo_seccomp_confine_writer() == 0
    return hasLandlock && hasFilter
  }

  /// From now on neither this process nor one that it starts can write a file or have more than 8 GiB
  /// of memory.
  ///
  /// - Returns: whether the kernel sees to it.
  @discardableResult
  public static func writingNothing() -> Bool {
    guard arraigo_no_new_privileges() == 0 else { return false }
    limitMemory()
    return withPaths(["/"]) { paths, count in arraigo_landlock(paths, count, "/dev/null") == 0 }
  }

  /// Fails only where the limit is a lower one already.
  private static func limitMemory() {
    _ = arraigo_limit(Int32(bitPattern: RLIMIT_DATA.rawValue), memoryBytes)
  }

  private static func withPaths(
    _ paths: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>, Int) -> Bool
  ) -> Bool {
    let texts = paths.map { UnsafePointer(strdup($0)) }
    defer { for text in texts { free(UnsafeMutablePointer(mutating: text)) } }
    return texts.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { body($0, buffer.count) } ?? false
    }
  }

  /// Where this process's Swift runtime was loaded from.
  private static var loadedFrom: String? {
    var name = [CChar](repeating: 0, count: Int(PATH_MAX))
    guard arraigo_library_of("swift_retain", &name, name.count) == 0 else { return nil }
    let path = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    return path.lastIndex(of: "/").map { String(path[..<$0]) }
  }
}
