public import IntegrationModel

/// A project file of ScenarioWizard (`.scw`): a text file with a cross-impact matrix.
///
/// The file is a row of sections that end with a line `#`: the descriptors (`&name`) with their
/// variants (` -name`), their long names, an empty one, a colour for each variant, an empty one, and
/// the judgements by row, separated by commas. What follows are remarks; they are not read. Lines that
/// begin with `$`, and the line after, say which program wrote the file.
public struct ScenarioWizardFile: Sendable, Equatable {
  /// The matrix.
  public let matrix: CrossImpactMatrix

  /// Makes a file of a matrix.
  public init(_ matrix: CrossImpactMatrix) { self.matrix = matrix }

  /// Reads a file.
  ///
  /// Text is UTF-8 or, where it is not, ISO 8859-1, which older versions write.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - file: Its name, for errors.
  /// - Throws: `broken_scw_file`, with the line.
  public init(_ bytes: [UInt8], file: String) throws(ArraigoError) {
    var reader = ScenarioWizardReader(bytes, file: file)
    matrix = try reader.matrix()
  }

  /// The file as text that ScenarioWizard reads, with line feeds.
  public var text: String {
    var lines = ["$ ScenarioWizard 4.0", "arraigo.scw"]
    for descriptor in matrix.descriptors {
      lines.append("&" + Self.oneLine(descriptor.name))
      lines += descriptor.variants.map { " -" + Self.oneLine($0) }
    }
    lines.append("#")
    for descriptor in matrix.descriptors {
      lines.append("&")
      lines += descriptor.variants.map { _ in " " }
    }
    lines += ["#", "#"]
    lines += Array(repeating: "FFFFFF", count: matrix.size)
    lines += ["#", "#"]
    for row in 0..<matrix.size {
      let cells = matrix.judgements[(row * matrix.size)..<((row + 1) * matrix.size)]
      lines.append(cells.map { ($0 < 0 ? "" : " ") + String($0) + " " }.joined(separator: ","))
    }
    lines += ["#", "# 0-0"]
    // ScenarioWizard expects a remark, empty or not, for each descriptor and each section.
    let count = matrix.descriptors.count
    lines.append("\"\"")
    for _ in 0..<count { lines += ["# ", "\"\""] }
    for _ in 0..<(count * count) { lines += ["#  -> ", "\"\""] }
    return (lines + ["#", "#"]).joined(separator: "\n") + "\n"
  }

  /// A name cannot hold a line break, which would begin a line of its own.
  private static func oneLine(_ name: String) -> String {
    String(name.map { $0.isNewline ? " " : $0 })
  }
}

/// Reads the sections one after the other, line by line.
private struct ScenarioWizardReader {
  private let lines: [String]
  private let file: String
  private var position = 0

  init(_ bytes: [UInt8], file: String) {
    let text =
      String(validating: bytes, as: UTF8.self)
      ?? String(String.UnicodeScalarView(bytes.map { UnicodeScalar($0) }))
    // "\r\n" is one character, so that all three line ends split alike.
    let isEnd: (Character) -> Bool = { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
    lines = text.split(omittingEmptySubsequences: false, whereSeparator: isEnd).map {
      String($0.trimmingPrefix("\u{FEFF}"))
    }
    self.file = file
  }

  mutating func matrix() throws(ArraigoError) -> CrossImpactMatrix {
    let descriptors = try descriptors()
    for section in ["long names", "second", "colours", "fourth"] { try skip(section) }
    let start = position
    let size = descriptors.reduce(0) { $0 + $1.variants.count }
    var judgements: [Int] = []
    var rows = 0
    while let line = try next("the judgements") {
      if line.isBlank { continue }
      judgements += try row(line, of: size)
      rows += 1
    }
    guard rows == size else {
      throw broken("\(size) variants need \(size) rows of judgements, found \(rows)", at: start)
    }
    do {
      return try CrossImpactMatrix(descriptors: descriptors, judgements: judgements)
    } catch { throw broken(error.message, at: start) }
  }

  private mutating func descriptors() throws(ArraigoError) -> [Descriptor] {
    var descriptors: [Descriptor] = []
    if let first = lines.first, first.hasPrefix("$") { position = 2 }
    while let line = try next("the descriptors") {
      let content = line.trimmed
      if content.isEmpty { continue }
      if content.first == "&" {
        descriptors.append(Descriptor(String(content.dropFirst()).unquoted, []))
      } else if content.first == "-", !descriptors.isEmpty {
        descriptors[descriptors.count - 1].variants.append(String(content.dropFirst()).unquoted)
      } else {
        throw broken(
          "a line begins neither a descriptor (&) nor a variant ( -)", at: position - 1)
      }
    }
    guard !descriptors.isEmpty else { throw broken("there are no descriptors", at: 0) }
    if let lone = descriptors.first(where: { $0.variants.count < 2 }) {
      throw broken(
        "descriptor '\(lone.name)' has \(lone.variants.count) variants, it needs two or more",
        at: position - 1)
    }
    return descriptors
  }

  private mutating func skip(_ section: String) throws(ArraigoError) {
    while try next("the section of \(section)") != nil {}
  }

  private func row(_ line: String, of size: Int) throws(ArraigoError) -> [Int] {
    let cells = line.split(separator: ",", omittingEmptySubsequences: false)
    guard cells.count == size else {
      throw broken("a row has \(cells.count) judgements, expected \(size)", at: position - 1)
    }
    var row: [Int] = []
    for (column, cell) in cells.enumerated() {
      guard let value = Int(String(cell).trimmed), (-1000...1000).contains(value) else {
        throw broken(
          "judgement \(column + 1) is no whole number between -1000 and 1000", at: position - 1)
      }
      row.append(value)
    }
    return row
  }

  /// The next line of the section, nil at its end.
  private mutating func next(_ what: String) throws(ArraigoError) -> String? {
    guard position < lines.count else {
      throw broken("the file ends within \(what)", at: lines.count - 1)
    }
    defer { position += 1 }
    let line = lines[position]
    return line.trimmed.first == "#" ? nil : line
  }

  private func broken(_ what: String, at line: Int) -> ArraigoError {
    ArraigoError(
      "broken_scw_file", what, at: Place(file: file, line: line + 1),
      suggestion: "compare the file with one that ScenarioWizard saved")
  }
}

extension String {
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }

  fileprivate var trimmed: String {
    var part = self[...]
    while let first = part.first, first.isWhitespace { part.removeFirst() }
    while let last = part.last, last.isWhitespace { part.removeLast() }
    return String(part)
  }

  /// The text without blanks around it and without one pair of quotation marks.
  fileprivate var unquoted: String {
    let text = trimmed
    guard text.count >= 2, text.first == "\"", text.last == "\"" else { return text }
    return String(text.dropFirst().dropLast())
  }
}
