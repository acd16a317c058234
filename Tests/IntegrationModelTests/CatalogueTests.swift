import IntegrationModel
import Testing

@Suite("The variable catalogue is complete and says everything of each variable")
struct CatalogueTests {
  private func isSnakeCase(_ text: String) -> Bool {
    text.utf8.first.map { ("a"..."z").contains(Character(UnicodeScalar($0))) } == true
      && text.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "_") }
  }

  private func isWorded(_ text: LocalizedText) -> Bool {
    Language.allCases.allSatisfy { language in
      let wording = text[language]
      return !wording.isEmpty && wording == wording.trimmed
    }
  }

  @Test("Every variable has four wordings, a source, and codes only where it is coded")
  func variables() {
    for variable in VariableCatalogue.all {
      #expect(isSnakeCase(variable.id.rawValue), "\(variable.id)")
      #expect(isWorded(variable.meaning), "\(variable.id)")
      #expect(!variable.source.isEmpty, "\(variable.id)")
      #expect((variable.kind == .code) == (variable.codeList != nil), "\(variable.id)")
      if variable.kind == .code || variable.kind == .text {
        #expect(variable.unit == .none, "\(variable.id)")
      }
      #expect(VariableCatalogue[variable.id] == variable)
    }
    #expect(Set(VariableCatalogue.all.map(\.id)).count == VariableCatalogue.all.count)
  }

  @Test("Every code has four wordings, and one name means one list")
  func codeLists() {
    var lists: [String: CodeList] = [:]
    for list in VariableCatalogue.all.compactMap(\.codeList) {
      #expect(isSnakeCase(list.id))
      #expect(lists[list.id].map { $0 == list } ?? true, "\(list.id) names two lists")
      lists[list.id] = list
      for entry in list.entries { #expect(isWorded(entry.label), "\(list.id) \(entry.code)") }
    }
  }

  @Test("What is asked of households is the household's answer")
  func households() {
    for variable in VariableCatalogue.all where variable.universe == .households {
      #expect(variable.isHouseholdLevel, "\(variable.id)")
    }
  }

  @Test("Money is monthly or hourly and weights are expansion factors")
  func units() {
    for variable in VariableCatalogue.all {
      let id = variable.id.rawValue
      if id.hasPrefix("income_") || id.hasPrefix("poverty_line") {
        #expect(
          variable.unit == (id.hasSuffix("hourly") ? .currencyPerHour : .currencyPerMonth), "\(id)")
      }
      if id == "weight" || id.hasPrefix("weight_") {
        #expect(variable.unit == .expansion && variable.kind == .number, "\(id)")
      }
    }
  }

  @Test("The variables that the seventy indicators need are all there", arguments: needed)
  func indicators(indicator: String, variables: [VariableID]) {
    for variable in variables {
      #expect(VariableCatalogue[variable] != nil, "\(indicator) needs \(variable)")
    }
  }

  @Test("The list of indicators has seventy")
  func indicatorCount() {
    #expect(Self.needed.count == 70)
    #expect(Set(Self.needed.map(\.0)).count == 70)
  }
}

@Suite("Numbered variables follow one rule")
struct VariableFamilyTests {
  @Test(
    "A member is written with three digits at least, and read only as it is written",
    arguments: [(1, "001"), (17, "017"), (200, "200"), (1_000, "1000"), (9_999, "9999")])
  func spelling(number: Int, digits: String) {
    let id = VariableID.replicateWeight(number)
    #expect(id.rawValue == "replicate_weight_" + digits)
    #expect(VariableFamily.replicateWeight.number(of: id) == number)
    #expect(VariableCatalogue[id]?.kind == .number)
    #expect(VariableCatalogue[id]?.unit == .expansion)
    #expect(VariableCatalogue[id]?.id == id)
  }

  @Test(
    "Other spellings are no members",
    arguments: [
      "replicate_weight_", "replicate_weight_1", "replicate_weight_0001", "replicate_weight_000",
      "replicate_weight_10000", "replicate_weight_+01", "replicate_weight_-01",
      "replicate_weight_x01", "Replicate_weight_001", "weight_001",
    ])
  func notMembers(text: String) { #expect(VariableCatalogue[VariableID(text)] == nil) }

  @Test("Items of a reintegration survey are asked of returnees")
  func items() {
    let item = VariableCatalogue[.reintegrationItem(30)]
    #expect(item?.id == "reintegration_item_030")
    #expect(item?.universe == .returnees)
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
