import CSignature
public import IntegrationModel

/// A data file with a detached Ed25519 signature (RFC 8032), so that weights which decide about
/// people's help are those that their owner published and no others.
public struct SignedFile: Sendable, Equatable {
  /// The bytes that were signed.
  public let bytes: [UInt8]
  /// The file's name.
  public let file: String

  /// Accepts a file whose signature holds.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - signature: 128 hexadecimal digits, blanks and line breaks around them allowed.
  ///   - key: The owner's public key, 64 hexadecimal digits, which reached the office another way.
  /// - Throws: `broken_signature` where they are no such digits, `wrong_signature` where the file
  ///   is not the one that was signed.
  public init(
    _ bytes: [UInt8], signature: String, key: String, file: String
  ) throws(ArraigoError) {
    let signed = try Self.bytes(signature, count: 64, "signature", file)
    let owner = try Self.bytes(key, count: 32, "public key", file)
    guard arraigo_signature_holds(owner, signed, bytes, bytes.count) == 1 else {
      throw ArraigoError(
        "wrong_signature", "the signature does not belong to this file and key",
        at: Place(file: file),
        suggestion: "get file, signature and key again from whoever publishes the weights")
    }
    self.bytes = bytes
    self.file = file
  }

  private static func bytes(
    _ digits: String, count: Int, _ what: String, _ file: String
  ) throws(ArraigoError) -> [UInt8] {
    let digits = digits.utf8.filter { ![0x20, 0x0A, 0x0D, 0x09].contains($0) }
    var bytes: [UInt8] = []
    var position = digits.startIndex
    while position < digits.endIndex,
      let next = digits.index(position, offsetBy: 2, limitedBy: digits.endIndex),
      let byte = UInt8(String(decoding: digits[position..<next], as: UTF8.self), radix: 16)
    {
      bytes.append(byte)
      position = next
    }
    guard bytes.count == count, digits.count == 2 * count else {
      throw ArraigoError(
        "broken_signature", "a \(what) has \(2 * count) hexadecimal digits", at: Place(file: file))
    }
    return bytes
  }
}
