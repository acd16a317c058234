import CConfinement
import FoundationEssentials
import Glibc
public import IntegrationModel

/// One end of the private line between host and runner.
public struct Channel: Sendable {
  /// The socket.
  public let socket: Int32
  private static let capacity = 128 << 10

  /// Wraps a socket; it stays its owner's.
  public init(socket: Int32) { self.socket = socket }

  /// Sends a message.
  ///
  /// - Throws: `line_broken`.
  public func send(_ message: Message, descriptors: [Int32] = []) throws(ArraigoError) {
    if case .batch(let layout) = message {
      return try send(layout.encoded(), descriptors)
    }
    let bytes: [UInt8]
    do {
      bytes = Array(try JSONEncoder().encode(message))
    } catch {
      throw ArraigoError("line_broken", "a message could not be written: \(error)")
    }
    try send(bytes, descriptors)
  }

  private func send(_ bytes: [UInt8], _ descriptors: [Int32]) throws(ArraigoError) {
    let sent = bytes.withUnsafeBytes {
      arraigo_send(socket, $0.baseAddress, $0.count, descriptors, descriptors.count)
    }
    guard sent == 0 else {
      throw ArraigoError("line_broken", "the other side does not listen any more")
    }
  }

  /// What came over the line.
  public enum Received: Sendable {
    /// A message and the descriptors that came along; they are the receiver's to close.
    case message(Message, [Int32])
    /// Nothing in the time given.
    case nothing
    /// The other side has gone.
    case end
  }

  /// Waits for a message.
  ///
  /// - Parameter seconds: how long; negative for ever.
  /// - Throws: `adapter_broke_protocol` where it is none.
  public func receive(seconds: Double = -1) throws(ArraigoError) -> Received {
    var descriptors = [Int32](repeating: -1, count: 64)
    var descriptorCount = descriptors.count
    var text = [UInt8](repeating: 0, count: Self.capacity)
    let timeout = seconds < 0 ? -1 : Int32(min(seconds * 1_000, 1e9))
    let got = arraigo_receive(
      socket, &text, text.count, &descriptors, &descriptorCount, timeout)
    let came = Array(descriptors.prefix(descriptorCount))
    if got == 0 { return .end }
    if got < 0, errno == EAGAIN { return .nothing }
    do {
      guard got > 0 else { throw CancellationError() }
      if text[0] == BatchLayout.mark {
        let layout = text.withUnsafeBytes {
          BatchLayout(decoding: UnsafeRawBufferPointer(rebasing: $0[..<got]))
        }
        guard let layout else { throw CancellationError() }
        return .message(.batch(layout), came)
      }
      return .message(
        try JSONDecoder().decode(Message.self, from: Data(text.prefix(got))), came)
    } catch {
      for descriptor in came { close(descriptor) }
      throw ArraigoError("adapter_broke_protocol", "a message came that is none")
    }
  }
}
