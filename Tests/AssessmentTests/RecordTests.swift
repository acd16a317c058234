import IntegrationModel
import Testing

@testable import Assessment

@Suite("Statements about persons are true, false or not known")
struct RecordTests {
  /// Ages 20, 30, unknown; labour status employed, unknown, outside; hours 40, 0, 10.
  private static var batch: ColumnBatch {
    var ageKnown = Bitmap(repeating: true, count: 3)
    ageKnown[2] = false
    var statusKnown = Bitmap(repeating: true, count: 3)
    statusKnown[1] = false
    return ColumnBatch(
      rowCount: 3,
      columns: [
        Column("age", .integers([20, 30, 0]), validity: ageKnown),
        Column(
          "labour_force_status", .codes([0, 0, 3], CodeLists.labourForceStatus),
          validity: statusKnown),
        Column("hours_main", .numbers([40, 0, 10])),
        Column("income_labour_main", .numbers([5200, 100, 100])),
      ])
  }

  private func truth(_ condition: Condition) -> [Bool?] {
    var view = RecordView(Self.batch)
    let truth = view.truth(of: condition)
    return (0..<3).map { truth.known.bit($0) ? truth.isTrue.bit($0) : nil }
  }

  @Test("A missing cell makes a statement about it unknown")
  func unknown() {
    #expect(truth(.aged(15...24)) == [true, false, nil])
    #expect(truth(.employed) == [true, nil, false])
    #expect(truth(.known(.age)) == [true, true, false])
  }

  @Test("And, or and not follow three-valued logic")
  func logic() {
    #expect(truth(.aged(15...24) && .employed) == [true, false, false])
    #expect(truth(.aged(15...24) || .employed) == [true, nil, nil])
    #expect(truth(!.employed) == [false, nil, true])
    #expect(truth(.certainly(.employed)) == [true, false, false])
  }

  @Test("A variable that was not collected is never 'no'")
  func notCollected() {
    #expect(truth(.is(.enrolled, "no")) == [nil, nil, nil])
    #expect(truth(!.is(.enrolled, "no")) == [nil, nil, nil])
  }

  @Test("Hourly earnings divide by hours in a month; without hours there are none")
  func hourly() {
    var view = RecordView(Self.batch)
    let cells = view.numbers(of: .hourlyEarnings)
    #expect(agree(cells.values[0], 5200 / (40 * 52.0 / 12)))
    #expect((0..<3).map(cells.isKnown) == [true, false, true])
  }
}

@Suite("The catalogue")
struct CatalogueTests {
  @Test("Holds the seventy indicators, the national rates and the pension deduction, once each")
  func count() {
    #expect(IndicatorCatalogue.all.count == 74)
    #expect(Set(IndicatorCatalogue.all.map(\.id)).count == 74)
  }

  @Test("Says each name and definition in four languages, none empty")
  func languages() {
    for indicator in IndicatorCatalogue.all {
      for language in Language.allCases {
        #expect(!indicator.name[language].isEmpty, "\(indicator.id)")
        #expect(!indicator.definition[language].isEmpty, "\(indicator.id)")
      }
    }
  }

  @Test("Reads only codes and variables that the model has")
  func codes() {
    let labour = NationalLabourDefinition(minimumAge: 10, ratesOverTotalPopulation: true)
    for entry in IndicatorCatalogue.entries(for: labour) {
      for definition in entry.definitions {
        for variable in definition.variables.flatMap(\.sources) {
          #expect(VariableCatalogue[variable] != nil, "\(entry.indicator.id): \(variable)")
        }
        for condition in definition.conditions {
          for (variable, codes) in condition.codes {
            let list = VariableCatalogue.codeList(variable)
            for code in codes {
              #expect(list?.position(of: code) != nil, "\(entry.indicator.id): \(variable) \(code)")
            }
          }
        }
      }
      #expect(!entry.definitions.isEmpty || !entry.needs.isEmpty, "\(entry.indicator.id)")
    }
  }
}

extension IndicatorDefinition {
  fileprivate var conditions: [Condition] {
    switch statistic {
    case .proportion(let event, let universe), .countRatio(let event, let universe):
      [event, universe]
    case .mean(_, let universe), .median(_, let universe), .gini(_, let universe): [universe]
    case .difference(let event, let one, let other): [event, one, other]
    }
  }
}

extension Condition {
  fileprivate var codes: [(VariableID, Set<String>)] {
    switch self {
    case .code(let variable, let codes): [(variable, codes)]
    case .not(let inner), .certainly(let inner): inner.codes
    case .all(let parts), .any(let parts): parts.flatMap(\.codes)
    case .everyone, .known, .number: []
    }
  }
}
