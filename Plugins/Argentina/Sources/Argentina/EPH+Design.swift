import AdapterKit
import IntegrationModel

extension EPH {
  /// Keys, weights, design and place.
  @HarmonisationBuilder var designRules: [HarmonisationPart] {
    Text(.householdID, joining: ["CODUSU", "NRO_HOGAR"])
    Number(.personNumber, from: "COMPONENTE")
    Number(.year, from: "ANO4")
    Number(.quarter, from: "TRIMESTRE")
    Number(.weight, from: "PONDERA")
    Number(.weightHousehold, from: "hogar:PONDERA")
    // Since 2016 incomes have weights of their own, corrected for non-response; before, missing
    // incomes were imputed and the one weight serves.
    FirstPresent(
      Number(.weightLabourIncome, from: "PONDIIO"), Number(.weightLabourIncome, from: "PONDERA"))
    FirstPresent(
      Number(.weightPersonalIncome, from: "PONDII"), Number(.weightPersonalIncome, from: "PONDERA"))
    FirstPresent(
      Number(.weightHouseholdIncome, from: "PONDIH"),
      Number(.weightHouseholdIncome, from: "PONDERA"))
    // Small agglomerates of the older bases are all written 0: the region tells them apart.
    Text(.stratum, joining: ["REGION", "AGLOMERADO"])
      .approximated("INDEC publishes no strata; the agglomerate of the region stands in")
    Text(.psu, joining: ["CODUSU"])
      .approximated("INDEC publishes no primary sampling units; the dwelling stands in")
    Constant(.area, .code(.urban))
    Tabulate(.region, from: "AGLOMERADO", over: 0...93, "province of the agglomerate") {
      // 0 is an agglomerate that the older bases do not name.
      $0 == 0 ? .missing : Agglomerates.province[$0].map { .code(Code($0)) }
    }
    .approximated("agglomerates 38 and 93 lie in two provinces")
    Number(.regionStatistical, from: "REGION")
    Number(.agglomerate, from: "AGLOMERADO", missing: [0])
    Map(.largeAgglomerate, from: "MAS_500", labels: ["S": .yes, "N": .no])
    Number(.householdSize, from: "IX_TOT")
  }

  /// Who lives here.
  @HarmonisationBuilder var personRules: [HarmonisationPart] {
    Map(
      .relationship, from: "CH03",
      [
        1: "head", 2: "spouse", 3: "child", 4: "child_in_law", 5: "grandchild", 6: "parent",
        7: "parent_in_law", 8: "sibling", 9: "other_relative", 10: "non_relative",
        51: "domestic_worker",
      ], missing: [0, 99])
    Map(.sex, from: "CH04", [1: .male, 2: .female])
    Number(.age, from: "CH06", replacing: [-1: 0], missing: [999])
    Map(
      .maritalStatus, from: "CH07",
      [1: "union", 2: "married", 3: "separated_or_divorced", 4: "widowed", 5: "single"],
      missing: [0, 9])
    Map(
      .healthInsured, from: "CH08",
      [1: .yes, 2: .yes, 3: .yes, 12: .yes, 13: .yes, 23: .yes, 123: .yes, 4: .no],
      missing: [0, 9])
    Map(
      .healthInsuranceType, from: "CH08",
      [
        1: "contributory", 2: "private", 3: "public", 12: "several", 13: "several",
        23: "several", 123: "several", 4: "none",
      ], missing: [0, 9])
  }
}

/// The agglomerates of the EPH and the provinces they lie in (INDEC's code list).
enum Agglomerates {
  /// ISO 3166-2 code by agglomerate.
  static let province: [Int32: String] = {
    let provinces: [(survey: Int, agglomerates: [Int32])] = [
      (2, [32]), (6, [2, 3, 33, 34, 38]), (10, [22]), (14, [13, 36]), (18, [12]), (22, [8]),
      (26, [9, 91]), (30, [6, 14]), (34, [15]), (38, [19]), (42, [30]), (46, [25]), (50, [10]),
      (54, [7]), (58, [17]), (62, [93]), (66, [23]), (70, [27]), (74, [26]), (78, [20]),
      (82, [4, 5]), (86, [18]), (90, [29]), (94, [31]),
    ]
    var table: [Int32: String] = [:]
    for (survey, agglomerates) in provinces {
      for agglomerate in agglomerates {
        table[agglomerate] = Region.of(country: "AR", surveyCode: survey)?.code
      }
    }
    return table
  }()
}
