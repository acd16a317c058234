/// The style sheet of the page: screen and paper, light and dark, phone and desk.
///
/// Text and marks keep a contrast of at least 4.5 to 1 with their ground in both schemes; the tests
/// compute it from ``light`` and ``dark``.
enum PageStyle {
  /// The colours of the light scheme, by name.
  static let light: [(name: String, colour: String)] = [
    ("paper", "#fffdf9"), ("panel", "#f6f1e8"), ("ink", "#1f2328"), ("soft", "#575e66"),
    ("rule", "#d9d1c3"), ("accent", "#8a3b12"), ("women", "#7a2a6b"), ("men", "#0f6470"),
    ("alert", "#7c1d1d"), ("alert-ground", "#fbe9e5"),
  ]
  /// The colours of the dark scheme, by name.
  static let dark: [(name: String, colour: String)] = [
    ("paper", "#16181b"), ("panel", "#20242a"), ("ink", "#eceae5"), ("soft", "#aab1b9"),
    ("rule", "#3a4048"), ("accent", "#f0a878"), ("women", "#e3a1d6"), ("men", "#76cdd8"),
    ("alert", "#ffc9bd"), ("alert-ground", "#3d1c18"),
  ]

  /// The whole sheet.
  static let sheet = """

    :root { \(variables(light)) }
    @media (prefers-color-scheme: dark) { :root { \(variables(dark)) } }
    \(PageStyleText.frame)
    \(PageStyleText.figures)
    \(PageStyleText.tables)
    @media print {
    :root { \(variables(light)) }
    \(PageStyleText.paper)
    }

    """

  private static func variables(_ colours: [(name: String, colour: String)]) -> String {
    colours.map { "--\($0.name): \($0.colour);" }.joined(separator: " ")
  }
}
