import Assessment

/// A cell of the cross of sex and migration status, everything else being total.
struct CrossGroup: Hashable {
  /// The level of `sex`.
  let sex: String
  /// The level of `migration_status`.
  let status: String

  static let everyone = CrossGroup(sex: Breakdown.total, status: Breakdown.total)
  static let nativeBorn = CrossGroup(sex: Breakdown.total, status: "native")
  static let foreignBorn = CrossGroup(sex: Breakdown.total, status: "foreign_born")
  static let nativeBornWomen = CrossGroup(sex: "female", status: "native")
  static let nativeBornMen = CrossGroup(sex: "male", status: "native")
  static let foreignBornWomen = CrossGroup(sex: "female", status: "foreign_born")
  static let foreignBornMen = CrossGroup(sex: "male", status: "foreign_born")

  /// Every group of the cross, in the order of tables.
  static let all: [CrossGroup] = [Breakdown.total, "native", "foreign_born", "returnee_recent"]
    .flatMap { status in
      [Breakdown.total, "female", "male"].map { CrossGroup(sex: $0, status: status) }
    }

  /// The group's name for readers.
  var label: MessageKey {
    switch (status, sex) {
    case ("native", "female"): .nativeBornWomen
    case ("native", "male"): .nativeBornMen
    case ("native", _): .nativeBorn
    case ("foreign_born", "female"): .foreignBornWomen
    case ("foreign_born", "male"): .foreignBornMen
    case ("foreign_born", _): .foreignBorn
    case ("returnee_recent", "female"): .recentReturneeWomen
    case ("returnee_recent", "male"): .recentReturneeMen
    case ("returnee_recent", _): .recentReturnees
    case (_, "female"): .women
    case (_, "male"): .men
    default: .total
    }
  }

  /// The group of a row, nil where the row is broken down by anything else.
  init?(_ row: IndicatorRow) {
    let crossed = ["sex", "migration_status"]
    let others = row.group.filter { !crossed.contains($0.dimension) }
    guard others.allSatisfy({ $0.level == Breakdown.total }) else { return nil }
    self.init(sex: row.level(of: "sex"), status: row.level(of: "migration_status"))
  }

  init(sex: String, status: String) {
    self.sex = sex
    self.status = status
  }
}

extension GapRow {
  /// The groups a gap compares, in the order of its definition.
  var sides: [CrossGroup] {
    switch measure {
    case .migrantNative:
      [CrossGroup(sex: within, status: "foreign_born"), CrossGroup(sex: within, status: "native")]
    case .gender:
      [CrossGroup(sex: "female", status: within), CrossGroup(sex: "male", status: within)]
    case .intersectional: [.foreignBornWomen, .foreignBornMen, .nativeBornWomen, .nativeBornMen]
    }
  }
}
