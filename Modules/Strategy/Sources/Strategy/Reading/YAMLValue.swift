import IntegrationModel
import Yams

/// A value of a YAML file that knows where it stands, so that whatever is wrong with it can be found.
///
/// A place's column is the path of keys (`interventions[A1].effects[2].unit`).
struct YAMLValue {
  let node: Node
  let file: String
  let path: String
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
  init(_ text: String, file: String) throws(ArraigoError) {
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
  var place: Place { Place(file: file, line: mark?.line, column: path.isEmpty ? nil : path) }

  /// An error at this place.
  func error(_ code: String, _ message: String, _ suggestion: String? = nil) -> ArraigoError {
    ArraigoError(code, message, at: place, suggestion: suggestion)
  }

  private func below(_ node: Node, _ step: String) -> YAMLValue {
    let isIndex = step.hasPrefix("[")
    return YAMLValue(
      node, file: file, path: path.isEmpty || isIndex ? path + step : path + "." + step, mark: mark)
  }

  /// The value of a key, nil where the key is absent or its value is null.
  func optional(_ key: String) throws(ArraigoError) -> YAMLValue? {
    for (name, value) in try entries() where name == key { return value.isNull ? nil : value }
    return nil
  }

  /// The value of a key that must be there.
  ///
  /// - Throws: `missing_field`.
  func required(_ key: String) throws(ArraigoError) -> YAMLValue {
    guard let value = try optional(key) else {
      throw ArraigoError(
        "missing_field", "\(key) is missing",
        at: Place(file: file, line: mark?.line, column: path.isEmpty ? key : path + "." + key),
        suggestion: "write it; what is not known is written `elicit`, never left out or zero")
    }
    return value
  }

  /// Whether nothing is written.
  var isNull: Bool {
    guard case .scalar(let scalar) = node else { return false }
    return scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
  }

  /// Whether it is the word.
  func isWord(_ word: String) -> Bool { node.scalar?.string == word }

  /// Whether it is a mapping.
  var isMapping: Bool { node.mapping != nil }

  /// Whether it is a list.
  var isList: Bool { node.sequence != nil }

  /// The keys with their values, in order.
  func entries() throws(ArraigoError) -> [(name: String, value: YAMLValue)] {
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
  func allow(_ keys: [String]) throws(ArraigoError) {
    for (name, value) in try entries() where !keys.contains(name) {
      throw value.error(
        "unknown_field", "\(name) is not known here", "use " + keys.joined(separator: ", "))
    }
  }

  /// The values of a list; each is named by its `id`, else by its number from 1.
  func list() throws(ArraigoError) -> [YAMLValue] {
    guard let sequence = node.sequence else {
      throw error("not_a_list", "a list is expected here")
    }
    return sequence.enumerated().map { position, node in
      let name = node.mapping?["id"]?.scalar?.string ?? String(position + 1)
      return below(node, "[\(name)]")
    }
  }

  /// The text of a scalar.
  func text() throws(ArraigoError) -> String {
    guard let scalar = node.scalar else { throw error("not_a_text", "a text is expected here") }
    guard !scalar.string.isEmpty else { throw error("empty_text", "the text is empty") }
    return scalar.string
  }

  /// The texts of a list, or one text.
  func texts() throws(ArraigoError) -> [String] {
    guard isList else { return [try text()] }
    return try list().map { (value) throws(ArraigoError) in try value.text() }
  }

  /// A finite number.
  ///
  /// - Throws: `not_a_number`, also for NaN and infinities.
  func number() throws(ArraigoError) -> Double {
    let text = try text()
    guard let number = Double(text), number.isFinite else {
      throw error(
        "not_a_number", "a number is expected, found \(text.prefix(40))",
        "write it with a decimal point, without unit or thousands mark")
    }
    return number
  }

  /// A number that is not negative.
  ///
  /// - Throws: `negative_number`.
  func count() throws(ArraigoError) -> Double {
    let number = try number()
    guard number >= 0 else {
      throw error("negative_number", "\(number.plainText) is negative; it cannot be below zero")
    }
    return number
  }

  /// A part between 0 and 1.
  ///
  /// - Throws: `not_a_share`.
  func share() throws(ArraigoError) -> Double {
    let number = try number()
    guard (0...1).contains(number) else {
      throw error("not_a_share", "\(number.plainText) is no part between 0 and 1")
    }
    return number
  }

  /// A whole number.
  func integer() throws(ArraigoError) -> Int {
    let text = try text()
    guard let number = Int(text) else {
      throw error("not_an_integer", "a whole number is expected, found \(text.prefix(40))")
    }
    return number
  }

  /// `true` or `false`.
  func flag() throws(ArraigoError) -> Bool {
    switch try text() {
    case "true", "yes": true
    case "false", "no": false
    default: throw error("not_a_flag", "true or false is expected")
    }
  }

  /// One of the words of an enumeration.
  ///
  /// - Throws: `unknown_word`, with the words that are known.
  func word<Word: RawRepresentable & CaseIterable>(
    of kind: Word.Type
  ) throws(ArraigoError) -> Word where Word.RawValue == String {
    let text = try text()
    guard let word = Word(rawValue: text) else {
      throw error(
        "unknown_word", "\(text.prefix(40)) is not known here",
        "use one of " + Word.allCases.map(\.rawValue).joined(separator: ", "))
    }
    return word
  }

  /// Four wordings, from a mapping of en, es, pt and fr.
  ///
  /// - Throws: `missing_wording`.
  func wordings() throws(ArraigoError) -> LocalizedText {
    var found: [String: String] = [:]
    for (name, value) in try entries() where Language(rawValue: name) != nil {
      found[name] = try value.text()
    }
    guard let en = found["en"], let es = found["es"], let pt = found["pt"], let fr = found["fr"]
    else {
      throw error("missing_wording", "a wording in en, es, pt and fr is expected")
    }
    return LocalizedText(en: en, es: es, pt: pt, fr: fr)
  }
}

extension Double {
  /// The fewest digits that read back as the same number, without a trailing `.0`.
  var plainText: String {
    let text = description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
