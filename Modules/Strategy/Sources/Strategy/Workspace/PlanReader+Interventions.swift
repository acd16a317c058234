import IntegrationModel
import LocatedText

extension PlanReader {
  static let interventionKeys = [
    "id", "name", "opening_cost", "running_cost", "unit_cost", "cost_source", "capacity",
    "minimum", "reach", "counting", "lag", "run", "already_open", "must_continue", "sources",
    "effects", "returns",
  ]

  mutating func intervention(_ row: YAMLValue) throws(ArraigoError) -> PlannedIntervention {
    try row.allow(Self.interventionKeys)
    let id = try row.required("id").text()
    guard let known = catalogue[id] else {
      throw row.error(
        "unknown_intervention", "the catalogue has no intervention \(id.prefix(40))",
        "`arraigo strategy catalogue` lists them; add your own in the folder catalogue")
    }
    names[.of(.intervention, id)] = try row.optional("name")?.officeText() ?? .wordings(known.name)
    // What is spent must say where the number is from.
    _ = try row.required("cost_source").officeText()
    let reach = try reach(row.required("reach"))
    return PlannedIntervention(
      id, name: names[.of(.intervention, id)]?[.english], family: known.family,
      openingCost: try perTerritory(row.required("opening_cost")),
      runningCost: try perTerritoryAndYear(row.required("running_cost")),
      unitCost: try perYear(row.required("unit_cost")),
      capacity: try perTerritoryAndYear(row.required("capacity")),
      minimum: try row.optional("minimum").map { (value) throws(ArraigoError) in
        try perTerritory(value)
      } ?? Array(repeating: 0, count: territories.count),
      reach: reach,
      counting: try row.optional("counting")?.word(of: CountingWord.self).counting ?? .once,
      lag: try lag(row), run: try run(row.optional("run")),
      alreadyOpen: try (row.optional("already_open")?.list() ?? []).map {
        (value) throws(ArraigoError) in try territory(value)
      },
      mustContinue: try row.optional("must_continue")?.flag() ?? false,
      sources: try (row.optional("sources")?.list() ?? []).map { (value) throws(ArraigoError) in
        try source(value)
      },
      effects: try effects(row, of: known, reach: reach), returns: try returns(row),
      place: row.place)
  }

  private enum CountingWord: String, CaseIterable {
    case once, yearly
    var counting: PlannedIntervention.Counting { self == .once ? .once : .yearly }
  }

  private func lag(_ row: YAMLValue) throws(ArraigoError) -> Int {
    guard let value = try row.optional("lag") else { return 0 }
    let lag = try value.integer()
    guard lag >= 0 else { throw value.error("negative_number", "a lag is not negative") }
    return lag
  }

  private func run(_ value: YAMLValue?) throws(ArraigoError) -> PlannedIntervention.Run {
    guard let value, !value.isWord("until_end") else { return .untilEnd }
    guard value.isMapping else {
      throw value.error("unknown_word", "a run is until_end or {at_least: years}")
    }
    let years = try value.required("at_least").integer()
    guard years >= 1 else { throw value.error("negative_number", "a run lasts at least a year") }
    return .atLeast(years: years)
  }

  /// The part of each group that an intervention can reach; a group left out is not reached.
  private func reach(_ value: YAMLValue) throws(ArraigoError) -> [Double] {
    var reach = Array(repeating: 0.0, count: groups.count)
    for (name, share) in try value.entries() {
      let named = countsAs[name] ?? [name]
      for id in named {
        guard let position = groups.firstIndex(where: { $0.id == id }) else {
          throw share.error("unknown_group", "the plan has no group \(id.prefix(40))")
        }
        reach[position] = try share.share()
      }
    }
    return reach
  }

  private func returns(_ row: YAMLValue) throws(ArraigoError) -> [ReturnStep] {
    try (row.optional("returns")?.list() ?? []).map { (step) throws(ArraigoError) in
      try step.allow(["up_to", "effect"])
      return ReturnStep(
        upTo: try step.required("up_to").share(), effect: try step.required("effect").share())
    }
  }

  private mutating func effects(
    _ row: YAMLValue, of known: Intervention, reach: [Double]
  ) throws(ArraigoError) -> [PlannedEffect] {
    var all: [PlannedEffect] = []
    for value in try row.required("effects").list() {
      try value.allow([
        "outcome", "group", "bearer", "study", "baseline", "points_per_deviation",
        "deviation_source", "transported", "transported_by", "elicited", "per_person", "source",
        "belief", "profile", "drivers",
      ])
      let outcome = try outcome(value.required("outcome"))
      let covered = try groups(value.required("group"))
      let size = try size(value, known, outcome)
      // A problem counts improvements: where less is better, less is more of it.
      let improvement = catalogue.outcomes[outcome]?.better == .lower ? -1.0 : 1
      let bearer = try value.optional("bearer").map { (bearer) throws(ArraigoError) in
        try group(bearer)
      }
      for group in covered {
        let position = groups.firstIndex { $0.id == group }
        guard let position, reach[position] > 0 else {
          throw value.error(
            "unreached_group", "\(known.id) has an effect on \(group) but does not reach it",
            "give the group a part in `reach`")
        }
        var ground = size
        ground.group = group
        grounds.append(ground)
        all.append(
          PlannedEffect(
            outcome, group: group, bearer: bearer, perPerson: improvement * size.perPerson,
            profile: try profile(value), drivers: try drivers(of: value), place: value.place))
      }
    }
    return all
  }

  private func profile(_ value: YAMLValue) throws(ArraigoError) -> [Double] {
    guard let profile = try value.optional("profile") else { return [1] }
    let parts = try profile.list().map { (part) throws(ArraigoError) in try part.number() }
    guard !parts.isEmpty else { throw profile.error("empty_profile", "a profile has years") }
    return parts
  }

  func drivers(of value: YAMLValue) throws(ArraigoError) -> [String] {
    try (value.optional("drivers")?.list() ?? []).map { (each) throws(ArraigoError) in
      let id = try each.text()
      guard drivers.contains(where: { $0.id == id }) else {
        throw each.error("unknown_driver", "the plan has no driver \(id.prefix(40))")
      }
      return id
    }
  }

  /// The effect per person from one of four grounds: a study, experts, the office's record, belief.
  private func size(
    _ value: YAMLValue, _ known: Intervention, _ outcome: String
  ) throws(ArraigoError) -> PlanFile.Ground {
    var ground = PlanFile.Ground(
      intervention: known.id, outcome: outcome, group: "", basis: .belief(.plain("")),
      baseline: nil, transported: 1, transportedBy: nil, perPerson: 0)
    if let study = try value.optional("study") {
      return try studied(value, study, known, ground)
    }
    if let id = try value.optional("elicited") {
      guard let quantity = elicitation?[try id.text()] else {
        throw id.error(
          "unknown_quantity", "no judgements are recorded for \(try id.text().prefix(60))",
          "record them in elicitation.yaml")
      }
      ground.basis = .elicited(quantity.id)
      ground.perPerson = quantity.pool.mean
      return ground
    }
    ground.perPerson = try value.required("per_person").number()
    if let belief = try value.optional("belief") {
      ground.basis = .belief(try belief.officeText())
    } else {
      ground.basis = .office(try value.required("source").officeText())
    }
    return ground
  }

  private func studied(
    _ value: YAMLValue, _ study: YAMLValue, _ known: Intervention, _ start: PlanFile.Ground
  ) throws(ArraigoError) -> PlanFile.Ground {
    try study.allow(["outcome", "for", "number"])
    let outcome = try study.required("outcome").text()
    let found = known.effects(on: outcome, for: try study.required("for").text())
    let number = try study.optional("number")?.integer() ?? 1
    guard found.indices.contains(number - 1), let measured = catalogue.outcomes[outcome] else {
      throw study.error(
        "unknown_effect", "the catalogue has no such effect of \(known.id) on \(outcome)",
        "what no study found is elicited, not borrowed from another group")
    }
    let effect = found[number - 1]
    guard effect.mark == .verified else {
      throw study.error(
        "unverified_effect", "this effect is cited from memory; a plan does not use it",
        "read its source and correct the mark in your own catalogue, or elicit the effect")
    }
    var ground = start
    ground.basis = .study(effect)
    if let baseline = try value.optional("baseline") {
      let citation = try baseline.baseline(from: evidence)
      ground.citation = citation
      if let citation {
        ground.baseline = try baseline.share(citation)
      } else {
        ground.baseline = try baseline.share()
      }
    }
    // How much is left after the way to this country is a judgement: it names who made it.
    ground.transported = try value.required("transported").share()
    ground.transportedBy = try value.required("transported_by").officeText()
    let mapping = try value.optional("points_per_deviation").map { (points) throws(ArraigoError) in
      DeviationMapping(
        pointsPerDeviation: try points.number(),
        source: try value.required("deviation_source").text())
    }
    let unit = outcomes.first { $0.id == ground.outcome }?.unit
    let full: Double
    if unit == EffectUnit.standardDeviations.rawValue, effect.unit == .standardDeviations {
      full = try UnitBridge.size(of: effect, better: measured.better)
    } else {
      full = try UnitBridge.points(
        of: effect, outcome: measured, baseline: ground.baseline, mapping: mapping)
    }
    ground.perPerson = full * ground.transported
    return ground
  }
}
