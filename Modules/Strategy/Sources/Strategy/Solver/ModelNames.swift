/// Names of a model's columns and rows that every solver's reader takes: letters, digits, `_` and
/// `.`, beginning with a letter, each once.
struct ModelNames {
  let columns: [String]
  let rows: [String]

  init(_ model: LinearModel, _ problem: PlanningProblem) {
    var taken: Set<String> = []
    func unique(_ parts: [String]) -> String {
      let name = parts.joined(separator: "_").map { character in
        character.isASCII && (character.isLetter || character.isNumber || character == ".")
          ? character : "_"
      }
      var candidate = String(name)
      var number = 1
      while !taken.insert(candidate).inserted {
        number += 1
        candidate = "\(String(name)).\(number)"
      }
      return candidate
    }
    let words = Words(problem: problem)
    columns = model.columnNames.map { unique(words.parts(of: $0)) }
    taken = []
    rows = model.meanings.map { unique(words.parts(of: $0)) }
  }

  /// The codes that a column or row is named by.
  private struct Words {
    let problem: PlanningProblem

    func site(_ intervention: Int, _ territory: Int, _ year: Int) -> [String] {
      [
        problem.interventions[intervention].id, problem.territories[territory].id,
        "\(problem.years[year])",
      ]
    }

    func parts(of name: ColumnName) -> [String] {
      switch name {
      case .open(let one, let territory, let year): ["open"] + site(one, territory, year)
      case .start(let one, let territory, let year): ["start"] + site(one, territory, year)
      case .delivers(let one, let territory, let year): ["delivers"] + site(one, territory, year)
      case .people(let one, let territory, let group, let year):
        ["people", problem.groups[group].id] + site(one, territory, year)
      case .step(let at, let one, let territory, let group, let year):
        ["step\(at + 1)", problem.groups[group].id] + site(one, territory, year)
      case .payment(let one, let source, let year):
        ["pays", problem.sources[source].id, problem.interventions[one].id]
          + ["\(problem.years[year])"]
      case .pair(let at, let territory, let year):
        ["both\(at + 1)", problem.territories[territory].id, "\(problem.years[year])"]
      case .total(let at): ["total\(at)"]
      case .threshold: ["threshold"]
      case .shortfall(let scenario): ["shortfall\(scenario + 1)"]
      case .surplus(let at): ["surplus\(at + 1)"]
      case .kept(let scenario): ["kept\(scenario + 1)"]
      }
    }

    func parts(of meaning: RowMeaning) -> [String] {
      switch meaning {
      case .budget(let source, let year):
        ["budget", problem.sources[source].id, "\(problem.years[year])"]
      case .payment(let one, let year):
        ["payment", problem.interventions[one].id, "\(problem.years[year])"]
      case .stock(let one, let territory, let group, let year):
        ["stock", problem.groups[group].id] + site(one, territory, year)
      case .capacity(let one, let territory, let year): ["capacity"] + site(one, territory, year)
      case .minimum(let one, let territory, let year): ["minimum"] + site(one, territory, year)
      case .run(let one, let territory, let year): ["run"] + site(one, territory, year)
      case .continuation(let one, let territory, let year):
        ["continues"] + site(one, territory, year)
      case .opening(let one, let territory, let year): ["opening"] + site(one, territory, year)
      case .delivery(let one, let territory, let year): ["delivery"] + site(one, territory, year)
      case .prerequisite(let at, let territory, let year):
        ["needs", problem.prerequisites[at].needs]
          + [problem.prerequisites[at].intervention, problem.territories[territory].id]
          + ["\(problem.years[year])"]
      case .exclusion(let at, let territory, let year):
        ["either", problem.exclusions[at].first, problem.exclusions[at].second]
          + [problem.territories[territory].id, "\(problem.years[year])"]
      case .pair(let at, let territory, let year, let part):
        ["both\(at + 1)", problem.territories[territory].id, "\(problem.years[year])", "\(part)"]
      case .steps(let one, let territory, let group, let year):
        ["steps", problem.groups[group].id] + site(one, territory, year)
      case .floor(let at, let scenario):
        ["floor", problem.floors[at].id] + (scenario.map { ["\($0 + 1)"] } ?? [])
      case .total(let at): ["sum\(at)"]
      case .scenario(let scenario): ["scenario\(scenario + 1)"]
      case .goal(let at): ["goal\(at + 1)"]
      case .reliability: ["reliability"]
      }
    }
  }
}
