public import IntegrationModel

/// A DDI codebook: what the files of a survey are, and what each of their columns means.
public struct Codebook: Sendable, Codable, Equatable {
  /// The version of DDI (`1.2.2`, `2.5`), as the document says it.
  public var version: String?
  /// The title of the study.
  public var title = Wordings()
  /// The study's identifier at its archive.
  public var identifier: String?
  /// Who made the data.
  public var producers: [String] = []
  /// The countries of the study, as written.
  public var countries: [String] = []
  /// The files that are described.
  public var files: [CodebookFile] = []
  /// The variables of all files, in the order of the document.
  public var variables: [CodebookVariable] = []
  /// What is odd about the document and does not keep it from being used.
  public var problems: [Problem] = []

  /// An empty codebook.
  public init() {}

  /// The variables of a file; all of them where the document does not say whose they are.
  public func variables(of file: CodebookFile?) -> [CodebookVariable] {
    guard let file else { return variables }
    return variables.filter { $0.files.isEmpty || $0.files.contains(file.id) }
  }

  /// The variable of a column, without regard to case.
  public func variable(_ name: String, in file: CodebookFile? = nil) -> CodebookVariable? {
    variables(of: file).first { $0.name.lowercased() == name.lowercased() }
  }

  /// The described file that a data file most likely is: by its name, else by its columns.
  ///
  /// - Parameters:
  ///   - name: the data file's name.
  ///   - columns: its columns; empty where they are not known.
  public func file(named name: String, columns: [String] = []) -> CodebookFile? {
    let wanted = Self.stem(name)
    let named = files.filter { !Self.stem($0.name).isEmpty && wanted.hasSuffix(Self.stem($0.name)) }
    // The longest name that fits is the closest one.
    if let best = named.max(by: { Self.stem($0.name).count < Self.stem($1.name).count }) {
      return best
    }
    if files.count == 1 { return files[0] }
    let known = Set(columns.map { $0.lowercased() })
    let shares = files.map { file in
      (file, variables(of: file).count { known.contains($0.name.lowercased()) })
    }
    guard let best = shares.max(by: { $0.1 < $1.1 }), best.1 * 2 > known.count else { return nil }
    return best.0
  }

  /// A file's name without folders, ending and case.
  private static func stem(_ name: String) -> String {
    let base = name.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? name
    let plain = base.lowercased().split(separator: ".", omittingEmptySubsequences: false)
    let ended = plain.count > 1 ? plain.dropLast(plain.last == "gz" ? 2 : 1) : plain[...]
    return ended.joined(separator: ".")
  }
}

/// One file of a survey.
public struct CodebookFile: Sendable, Codable, Equatable {
  /// One kind of record of a file that has several.
  public struct RecordKind: Sendable, Codable, Equatable {
    /// The kind's id, which variables refer to.
    public var id: String
    /// What marks a record of this kind.
    public var value: String
    /// The variable that holds the mark.
    public var markedBy: String?
    /// What a record of this kind is.
    public var label: Wordings
  }

  /// The file's id in the document, which variables refer to.
  public var id: String
  /// The file's name as the document has it (`Household.NSDstat`).
  public var name: String
  /// What is in it.
  public var contents: String?
  /// How many cases it has, where the document says so.
  public var caseCount: Int?
  /// How many variables it has, where the document says so.
  public var variableCount: Int?
  /// How its records are laid out (`rectangular`, `hierarchical`, `relational`).
  public var structure: String?
  /// The characters of the file, as the document says (`ISO-8859-1`).
  public var characterSet: String?
  /// The kinds of records, where there are several.
  public var recordKinds: [RecordKind]
}

/// A column of a file and what it means.
public struct CodebookVariable: Sendable, Codable, Equatable {
  /// The variable's id in the document.
  public var id: String
  /// The column's name.
  public var name: String
  /// The files that have it.
  public var files: [String]
  /// The kind of record that has it, or nil.
  public var recordKind: String?
  /// What it is called in words.
  public var label: Wordings
  /// The question as it was asked.
  public var question: Wordings
  /// Who was asked.
  public var universe: Wordings
  /// What else the document says about it.
  public var text: Wordings
  /// Whether its cells are numbers.
  public var isNumeric: Bool
  /// How many decimals its values have; in fixed-width files they are implied.
  public var decimals: Int
  /// Where its first character stands in a record, counted from 1.
  public var start: Int?
  /// How many characters it takes.
  public var width: Int?
  /// The variable that weights it, by id.
  public var weightedBy: String?
  /// Whether it is a weight.
  public var isWeight: Bool
  /// Its categories.
  public var categories: [CodebookCategory]
  /// Values that mean no answer, apart from those of ``categories``.
  public var missingValues: [String]
  /// Statistics of the column: `vald`, `invd`, `min`, `max`, `mean`, `stdev`, unweighted.
  public var statistics: [String: Double]

  /// The category of a value: `1` is also `01` and `1.0`.
  public func category(_ value: String) -> CodebookCategory? {
    if let same = categories.first(where: { $0.value == value }) { return same }
    guard let number = Double(value) else { return nil }
    return categories.first { Double($0.value) == number }
  }

  /// The labels of the values in a language, by value as the document writes it.
  public func labels(in language: Language) -> [String: String] {
    let labelled = categories.compactMap { category in
      category.label[language].map { (category.value, $0) }
    }
    return Dictionary(labelled, uniquingKeysWith: { first, _ in first })
  }
}

/// A value of a variable that means something.
public struct CodebookCategory: Sendable, Codable, Equatable {
  /// The value; `Sysmiss` is the statistical program's own missing value.
  public var value: String
  /// What it means.
  public var label: Wordings
  /// Whether it means that there is no answer.
  public var isMissing: Bool
  /// How many cases have it, unweighted.
  public var frequency: Int?
  /// How many cases have it, weighted.
  public var weightedFrequency: Double?

  /// Whether this is the missing value of the program that the file was written with.
  public var isSystemMissing: Bool { value.lowercased() == "sysmiss" || value == "." }
}
