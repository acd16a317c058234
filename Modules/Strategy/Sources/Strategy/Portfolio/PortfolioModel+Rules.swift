extension PortfolioModel {
  /// Prerequisites and exclusions.
  mutating func addRules() {
    for (at, need) in resolved.needs.enumerated() {
      for territory in 0..<resolved.territories {
        for year in 0..<resolved.years { addNeed(need, at, territory, year) }
      }
    }
    for (at, pair) in resolved.exclusions.enumerated() {
      for territory in 0..<resolved.territories {
        for year in 0..<resolved.years {
          let both =
            open[pair.0][territory][year].expression + open[pair.1][territory][year].expression
          guard both.terms.count == 2 else { continue }
          model.addRow(.exclusion(at, territory: territory, year: year), both, to: 1)
        }
      }
    }
  }

  private mutating func addNeed(
    _ need: ResolvedProblem.Need, _ at: Int, _ territory: Int, _ year: Int
  ) {
    let one = open[need.intervention][territory][year]
    guard case .column = one else { return }
    let places = need.anywhere ? Array(0..<resolved.territories) : [territory]
    var there = LinearExpression()
    for place in places {
      there.add(isOpen(need.needs, place, year - need.years).expression)
    }
    model.addRow(
      .prerequisite(at, territory: territory, year: year), there - one.expression, from: 0)
  }

  /// Pairs: exactly 1 where both are open, whether that is good or bad.
  mutating func addPairs() {
    for (at, pair) in resolved.pairs.enumerated() {
      together.append(
        (0..<resolved.territories).map { territory in
          (0..<resolved.years).map { year in
            guard case .column(let first) = open[pair.first][territory][year],
              case .column(let second) = open[pair.second][territory][year]
            else { return nil }
            return addPair(at, [first, second], territory, year)
          }
        })
    }
  }

  private mutating func addPair(_ at: Int, _ columns: [Int], _ territory: Int, _ year: Int) -> Int {
    let both = model.addColumn(
      .pair(at, territory: territory, year: year), from: 0, to: 1)
    var least = LinearExpression(both)
    for (part, column) in columns.enumerated() {
      model.addRow(
        .pair(at, territory: territory, year: year, part: part),
        LinearExpression(column) - LinearExpression(both), from: 0)
      least.add(column, times: -1)
    }
    model.addRow(.pair(at, territory: territory, year: year, part: 2), least, from: -1)
    return both
  }
}
