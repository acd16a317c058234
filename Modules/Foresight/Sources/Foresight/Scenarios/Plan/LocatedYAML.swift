import IntegrationModel
import Yams

/// A part of a YAML file that knows where it stands, so that every error names its line.
struct LocatedYAML {
  let node: Node
  let file: String

  /// The root of a file.
  ///
  /// - Throws: `broken_yaml`, with the line.
  init(_ bytes: [UInt8], file: String) throws(ArraigoError) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw ArraigoError(
        "broken_yaml", "the text is not UTF-8", at: Place(file: file),
        suggestion: "save the file as UTF-8")
    }
    try Self.checkDepth(of: bytes, file: file)
    do {
      guard let node = try Yams.compose(yaml: text) else {
        throw ArraigoError("broken_yaml", "the file is empty", at: Place(file: file, line: 1))
      }
      self.init(node: node, file: file)
    } catch let error as ArraigoError {
      throw error
    } catch {
      throw Self.located(error, file: file)
    }
  }

  private init(node: Node, file: String) {
    self.node = node
    self.file = file
  }

  /// Parsers follow nesting on the stack: a file nested thousands deep is refused before that.
  private static func checkDepth(of bytes: [UInt8], file: String) throws(ArraigoError) {
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

  private static func located(_ error: any Error, file: String) -> ArraigoError {
    guard let error = error as? YamlError else {
      return ArraigoError("broken_yaml", "the file is no YAML", at: Place(file: file))
    }
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return ArraigoError(
        "broken_yaml", problem, at: Place(file: file, line: mark.line),
        suggestion: "check the indentation and the quotation marks of this line")
    case .duplicatedKeysInMapping(let duplicates, let context):
      return ArraigoError(
        "broken_yaml",
        "a key is given twice: \(duplicates.map { "\($0)" }.joined(separator: ", "))",
        at: Place(file: file, line: context.mark.line))
    default:
      return ArraigoError("broken_yaml", "the file is no YAML", at: Place(file: file))
    }
  }

  /// The line, counted from 1.
  var line: Int? { node.mark?.line }

  /// An error at this part.
  func bad(_ what: String, column: String? = nil, suggestion: String? = nil) -> ArraigoError {
    ArraigoError(
      "bad_plan", what, at: Place(file: file, line: line, column: column), suggestion: suggestion)
  }

  /// The pairs of a mapping, in order.
  func pairs(_ what: String) throws(ArraigoError) -> [(key: String, value: LocatedYAML)] {
    guard case .mapping(let mapping) = node else {
      throw bad("\(what) is not a list of names with values")
    }
    var pairs: [(String, LocatedYAML)] = []
    for (key, value) in mapping {
      guard let name = key.scalar?.string else {
        throw LocatedYAML(node: key, file: file).bad("a name of \(what) is no text")
      }
      pairs.append((name, LocatedYAML(node: value, file: file)))
    }
    return pairs
  }

  /// The members of a sequence.
  func members(_ what: String) throws(ArraigoError) -> [LocatedYAML] {
    guard case .sequence(let sequence) = node else { throw bad("\(what) is no list") }
    return sequence.map { LocatedYAML(node: $0, file: file) }
  }

  /// The text of a scalar.
  func text(_ what: String) throws(ArraigoError) -> String {
    guard case .scalar(let scalar) = node else { throw bad("\(what) is no text") }
    return scalar.string
  }

  /// The finite number of a scalar.
  func number(_ what: String) throws(ArraigoError) -> Double {
    guard let value = Double(try text(what)), value.isFinite else {
      throw bad("\(what) is no number")
    }
    return value
  }

  /// The whole number of a scalar.
  func integer(_ what: String) throws(ArraigoError) -> Int {
    guard let value = Int(try text(what)) else { throw bad("\(what) is no whole number") }
    return value
  }

  /// A formula; a number is one too.
  func formula(_ what: String) throws(ArraigoError) -> Formula {
    do {
      return try Formula(try text(what))
    } catch {
      throw ArraigoError(
        error.code, error.message, at: Place(file: file, line: line),
        suggestion: error.suggestion)
    }
  }
}

/// The pairs of a mapping by key, each to be taken once, so that what nobody takes is an error.
struct YAMLKeys {
  private let whole: LocatedYAML
  private let what: String
  private var rest: [(key: String, value: LocatedYAML)]

  init(_ whole: LocatedYAML, _ what: String) throws(ArraigoError) {
    self.whole = whole
    self.what = what
    rest = try whole.pairs(what)
  }

  /// Takes a value out, nil where there is none.
  mutating func take(_ key: String) -> LocatedYAML? {
    guard let place = rest.firstIndex(where: { $0.key == key }) else { return nil }
    return rest.remove(at: place).value
  }

  /// Takes a value out that must be there.
  mutating func need(_ key: String) throws(ArraigoError) -> LocatedYAML {
    guard let value = take(key) else { throw whole.bad("\(what) has no \(key)") }
    return value
  }

  /// What is left.
  var others: [(key: String, value: LocatedYAML)] { rest }

  /// Ends the reading.
  ///
  /// - Throws: `bad_plan` where a key was not taken: a slip of the pen must not be passed over.
  func end(known: String) throws(ArraigoError) {
    guard let unknown = rest.first else { return }
    throw unknown.value.bad(
      "\(what) has no part '\(unknown.key)'", suggestion: "its parts are \(known)")
  }
}
