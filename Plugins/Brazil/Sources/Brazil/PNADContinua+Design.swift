import AdapterKit
import IntegrationModel

extension PNADContinua {
  /// Keys, weights, design and place.
  @HarmonisationBuilder var designRules: [HarmonisationPart] {
    // Without the panel the same dwelling number occurs twice in a sampling unit.
    Text(.householdID, joining: ["UPA", "V1008", "V1014"])
    Number(.personNumber, from: "V2003")
    Number(.year, from: "Ano")
    Number(.quarter, from: "Trimestre")
    Number(.weight, from: "V1028")
    // IBGE's bootstrap, published since 2021; older issues have none, and say so by themselves.
    for (place, name) in PNADLayouts.replicateNames.enumerated() {
      Number(.replicateWeight(place + 1), from: ColumnReference(name))
    }
    Text(.stratum, joining: ["Estrato"])
    Text(.psu, joining: ["UPA"])
    Number(.visit, from: "V1016")
    Map(.area, from: "V1022", [1: .urban, 2: .rural])
    Tabulate(.region, from: "UF", over: 11...53, "Unidade da Federação") {
      Region.of(country: "BR", surveyCode: Int($0)).map { .code(Code($0.code)) }
    }
    Tabulate(.regionStatistical, from: "UF", over: 11...53, "grande região") {
      .number(Double($0 / 10))
    }
    Number(.householdSize, from: "VD2003")
  }

  /// Who lives here.
  @HarmonisationBuilder var personRules: [HarmonisationPart] {
    Map(
      .relationship, from: "V2005",
      [
        1: "head", 2: "spouse", 3: "spouse", 4: "child", 5: "child", 6: "child",
        7: "child_in_law", 8: "parent", 9: "parent_in_law", 10: "grandchild",
        11: "other_relative", 12: "sibling", 13: "other_relative", 14: "other_relative",
        15: "non_relative", 16: "non_relative", 17: "non_relative", 18: "domestic_worker",
        19: "non_relative",
      ])
    Map(.sex, from: "V2007", [1: .male, 2: .female])
    Number(.age, from: "V2009")
    Map(
      .ethnicity, from: "V2010",
      [1: "other", 2: "afro_descendant", 3: "other", 4: "afro_descendant", 5: "indigenous"],
      missing: [9]
    )
    .approximated("IBGE asks for colour or race; black and brown are counted as Afro-descendant")
  }

  /// What the quarterly file does not ask or does not publish.
  var notCollected: [Rule] {
    var rules: [Rule] = []
    func say(_ reason: String, _ variables: VariableID...) {
      rules += variables.map { NotCollected($0, because: reason).rule }
    }
    say(
      "PNAD Contínua has no migration question: no birthplace, nationality, earlier residence or "
        + "year of arrival; IBGE asks them in the Population Census", .birthPlaceClass,
      .birthCountry, .citizenship, .citizenshipClass, .residence5yClass, .residenceCountry5y,
      .residence1yClass, .residenceCountry1y, .arrivalYear, .yearsSinceArrival, .everLivedAbroad,
      .documentStatus, .identityDocument, .migrationReason)
    say("IBGE publishes the quarter only", .month)
    say(
      "the weight is one for all members and all questions", .weightHousehold,
      .weightLabourIncome, .weightPersonalIncome, .weightHouseholdIncome, .weightLabour,
      .weightEducation, .weightSelected)
    say("IBGE publishes no sizes of strata", .fpc)
    say(
      "capital and metropolitan regions are published, agglomerates are not", .agglomerate,
      .largeAgglomerate)
    say(
      "the quarterly questionnaire does not ask it", .maritalStatus, .disability,
      .birthRegistered, .discrimination12m, .training12m, .educationAbroad, .credentialRecognised,
      .workInjury12m, .unpaidDomesticHours, .unpaidCareHours, .healthInsured,
      .healthInsuranceType, .healthNeed, .healthCare, .selfRatedHealth, .paidLeave, .sickLeave,
      .remittancesReceived, .rent, .rentImputed, .pensionReceived, .socialTransferReceived,
      .expenditureHousehold)
    say(
      "only the annual files ask about the dwelling", .dwellingType, .tenure, .rooms, .bedrooms,
      .wallDurable, .roofDurable, .floorDurable, .waterImproved, .sanitationImproved,
      .electricity, .internet, .informalSettlement, .dumpNearby, .floodArea)
    say(
      "only the annual files have income from other sources than work", .incomePersonal,
      .incomeNonLabour, .incomeHousehold, .incomeHouseholdPerCapita, .incomeHouseholdEquivalent)
    say(
      "Brazil has no official poverty line in the file", .povertyLine, .povertyLineExtreme,
      .povertyNational)
    say("computed where it is needed, from income and hours", .incomeLabourHourly)
    say("IBGE publishes the occupation itself, not its skill", .occupationNationalSkill)
    say("the section of ISIC is published", .industryGroup)
    say(
      "not mapped yet: the office's code list for these columns was not verified",
      .inactivityReason, .seekingWork, .availableForWork, .unemploymentDuration, .wantMoreHours,
      .availableMoreHours, .firmSize, .productionUnitSector, .occupationIscoSubmajor)
    return rules
  }
}
