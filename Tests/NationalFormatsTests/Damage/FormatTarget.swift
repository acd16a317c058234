import IntegrationModel
import NationalFormats

/// A format under mutation: what is damaged, and how it is read to its end.
enum FormatTarget: String, CaseIterable {
  case zip
  case gzip
  case rar
  case sevenZip
  case delimited
  case fixedWidth
  case sasLayout
  case tableLayout
  case guess
  case sav
  case zsav
  case por
  case dta

  /// Inputs that are right.
  var seeds: [[UInt8]] {
    let table = Array(PackedSamples.table.utf8)
    switch self {
    case .zip:
      var inner = ZipBuilder(ZipBuilder.Entry("a/base.csv", table))
      inner.hasZip64End = true
      return [
        ZipBuilder(ZipBuilder.Entry("base.csv", table), ZipBuilder.Entry("b", table, method: 0))
          .build(), ZipBuilder(ZipBuilder.Entry("in.zip", inner.build())).build(), inner.build(),
      ]
    case .gzip:
      return [GzipStreamTests.member(table, flags: 31) + GzipStreamTests.member(table)]
    case .rar: return [StoredRar.archive("datos/base.csv", table)]
    case .sevenZip: return [PackedSamples.sevenZip]
    case .delimited:
      return [
        Array("id;peso;\"nota\"\r\n1;2,5;\"a;\"\"b\"\"\"\r\n2;NA;c\r\n;;\r\n3;-4,0;d\r\n".utf8)
      ]
    case .fixedWidth:
      return [
        Array(
          "A01 71234Arica       \r\nB   .   5Arica       \r\nC  42 -10  Ñuble  .   \r\n".utf8),
        Array("A01 71234Arica       B   .   5            ".utf8),
      ]
    case .sasLayout:
      return [Array("data x; input\n@0001 Ano $4. /* Ano */\n@5 V1028 15.8\nnome $ 20-24;\n".utf8)]
    case .tableLayout: return [Array("name,start,width,type\nsexo,1,1,text\npeso,2,6,num\n".utf8)]
    case .guess: return [Array("región;peso\nÑuble;1,5\nMaulé;2.000,5\n".utf8), table]
    case .sav: return [PackedSamples.sav]
    case .zsav: return [PackedSamples.zsav]
    case .por: return [PackedSamples.por]
    case .dta: return [PackedSamples.dta]
    }
  }

  /// What the format's meaning hangs on.
  var pieces: [String] {
    switch self {
    case .zip: ["PK\u{3}\u{4}", "PK\u{1}\u{2}", "PK\u{5}\u{6}", "PK\u{6}\u{7}", "../", ".zip"]
    case .delimited, .guess:
      ["\"", "\"\"", ";", "\r", "\n", "\r\n", ",", "\t", "\u{0}", "\u{FEFF}"]
    case .fixedWidth: ["\r", "\n", "\r\n", ".", " ", "\u{1A}", "-", "\u{FEFF}"]
    case .sasLayout, .tableLayout:
      ["@", "/*", "*/", "$", ".", ";", "'", "\"", "-", "99999999999", "\n", ","]
    case .por: ["SPSSPORT", "/", "*", "Z", "\r\n", "-", "99"]
    default: ["<map>", "</data>", "Rar!", "7z"]
    }
  }

  /// Reads an input to its end; gives the number of rows or bytes.
  ///
  /// - Throws: whatever is wrong with it, always of the one error type.
  func read(_ bytes: [UInt8]) throws(ArraigoError) -> Int {
    switch self {
    case .zip, .gzip, .rar, .sevenZip:
      let name = self == .gzip ? "x.gz" : "x"
      let limits = ArchiveLimits(totalBytes: 1 << 22, members: 64, nestedBytes: 1 << 20)
      var count = 0
      for entry in try SourceArchive(InputFile(bytes: bytes, name: name), limits: limits).entries {
        count += try entry.open().all(portion: 4_096).count
      }
      return count
    case .delimited:
      let options = CellOptions(missingTokens: ["NA"], numbers: ["peso"])
      return try rows(
        TextTable(MemoryStream(bytes), DelimitedOptions(separator: ";"), options))
    case .fixedWidth:
      let layout = try FixedWidthLayout(
        [
          FixedWidthField("a", start: 1, width: 3, kind: .text),
          FixedWidthField("b", start: 4, width: 6, impliedDecimals: 2),
          FixedWidthField("c", start: 10, width: 12, kind: .text),
        ], periodIsMissing: true)
      return try rows(TextTable(MemoryStream(bytes), layout, CellOptions(numbers: ["b"])))
    case .sasLayout: return try FixedWidthLayout(sas: bytes).fields.count
    case .tableLayout: return try FixedWidthLayout(bytes, file: "x").fields.count
    case .guess:
      let guess = DelimitedGuess(bytes, isWhole: true)
      return try rows(TextTable(MemoryStream(bytes), guess.options))
    case .sav, .zsav: return try statistical(bytes, .sav)
    case .por: return try statistical(bytes, .por)
    case .dta: return try statistical(bytes, .dta)
    }
  }

  private func statistical(_ bytes: [UInt8], _ format: StatisticalTable.Format)
    throws(ArraigoError) -> Int
  {
    try rows(StatisticalTable(InputFile(bytes: bytes, name: "x"), format))
  }

  private func rows(_ table: some TableReader) throws(ArraigoError) -> Int {
    // Damaged counts must not make endless tables of tiny files.
    while let batch = try table.next() {
      precondition(batch.columns.count == table.columns.count)
      if table.rowCount > 1 << 22 { return table.rowCount }
    }
    return table.rowCount
  }
}
