public import IntegrationModel

/// What an input looks like from outside: enough to find its adapter without loading one.
public struct InputSignature: Sendable, Equatable {
  /// A file in the archive, or the input itself.
  public struct Member: Sendable, Equatable {
    /// Its name, folders included.
    public var name: String
    /// The names of its columns, empty where it has none that can be read.
    public var columns: [String]
    /// How long its records are where all are equally long and it has no columns.
    public var recordLength: Int?

    /// Makes a member.
    public init(name: String, columns: [String], recordLength: Int? = nil) {
      self.name = name
      self.columns = columns
      self.recordLength = recordLength
    }
  }

  /// The file's name without folders.
  public var name: String
  /// Its format (`zip`, `text`).
  public var format: String
  /// The files in it.
  public var members: [Member]

  /// Makes a signature.
  public init(name: String, format: String, members: [Member]) {
    self.name = name
    self.format = format
    self.members = members
  }
}

/// How well an input fits an adapter's manifest.
public struct AdapterMatch: Sendable, Equatable {
  /// The adapter.
  public var adapter: InstalledAdapter
  /// From 0 (not at all) to 1 (a member with every column that is asked for).
  public var score: Double
  /// What speaks for it and against it, in short sentences.
  public var reasons: [String]
}

extension AdapterManifest {
  /// Columns count for nearly everything: names of archives are often changed by hand.
  private static let columnsWeight = 0.9

  /// How well an input fits, from the manifest alone.
  public func fit(_ input: InputSignature) -> (score: Double, reasons: [String]) {
    guard formats.contains(input.format) else {
      return (0, ["the format is \(input.format), not \(formats.joined(separator: " or "))"])
    }
    var best = 0.0
    var reasons: [String] = []
    for member in input.members {
      let present = Set(member.columns.map { $0.lowercased() })
      for wanted in members {
        let missing = wanted.columns.filter { !present.contains($0.lowercased()) }
        let share = 1 - Double(missing.count) / Double(max(wanted.columns.count, 1))
        let isNamed = NamePattern(wanted.pattern).matchesBaseName(of: member.name)
        if let lengths = wanted.recordLengths {
          // Records of another issue still are the survey's: a layout can be given for them.
          guard isNamed, let length = member.recordLength else { continue }
          let isKnown = lengths.contains(length)
          guard isKnown ? best < 1 : best < 0.9 else { continue }
          best = isKnown ? 1 : 0.9
          let unit = wanted.unit?.rawValue ?? "file"
          reasons = ["\(member.name) has a \(unit)'s records of \(length) bytes"]
          continue
        }
        // A member whose name says nothing must have every column to be taken.
        let isComplete = missing.isEmpty && !wanted.columns.isEmpty
        guard isNamed || isComplete, present.count > 1 else { continue }
        let score = share * (isNamed ? 1 : 0.8)
        guard score > best else { continue }
        best = score
        let whole = wanted.unit.map { "every column of a \($0.rawValue) file" }
        reasons = [
          missing.isEmpty
            ? "\(member.name) has \(whole ?? "what series are made of")"
            : "\(member.name) lacks the column \(missing.joined(separator: ", "))"
        ]
      }
    }
    guard best > 0 else { return (0, ["no file in it looks like one of the survey's"]) }
    let isNamed = names.contains { NamePattern($0).matches(input.name) }
    if isNamed { reasons.append("the name follows the office's pattern") }
    return (Self.columnsWeight * best + (isNamed ? 1 - Self.columnsWeight : 0), reasons)
  }
}

extension AdapterCatalogue {
  /// The score from which on an adapter is taken without asking.
  public static let sufficientScore = 0.7

  /// The adapters that could read an input, best first.
  public func matches(for input: InputSignature) -> [AdapterMatch] { Self.rank(adapters, input) }

  /// Surveys that are recognised but whose adapter is not installed, best first.
  public func knownMatches(for input: InputSignature) -> [AdapterMatch] { Self.rank(known, input) }

  /// The adapter for an input.
  ///
  /// - Throws: `no_adapter`, with the nearest candidates and what speaks against them;
  ///   `adapter_not_installed` where only the manifest is there.
  public func best(for input: InputSignature) throws(ArraigoError) -> AdapterMatch {
    let matches = matches(for: input)
    if let first = matches.first, first.score >= Self.sufficientScore { return first }
    if let known = knownMatches(for: input).first, known.score >= Self.sufficientScore {
      let manifest = known.adapter.manifest
      throw ArraigoError(
        "adapter_not_installed",
        "this is \(manifest.name) (\(manifest.institute)); its adapter is not installed",
        at: Place(file: input.name), suggestion: "install the adapter \(manifest.id)")
    }
    let near = matches.prefix(3).map {
      "\($0.adapter.manifest.id): \($0.reasons.joined(separator: "; "))"
    }
    throw ArraigoError(
      "no_adapter", "no installed adapter reads this file", at: Place(file: input.name),
      suggestion: near.isEmpty
        ? "see `arraigo inspect` for what the file is and `arraigo adapters list`"
        : "nearest: " + near.joined(separator: " | "))
  }

  private static func rank(_ adapters: [InstalledAdapter], _ input: InputSignature)
    -> [AdapterMatch]
  {
    adapters.map { adapter in
      let (score, reasons) = adapter.manifest.fit(input)
      return AdapterMatch(adapter: adapter, score: score, reasons: reasons)
    }
    .filter { $0.score > 0 }
    .sorted { ($1.score, $0.adapter.manifest.id) < ($0.score, $1.adapter.manifest.id) }
  }
}
