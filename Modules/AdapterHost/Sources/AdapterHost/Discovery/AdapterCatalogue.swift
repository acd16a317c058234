import CConfinement
import Glibc
public import IntegrationModel

/// An adapter that was found and whose manifest could be read.
public struct InstalledAdapter: Sendable, Equatable {
  /// Its manifest.
  public var manifest: AdapterManifest
  /// The folder it is in.
  public var folder: String

  /// The library's path.
  public var library: String { folder + "/" + manifest.library }

  /// Makes an adapter of a folder's manifest.
  public init(manifest: AdapterManifest, folder: String) {
    self.manifest = manifest
    self.folder = folder
  }
}

/// The adapters of this machine, read from their manifests alone, and every place looked at.
public struct AdapterCatalogue: Sendable {
  /// One place that was looked at and what was there.
  public struct Finding: Sendable, Equatable {
    /// What was there.
    public enum State: Sendable, Equatable {
      /// A usable manifest.
      case found
      /// A manifest, but its library is not there: the survey is known, the adapter not installed.
      case libraryMissing
      /// Nothing.
      case absent
      /// Something that cannot be used, and why.
      case rejected(ArraigoError)
    }

    /// The path.
    public var path: String
    /// What was there.
    public var state: State
  }

  /// The usable adapters, by identifier.
  public private(set) var adapters: [InstalledAdapter] = []
  /// Adapters whose manifest is there but whose library is not.
  public private(set) var known: [InstalledAdapter] = []
  /// Every place in the order it was looked at.
  public private(set) var findings: [Finding] = []

  /// Looks into folders, each of which holds one folder for an adapter; the first place that has
  /// an identifier wins.
  public init(folders: [String]) {
    for folder in folders {
      guard let names = Self.entries(of: folder) else {
        findings.append(Finding(path: folder, state: .absent))
        continue
      }
      for name in names { look(into: folder + "/" + name) }
    }
    adapters.sort { $0.manifest.id < $1.manifest.id }
    known.sort { $0.manifest.id < $1.manifest.id }
  }

  /// The folders of a host: those of `ARRAIGO_ADAPTERS`, the installation's, the user's.
  ///
  /// - Parameters:
  ///   - executable: the host's own path.
  ///   - environment: the process's environment.
  public static func folders(executable: String, environment: [String: String]) -> [String] {
    var folders = (environment["ARRAIGO_ADAPTERS"] ?? "").split(separator: ":").map(String.init)
    if let bin = executable.lastIndex(of: "/") {
      folders.append(String(executable[..<bin]) + "/../adapters")
    }
    if let data = environment["XDG_DATA_HOME"] ?? environment["HOME"].map({ $0 + "/.local/share" })
    {
      folders.append(data + "/arraigo/adapters")
    }
    return folders
  }

  /// The adapter of an identifier.
  ///
  /// - Throws: `adapter_not_found`, with the nearest identifiers and all places looked at.
  public func adapter(_ id: String) throws(ArraigoError) -> InstalledAdapter {
    if let adapter = adapters.first(where: { $0.manifest.id == id }) { return adapter }
    for finding in findings {
      if case .rejected(let error) = finding.state, finding.path.hasSuffix("/" + id) {
        throw error
      }
    }
    if let adapter = known.first(where: { $0.manifest.id == id }) {
      throw ArraigoError(
        "adapter_not_installed",
        "the manifest of \(id) is there, its library \(adapter.manifest.library) is not",
        at: Place(file: adapter.folder), suggestion: "build it: Tools/build")
    }
    let installed = adapters.map(\.manifest.id).joined(separator: ", ")
    throw ArraigoError(
      "adapter_not_found", "there is no adapter \(id)",
      suggestion: installed.isEmpty
        ? "no adapter is installed; see `arraigo adapters doctor`" : "installed: \(installed)")
  }

  private mutating func look(into folder: String) {
    let path = folder + "/" + AdapterManifest.fileName
    guard access(path, F_OK) == 0 else { return }
    do throws(ArraigoError) {
      let text = try SmallFile.text(path)
      let manifest = try AdapterManifest(yaml: text, file: path)
      let adapter = InstalledAdapter(manifest: manifest, folder: folder)
      guard !(adapters + known).contains(where: { $0.manifest.id == manifest.id }) else {
        return findings.append(
          Finding(
            path: path,
            state: .rejected(
              ArraigoError(
                "adapter_shadowed", "another place before this one has \(manifest.id)",
                at: Place(file: path)))))
      }
      if access(adapter.library, R_OK) == 0 {
        adapters.append(adapter)
        findings.append(Finding(path: path, state: .found))
      } else {
        known.append(adapter)
        findings.append(Finding(path: path, state: .libraryMissing))
      }
    } catch {
      findings.append(Finding(path: path, state: .rejected(error)))
    }
  }

  private static func entries(of folder: String) -> [String]? {
    guard let handle = opendir(folder) else { return nil }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }
}

/// Reads small text files.
enum SmallFile {
  /// The whole text of a file of at most a mebibyte.
  static func text(_ path: String) throws(ArraigoError) -> String {
    let limit = 1 << 20
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw ArraigoError(
        "unreadable_file", "the file cannot be read: \(String(cString: strerror(errno)))",
        at: Place(file: path))
    }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: limit + 1)
    var count = 0
    while count < bytes.count {
      let got = bytes.withUnsafeMutableBytes {
        read(descriptor, $0.baseAddress.map { $0 + count }, $0.count - count)
      }
      guard got > 0 else { break }
      count += got
    }
    guard count <= limit, let text = String(validating: bytes[..<count], as: UTF8.self) else {
      throw ArraigoError(
        "unreadable_file", "the file is larger than a mebibyte or not UTF-8",
        at: Place(file: path))
    }
    return text
  }
}
