extension PortfolioModel {
  /// A whole column for each state in which the plan may be given up, and how often it may not.
  mutating func addStates() {
    let resources = resolved.resources
    guard !resources.mustHoldInAll else { return }
    var reached = LinearExpression()
    for (state, probability) in resources.probabilities.enumerated() {
      let column = model.addColumn(
        .kept(scenario: resources.scenarios[state]), from: 0, to: 1, whole: true)
      kept.append(column)
      reached.add(column, times: probability)
    }
    // Probabilities like 0.1 do not sum to the last bit.
    model.addRow(.reliability, reached, from: resources.reliability - 1e-9)
  }

  /// A sum stays within a limit that each state may have otherwise.
  ///
  /// Where the plan must be possible in all states the least limit is the one; else the limit of a
  /// state holds where its column is 1, and where it is 0 so much is let go as the sum can exceed it.
  mutating func addLimit(
    _ meaning: RowMeaning, _ sum: LinearExpression, to limits: [Double]
  ) {
    guard !kept.isEmpty else {
      model.addRow(meaning, sum, to: limits.min() ?? 0)
      return
    }
    let most = model.most(of: sum)
    for (column, limit) in zip(kept, limits) where limit < most {
      var row = sum
      row.add(column, times: most - limit)
      model.addRow(meaning, row, to: most)
    }
  }
}

extension LinearModel {
  /// The most a sum can be, whatever its columns are within their limits.
  func most(of expression: LinearExpression) -> Double {
    expression.collected().reduce(expression.constant) {
      $0 + max($1.value * lower[$1.column], $1.value * upper[$1.column])
    }
  }
}
