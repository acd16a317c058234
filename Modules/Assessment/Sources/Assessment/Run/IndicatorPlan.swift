import IntegrationModel

/// One indicator with the definition chosen for these data.
struct IndicatorPlan {
  let indicator: Indicator
  let definition: IndicatorDefinition

  /// Chooses how to compute each wanted indicator, and says what is missing for the others.
  static func choose(
    among entries: [CatalogueEntry], holdings: Holdings, hasLines: Bool
  ) -> (plans: [IndicatorPlan], omitted: [OmittedIndicator]) {
    var plans: [IndicatorPlan] = []
    var omitted: [OmittedIndicator] = []
    for entry in entries {
      func missing(_ definition: IndicatorDefinition) -> [String] {
        Self.missing(definition, holdings: holdings, hasLines: hasLines)
      }
      if let definition = entry.definitions.first(where: { missing($0).isEmpty }) {
        plans.append(IndicatorPlan(indicator: entry.indicator, definition: definition))
        continue
      }
      let lacking =
        entry.definitions.first.map(missing)
        ?? entry.needs.filter { !holdings.has($0) }.map(\.rawValue)
      // An indicator whose variables are all there and that is not computed lacks its method.
      omitted.append(
        OmittedIndicator(
          indicator: entry.indicator.id, missing: lacking.isEmpty ? ["method"] : lacking))
    }
    return (plans, omitted)
  }

  private static func missing(
    _ definition: IndicatorDefinition, holdings: Holdings, hasLines: Bool
  ) -> [String] {
    let sources = definition.variables.union(definition.alsoNeeds).flatMap(\.sources)
    let lacking = Set(sources).filter { !holdings.has($0) }.map(\.rawValue).sorted()
    let needsLines = !definition.variables.isDisjoint(with: VariableID.ofPoverty)
    return lacking + (needsLines && !hasLines ? ["poverty_lines"] : [])
  }

  /// Whether anything derived from a first pass is read.
  var needsFirstPass: Bool { definition.variables.contains(where: \.isDerived) }
}
