public import IntegrationModel
import Yams

/// A value of a YAML file that knows where it stands, so that whatever is wrong with it can be found.
///
/// A place's column is the path of keys (`interventions[A1].effects[2].unit`).
public struct YAMLValue {
  private let node: Node
  private let file: String
  private let path: String
  private let mark: Mark?

  private init(_ node: Node, file: String, path: String, mark: Mark?) {
    self.node = node
    self.file = file
    self.path = path
    self.mark = node.mark ?? mark
  }

  /// Reads a file's text.
  ///
  /// - Throws: `broken_yaml`, with the line, where it is no YAML; `empty_file` where nothing is in it.
  public init(_ text: String, file: String) throws(ArraigoError) {
    try YAMLNesting.check(text.utf8, file: file)
    let root: Node?
    do {
      root = try Yams.compose(yaml: text)
    } catch {
      throw Self.broken(error, file: file)
    }
    guard let root else {
      throw ArraigoError("empty_file", "the file holds nothing", at: Place(file: file))
    }
    self.init(root, file: file, path: "", mark: nil)
  }

  /// Reads a file's bytes.
  ///
  /// - Throws: `broken_yaml` where they are no UTF-8, and what reading the text throws.
  public init(_ bytes: [UInt8], file: String) throws(ArraigoError) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw ArraigoError(
        "broken_yaml", "the text is not UTF-8", at: Place(file: file),
        suggestion: "save the file as UTF-8")
    }
    try self.init(text, file: file)
  }

  private static func broken(_ error: any Error, file: String) -> ArraigoError {
    var place = Place(file: file)
    var message = "the file is no YAML"
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      place.line = mark.line
      message += ": " + problem
    case .duplicatedKeysInMapping(let duplicates, let context):
      place.line = context.mark.line
      message = "the key \(duplicates.joined(separator: ", ")) stands twice in one place"
    default: break
    }
    return ArraigoError(
      "broken_yaml", message, at: place,
      suggestion: "check indentation, quotes and colons around that line")
  }

  /// Where it stands.
  public var place: Place { Place(file: file, line: mark?.line, column: path.isEmpty ? nil : path) }

  /// An error at this place.
  public func error(_ code: String, _ message: String, _ suggestion: String? = nil) -> ArraigoError
  {
    ArraigoError(code, message, at: place, suggestion: suggestion)
  }

  private func below(_ node: Node, _ step: String) -> YAMLValue {
    let isIndex = step.hasPrefix("[")
    return YAMLValue(
      node, file: file, path: path.isEmpty || isIndex ? path + step : path + "." + step, mark: mark)
  }

  /// The value of a key, nil where the key is absent or its value is null.
  public func optional(_ key: String) throws(ArraigoError) -> YAMLValue? {
    for (name, value) in try entries() where name == key { return value.isNull ? nil : value }
    return nil
  }

  /// The value of a key that must be there.
  ///
  /// - Throws: `missing_field`.
  public func required(_ key: String) throws(ArraigoError) -> YAMLValue {
    guard let value = try optional(key) else {
      throw ArraigoError(
        "missing_field", "\(key) is missing",
        at: Place(file: file, line: mark?.line, column: path.isEmpty ? key : path + "." + key),
        suggestion: "write it; what is not known is written `elicit`, never left out or zero")
    }
    return value
  }

  /// Whether nothing is written.
  public var isNull: Bool {
    guard case .scalar(let scalar) = node else { return false }
    return scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
  }

  /// Whether it is the word.
  public func isWord(_ word: String) -> Bool { node.scalar?.string == word }

  /// Whether it is a mapping.
  public var isMapping: Bool { node.mapping != nil }

  /// The characters of a scalar, nil for a mapping or a list.
  public var characters: String? { node.scalar?.string }

  /// Whether it is one text or number.
  public var isScalar: Bool { node.scalar != nil }

  /// Whether it is a list.
  public var isList: Bool { node.sequence != nil }

  /// The keys with their values, in order.
  public func entries() throws(ArraigoError) -> [(name: String, value: YAMLValue)] {
    guard let mapping = node.mapping else {
      throw error("not_a_mapping", "keys with values are expected here (`name: value`)")
    }
    var all: [(name: String, value: YAMLValue)] = []
    for (key, value) in mapping {
      guard let name = key.scalar?.string else {
        throw error("broken_key", "a key must be a plain word")
      }
      all.append((name, below(value, name)))
    }
    return all
  }

  /// Refuses keys that mean nothing here: a misspelt key would otherwise be lost in silence.
  public func allow(_ keys: [String]) throws(ArraigoError) {
    for (name, value) in try entries() where !keys.contains(name) {
      throw value.error(
        "unknown_field", "\(name) is not known here", "use " + keys.joined(separator: ", "))
    }
  }

  /// The values of a list; each is named by its `id`, else by its number from 1.
  public func list() throws(ArraigoError) -> [YAMLValue] {
    guard let sequence = node.sequence else {
      throw error("not_a_list", "a list is expected here")
    }
    return sequence.enumerated().map { position, node in
      let name = node.mapping?["id"]?.scalar?.string ?? String(position + 1)
      return below(node, "[\(name)]")
    }
  }
}
