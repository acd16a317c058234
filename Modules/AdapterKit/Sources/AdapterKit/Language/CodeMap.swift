/// A map from the codes of a source column to codes of the model.
public struct CodeMap: Sendable {
  /// The source column.
  public var column: ColumnReference
  /// Outcomes by whole number.
  public var numbers: [Int32: Outcome]
  /// Outcomes by folded text.
  public var texts: [String: Outcome]
  /// Outcomes by the beginning of the folded text; the longest that fits decides.
  public var prefixes: [String: Outcome]
  /// How many digits a code has: shorter ones get their leading zeros back. Only for prefixes.
  public var width: Int
  /// Outcomes of a whole range of codes, for national classifications.
  public var tabulation: Tabulation?
  /// What other codes become; nil makes them missing and reports them as a problem.
  public var otherwise: Outcome?
  /// What the map is called in the documentation (`CAES-Mercosur to ISIC Rev. 4`).
  public var title: String?

  /// Makes a map.
  public init(
    _ column: ColumnReference, numbers: [Int32: Outcome] = [:], texts: [String: Outcome] = [:],
    prefixes: [String: Outcome] = [:], width: Int = 0, otherwise: Outcome? = nil,
    title: String? = nil
  ) {
    self.column = column
    self.numbers = numbers
    self.texts = Self.folded(texts)
    self.prefixes = Self.folded(prefixes)
    self.width = width
    self.otherwise = otherwise
    self.title = title
  }

  /// A map made by calling a function for every code of a range; nil is an unknown code.
  public static func tabulated(
    _ column: ColumnReference, over codes: ClosedRange<Int32>, _ title: String,
    body: (Int32) -> Outcome?
  ) -> CodeMap {
    var map = CodeMap(column, title: title)
    map.tabulation = Tabulation(over: codes, body: body)
    return map
  }

  /// Every outcome the map can have.
  var outcomes: [Outcome] {
    Array(numbers.values) + Array(texts.values) + Array(prefixes.values)
      + (tabulation?.outcomes ?? []) + (otherwise.map { [$0] } ?? [])
  }

  /// Whether codes are compared as text.
  var readsText: Bool { !texts.isEmpty || !prefixes.isEmpty }

  private static func folded(_ outcomes: [String: Outcome]) -> [String: Outcome] {
    Dictionary(
      outcomes.map { (FoldedText.fold($0), $1) }, uniquingKeysWith: { first, _ in first })
  }
}

extension CodeMap {
  /// The outcomes of a range of codes: few distinct ones, and which of them each code has.
  public struct Tabulation: Sendable {
    /// The first code.
    let base: Int32
    /// The distinct outcomes.
    private(set) var outcomes: [Outcome] = []
    /// For each code a position in `outcomes`, or `unknown`.
    private(set) var positions: [UInt16]

    static let unknown = UInt16.max

    init(over codes: ClosedRange<Int32>, body: (Int32) -> Outcome?) {
      base = codes.lowerBound
      positions = []
      positions.reserveCapacity(codes.count)
      for code in codes {
        guard let outcome = body(code) else {
          positions.append(Self.unknown)
          continue
        }
        if let known = outcomes.firstIndex(of: outcome) {
          positions.append(UInt16(known))
        } else {
          positions.append(UInt16(outcomes.count))
          outcomes.append(outcome)
        }
      }
    }

    /// The outcome of a code, nil where it has none.
    subscript(code: Int32) -> Outcome? {
      let place = Int(code) - Int(base)
      guard positions.indices.contains(place), positions[place] != Self.unknown else { return nil }
      return outcomes[Int(positions[place])]
    }
  }
}

extension CodeMap {
  /// The outcome of a folded text; nil where the map does not know it.
  func outcome(ofText text: String) -> Outcome? {
    if let known = texts[text] { return known }
    if !prefixes.isEmpty, let known = outcome(ofPrefix: text) { return known }
    guard let number = Int32(text) else { return nil }
    return numbers[number] ?? texts[String(number)] ?? tabulation?[number]
  }

  private func outcome(ofPrefix text: String) -> Outcome? {
    var code = Substring(text)
    if code.utf8.count < width, code.utf8.allSatisfy({ $0 &- 48 < 10 }) {
      code = String(repeating: "0", count: width - code.utf8.count) + code
    }
    while !code.isEmpty {
      if let known = prefixes[String(code)] { return known }
      code = code.dropLast()
    }
    return nil
  }
}
