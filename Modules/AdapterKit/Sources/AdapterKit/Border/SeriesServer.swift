public import CAdapterBorder
import IntegrationModel
import NationalFormats
import Synchronization

/// Serves one adapter of series over the C border: sessions without batches, series in the summary.
public enum SeriesServer {
  private struct State {
    var adapter: (any SeriesAdapter)?
    var last: UInt = 0
    var sessions: [UInt: Session] = [:]
  }

  private struct Session {
    var inputs: [InputFile]
    var summary: RunSummary?
  }

  private static let state = Mutex(State())

  /// Fills the table an adapter's entry function was given.
  ///
  /// - Returns: 0, or 1 where the host speaks an older border than this kit.
  public static func fill(
    _ table: UnsafeMutablePointer<ArraigoAdapterTable>?, borderVersion: UInt32,
    serving adapter: any SeriesAdapter
  ) -> Int32 {
    guard let table, borderVersion >= UInt32(ARRAIGO_BORDER_VERSION),
      Int(table.pointee.struct_size) >= MemoryLayout<ArraigoAdapterTable>.size
    else { return 1 }
    state.withLock { $0.adapter = adapter }
    table.pointee.border_version = UInt32(ARRAIGO_BORDER_VERSION)
    table.pointee.describe = { text, error in
      SeriesServer.answer(text, error) { () throws(ArraigoError) in
        try BorderAnswer.json(SeriesServer.adapter().description)
      }
    }
    table.pointee.recognise = { inputs, count, text, error in
      SeriesServer.answer(text, error) { () throws(ArraigoError) in
        try BorderAnswer.json(
          SeriesServer.adapter().recognise(try BorderAnswer.files(inputs, count)))
      }
    }
    table.pointee.open = { inputs, count, _, session, error in
      BorderAnswer.reporting(error) { () throws(ArraigoError) in
        guard let session else { throw BorderAnswer.misuse("there is no place for the session") }
        session.pointee = SeriesServer.open(try BorderAnswer.files(inputs, count))
      }
    }
    table.pointee.next_batch = { session, _, schema, array, error in
      BorderAnswer.reporting(error) { () throws(ArraigoError) in
        _ = try SeriesServer.summary(of: session)
        schema?.pointee.release = nil
        array?.pointee.release = nil
      }
    }
    table.pointee.summary = { session, text, error in
      SeriesServer.answer(text, error) { () throws(ArraigoError) in
        try BorderAnswer.json(SeriesServer.summary(of: session))
      }
    }
    // A message is read in one go: there is nothing to stop between.
    table.pointee.cancel = { _ in }
    table.pointee.close = { handle in
      SeriesServer.state.withLock { state in
        _ = state.sessions.removeValue(forKey: UInt(bitPattern: handle))
      }
    }
    return 0
  }

  private static func adapter() throws(ArraigoError) -> any SeriesAdapter {
    guard let adapter = state.withLock({ $0.adapter }) else {
      throw ArraigoError("no_adapter", "the library serves no adapter")
    }
    return adapter
  }

  /// A handle is a number that is never given twice, so that a closed session is found by nobody.
  private static func open(_ inputs: [InputFile]) -> OpaquePointer? {
    let handle = state.withLock { state in
      state.last += 1
      state.sessions[state.last] = Session(inputs: inputs)
      return state.last
    }
    return OpaquePointer(bitPattern: handle)
  }

  /// Reads the inputs of a session, once.
  private static func summary(of handle: OpaquePointer?) throws(ArraigoError) -> RunSummary {
    let key = UInt(bitPattern: handle)
    guard let session = state.withLock({ $0.sessions[key] }) else {
      throw ArraigoError("no_session", "the session is not open")
    }
    if let summary = session.summary { return summary }
    let summary = try adapter().read(session.inputs)
    state.withLock { $0.sessions[key]?.summary = summary }
    return summary
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
