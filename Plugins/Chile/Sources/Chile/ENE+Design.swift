import AdapterKit
import IntegrationModel

extension ENE {
  /// Keys, weights, design and place.
  @HarmonisationBuilder var designRules: [HarmonisationPart] {
    FirstPresent(
      Text(.householdID, joining: ["id_identificacion", "hogar"]),
      Text(.householdID, joining: ["id_identificacion"]))
    FirstPresent(
      Number(.personNumber, from: "nro_linea"), Number(.personNumber, from: "idrph"))
    Number(.year, from: "ano_trimestre")
    Number(.month, from: "mes_central")
    Number(.weight, from: "fact_cal")
    // The stratum and the sampling unit changed their names: id_directorio with estrato up to
    // November 2019, conglomerado with estrato_unico up to February 2020, then conglomerado with
    // estrato.
    FirstPresent(
      Text(.stratum, joining: ["estrato_unico"]), Text(.stratum, joining: ["estrato"]))
    FirstPresent(
      Text(.psu, joining: ["conglomerado"]), Text(.psu, joining: ["id_directorio"]))
    Map(.area, from: "tipo", [1: .urban, 2: .urban, 3: .rural])
    Tabulate(.region, from: "region", over: 1...16, "región") {
      Region.of(country: "CL", surveyCode: Int($0)).map { .code(Code($0.code)) }
    }
  }

  /// Who lives here.
  @HarmonisationBuilder var personRules: [HarmonisationPart] {
    Map(
      .relationship, from: "parentesco",
      [
        1: "head", 2: "spouse", 3: "spouse", 4: "child", 5: "child_in_law", 6: "grandchild",
        7: "sibling", 8: "parent", 9: "other_relative", 10: "non_relative", 11: "domestic_worker",
      ], missing: [0, 88, 99])
    Map(.sex, from: "sexo", [1: .male, 2: .female])
    Number(.age, from: "edad", missing: [999])
    Map(.ethnicity, from: "orig1", [1: "indigenous", 2: "none"], missing: [88, 99])
  }

  /// What the ENE does not ask or does not publish.
  var notCollected: [Rule] {
    var rules: [Rule] = []
    func say(_ reason: String, _ variables: VariableID...) {
      rules += variables.map { NotCollected($0, because: reason).rule }
    }
    say("the quarter moves: its middle month says which it is", .quarter)
    say(
      "the weight is one for all members and all questions", .weightHousehold,
      .weightLabourIncome, .weightPersonalIncome, .weightHouseholdIncome, .weightLabour,
      .weightEducation, .weightSelected)
    say(
      "INE does not publish it in the monthly file", .fpc, .visit, .regionStatistical,
      .agglomerate, .largeAgglomerate, .householdSize)
    say(
      "the ENE does not ask it", .maritalStatus, .disability, .residence1yClass,
      .residenceCountry1y, .arrivalYear, .yearsSinceArrival, .everLivedAbroad, .documentStatus,
      .identityDocument, .migrationReason, .birthRegistered, .discrimination12m, .training12m,
      .educationAbroad, .credentialRecognised, .workInjury12m, .unpaidDomesticHours,
      .unpaidCareHours, .healthNeed, .healthCare, .selfRatedHealth, .literacy,
      .healthInsuranceType)
    say(
      "incomes are asked in the yearly supplement (ESI), which is a file of its own",
      .incomeLabourMain, .incomeLabourOther, .incomeLabourHourly, .incomePersonal,
      .incomeNonLabour, .incomeHousehold, .incomeHouseholdPerCapita, .incomeHouseholdEquivalent,
      .pensionReceived, .socialTransferReceived, .remittancesReceived)
    say(
      "the ENE is no survey of living conditions; CASEN is", .povertyLine, .povertyLineExtreme,
      .povertyNational, .expenditureHousehold, .rent, .rentImputed, .dwellingType, .tenure, .rooms,
      .bedrooms, .wallDurable, .roofDurable, .floorDurable, .waterImproved, .sanitationImproved,
      .electricity, .internet, .informalSettlement, .dumpNearby, .floodArea)
    say("asked only about cover through the employer", .healthInsured)
    say(
      "not mapped yet: the office's code list for these columns was not verified", .enrolled,
      .educationLevelAttended, .educationCompleted, .educationYears, .inactivityReason,
      .seekingWork, .availableForWork, .unemploymentDuration, .underemployed, .wantMoreHours,
      .availableMoreHours, .hoursMain, .paidLeave, .sickLeave, .contractType, .unitRegistered,
      .firmSize, .occupationIscoSubmajor, .occupationNationalSkill)
    say("the section of ISIC is published", .industryGroup)
    return rules
  }
}
