import IntegrationModel
import LocatedText

/// What the plans of this module read of YAML: every error is `bad_plan` and says what was meant.
extension YAMLValue {
  /// An error at this part.
  func bad(_ what: String, column: String? = nil, suggestion: String? = nil) -> ArraigoError {
    ArraigoError(
      "bad_plan", what, at: Place(file: place.file, line: place.line, column: column),
      suggestion: suggestion)
  }

  /// The pairs of a mapping, in order.
  func pairs(_ what: String) throws(ArraigoError) -> [(key: String, value: YAMLValue)] {
    guard isMapping else { throw bad("\(what) is not a list of names with values") }
    return try entries().map { ($0.name, $0.value) }
  }

  /// The members of a sequence.
  func members(_ what: String) throws(ArraigoError) -> [YAMLValue] {
    guard isList else { throw bad("\(what) is no list") }
    return try list()
  }

  /// The text of a scalar.
  func text(_ what: String) throws(ArraigoError) -> String {
    guard let characters else { throw bad("\(what) is no text") }
    return characters
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
        error.code, error.message, at: Place(file: place.file, line: place.line),
        suggestion: error.suggestion)
    }
  }
}

/// The pairs of a mapping by key, each to be taken once, so that what nobody takes is an error.
struct YAMLKeys {
  private let whole: YAMLValue
  private let what: String
  private var rest: [(key: String, value: YAMLValue)]

  init(_ whole: YAMLValue, _ what: String) throws(ArraigoError) {
    self.whole = whole
    self.what = what
    rest = try whole.pairs(what)
  }

  /// Takes a value out, nil where there is none.
  mutating func take(_ key: String) -> YAMLValue? {
    guard let place = rest.firstIndex(where: { $0.key == key }) else { return nil }
    return rest.remove(at: place).value
  }

  /// Takes a value out that must be there.
  mutating func need(_ key: String) throws(ArraigoError) -> YAMLValue {
    guard let value = take(key) else { throw whole.bad("\(what) has no \(key)") }
    return value
  }

  /// What is left.
  var others: [(key: String, value: YAMLValue)] { rest }

  /// Ends the reading.
  ///
  /// - Throws: `bad_plan` where a key was not taken: a slip of the pen must not be passed over.
  func end(known: String) throws(ArraigoError) {
    guard let unknown = rest.first else { return }
    throw unknown.value.bad(
      "\(what) has no part '\(unknown.key)'", suggestion: "its parts are \(known)")
  }
}
