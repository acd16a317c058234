extension Record where Column == HouseholdColumn {
  /// The cells that most households have alike.
  static let template: Record = {
    var record = Record()
    record[.REALIZADA] = 1
    record[.IV1] = 1
    record.blank(.IV1_ESP, .IV3_ESP, .IV7_ESP, .II7_ESP, .II8_ESP)
    record.fill(.IV5, .IV6, 1)
    record.fill(.IV7, .IV7, 1)
    record.fill(.IV8, .IV11, 1)
    record.fill(.IV12_1, .IV12_3, 2)
    record[.II3] = 2
    record.fill(.II4_1, .II4_2, 1)
    record[.II4_3] = 2
    record[.II5] = 2
    record[.II6] = 2
    record[.II9] = 1
    record.fill(.V1, .V19_B, 2)
    record[.VII2_1] = 98
    return record
  }()

  /// Writes one household. What its dwelling is like follows from its income and its number, so
  /// it is the same each time the dwelling comes back.
  mutating func write(_ household: Household, in quarter: Quarter, _ deciles: Deciles) {
    let dwelling = household.dwelling
    let agglomerate = dwelling.agglomerate
    self[.ANO4] = quarter.year
    self[.TRIMESTRE] = quarter.number
    self[.NRO_HOGAR] = household.number
    self[.REGION] = agglomerate.region
    self[.MAS_500] = agglomerate.isLarge ? 1 : 0
    self[.AGLOMERADO] = agglomerate.code
    self[.PONDERA] = household.weight
    writeHousing(of: household)
    writeMeans(of: household)
    writeMembers(of: household, in: quarter)
    self[.ITF] = household.income ?? 0
    deciles.write(household.income, .household, agglomerate, to: &self, from: .DECIFR)
    self[.IPCF] = household.incomePerHead ?? 0
    deciles.write(household.incomePerHead, .perHead, agglomerate, to: &self, from: .DECCFR)
    self[.PONDIH] = household.incomeWeight
  }

  private mutating func writeHousing(of household: Household) {
    let dwelling = household.dwelling
    var generator = SeededGenerator(dwelling.first.ordinal, dwelling.index, household.number, 7)
    let isForeign = household.members[0].isForeignBorn
    let rooms = max(1, min(7, generator.whole(1...3) + household.members.count / 3))
    self[.IV1] = generator.chance(0.8) ? 1 : 2
    self[.IV2] = min(9, rooms + (household.number == 2 ? 2 : 0))
    self[.IV3] = generator.chance(0.88) ? 1 : 2
    self[.IV4] = generator.pick(Self.roofs)
    self[.IV11] = generator.chance(0.78) ? 1 : 2
    self[.IV12_1] = generator.chance(0.06) ? 1 : 2
    self[.IV12_2] = generator.chance(0.07) ? 1 : 2
    self[.IV12_3] = generator.chance(isForeign ? 0.05 : 0.011) ? 1 : 2
    self[.II1] = rooms
    self[.II2] = max(1, rooms - 1)
    self[.II7] = generator.pick(isForeign ? Self.foreignTenure : Self.tenure)
    self[.II8] = generator.chance(0.67) ? 1 : 2
    self[.II9] = generator.chance(0.97) ? 1 : 2
  }

  private mutating func writeMeans(of household: Household) {
    let incomes = household.members.map(\.income)
    self[.V1] = household.members.contains { $0.work.status == .employed } ? 1 : 2
    self[.V2] = incomes.contains { $0.pension > 0 } ? 1 : 2
    self[.V21] = 2
    self[.V5] = incomes.contains { $0.transfer > 0 } ? 1 : 2
    self[.V8] = incomes.contains { $0.rent > 0 } ? 1 : 2
    self[.V12] = incomes.contains { $0.help > 0 } ? 1 : 2
  }

  private mutating func writeMembers(of household: Household, in quarter: Quarter) {
    let ages = household.members.map { $0.age(in: quarter) }
    let young = ages.count { $0 < 10 }
    self[.IX_TOT] = ages.count
    self[.IX_MEN10] = young
    self[.IX_MAYEQ10] = ages.count - young
    self[.VII1_1] = household.members.firstIndex { $0.sex == .female }.map { $0 + 1 } ?? 1
  }

  private static let roofs = WeightedTable<Int>([(1, 29), (2, 23), (3, 7), (4, 33), (9, 8)])
  private static let tenure = WeightedTable<Int>([
    (1, 66), (2, 4), (3, 18), (4, 2), (5, 1), (6, 6), (7, 1), (8, 2),
  ])
  private static let foreignTenure = WeightedTable<Int>([
    (1, 43), (2, 9), (3, 36), (4, 3), (5, 2), (6, 5), (7, 2),
  ])
}
