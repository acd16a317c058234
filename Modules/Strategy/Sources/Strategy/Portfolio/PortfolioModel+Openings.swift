extension PortfolioModel {
  /// What is open when: columns, runs, continuation and beginnings.
  mutating func addOpenings() {
    for (intervention, one) in problem.interventions.enumerated() {
      var table: [[Switch]] = []
      for territory in 0..<resolved.territories {
        let canOpen = one.capacity[territory].contains { $0 > 0 }
        table.append(
          (0..<resolved.years).map { year in
            guard canOpen else { return .never }
            return .column(
              model.addColumn(
                .open(intervention: intervention, territory: territory, year: year), from: 0,
                to: 1, whole: true))
          })
      }
      open.append(table)
    }
    for site in sites {
      addRun(at: site)
      addBeginning(at: site)
    }
  }

  private mutating func addRun(at site: Site) {
    let (one, place) = (problem.interventions[site.intervention], site)
    let now = isOpen(place.intervention, place.territory, place.year)
    guard case .column = now else { return }
    let before = isOpen(place.intervention, place.territory, place.year - 1)
    if one.mustContinue, resolved.runsAlready[place.intervention][place.territory] {
      model.addRow(
        .continuation(
          intervention: place.intervention, territory: place.territory, year: place.year),
        now.expression, from: 1)
    }
    let meaning = RowMeaning.run(
      intervention: place.intervention, territory: place.territory, year: place.year)
    switch one.run {
    case .untilEnd:
      // What ran before the plan may end with its beginning, so the first year is free.
      if place.year > 0 { model.addRow(meaning, now.expression - before.expression, from: 0) }
    case .atLeast(let years):
      let last = min(resolved.years - 1, place.year + years - 1)
      guard last > place.year else { return }
      for later in place.year + 1...last {
        let then = isOpen(place.intervention, place.territory, later)
        model.addRow(meaning, then.expression - now.expression + before.expression, from: 0)
      }
    }
  }

  /// A run begins where it is open and was not the year before.
  private mutating func addBeginning(at site: Site) {
    let one = problem.interventions[site.intervention]
    guard one.openingCost[site.territory] > 0 else { return }
    let now = isOpen(site.intervention, site.territory, site.year)
    guard case .column = now else { return }
    let before = isOpen(site.intervention, site.territory, site.year - 1)
    if case .always = before { return }
    // Where nothing closes, the change is the beginning itself.
    if case .untilEnd = one.run {
      starts[site] = now.expression - before.expression
      return
    }
    guard case .column = before else {
      starts[site] = now.expression
      return
    }
    let start = model.addColumn(
      .start(intervention: site.intervention, territory: site.territory, year: site.year), from: 0,
      to: 1)
    let meaning = RowMeaning.opening(
      intervention: site.intervention, territory: site.territory, year: site.year)
    let begins = LinearExpression(start)
    model.addRow(meaning, begins - now.expression + before.expression, from: 0)
    model.addRow(meaning, now.expression - begins, from: 0)
    model.addRow(meaning, begins + before.expression, to: 1)
    starts[site] = begins
  }

  /// It delivers where it was open for its whole lag and still is.
  mutating func addDelivery() {
    for (intervention, one) in problem.interventions.enumerated() {
      delivers.append(
        (0..<resolved.territories).map { territory in
          (0..<resolved.years).map { year in
            delivery(of: intervention, one, in: territory, year)
          }
        })
    }
  }

  private mutating func delivery(
    of intervention: Int, _ one: PlannedIntervention, in territory: Int, _ year: Int
  ) -> Switch {
    guard one.capacity[territory][year] > 0 else { return .never }
    var columns: [Int] = []
    for earlier in year - one.lag...year {
      switch isOpen(intervention, territory, earlier) {
      case .never: return .never
      case .always: break
      case .column(let column): columns.append(column)
      }
    }
    guard columns.count > 1 else { return columns.first.map { .column($0) } ?? .always }
    // What does not close was open all along where it was open first.
    if case .untilEnd = one.run { return .column(columns[0]) }
    let all = model.addColumn(
      .delivers(intervention: intervention, territory: territory, year: year), from: 0, to: 1)
    let meaning = RowMeaning.delivery(
      intervention: intervention, territory: territory, year: year)
    var sum = LinearExpression(constant: Double(1 - columns.count))
    for column in columns {
      model.addRow(meaning, LinearExpression(column) - LinearExpression(all), from: 0)
      sum.add(column)
    }
    model.addRow(meaning, LinearExpression(all) - sum, from: 0)
    return .column(all)
  }
}
