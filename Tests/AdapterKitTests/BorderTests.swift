import AdapterKit
import CAdapterBorder
import FoundationEssentials
import Glibc
import IntegrationModel
import Testing

/// Calls an adapter as a host does. The library serves one adapter for the process, so the tests
/// share it.
struct Border {
  var table = ArraigoAdapterTable()

  static let survey = MadeUpSurvey(
    Harmonisation {
      Number(.age, from: "AGE")
      Map(.sex, from: "SEX", [1: .male, 2: .female])
    })

  init() {
    table.struct_size = UInt32(MemoryLayout<ArraigoAdapterTable>.size)
    _ = AdapterServer.fill(&table, borderVersion: 1, serving: Self.survey)
  }

  static func error() -> ArraigoBorderError {
    var error = ArraigoBorderError()
    error.struct_size = UInt32(MemoryLayout<ArraigoBorderError>.size)
    return error
  }

  /// Opens a session over a text.
  func open(_ text: String, error: inout ArraigoBorderError) -> OpaquePointer? {
    var session: OpaquePointer?
    _ = withInput(text) { table.open?($0, 1, nil, &session, &error) ?? 1 }
    return session
  }

  func withInput(_ text: String, _ body: (UnsafePointer<ArraigoInput>) -> Int32) -> Int32 {
    let file = tmpfile()
    defer { if let file { fclose(file) } }
    fputs(text, file)
    fflush(file)
    // The session reads on after the call; the descriptor lives as long as the test's process.
    let descriptor = dup(fileno(file))
    return "persons.csv".withCString { name in
      var input = ArraigoInput(
        struct_size: UInt32(MemoryLayout<ArraigoInput>.size), descriptor: descriptor,
        byte_count: UInt64(text.utf8.count), name: name)
      return body(&input)
    }
  }

  /// The decoded answer of a call.
  func answer<Answer: Decodable>(
    _ type: Answer.Type, _ call: (UnsafeMutablePointer<ArraigoText>) -> Int32
  ) throws -> Answer {
    var text = ArraigoText()
    text.struct_size = UInt32(MemoryLayout<ArraigoText>.size)
    #expect(call(&text) == 0)
    defer { text.release?(&text) }
    let bytes = UnsafeRawBufferPointer(start: text.bytes, count: Int(text.byte_count))
    return try JSONDecoder().decode(type, from: Data(bytes))
  }
}

@Suite("The C border of an adapter")
struct BorderTests {
  private let border = Border()

  @Test("A table that is absent, too small or of an older border is refused")
  func table() {
    #expect(AdapterServer.fill(nil, borderVersion: 1, serving: Border.survey) == 1)
    var small = ArraigoAdapterTable()
    small.struct_size = 16
    #expect(AdapterServer.fill(&small, borderVersion: 1, serving: Border.survey) == 1)
    #expect(small.open == nil)
    small.struct_size = UInt32(MemoryLayout<ArraigoAdapterTable>.size)
    #expect(AdapterServer.fill(&small, borderVersion: 0, serving: Border.survey) == 1)
    #expect(AdapterServer.fill(&small, borderVersion: 2, serving: Border.survey) == 0)
  }

  @Test("The description is what the adapter says")
  func describe() throws {
    let description = try border.answer(AdapterDescription.self) {
      border.table.describe?($0, nil) ?? 1
    }
    #expect(description == Border.survey.description)
  }

  @Test("Inputs are recognised by their columns")
  func recognise() throws {
    func confidence(_ text: String) throws -> Double {
      try border.answer(Recognition.self) { answer in
        border.withInput(text) { border.table.recognise?($0, 1, answer, nil) ?? 1 }
      }.confidence
    }
    #expect(try confidence("AGE;SEX\n1;1\n") == 1)
    #expect(try confidence("AGE;OTHER\n1;1\n") == 0.75)
    #expect(try confidence("") == 0)
  }

  @Test("A session gives its batches, an end that stays, and a summary")
  func session() throws {
    var error = Border.error()
    let session = border.open("AGE;SEX\n30;1\n31;2\n", error: &error)
    var kind: UInt32 = 9
    var schema = ArrowSchema()
    var array = ArrowArray()
    #expect(border.table.next_batch?(session, &kind, &schema, &array, &error) == 0)
    #expect(kind == ARRAIGO_PERSONS.rawValue)
    #expect(array.length == 2)
    array.release?(&array)
    schema.release?(&schema)
    for _ in 0..<2 {
      #expect(border.table.next_batch?(session, &kind, &schema, &array, &error) == 0)
      #expect(array.release == nil)
    }
    let summary = try border.answer(RunSummary.self) {
      border.table.summary?(session, $0, nil) ?? 1
    }
    #expect(summary.sources.map(\.rows) == [2])
    border.table.close?(session)
  }

  @Test("Null pointers and structs of the wrong size are errors, never traps")
  func misuse() {
    var error = Border.error()
    #expect(border.table.describe?(nil, &error) == 1)
    #expect(ArraigoError(error).code == "border_misused")
    var small = ArraigoText()
    small.struct_size = 4
    #expect(border.table.describe?(&small, &error) == 1)
    var session: OpaquePointer?
    #expect(border.table.open?(nil, 1, nil, &session, &error) == 1)
    #expect(border.table.open?(nil, 0, nil, nil, &error) == 1)
    var input = ArraigoInput()
    input.struct_size = 8
    #expect(border.table.open?(&input, 1, nil, &session, &error) == 1)
    input.struct_size = UInt32(MemoryLayout<ArraigoInput>.size)
    #expect(border.table.open?(&input, 1, nil, &session, nil) == 1)
    #expect(border.table.next_batch?(nil, nil, nil, nil, nil) == 1)
    #expect(border.table.summary?(nil, nil, nil) == 1)
    border.table.cancel?(nil)
    border.table.close?(nil)
    #expect(session == nil)
  }

  @Test("An error struct that is too small is left alone")
  func smallError() {
    var error = ArraigoBorderError()
    error.struct_size = 64
    #expect(border.table.describe?(nil, &error) == 1)
    #expect(error.code.0 == 0)
  }

  @Test("A closed session is not open, however often it is closed or used")
  func closedTwice() {
    var error = Border.error()
    let session = border.open("AGE;SEX\n30;1\n", error: &error)
    #expect(session != nil)
    border.table.close?(session)
    border.table.close?(session)
    border.table.cancel?(session)
    var kind: UInt32 = 0
    var schema = ArrowSchema()
    var array = ArrowArray()
    #expect(border.table.next_batch?(session, &kind, &schema, &array, &error) == 1)
    #expect(ArraigoError(error).code == "no_session")
  }

  @Test("A cancelled session says so")
  func cancelled() async {
    var error = Border.error()
    let session = border.open("AGE;SEX\n30;1\n", error: &error)
    let address = UInt(bitPattern: session)
    let cancel = border.table.cancel
    await Task.detached { cancel?(OpaquePointer(bitPattern: address)) }.value
    var kind: UInt32 = 0
    var schema = ArrowSchema()
    var array = ArrowArray()
    for _ in 0..<2 {
      #expect(border.table.next_batch?(session, &kind, &schema, &array, &error) == 1)
      #expect(ArraigoError(error).code == "cancelled")
    }
    border.table.close?(session)
  }

  @Test("Errors carry their place over the border")
  func place() {
    let survey = MadeUpSurvey(
      files: [
        SourceFile(
          "persons", matching: ["persons*"], SourceFile.dialect, holds: .person, requiring: ["AGE"])
      ], Harmonisation { Number(.age, from: "AGE") })
    let error = #expect(throws: ArraigoError.self) { try survey.run(["persons.csv": "OTHER\n1\n"]) }
    var carried = Border.error()
    error?.write(to: &carried)
    #expect(ArraigoError(carried) == error)
    #expect(error?.place.file == "persons.csv")
    #expect(error?.place.column == "AGE")
  }
}
