import AdapterKit
import IntegrationModel

extension PNADContinua {
  /// School and the levels reached.
  @HarmonisationBuilder var educationRules: [HarmonisationPart] {
    Map(.literacy, from: "V3001", [1: .yes, 2: .no]).asked(of: PNADContinua.ofSchoolAge)
    Map(.enrolled, from: "V3002", [1: .yes, 2: .no]).asked(of: PNADContinua.ofSchoolAge)
    // The course that is attended, else the highest that was; the codes changed in late 2015, and
    // each quarter has one pair of columns filled.
    FirstValue(
      Map(.educationLevelAttended, from: "V3003A", Self.attendedNow),
      Map(.educationLevelAttended, from: "V3003", Self.attendedNowBefore2015),
      Map(.educationLevelAttended, from: "V3009A", Self.attendedOnce),
      Map(.educationLevelAttended, from: "V3009", Self.attendedOnceBefore2015),
      Map(.educationLevelAttended, from: "V3008", [2: "none"], otherwise: .missing)
    )
    .asked(of: PNADContinua.ofSchoolAge)
    Map(.educationCompleted, from: "V3014", [1: .yes, 2: .no])
      .asked(of: PNADContinua.ofSchoolAge && Source("V3014").isPresent)
    Choose(.educationIsced, iscedBranches, otherwise: .missing)
      .asked(of: PNADContinua.ofSchoolAge)
      .approximated(
        "levels follow the nine-year structure; short-cycle tertiary cannot be told from bachelor")
    Number(.educationYears, from: "VD3005")
      .asked(of: PNADContinua.ofSchoolAge)
      .approximated("16 means 16 years or more")
  }

  private static let attendedNow: [Int32: Code] = [
    1: "preschool", 2: "preschool", 3: "primary", 4: "basic", 5: "basic", 6: "secondary",
    7: "secondary", 8: "university", 9: "postgraduate", 10: "postgraduate", 11: "postgraduate",
  ]
  private static let attendedNowBefore2015: [Int32: Code] = [
    1: "preschool", 2: "primary", 3: "basic", 4: "basic", 5: "secondary", 6: "secondary",
    7: "university", 8: "postgraduate", 9: "postgraduate",
  ]
  private static let attendedOnce: [Int32: Code] = [
    1: "preschool", 2: "preschool", 3: "primary", 4: "primary", 5: "primary", 6: "basic",
    7: "basic", 8: "basic", 9: "secondary", 10: "secondary", 11: "secondary", 12: "university",
    13: "postgraduate", 14: "postgraduate", 15: "postgraduate",
  ]
  private static let attendedOnceBefore2015: [Int32: Code] = [
    1: "primary", 2: "primary", 3: "primary", 4: "basic", 5: "basic", 6: "basic", 7: "secondary",
    8: "secondary", 9: "secondary", 10: "university", 11: "postgraduate", 12: "postgraduate",
  ]

  /// Levels by VD3004; a master's or doctor's degree only where it was finished.
  private var iscedBranches: [Branch] {
    let level = Source("VD3004")
    let finished = Source("V3014").isIn(1)
    return [
      .when(finished && Source("V3009A").isIn(15), "8"),
      .when(finished && Source("V3009A").isIn(14), "7"),
      .when(level.isIn(1), "0"),
      .when(level.isIn(2) && Source("VD3005").isAtLeast(5), "1"),
      .when(level.isIn(2), "0"),
      .when(level.isIn(3, 4), "2"),
      .when(level.isIn(5, 6), "3"),
      .when(level.isIn(7), "6"),
    ]
  }
}
