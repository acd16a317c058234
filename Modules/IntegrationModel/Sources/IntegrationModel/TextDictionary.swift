/// Text cells as positions in a dictionary of values.
///
/// Values are mostly distinct, but none is looked for that is not likely to come again: equal texts
/// may have different positions, so compare texts, never positions.
public struct TextDictionary: Sendable, Equatable {
  /// The values' bytes (UTF-8), one after another.
  public var bytes: [UInt8]
  /// Where each value starts in `bytes`; one more entry than values, the last is `bytes.count`.
  public var offsets: [Int32]

  /// Makes an empty dictionary.
  public init() {
    bytes = []
    offsets = [0]
  }

  /// Makes a dictionary from ready buffers: offsets that rise from 0 to the number of bytes.
  public init(bytes: [UInt8], offsets: [Int32]) {
    precondition(offsets.first == 0 && offsets.last.map(Int.init) == bytes.count)
    self.bytes = bytes
    self.offsets = offsets
  }

  /// Makes a dictionary of texts in their order.
  public init(_ texts: [String]) {
    self.init()
    for text in texts { append(text.utf8) }
  }

  /// How many values there are.
  public var count: Int { offsets.count - 1 }

  /// The value at a position.
  public subscript(index: Int) -> String {
    String(decoding: bytes[Int(offsets[index])..<Int(offsets[index + 1])], as: UTF8.self)
  }

  /// Adds a value without looking whether it is there, and gives its position.
  @discardableResult
  public mutating func append(_ value: some Sequence<UInt8>) -> Int32 {
    bytes.append(contentsOf: value)
    offsets.append(Int32(bytes.count))
    return Int32(count - 1)
  }
}
