extension Crosswalk {
  /// Status in employment by survey, to ICSE-93.
  ///
  /// "Domestic worker" is an employee here; the flag is `domestic_worker`.
  public static let statusInEmployment: [Sourced<Crosswalk>] = [
    read(
      Crosswalk(
        "BO", "EH 2016-2017", "s06b_16", .statusInEmployment,
        [
          "employee": [1, 2, 8], "employer": [4, 5], "own_account": [3],
          "cooperative_member": [6], "contributing_family": [7],
        ])),
    read(
      Crosswalk(
        "BO", "EH 2021 and later", "s04b_12", .statusInEmployment,
        [
          "employee": [1, 8], "employer": [2, 4], "own_account": [3], "cooperative_member": [5],
          "contributing_family": [6, 7],
        ])),
    read(
      Crosswalk(
        "BO", "ECE", "s2_18", .statusInEmployment,
        [
          "employee": [1, 7], "employer": [3], "own_account": [2], "cooperative_member": [4],
          "contributing_family": [5, 6],
        ])),
    read(
      Crosswalk(
        "PY", "EPHC", "CATE_PEA", .statusInEmployment,
        [
          "employee": [1, 2, 6], "employer": [3], "own_account": [4], "contributing_family": [5],
        ], missing: [9], caveat: "also filled for the unemployed, with their last job: filter first"
      )),
    read(
      Crosswalk(
        "UY", "ECH", "f73", .statusInEmployment,
        [
          "employee": [1, 2, 8], "employer": [4], "own_account": [5, 6, 9],
          "cooperative_member": [3], "contributing_family": [7],
        ], notApplicable: [0], caveat: "9 stands for 5 and 6 in the full file from 2021")),
  ]

  /// Labour force status by survey, to the ILO's three classes.
  public static let labourForceStatus: [Sourced<Crosswalk>] = [
    read(
      Crosswalk(
        "BO", "EH", "condact", .labourForceStatus,
        ["employed": [1], "unemployed": [2, 3], "outside": [4, 5]], notApplicable: [0],
        caveat: "the ECE has no such column; its status is rebuilt from the questions")),
    read(
      Crosswalk(
        "PY", "EPHC", "PEAD", .labourForceStatus,
        ["employed": [1, 4, 5], "unemployed": [2], "outside": [3]],
        caveat: "6, hidden unemployment, is in no class: open unemployment leaves it out, the "
          + "Inter-American Development Bank counts it as unemployment")),
    read(
      Crosswalk(
        "UY", "ECH", "pobpcoac", .labourForceStatus,
        ["employed": [2], "unemployed": [3, 4, 5], "outside": [6, 7, 8, 9, 10, 11]],
        notApplicable: [1])),
  ]

  private static func read(_ crosswalk: Crosswalk) -> Sourced<Crosswalk> {
    Sourced(
      crosswalk, source: "harmonisation files and dictionaries of the survey, as its sheet cites",
      caveat: crosswalk.caveat)
  }
}
