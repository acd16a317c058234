import IntegrationModel

/// A way to divide persons into groups: finest classes that exclude each other, and levels made of
/// them that may overlap (`native` contains the returnees).
struct Dimension: Sendable {
  /// One group of a table.
  struct Level: Sendable {
    /// The group's code (`foreign_born`).
    let code: String
    /// The finest classes it is made of.
    let classes: Set<Int>
  }

  /// A level and the levels that together make it up: who knows all but one knows the last.
  struct Family: Sendable {
    let parent: String
    let children: [String]
  }

  /// How a record finds its class.
  enum Classification: Sendable {
    /// By code: the class of each code.
    case codes([String: Int])
    /// By number: the class of the first range that contains it.
    case ranges([ClosedRange<Double>])
  }

  /// The dimension's name (`migration_status`).
  let id: String
  /// The variable that decides.
  let variable: VariableID
  /// How many finest classes there are; one more stands for not known.
  let classCount: Int
  /// How the variable decides.
  let classification: Classification
  /// The levels in the order of a table, the whole first.
  let levels: [Level]
  /// Which levels add up to which.
  let families: [Family]

  /// Makes a dimension whose levels do not overlap, with the whole before them.
  private init(
    _ id: String, _ variable: VariableID, _ classification: Classification, _ levels: [String]
  ) {
    self.init(
      id, variable, classification, levels.enumerated().map { Level(code: $1, classes: [$0]) },
      families: [Family(parent: Breakdown.total, children: levels)])
  }

  private init(
    _ id: String, _ variable: VariableID, _ classification: Classification, _ levels: [Level],
    families: [Family]
  ) {
    self.id = id
    self.variable = variable
    self.classification = classification
    let count = levels.reduce(0) { max($0, ($1.classes.max() ?? -1) + 1) }
    classCount = count
    // The whole has everyone, those of unknown class too.
    self.levels = [Level(code: Breakdown.total, classes: Set(0...count))] + levels
    self.families = families
  }

  /// The class of each record of a batch; `classCount` where it is not known.
  func classes(of view: inout RecordView) -> [Int32] {
    var result = [Int32](repeating: Int32(classCount), count: view.batch.rowCount)
    switch classification {
    case .codes(let classOfCode):
      guard let column = view.batch[variable], case .codes(let cells, let list) = column.storage
      else { return result }
      let classes = list.entries.map { Int32(classOfCode[$0.code] ?? classCount) }
      for row in result.indices where column.state(at: row) == .value {
        result[row] = classes[Int(cells[row])]
      }
    case .ranges(let ranges):
      let cells = view.numbers(of: .variable(variable))
      for row in result.indices where cells.isKnown(row) {
        let found = ranges.firstIndex { $0.contains(cells.values[row]) }
        result[row] = Int32(found ?? classCount)
      }
    }
    return result
  }

  /// The names of the dimensions an assessment can be broken down by.
  static let names = ["sex", "migration_status", "age_band", "education", "area", "region"]

  /// The dimension of a name for one survey.
  /// - Throws: `unknown_dimension`.
  static func named(_ name: String, in survey: SurveyDescription) throws(ArraigoError) -> Dimension
  {
    switch name {
    case "sex": sex
    case "migration_status": migrationStatus
    case "age_band": ageBand
    case "education": education
    case "area": coded("area", .area, CodeLists.area.entries.map(\.code))
    case "region":
      coded(
        "region", .region,
        CodeLists.region.entries.map(\.code).filter { $0.hasPrefix(survey.country + "-") })
    default:
      throw ArraigoError(
        "unknown_dimension", "an assessment cannot be broken down by '\(name)'",
        suggestion: "choose among " + names.joined(separator: ", "))
    }
  }

  private static func coded(_ id: String, _ variable: VariableID, _ codes: [String]) -> Dimension {
    Dimension(
      id, variable,
      .codes(Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })), codes)
  }

  /// Women and men.
  static let sex = coded("sex", .sex, ["male", "female"])

  /// Native-born (returnees included, as published comparisons count), those of them who never
  /// left as far as is known, foreign-born, and returnees.
  static let migrationStatus = Dimension(
    "migration_status", .migrationStatus,
    .codes(["native": 0, "foreign_born": 1, "returnee_recent": 2, "returnee_ever": 3]),
    [
      Level(code: "native", classes: [0, 2, 3]), Level(code: "native_non_returnee", classes: [0]),
      Level(code: "foreign_born", classes: [1]), Level(code: "returnee_recent", classes: [2]),
      Level(code: "returnee_ever", classes: [3]),
    ],
    families: [
      Family(parent: Breakdown.total, children: ["native", "foreign_born"]),
      Family(
        parent: "native", children: ["native_non_returnee", "returnee_recent", "returnee_ever"]),
    ])

  /// Children, and the age bands of working life and after.
  static let ageBand = Dimension(
    "age_band", .age, .ranges([0...14, 15...24, 25...44, 45...64, 65...150]),
    ["0-14", "15-24", "25-44", "45-64", "65+"])

  /// Completed education by ISCED 2011 level: low 0-1, lower middle 2, upper middle 3-4, high 5-8.
  static let education = Dimension(
    "education", .educationIsced,
    .codes([
      "0": 0, "1": 0, "2": 1, "3": 2, "4": 2, "5": 3, "6": 3, "7": 3, "8": 3,
    ]), ["low", "lower_middle", "upper_middle", "high"])

  /// The dimension without a level that a survey does not collect.
  func without(_ code: String) -> Dimension {
    Dimension(
      id, variable, classification,
      levels.filter { $0.code != code && $0.code != Breakdown.total },
      families: families.map {
        Family(parent: $0.parent, children: $0.children.filter { $0 != code })
      }
    )
  }
}
