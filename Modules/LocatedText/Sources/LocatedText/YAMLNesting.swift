import IntegrationModel

/// Refuses what is nested thousands deep: parsers follow nesting on the stack, which would end the
/// program.
enum YAMLNesting {
  /// Goes over the text once.
  ///
  /// - Throws: `broken_yaml`, with the line.
  static func check(_ bytes: String.UTF8View, file: String) throws(ArraigoError) {
    var (line, depth, dashes, indent) = (1, 0, 0, 0)
    var isIndent = true
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\n"): (line, dashes, indent, isIndent) = (line + 1, 0, 0, true)
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(depth - 1, 0)
      case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"): dashes += isIndent ? 1 : 0
      case UInt8(ascii: " "): indent += isIndent ? 1 : 0
      default: isIndent = false
      }
      guard depth <= 50, dashes <= 50, indent <= 400 else {
        throw ArraigoError(
          "broken_yaml", "the file is nested too deeply", at: Place(file: file, line: line))
      }
    }
  }
}
