import IntegrationModel
import Testing

@Suite("The design of a dataset is read off what it has collected")
struct SurveyDesignTests {
  private func dataset(_ statuses: VariableStatus...) -> DatasetDescription {
    DatasetDescription(
      survey: SurveyDescription(
        country: "AR", survey: "EPH", name: "Encuesta", institute: "INDEC", currency: "ARS",
        coverage: .urban,
        labour: NationalLabourDefinition(minimumAge: 10, ratesOverTotalPopulation: true)),
      period: Period(year: 2018, .quarter(3)), adapter: "ar.indec.eph", adapterVersion: "1.0.0",
      variables: statuses)
  }

  private func has(_ variable: VariableID) -> VariableStatus {
    VariableStatus(variable, .collected)
  }
  private func near(_ variable: VariableID) -> VariableStatus {
    VariableStatus(variable, .approximated, reason: "from something near")
  }

  @Test("Each step of the fallback ladder, best first")
  func ladder() throws {
    let household = has(.householdID)
    let steps: [(DatasetDescription, DesignLevel, VariableID?)] = [
      (dataset(has(.weight), has(.stratum), has(.psu), household), .full, .psu),
      (
        dataset(has(.weight), has(.replicateWeight(1)), near(.psu), household), .replicateWeights,
        .psu
      ),
      (dataset(has(.weight), has(.psu), household), .psuOnly, .psu),
      (dataset(has(.weight), near(.stratum), has(.psu), household), .psuOnly, .psu),
      (dataset(has(.weight), has(.stratum), household), .householdAsPSU, .householdID),
      (dataset(has(.weight)), .weightsOnly, nil),
    ]
    for (dataset, level, unit) in steps {
      let design = try #require(SurveyDesign(of: dataset))
      #expect(design.level == level)
      #expect(design.psu == unit)
    }
    #expect(
      steps.map(\.1).filter(\.isLowerBound) == [
        .psuOnly, .psuOnly, .householdAsPSU, .weightsOnly,
      ])
  }

  @Test("Strata and units as sampled are better than replicate weights beside them")
  func fullBeforeReplicates() {
    let design = SurveyDesign(
      of: dataset(has(.weight), has(.stratum), has(.psu), has(.fpc), has(.replicateWeight(1))))
    #expect(design?.level == .full)
    #expect(design?.fpc == .fpc)
    #expect(design?.replicateWeights == ["replicate_weight_001"])
  }

  @Test("A finite population correction without strata and units is left out")
  func lonelyCorrection() {
    #expect(SurveyDesign(of: dataset(has(.weight), has(.psu), has(.fpc)))?.fpc == nil)
  }

  @Test("Replicate weights come in the order of their numbers, and only collected ones")
  func replicates() {
    let design = SurveyDesign(
      of: dataset(
        has(.weight), has(.replicateWeight(1_000)), has(.replicateWeight(2)),
        has("replicate_weight_x"), near(.replicateWeight(3)), has(.replicateWeight(999))))
    #expect(
      design?.replicateWeights == [
        "replicate_weight_002", "replicate_weight_999", "replicate_weight_1000",
      ])
  }

  @Test("Income has its own weights where the office gives them, else the person's")
  func weights() throws {
    let plain = try #require(SurveyDesign(of: dataset(has(.weight))))
    #expect(plain.weight(for: .incomeLabourMain) == .weight)
    let design = try #require(
      SurveyDesign(
        of: dataset(has(.weight), has(.weightLabourIncome), has(.weightHouseholdIncome))))
    #expect(design.weight(for: .incomeLabourMain) == .weightLabourIncome)
    #expect(design.weight(for: .incomeHouseholdPerCapita) == .weightHouseholdIncome)
    #expect(design.weight(for: .incomePersonal) == .weight)
    #expect(design.weight(for: .labourForceStatus) == .weight)
    let modules = try #require(SurveyDesign(of: dataset(has(.weight), has(.weightLabour))))
    #expect(modules.weight(for: .labourForceStatus) == .weightLabour)
    #expect(modules.weight(for: .educationIsced) == .weight)
    #expect(modules.weight(for: .sex) == .weight)
  }

  @Test("Without a weight there is no design")
  func noWeight() {
    #expect(SurveyDesign(of: dataset(has(.stratum), has(.psu))) == nil)
    #expect(dataset().status(of: .sex).collection == .notCollected)
  }
}
