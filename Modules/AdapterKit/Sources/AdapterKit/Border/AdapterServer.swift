public import CAdapterBorder
import FoundationEssentials
import IntegrationModel
import NationalFormats
import Synchronization

/// Serves one adapter over the C border.
///
/// A library holds one adapter, so the adapter is kept for the life of the process.
public enum AdapterServer {
  private static let served = Mutex<(any SurveyAdapter)?>(nil)

  /// Fills the table an adapter's entry function was given.
  ///
  /// - Returns: 0, or 1 where the host speaks an older border than this kit.
  public static func fill(
    _ table: UnsafeMutablePointer<ArraigoAdapterTable>?, borderVersion: UInt32,
    serving adapter: any SurveyAdapter
  ) -> Int32 {
    guard let table, borderVersion >= UInt32(ARRAIGO_BORDER_VERSION),
      table.pointee.struct_size >= UInt32(MemoryLayout<ArraigoAdapterTable>.size)
    else { return 1 }
    served.withLock { $0 = adapter }
    table.pointee.border_version = UInt32(ARRAIGO_BORDER_VERSION)
    table.pointee.describe = { text, error in
      AdapterServer.answer(text, error) { adapter throws(ArraigoError) in
        try AdapterServer.json(adapter.description)
      }
    }
    table.pointee.recognise = { inputs, count, text, error in
      AdapterServer.answer(text, error) { adapter throws(ArraigoError) in
        try AdapterServer.json(adapter.recognise(AdapterServer.files(inputs, count)))
      }
    }
    table.pointee.open = { inputs, count, _, session, error in
      AdapterServer.open(inputs, count, session, error)
    }
    table.pointee.next_batch = { session, kind, schema, array, error in
      AdapterServer.next(session, kind, schema, array, error)
    }
    table.pointee.summary = { session, text, error in
      AdapterServer.answer(text, error) { _ throws(ArraigoError) in
        try AdapterServer.json(AdapterServer.run(session).summary())
      }
    }
    table.pointee.cancel = { session in
      if let session { AdapterServer.run(session).cancel() }
    }
    table.pointee.close = { session in
      guard let session else { return }
      Unmanaged<HarmonisationRun>.fromOpaque(UnsafeRawPointer(session)).release()
    }
    return 0
  }

  private static func open(
    _ inputs: UnsafePointer<ArraigoInput>?, _ count: UInt32,
    _ session: UnsafeMutablePointer<OpaquePointer?>?,
    _ error: UnsafeMutablePointer<ArraigoBorderError>?
  ) -> Int32 {
    guard let adapter = served.withLock({ $0 }) else { return 1 }
    do throws(ArraigoError) {
      let run = try HarmonisationRun(adapter, inputs: files(inputs, count))
      session?.pointee = OpaquePointer(Unmanaged.passRetained(run).toOpaque())
      return 0
    } catch let failure {
      return report(failure, error)
    }
  }

  private static func next(
    _ session: OpaquePointer?, _ kind: UnsafeMutablePointer<UInt32>?,
    _ schema: UnsafeMutablePointer<ArrowSchema>?, _ array: UnsafeMutablePointer<ArrowArray>?,
    _ error: UnsafeMutablePointer<ArraigoBorderError>?
  ) -> Int32 {
    do throws(ArraigoError) {
      guard let (unit, batch) = try run(session).next() else {
        array?.pointee.release = nil
        return 0
      }
      kind?.pointee =
        unit == .person ? ARRAIGO_PERSONS.rawValue : ARRAIGO_HOUSEHOLDS.rawValue
      let exported = batch.exportArrow()
      schema?.pointee = exported.schema
      array?.pointee = exported.array
      return 0
    } catch let failure {
      return report(failure, error)
    }
  }

  private static func run(_ session: OpaquePointer?) -> HarmonisationRun {
    guard let session else { preconditionFailure("a session is needed") }
    return Unmanaged<HarmonisationRun>.fromOpaque(UnsafeRawPointer(session)).takeUnretainedValue()
  }

  private static func files(_ inputs: UnsafePointer<ArraigoInput>?, _ count: UInt32) -> [InputFile]
  {
    (0..<Int(count)).compactMap { at in
      guard let input = inputs?[at], let name = input.name else { return nil }
      return InputFile(
        descriptor: input.descriptor, byteCount: Int(input.byte_count), name: String(cString: name))
    }
  }

  /// Calls a body and hands its text over, or its error.
  private static func answer(
    _ text: UnsafeMutablePointer<ArraigoText>?, _ error: UnsafeMutablePointer<ArraigoBorderError>?,
    _ body: (any SurveyAdapter) throws(ArraigoError) -> String
  ) -> Int32 {
    guard let adapter = served.withLock({ $0 }), let text else { return 1 }
    do throws(ArraigoError) {
      let bytes = Array(try body(adapter).utf8)
      let memory = UnsafeMutablePointer<CChar>.allocate(capacity: max(bytes.count, 1))
      for (at, byte) in bytes.enumerated() {
        (memory + at).initialize(to: CChar(bitPattern: byte))
      }
      text.pointee.bytes = UnsafePointer(memory)
      text.pointee.byte_count = UInt64(bytes.count)
      text.pointee.private_data = UnsafeMutableRawPointer(memory)
      text.pointee.release = { text in
        text?.pointee.private_data?.deallocate()
        text?.pointee.release = nil
      }
      return 0
    } catch let failure {
      return report(failure, error)
    }
  }

  private static func json(_ value: some Encodable) throws(ArraigoError) -> String {
    do {
      return String(decoding: try JSONEncoder().encode(value), as: UTF8.self)
    } catch {
      throw ArraigoError("not_encodable", "the answer cannot be written as JSON: \(error)")
    }
  }

  private static func report(
    _ failure: ArraigoError, _ error: UnsafeMutablePointer<ArraigoBorderError>?
  ) -> Int32 {
    guard let error else { return 1 }
    failure.write(to: &error.pointee)
    return 1
  }
}
