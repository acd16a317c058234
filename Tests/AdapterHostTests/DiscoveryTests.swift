import AdapterHost
import Foundation
import IntegrationModel
import Testing

@Suite("Adapters are found and ranked from their manifests alone")
struct DiscoveryTests {
  @Test("An installed adapter is listed by its identifier")
  func found() throws {
    let faulty = try FaultyAdapter()
    let catalogue = AdapterCatalogue(folders: [faulty.folder, "/nowhere"])
    #expect(catalogue.adapters.map(\.manifest.id) == ["ar.test.faulty"])
    #expect(catalogue.findings.map(\.state) == [.found, .absent])
  }

  @Test("A manifest without its library is a known survey that is not installed")
  func libraryMissing() throws {
    let faulty = try FaultyAdapter()
    try FileManager.default.removeItem(atPath: faulty.adapter.library)
    let catalogue = AdapterCatalogue(folders: [faulty.folder])
    #expect(catalogue.adapters.isEmpty)
    let input = InputSignature(
      name: "x.txt", format: "text", members: [.init(name: "x.txt", columns: ["AGE", "SEX"])])
    let error = #expect(throws: ArraigoError.self) { try catalogue.best(for: input) }
    #expect(error?.code == "adapter_not_installed")
    #expect(error?.message.contains("Faulty") == true)
  }

  @Test(
    "A broken manifest is an error that says what is wrong, never skipped",
    arguments: [
      ("id: ar.test.faulty\n", "", "broken_manifest", "does not say `id`"),
      ("manifest_version: 1", "manifest_version: 2", "manifest_too_new", "form 2"),
      ("country: AR", "country: Argentina", "broken_manifest", "two letters"),
      ("library: libfaulty.so", "library: ../x.so", "broken_manifest", "beside the manifest"),
      ("border_version: 1", "border_version: one", "broken_manifest", "border_version"),
      ("names: [\"*\"]", "names: [\"*\"", "broken_manifest", "not YAML"),
    ])
  func broken(old: String, new: String, code: String, text: String) throws {
    let faulty = try FaultyAdapter()
    let yaml = FaultyAdapter.manifest.replacingOccurrences(of: old, with: new)
    try yaml.write(
      toFile: faulty.adapter.folder + "/manifest.yaml", atomically: true, encoding: .utf8)
    let catalogue = AdapterCatalogue(folders: [faulty.folder])
    #expect(catalogue.adapters.isEmpty)
    guard case .rejected(let error)? = catalogue.findings.first?.state else {
      Issue.record("the manifest was not rejected")
      return
    }
    #expect(error.code == code)
    #expect(error.message.contains(text), "\(error.message)")
    #expect(error.place.file?.hasSuffix("manifest.yaml") == true)
  }

  @Test("Columns decide more than names")
  func ranking() throws {
    let manifest = try AdapterManifest(yaml: FaultyAdapter.manifest, file: "manifest.yaml")
    func score(_ name: String, _ columns: [String], format: String = "text") -> Double {
      manifest.fit(
        InputSignature(name: name, format: format, members: [.init(name: name, columns: columns)])
      ).score
    }
    #expect(score("people.txt", ["AGE", "SEX"]) == 1)
    #expect(score("people.csv", ["age", "sex"]) < 1)
    #expect(score("people.csv", ["age", "sex"]) >= AdapterCatalogue.sufficientScore)
    #expect(score("people.csv", ["sex", "income"]) == 0)
    #expect(score("people.txt", ["age", "sex"], format: "zip") == 0)
  }

  @Test("A library that is not the manifest's is refused before it is loaded")
  func digest() throws {
    let faulty = try FaultyAdapter()
    var adapter = faulty.adapter
    adapter.manifest.librarySHA256 = String(repeating: "0", count: 64)
    let error = #expect(throws: ArraigoError.self) {
      try AdapterHost(runner: FaultyAdapter.runner).describe(adapter)
    }
    #expect(error?.code == "library_changed")
    adapter.manifest.librarySHA256 = try RunInput(path: adapter.library).sha256()
    #expect(try AdapterHost(runner: FaultyAdapter.runner).describe(adapter).survey.country == "AR")
  }

  @Test("A library and a manifest that disagree are refused")
  func mismatch() throws {
    let faulty = try FaultyAdapter()
    var adapter = faulty.adapter
    adapter.manifest.version = "2.0.0"
    let error = #expect(throws: ArraigoError.self) {
      try AdapterHost(runner: FaultyAdapter.runner).describe(adapter)
    }
    #expect(error?.code == "manifest_mismatch")
  }

  @Test("What is no adapter says so", arguments: ["", "not a library"])
  func notALibrary(content: String) throws {
    let faulty = try FaultyAdapter()
    try content.write(toFile: faulty.adapter.library, atomically: true, encoding: .utf8)
    let error = #expect(throws: ArraigoError.self) {
      try AdapterHost(runner: FaultyAdapter.runner).describe(faulty.adapter)
    }
    #expect(error?.code == "adapter_not_loadable")
  }

  @Test("An unknown identifier is answered with those that are installed")
  func unknown() throws {
    let faulty = try FaultyAdapter()
    let error = #expect(throws: ArraigoError.self) {
      try AdapterCatalogue(folders: [faulty.folder]).adapter("pe.inei.enaho")
    }
    #expect(error?.code == "adapter_not_found")
    #expect(error?.suggestion?.contains("ar.test.faulty") == true)
  }

  @Test(
    "Name patterns know any run and any one character",
    arguments: [
      ("*ind*.txt", "usu_Individual_T122.TXT", true), ("*ind*.txt", "usu_hogar.txt", false),
      ("t?22.csv", "t122.csv", true), ("t?22.csv", "t22.csv", false), ("*", "", true),
      ("a*b*c", "aXbYbZc", true), ("a*b*c", "aXbY", false),
    ])
  func patterns(pattern: String, name: String, matches: Bool) {
    #expect(NamePattern(pattern).matches(name) == matches)
  }
}
