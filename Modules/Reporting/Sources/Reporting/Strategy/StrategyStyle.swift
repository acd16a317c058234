/// The style of a strategy document beside that of all pages.
///
/// Families keep a contrast of 4.5 to 1 with the ground in both schemes, and each piece of a chart
/// carries its number or name as well: colour only helps.
enum StrategyStyle {
  /// The families' colours in the light scheme.
  static let light: [(name: String, colour: String)] = [
    ("family-status", "#0f6470"), ("family-work", "#8a3b12"), ("family-enterprise", "#7a2a6b"),
    ("family-services", "#2f6b2f"), ("family-cohesion", "#5e5a00"), ("family-return", "#1f4e9c"),
    ("family-system", "#575e66"),
  ]
  /// The families' colours in the dark scheme.
  static let dark: [(name: String, colour: String)] = [
    ("family-status", "#76cdd8"), ("family-work", "#f0a878"), ("family-enterprise", "#e3a1d6"),
    ("family-services", "#93cf8f"), ("family-cohesion", "#cdd07a"), ("family-return", "#8fb6f5"),
    ("family-system", "#aab1b9"),
  ]

  private static func variables(_ colours: [(name: String, colour: String)]) -> String {
    colours.map { "--\($0.name): \($0.colour);" }.joined(separator: " ")
  }

  static let sheet = """

    :root { \(variables(light)) }
    @media (prefers-color-scheme: dark) { :root { \(variables(dark)) } }
    \(light.map { ".\($0.name) { fill: var(--\($0.name)); }" }.joined(separator: "\n"))
    .piece { stroke: var(--paper); stroke-width: 1.5; }
    .chart .inside { fill: var(--paper); font-size: 12px; font-weight: 700; }
    .drawn { margin: 1.6rem 0; }
    .drawn svg { max-width: none; }
    .drawn figcaption { color: var(--soft); font-size: .93rem; max-width: 44rem; margin-top: .4rem; }
    .arrow { stroke: var(--soft); stroke-width: 1.5; }
    .tip { fill: var(--soft); }
    .node { fill: var(--panel); stroke: var(--ink); stroke-width: 1.25; }
    .mean { stroke: var(--ink); stroke-width: 1.5; stroke-dasharray: 5 4; }
    .cross { stroke: var(--soft); stroke-width: 2; }
    .chosen { fill: var(--accent); stroke: var(--paper); stroke-width: 1; }
    .knee { fill: var(--women); stroke: var(--paper); stroke-width: 1; }
    .weighed { fill: var(--paper); stroke: var(--men); stroke-width: 2.25; }
    table.strategy td.words { min-width: 9rem; }
    table.strategy th[scope=row] { min-width: 12rem; }
    .unverified { background: var(--alert-ground); color: var(--alert); padding: 0 .3rem; }
    .way { list-style: none; padding-left: 1.2rem; border-left: 2px solid var(--rule); }
    .way li { margin: .35rem 0; max-width: 46rem; }
    @media print {
    :root { \(variables(light)) }
    .drawn svg { max-width: 100%; height: auto; }
    table.strategy { font-size: 8pt; }
    }

    """

  /// The style of a chart alone, its colours written out: word processors know no variables.
  static var drawingSheet: String {
    let colours = PageStyle.light + light
    let rules = """
      text { font-family: sans-serif; fill: var(--ink); font-size: 12px; }
      .label { font-size: 14px; font-weight: 600; }
      .lane, .tick { fill: var(--soft); }
      .stamp { fill: var(--alert); font-weight: 700; font-size: 11px; }
      .grid { stroke: var(--rule); stroke-width: 1; }
      .inside { fill: var(--paper); font-weight: 700; }
      .piece { stroke: var(--paper); stroke-width: 1.5; }
      .arrow { stroke: var(--soft); stroke-width: 1.5; }
      .tip { fill: var(--soft); }
      .node { fill: var(--panel); stroke: var(--ink); stroke-width: 1.25; }
      .mean { stroke: var(--ink); stroke-width: 1.5; stroke-dasharray: 5 4; }
      .cross { stroke: var(--soft); stroke-width: 2; }
      .chosen { fill: var(--accent); }
      .knee { fill: var(--women); }
      .weighed { fill: var(--paper); stroke: var(--men); stroke-width: 2.25; }
      \(light.map { ".\($0.name) { fill: var(--\($0.name)); }" }.joined(separator: "\n"))
      """
    // Longer names first: `soft` must not eat the head of another name.
    return colours.sorted { $0.name.utf8.count > $1.name.utf8.count }.reduce(rules) {
      text, colour in
      text.split(separator: "var(--\(colour.name))", omittingEmptySubsequences: false)
        .joined(separator: colour.colour)
    }
  }
}
