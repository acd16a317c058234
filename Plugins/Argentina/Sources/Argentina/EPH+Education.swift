import AdapterKit
import IntegrationModel

extension EPH {
  /// School and the levels reached.
  @HarmonisationBuilder var educationRules: [HarmonisationPart] {
    Map(.literacy, from: "CH09", [1: .yes, 2: .no], missing: [0, 9], notApplicable: [3])
    Map(.enrolled, from: "CH10", [1: .yes, 2: .no, 3: .no], missing: [9], notApplicable: [0])
    Map(
      .educationLevelAttended, from: "CH12",
      [
        1: "preschool", 2: "primary", 3: "basic", 4: "secondary", 5: "upper_secondary",
        6: "tertiary_non_university", 7: "university", 8: "postgraduate", 9: "special",
      ], missing: [99], notApplicable: [0])
    Map(.educationCompleted, from: "CH13", [1: .yes, 2: .no], missing: [9], notApplicable: [0])
    Choose(.educationIsced, iscedBranches, otherwise: .missing)
      .asked(of: Source("CH10").isIn(1, 2, 3, unknown: [9]))
      .approximated("levels follow the national structure; there is no official table")
    Choose(.educationYears, yearBranches, otherwise: .missing)
      .asked(of: Source("CH10").isIn(1, 2, 3, unknown: [9]))
  }

  private func attended(_ level: Int32) -> Condition { Source("CH12").isIn(level) }
  private var finished: Condition { Source("CH13").isIn(1) }
  private var unfinished: Condition { Source("CH13").isIn(2) }
  private var neverAttended: Condition {
    Source("CH10").isIn(3) || Source("NIVEL_ED").isIn(7)
  }

  /// CH14 is the last year passed, at most nine of the old basic cycle; 98 and 99 are no years.
  private func passed(_ years: Double, most: Double = 9) -> Condition {
    .isBetween("CH14", years, most)
  }

  private var iscedBranches: [Branch] {
    [
      .when(neverAttended, "0"), .when(attended(1), "0"),
      .when(attended(2) && finished, "1"), .when(attended(2) && unfinished, "0"),
      .when(attended(3) && finished, "2"), .when(attended(3) && unfinished && passed(6), "1"),
      .when(attended(3) && unfinished, "0"),
      .when(attended(4) && finished, "3"), .when(attended(4) && unfinished && passed(3), "2"),
      .when(attended(4) && unfinished, "1"),
      .when(attended(5) && finished, "3"), .when(attended(5) && unfinished, "2"),
      .when(attended(6) && finished, "5"), .when(attended(6) && unfinished, "3"),
      .when(attended(7) && finished, "6"), .when(attended(7) && unfinished, "3"),
      .when(attended(8) && finished, "7"), .when(attended(8) && unfinished, "6"),
    ]
  }

  private var yearBranches: [Branch] {
    let whenFinished: [(Int32, Double)] = [
      (2, 6), (3, 9), (4, 12), (5, 12), (6, 15), (7, 17), (8, 19),
    ]
    let before: [Int32: Double] = [2: 0, 3: 0, 4: 6, 5: 9, 6: 12, 7: 12, 8: 17]
    var branches: [Branch] = [
      .when(neverAttended || attended(1), .constant(.number(0)))
    ]
    for (level, years) in whenFinished {
      branches.append(.when(attended(level) && finished, .constant(.number(years))))
      let base = before[level] ?? 0
      let function = ColumnFunction("CH14 + \(Int(base))", columns: ["CH14"]) { cells in
        cells[0].map { $0 + base }
      }
      branches.append(
        .when(
          attended(level) && unfinished && passed(0, most: level == 3 ? 9 : 8), .function(function))
      )
    }
    return branches
  }
}
