import IntegrationModel

extension CatalogueTests {
  /// What each indicator of the catalogue reads. Price indexes, purchasing power parities and
  /// minimum wages are series of a country, not variables of persons.
  static let needed: [(String, [VariableID])] = [
    ("foreign_born_share", [.birthCountry, .birthPlaceClass, .migrationStatus]),
    (
      "recent_returnee_share",
      [.birthCountry, .citizenship, .citizenshipClass, .residenceCountry5y, .residence5yClass]
    ),
    ("recent_arrival_share", [.yearsSinceArrival, .arrivalYear, .residenceCountry5y]),
    ("intraregional_origin_share", [.birthCountry]),
    ("women_share", [.sex, .migrationStatus]),
    ("median_age", [.age]),
    ("age_dependency_ratio", [.age]),
    ("immigrant_household_share", [.relationship, .birthCountry, .headBirthCountry]),
    ("labour_force_participation_rate", [.labourForceStatus, .age]),
    ("employment_rate", [.labourForceStatus, .age]),
    ("unemployment_rate", [.labourForceStatus, .age]),
    ("long_term_unemployment_share", [.unemploymentDuration]),
    (
      "time_related_underemployment_rate",
      [.hoursActualAll, .wantMoreHours, .availableMoreHours, .underemployed]
    ),
    ("potential_labour_force_rate", [.labourForceStatus, .seekingWork, .availableForWork]),
    (
      "labour_underutilisation_lu4",
      [.labourForceStatus, .seekingWork, .availableForWork, .hoursActualAll, .wantMoreHours]
    ),
    ("self_employment_rate", [.statusInEmployment]),
    (
      "informal_employment_rate",
      [
        .statusInEmployment, .socialSecurity, .paidLeave, .sickLeave, .unitRegistered, .firmSize,
        .informalNational, .productionUnitSector,
      ]
    ),
    ("social_security_contribution_rate", [.socialSecurity]),
    ("written_contract_rate", [.writtenContract, .statusInEmployment]),
    ("temporary_contract_rate", [.contractType]),
    ("long_hours_rate", [.hoursUsual]),
    ("low_pay_rate", [.incomeLabourHourly]),
    ("below_minimum_wage_rate", [.incomeLabourMain, .hoursUsual]),
    ("mean_hourly_earnings", [.incomeLabourMain, .hoursUsual]),
    ("paid_domestic_work_share", [.domesticWorker, .industryIsic]),
    ("elementary_occupation_share", [.occupationIsco]),
    ("occupational_injury_rate", [.workInjury12m]),
    ("median_income_pc", [.incomeHouseholdPerCapita]),
    ("extreme_poverty_rate", [.incomeHouseholdPerCapita, .povertyLineExtreme]),
    ("poverty_rate", [.incomeHouseholdPerCapita, .povertyLine, .povertyNational]),
    ("poverty_gap", [.incomeHouseholdPerCapita, .povertyLine]),
    ("poverty_severity", [.incomeHouseholdPerCapita, .povertyLine]),
    ("relative_poverty_rate", [.incomeHouseholdEquivalent, .incomeHouseholdPerCapita]),
    ("in_work_poverty_rate", [.labourForceStatus, .povertyLine]),
    ("gini_income", [.incomeHouseholdPerCapita]),
    ("income_quintile_ratio", [.incomeHouseholdPerCapita]),
    ("remittance_household_share", [.remittancesReceived]),
    ("school_attendance_rate", [.enrolled, .age]),
    ("early_leaving_rate", [.educationIsced, .enrolled]),
    ("low_education_share", [.educationIsced]),
    ("tertiary_share", [.educationIsced]),
    ("adult_training_rate", [.training12m, .enrolled]),
    ("overqualification_rate", [.educationIsced, .occupationIsco, .enrolled]),
    ("occupational_mismatch_rate", [.educationIsced, .occupationIsco]),
    ("credential_recognition_rate", [.educationAbroad, .credentialRecognised]),
    (
      "social_protection_coverage", [.socialSecurity, .pensionReceived, .socialTransferReceived]
    ),
    ("health_insurance_coverage", [.healthInsured]),
    ("pension_coverage_65", [.pensionReceived]),
    ("unmet_health_need", [.healthNeed, .healthCare]),
    ("good_health_rate", [.selfRatedHealth, .age]),
    ("overcrowding_rate", [.householdSize, .bedrooms, .rooms, .dwellingType]),
    ("home_ownership_rate", [.tenure]),
    (
      "inadequate_housing_rate",
      [
        .wallDurable, .roofDurable, .floorDurable, .waterImproved, .sanitationImproved, .rooms,
        .informalSettlement,
      ]
    ),
    ("basic_services_rate", [.waterImproved, .sanitationImproved, .electricity]),
    ("housing_cost_overburden_rate", [.rent, .incomeHousehold]),
    ("internet_access_rate", [.internet]),
    ("neet_rate", [.labourForceStatus, .enrolled, .training12m]),
    ("neet_care_share", [.inactivityReason]),
    ("unpaid_work_hours", [.unpaidDomesticHours, .unpaidCareHours]),
    ("unpaid_work_time_share", [.unpaidDomesticHours, .unpaidCareHours]),
    ("care_inactivity_rate", [.labourForceStatus, .inactivityReason]),
    ("parenthood_employment_gap", [.labourForceStatus, .childrenUnder6, .relationship]),
    ("women_in_management_share", [.occupationIsco, .occupationIscoSubmajor, .sex]),
    ("regular_status_rate", [.documentStatus]),
    ("identity_document_rate", [.identityDocument]),
    ("birth_registration_rate", [.birthRegistered]),
    ("naturalisation_rate", [.citizenship, .citizenshipClass, .yearsSinceArrival]),
    ("discrimination_rate", [.discrimination12m]),
    ("reintegration_score", [.reintegrationItem(1), .reintegrationItem(30)]),
    ("sustainable_reintegration_rate", [.reintegrationItem(1)]),
  ]
}
