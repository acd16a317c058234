import IntegrationModel
import NationalFormats

/// Makes series of observations: which component says what, by the names that agencies use.
struct SeriesMapping {
  /// The mapping in words, for `adapters describe`.
  static let rules = [
    "indicator: INDICATOR, SERIES, MEASURE, DATA_ITEM or the structure's id, in lower case",
    "country: REF_AREA, GEO, COUNTRY, AREA, REPORTER or LOCATION in ISO 3166-1 (alpha-2, alpha-3 "
      + "or numeric); ZZ where there is none, or it is not one country",
    "frequency: what the periods are (FREQ is a part of the key only)",
    "period: TIME_PERIOD as a year, half-year, quarter or month",
    "value: OBS_VALUE times ten to the power of UNIT_MULT",
    "status: OBS_STATUS (OBS_FLAG) in SDMX's code list; a lower-case letter is its capital",
    "unit: UNIT_MEASURE, UNIT or CURRENCY_UNIT",
    "sex: SEX as female (F) or male (M); the total (_T, T, TOTAL) is no breakdown",
    "breakdown: every other dimension by its id, in lower case; totals (_T, T, TOTAL) are none",
    "provenance: the sender and the structure the data follow",
  ]

  private struct Key: Hashable {
    var values: [String]
  }

  private struct Collected {
    var indicator: String
    var country: String
    var unit: String
    var breakdown: [VariableID: String]
    var provenance: SeriesProvenance
    var observations: [Observation] = []
  }

  /// The most observations of one run: more than any publication of indicators has.
  static let observationLimit = 1_000_000

  private(set) var problems: [Problem] = []
  private var collected: [Key: Collected] = [:]
  private var order: [Key] = []
  private var count = 0

  private static let indicatorIDs = ["INDICATOR", "SERIES", "MEASURE", "DATA_ITEM", "INDICATOR_ID"]
  private static let areaIDs = [
    "REF_AREA", "GEO", "COUNTRY", "AREA", "REPORTER", "LOCATION", "REFERENCE_AREA",
  ]
  private static let unitIDs = ["UNIT_MEASURE", "UNIT", "CURRENCY_UNIT", "UNITS"]
  private static let totals: Set<String> = ["_T", "T", "TOTAL", "TOT", "SEX_T", "_Z"]

  /// Adds the observations of a batch.
  mutating func add(_ batch: SDMXBatch, of reader: SDMXReader, at place: Place)
    throws(ArraigoError)
  {
    count += batch.rowCount
    guard count <= Self.observationLimit else {
      throw ArraigoError(
        "too_many_observations",
        "the messages hold more than \(Self.observationLimit) observations",
        at: place, suggestion: "ask the agency for fewer countries or indicators at a time")
    }
    let columns = reader.columns
    let dimensions = columns.indices.filter { columns[$0].role == .dimension }
    let time = columns.firstIndex { $0.role == .time }
    let value = columns.firstIndex { $0.id == "OBS_VALUE" }
    let status = Self.first(["OBS_STATUS", "OBS_FLAG", "STATUS"], in: columns)
    let multiplier = Self.first(["UNIT_MULT", "UNIT_MULTIPLIER", "MULTIPLIER"], in: columns)
    let unit = Self.first(Self.unitIDs, in: columns)
    // A series says the same in every row: it is looked up again only where the key changes.
    var key: Key?
    for row in 0..<batch.rowCount {
      let isSame =
        key != nil && dimensions.allSatisfy { batch.repeatsRowBefore(row, $0) }
        && (unit.map { batch.repeatsRowBefore(row, $0) } ?? true)
      if !isSame { key = open(batch, row, dimensions, unit, of: reader) }
      guard let key, let period = period(batch, row, time, at: place) else { continue }
      let number = number(batch, row, value, multiplier, at: place)
      let observation = Observation(
        period, number, self.status(batch, row, status, at: place))
      collected[key]?.observations.append(observation)
    }
  }

  private static func first(_ ids: [String], in columns: [SDMXColumn]) -> Int? {
    ids.lazy.compactMap { id in columns.firstIndex { $0.id.uppercased() == id } }.first
  }

  private mutating func open(
    _ batch: SDMXBatch, _ row: Int, _ dimensions: [Int], _ unit: Int?, of reader: SDMXReader
  ) -> Key {
    let columns = reader.columns
    let source = reader.header.uses.first?.reference
    let sourceName = source.map { "\($0.agency):\($0.id)(\($0.version))" } ?? "SDMX-ML message"
    let unitText = unit.flatMap { batch.string(row, $0) } ?? ""
    let values = dimensions.map { batch.string(row, $0) ?? "" }
    let key = Key(
      values: [sourceName, unitText]
        + zip(dimensions, values).map {
          columns[$0].id + "=" + $1
        })
    if collected[key] != nil { return key }
    var said: [String: String] = [:]
    for (column, value) in zip(dimensions, values) { said[columns[column].id.uppercased()] = value }
    let indicatorID = Self.indicatorIDs.first { said[$0] != nil }
    let areaID = Self.areaIDs.first { said[$0] != nil }
    var breakdown: [VariableID: String] = [:]
    for (id, value) in said
    where id != indicatorID && id != areaID && id != "FREQ" && !Self.unitIDs.contains(id) {
      if value.isEmpty || Self.totals.contains(value.uppercased()) { continue }
      breakdown[VariableID(id.lowercased())] = id == "SEX" ? Self.sex(value) : value.lowercased()
    }
    let indicator = indicatorID.flatMap { said[$0] } ?? source?.id ?? "series"
    collected[key] = Collected(
      indicator: indicator.lowercased(), country: country(areaID.flatMap { said[$0] }),
      unit: unitText.isEmpty ? "number" : unitText, breakdown: breakdown,
      provenance: SeriesProvenance(
        publisher: reader.header.senderName[.english] ?? reader.header.sender ?? source?.agency
          ?? "unknown", source: sourceName))
    order.append(key)
    return key
  }

  private static func sex(_ code: String) -> String {
    switch code.uppercased() {
    case "F", "SEX_F", "FEMALE", "W", "2": "female"
    case "M", "SEX_M", "MALE", "1": "male"
    default: code.lowercased()
    }
  }

  /// The country of an area's code; `ZZ` where it is not one country.
  private mutating func country(_ code: String?) -> String {
    guard let code, !code.isEmpty else { return "ZZ" }
    let plain = code.uppercased()
    // Greece and the United Kingdom have codes of their own in European statistics.
    let known = ["EL": "GR", "UK": "GB"][plain] ?? plain
    if let country = Country.alpha2(known) { return country.alpha2 }
    if let country = Country.all.first(where: { $0.alpha3 == known }) { return country.alpha2 }
    if let number = Int(known), let country = Country.numeric(number) { return country.alpha2 }
    note(
      "area_is_no_country", .note, Place(column: "REF_AREA"), expected: "a country of ISO 3166-1")
    return "ZZ"
  }

  private mutating func period(
    _ batch: SDMXBatch, _ row: Int, _ time: Int?, at place: Place
  ) -> Period? {
    guard let text = time.flatMap({ batch.string(row, $0) }) else {
      note("no_period", .warning, place, expected: "TIME_PERIOD")
      return nil
    }
    if let period = Period(sdmx: text) { return period }
    note("unread_period", .warning, place, expected: "a year, half-year, quarter or month")
    return nil
  }

  private mutating func number(
    _ batch: SDMXBatch, _ row: Int, _ value: Int?, _ multiplier: Int?, at place: Place
  ) -> Double? {
    guard let text = value.flatMap({ batch.string(row, $0) }) else { return nil }
    guard let number = Double(text), number.isFinite else {
      note("not_a_number", .warning, place, expected: "a number in OBS_VALUE")
      return nil
    }
    guard let power = multiplier.flatMap({ batch.string(row, $0) }).flatMap({ Int($0) }),
      power != 0, (-12...15).contains(power)
    else { return number }
    return Self.scaled(number, byTenTo: power)
  }

  /// A power of ten is exact up to 15; dividing by it rounds once, where multiplying by its inverse
  /// would round twice.
  private static func scaled(_ number: Double, byTenTo power: Int) -> Double {
    let factor = (0..<abs(power)).reduce(1.0) { product, _ in product * 10 }
    return power > 0 ? number * factor : number / factor
  }

  private mutating func status(
    _ batch: SDMXBatch, _ row: Int, _ status: Int?, at place: Place
  ) -> ObservationStatus {
    guard let text = status.flatMap({ batch.string(row, $0) }), let first = text.first else {
      return .normal
    }
    if let known = ObservationStatus(rawValue: String(first).uppercased()) { return known }
    note("unknown_status", .note, place, expected: "a code of SDMX's observation status")
    return .normal
  }

  private mutating func note(
    _ code: String, _ severity: Severity, _ place: Place, expected: String
  ) {
    if let known = problems.firstIndex(where: { $0.code == code }) {
      problems[known].count += 1
    } else {
      problems.append(Problem(code, severity, at: place, expected: expected))
    }
  }

  /// Takes over what was wrong with a message.
  mutating func endMessage(_ reader: SDMXReader, at place: Place) {
    problems += reader.problems
    if !reader.rolesAreDeclared {
      problems.append(
        Problem(
          "roles_by_name", .note, at: place, expected: "a structure message beside the data",
          suggestion: "dimensions were told from attributes by their usual names"))
    }
    if reader.header.isTest {
      problems.append(
        Problem(
          "test_message", .warning, at: place, expected: "a publication",
          suggestion: "the sender calls the message a test: do not use its values"))
    }
  }

  /// The series, in the order of their first observations.
  ///
  /// A series whose periods are of several frequencies becomes one for each; of two observations of
  /// one period the last one holds, and the others are counted.
  mutating func series() throws(ArraigoError) -> [IndicatorSeries] {
    var series: [IndicatorSeries] = []
    for key in order {
      guard let made = collected[key] else { continue }
      for frequency in Frequency.allCases {
        var held: [Period: Observation] = [:]
        for observation in made.observations where observation.period.frequency == frequency {
          if held.updateValue(observation, forKey: observation.period) != nil {
            note(
              "repeated_period", .warning, Place(), expected: "one observation of a period")
          }
        }
        if held.isEmpty { continue }
        series.append(
          try IndicatorSeries(
            made.indicator, country: made.country, unit: made.unit, frequency: frequency,
            breakdown: made.breakdown, observations: Array(held.values),
            provenance: made.provenance))
      }
    }
    return series
  }
}

extension Period {
  /// Reads a period of SDMX: `2020`, `2020-S1`, `2020-Q3`, `2020-07`, `2020-M07`, `2020-A1`.
  init?(sdmx text: String) {
    if let period = Period(text) {
      self = period
      return
    }
    let parts = text.split(separator: "-")
    guard parts.count == 2, parts[0].count == 4, let year = Int(parts[0]), year > 0,
      let number = Int(parts[1].dropFirst())
    else { return nil }
    switch parts[1].first {
    case "M" where (1...12).contains(number): self.init(year: year, .month(number))
    case "Q" where (1...4).contains(number): self.init(year: year, .quarter(number))
    case "S" where (1...2).contains(number): self.init(year: year, .semester(number))
    case "A" where number == 1: self.init(year: year)
    default: return nil
    }
  }
}
