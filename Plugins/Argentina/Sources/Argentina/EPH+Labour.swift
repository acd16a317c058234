import AdapterKit
import IntegrationModel

extension EPH {
  /// Work and its quality.
  @HarmonisationBuilder var labourRules: [HarmonisationPart] {
    Map(
      .labourForceStatus, from: "ESTADO", [1: .employed, 2: .unemployed, 3: .outside],
      missing: [0, 9], notApplicable: [4])
    Map(
      .inactivityReason, from: "CAT_INAC",
      [
        1: "retired", 2: "rentier", 3: "student", 4: "care", 5: "child", 6: "disabled",
        7: "other",
      ], missing: [0, 9]
    )
    .asked(of: Source("ESTADO").isIn(3, unknown: [0, 9]))
    // CAT_OCUP also holds the last job of the unemployed: the employed come first.
    Map(
      .statusInEmployment, from: "CAT_OCUP",
      [1: .employer, 2: .ownAccount, 3: .employee, 4: .contributingFamily], missing: [0, 9]
    )
    .asked(of: EPH.employed)
    Tabulate(
      .occupationNationalSkill, from: "PP04D_COD", over: 0...99_999,
      "fifth digit of CNO-2001", body: Occupations.skill
    )
    .asked(of: EPH.employed)
    Tabulate(
      .occupationIsco, from: "PP04D_COD", over: 0...99_999,
      "CNO-2001 to ISCO-08 by field, hierarchy, technology and qualification",
      body: Occupations.isco
    )
    .asked(of: EPH.employed)
    .approximated("there is no official table from CNO-2001 to ISCO-08")
    Choose(
      .industryIsic,
      [
        .when(
          Source("ANO4").isAtLeast(2011),
          .codes(
            .tabulated(
              "PP04B_COD", over: 0...9_999, "CAES-Mercosur 1.0 to ISIC Rev. 4",
              body: Industries.section)))
      ], otherwise: .missing
    )
    .asked(of: EPH.employed)
    Choose(
      .domesticWorker,
      [
        .when(
          Source("ANO4").isAtLeast(2011),
          .codes(
            .tabulated(
              "PP04B_COD", over: 0...9_999, "division 97 of CAES-Mercosur 1.0",
              body: Industries.isDomesticWork)))
      ], otherwise: .missing
    )
    .asked(of: EPH.employed)
    Map(.publicSector, from: "PP04A", [1: .yes, 2: .no, 3: .no], missing: [0, 9])
      .asked(of: EPH.employed)
    Number(.hoursMain, from: "PP3E_TOT", missing: [999]).asked(of: EPH.employed)
    Sum(.hoursActualAll, of: ["PP3E_TOT", "PP3F_TOT"], missing: [999]).asked(of: EPH.employed)
    Sum(.hoursUsual, of: ["PP3E_TOT", "PP3F_TOT"], missing: [999])
      .asked(of: EPH.employed)
      .approximated("hours worked in the reference week; usual hours are not asked")
    Map(.underemployed, from: "INTENSI", [1: .yes, 2: .no, 3: .no, 4: .no], missing: [0, 9])
      .asked(of: EPH.employed)
    Map(.pensionDeduction, from: "PP07H", [1: .yes, 2: .no], missing: [0, 9])
      .asked(of: EPH.employees)
    Choose(
      .socialSecurity,
      [
        .when(Source("PP07H").isIn(1) || Source("PP07I").isIn(1), .yes),
        .when(Source("PP07H").isIn(2) && Source("PP07I").isIn(2), .no),
      ], otherwise: .missing
    )
    .asked(of: EPH.employees)
    .approximated("asked of employees only: deducted from pay, or paid by themselves")
    Map(.informalNational, from: "EMPLEO", [1: .no, 2: .yes], missing: [0, 9])
      .asked(of: EPH.employed)
  }

  /// Incomes of the month before the interview; -9 is non-response, never a debt.
  @HarmonisationBuilder var incomeRules: [HarmonisationPart] {
    Number(.incomeLabourMain, from: "P21", missing: [-9]).asked(of: EPH.employed)
    Number(.incomeLabourOther, from: "TOT_P12", missing: [-9]).asked(of: EPH.employed)
    Number(.incomePersonal, from: "P47T", missing: [-9])
    Number(.incomeNonLabour, from: "T_VI", missing: [-9])
    // A household that gave no income is written as 0 with income weight 0 (before 2016: decile
    // group 12); a real zero has a weight.
    FirstPresent(
      known(.incomeHousehold, "ITF", where: Source("PONDIH").isAtLeast(0.5)),
      known(.incomeHousehold, "ITF", where: !Source("DECIFR").isIn(12)))
    FirstPresent(
      known(.incomeHouseholdPerCapita, "IPCF", where: Source("PONDIH").isAtLeast(0.5)),
      known(.incomeHouseholdPerCapita, "IPCF", where: !Source("DECCFR").isIn(12)))
  }

  private func known(
    _ target: VariableID, _ column: ColumnReference, where condition: Condition
  ) -> Choose {
    Choose(
      target, [.when(condition, .number(NumberReading(column, missing: [-9])))],
      otherwise: .missing)
  }
}

/// Industries by CAES-Mercosur 1.0, in force since 2011.
enum Industries {
  /// A code of one or two digits is a division, one of three or four a class.
  static func division(_ code: Int32) -> Int { Int(code < 100 ? code : code / 100) }

  static func section(_ code: Int32) -> Outcome? {
    switch division(code) {
    case 0: .missing
    // CAES differs from ISIC here: construction is 40, trade is 45 and 48.
    case 40: .code("F")
    case 45, 48: .code("G")
    case 99: code == 9_999 ? .missing : .code("U")
    case let division:
      CodeLists.isicSection(ofDivision: division).map { .code(Code($0)) }
    }
  }

  static func isDomesticWork(_ code: Int32) -> Outcome? {
    code == 0 || code == 9_999 ? .missing : .code(division(code) == 97 ? .yes : .no)
  }
}

/// Occupations by CNO-2001: two digits of field, then hierarchy, technology and qualification.
enum Occupations {
  static func skill(_ code: Int32) -> Outcome? {
    guard code != 0, code != 99_999 else { return .missing }
    return switch code % 10 {
    case 1: .code("professional")
    case 2: .code("technical")
    case 3: .code("operative")
    case 4: .code("unskilled")
    default: .missing
    }
  }

  /// The project's convention; INDEC publishes no table.
  static func isco(_ code: Int32) -> Outcome? {
    guard code != 0, code != 99_999 else { return .missing }
    let field = code / 1_000
    let hierarchy = code / 100 % 10
    let technology = code / 10 % 10
    if field == 49 { return .code("0") }
    if hierarchy == 0, field <= 7 { return .code("1") }
    switch code % 10 {
    case 1: return .code("2")
    case 2: return .code("3")
    case 4: return .code("9")
    case 3: return operative(field, technology)
    default: return .missing
    }
  }

  private static func operative(_ field: Int32, _ technology: Int32) -> Outcome {
    switch field {
    case 10, 11, 20, 35, 36: .code("4")
    case 30...33, 40...48, 50...58: .code("5")
    case 60...65: .code("6")
    case 34: .code("8")
    case 70...92: .code(technology == 2 ? "8" : "7")
    default: technology == 2 ? .code("8") : .missing
    }
  }
}
