import IntegrationModel
import NationalFormats
import Testing

/// Rar, 7z, SPSS, Stata, delimited text and XML have such tests beside their other ones.
@Suite("Cut at any byte a file is never read short in silence")
struct CutTests {
  private static let table = Array(PackedSamples.table.utf8)

  private static var archives: [(String, [UInt8])] {
    var described = ZipBuilder(ZipBuilder.Entry("base.csv", table))
    described.entries[0].hasDescriptor = true
    var large = ZipBuilder(ZipBuilder.Entry("base.csv", table, method: 0))
    large.entries[0].isZip64 = true
    large.hasZip64End = true
    let plain = ZipBuilder(ZipBuilder.Entry("base.csv", table), ZipBuilder.Entry("b.csv", table))
    return [
      ("deflated", plain.build()), ("with a descriptor", described.build()),
      ("zip64", large.build()),
      ("nested", ZipBuilder(ZipBuilder.Entry("in.zip", plain.build(), method: 0)).build()),
    ]
  }

  @Test("A zip archive is refused wherever it is cut")
  func zipArchive() throws {
    for (name, whole) in Self.archives {
      #expect(try members(whole).allSatisfy { $0 == Self.table }, "\(name)")
      // Before the mark of a zip is whole it is a short text.
      for count in 4..<whole.count {
        let error = errorOf { () throws(ArraigoError) in
          _ = try members(Array(whole[..<count]))
        }
        #expect(error != nil, "\(name), cut to \(count) of \(whole.count) bytes")
      }
    }
  }

  private func members(_ bytes: [UInt8]) throws(ArraigoError) -> [[UInt8]] {
    var members: [[UInt8]] = []
    for entry in try SourceArchive(InputFile(bytes: bytes, name: "x")).entries {
      members.append(try entry.open().all())
    }
    return members
  }

  @Test("A compressed gzip member is refused wherever it is cut", arguments: [1, 64, Int.max])
  func gzipMember(portion: Int) {
    let text = Array(repeating: Self.table, count: 20).flatMap { $0 }
    let stored = GzipStreamTests.member(text)
    let whole = stored[..<10] + Deflate.raw(text) + stored.suffix(8)
    for engine in [InflateEngine.fastest, .zlib] {
      #expect(
        (try? GzipStream(MemoryStream(Array(whole)), engine: engine).all()) == text)
      for count in 0..<whole.count {
        let cut = MemoryStream(Array(whole[..<count]), portion: portion)
        let error = errorOf { () throws(ArraigoError) in
          _ = try GzipStream(cut, engine: engine).all()
        }
        #expect(error != nil, "cut to \(count) bytes")
      }
    }
  }

  private static let fields = [
    FixedWidthField("id", start: 1, width: 3, kind: .text),
    FixedWidthField("n", start: 4, width: 2),
    FixedWidthField("w", start: 6, width: 4, impliedDecimals: 2),
  ]
  private static let records = ["A01 71234", "B   .   5", "C  42 -10", "D  12   7", "E  99 9.5"]

  @Test(
    "Fixed width gives the whole records before the cut and locates the one that was cut",
    arguments: ["\n", "\r\n", "\r", ""])
  func fixedWidth(end: String) throws {
    let text = Array(Self.records.map { $0 + end }.joined().utf8)
    let expected = try rows(text).rows
    #expect(expected.count == Self.records.count)
    for count in 0..<text.count {
      let step = 9 + end.utf8.count
      let whole = (count + end.utf8.count) / step
      let begun = count - whole * step > 0
      var got: (rows: [[Substring]], problems: [Problem]) = ([], [])
      let error = errorOf { () throws(ArraigoError) in got = try rows(Array(text[..<count])) }
      if error != nil {
        // With most records cut the layout may as well be another file's.
        #expect(whole <= 1, "\(count)")
        continue
      }
      #expect(Array(got.rows.prefix(whole)) == Array(expected.prefix(whole)), "\(count)")
      #expect(got.rows.count == whole + (begun ? 1 : 0), "\(count)")
      let short = got.problems.first { $0.code == "short_record" }
      #expect((short != nil) == begun, "\(count)")
      if begun {
        // A cell of the record that was cut is whole or has no value.
        for (cell, right) in zip(got.rows[whole], expected[whole]) {
          #expect(cell == right || cell.isEmpty, "\(count)")
        }
        #expect(short?.place.byte == whole * step)
      }
    }
  }

  private func rows(_ text: [UInt8]) throws(ArraigoError) -> (
    rows: [[Substring]], problems: [Problem]
  ) {
    let layout = try FixedWidthLayout(Self.fields, periodIsMissing: true)
    let table = try TextTable(MemoryStream(text), layout)
    let lines = try table.text().split(separator: "\n").dropFirst()
    return (
      lines.map { $0.split(separator: ",", omittingEmptySubsequences: false) }, table.problems
    )
  }

  @Test(
    "A layout is refused wherever it is cut",
    arguments: [
      "data x; input\n@0001 Ano $4. /* Ano */\n@5 V1028 15.8\nnome $ 20-24;\n",
      "@1 sexo $1.\n@2 peso 6.2\n;", "name,start,width,decimals\nsexo,1,1,\npeso,2,16,12\n",
    ])
  func layouts(text: String) throws {
    let bytes = Array(text.utf8)
    let whole = try FixedWidthLayout(bytes, file: "x")
    for count in 0..<bytes.count {
      var read: FixedWidthLayout?
      let error = errorOf { () throws(ArraigoError) in
        read = try FixedWidthLayout(Array(bytes[..<count]), file: "x")
      }
      // A list that ends with one of its lines is a shorter list: its records end earlier too, and
      // the reader refuses those of the file.
      let endsWithLine = count > 0 && bytes[count - 1] == 10
      #expect(error != nil || read == whole || endsWithLine, "cut to \(count) bytes")
      if error == nil, let read, read != whole {
        #expect(read.recordLength < whole.recordLength && read.fields.count < whole.fields.count)
      }
    }
  }
}
