import Assessment
import IntegrationModel

/// The rows of the full table: one body for each indicator, one row for each group that it has.
enum PrecisionRows {
  static func body(_ indicator: Indicator, columns: Int, _ page: PageContext) -> Markup {
    let rows: [Markup] = CrossGroup.all.compactMap { group in
      let cell = page.publication[indicator.id, group]
      guard cell != .absent else { return nil }
      let cells = numbers(cell, indicator, page)
      let quality = CellText.quality(cell, page)
      return """
        <tr><th scope="row">\(page.say(group.label))</th>
        \(cells.map { "<td>\($0)</td>" })<td class="words">\(quality)</td></tr>
        """
    }
    return """
      <tbody>
      <tr><th class="row-group" scope="rowgroup" colspan="\(columns)">\(ThemesPart.named(indicator, page))</th></tr>
      \(rows)</tbody>
      """
  }

  /// Estimate to population; of a suppressed cell there is only the mark.
  private static func numbers(
    _ cell: PublishedCell, _ indicator: Indicator, _ page: PageContext
  ) -> [Markup] {
    guard case .shown(let estimate, _, _) = cell else {
      return [CellText.value(cell, indicator, page)] + Array(repeating: "", count: 7)
    }
    let numbers = page.numbers
    let hasInterval = estimate.low.isFinite && estimate.high.isFinite
    let interval =
      hasInterval
      ? page.show(estimate.low, of: indicator) + "\u{2009}–\u{2009}"
        + page.show(estimate.high, of: indicator) : NumberFormat.absent
    let texts = [
      page.show(estimate.standardError, of: indicator), interval,
      numbers.percent(estimate.coefficientOfVariation),
      numbers.integer(estimate.degreesOfFreedom),
      numbers.number(estimate.designEffect, decimals: 2), numbers.integer(estimate.sampleSize),
      numbers.number(estimate.population),
    ]
    return [CellText.value(cell, indicator, page)] + texts.map { "\($0)" }
  }
}
