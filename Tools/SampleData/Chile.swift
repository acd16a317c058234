import ArgumentParser

/// INE's Encuesta Nacional de Empleo.
struct Chile: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Chile: moving quarters of the ENE.",
    discussion: """
      The months show all three ways in which INE has named the design variables.

      Example:
        sample-data chile --output samples --months 2019-11,2020-01,2023-02
      """)

  @Option(help: "The folder to write to; it is made where it is absent.") var output: String
  @Option(help: "Middle months, comma separated, as 2023-02.")
  var months = "2019-11,2020-01,2023-02"
  @Option(help: "Persons in each quarter, met exactly.") var persons = 20_000
  @Option(help: "Another seed gives another population.") var seed = 1
  @Option(help: "How hard to compress, 1 (fast) to 9 (small).") var compression = 6

  func validate() throws {
    guard Self.months(months) != nil else {
      throw ValidationError("'\(months)' are no months like 2019-11,2023-02.")
    }
    guard persons > 0, (1...9).contains(compression) else {
      throw ValidationError("A sample has at least one person; compression goes from 1 to 9.")
    }
  }

  func run() throws {
    try Folder.make(output)
    for month in Self.months(months) ?? [] {
      let archive = ENEArchive(seed: seed, month: month)
      let path = output + "/" + archive.stem + ".zip"
      try archive.write(to: path, persons: persons, level: compression)
      print(path)
    }
  }

  private static func months(_ text: String) -> [Int]? {
    var months: [Int] = []
    for part in text.split(separator: ",") {
      let numbers = part.split(separator: "-").map { Int($0) }
      guard numbers.count == 2, let year = numbers[0], let month = numbers[1],
        (1_990...2_100).contains(year), (1...12).contains(month)
      else { return nil }
      months.append(year * 12 + month - 1)
    }
    return months.isEmpty ? nil : months
  }
}
