import AdapterKit
import IntegrationModel

extension ENE {
  /// The level reached.
  @HarmonisationBuilder var educationRules: [HarmonisationPart] {
    // INE numbers the levels anew: 1 holds primary and lower secondary, 2 is upper secondary.
    Choose(
      .educationIsced,
      [
        .when(Source("cine11_1d").isIn(0), "0"),
        .when(Source("cine11_1d").isIn(1) && Source("cine11_2d").isIn(14), "2"),
        .when(Source("cine11_1d").isIn(1), "1"), .when(Source("cine11_1d").isIn(2), "3"),
        .when(Source("cine11_1d").isIn(3), "5"), .when(Source("cine11_1d").isIn(4), "6"),
        .when(Source("cine11_1d").isIn(5), "7"), .when(Source("cine11_1d").isIn(6), "8"),
      ], otherwise: .missing)
  }

  /// Work and its quality.
  @HarmonisationBuilder var labourRules: [HarmonisationPart] {
    FirstPresent(
      Map(
        .labourForceStatus, from: "cae_general",
        [
          1: .employed, 2: .employed, 3: .employed, 4: .unemployed, 5: .unemployed, 6: .outside,
          7: .outside, 8: .outside, 9: .outside,
        ], notApplicable: [0]),
      Map(
        .labourForceStatus, from: "activ", [1: .employed, 2: .unemployed, 3: .outside],
        notApplicable: [0]))
    Map(
      .statusInEmployment, from: "categoria_ocupacion",
      [
        1: .employer, 2: .ownAccount, 3: .employee, 4: .employee, 5: .employee, 6: .employee,
        7: .contributingFamily,
      ], missing: [0, 88, 99]
    )
    .asked(of: ENE.employed)
    Map(
      .publicSector, from: "categoria_ocupacion",
      [1: .no, 2: .no, 3: .no, 4: .yes, 5: .no, 6: .no, 7: .no], missing: [0, 88, 99]
    )
    .asked(of: ENE.employed)
    Map(
      .domesticWorker, from: "categoria_ocupacion",
      [1: .no, 2: .no, 3: .no, 4: .no, 5: .yes, 6: .yes, 7: .no], missing: [0, 88, 99]
    )
    .asked(of: ENE.employed)
    Map(
      .occupationIsco, from: "b1",
      [1: "1", 2: "2", 3: "3", 4: "4", 5: "5", 6: "6", 7: "7", 8: "8", 9: "9"],
      missing: [10, 88, 99, 888, 999]
    )
    .asked(of: ENE.employed)
    .approximated("armed forces are in code 10 with occupations that could not be coded")
    FirstPresent(
      Tabulate(
        .industryIsic, from: "b14_rev4cl_caenes", over: 1...999, "section by its number",
        body: Self.section),
      Tabulate(
        .industryIsic, from: "r_p_rev4cl_caenes", over: 1...999, "section by its number",
        body: Self.section)
    )
    .asked(of: ENE.employed)
    Number(.hoursUsual, from: "habituales", missing: [888, 999]).asked(of: ENE.employed)
    Number(.hoursActualAll, from: "efectivas", missing: [888, 999]).asked(of: ENE.employed)
    Map(.pensionDeduction, from: "b7a_1", [1: .yes, 2: .no], missing: [77, 88, 99])
      .asked(of: ENE.employees)
    Map(.socialSecurity, from: "b7a_1", [1: .yes, 2: .no], missing: [77, 88, 99])
      .asked(of: ENE.employees)
      .approximated("asked of employees only")
    Map(.writtenContract, from: "b8", [1: .yes, 2: .no], missing: [88, 99])
      .asked(of: ENE.employees)
    Map(.informalNational, from: "ocup_form", [1: .no, 2: .yes], missing: [0, 88, 99])
      .asked(of: ENE.employed)
    Map(
      .productionUnitSector, from: "sector", [1: "formal", 2: "informal", 3: "household"],
      missing: [0, 88, 99]
    )
    .asked(of: ENE.employed)
  }

  private static let sections = Array("ABCDEFGHIJKLMNOPQRSTU")

  private static func section(_ code: Int32) -> Outcome? {
    if code == 88 || code == 99 || code == 888 || code == 999 { return .missing }
    guard sections.indices.contains(Int(code) - 1) else { return nil }
    return .code(Code(String(sections[Int(code) - 1])))
  }
}
