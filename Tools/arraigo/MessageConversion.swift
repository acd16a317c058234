import AdapterHost
import Foundation
import IntegrationModel
import NationalFormats

/// Conversions of SDMX-ML messages that are more than a table.
struct MessageConversion {
  let entry: SourceArchive.Entry
  let structure: SDMXStructure?
  let output: String?
  /// Where rows wait; nil where one is made when it is needed.
  let spool: TemporaryFile?

  /// Up to this size rows wait in a temporary file while the message is read once; larger ones are
  /// read twice, so that no disk fills up.
  static let spooledBytes = 1 << 30

  /// Whether an entry is XML by its first bytes.
  static func isXML(_ entry: SourceArchive.Entry) throws(ArraigoError) -> Bool {
    let (kind, start) = try entry.look(512)
    return kind == .xml
      || kind == .text && start.first { $0 > 32 && $0 < 0x80 } == UInt8(ascii: "<")
  }

  /// Writes csv; gives how many rows and columns there are, and the problems.
  func writeText() throws(ArraigoError) -> SDMXDelimitedText.Outcome {
    let sink = try TextOutput(path: output)
    let entry = entry
    let text = SDMXDelimitedText(structure: structure) { () throws(ArraigoError) in
      try entry.open()
    }
    let outcome = try text.write(holdsBack: entry.byteCount ?? .max <= Self.spooledBytes, in: spool)
    {
      (bytes) throws(ArraigoError) in try sink.write(Array(bytes))
    }
    try sink.finish()
    return outcome
  }

  /// Writes SDMX-ML 2.1 or SDMX-CSV 2.0, and beside a named output its structure message.
  func writeMessage(_ form: SDMXWriter.Form) throws(ArraigoError) -> SDMXTable {
    let entry = entry
    let table = try SDMXTable(structure: structure) { () throws(ArraigoError) in
      try entry.open()
    }
    let columns = zip(table.columns, table.roles).map { SDMXColumn($0.name, $1) }
    let identity = SDMXMessageIdentity(
      id: table.header.id.isEmpty ? "ARRAIGO" : table.header.id,
      sender: table.header.sender ?? "ARRAIGO",
      prepared: Date().formatted(.iso8601.dateTimeSeparator(.standard)).replacing("Z", with: ""),
      structure: table.header.uses.first?.reference
        ?? SDMXReference(agency: "ARRAIGO", id: "CONVERTED"), isTest: table.header.isTest)
    let sink = try TextOutput(path: output)
    var writer = SDMXWriter(form, identity, columns) { (bytes) throws(ArraigoError) in
      try sink.write(bytes)
    }
    try writer.begin()
    while let batch = try table.next() { try writer.append(batch) }
    try writer.finish()
    try sink.finish()
    if let output {
      let stem =
        output.hasSuffix(".xml") || output.hasSuffix(".csv") ? output.dropLast(4) : output[...]
      let path = stem + "_structure.xml"
      let message = SDMXWriter.structureMessage(identity, columns, name: identity.structure.id)
      let beside = try TextOutput(path: String(path))
      try beside.write(Array(message.utf8))
      try beside.finish()
      Notice.say("\(path): the structure of the data")
    }
    return table
  }
}
