public import IntegrationModel

extension FixedWidthLayout {
  /// Reads the input statement of a SAS program, as IBGE publishes with its microdata.
  ///
  /// `@0012 UPA $9. /* Unidade Primária */` is a text field of 9 bytes at byte 12; without `$` it is
  /// a number, and the digits after the point of `15.8` are implied decimals. `NAME $ 12-20` says
  /// the same by columns. The comment after a field is its label. A lone point in the data is no
  /// value, as SAS reads it.
  ///
  /// - Parameters:
  ///   - text: the program; UTF-8 or Windows-1252.
  ///   - file: its name, for errors.
  /// - Throws: `bad_layout` with the line.
  public init(sas text: [UInt8], file: String? = nil) throws(ArraigoError) {
    var parser = SASInputParser(text, file: file)
    try self.init(try parser.fields(), periodIsMissing: true)
  }

  /// Whether a text looks like a SAS program with an input statement.
  public static func isSAS(_ text: [UInt8]) -> Bool {
    var parser = SASInputParser(Array(text.prefix(64 << 10)), file: nil)
    return parser.looksLikeInput
  }
}

/// The words and comments of a SAS program, as far as an input statement needs them.
private struct SASInputParser {
  private enum Token: Equatable {
    case word(String)
    case comment(String)
    case end
  }

  private var tokens: [(token: Token, line: Int)] = []
  private let file: String?
  private let endsWithLine: Bool
  private var at = 0

  init(_ text: [UInt8], file: String?) {
    self.file = file
    endsWithLine = text.last == 10 || text.last == 13
    let decoder = TextDecoder(.utf8ThenWindows1252)
    let decoded = text.withUnsafeBufferPointer { decoder.string($0, isQuoted: false) }
    scan(Array(decoded.unicodeScalars.drop { $0 == "\u{FEFF}" }))
  }

  /// Whether there is a pointer to a column followed by a name and an informat.
  var looksLikeInput: Bool {
    mutating get {
      while let (token, _) = next() {
        guard case .word(let word) = token, Self.pointer(word) != nil else { continue }
        guard case .word(let name)? = next()?.token, Self.isName(name) else { continue }
        guard case .word(let informat)? = next()?.token else { continue }
        if informat == "$" || Self.informat(informat) != nil { return true }
      }
      return false
    }
  }

  /// The fields of the input statement; where the word `input` is missing, of the whole text.
  ///
  /// A statement that does not end may have lost fields or decimals, so it is refused.
  mutating func fields() throws(ArraigoError) -> [FixedWidthField] {
    let start = tokens.firstIndex { Self.isInput($0.token) }
    if let start { at = start + 1 }
    var fields: [FixedWidthField] = []
    var position: Int?
    while let (token, line) = next() {
      switch token {
      case .end:
        if !fields.isEmpty { return fields }
      case .comment(let text):
        if let last = fields.indices.last, fields[last].label == nil { fields[last].label = text }
      case .word(let word):
        if let pointed = Self.pointer(word) {
          position = pointed
        } else {
          let field = try field(named: word, at: position, line)
          position = field.end == .max ? .max : field.end + 1
          fields.append(field)
        }
      }
    }
    guard !fields.isEmpty else {
      throw ArraigoError(
        "bad_layout", "the program has no input statement with fields", at: Place(file: file),
        suggestion: "give the file with lines like `@0012 UPA $9.`")
    }
    guard start == nil, endsWithLine else {
      throw ArraigoError(
        "bad_layout", "the text ends before its input statement does",
        at: Place(file: file, line: tokens.last?.line),
        suggestion: start == nil
          ? "if it is whole, end its last line" : "give the whole program; the statement ends in ;")
    }
    return fields
  }

  private mutating func field(named name: String, at position: Int?, _ line: Int)
    throws(ArraigoError) -> FixedWidthField
  {
    guard Self.isName(name) else { throw bad(name, line) }
    var kind = FixedWidthField.Kind.number
    guard var spec = nextWord() else { throw bad(name, line) }
    if spec == "$" {
      kind = .text
      guard let following = nextWord() else { throw bad(name, line) }
      spec = following
    }
    if let columns = Self.columns(spec) {
      return FixedWidthField(name, start: columns.lowerBound, width: columns.count, kind: kind)
    }
    guard let format = Self.informat(spec) else { throw bad(name, line) }
    return FixedWidthField(
      name, start: position ?? 1, width: format.width, kind: format.isText ? .text : kind,
      impliedDecimals: format.decimals)
  }

  private func bad(_ name: String, _ line: Int) -> ArraigoError {
    ArraigoError(
      "bad_layout", "the input statement cannot be understood here",
      at: Place(file: file, line: line, column: Self.isName(name) ? name : nil),
      suggestion: "write the field as `@0012 UPA $9.` or `UPA $ 12-20`")
  }

  private mutating func next() -> (token: Token, line: Int)? {
    guard at < tokens.count else { return nil }
    defer { at += 1 }
    return tokens[at]
  }

  private mutating func nextWord() -> String? {
    while at < tokens.count, case .comment = tokens[at].token { at += 1 }
    guard case .word(let word)? = next()?.token else { return nil }
    return word
  }
}

extension SASInputParser {
  private static func isInput(_ token: Token) -> Bool {
    if case .word(let word) = token { return word.lowercased() == "input" }
    return false
  }

  private static func isName(_ word: String) -> Bool {
    guard let first = word.unicodeScalars.first, first.properties.isAlphabetic || first == "_"
    else { return false }
    return word.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0 == "_" || ("0"..."9").contains($0)
    }
  }

  /// The column of `@0012`.
  private static func pointer(_ word: String) -> Int? {
    word.hasPrefix("@") ? Int(word.dropFirst()) : nil
  }

  /// The columns of `12-20` or `12`.
  private static func columns(_ word: String) -> ClosedRange<Int>? {
    let ends = word.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard let first = ends.first ?? nil, first > 0, ends.count <= 2 else { return nil }
    guard ends.count == 2 else { return first...first }
    guard let last = ends[1], last >= first else { return nil }
    return first...last
  }

  /// The width of `$9.`, `15.8`, `$CHAR12.` or `BEST8.`; a point must be there.
  private static func informat(_ word: String) -> (isText: Bool, width: Int, decimals: Int)? {
    let isText = word.hasPrefix("$")
    let body = word.drop { $0 == "$" || $0.isLetter || $0 == "_" }
    let parts = body.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, let width = Int(parts[0]), width > 0 else { return nil }
    guard parts[1].isEmpty || Int(parts[1]) != nil else { return nil }
    return (isText, width, Int(parts[1]) ?? 0)
  }

  private mutating func scan(_ text: [Unicode.Scalar]) {
    var line = 1
    var word = ""
    var place = 0
    func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }
    while place < text.count {
      let scalar = text[place]
      let opensComment = scalar == "/" && place + 1 < text.count && text[place + 1] == "*"
      if isBlank(scalar) || scalar == ";" || opensComment || scalar == "'" || scalar == "\"" {
        if !word.isEmpty { tokens.append((.word(word), line)) }
        word = ""
      }
      if opensComment {
        place = comment(text, from: place + 2, line: &line)
      } else if scalar == "'" || scalar == "\"" {
        place = skipQuoted(text, from: place + 1, until: scalar, line: &line)
      } else {
        if scalar == ";" { tokens.append((.end, line)) }
        if scalar == "\n" { line += 1 }
        if !isBlank(scalar), scalar != ";" { word.unicodeScalars.append(scalar) }
        place += 1
      }
    }
    if !word.isEmpty { tokens.append((.word(word), line)) }
  }

  private mutating func comment(_ text: [Unicode.Scalar], from start: Int, line: inout Int) -> Int {
    let opened = line
    var at = start
    var content = ""
    while at < text.count, !(text[at] == "*" && at + 1 < text.count && text[at + 1] == "/") {
      if text[at] == "\n" { line += 1 }
      content.unicodeScalars.append(text[at])
      at += 1
    }
    let label = content.split { $0.isWhitespace }.joined(separator: " ")
    if !label.isEmpty { tokens.append((.comment(label), opened)) }
    return min(text.count, at + 2)
  }

  private func skipQuoted(
    _ text: [Unicode.Scalar], from start: Int, until quote: Unicode.Scalar, line: inout Int
  ) -> Int {
    var at = start
    while at < text.count, text[at] != quote {
      if text[at] == "\n" { line += 1 }
      at += 1
    }
    return min(text.count, at + 1)
  }
}
