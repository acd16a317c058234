import AdapterKit
import IntegrationModel

extension PNADContinua {
  /// Work and its quality.
  @HarmonisationBuilder var labourRules: [HarmonisationPart] {
    Choose(
      .labourForceStatus,
      [
        .when(Source("VD4002").isIn(1), .employed),
        .when(Source("VD4002").isIn(2), .unemployed),
        .when(Source("VD4001").isIn(2) && Source("VD4003").isIn(1), .potential),
        .when(Source("VD4001").isIn(2), .outside),
      ], otherwise: .missing
    )
    .asked(of: PNADContinua.ofWorkingAge)
    Map(
      .statusInEmployment, from: "VD4007",
      [1: .employee, 2: .employer, 3: .ownAccount, 4: .contributingFamily]
    )
    .asked(of: PNADContinua.employed)
    Tabulate(
      .occupationIsco, from: "V4010", over: 0...9_999, "major group of COD, built on ISCO-08"
    ) {
      // 0000 are occupations that could not be coded.
      $0 == 0 ? .missing : .code(Code(String($0 / 1_000)))
    }
    .asked(of: PNADContinua.employed)
    .approximated("COD counts military police and fire brigades with the armed forces")
    Tabulate(
      .industryIsic, from: "V4013", over: 0...99_999, "division of CNAE-Domiciliar 2.0",
      body: Self.section
    )
    .asked(of: PNADContinua.employed)
    Map(
      .publicSector, from: "VD4008", [1: .no, 2: .no, 3: .yes, 4: .no, 5: .no, 6: .no]
    )
    .asked(of: PNADContinua.employed)
    Map(
      .domesticWorker, from: "VD4008", [1: .no, 2: .yes, 3: .no, 4: .no, 5: .no, 6: .no]
    )
    .asked(of: PNADContinua.employed)
    Number(.hoursMain, from: "V4039").asked(of: PNADContinua.employed)
    Number(.hoursUsual, from: "VD4031").asked(of: PNADContinua.employed)
    Number(.hoursActualAll, from: "VD4035").asked(of: PNADContinua.employed)
    // Only who is underemployed has a code; before late 2015 the column is empty for all.
    Choose(
      .underemployed,
      [
        .when(PNADContinua.sinceLate2015 && Source("VD4004A").isIn(1), .yes),
        .when(PNADContinua.sinceLate2015 && !Source("VD4004A").isPresent, .no),
      ], otherwise: .missing
    )
    .asked(of: PNADContinua.employed)
    Map(.socialSecurity, from: "VD4012", [1: .yes, 2: .no]).asked(of: PNADContinua.employed)
    Choose(
      .pensionDeduction,
      [
        .when(Source("V4029").isIn(1), .yes), .when(Source("V4012").isIn(2), .yes),
        .when(Source("V4028").isIn(1), .yes), .when(Source("V4032").isIn(1), .yes),
        .when(Source("V4032").isIn(2), .no),
      ], otherwise: .missing
    )
    .asked(of: PNADContinua.employees)
    .approximated("who has a signed card, a statutory or a military post contributes by law")
    Map(.writtenContract, from: "V4029", [1: .yes, 2: .no])
      .asked(of: PNADContinua.employees && Source("V4029").isPresent)
      .approximated("the signed work card; statutory and military posts are not asked")
    Map(.contractType, from: "V4025", [1: "temporary", 2: "permanent"])
      .asked(of: PNADContinua.employees && Source("V4025").isPresent)
    Map(.unitRegistered, from: "V4019", [1: .yes, 2: .no])
      .asked(of: PNADContinua.independent)
    Choose(
      .informalNational,
      [
        .when(Source("VD4009").isIn(2, 4, 10), .yes),
        .when(Source("VD4009").isIn(8, 9) && Source("V4019").isIn(2), .yes),
        .when(Source("VD4009").isIn(8, 9) && Source("V4019").isIn(1), .no),
        .when(Source("VD4009").isIn(1, 3, 5, 6, 7), .no),
      ], otherwise: .missing
    )
    .asked(of: PNADContinua.employed)
    .approximated(
      "no column says it: employees and domestic workers without a card, family workers, and "
        + "employers and own-account workers without a CNPJ")
  }

  /// Nominal incomes of work in BRL a month; blank is no paid work or no answer.
  @HarmonisationBuilder var incomeRules: [HarmonisationPart] {
    Number(.incomeLabourMain, from: "VD4016").asked(of: PNADContinua.employed)
    Compute(
      .incomeLabourOther, from: ["VD4019", "VD4016"],
      "usual income of all jobs less that of the main one"
    ) { columns in
      zip(columns[0], columns[1]).map { all, main in all - main }
    }
    .asked(of: PNADContinua.employed && Source("VD4019").isPresent)
  }

  /// The first two digits are ISIC's divisions, save that all trade is 48.
  private static func section(_ code: Int32) -> Outcome? {
    switch code / 1_000 {
    case 0: .missing
    case 48: .code("G")
    case let division: CodeLists.isicSection(ofDivision: Int(division)).map { .code(Code($0)) }
    }
  }
}
