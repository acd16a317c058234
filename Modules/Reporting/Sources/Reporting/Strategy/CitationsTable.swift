import IntegrationModel
import Strategy

/// Where the numbers that came from the workspace or a table lead back to: dataset, adapter, archive.
enum CitationsTable {
  static func markup(_ page: StrategyContext) -> Markup {
    let citations = page.dossier.citations
    guard !citations.isEmpty else { return .nothing }
    let table = StrategyTable(
      caption: page.marked(page.say(.tableCitations)),
      columns: [
        .words(page.say(.askedWord)), .numbers(page.say(.estimate)),
        .numbers(page.say(.standardError)), .numbers(page.say(.records)),
        .words(page.say(.quality)), .words(page.say(.period)), .words(page.say(.sourceWord)),
        .words(page.say(.adapter)),
      ], rows: citations.map { row($0, page) })
    return """
      <h3>\(page.say(.headingCitations))</h3>
      \(table.markup())
      \(inputs(of: citations, page))
      <p class="note">\(page.say(.citationsNote))</p>
      """
  }

  private static func row(_ citation: EvidenceCitation, _ page: StrategyContext) -> [String] {
    let isHidden = citation.quality == .suppress
    func number(_ value: Double?) -> String {
      guard let value else { return isHidden ? Cell.suppressionMark : NumberFormat.absent }
      // Rates are proportions, people are many: each with the digits that say something.
      return page.numbers.number(value, decimals: value.magnitude < 10 ? 4 : 0)
    }
    return [
      citation.asked, number(citation.value), number(citation.standardError),
      citation.records.map(page.numbers.integer)
        ?? (isHidden ? Cell.suppressionMark : NumberFormat.absent),
      page.quality(citation.quality), citation.period, citation.dataset, citation.reader,
    ]
  }

  /// Each file once, with the fingerprint of its bytes.
  private static func inputs(
    of citations: [EvidenceCitation], _ page: StrategyContext
  ) -> Markup {
    var seen: Set<EvidenceCitation.Input> = []
    let files = citations.flatMap(\.inputs).filter { seen.insert($0).inserted }
    guard !files.isEmpty else { return .nothing }
    return StrategyTable(
      caption: page.say(.tableCitedFiles),
      columns: [.words(page.say(.file)), .words("SHA-256")],
      rows: files.map { [$0.name, $0.sha256] }
    ).markup()
  }
}

extension StrategyContext {
  /// What a quality mark is called.
  func quality(_ quality: StrategyFile.Quality) -> String {
    switch quality {
    case .publish: say(.qualityPublish)
    case .review: say(.qualityReview)
    case .suppress: say(.qualitySuppress)
    }
  }
}
