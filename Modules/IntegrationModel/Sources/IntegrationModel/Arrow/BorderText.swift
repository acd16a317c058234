public import CAdapterBorder

/// Texts in the fixed-size fields of the border's error struct.
public enum BorderText {
  /// Writes a text into a field, cut at a character to fit and always terminated.
  public static func write<Field>(_ text: String, to field: inout Field) {
    withUnsafeMutableBytes(of: &field) { bytes in
      var room = bytes.count - 1
      var at = 0
      for character in text {
        let units = Array(String(character).utf8)
        guard units.count <= room else { break }
        for unit in units where unit != 0 {
          bytes[at] = unit
          at += 1
        }
        room -= units.count
      }
      for rest in at..<bytes.count { bytes[rest] = 0 }
    }
  }

  /// Reads a field up to its end mark; nil where it is empty.
  public static func read<Field>(_ field: Field) -> String? {
    let text = withUnsafeBytes(of: field) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    return text.isEmpty ? nil : text
  }
}

extension ArraigoError {
  /// Writes the error over the border.
  public func write(to error: inout ArraigoBorderError) {
    BorderText.write(code, to: &error.code)
    BorderText.write(message, to: &error.message)
    BorderText.write(place.file ?? "", to: &error.file)
    BorderText.write(place.member ?? "", to: &error.member)
    BorderText.write(place.column ?? "", to: &error.column)
    BorderText.write(suggestion ?? "", to: &error.suggestion)
    error.line = Int64(place.line ?? -1)
    error.byte = Int64(place.byte ?? -1)
  }

  /// Reads an error that came over the border.
  public init(_ error: ArraigoBorderError) {
    self.init(
      BorderText.read(error.code) ?? "adapter_failed",
      BorderText.read(error.message) ?? "the adapter failed without saying why",
      at: Place(
        file: BorderText.read(error.file), member: BorderText.read(error.member),
        line: error.line > 0 ? Int(error.line) : nil, byte: error.byte >= 0 ? Int(error.byte) : nil,
        column: BorderText.read(error.column)),
      suggestion: BorderText.read(error.suggestion))
  }
}
