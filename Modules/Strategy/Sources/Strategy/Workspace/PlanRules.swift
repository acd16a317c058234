import IntegrationModel
import LocatedText

/// Reads what must hold between interventions and what the plan must reach.
struct PlanRules {
  let reader: PlanReader
  let interventions: [PlannedIntervention]

  private func intervention(_ value: YAMLValue) throws(ArraigoError) -> String {
    let id = try value.text()
    guard interventions.contains(where: { $0.id == id }) else {
      throw value.error("unknown_intervention", "the plan has no intervention \(id.prefix(40))")
    }
    return id
  }

  private func pair(_ value: YAMLValue) throws(ArraigoError) -> (String, String) {
    let both = try value.list().map { (each) throws(ArraigoError) in try intervention(each) }
    guard both.count == 2, both[0] != both[1] else {
      throw value.error("broken_pair", "a pair has two different interventions")
    }
    return (both[0], both[1])
  }

  func prerequisites(_ root: YAMLValue) throws(ArraigoError) -> [Prerequisite] {
    try (root.optional("prerequisites")?.list() ?? []).map { (row) throws(ArraigoError) in
      try row.allow(["intervention", "needs", "years", "anywhere"])
      let years = try row.optional("years")?.integer() ?? 0
      guard years >= 0 else { throw row.error("negative_number", "years are not negative") }
      return Prerequisite(
        try intervention(row.required("intervention")),
        needs: try intervention(row.required("needs")),
        years: years, anywhere: try row.optional("anywhere")?.flag() ?? false, place: row.place)
    }
  }

  func exclusions(_ root: YAMLValue) throws(ArraigoError) -> [Exclusion] {
    try (root.optional("exclusions")?.list() ?? []).map { (row) throws(ArraigoError) in
      let both = try pair(row)
      return Exclusion(both.0, both.1, place: row.place)
    }
  }

  func pairs(_ root: YAMLValue) throws(ArraigoError) -> [PairEffect] {
    try (root.optional("pairs")?.list() ?? []).map { (row) throws(ArraigoError) in
      try row.allow(["of", "outcome", "bearer", "amount", "drivers"])
      let both = try pair(row.required("of"))
      let amount = try row.required("amount")
      if amount.isWord("elicit") {
        throw amount.error(
          "unknown_effect", "the size of the pair is not known",
          "elicit it, or leave the pair out of the plan")
      }
      return PairEffect(
        both.0, both.1, outcome: try reader.outcome(row.required("outcome")),
        bearer: try reader.group(row.required("bearer")), amounts: try amounts(amount),
        place: row.place)
    }
  }

  /// Amounts of a pair, which may be below zero: one for all territories or by territory.
  private func amounts(_ value: YAMLValue) throws(ArraigoError) -> [Double] {
    guard value.isMapping else {
      return Array(repeating: try value.number(), count: reader.territories.count)
    }
    var amounts = Array(repeating: 0.0, count: reader.territories.count)
    for (name, amount) in try value.entries() {
      guard let position = reader.territories.firstIndex(where: { $0.id == name }) else {
        throw amount.error("unknown_territory", "the plan has no territory \(name.prefix(40))")
      }
      amounts[position] = try amount.number()
    }
    return amounts
  }

  private enum MeasureWord: String, CaseIterable { case people, money, outcome }
  private enum CertaintyWord: String, CaseIterable { case expected, always }

  func floors(_ root: YAMLValue) throws(ArraigoError) -> [Floor] {
    try (root.optional("floors")?.list() ?? []).map { (row) throws(ArraigoError) in
      try row.allow([
        "id", "name", "measure", "outcome", "certainty", "at_least", "share_at_least", "groups",
        "territories", "interventions", "years",
      ])
      let measure: Floor.Measure
      switch try row.required("measure").word(of: MeasureWord.self) {
      case .people: measure = .people
      case .money: measure = .money
      case .outcome:
        let word = try row.optional("certainty")?.word(of: CertaintyWord.self) ?? .expected
        measure = .outcome(
          try reader.outcome(row.required("outcome")), word == .always ? .always : .expected)
      }
      let amount: Floor.Amount
      if let share = try row.optional("share_at_least") {
        amount = .shareAtLeast(try share.share())
      } else {
        amount = .atLeast(try row.required("at_least").number())
      }
      return Floor(
        try row.required("id").text(), name: try row.required("name").officeText()[.english],
        measure, amount, groups: try reader.groups(row.optional("groups")),
        territories: try (row.optional("territories")?.list() ?? []).map {
          (each) throws(ArraigoError) in try reader.territory(each)
        },
        interventions: try (row.optional("interventions")?.list() ?? []).map {
          (each) throws(ArraigoError) in try intervention(each)
        },
        years: try (row.optional("years")?.list() ?? []).map { (each) throws(ArraigoError) in
          let year = try each.integer()
          guard reader.years.contains(year) else {
            throw each.error("unknown_year", "\(year) is no year of the plan")
          }
          return year
        }, place: row.place)
    }
  }

  func names(ofFloors root: YAMLValue) throws(ArraigoError) -> [PlanFile.Name: OfficeText] {
    var names: [PlanFile.Name: OfficeText] = [:]
    for row in try root.optional("floors")?.list() ?? [] {
      names[.of(.floor, try row.required("id").text())] = try row.required("name").officeText()
    }
    return names
  }

  /// Refuses needs that go in a circle, and a need of what is excluded.
  func check(
    _ prerequisites: [Prerequisite], _ exclusions: [Exclusion]
  ) throws(ArraigoError) {
    for rule in prerequisites {
      var seen: [String] = []
      var next = [rule.needs]
      while let id = next.popLast() {
        guard id != rule.intervention else {
          throw ArraigoError(
            "cyclic_prerequisites", "\(rule.intervention) needs itself by way of \(rule.needs)",
            at: rule.place ?? Place(), suggestion: "take one of the needs out of the circle")
        }
        guard !seen.contains(id) else { continue }
        seen.append(id)
        next += prerequisites.filter { $0.intervention == id }.map(\.needs)
      }
      // A need in the same place and year cannot be met beside an exclusion.
      for other in seen
      where exclusions.contains(where: {
        Set([$0.first, $0.second]) == Set([rule.intervention, other])
      }) && !rule.anywhere {
        throw ArraigoError(
          "contradictory_prerequisites",
          "\(rule.intervention) needs \(other) and cannot run beside it",
          at: rule.place ?? Place(), suggestion: "drop the need or the exclusion")
      }
    }
  }
}
