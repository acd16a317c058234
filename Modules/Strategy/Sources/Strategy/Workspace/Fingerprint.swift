import CSignature
import Foundation
public import IntegrationModel

extension PlanningProblem {
  /// The SHA-256 of the problem's numbers, names and rules, 64 hexadecimal digits: whoever has the
  /// same problem has the same fingerprint.
  ///
  /// - Throws: `no_fingerprint` where the problem holds a number that is none.
  public func fingerprint() throws(ArraigoError) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    guard let data = try? encoder.encode(self) else {
      throw ArraigoError("no_fingerprint", "the problem cannot be written down")
    }
    var digest = [UInt8](repeating: 0, count: 32)
    let bytes = [UInt8](data)
    guard arraigo_sha256(bytes, bytes.count, &digest) == 1 else {
      throw ArraigoError("no_fingerprint", "the machine's library gives no SHA-256")
    }
    return digest.map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }
}
