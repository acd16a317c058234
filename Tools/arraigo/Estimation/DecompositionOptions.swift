public import ArgumentParser
public import Assessment

extension ReferenceCoefficients: @retroactive ExpressibleByArgument {}

/// The options that take the gap between two groups apart.
struct DecompositionOptions: ParsableArguments {
  @Option(
    parsing: .singleValue,
    help: """
      Oaxaca and Blinder: what of the gap between two groups' means their characteristics explain: \
      "log(wage) ~ age + factor(educ)", with --between.
      """)
  var decompose: [String] = []
  @Option(
    parsing: .singleValue,
    help: """
      DiNardo, Fortin and Lemieux: the first group's mean had it the second's characteristics; takes \
      the same model as --decompose.
      """)
  var reweight: [String] = []
  @Option(
    help: "The two groups of --decompose and --reweight: a column and two levels, migrant:0,1.")
  var between: String?
  @Option(
    help: """
      Whose coefficients value characteristics: pooled (both groups' with a column for the group), \
      neumark (without), first, second, mean or cotton (both by population).
      """)
  var reference = ReferenceCoefficients.pooled

  /// How many decompositions are asked for.
  var count: Int { decompose.count + reweight.count }

  /// The decompositions by coefficients.
  func oaxaca() throws -> [Decomposition] { try decompositions(decompose) }

  /// The decompositions by reweighting.
  func reweighting() throws -> [Decomposition] { try decompositions(reweight) }

  private func decompositions(_ texts: [String]) throws -> [Decomposition] {
    var all: [Decomposition] = []
    for text in texts {
      let groups = try groups()
      var decomposition = Decomposition(
        try RegressionModel(text), of: groups.column, groups.first, groups.second)
      decomposition.reference = reference
      all.append(decomposition)
    }
    return all
  }

  /// Refuses what contradicts itself.
  func check() throws {
    _ = try oaxaca()
    _ = try reweighting()
    guard between == nil || count > 0 else {
      throw ValidationError("--between goes with --decompose or --reweight")
    }
  }

  private func groups() throws -> (column: String, first: String, second: String) {
    guard let between else {
      throw ValidationError("--decompose and --reweight need --between, as migrant:0,1")
    }
    guard let colon = between.lastIndex(of: ":"), colon > between.startIndex else {
      throw ValidationError("--between \(between): write a column and two levels, as migrant:0,1")
    }
    let levels = StatisticOptions.names([String(between[between.index(after: colon)...])])
    guard levels.count == 2, levels[0] != levels[1] else {
      throw ValidationError("--between \(between): write a column and two levels, as migrant:0,1")
    }
    return (String(between[..<colon]), levels[0], levels[1])
  }
}
