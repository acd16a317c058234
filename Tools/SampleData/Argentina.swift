import ArgumentParser
import Glibc
import IntegrationModel
import NationalFormats

/// INDEC's EPH.
struct Argentina: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Argentina: quarters of the EPH, with the tables for poverty lines.",
    discussion: """
      Eight quarters for a demonstration:
        sample-data argentina --output samples
      One long quarter for a benchmark, its person file also as .gz:
        sample-data argentina --output bench --persons 1000000 --single-quarter 2023-Q4 \
      --gzip-member
      """)

  @Option(help: "The folder to write to; it is made where it is absent.")
  var output: String

  @Option(help: "The quarters, as 2022-Q1..2023-Q4 or 2022-Q1.")
  var quarters = "2022-Q1..2023-Q4"

  @Option(help: "One quarter only; goes before --quarters.")
  var singleQuarter: String?

  @Option(help: "Households in each quarter.")
  var households = 12_000

  @Option(help: "Persons in each quarter, met exactly; goes before --households.")
  var persons: Int?

  @Option(help: "Another seed gives another population.")
  var seed = 1

  @Option(help: "How hard to compress, 1 (fast) to 9 (small).")
  var compression = 6

  @Flag(help: "Write each person file also by itself, as .gz.")
  var gzipMember = false

  func validate() throws {
    guard Quarter.range(singleQuarter ?? quarters) != nil else {
      throw ValidationError(
        "'\(singleQuarter ?? quarters)' is no quarter like 2022-Q1 nor a range.")
    }
    guard households > 0, persons ?? 1 > 0 else {
      throw ValidationError("A sample has at least one household.")
    }
    guard (1...9).contains(compression) else {
      throw ValidationError("Compression goes from 1 to 9.")
    }
  }

  func run() throws {
    try Folder.make(output)
    let all = Quarter.range(singleQuarter ?? quarters) ?? []
    let size = persons.map(SampleSize.persons) ?? .households(households)
    for quarter in all {
      let archive = EPHArchive(seed: seed, quarter: quarter, size: size)
      let path = output + "/" + archive.name
      let member = try archive.write(to: path, level: compression)
      print(path)
      if gzipMember, let member { try writeMember(member.name, of: path) }
    }
    try Folder.write(Baskets.lines(all), to: output + "/canastas.csv")
    try Folder.write(Baskets.adultEquivalents(), to: output + "/adulto_equivalente.csv")
  }

  private func writeMember(_ name: String, of path: String) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Folder.failure("read", path) }
    defer { close(descriptor) }
    let end = Int(lseek(descriptor, 0, SEEK_END))
    // The sample is known to be no bomb, however well it compresses.
    let archive = try ZipArchive(
      InputFile(descriptor: descriptor, byteCount: end, name: path),
      limits: ArchiveLimits(memberRatio: 2_000))
    guard let member = archive.members.first(where: { $0.name == name }) else { return }
    let target = output + "/" + (name.split(separator: "/").last.map(String.init) ?? name) + ".gz"
    try GzipFile.write(member, of: archive, to: target)
    print(target)
  }
}

/// Folders and small files.
enum Folder {
  /// Makes a folder and those above it.
  static func make(_ path: String) throws {
    var at = path.startIndex
    while at < path.endIndex {
      let next = path[path.index(after: at)...].firstIndex(of: "/") ?? path.endIndex
      if mkdir(String(path[..<next]), 0o755) != 0, errno != EEXIST { throw failure("make", path) }
      at = next
    }
  }

  static func write(_ text: String, to path: String) throws {
    guard let file = fopen(path, "w") else { throw failure("write", path) }
    let failed = fputs(text, file) < 0
    guard fclose(file) == 0, !failed else { throw failure("write", path) }
  }

  static func failure(_ verb: String, _ path: String) -> ArraigoError {
    ArraigoError(
      "\(verb)_failed", "cannot \(verb) it: \(String(cString: strerror(errno)))",
      at: Place(file: path.split(separator: "/").last.map(String.init)),
      suggestion: "check the folder's name and rights")
  }
}
