import AdapterProtocol
import FoundationEssentials
import Glibc
import IntegrationModel

/// What comes along with a runner's message.
enum Reply {
  /// The largest text an adapter may answer: the summary of a run can hold a million observations.
  private static let textLimit = 256 << 20

  /// Maps the one memory file that must have come along.
  static func memory(_ descriptors: [Int32], _ byteCount: Int, limit: Int) throws(ArraigoError)
    -> MappedMemory
  {
    guard descriptors.count == 1, (0...limit).contains(byteCount) else {
      for descriptor in descriptors { close(descriptor) }
      throw ArraigoError(
        "adapter_broke_protocol", "a message came without its memory, or with too much of it")
    }
    return try MappedMemory.map(descriptors[0], byteCount: byteCount)
  }

  /// Reads a JSON answer.
  static func decode<Value: Decodable>(
    _ type: Value.Type, _ descriptors: [Int32], _ byteCount: Int
  ) throws(ArraigoError) -> Value {
    let memory = try memory(descriptors, byteCount, limit: textLimit)
    do {
      return try JSONDecoder().decode(type, from: Data(memory.bytes[..<byteCount]))
    } catch {
      throw ArraigoError("adapter_broke_protocol", "the adapter's answer cannot be understood")
    }
  }

  /// Closes a descriptor that nobody asked for.
  static func discard(_ descriptor: Int32) { close(descriptor) }
}
