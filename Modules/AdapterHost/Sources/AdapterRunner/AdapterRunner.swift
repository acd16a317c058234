import AdapterProtocol
import CAdapterBorder
import CConfinement
import Glibc
import IntegrationModel

/// The process that loads one adapter, after it has confined itself.
public enum AdapterRunner {
  /// The descriptor the host's line comes on.
  public static let lineDescriptor: Int32 = 3

  /// Waits for the host's request, confines the process, loads the adapter and serves it.
  ///
  /// - Returns: the exit code; 0 where the host was told everything, an error included.
  public static func main() -> Int32 {
    arraigo_keep_freed_memory()
    let line = Channel(socket: lineDescriptor)
    do throws(ArraigoError) {
      guard case .message(.request(let request), let descriptors) = try line.receive() else {
        return 2
      }
      do throws(ArraigoError) {
        // Asked before the confinement, which forbids the question too.
        let hasLandlock = arraigo_landlock_version() > 0
        let guarantees = try Confinement.confine(for: request)
        try line.send(.confined(guarantees))
        guard request.verb != .probe else { return 0 }
        let adapter = try LoadedAdapter(request.library)
        if !hasLandlock { _ = arraigo_seccomp_confine(1) }
        guard descriptors.count == request.inputs.count else {
          throw ArraigoError("line_broken", "not every input came along with the request")
        }
        let inputs = zip(request.inputs, descriptors).map { ($0, $1) }
        try Service(line: line, adapter: adapter, inputs: inputs).serve(request)
      } catch {
        try line.send(.failed(error))
      }
      try awaitFinish(line)
      return 0
    } catch {
      return 2
    }
  }
}

extension AdapterRunner {
  /// Waits until the host has heard the last message, or has gone.
  private static func awaitFinish(_ line: Channel) throws(ArraigoError) {
    while true {
      switch try line.receive() {
      case .message(.finished, _), .end: return
      case .message, .nothing: continue
      }
    }
  }
}

/// Confines this process, once and for good.
enum Confinement {
  static func confine(for request: Message.Request) throws(ArraigoError) -> [Guarantee] {
    let limits = request.limits
    var guarantees: [Guarantee] = []
    let orphaned = arraigo_die_with_parent(getppid()) != 0
    let limited =
      arraigo_limit(Int32(bitPattern: RLIMIT_AS.rawValue), UInt64(limits.memoryBytes)) == 0
      && arraigo_limit(Int32(bitPattern: RLIMIT_CPU.rawValue), UInt64(limits.cpuSeconds)) == 0
      && arraigo_limit(Int32(bitPattern: RLIMIT_FSIZE.rawValue), UInt64(limits.batchBytes)) == 0
      && arraigo_limit(Int32(bitPattern: RLIMIT_NOFILE.rawValue), 256) == 0
      && arraigo_limit(Int32(bitPattern: RLIMIT_CORE.rawValue), 0) == 0
    guarantees.append(
      Guarantee(
        name: "limits", holds: limited && !orphaned,
        detail: "memory, processor time, batch size and open files are limited"))
    guarantees.append(
      Guarantee(
        name: "no_new_privileges", holds: arraigo_no_new_privileges() == 0,
        detail: "no rights can be gained"))
    _ = arraigo_report_memory()
    guarantees.append(landlock(for: request.library))
    guarantees.append(
      Guarantee(
        name: "seccomp", holds: arraigo_seccomp_confine(0) == 0,
        detail: "no process, no network, no signal, nothing opened for writing"))
    return guarantees
  }

  /// The folders a library and the Swift runtime are loaded from.
  private static func landlock(for library: String) -> Guarantee {
    let version = arraigo_landlock_version()
    guard version > 0 else {
      return Guarantee(
        name: "landlock", holds: false,
        detail: "this kernel has no Landlock; files can be read while the adapter is loaded")
    }
    let folder = String(library.prefix(upTo: library.lastIndex(of: "/") ?? library.endIndex))
    let paths = [
      folder, "/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib", "/etc/ld.so.cache",
      "/proc/self", "/sys/devices/system/cpu", "/dev/null",
    ]
    let runtime = runtimeFolder().map { [$0] } ?? []
    var texts = (paths + runtime).map { UnsafePointer(strdup($0)) }
    defer { for text in texts { free(UnsafeMutablePointer(mutating: text)) } }
    let count = texts.count
    let status = arraigo_landlock_read_only(&texts, count)
    return Guarantee(
      name: "landlock", holds: status == 0,
      detail: "version \(version): only the adapter's folder and the system's libraries can be read"
    )
  }

  /// Where this process's Swift runtime was loaded from.
  private static func runtimeFolder() -> String? {
    var name = [CChar](repeating: 0, count: Int(PATH_MAX))
    guard arraigo_library_of("swift_retain", &name, name.count) == 0 else { return nil }
    let path = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    guard let slash = path.lastIndex(of: "/") else { return nil }
    return String(path[..<slash])
  }
}

/// An adapter's library with its table filled.
struct LoadedAdapter {
  let table: ArraigoAdapterTable

  init(_ library: String) throws(ArraigoError) {
    // Never closed: a Swift library that is unloaded leaves dangling type records behind.
    guard let handle = dlopen(library, RTLD_NOW | RTLD_LOCAL) else {
      throw ArraigoError(
        "adapter_not_loadable", "the library cannot be loaded: " + String(cString: dlerror()),
        suggestion: "build it again with the toolchain of this host")
    }
    guard let symbol = dlsym(handle, "arraigo_adapter_entry") else {
      throw ArraigoError(
        "adapter_not_loadable", "the library does not export arraigo_adapter_entry",
        suggestion: "check that it was built as an adapter")
    }
    typealias Entry = @convention(c) (UInt32, UnsafeMutablePointer<ArraigoAdapterTable>?) -> Int32
    let entry = unsafeBitCast(symbol, to: Entry.self)
    var table = ArraigoAdapterTable()
    table.struct_size = UInt32(MemoryLayout<ArraigoAdapterTable>.size)
    let offered = UInt32(ARRAIGO_BORDER_VERSION)
    guard entry(offered, &table) == 0, table.border_version == offered else {
      throw ArraigoError(
        "border_version_mismatch",
        "the host speaks border version \(offered), the adapter \(table.border_version)",
        suggestion: "build the adapter again with this host's kit")
    }
    guard table.describe != nil, table.recognise != nil, table.open != nil,
      table.next_batch != nil, table.summary != nil, table.close != nil
    else {
      throw ArraigoError(
        "adapter_broke_protocol", "the adapter's table of functions has holes",
        suggestion: "build the adapter again with this host's kit")
    }
    self.table = table
  }
}
