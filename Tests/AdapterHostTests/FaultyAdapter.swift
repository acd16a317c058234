import AdapterHost
import AdapterProtocol
import Foundation
import IntegrationModel
import Testing

/// The misbehaving adapter of `FaultyAdapter/`, compiled and installed in a fresh folder.
final class FaultyAdapter {
  let folder: String
  let adapter: InstalledAdapter

  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  /// The runner that was built beside these tests.
  static let runner: String = {
    if let given = ProcessInfo.processInfo.environment["ARRAIGO_RUNNER"] { return given }
    let executable = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    return executable.deletingLastPathComponent().appending(path: "arraigo-runner").path
  }()

  static let manifest = """
    manifest_version: 1
    id: ar.test.faulty
    version: 1.0.0
    border_version: 1
    country: AR
    survey: FAULTY
    name: Faulty
    institute: tests
    maintainer: tests
    library: libfaulty.so
    formats: [text]
    names: ["*"]
    members:
      - pattern: "*.txt"
        unit: person
        columns: [age]
    periods: none
    """

  /// The library, compiled once for all tests.
  private static let library: Data? = {
    let target = FileManager.default.temporaryDirectory
      .appending(path: "faulty-\(UUID().uuidString).so").path
    defer { try? FileManager.default.removeItem(atPath: target) }
    let compiler = Process()
    compiler.executableURL = URL(filePath: "/usr/bin/env")
    compiler.arguments = [
      "cc", "-shared", "-fPIC",
      "-I\(root)/Modules/AdapterBorder/Sources/CAdapterBorder/include",
      "\(root)/Tests/AdapterHostTests/FaultyAdapter/faulty_adapter.c", "-o", target,
    ]
    guard (try? compiler.run()) != nil else { return nil }
    compiler.waitUntilExit()
    return compiler.terminationStatus == 0 ? FileManager.default.contents(atPath: target) : nil
  }()

  init() throws {
    folder =
      FileManager.default.temporaryDirectory
      .appending(path: "adapters-\(UUID().uuidString)").path
    let home = folder + "/ar.test.faulty"
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
    let built = try #require(Self.library, "a C compiler is needed for the test adapter")
    try built.write(to: URL(filePath: home + "/libfaulty.so"))
    try Self.manifest.write(toFile: home + "/manifest.yaml", atomically: true, encoding: .utf8)
    adapter = try AdapterCatalogue(folders: [folder]).adapter("ar.test.faulty")
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Starts a run that behaves as its input's name says.
  func run(_ behaviour: String, limits: RunLimits = RunLimits()) throws -> AdapterRun {
    let path = folder + "/\(behaviour).txt"
    try "age\n".write(toFile: path, atomically: true, encoding: .utf8)
    return try AdapterHost(runner: Self.runner, limits: limits)
      .run(adapter, [RunInput(path: path)])
  }

  /// Reads a run to its end and gives how many records came.
  static func records(of run: AdapterRun) throws -> Int {
    var count = 0
    while let (_, batch) = try run.next() { count += batch.rowCount }
    return count
  }
}
