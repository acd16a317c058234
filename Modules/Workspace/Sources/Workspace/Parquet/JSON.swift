import FoundationEssentials
import IntegrationModel

/// JSON as it stands in files and the catalogue: keys sorted, so that equal values are equal texts.
enum JSON {
  static func text(_ value: some Encodable) throws(ArraigoError) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .throw
    do {
      return String(decoding: try encoder.encode(value), as: UTF8.self)
    } catch {
      throw ArraigoError("cannot_write", "a description cannot be written as JSON")
    }
  }

  /// Nil where the text does not say a `Value`.
  static func value<Value: Decodable>(_ type: Value.Type = Value.self, from text: String) -> Value?
  {
    try? JSONDecoder().decode(type, from: Data(text.utf8))
  }
}
