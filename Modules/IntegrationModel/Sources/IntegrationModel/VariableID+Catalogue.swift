// The identifiers of the model's variables, in the order of the catalogue.

extension VariableID {
  /// `household_id`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let householdID: VariableID = "household_id"
  /// `person_number`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let personNumber: VariableID = "person_number"
  /// `year`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let year: VariableID = "year"
  /// `quarter`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let quarter: VariableID = "quarter"
  /// `month`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let month: VariableID = "month"
  /// `weight`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let weight: VariableID = "weight"
  /// `weight_household`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let weightHousehold: VariableID = "weight_household"
  /// `weight_labour_income`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let weightLabourIncome: VariableID = "weight_labour_income"
  /// `weight_personal_income`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let weightPersonalIncome: VariableID = "weight_personal_income"
  /// `weight_household_income`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let weightHouseholdIncome: VariableID = "weight_household_income"
  /// `stratum`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let stratum: VariableID = "stratum"
  /// `psu`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let psu: VariableID = "psu"
  /// `fpc`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let fpc: VariableID = "fpc"
  /// `area`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let area: VariableID = "area"
  /// `region`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let region: VariableID = "region"
  /// `region_statistical`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let regionStatistical: VariableID = "region_statistical"
  /// `agglomerate`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let agglomerate: VariableID = "agglomerate"
  /// `relationship`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let relationship: VariableID = "relationship"
  /// `household_size`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let householdSize: VariableID = "household_size"
  /// `children_under_6`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let childrenUnder6: VariableID = "children_under_6"
  /// `head_birth_country`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let headBirthCountry: VariableID = "head_birth_country"
  /// `sex`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let sex: VariableID = "sex"
  /// `age`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let age: VariableID = "age"
  /// `marital_status`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let maritalStatus: VariableID = "marital_status"
  /// `ethnicity`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let ethnicity: VariableID = "ethnicity"
  /// `disability`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let disability: VariableID = "disability"
  /// `birth_place_class`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let birthPlaceClass: VariableID = "birth_place_class"
  /// `birth_country`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let birthCountry: VariableID = "birth_country"
  /// `citizenship`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let citizenship: VariableID = "citizenship"
  /// `residence_5y_class`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let residence5yClass: VariableID = "residence_5y_class"
  /// `residence_country_5y`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let residenceCountry5y: VariableID = "residence_country_5y"
  /// `residence_1y_class`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let residence1yClass: VariableID = "residence_1y_class"
  /// `residence_country_1y`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let residenceCountry1y: VariableID = "residence_country_1y"
  /// `arrival_year`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let arrivalYear: VariableID = "arrival_year"
  /// `years_since_arrival`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let yearsSinceArrival: VariableID = "years_since_arrival"
  /// `ever_lived_abroad`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let everLivedAbroad: VariableID = "ever_lived_abroad"
  /// `migration_status`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let migrationStatus: VariableID = "migration_status"
  /// `document_status`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let documentStatus: VariableID = "document_status"
  /// `identity_document`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let identityDocument: VariableID = "identity_document"
  /// `migration_reason`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let migrationReason: VariableID = "migration_reason"
  /// `birth_registered`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let birthRegistered: VariableID = "birth_registered"
  /// `discrimination_12m`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let discrimination12m: VariableID = "discrimination_12m"
  /// `literacy`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let literacy: VariableID = "literacy"
  /// `enrolled`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let enrolled: VariableID = "enrolled"
  /// `education_level_attended`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let educationLevelAttended: VariableID = "education_level_attended"
  /// `education_completed`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let educationCompleted: VariableID = "education_completed"
  /// `education_isced`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let educationIsced: VariableID = "education_isced"
  /// `education_years`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let educationYears: VariableID = "education_years"
  /// `training_12m`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let training12m: VariableID = "training_12m"
  /// `education_abroad`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let educationAbroad: VariableID = "education_abroad"
  /// `credential_recognised`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let credentialRecognised: VariableID = "credential_recognised"
  /// `labour_force_status`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let labourForceStatus: VariableID = "labour_force_status"
  /// `inactivity_reason`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let inactivityReason: VariableID = "inactivity_reason"
  /// `seeking_work`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let seekingWork: VariableID = "seeking_work"
  /// `available_for_work`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let availableForWork: VariableID = "available_for_work"
  /// `unemployment_duration`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let unemploymentDuration: VariableID = "unemployment_duration"
  /// `status_in_employment`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let statusInEmployment: VariableID = "status_in_employment"
  /// `occupation_isco`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let occupationIsco: VariableID = "occupation_isco"
  /// `occupation_national_skill`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let occupationNationalSkill: VariableID = "occupation_national_skill"
  /// `industry_isic`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let industryIsic: VariableID = "industry_isic"
  /// `industry_group`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let industryGroup: VariableID = "industry_group"
  /// `public_sector`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let publicSector: VariableID = "public_sector"
  /// `hours_usual`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let hoursUsual: VariableID = "hours_usual"
  /// `hours_actual_all`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let hoursActualAll: VariableID = "hours_actual_all"
  /// `hours_main`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let hoursMain: VariableID = "hours_main"
  /// `underemployed`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let underemployed: VariableID = "underemployed"
  /// `want_more_hours`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let wantMoreHours: VariableID = "want_more_hours"
  /// `available_more_hours`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let availableMoreHours: VariableID = "available_more_hours"
  /// `social_security`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let socialSecurity: VariableID = "social_security"
  /// `pension_deduction`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let pensionDeduction: VariableID = "pension_deduction"
  /// `paid_leave`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let paidLeave: VariableID = "paid_leave"
  /// `sick_leave`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let sickLeave: VariableID = "sick_leave"
  /// `written_contract`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let writtenContract: VariableID = "written_contract"
  /// `contract_type`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let contractType: VariableID = "contract_type"
  /// `unit_registered`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let unitRegistered: VariableID = "unit_registered"
  /// `firm_size`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let firmSize: VariableID = "firm_size"
  /// `domestic_worker`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let domesticWorker: VariableID = "domestic_worker"
  /// `informal_national`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let informalNational: VariableID = "informal_national"
  /// `work_injury_12m`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let workInjury12m: VariableID = "work_injury_12m"
  /// `unpaid_domestic_hours`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let unpaidDomesticHours: VariableID = "unpaid_domestic_hours"
  /// `unpaid_care_hours`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let unpaidCareHours: VariableID = "unpaid_care_hours"
  /// `income_labour_main`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let incomeLabourMain: VariableID = "income_labour_main"
  /// `income_labour_other`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let incomeLabourOther: VariableID = "income_labour_other"
  /// `income_labour_hourly`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let incomeLabourHourly: VariableID = "income_labour_hourly"
  /// `income_personal`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let incomePersonal: VariableID = "income_personal"
  /// `income_non_labour`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let incomeNonLabour: VariableID = "income_non_labour"
  /// `income_household`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let incomeHousehold: VariableID = "income_household"
  /// `income_household_per_capita`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let incomeHouseholdPerCapita: VariableID = "income_household_per_capita"
  /// `income_household_equivalent`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let incomeHouseholdEquivalent: VariableID = "income_household_equivalent"
  /// `remittances_received`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let remittancesReceived: VariableID = "remittances_received"
  /// `rent`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let rent: VariableID = "rent"
  /// `pension_received`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let pensionReceived: VariableID = "pension_received"
  /// `social_transfer_received`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let socialTransferReceived: VariableID = "social_transfer_received"
  /// `health_insured`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let healthInsured: VariableID = "health_insured"
  /// `health_insurance_type`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let healthInsuranceType: VariableID = "health_insurance_type"
  /// `health_need`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let healthNeed: VariableID = "health_need"
  /// `health_care`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let healthCare: VariableID = "health_care"
  /// `self_rated_health`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let selfRatedHealth: VariableID = "self_rated_health"
  /// `tenure`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let tenure: VariableID = "tenure"
  /// `rooms`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let rooms: VariableID = "rooms"
  /// `bedrooms`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let bedrooms: VariableID = "bedrooms"
  /// `wall_durable`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let wallDurable: VariableID = "wall_durable"
  /// `roof_durable`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let roofDurable: VariableID = "roof_durable"
  /// `floor_durable`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let floorDurable: VariableID = "floor_durable"
  /// `water_improved`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let waterImproved: VariableID = "water_improved"
  /// `sanitation_improved`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let sanitationImproved: VariableID = "sanitation_improved"
  /// `electricity`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let electricity: VariableID = "electricity"
  /// `internet`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let internet: VariableID = "internet"
  /// `informal_settlement`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let informalSettlement: VariableID = "informal_settlement"
  /// `flood_area`; its meaning, unit and codes stand in ``VariableCatalogue``.
  public static let floodArea: VariableID = "flood_area"
}
