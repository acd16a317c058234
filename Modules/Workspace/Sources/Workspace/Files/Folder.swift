import Glibc
import IntegrationModel

/// What this module does with folders and whole small files.
enum Folder {
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// The process's current folder.
  static var current: String {
    guard let path = getcwd(nil, 0) else { return "." }
    defer { free(path) }
    return String(cString: path)
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// Makes a folder and those above it.
  static func make(_ path: String) throws(ArraigoError) {
    if isFolder(path) { return }
    if let slash = path.lastIndex(of: "/"), slash != path.startIndex {
      try make(String(path[..<slash]))
    }
    guard mkdir(path, 0o755) == 0 || errno == EEXIST && isFolder(path) else {
      throw .system("cannot_write", "cannot make the folder", path)
    }
  }

  /// The names in a folder, sorted; none where it cannot be read.
  static func names(in path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Waits until the disk knows the names of a folder: without it a rename may be forgotten.
  static func synchronise(_ path: String) throws(ArraigoError) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system("cannot_write", "cannot open the folder", path) }
    defer { _ = close(descriptor) }
    guard fsync(descriptor) == 0 else {
      throw .system("cannot_write", "cannot write the folder", path)
    }
  }

  static func move(_ path: String, to target: String) throws(ArraigoError) {
    guard rename(path, target) == 0 else {
      throw .system("cannot_write", "cannot name the file", target)
    }
  }

  /// Removes a file; one that is not there is as good as removed.
  static func removeFile(_ path: String) { _ = unlink(path) }

  /// Writes a small file so that a reader sees the old text or the new, never a part.
  static func replace(_ path: String, with bytes: [UInt8]) throws(ArraigoError) {
    let partial = path + ".partial-\(getpid())"
    removeFile(partial)
    let file = try OutputFile(creating: partial)
    try file.write(bytes)
    try file.synchroniseAndClose()
    try move(partial, to: path)
    try synchronise(parent(of: path))
  }

  static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
