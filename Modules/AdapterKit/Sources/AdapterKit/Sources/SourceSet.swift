import IntegrationModel
import NationalFormats

/// The files of an archive that an adapter asked for, opened.
struct SourceSet {
  var people: TextRecords?
  var homes: TextRecords?

  init(_ files: [SourceFile], in inputs: ArchiveInputs) throws(ArraigoError) {
    for file in files {
      guard let found = try inputs.find(file) else { continue }
      let records = try TextRecords(try found.open(), as: file, at: found.place)
      try Self.check(records)
      switch file.unit {
      case .person: if people == nil { people = records }
      case .household: if homes == nil { homes = records }
      }
    }
    guard people != nil || homes != nil else {
      throw ArraigoError(
        "missing_member",
        "no file is named like "
          + files.flatMap(\.patterns).joined(separator: " or ") + "; found "
          + (inputs.names.isEmpty ? "nothing" : inputs.names.joined(separator: ", ")),
        suggestion: "give the archive as the office publishes it")
    }
  }

  private static func check(_ records: TextRecords) throws(ArraigoError) {
    let names = Set(records.reader.columnNames.map { $0.lowercased() })
    let missing = (records.file.required + records.file.keys).filter {
      !names.contains($0.lowercased())
    }
    guard let first = missing.first else { return }
    var place = records.place
    place.line = 1
    place.column = first
    throw ArraigoError(
      "missing_column",
      "the \(records.file.label) file has no column " + missing.joined(separator: ", ")
        + " among its \(names.count)", at: place,
      suggestion: "check that this is the right file, its separator and its header")
  }
}
