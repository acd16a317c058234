public import AdapterProtocol
import CConfinement
import FoundationEssentials
import Glibc
public import IntegrationModel

/// Loads adapters, each in a confined process of its own, and asks them for what they can do.
public struct AdapterHost: Sendable {
  /// The path of `arraigo-runner`.
  public var runner: String
  /// What each process may use.
  public var limits: RunLimits

  /// Makes a host.
  public init(runner: String, limits: RunLimits = RunLimits()) {
    self.runner = runner
    self.limits = limits
  }

  /// What an adapter says of itself, held against its manifest.
  ///
  /// - Throws: `manifest_mismatch`, and how loading or the process failed.
  public func describe(_ adapter: InstalledAdapter) throws(ArraigoError) -> AdapterDescription {
    let (process, _) = try start(.describe, adapter, [])
    let description = try answer(AdapterDescription.self, from: process)
    try check(description, against: adapter)
    return description
  }

  private func check(_ description: AdapterDescription, against adapter: InstalledAdapter)
    throws(ArraigoError)
  {
    let manifest = adapter.manifest
    guard description.identity.id == manifest.id, description.identity.version == manifest.version
    else {
      throw ArraigoError(
        "manifest_mismatch",
        "the manifest says \(manifest.id) \(manifest.version), the library "
          + "\(description.identity.id) \(description.identity.version)",
        at: Place(file: adapter.folder + "/" + AdapterManifest.fileName),
        suggestion: "build the adapter and its manifest from the same sources")
    }
  }

  /// Whether an adapter can read inputs, as it finds by looking into them.
  ///
  /// - Throws: how loading or the process failed.
  public func recognise(_ adapter: InstalledAdapter, _ inputs: [RunInput]) throws(ArraigoError)
    -> Recognition
  {
    let (process, _) = try start(.recognise, adapter, inputs)
    return try answer(Recognition.self, from: process)
  }

  /// Begins to read inputs through an adapter.
  ///
  /// - Throws: how loading or the process failed; reading errors come from ``AdapterRun/next()``.
  public func run(_ adapter: InstalledAdapter, _ inputs: [RunInput]) throws(ArraigoError)
    -> AdapterRun
  {
    arraigo_keep_freed_memory()
    let (process, guarantees) = try start(.run, adapter, inputs)
    return AdapterRun(adapter, process: process, guarantees: guarantees, limits)
  }

  /// Begins to read inputs through an adapter, which first says what it is: one process for both.
  ///
  /// - Throws: what ``describe(_:)`` and ``run(_:_:)`` throw.
  public func describedRun(_ adapter: InstalledAdapter, _ inputs: [RunInput])
    throws(ArraigoError) -> (description: AdapterDescription, run: AdapterRun)
  {
    arraigo_keep_freed_memory()
    let (process, guarantees) = try start(.run, describes: true, adapter, inputs)
    guard case (.described(let byteCount), let descriptors) = try process.receive() else {
      throw ArraigoError("adapter_broke_protocol", "the adapter did not say what it is")
    }
    let description = try Reply.decode(AdapterDescription.self, descriptors, byteCount)
    try check(description, against: adapter)
    return (description, AdapterRun(adapter, process: process, guarantees: guarantees, limits))
  }

  /// What this kernel guarantees of a runner, found by confining one that loads nothing.
  ///
  /// - Throws: `runner_not_started`, and how the process failed.
  public func probe() throws(ArraigoError) -> [Guarantee] {
    let request = Message.Request(verb: .probe, library: "", inputs: [], limits: limits)
    let process = try RunnerProcess(
      runner: runner, adapter: "(none)", request: request, inputs: [])
    return try guarantees(from: process)
  }

  private func start(
    _ verb: Message.Request.Verb, describes: Bool = false, _ adapter: InstalledAdapter,
    _ inputs: [RunInput]
  ) throws(ArraigoError) -> (RunnerProcess, [Guarantee]) {
    let request = Message.Request(
      verb: verb, describes: describes, library: Self.absolute(adapter.library),
      inputs: inputs.map { .init(name: $0.name, byteCount: $0.byteCount) }, limits: limits)
    let process = try RunnerProcess(
      runner: runner, adapter: adapter.manifest.id, request: request, inputs: inputs,
      after: { () throws(ArraigoError) in try self.checkLibrary(adapter) })
    return (process, try guarantees(from: process))
  }

  private func guarantees(from process: RunnerProcess) throws(ArraigoError) -> [Guarantee] {
    guard case (.confined(let guarantees), _) = try process.receive() else {
      throw ArraigoError("adapter_broke_protocol", "the runner did not say how it is confined")
    }
    return guarantees
  }

  private func answer<Value: Decodable>(_ type: Value.Type, from process: RunnerProcess)
    throws(ArraigoError) -> Value
  {
    guard case (.answer(let byteCount), let descriptors) = try process.receive() else {
      throw ArraigoError("adapter_broke_protocol", "the adapter did not answer what was asked")
    }
    return try Reply.decode(type, descriptors, byteCount)
  }

  /// Holds the library against the digest of its manifest, where that gives one.
  private func checkLibrary(_ adapter: InstalledAdapter) throws(ArraigoError) {
    guard let expected = adapter.manifest.librarySHA256 else { return }
    let found = try RunInput(path: adapter.library).sha256()
    guard found == expected.lowercased() else {
      throw ArraigoError(
        "library_changed", "the library is not the one its manifest was made for",
        at: Place(file: adapter.library),
        suggestion: "install the adapter again from a source you trust")
    }
  }

  /// The path without links and dots, as the runner's confinement needs it.
  private static func absolute(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
