public import Foresight
public import IntegrationModel

/// The cross-impact matrix as a heat map: rows act on columns, by descriptor and variant.
public enum CrossImpactChart {
  private static let cell = 26.0
  private static let labels = 190.0
  private static let top = 210.0

  /// The chart as an SVG file.
  public static func svg(_ matrix: CrossImpactMatrix, in language: Language) -> String {
    let size = Double(matrix.size) * cell
    let frame = PlotFrame(
      width: max(labels + size + 30, 640), height: top + size + 60,
      left: labels, right: 0, top: top, bottom: 60, horizontal: 0...1,
      vertical: NumberAxis(around: [0, 1]))
    let strongest = matrix.judgements.map(abs).max() ?? 1
    var parts: [Markup] = []
    let names = matrix.descriptors.flatMap { descriptor in
      descriptor.variants.map { "\(descriptor.name): \($0)" }
    }
    for (place, name) in names.enumerated() {
      let middle = (Double(place) + 0.5) * cell
      parts.append(
        """
        <text x="\(text(labels - 8))" y="\(text(top + middle + 4))" text-anchor="end">\
        \(name.shortened(to: 28))</text>
        <text transform="translate(\(text(labels + middle + 4)) \(text(top - 8))) rotate(-60)">\
        \(name.shortened(to: 28))</text>
        """)
    }
    for row in 0..<matrix.size {
      for column in 0..<matrix.size {
        let value = matrix.judgements[row * matrix.size + column]
        if value != 0 { parts.append(mark(row, column, Int(value), Int(strongest), language)) }
      }
    }
    parts += rules(matrix, size)
    let description = MessageKey.crossImpactDescription.text(
      language, [.count: .count(matrix.size), .total: .count(matrix.descriptors.count)])
    parts.append(legend(at: top + size + 34, language))
    parts.append("<text class=\"note\" x=\"20\" y=\"48\">\(description)</text>")
    return frame.document(
      title: MessageKey.crossImpactTitle.wordings[language], description: description,
      language: language, parts)
  }

  private static func text(_ number: Double) -> String { PlotFrame.text(number) }

  /// Strength is shown by depth of colour, sign by colour and by the number itself.
  private static func mark(
    _ row: Int, _ column: Int, _ value: Int, _ strongest: Int, _ language: Language
  ) -> Markup {
    let (x, y) = (labels + Double(column) * cell, top + Double(row) * cell)
    let depth = text(0.15 + 0.55 * Double(abs(value)) / Double(max(strongest, 1)))
    let numbers = NumberFormat(language)
    return """
      <rect x="\(text(x + 1))" y="\(text(y + 1))" width="\(text(cell - 2))" \
      height="\(text(cell - 2))" fill="\(value > 0 ? "#0f8a7a" : "#c4552a")" \
      fill-opacity="\(depth)" />
      <text x="\(text(x + cell / 2))" y="\(text(y + cell / 2 + 4))" text-anchor="middle">\
      \(numbers.signed(Double(value), decimals: 0))</text>
      """
  }

  /// Lines between the descriptors.
  private static func rules(_ matrix: CrossImpactMatrix, _ size: Double) -> [Markup] {
    matrix.offsets.map { offset in
      let place = Double(offset) * cell
      return """
        <line class="grid" x1="\(text(labels))" x2="\(text(labels + size))" \
        y1="\(text(top + place))" y2="\(text(top + place))" />
        <line class="grid" x1="\(text(labels + place))" x2="\(text(labels + place))" \
        y1="\(text(top))" y2="\(text(top + size))" />
        """
    }
  }

  private static func legend(at y: Double, _ language: Language) -> Markup {
    """
    <rect x="20" y="\(text(y - 12))" width="16" height="16" fill="#0f8a7a" fill-opacity="0.6" />
    <text x="42" y="\(text(y + 1))">+ \(MessageKey.promotes.wordings[language])</text>
    <rect x="150" y="\(text(y - 12))" width="16" height="16" fill="#c4552a" fill-opacity="0.6" />
    <text x="172" y="\(text(y + 1))">\(NumberFormat.minus) \(MessageKey.hinders.wordings[language])</text>
    """
  }
}

extension String {
  /// The text cut to so many characters, with a mark where something is left out.
  func shortened(to length: Int) -> String {
    count <= length ? self : String(prefix(max(length - 1, 0))) + "…"
  }
}
