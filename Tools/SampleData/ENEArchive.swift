import NationalFormats

/// Writes one moving quarter of the ENE as INE publishes it.
struct ENEArchive {
  let seed: Int
  /// The middle month: months since the year 0.
  let month: Int

  private var year: Int { month / 12 }
  private var monthOfYear: Int { month % 12 + 1 }

  private static let suffixes = [
    "def", "efm", "fma", "mam", "amj", "mjj", "jja", "jas", "aso", "son", "ond", "nde",
  ]

  /// INE's name of the file, packed.
  var stem: String {
    let number = monthOfYear < 10 ? "0\(monthOfYear)" : "\(monthOfYear)"
    return "ene-\(year)-\(number)-\(Self.suffixes[monthOfYear - 1])"
  }

  /// The names of the sampling unit and the stratum, which changed in December 2019 and March 2020.
  private var designNames: (unit: String, stratum: String) {
    if month < 2019 * 12 + 11 { return ("id_directorio", "estrato") }
    return ("conglomerado", month < 2020 * 12 + 2 ? "estrato_unico" : "estrato")
  }

  private var asksMigration: Bool { month >= 2020 * 12 + 1 }

  private static let origins = WeightedTable<Int>([
    (862, 46), (604, 16), (170, 12), (332, 11), (68, 8), (32, 4), (724, 3),
  ])

  /// Writes the archive: the table and the notice.
  func write(to path: String, persons: Int, level: Int) throws {
    let archive = try ZipWriter(path: path, level: level)
    try archive.begin(stem + ".csv")
    try archive.write(header)
    var generator = SeededGenerator(seed, month, 152)
    var text = ""
    var written = 0
    var unit = 0
    while written < persons {
      unit += 1
      let region = generator.whole(1...16)
      for _ in 0..<generator.whole(5...9) where written < persons {
        let household = SampleHousehold(
          migrantShare: 0.1, origins: Self.origins, &generator)
        let weight = 20_000 + generator.whole(0...50_000)
        for number in household.members.indices where written < persons {
          text += line(
            number, of: household, identifier: unit * 10 + written % 10, unit: unit, region: region,
            weight: weight, &generator)
          written += 1
        }
      }
      if text.utf8.count > 1 << 20 {
        try archive.write(text)
        text = ""
      }
    }
    try archive.write(text)
    _ = try archive.end()
    try archive.begin("SYNTHETIC.txt")
    try archive.write(Notice.text(survey: "ENE", institute: "INE (Chile)"))
    try archive.finish()
  }

  private var header: String {
    let (unit, stratum) = designNames
    var names = [
      "ano_trimestre", "mes_central", "region", "tipo", "id_identificacion", "hogar", "nro_linea",
      unit, stratum, "parentesco", "sexo", "edad", "nacionalidad",
    ]
    if asksMigration { names += ["mig1", "mig3_cod", "mig4", "mig6_cod"] }
    names += [
      "cine11_1d", "cine11_2d", "cae_general", "activ", "categoria_ocupacion", "b1",
      "b14_rev4cl_caenes", "habituales", "efectivas", "b7a_1", "b8", "ocup_form", "sector",
      "fact_cal",
    ]
    return names.joined(separator: ";") + "\n"
  }

  private func line(
    _ number: Int, of household: SampleHousehold, identifier: Int, unit: Int, region: Int,
    weight: Int, _ generator: inout SeededGenerator
  ) -> String {
    let member = household.members[number]
    var cells = [
      "\(year)", "\(monthOfYear)", "\(region)", unit % 6 == 0 ? "3" : "1",
      "\(unit)\(identifier % 10)",
      "1", "\(number + 1)", "\(region)\(100_000_000 + unit)", "\(region * 100 + unit % 12)",
      ["1", "2", "4", "9"][member.relationship], "\(member.sex.rawValue)", "\(member.age)",
      "\(member.origin ?? 152)",
    ]
    if asksMigration { cells += migration(member, &generator) }
    cells += work(member)
    let decimals = weight % 1_000
    let padded = decimals < 10 ? "00\(decimals)" : decimals < 100 ? "0\(decimals)" : "\(decimals)"
    cells.append("\(weight / 1_000 + 80),\(padded)")
    return cells.joined(separator: ";") + "\n"
  }

  private func migration(
    _ member: SampleHousehold.Member, _ generator: inout SeededGenerator
  ) -> [String] {
    var cells: [String]
    if member.age < 5 {
      cells = ["4", ""]
    } else if member.cameRecently {
      cells = ["3", "\(member.origin ?? generator.pick(Self.origins))"]
    } else {
      cells = [generator.chance(0.9) ? "1" : "2", ""]
    }
    if let origin = member.origin { return cells + ["3", "\(origin)"] }
    return cells + [generator.chance(0.75) ? "1" : "2", ""]
  }

  private func work(_ member: SampleHousehold.Member) -> [String] {
    let work = member.work
    let level = [1: 0, 2: 1, 3: 1, 4: 2, 5: 2, 6: 4][member.schooling.highest] ?? 0
    let detail = member.schooling.highest == 3 ? 14 : level == 2 ? 24 : level == 4 ? 44 : 1
    let education = ["\(level)", "\(detail)"]
    guard member.age >= 15 else { return education + ["0"] + [String](repeating: "", count: 10) }
    guard work.status == .employed else {
      let isSeeking = work.status == .unemployed
      return education + [isSeeking ? "4" : "7", isSeeking ? "2" : "3"]
        + [String](repeating: "", count: 9)
    }
    let category =
      [1: 1, 2: 2, 4: 7][work.category] ?? (work.isDomestic ? 5 : work.post.isPublic ? 4 : 3)
    let isEmployee = work.category == 3
    let skilled = member.schooling.highest == 6
    let hours = max(1, work.hours.main)
    return education + [
      "1", "1", "\(category)", skilled ? "2" : work.isDomestic ? "9" : "5",
      work.isDomestic ? "20" : skilled ? "16" : "7", "\(hours)", "\(work.hours.main)",
      isEmployee ? (work.isCovered ? "1" : "2") : "",
      isEmployee ? (work.isCovered ? "1" : "2") : "",
      work.isCovered ? "1" : "2", work.isDomestic ? "3" : work.isCovered ? "1" : "2",
    ]
  }
}
