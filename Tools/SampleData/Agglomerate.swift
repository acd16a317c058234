/// One of the EPH's urban agglomerates: Gran Buenos Aires counts as two.
struct Agglomerate: Sendable {
  /// INDEC's code (`AGLOMERADO`).
  let code: Int
  /// INDEC's statistical region (`REGION`).
  let region: Int
  /// INDEC's code of the province it lies in.
  let province: Int
  /// About how many thousand people live there.
  let thousands: Double
  /// Its share of the sample; small agglomerates get more than their part.
  let sampleShare: Double

  /// Whether half a million people or more live there (`MAS_500`).
  var isLarge: Bool { thousands >= 500 || code == 5 }

  private init(
    _ code: Int, region: Int, province: Int, thousands: Double, sampleShare: Double
  ) {
    self.code = code
    self.region = region
    self.province = province
    self.thousands = thousands
    self.sampleShare = sampleShare
  }

  static let all: [Agglomerate] = [
    .init(2, region: 43, province: 6, thousands: 910, sampleShare: 490),
    .init(3, region: 43, province: 6, thousands: 320, sampleShare: 520),
    .init(4, region: 43, province: 82, thousands: 1_340, sampleShare: 720),
    .init(5, region: 43, province: 82, thousands: 540, sampleShare: 570),
    .init(6, region: 43, province: 30, thousands: 285, sampleShare: 600),
    .init(7, region: 41, province: 54, thousands: 390, sampleShare: 450),
    .init(8, region: 41, province: 22, thousands: 420, sampleShare: 370),
    .init(9, region: 44, province: 26, thousands: 245, sampleShare: 420),
    .init(10, region: 42, province: 50, thousands: 1_030, sampleShare: 670),
    .init(12, region: 41, province: 18, thousands: 390, sampleShare: 440),
    .init(13, region: 43, province: 14, thousands: 1_560, sampleShare: 790),
    .init(14, region: 43, province: 30, thousands: 165, sampleShare: 450),
    .init(15, region: 41, province: 34, thousands: 260, sampleShare: 410),
    .init(17, region: 44, province: 58, thousands: 310, sampleShare: 370),
    .init(18, region: 40, province: 86, thousands: 400, sampleShare: 430),
    .init(19, region: 40, province: 38, thousands: 350, sampleShare: 500),
    .init(20, region: 44, province: 78, thousands: 125, sampleShare: 330),
    .init(22, region: 40, province: 10, thousands: 225, sampleShare: 520),
    .init(23, region: 40, province: 66, thousands: 650, sampleShare: 750),
    .init(25, region: 40, province: 46, thousands: 235, sampleShare: 480),
    .init(26, region: 42, province: 74, thousands: 250, sampleShare: 490),
    .init(27, region: 42, province: 70, thousands: 540, sampleShare: 580),
    .init(29, region: 40, province: 90, thousands: 920, sampleShare: 670),
    .init(30, region: 43, province: 42, thousands: 135, sampleShare: 390),
    .init(31, region: 44, province: 94, thousands: 165, sampleShare: 410),
    .init(32, region: 1, province: 2, thousands: 3_060, sampleShare: 970),
    .init(33, region: 1, province: 6, thousands: 12_700, sampleShare: 2_640),
    .init(34, region: 43, province: 6, thousands: 650, sampleShare: 440),
    .init(36, region: 43, province: 14, thousands: 185, sampleShare: 510),
    .init(38, region: 43, province: 6, thousands: 190, sampleShare: 510),
    .init(91, region: 44, province: 26, thousands: 155, sampleShare: 480),
    .init(93, region: 44, province: 62, thousands: 90, sampleShare: 440),
  ]

  static let sample = WeightedTable(all.map { ($0, $0.sampleShare) })

  /// INDEC's statistical regions with their names in the table of baskets.
  static let regions = [
    (code: 1, name: "GBA"), (code: 40, name: "Noroeste"), (code: 41, name: "Noreste"),
    (code: 42, name: "Cuyo"), (code: 43, name: "Pampeana"), (code: 44, name: "Patagonia"),
  ]

  /// How much is earned here, and how much a basket costs, against the whole country.
  static func level(ofRegion code: Int) -> (pay: Double, basket: Double) {
    switch code {
    case 1: (1.08, 1.03)
    case 40, 41: (0.82, 0.86)
    case 42: (0.9, 0.97)
    case 44: (1.35, 1.18)
    default: (1, 1.01)
    }
  }
}
