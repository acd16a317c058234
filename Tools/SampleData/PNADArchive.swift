import NationalFormats

/// Writes one quarter of the PNAD Contínua as IBGE publishes it.
struct PNADArchive {
  let seed: Int
  let quarter: Quarter
  let layout: PNADLayout

  /// IBGE's name of the quarter's archive; the date is that of the issue.
  var name: String {
    let issue = layout.issue == .older ? "20190729" : "20250815"
    return "PNADC_0\(quarter.number)\(quarter.year)_\(issue).zip"
  }

  private var memberName: String { "PNADC_0\(quarter.number)\(quarter.year).txt" }

  /// The states with their shares of the population.
  private static let states = WeightedTable<Int>([
    (11, 9), (12, 4), (13, 20), (14, 3), (15, 42), (16, 4), (17, 8), (21, 35), (22, 16), (23, 44),
    (24, 17), (25, 20), (26, 47), (27, 16), (28, 12), (29, 72), (31, 102), (32, 19), (33, 83),
    (35, 220), (41, 57), (42, 35), (43, 55), (50, 14), (51, 17), (52, 34), (53, 15),
  ])

  /// Writes the archive.
  ///
  /// - Parameter persons: how many records, met exactly.
  func write(to path: String, persons: Int, level: Int) throws {
    let archive = try ZipWriter(path: path, level: level)
    try archive.begin(memberName)
    var generator = SeededGenerator(seed, quarter.ordinal, 55)
    var text: [UInt8] = []
    var written = 0
    var unit = 0
    while written < persons {
      let state = generator.pick(Self.states)
      let isUrban = generator.chance(0.84)
      unit += 1
      // A sampling unit has up to fourteen dwellings.
      for dwelling in 1...generator.whole(8...14) where written < persons {
        let household = SampleHousehold(migrantShare: 0, origins: nil, &generator)
        let place = Home(
          state: state, unit: unit, dwelling: dwelling, isUrban: isUrban,
          visit: generator.whole(1...5),
          weight: 18_000_000_000 + generator.whole(0...60_000_000_000))
        for number in household.members.indices where written < persons {
          let record = record(number, of: household, in: place, &generator)
          text += record.bytes
          text += [13, 10]
          written += 1
        }
        if text.count > 1 << 20 {
          try text.withUnsafeBytes { try archive.write($0) }
          text.removeAll(keepingCapacity: true)
        }
      }
    }
    try text.withUnsafeBytes { try archive.write($0) }
    _ = try archive.end()
    try archive.begin("SYNTHETIC.txt")
    try archive.write(Notice.text(survey: "PNAD Contínua", institute: "IBGE"))
    try archive.finish()
  }

  /// Where a household lives and how much it stands for, in hundred-millionths.
  struct Home {
    var state: Int
    var unit: Int
    var dwelling: Int
    var isUrban: Bool
    var visit: Int
    var weight: Int
  }
}
