public import CAdapterBorder
import IntegrationModel
import NationalFormats
import Synchronization

/// Serves one adapter over the C border.
///
/// A library holds one adapter, so the adapter is kept for the life of the process. Whatever the
/// caller gets wrong (null pointers, structs too small, a session that was closed) is answered with
/// an error and never with a trap.
public enum AdapterServer {
  private static let served = Mutex<PreparedAdapter?>(nil)

  /// Fills the table an adapter's entry function was given.
  ///
  /// - Returns: 0, or 1 where the host speaks an older border than this kit.
  public static func fill(
    _ table: UnsafeMutablePointer<ArraigoAdapterTable>?, borderVersion: UInt32,
    serving adapter: any SurveyAdapter
  ) -> Int32 {
    guard let table, borderVersion >= UInt32(ARRAIGO_BORDER_VERSION),
      Int(table.pointee.struct_size) >= MemoryLayout<ArraigoAdapterTable>.size
    else { return 1 }
    served.withLock { $0 = PreparedAdapter(adapter) }
    table.pointee.border_version = UInt32(ARRAIGO_BORDER_VERSION)
    table.pointee.describe = { text, error in
      AdapterServer.answer(text, error) { () throws(ArraigoError) in
        try BorderAnswer.json(AdapterServer.adapter().description)
      }
    }
    table.pointee.recognise = { inputs, count, text, error in
      AdapterServer.answer(text, error) { () throws(ArraigoError) in
        let files = try BorderAnswer.files(inputs, count)
        return try BorderAnswer.json(AdapterServer.adapter().recognise(files))
      }
    }
    fillSession(table)
    return 0
  }

  private static func fillSession(_ table: UnsafeMutablePointer<ArraigoAdapterTable>) {
    table.pointee.open = { inputs, count, _, session, error in
      AdapterServer.open(inputs, count, session, error)
    }
    table.pointee.next_batch = { session, kind, schema, array, error in
      AdapterServer.next(session, kind, schema, array, error)
    }
    table.pointee.summary = { session, text, error in
      AdapterServer.answer(text, error) { () throws(ArraigoError) in
        try BorderAnswer.json(OpenSessions.run(session).summary())
      }
    }
    table.pointee.cancel = { OpenSessions.cancel($0) }
    table.pointee.close = { OpenSessions.close($0) }
  }

  private static func adapter() throws(ArraigoError) -> PreparedAdapter {
    guard let adapter = served.withLock({ $0 }) else {
      throw ArraigoError("no_adapter", "the library serves no adapter")
    }
    return adapter
  }

  private static func open(
    _ inputs: UnsafePointer<ArraigoInput>?, _ count: UInt32,
    _ session: UnsafeMutablePointer<OpaquePointer?>?,
    _ error: UnsafeMutablePointer<ArraigoBorderError>?
  ) -> Int32 {
    BorderAnswer.reporting(error) { () throws(ArraigoError) in
      guard let session else { throw BorderAnswer.misuse("there is no place for the session") }
      let files = try BorderAnswer.files(inputs, count)
      session.pointee = OpenSessions.open(try HarmonisationRun(adapter(), inputs: files))
    }
  }

  private static func next(
    _ session: OpaquePointer?, _ kind: UnsafeMutablePointer<UInt32>?,
    _ schema: UnsafeMutablePointer<ArrowSchema>?, _ array: UnsafeMutablePointer<ArrowArray>?,
    _ error: UnsafeMutablePointer<ArraigoBorderError>?
  ) -> Int32 {
    BorderAnswer.reporting(error) { () throws(ArraigoError) in
      guard let kind, let schema, let array else {
        throw BorderAnswer.misuse("there is no place for the batch")
      }
      guard let (unit, batch) = try OpenSessions.run(session).next() else {
        array.pointee.release = nil
        schema.pointee.release = nil
        return
      }
      kind.pointee = unit == .person ? ARRAIGO_PERSONS.rawValue : ARRAIGO_HOUSEHOLDS.rawValue
      let exported = batch.exportArrow()
      schema.pointee = exported.schema
      array.pointee = exported.array
    }
  }

  private static func answer(
    _ text: UnsafeMutablePointer<ArraigoText>?, _ error: UnsafeMutablePointer<ArraigoBorderError>?,
    _ body: () throws(ArraigoError) -> [UInt8]
  ) -> Int32 {
    BorderAnswer.reporting(error) { () throws(ArraigoError) in
      guard let text, Int(text.pointee.struct_size) >= MemoryLayout<ArraigoText>.size else {
        throw BorderAnswer.misuse("there is no place for the answer, or its struct is too small")
      }
      BorderAnswer.hand(try body(), to: text)
    }
  }
}
