/// A country people of the sample were born in or lived in.
struct Origin: Sendable {
  /// INDEC's code of countries (`CH15_COD`, `CH16_COD`).
  let code: Int
  /// Whether it borders on Argentina, which makes `CH15` 4 instead of 5.
  let isBordering: Bool
  /// The part of its people who came within the last five years.
  let recentShare: Double
  /// Whether only old people came from there.
  let isOldImmigration: Bool

  private init(
    _ code: Int, bordering: Bool = false, recent: Double, isOldImmigration: Bool = false
  ) {
    self.code = code
    isBordering = bordering
    recentShare = recent
    self.isOldImmigration = isOldImmigration
  }

  static let bolivia = Origin(202, bordering: true, recent: 0.09)
  static let brazil = Origin(203, bordering: true, recent: 0.25)
  static let colombia = Origin(205, recent: 0.4)
  static let chile = Origin(208, bordering: true, recent: 0.05)
  static let unitedStates = Origin(212, recent: 0.4)
  static let paraguay = Origin(221, bordering: true, recent: 0.1)
  static let peru = Origin(222, recent: 0.12)
  static let uruguay = Origin(225, bordering: true, recent: 0.07)
  static let venezuela = Origin(226, recent: 0.6)
  static let spain = Origin(410, recent: 0, isOldImmigration: true)
  static let italy = Origin(417, recent: 0, isOldImmigration: true)

  /// How much farther than others its people went at school (see ``Schooling``).
  var advantage: Double {
    switch code {
    case Origin.venezuela.code, Origin.colombia.code: 0.28
    case Origin.bolivia.code, Origin.paraguay.code: -0.2
    default: 0
    }
  }

  /// Where the foreign-born of a region come from.
  static func shares(inRegion region: Int) -> WeightedTable<Origin> {
    switch region {
    case 1: gran
    case 44: patagonia
    case 42: cuyo
    case 40: noroeste
    case 41: noreste
    default: pampeana
    }
  }

  /// The part of adults that was born abroad.
  static func share(in agglomerate: Agglomerate) -> Double {
    switch agglomerate.code {
    case 32: 0.13
    case 33: 0.088
    default: agglomerate.region == 44 ? 0.115 : agglomerate.region == 42 ? 0.042 : 0.033
    }
  }

  /// Where returnees lived five years before.
  static let returns = WeightedTable<Origin>([
    (spain, 30), (brazil, 18), (unitedStates, 16), (chile, 14), (uruguay, 12), (italy, 10),
  ])

  private static let gran = WeightedTable<Origin>([
    (paraguay, 42), (bolivia, 18), (peru, 12), (venezuela, 12), (uruguay, 7), (italy, 4),
    (spain, 3), (chile, 1.5), (brazil, 2), (colombia, 2.5),
  ])
  private static let patagonia = WeightedTable<Origin>([
    (chile, 62), (bolivia, 20), (paraguay, 10), (peru, 3), (venezuela, 5),
  ])
  private static let cuyo = WeightedTable<Origin>([
    (chile, 45), (bolivia, 32), (venezuela, 8), (peru, 8), (italy, 7),
  ])
  private static let noroeste = WeightedTable<Origin>([
    (bolivia, 85), (paraguay, 5), (venezuela, 4), (chile, 6),
  ])
  private static let noreste = WeightedTable<Origin>([
    (paraguay, 82), (brazil, 12), (venezuela, 6),
  ])
  private static let pampeana = WeightedTable<Origin>([
    (paraguay, 30), (bolivia, 20), (peru, 14), (venezuela, 12), (chile, 6), (uruguay, 8),
    (brazil, 4), (italy, 4), (spain, 2),
  ])
}
