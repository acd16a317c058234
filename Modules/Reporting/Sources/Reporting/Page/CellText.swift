import Assessment
import IntegrationModel

/// Writes one cell for readers, with its mark where it is imprecise or not shown.
enum CellText {
  /// The mark of a value to be used with caution.
  static let reviewMark = "†"

  /// The value as text, marks included.
  static func plain(_ cell: PublishedCell, _ indicator: Indicator, _ page: PageContext) -> String {
    switch cell {
    case .absent: NumberFormat.absent
    case .suppressed: Cell.suppressionMark
    case .shown(let estimate, let quality, _):
      page.show(estimate.value, of: indicator) + (quality == .review ? reviewMark : "")
    }
  }

  /// The value as markup: a screen reader hears what a mark means.
  static func value(_ cell: PublishedCell, _ indicator: Indicator, _ page: PageContext) -> Markup {
    switch cell {
    case .absent: "\(NumberFormat.absent)"
    case .suppressed: spoken(Cell.suppressionMark, page.say(.qualitySuppress), style: "withheld")
    case .shown(let estimate, let quality, _):
      quality == .review
        ? "\(page.show(estimate.value, of: indicator))\(spoken(reviewMark, page.say(.qualityReview)))"
        : "\(page.show(estimate.value, of: indicator))"
    }
  }

  /// The rating and its reasons in words.
  static func quality(_ cell: PublishedCell, _ page: PageContext) -> String {
    switch cell {
    case .absent: ""
    case .suppressed(let reasons): page.say(.qualitySuppress) + because(reasons, page)
    case .shown(_, let quality, let reasons): page.say(quality.label) + because(reasons, page)
    }
  }

  private static func because(_ reasons: [String], _ page: PageContext) -> String {
    reasons.isEmpty
      ? "" : page.colon + reasons.map { reasonText($0, page.language) }.joined(separator: ", ")
  }

  private static func spoken(
    _ mark: String, _ meaning: String, style: String = "mark"
  ) -> Markup {
    """
    <span class="\(style)" aria-hidden="true" title="\(meaning)">\(mark)</span>\
    <span class="spoken"> (\(meaning))</span>
    """
  }
}
