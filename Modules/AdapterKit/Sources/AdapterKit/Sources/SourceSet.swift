import IntegrationModel
import NationalFormats

/// A file of the archive that was found; it can be opened as often as it is needed.
struct FoundSource {
  let file: SourceFile
  let found: ArchiveInputs.Found
  /// How its bytes become records in this input.
  let records: RecordFormat

  init(_ file: SourceFile, _ found: ArchiveInputs.Found, in inputs: ArchiveInputs)
    throws(ArraigoError)
  {
    self.file = file
    self.found = found
    records = try RecordFormat(of: file, found, in: inputs)
  }

  /// Opens it and reads its header.
  ///
  /// - Parameter chunkBytes: how much is unfolded at a time.
  /// - Throws: `missing_column`, and what reading throws.
  func open(chunkBytes: Int) throws(ArraigoError) -> TextRecords {
    let records = try TextRecords(
      try found.open(), as: file, records, at: found.place, chunkBytes: chunkBytes)
    let names = Set(records.reader.columnNames.map { $0.lowercased() })
    let missing = (file.required + file.keys).filter { !names.contains($0.lowercased()) }
    guard let first = missing.first else { return records }
    var place = found.place
    place.line = 1
    place.column = first
    throw ArraigoError(
      "missing_column",
      "the \(file.label) file has no column " + missing.joined(separator: ", ")
        + " among its \(records.reader.fieldCount)", at: place,
      suggestion: "check that this is the right file, its separator and its header")
  }
}

/// The files of an archive that an adapter asked for, as far as they are there.
struct SourceSet {
  /// Files whose records are persons; the first is the primary one.
  private(set) var persons: [FoundSource] = []
  /// Files whose records are households; the first is the household table's own.
  private(set) var households: [FoundSource] = []
  /// Files that the adapter knows and this input does not have.
  private(set) var absent: [SourceFile] = []

  init(_ files: [SourceFile], in inputs: ArchiveInputs) throws(ArraigoError) {
    var primaries: [RecordUnit: String] = [:]
    for file in files {
      let primary = primaries[file.unit] ?? file.label
      primaries[file.unit] = primary
      guard let found = try inputs.find(file) else {
        absent.append(file)
        continue
      }
      let source = try FoundSource(file, found, in: inputs)
      switch file.unit {
      case .person: persons.append(source)
      case .household: households.append(source)
      }
    }
    guard !persons.isEmpty || !households.isEmpty else {
      throw ArraigoError(
        "missing_member",
        "no file is named like "
          + files.flatMap(\.patterns).joined(separator: " or ") + "; found "
          + (inputs.names.isEmpty ? "nothing" : inputs.names.joined(separator: ", ")),
        suggestion: "give the archive as the office publishes it")
    }
    try Self.check(persons, primary: primaries[.person])
    try Self.check(households, primary: primaries[.household])
  }

  /// A note for each file that is not there: what it says is not collected.
  var problems: [Problem] {
    absent.map { file in
      Problem(
        "member_not_found", .note, expected: file.patterns.joined(separator: " or "),
        suggestion: "what the \(file.label) file says is not collected; give it too if there is one"
      )
    }
  }

  /// Modules say something of the records of a primary file; without it they cannot be read.
  private static func check(_ found: [FoundSource], primary: String?) throws(ArraigoError) {
    guard let first = found.first, let primary, first.file.label != primary else { return }
    throw ArraigoError(
      "missing_member",
      "the \(primary) file is not there, which the \(first.file.label) file is joined to",
      at: first.found.place, suggestion: "give all files of the survey's round together")
  }
}
