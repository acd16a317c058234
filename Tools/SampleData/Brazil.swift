import ArgumentParser

/// IBGE's PNAD Contínua.
struct Brazil: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Brazil: quarters of the PNAD Contínua, fixed width.",
    discussion: """
      Example:
        sample-data brazil --output samples --quarters 2023-Q3..2023-Q4
      """)

  @Option(help: "The folder to write to; it is made where it is absent.") var output: String
  @Option(help: "The quarters, as 2022-Q1..2023-Q4 or 2022-Q1.") var quarters = "2023-Q4"
  @Option(help: "Persons in each quarter, met exactly.") var persons = 20_000
  @Option(help: "The issue of the microdata: older (464 bytes) or replicates (3,478 bytes).")
  var issue = "older"
  @Option(help: "Another seed gives another population.") var seed = 1
  @Option(help: "How hard to compress, 1 (fast) to 9 (small).") var compression = 6

  func validate() throws {
    guard Quarter.range(quarters) != nil else {
      throw ValidationError("'\(quarters)' is no quarter like 2022-Q1 nor a range.")
    }
    guard PNADLayout.Issue(rawValue: issue) != nil else {
      throw ValidationError("--issue is older or replicates.")
    }
    guard persons > 0, (1...9).contains(compression) else {
      throw ValidationError("A sample has at least one person; compression goes from 1 to 9.")
    }
  }

  func run() throws {
    try Folder.make(output)
    for quarter in Quarter.range(quarters) ?? [] {
      let archive = PNADArchive(
        seed: seed, quarter: quarter,
        layout: PNADLayout(issue: PNADLayout.Issue(rawValue: issue) ?? .older))
      try archive.write(to: output + "/" + archive.name, persons: persons, level: compression)
      print(output + "/" + archive.name)
    }
  }
}
