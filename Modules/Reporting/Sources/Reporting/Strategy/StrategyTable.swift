import IntegrationModel

/// A table of a strategy document: a caption, a heading for each column and for each row.
struct StrategyTable {
  /// A column's heading, and whether it holds words.
  struct Column {
    var heading: String
    var isWords: Bool

    static func words(_ heading: String) -> Column {
      Column(heading: heading.startingLarge, isWords: true)
    }
    static func numbers(_ heading: String) -> Column {
      Column(heading: heading.startingLarge, isWords: false)
    }
  }

  var caption: String
  var columns: [Column]
  /// The first cell of each row is its heading.
  var rows: [[String]]
  /// Words that a reader must not overlook: a cell that holds them stands out.
  var alert: String?

  /// The table within a region that scrolls by itself; nothing where there is no row.
  func markup() -> Markup {
    guard !rows.isEmpty else { return .nothing }
    let headings: [Markup] = columns.map { column in
      column.isWords
        ? "<th class=\"words\" scope=\"col\">\(column.heading)</th>"
        : "<th scope=\"col\">\(column.heading)</th>"
    }
    let body: [Markup] = rows.map { row in
      let cells: [Markup] = zip(columns, row).enumerated().map { position, cell in
        if position == 0 { return "<th scope=\"row\">\(cell.1)</th>" }
        let content: Markup
        if let alert, cell.1.contains(alert) {
          content = "<strong class=\"unverified\">\(cell.1)</strong>"
        } else {
          content = "\(cell.1)"
        }
        return cell.0.isWords
          ? "<td class=\"words\">\(content)</td>" : "<td>\(content)</td>"
      }
      return "<tr>\(cells)</tr>"
    }
    let table: Markup = """
      <table class="strategy">
      <caption>\(caption)</caption>
      <thead><tr>\(headings)</tr></thead>
      <tbody>
      \(body)</tbody>
      </table>
      """
    return PageFrame.scrolling(caption, table)
  }
}

extension String {
  /// The text with a capital at its start, as headings have it.
  fileprivate var startingLarge: String { prefix(1).uppercased() + dropFirst() }
}
