/// The rules of the style sheet, part by part. They hold neither `<` nor `&`, which an XML parser would take for markup.
enum PageStyleText {
  static let frame = """
    * { box-sizing: border-box; }
    html { background: var(--paper); color: var(--ink); -webkit-text-size-adjust: 100%; }
    body { margin: 0; font: 1.0625rem/1.6 Charter, "Bitstream Charter", "Sitka Text", Cambria,
    "Noto Serif", Georgia, serif; }
    header, main, footer { max-width: 76rem; margin: 0 auto; padding: 0 clamp(1rem, 4vw, 3rem); }
    header { padding-top: 2.5rem; }
    main:focus { outline: none; }
    footer { padding-top: 2rem; padding-bottom: 3rem; color: var(--soft); font-size: .9rem; }
    h1 { font-size: clamp(1.9rem, 4.4vw, 3rem); line-height: 1.15; letter-spacing: -.01em;
    margin: .2rem 0 .6rem; font-weight: 600; text-wrap: balance; }
    h2 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 1rem; padding-top: 1.2rem;
    border-top: 3px solid var(--ink); font-weight: 600; }
    h3 { font-size: 1.13rem; line-height: 1.35; margin: 1.6rem 0 .4rem; font-weight: 600; }
    p { margin: .5rem 0; max-width: 44rem; }
    a { color: var(--accent); text-underline-offset: .15em; }
    a:focus-visible, summary:focus-visible, .scroll:focus-visible {
    outline: 3px solid var(--accent); outline-offset: 3px; }
    code { font: .85em ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; }
    main section { margin: 0 0 3.2rem; }
    .skip { position: absolute; left: -999rem; top: 0; }
    .skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: .5rem 1rem; z-index: 9; }
    .spoken { position: absolute; width: 1px; height: 1px; overflow: hidden;
    clip-path: inset(50%); white-space: nowrap; }
    .kicker { color: var(--accent); margin: 0; font-weight: 600; }
    .kicker::first-letter { text-transform: uppercase; }
    .lede { font-size: 1.2rem; }
    .made, .note { color: var(--soft); }
    .note { font-size: .93rem; }
    .synthetic, .notice { background: var(--alert-ground); color: var(--alert); max-width: none;
    padding: .7rem 1rem; border-left: 5px solid var(--alert); margin: 0 0 1.5rem; }
    .notice { font-size: .97rem; }
    nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: .35rem 1.4rem;
    margin: 1.6rem 0 2.6rem; padding: .8rem 0; border-top: 1px solid var(--rule);
    border-bottom: 1px solid var(--rule); font-size: .97rem; }
    .prose li { max-width: 44rem; margin: .4rem 0; }
    """

  static let figures = """
    .findings { list-style: none; margin: 0; padding: 0; display: grid; gap: 0 3rem;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr)); }
    .findings li { border-top: 1px solid var(--rule); padding: .9rem 0 1.1rem; }
    .findings h3 { margin-top: 0; }
    .cards { list-style: none; margin: 1.2rem 0; padding: 0; display: grid; gap: 1rem;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr)); }
    .card { background: var(--panel); padding: 1.1rem 1.2rem; border-radius: .3rem;
    display: flex; flex-direction: column; break-inside: avoid; }
    .card h3 { margin: 0; font-size: 1rem; }
    .card p { margin: 0; }
    .card .group, .card .range { font-size: .88rem; color: var(--soft); }
    .card .figure { font-size: 2.3rem; line-height: 1.3; font-variant-numeric: lining-nums;
    margin-top: auto; padding-top: .4rem; }
    .card .native { margin-top: .6rem; padding-top: .5rem; border-top: 1px solid var(--rule);
    font-size: .93rem; }
    .mark { font-size: .7em; vertical-align: .35em; color: var(--accent); cursor: help; }
    .withheld { color: var(--soft); letter-spacing: .15em; cursor: help; }
    .legend { border: 1px solid var(--rule); padding: .9rem 1.2rem; border-radius: .3rem; }
    .legend h3 { margin: 0 0 .4rem; }
    .legend ul { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap;
    gap: .3rem 1.6rem; }
    .legend svg { vertical-align: -.2em; }
    .legend p { max-width: none; }
    main section.theme { margin: 2.4rem 0; }
    .beside { display: grid; gap: 1.5rem 3rem; align-items: start; grid-template-columns: 100%; }
    @media (min-width: 68rem) { .beside { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
    .beside > p + .scroll, .beside > p { grid-column: 1 / -1; } }
    .chart { margin: 0; }
    .chart svg { display: block; overflow: visible; }
    .chart text { font-family: system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif;
    fill: var(--ink); }
    .chart .label { font-size: 14px; font-weight: 600; }
    .chart .lane { font-size: 12px; fill: var(--soft); }
    .chart .tick, .chart .hidden-note { font-size: 12px; fill: var(--soft); }
    .chart .stamp { font-size: 11px; letter-spacing: .08em; fill: var(--alert); font-weight: 700; }
    .grid { stroke: var(--rule); stroke-width: 1; }
    .women { --tone: var(--women); } .men { --tone: var(--men); }
    .bar { stroke: var(--tone); stroke-width: 4; opacity: .35; }
    .whisker, .cap { stroke: var(--tone); stroke-width: 1.25; }
    .imprecise { stroke-dasharray: 3 3; }
    .hollow { fill: var(--paper); stroke: var(--tone); stroke-width: 2.25; }
    .filled { fill: var(--tone); stroke: var(--paper); stroke-width: 1.25; }
    """

  static let tables = """
    .scroll { overflow-x: auto; position: relative; }
    table { border-collapse: collapse; width: 100%; font-size: .9rem; line-height: 1.4;
    font-variant-numeric: tabular-nums lining-nums; }
    caption { text-align: left; color: var(--soft); padding: 0 0 .6rem; font-size: .9rem; }
    th, td { padding: .42rem .7rem; text-align: right; vertical-align: baseline;
    border-bottom: 1px solid var(--rule); }
    td { white-space: nowrap; }
    thead th { vertical-align: bottom; border-bottom: 2px solid var(--ink); font-weight: 600; }
    thead th[scope=colgroup] { border-bottom: 1px solid var(--rule); text-align: center; }
    th[scope=row], th[scope=rowgroup], thead tr:first-child th:first-child { text-align: left;
    padding-left: 0; font-weight: 400; min-width: 9.5rem; }
    thead tr:first-child th:first-child { font-weight: 600; }
    .full tbody th[scope=rowgroup] { font-weight: 600; padding-top: 1.1rem; }
    thead th.words { text-align: left; }
    td.words { text-align: left; white-space: normal; min-width: 7rem; }
    .full td.words { min-width: 12rem; }
    .gaps td.words { white-space: nowrap; }
    .significant { font-weight: 700; }
    .hash { color: var(--soft); overflow-wrap: anywhere; }
    details { margin: .9rem 0; }
    summary { cursor: pointer; color: var(--accent); padding: .3rem 0; }
    details[open] > summary { margin-bottom: .6rem; }
    .facts { margin: 0 0 1.5rem; }
    .facts div, .definitions div { display: grid; gap: 0 2rem; padding: .5rem 0;
    border-bottom: 1px solid var(--rule); grid-template-columns: 100%; }
    .definitions dt { font-weight: 600; }
    .facts dt { color: var(--soft); }
    dd { margin: 0; max-width: 46rem; }
    @media (min-width: 48rem) {
    .facts div, .definitions div { grid-template-columns: minmax(12rem, 1fr) 3fr; } }
    @media (max-width: 30rem) {
    .values th, .values td { padding-left: .3rem; padding-right: .3rem; }
    .values th[scope=row] { min-width: 6.5rem; padding-left: 0; } }
    .variables { columns: 20rem; column-gap: 3rem; font-size: .93rem; }
    .citation { background: var(--panel); padding: .8rem 1rem; }
    """

  static let paper = """
    body { font-size: 10pt; }
    nav, .skip { display: none; }
    .scroll { overflow: visible; }
    h2, h3 { break-after: avoid; }
    figure, tr, .card, .findings li { break-inside: avoid; }
    a { color: inherit; text-decoration: none; }
    """
}
