import CAdapterBorder
import FoundationEssentials
import IntegrationModel
import NationalFormats

/// What goes over the border and back, held against the sizes the caller states.
enum BorderAnswer {
  /// Calls a body; 0, or 1 with its error written where the caller has room for it.
  static func reporting(
    _ error: UnsafeMutablePointer<ArraigoBorderError>?, _ body: () throws(ArraigoError) -> Void
  ) -> Int32 {
    do throws(ArraigoError) {
      try body()
      return 0
    } catch let failure {
      if let error, Int(error.pointee.struct_size) >= MemoryLayout<ArraigoBorderError>.size {
        failure.write(to: &error.pointee)
      }
      return 1
    }
  }

  /// The inputs of a call. Elements are as far apart as the caller says, so that a newer host may
  /// have longer ones.
  static func files(_ inputs: UnsafePointer<ArraigoInput>?, _ count: UInt32) throws(ArraigoError)
    -> [InputFile]
  {
    guard count > 0 else { return [] }
    guard let inputs else { throw misuse("there are no inputs") }
    let stride = Int(inputs.pointee.struct_size)
    guard stride >= MemoryLayout<ArraigoInput>.size,
      stride.isMultiple(of: MemoryLayout<ArraigoInput>.alignment)
    else { throw misuse("the struct of an input is too small") }
    var files: [InputFile] = []
    for at in 0..<Int(count) {
      let input = UnsafeRawPointer(inputs).load(
        fromByteOffset: at * stride, as: ArraigoInput.self)
      guard let name = input.name, let size = Int(exactly: input.byte_count) else {
        throw misuse("an input has no name or an impossible size")
      }
      files.append(
        InputFile(descriptor: input.descriptor, byteCount: size, name: String(cString: name)))
    }
    return files
  }

  /// Hands bytes over; the receiver gives them back by `release`.
  static func hand(_ bytes: [UInt8], to text: UnsafeMutablePointer<ArraigoText>) {
    let memory = UnsafeMutableRawBufferPointer.allocate(
      byteCount: max(bytes.count, 1), alignment: 1)
    memory.copyBytes(from: bytes)
    text.pointee.bytes = memory.baseAddress.map {
      UnsafePointer($0.assumingMemoryBound(to: CChar.self))
    }
    text.pointee.byte_count = UInt64(bytes.count)
    text.pointee.private_data = memory.baseAddress
    text.pointee.release = { text in
      text?.pointee.private_data?.deallocate()
      text?.pointee.private_data = nil
      text?.pointee.bytes = nil
      text?.pointee.release = nil
    }
  }

  static func json(_ value: some Encodable) throws(ArraigoError) -> [UInt8] {
    do {
      return Array(try JSONEncoder().encode(value))
    } catch {
      throw ArraigoError("not_encodable", "the answer cannot be written as JSON: \(error)")
    }
  }

  static func misuse(_ reason: String) -> ArraigoError {
    ArraigoError(
      "border_misused", "the call cannot be answered: \(reason)",
      suggestion: "the host and the adapter's kit do not fit; update both")
  }
}
