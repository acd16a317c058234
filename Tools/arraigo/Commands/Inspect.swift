import AdapterHost
import ArgumentParser
import IntegrationModel
import NationalFormats

/// Says what a file is, which adapter reads it, and reads it through to find what is wrong.
struct Inspect: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Says what a file is, which adapter reads it and what is wrong with it.",
    discussion: """
      Nothing is stored. The whole file is read once in the adapter's confined process.

      Example:
        arraigo inspect EPH_usu_3_Trim_2017_txt.zip
      """)

  @Argument(help: "The archive as the office publishes it.", completion: .file()) var file: String

  func run() throws {
    let input = try RunInput(path: file)
    let signature = try InputSignature(input)
    print("\(signature.name): \(signature.format)\n")
    AlignedRows.print(
      ["file", "columns"], signature.members.map { [$0.name, String($0.columns.count)] })
    let match = try Installation.adapters.best(for: signature)
    print("\nadapter  \(match.adapter.manifest.id) \(match.adapter.manifest.version)")
    print("because  \(match.reasons.joined(separator: "; "))\n")
    try read(input, through: match.adapter)
  }

  private func read(_ input: RunInput, through adapter: InstalledAdapter) throws(ArraigoError) {
    let run = try Installation.host.run(adapter, [input])
    var tallies: [RecordUnit: (records: Int, population: Double, period: Period?)] = [:]
    while let (unit, batch) = try run.next() {
      var tally = tallies[unit] ?? (0, 0, Period(of: batch))
      tally.records += batch.rowCount
      if case .numbers(let weights)? = batch[.weight]?.storage {
        tally.population += weights.reduce(0) { $1.isNaN ? $0 : $0 + $1 }
      }
      tallies[unit] = tally
    }
    AlignedRows.print(
      ["table", "period", "records", "weighted"],
      RecordUnit.allCases.compactMap { unit in
        tallies[unit].map {
          [
            unit.tableName, $0.period?.description ?? "", String($0.records),
            String(Int($0.population.rounded())),
          ]
        }
      })
    guard let summary = run.summary else { return }
    let counts = Dictionary(grouping: summary.variables, by: \.collection).mapValues(\.count)
    print(
      "\nvariables  \(counts[.collected] ?? 0) collected, \(counts[.approximated] ?? 0) approximated, "
        + "\(counts[.notCollected] ?? 0) not collected")
    guard !summary.problems.isEmpty else { return print("problems   none") }
    print("")
    AlignedRows.print(
      ["problem", "file", "line", "column", "count", "expected"],
      summary.problems.map {
        [
          $0.code, $0.place.member ?? $0.place.file ?? "", $0.place.line.map(String.init) ?? "",
          $0.place.column ?? "", String($0.count), $0.expected ?? "",
        ]
      })
  }
}

extension InputSignature {
  /// Looks into a file: its format, the files in it and their column names.
  ///
  /// - Throws: what opening the file or its archive throws.
  init(_ input: RunInput) throws(ArraigoError) {
    let file = InputFile(
      descriptor: input.descriptor, byteCount: input.byteCount, name: input.name)
    let kind = FileKind(startingWith: try file.bytes(at: 0, count: 512))
    switch kind {
    case .zip:
      let archive = try ZipArchive(file)
      var members: [Member] = []
      for member in archive.members {
        let stream = try archive.open(member)
        members.append(Member(name: member.name, columns: try Self.columns(of: stream)))
      }
      self.init(name: file.name, format: kind.rawValue, members: members)
    case .text:
      let columns = try Self.columns(of: FileStream(file))
      self.init(
        name: file.name, format: kind.rawValue, members: [Member(name: file.name, columns: columns)]
      )
    default:
      self.init(name: file.name, format: kind.rawValue, members: [])
    }
  }

  /// The names of the first line, split at its most frequent separator.
  private static func columns(of stream: any ByteStream) throws(ArraigoError) -> [String] {
    var bytes = [UInt8](repeating: 0, count: 64 << 10)
    var failure: ArraigoError?
    let count = bytes.withUnsafeMutableBytes { buffer -> Int in
      do throws(ArraigoError) {
        return try stream.read(into: buffer)
      } catch {
        failure = error
        return 0
      }
    }
    if let failure { throw failure }
    let line = bytes[..<count].prefix { $0 != 10 && $0 != 13 }
    let separators = [UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: "|")]
    let separator = separators.max { left, right in
      line.count { $0 == left } < line.count { $0 == right }
    }
    return line.split { $0 == separator }.map { field in
      String(decoding: field.filter { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
    }
  }
}
