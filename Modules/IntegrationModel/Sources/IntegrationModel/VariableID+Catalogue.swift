// The identifiers of the model's variables, in the order of the catalogue. Unit, codes and universe
// stand in `VariableCatalogue`; a test holds the two files against each other.

extension VariableID {
  // MARK: Design and place
  /// Household identifier.
  public static let householdID: VariableID = "household_id"
  /// Number of the person in the household.
  public static let personNumber: VariableID = "person_number"
  /// Calendar year of the reference period.
  public static let year: VariableID = "year"
  /// Quarter of the reference period.
  public static let quarter: VariableID = "quarter"
  /// Month of the reference period.
  public static let month: VariableID = "month"
  /// Expansion factor of the record.
  public static let weight: VariableID = "weight"
  /// Expansion factor of the household.
  public static let weightHousehold: VariableID = "weight_household"
  /// Weight for labour income, corrected for non-response.
  public static let weightLabourIncome: VariableID = "weight_labour_income"
  /// Weight for personal income, corrected for non-response.
  public static let weightPersonalIncome: VariableID = "weight_personal_income"
  /// Weight for household income, corrected for non-response.
  public static let weightHouseholdIncome: VariableID = "weight_household_income"
  /// Weight for questions of work, where they have a weight of their own.
  public static let weightLabour: VariableID = "weight_labour"
  /// Weight for questions of education, where they have a weight of their own.
  public static let weightEducation: VariableID = "weight_education"
  /// Weight of the person chosen for a special module.
  public static let weightSelected: VariableID = "weight_selected"
  /// Sampling stratum.
  public static let stratum: VariableID = "stratum"
  /// Primary sampling unit.
  public static let psu: VariableID = "psu"
  /// Size of the stratum in the frame, for the finite population correction.
  public static let fpc: VariableID = "fpc"
  /// Visit of the dwelling in a rotating panel, from 1.
  public static let visit: VariableID = "visit"
  /// Kind of settlement.
  public static let area: VariableID = "area"
  /// First-level administrative unit.
  public static let region: VariableID = "region"
  /// Statistical region by the office's own code.
  public static let regionStatistical: VariableID = "region_statistical"
  /// Urban agglomerate by the office's own code.
  public static let agglomerate: VariableID = "agglomerate"
  /// In an agglomerate of 500,000 inhabitants or more.
  public static let largeAgglomerate: VariableID = "large_agglomerate"
  /// Relationship to the head of the household.
  public static let relationship: VariableID = "relationship"
  /// Members of the household.
  public static let householdSize: VariableID = "household_size"
  /// Members of the household under six years.
  public static let childrenUnder6: VariableID = "children_under_6"
  /// Country of birth of the household's head.
  public static let headBirthCountry: VariableID = "head_birth_country"
  // MARK: The person and migration
  /// Sex.
  public static let sex: VariableID = "sex"
  /// Age in completed years.
  public static let age: VariableID = "age"
  /// Marital status.
  public static let maritalStatus: VariableID = "marital_status"
  /// Ethnic self-identification.
  public static let ethnicity: VariableID = "ethnicity"
  /// Lives with a disability.
  public static let disability: VariableID = "disability"
  /// Where the person was born, as seen from here.
  public static let birthPlaceClass: VariableID = "birth_place_class"
  /// Country of birth.
  public static let birthCountry: VariableID = "birth_country"
  /// Country of citizenship.
  public static let citizenship: VariableID = "citizenship"
  /// Standing as a citizen, where no country is held or beside it.
  public static let citizenshipClass: VariableID = "citizenship_class"
  /// Where the person lived five years before.
  public static let residence5yClass: VariableID = "residence_5y_class"
  /// Country of residence five years before.
  public static let residenceCountry5y: VariableID = "residence_country_5y"
  /// Where the person lived one year before.
  public static let residence1yClass: VariableID = "residence_1y_class"
  /// Country of residence one year before.
  public static let residenceCountry1y: VariableID = "residence_country_1y"
  /// Year of arrival in the country.
  public static let arrivalYear: VariableID = "arrival_year"
  /// Years since arrival.
  public static let yearsSinceArrival: VariableID = "years_since_arrival"
  /// Has ever lived abroad.
  public static let everLivedAbroad: VariableID = "ever_lived_abroad"
  /// Migration status.
  public static let migrationStatus: VariableID = "migration_status"
  /// Standing of the residence documents, by wide class.
  public static let documentStatus: VariableID = "document_status"
  /// Holds a national identity document.
  public static let identityDocument: VariableID = "identity_document"
  /// Main reason for the last migration.
  public static let migrationReason: VariableID = "migration_reason"
  /// Birth registered with a civil authority.
  public static let birthRegistered: VariableID = "birth_registered"
  /// Felt discriminated against in the last 12 months.
  public static let discrimination12m: VariableID = "discrimination_12m"
  // MARK: Education
  /// Reads and writes.
  public static let literacy: VariableID = "literacy"
  /// Attends school or studies now.
  public static let enrolled: VariableID = "enrolled"
  /// Highest level attended.
  public static let educationLevelAttended: VariableID = "education_level_attended"
  /// Finished the highest level attended.
  public static let educationCompleted: VariableID = "education_completed"
  /// Highest level completed.
  public static let educationIsced: VariableID = "education_isced"
  /// Years of schooling.
  public static let educationYears: VariableID = "education_years"
  /// Training in the last 12 months.
  public static let training12m: VariableID = "training_12m"
  /// Highest level obtained abroad.
  public static let educationAbroad: VariableID = "education_abroad"
  /// Foreign credential recognised.
  public static let credentialRecognised: VariableID = "credential_recognised"
  // MARK: Work
  /// Labour force status.
  public static let labourForceStatus: VariableID = "labour_force_status"
  /// Main reason to be outside the labour force.
  public static let inactivityReason: VariableID = "inactivity_reason"
  /// Sought work in the last four weeks.
  public static let seekingWork: VariableID = "seeking_work"
  /// Available for work.
  public static let availableForWork: VariableID = "available_for_work"
  /// Months of search for work.
  public static let unemploymentDuration: VariableID = "unemployment_duration"
  /// Status in employment.
  public static let statusInEmployment: VariableID = "status_in_employment"
  /// Major group of the occupation.
  public static let occupationIsco: VariableID = "occupation_isco"
  /// Sub-major group of the occupation, two digits.
  public static let occupationIscoSubmajor: VariableID = "occupation_isco_submajor"
  /// Qualification of the task.
  public static let occupationNationalSkill: VariableID = "occupation_national_skill"
  /// Section of the industry.
  public static let industryIsic: VariableID = "industry_isic"
  /// Group of industries.
  public static let industryGroup: VariableID = "industry_group"
  /// Works in the public sector.
  public static let publicSector: VariableID = "public_sector"
  /// Usual weekly hours in all jobs.
  public static let hoursUsual: VariableID = "hours_usual"
  /// Hours worked in the reference week in all jobs.
  public static let hoursActualAll: VariableID = "hours_actual_all"
  /// Hours worked in the main job in the reference week.
  public static let hoursMain: VariableID = "hours_main"
  /// Time-related underemployment.
  public static let underemployed: VariableID = "underemployed"
  /// Wants to work more hours.
  public static let wantMoreHours: VariableID = "want_more_hours"
  /// Available to work more hours.
  public static let availableMoreHours: VariableID = "available_more_hours"
  /// Contributes to a pension scheme.
  public static let socialSecurity: VariableID = "social_security"
  /// Pension contribution deducted from pay.
  public static let pensionDeduction: VariableID = "pension_deduction"
  /// Paid annual leave.
  public static let paidLeave: VariableID = "paid_leave"
  /// Paid sick leave.
  public static let sickLeave: VariableID = "sick_leave"
  /// Written contract.
  public static let writtenContract: VariableID = "written_contract"
  /// Duration of the contract.
  public static let contractType: VariableID = "contract_type"
  /// The economic unit is registered.
  public static let unitRegistered: VariableID = "unit_registered"
  /// Persons working in the establishment.
  public static let firmSize: VariableID = "firm_size"
  /// Domestic worker employed by a household.
  public static let domesticWorker: VariableID = "domestic_worker"
  /// Informal by the office's own definition.
  public static let informalNational: VariableID = "informal_national"
  /// Sector of the economic unit by the office's own rule.
  public static let productionUnitSector: VariableID = "production_unit_sector"
  /// Work injury in the last 12 months.
  public static let workInjury12m: VariableID = "work_injury_12m"
  /// Weekly hours of unpaid domestic work.
  public static let unpaidDomesticHours: VariableID = "unpaid_domestic_hours"
  /// Weekly hours of unpaid care.
  public static let unpaidCareHours: VariableID = "unpaid_care_hours"
  // MARK: Income, social protection and health
  /// Monthly income of the main job.
  public static let incomeLabourMain: VariableID = "income_labour_main"
  /// Monthly income of other jobs.
  public static let incomeLabourOther: VariableID = "income_labour_other"
  /// Hourly income of the main job.
  public static let incomeLabourHourly: VariableID = "income_labour_hourly"
  /// Total personal income.
  public static let incomePersonal: VariableID = "income_personal"
  /// Non-labour income.
  public static let incomeNonLabour: VariableID = "income_non_labour"
  /// Total household income.
  public static let incomeHousehold: VariableID = "income_household"
  /// Household income per person.
  public static let incomeHouseholdPerCapita: VariableID = "income_household_per_capita"
  /// Household income per adult equivalent.
  public static let incomeHouseholdEquivalent: VariableID = "income_household_equivalent"
  /// Total household expenditure.
  public static let expenditureHousehold: VariableID = "expenditure_household"
  /// National poverty line per person.
  public static let povertyLine: VariableID = "poverty_line"
  /// National extreme poverty line per person.
  public static let povertyLineExtreme: VariableID = "poverty_line_extreme"
  /// Poverty as the office publishes it.
  public static let povertyNational: VariableID = "poverty_national"
  /// Remittances received from abroad.
  public static let remittancesReceived: VariableID = "remittances_received"
  /// Rent paid.
  public static let rent: VariableID = "rent"
  /// Rent that an owned dwelling would cost.
  public static let rentImputed: VariableID = "rent_imputed"
  /// Receives a pension.
  public static let pensionReceived: VariableID = "pension_received"
  /// Receives a social transfer.
  public static let socialTransferReceived: VariableID = "social_transfer_received"
  /// Covered by a health insurance or plan.
  public static let healthInsured: VariableID = "health_insured"
  /// Kind of health cover.
  public static let healthInsuranceType: VariableID = "health_insurance_type"
  /// Needed medical care.
  public static let healthNeed: VariableID = "health_need"
  /// Received medical care.
  public static let healthCare: VariableID = "health_care"
  /// Self-rated health.
  public static let selfRatedHealth: VariableID = "self_rated_health"
  // MARK: The dwelling
  /// Kind of dwelling.
  public static let dwellingType: VariableID = "dwelling_type"
  /// Tenure of the dwelling.
  public static let tenure: VariableID = "tenure"
  /// Rooms for the household's own use.
  public static let rooms: VariableID = "rooms"
  /// Rooms used for sleeping.
  public static let bedrooms: VariableID = "bedrooms"
  /// Durable walls.
  public static let wallDurable: VariableID = "wall_durable"
  /// Durable roof.
  public static let roofDurable: VariableID = "roof_durable"
  /// Durable floor.
  public static let floorDurable: VariableID = "floor_durable"
  /// Piped or otherwise improved water.
  public static let waterImproved: VariableID = "water_improved"
  /// Improved sanitation.
  public static let sanitationImproved: VariableID = "sanitation_improved"
  /// Electricity.
  public static let electricity: VariableID = "electricity"
  /// Internet at home.
  public static let internet: VariableID = "internet"
  /// In an informal settlement.
  public static let informalSettlement: VariableID = "informal_settlement"
  /// Near a rubbish dump.
  public static let dumpNearby: VariableID = "dump_nearby"
  /// In an area that floods.
  public static let floodArea: VariableID = "flood_area"
}
