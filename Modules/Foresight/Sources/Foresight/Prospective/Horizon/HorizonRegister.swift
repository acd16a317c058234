import Glibc
public import IntegrationModel
public import LocatedText

/// A register of early signals, kept as a table to which lines are only ever added.
///
/// Columns: `date,id,event,title,domain,countries,source,likelihood,impact,novelty,horizon,scorer,note`.
/// The event `signal` opens a signal with its title, domain and source; `score` adds one person's
/// scores of 1 to 5 and years to impact; `seen` says it was seen again; `close` ends it. A correction is a
/// further line: nothing is rewritten.
public struct HorizonRegister: Sendable, Equatable {
  /// The columns.
  public static let columns = [
    "date", "id", "event", "title", "domain", "countries", "source", "likelihood", "impact",
    "novelty", "horizon", "scorer", "note",
  ]
  /// The domains: society, technology, economy, environment, politics, security.
  public static let domains = [
    "social", "technological", "economic", "environmental", "political", "security",
  ]

  /// What is known of one signal.
  public struct Signal: Sendable, Equatable {
    /// Its name in the register.
    public let id: String
    /// What it says.
    public let title: String
    /// Its domain.
    public let domain: String
    /// The countries, as written.
    public let countries: String
    /// Where it was first found.
    public let source: String
    /// When it was first and last seen.
    public var seen: (first: String, last: String)
    /// Whether it was closed.
    public var isClosed: Bool
    /// Scores of likelihood, impact, novelty and years to impact, each scorer's last.
    public var scores: [String: [Double?]]

    /// The mean of a score over the scorers, nil where nobody gave it; 0 likelihood, 1 impact, 2
    /// novelty, 3 years to impact.
    public func mean(_ score: Int) -> Double? {
      let values = scores.keys.sorted().compactMap { scores[$0]?[score] }
      return values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
    }

    /// The standard deviation of a score between scorers, nil for fewer than two.
    public func spread(_ score: Int) -> Double? {
      let values = scores.keys.sorted().compactMap { scores[$0]?[score] }
      guard values.count > 1, let mean = mean(score) else { return nil }
      let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      return (squares / Double(values.count - 1)).squareRoot()
    }

    /// Equal in every value.
    public static func == (left: Signal, right: Signal) -> Bool {
      left.id == right.id && left.title == right.title && left.seen == right.seen
        && left.isClosed == right.isClosed && left.scores == right.scores
    }
  }

  /// The signals, in the order of their first lines.
  public let signals: [Signal]

  /// Reads a register.
  ///
  /// - Throws: `broken_register`, with the line: an unknown event or domain, a date that is none or goes
  ///   back, a signal opened twice or never, a score outside 1 to 5.
  public init(_ table: SourceTable) throws(ArraigoError) {
    let places = try Self.columns.map { (name) throws(ArraigoError) in try table.column(name) }
    var signals: [Signal] = []
    var lastDate = ""
    for row in table.rows {
      let cell = { (column: Int) in row.cells[places[column]] }
      let broken = { (what: String, column: Int) in
        ArraigoError(
          "broken_register", what,
          at: Place(file: table.file, line: row.line, column: Self.columns[column]))
      }
      guard Self.isDate(cell(0)) else { throw broken("a date is written as 2026-11-24", 0) }
      guard cell(0) >= lastDate else { throw broken("the date goes back: lines are only added", 0) }
      lastDate = cell(0)
      let known = signals.firstIndex { $0.id == cell(1) }
      if cell(2) == "signal" {
        guard known == nil, !cell(1).isEmpty else { throw broken("the signal is there already", 1) }
        guard !cell(3).isEmpty else { throw broken("a signal has a title", 3) }
        guard Self.domains.contains(cell(4)) else {
          throw broken("domains are \(Self.domains.joined(separator: ", "))", 4)
        }
        signals.append(
          Signal(
            id: cell(1), title: cell(3), domain: cell(4), countries: cell(5), source: cell(6),
            seen: (cell(0), cell(0)), isClosed: false, scores: [:]))
      }
      guard let place = known ?? (cell(2) == "signal" ? signals.count - 1 : nil) else {
        throw broken("there is no such signal", 1)
      }
      switch cell(2) {
      case "signal", "score":
        var scores: [Double?] = []
        for column in 7...10 {
          let value = try table.optionalNumber(row, places[column])
          if let value, !(column == 10 ? 0...100 : 1...5).contains(value) {
            throw broken("scores are 1 to 5, years to impact 0 to 100", column)
          }
          scores.append(value)
        }
        if scores.contains(where: { $0 != nil }) {
          guard !cell(11).isEmpty else { throw broken("a score has a scorer", 11) }
          signals[place].scores[cell(11)] = scores
        }
      case "seen": signals[place].seen.last = cell(0)
      case "close": signals[place].isClosed = true
      default: throw broken("events are signal, score, seen and close", 2)
      }
    }
    self.signals = signals
  }

  private static func isDate(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts.map(\.count) == [4, 2, 2], let month = Int(parts[1]),
      let day = Int(parts[2]), Int(parts[0]) != nil
    else { return false }
    return (1...12).contains(month) && (1...31).contains(day)
  }

  /// How pressing a signal is at a date: likelihood times impact, halved for every two years since it
  /// was last seen; nil without scores.
  public static func priority(_ signal: Signal, at date: String) -> Double? {
    guard let likelihood = signal.mean(0), let impact = signal.mean(1) else { return nil }
    let age = max(years(date) - years(signal.seen.last), 0)
    return likelihood * impact * exp2(-age / 2)
  }

  private static func years(_ date: String) -> Double {
    let parts = date.split(separator: "-").compactMap { Double($0) }
    guard parts.count == 3 else { return 0 }
    return parts[0] + (parts[1] - 1) / 12 + (parts[2] - 1) / 365.25
  }

  /// Pairs of open signals whose titles are much alike, the most alike first: the share of groups of
  /// three letters they have in common (Jaccard) is at least the threshold.
  public func duplicates(threshold: Double = 0.5) -> [(
    first: String, second: String, share: Double
  )] {
    let open = signals.filter { !$0.isClosed }
    let sets = open.map { Self.trigrams($0.title) }
    var pairs: [(first: String, second: String, share: Double)] = []
    for left in open.indices {
      for right in open.indices.dropFirst(left + 1) {
        let both = Double(sets[left].intersection(sets[right]).count)
        let any = Double(sets[left].union(sets[right]).count)
        if any > 0, both / any >= threshold {
          pairs.append((open[left].id, open[right].id, both / any))
        }
      }
    }
    return pairs.sorted { $0.share > $1.share }
  }

  private static func trigrams(_ text: String) -> Set<String> {
    let letters = Array("  " + text.lowercased().filter { $0.isLetter || $0.isNumber || $0 == " " })
    return Set(letters.indices.dropLast(2).map { String(letters[$0...($0 + 2)]) })
  }
}
