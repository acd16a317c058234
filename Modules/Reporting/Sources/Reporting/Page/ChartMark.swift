import IntegrationModel

/// A mark of the chart: round for women, square for men; filled for the foreign-born.
struct ChartMark {
  let isRound: Bool
  let isFilled: Bool

  /// The mark at a place, with a hint that a pointer shows.
  func drawn(x: String, y: Int, hint: String? = nil) -> Markup {
    let style = isFilled ? "filled" : "hollow"
    let title: Markup = hint.map { "<title>\($0)</title>" } ?? .nothing
    // The hollow mark is the larger one, so that of two marks in one place both are seen.
    let half = isFilled ? 5.5 : 7.0
    let size = (half.machineText ?? "", (half * 2).machineText ?? "")
    return isRound
      ? "<circle class=\"\(style)\" cx=\"\(x)\" cy=\"\(y)\" r=\"\(size.0)\">\(title)</circle>"
      : """
      <rect class="\(style)" x="\(x)" y="\(y)" width="\(size.1)" height="\(size.1)" \
      transform="translate(-\(size.0) -\(size.0))">\(title)</rect>
      """
  }

  /// The legend of all charts.
  static func legend(_ page: PageContext) -> Markup {
    let groups: [CrossGroup] = [
      .nativeBornWomen, .foreignBornWomen, .nativeBornMen, .foreignBornMen,
    ]
    let items: [Markup] = groups.map { group in
      let isWomen = group.sex == "female"
      let mark = ChartMark(isRound: isWomen, isFilled: group.status == "foreign_born")
      return """
        <li><svg class="\(isWomen ? "women" : "men")" width="18" height="18" aria-hidden="true" \
        focusable="false">\(mark.drawn(x: "9", y: 9))</svg> \(page.say(group.label))</li>
        """
    }
    return """
      <div class="legend">
      <h3>\(page.say(.legend))</h3>
      <ul>
      \(items)</ul>
      <p class="note">\(page.say(.chartLegendNote)) \(page.say(.nativeIncludesReturnees))</p>
      <p class="note">\(page.say(.reviewMark)) \(page.say(.notShownMark)) \(page.say(.notComputedMark))</p>
      </div>
      """
  }
}

extension String {
  /// The text broken at blanks into lines of at most so many characters; a longer word stays whole.
  func lines(ofAtMost length: Int) -> [String] {
    var lines: [String] = []
    for word in split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= length {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines.isEmpty ? [""] : lines
  }
}
