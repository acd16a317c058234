public import IntegrationModel

/// How a model is written for other solvers.
public enum ModelFormat: String, Sendable, CaseIterable {
  /// The LP format of CPLEX: readable.
  case lp
  /// Free MPS: what every solver reads. It minimises, so benefits stand with their signs turned.
  case mps
}

extension Planner {
  /// The whole model as text, so that anyone can solve it with another solver.
  ///
  /// People, money and benefits are in the problem's own units. For regret the bests of the
  /// scenarios are computed first.
  ///
  /// - Throws: what ``plan(for:)`` throws; `no_plan_found` for a regret without any plan.
  public func modelText(
    for objective: Objective, _ format: ModelFormat
  ) throws(ArraigoError) -> String {
    try objective.validate()
    var model = PortfolioModel(try ResolvedProblem(problem))
    var best: [Double] = []
    if case .regret = objective {
      guard let found = try scenarioBests(model) else {
        throw ArraigoError("no_plan_found", "no plan keeps everything, so there is no regret")
      }
      best = found
    }
    model.model.maximise(model.objective(objective, best: best))
    let names = ModelNames(model.model, problem)
    return switch format {
    case .lp: model.model.lpText(names)
    case .mps: model.model.mpsText(names)
    }
  }
}

extension LinearModel {
  func lpText(_ names: ModelNames) -> String {
    var text = "Maximize\n benefit:"
    text += Self.sum(
      cost.enumerated().filter { $0.element != 0 }.map { ($0.offset, $0.element) }, names)
    text += "\nSubject To\n"
    for row in 0..<rows {
      let sum = Self.sum(entries(of: row), names)
      let (least, most) = (rowLower[row], rowUpper[row])
      if least == most {
        text += " \(names.rows[row]):\(sum) = \(least)\n"
      } else if most.isFinite {
        text += " \(names.rows[row]):\(sum) <= \(most)\n"
      } else {
        text += " \(names.rows[row]):\(sum) >= \(least)\n"
      }
    }
    text += "Bounds\n"
    for column in 0..<columns where !isWhole[column] {
      let (least, most) = (lower[column], upper[column])
      if !least.isFinite, !most.isFinite {
        text += " \(names.columns[column]) free\n"
      } else if most.isFinite {
        text += " \(least) <= \(names.columns[column]) <= \(most)\n"
      }
    }
    text += "Binaries\n"
    for column in 0..<columns where isWhole[column] { text += " \(names.columns[column])\n" }
    return text + "End\n"
  }

  /// Terms of a sum, a few on each line: readers limit the length of lines.
  private static func sum(_ terms: [(column: Int, value: Double)], _ names: ModelNames) -> String {
    var text = ""
    for (at, term) in terms.enumerated() {
      if at > 0, at % 4 == 0 { text += "\n  " }
      text += term.value < 0 ? " - \(-term.value)" : " + \(term.value)"
      text += " \(names.columns[term.column])"
    }
    // A sum without terms would not be read.
    return text.isEmpty ? " 0 \(names.columns.first ?? "none")" : text
  }

  func mpsText(_ names: ModelNames) -> String {
    var byColumn = Array(repeating: [(row: Int, value: Double)](), count: columns)
    for row in 0..<rows {
      for entry in entries(of: row) { byColumn[entry.column].append((row, entry.value)) }
    }
    var text = "NAME arraigo\nROWS\n N less_benefit\n"
    for row in 0..<rows {
      let kind =
        rowLower[row] == rowUpper[row] ? "E" : rowUpper[row].isFinite ? "L" : "G"
      text += " \(kind) \(names.rows[row])\n"
    }
    text += "COLUMNS\n"
    var isMarked = false
    for column in 0..<columns {
      if isWhole[column] != isMarked {
        isMarked = isWhole[column]
        text += " MARKER 'MARKER' '\(isMarked ? "INTORG" : "INTEND")'\n"
      }
      let name = names.columns[column]
      if cost[column] != 0 || byColumn[column].isEmpty {
        text += " \(name) less_benefit \(-cost[column])\n"
      }
      for entry in byColumn[column] { text += " \(name) \(names.rows[entry.row]) \(entry.value)\n" }
    }
    if isMarked { text += " MARKER 'MARKER' 'INTEND'\n" }
    text += "RHS\n"
    for row in 0..<rows {
      let limit = rowUpper[row].isFinite ? rowUpper[row] : rowLower[row]
      if limit != 0 { text += " RHS \(names.rows[row]) \(limit)\n" }
    }
    return text + "BOUNDS\n" + bounds(names) + "ENDATA\n"
  }

  private func bounds(_ names: ModelNames) -> String {
    var text = ""
    for (column, name) in names.columns.enumerated() {
      let (least, most) = (lower[column], upper[column])
      if isWhole[column] {
        text += " BV BND \(name)\n"
      } else if !least.isFinite, !most.isFinite {
        text += " FR BND \(name)\n"
      } else {
        if least != 0 { text += " LO BND \(name) \(least)\n" }
        if most.isFinite { text += " UP BND \(name) \(most)\n" }
      }
    }
    return text
  }
}
