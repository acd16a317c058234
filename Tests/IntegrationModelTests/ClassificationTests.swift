import IntegrationModel
import Testing

@Suite("Classifications and crosswalks are what their sources say")
struct ClassificationTests {
  static let countries = ["AR", "BO", "BR", "CL", "CO", "EC", "PE", "PY", "UY"]

  @Test("First-level units of the nine countries, and the pairs that are easily swapped")
  func regions() {
    let counts = [
      "AR": 24, "BO": 9, "BR": 27, "CL": 16, "CO": 33, "EC": 24, "PE": 25, "PY": 18, "UY": 19,
    ]
    for (country, count) in counts {
      #expect(Region.all.count { $0.country == country } == count, "\(country)")
    }
    #expect(Region.all.count == counts.values.reduce(0, +))
    #expect(Region.of(country: "PY", surveyCode: 16)?.code == "PY-19")
    #expect(Region.of(country: "PY", surveyCode: 17)?.code == "PY-16")
    #expect(Region.of(country: "PY", surveyCode: 0)?.code == "PY-ASU")
    #expect(Region.of(country: "UY", surveyCode: 7)?.code == "UY-FS")
    #expect(Region.of(country: "EC", surveyCode: 90) == nil)
  }

  @Test("Countries are found by both codes, without the leading zero surveys drop")
  func countryCodes() {
    #expect(Country.numeric(32)?.alpha3 == "ARG")
    #expect(Country.numeric(862)?.alpha2 == "VE")
    #expect(Country.alpha2("HT")?.alpha3 == "HTI")
    #expect(Country.alpha2("ht") == nil)
    #expect(Country.all.count == 249)
    #expect(CodeLists.country.position(of: "XXX") != nil)
    #expect(
      Country.latinAmericaAndCaribbean.allSatisfy { CodeLists.country.position(of: $0) != nil })
    #expect(Country.latinAmericaAndCaribbean.count == 33)
  }

  @Test("Every division of ISIC Rev. 4 has its section and no other number has one")
  func isic() {
    let sections = (0...100).compactMap { CodeLists.isicSection(ofDivision: $0) }
    #expect(sections.count == 88)
    #expect(Set(sections) == Set(CodeLists.isic.entries.map(\.code)))
    #expect(CodeLists.isicSection(ofDivision: 43) == "F")
    #expect(CodeLists.isicSection(ofDivision: 97) == "T")
    #expect(CodeLists.isicSection(ofDivision: 4) == nil)
    #expect(CodeLists.isicSection(ofDivision: 44) == nil)
  }

  @Test("Every major group of ISCO-08 has skill levels, and every ISCED level a group")
  func skillsAndEducation() {
    for entry in CodeLists.isco.entries {
      #expect(!CodeLists.skillLevels(ofIscoMajorGroup: entry.code).isEmpty, "\(entry.code)")
    }
    #expect(CodeLists.skillLevels(ofIscoMajorGroup: "2") == [4])
    #expect(CodeLists.skillLevels(ofIscoMajorGroup: "10") == [])
    let groups = CodeLists.isced.entries.map { CodeLists.educationGroup(ofIscedLevel: $0.code) }
    #expect(
      groups == [
        "low", "low", "lower_middle", "upper_middle", "upper_middle", "high", "high", "high",
        "high",
      ])
    #expect(CodeLists.educationGroup(ofIscedLevel: "9") == nil)
    #expect(groups.allSatisfy { CodeLists.educationGroup.position(of: $0 ?? "") != nil })
  }

  @Test("Crosswalks reach only codes of the model, and give each national code one outcome")
  func crosswalks() {
    for held in Crosswalk.statusInEmployment + Crosswalk.labourForceStatus {
      let crosswalk = held.value
      let list = VariableCatalogue.codeList(crosswalk.variable)
      for (source, outcome) in crosswalk.outcomes {
        if case .code(let code) = outcome {
          #expect(list?.position(of: code) != nil, "\(crosswalk.survey) \(source) \(code)")
        }
      }
      #expect(held.isVerified && !held.source.isEmpty)
    }
  }

  @Test("Status in employment and labour force status of a few national codes")
  func nationalCodes() throws {
    func crosswalk(_ all: [Sourced<Crosswalk>], _ country: String, _ survey: String) throws
      -> Crosswalk
    {
      try #require(
        all.first { $0.value.country == country && $0.value.survey == survey }?.value)
    }
    let status = Crosswalk.statusInEmployment
    let old = try crosswalk(status, "BO", "EH 2016-2017")
    let new = try crosswalk(status, "BO", "EH 2021 and later")
    #expect(old[2] == .code("employee") && new[2] == .code("employer"))
    #expect(old[7] == .code("contributing_family") && new[7] == .code("contributing_family"))
    let paraguay = try crosswalk(status, "PY", "EPHC")
    #expect(paraguay[6] == .code("employee") && paraguay[9] == .missing && paraguay[7] == nil)
    let uruguay = try crosswalk(Crosswalk.labourForceStatus, "UY", "ECH")
    #expect(uruguay[1] == .notApplicable && uruguay[5] == .code("unemployed"))
    #expect((6...11).allSatisfy { uruguay[$0] == .code("outside") })
    #expect(try crosswalk(Crosswalk.labourForceStatus, "PY", "EPHC")[6] == nil)
  }

  @Test("Each country has a currency, and what was not looked up is no fact")
  func currencies() throws {
    for country in Self.countries {
      let currency = try #require(Currency.of(country: country))
      #expect(currency.value.code.utf8.count == 3)
      #expect((currency.fact == nil) == (country == "EC"), "\(country)")
    }
    #expect(Currency.of(country: "BR")?.fact?.code == "BRL")
    #expect(Currency.of(country: "BR")?.fact?.numeric == 986)
    #expect(Currency.of(country: "US") == nil)
  }

  @Test("Purchasing power parities come with round, coverage and source")
  func parities() throws {
    for country in Self.countries + ["HT"] {
      for benchmark in PurchasingPowerParity.Benchmark.allCases {
        let held = try #require(PurchasingPowerParity.of(country: country, benchmark))
        #expect(held.value.factor > 0 && held.isVerified && held.value.coverage == .national)
      }
    }
    #expect(PurchasingPowerParity.of(country: "BO", .icp2017)?.fact?.factor == 2.611934)
    #expect(PurchasingPowerParity.of(country: "UY", .icp2011Original)?.fact?.factor == 16.42385)
    #expect(PurchasingPowerParity.of(country: "AR", .icp2017)?.caveat != nil)
    #expect(PurchasingPowerParity.of(country: "ES", .icp2017) == nil)
  }

  @Test("The youngest age of the published labour series")
  func labourAges() {
    let ages = Self.countries.map { LabourAge.minimum(inCountry: $0)?.fact }
    #expect(ages == [10, 14, 14, 15, 15, 15, 14, 15, 14])
    #expect(LabourAge.minimum(inCountry: "FR") == nil)
  }
}
