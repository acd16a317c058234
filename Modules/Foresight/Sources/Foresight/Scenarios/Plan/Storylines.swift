public import IntegrationModel

/// The storylines of a plan and how they came about.
public struct StorylineSet: Sendable, Equatable {
  /// The structural analysis, where there is an influence matrix.
  public let structure: StructuralAnalysis?
  /// The key variables, most influential first.
  public let keyVariables: [String]
  /// Key variables that are no descriptor: nobody has said what their futures are.
  public let missingDescriptors: [String]
  /// The cross-impact matrix of the descriptors kept.
  public let matrix: CrossImpactMatrix?
  /// The storylines.
  public let storylines: [Storyline]
}

extension ScenarioPlan {
  /// Goes the chain from the influence matrix to the storylines.
  ///
  /// With an influence matrix, only descriptors that are key variables are kept; the others'
  /// judgements count no more. The matrix's consistent scenarios come first, most often reached first,
  /// then the plan's own storylines; a plan with neither has one, `baseline`.
  ///
  /// - Throws: what following the matrix throws; too many configurations are sampled instead.
  public func storylineSet() throws(ArraigoError) -> StorylineSet {
    let structure = influences.map { StructuralAnalysis($0) }
    let key = structure?.keyVariables(keyVariables) ?? []
    let names = crossImpact?.descriptors.map(\.name) ?? []
    var matrix = crossImpact
    if structure != nil { matrix = try crossImpact?.restricted(to: key) }
    var found = try matrix.map { matrix throws(ArraigoError) in try storylines(of: matrix) } ?? []
    found += storylines
    return StorylineSet(
      structure: structure, keyVariables: key,
      missingDescriptors: crossImpact == nil ? [] : key.filter { !names.contains($0) },
      matrix: matrix, storylines: found.isEmpty ? [Storyline("baseline")] : found)
  }

  private func succession(of matrix: CrossImpactMatrix) throws(ArraigoError) -> Succession {
    do {
      return try matrix.succession()
    } catch {
      guard error.code == "too_many_configurations" else { throw error }
      return matrix.sampledSuccession(starts: 100_000, seed: seed)
    }
  }

  private func storylines(of matrix: CrossImpactMatrix) throws(ArraigoError) -> [Storyline] {
    let succession = try succession(of: matrix)
    let shares = Dictionary(
      succession.attractors.filter { $0.cycle.count == 1 }.map { ($0.cycle[0], $0.share) },
      uniquingKeysWith: { first, _ in first })
    let scenarios = matrix.consistentScenarios(tolerating: inconsistency, limit: 1000)
    return scenarios.map { scenario in
      Storyline(
        CrossImpactMatrix.code(of: scenario.choice),
        summary: zip(matrix.descriptors, scenario.choice).map { $0.variants[$1] }
          .joined(separator: " · "),
        variants: Dictionary(
          zip(matrix.descriptors, scenario.choice).map { ($0.name, $0.variants[$1]) },
          uniquingKeysWith: { first, _ in first }),
        share: shares[scenario.choice] ?? 0)
    }.sorted { ($0.share ?? 0) > ($1.share ?? 0) }
  }
}

extension CrossImpactMatrix {
  /// The matrix of some of its descriptors, nil where none is left.
  ///
  /// - Throws: what making a matrix throws.
  public func restricted(to names: [String]) throws(ArraigoError) -> CrossImpactMatrix? {
    let kept = descriptors.indices.filter { names.contains(descriptors[$0].name) }
    guard !kept.isEmpty else { return nil }
    let variants = kept.flatMap { Array(offsets[$0]..<offsets[$0 + 1]) }
    return try CrossImpactMatrix(
      descriptors: kept.map { descriptors[$0] },
      judgements: variants.flatMap { row in
        variants.map { Int(judgements[row * size + $0]) }
      })
  }
}
