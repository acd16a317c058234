extension StrategyDossier {
  /// Every number that files of the office asked of the evidence, each once: figures, baselines,
  /// stocks, budgets, and the shares that effects were bridged with.
  public var citations: [EvidenceCitation] {
    let figures = texts.figures.flatMap { $0.values.compactMap(\.citation) }
    let baselines = framework.results.flatMap(\.indicators).compactMap { $0.baseline?.citation }
    let stocks = file.stocks.flatMap(\.citations)
    let budgets = file.problem.sources.flatMap { file.budgetCitations[$0.id] ?? [] }
    let shares = file.grounds.compactMap(\.citation)
    var seen: Set<EvidenceCitation> = []
    return (figures + baselines + stocks + budgets + shares).filter { seen.insert($0).inserted }
  }

  /// Whether anything in it is made up: the plan's own numbers or the evidence.
  public var isSynthetic: Bool { file.isSynthetic || citations.contains(where: \.isSynthetic) }
}
