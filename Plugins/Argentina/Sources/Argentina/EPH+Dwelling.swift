import AdapterKit
import IntegrationModel

extension EPH {
  /// The dwelling, from the household file.
  @HarmonisationBuilder var dwellingRules: [HarmonisationPart] {
    Map(
      .tenure, from: "II7",
      [
        1: "owner", 2: "owner_dwelling_only", 3: "tenant", 4: "lent", 5: "by_job", 6: "lent",
        7: "squatter", 8: "other", 9: "other",
      ], missing: [0, 99])
    Number(.rooms, from: "II1", missing: [-9, 0, 99])
    Number(.bedrooms, from: "II2", missing: [-9, 99])
    Map(.informalSettlement, from: "IV12_3", [1: .yes, 2: .no], missing: [0, 9])
    Map(.floodArea, from: "IV12_2", [1: .yes, 2: .no], missing: [0, 9])
    Map(.dumpNearby, from: "IV12_1", [1: .yes, 2: .no], missing: [0, 9])
  }

  /// What the EPH does not ask or does not publish.
  var notCollected: [Rule] {
    var rules: [Rule] = []
    func say(_ reason: String, _ variables: VariableID...) {
      rules += variables.map { NotCollected($0, because: reason).rule }
    }
    say("INDEC publishes the quarter only", .month)
    say("INDEC publishes no design variables in the public base", .fpc)
    say(
      "the EPH does not ask it", .ethnicity, .citizenship, .residence1yClass,
      .residenceCountry1y, .arrivalYear, .yearsSinceArrival, .everLivedAbroad, .documentStatus,
      .identityDocument, .migrationReason, .birthRegistered, .discrimination12m, .training12m,
      .educationAbroad, .credentialRecognised, .unitRegistered, .workInjury12m,
      .unpaidDomesticHours, .unpaidCareHours, .healthNeed, .healthCare, .selfRatedHealth,
      .electricity, .internet, .contractType, .citizenshipClass, .expenditureHousehold,
      .rentImputed)
    say("the EPH has no weight of its own for it", .weightLabour, .weightEducation, .weightSelected)
    say("INDEC does not publish which visit a record is of", .visit)
    say(
      "INDEC publishes lines by region and quarter and poverty by half-year, not in the base",
      .povertyLine, .povertyLineExtreme, .povertyNational)
    say("CNO-2001 gives no sub-major group of ISCO-08", .occupationIscoSubmajor)
    say("the EPH knows only inactivity because of a disability", .disability)
    say("the EPH asks for a pay slip (PP07K), not for a contract", .writtenContract)
    say(
      "not mapped yet: the office's code list for these columns was not verified", .seekingWork,
      .availableForWork, .unemploymentDuration, .wantMoreHours, .availableMoreHours, .paidLeave,
      .sickLeave, .firmSize, .industryGroup, .pensionReceived, .socialTransferReceived,
      .remittancesReceived, .rent, .dwellingType, .productionUnitSector, .wallDurable, .roofDurable,
      .floorDurable, .waterImproved,
      .sanitationImproved)
    say(
      "computed where it is needed, from income and hours or adult equivalents",
      .incomeLabourHourly, .incomeHouseholdEquivalent)
    return rules
  }
}
