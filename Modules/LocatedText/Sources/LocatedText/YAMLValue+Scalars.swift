public import IntegrationModel

extension YAMLValue {
  /// The text of a scalar.
  public func text() throws(ArraigoError) -> String {
    guard let characters else { throw error("not_a_text", "a text is expected here") }
    guard !characters.isEmpty else { throw error("empty_text", "the text is empty") }
    return characters
  }

  /// The texts of a list, or one text.
  public func texts() throws(ArraigoError) -> [String] {
    guard isList else { return [try text()] }
    return try list().map { (value) throws(ArraigoError) in try value.text() }
  }

  /// A finite number.
  ///
  /// - Throws: `not_a_number`, also for NaN and infinities.
  public func number() throws(ArraigoError) -> Double {
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
  public func count() throws(ArraigoError) -> Double {
    let number = try number()
    guard number >= 0 else {
      throw error("negative_number", "\(try text()) is negative; it cannot be below zero")
    }
    return number
  }

  /// A part between 0 and 1.
  ///
  /// - Throws: `not_a_share`.
  public func share() throws(ArraigoError) -> Double {
    let number = try number()
    guard (0...1).contains(number) else {
      throw error("not_a_share", "\(try text()) is no part between 0 and 1")
    }
    return number
  }

  /// A whole number.
  public func integer() throws(ArraigoError) -> Int {
    let text = try text()
    guard let number = Int(text) else {
      throw error("not_an_integer", "a whole number is expected, found \(text.prefix(40))")
    }
    return number
  }

  /// `true` or `false`.
  public func flag() throws(ArraigoError) -> Bool {
    switch try text() {
    case "true", "yes": true
    case "false", "no": false
    default: throw error("not_a_flag", "true or false is expected")
    }
  }

  /// One of the words of an enumeration.
  ///
  /// - Throws: `unknown_word`, with the words that are known.
  public func word<Word: RawRepresentable & CaseIterable>(
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
  public func wordings() throws(ArraigoError) -> LocalizedText {
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
