extension Record where Column == PersonColumn {
  /// The cells that all people of a status have alike.
  static func template(_ status: Work.Status) -> Record {
    var record = Record()
    record[.H15] = status == .under10 ? 0 : 1
    record.blank(.PP09A_ESP, .PP09C_ESP)
    if status != .employed { record.fill(.PP03C, .PP09C_ESP, blank) }
    if status != .unemployed { record.fill(.PP10A, .PP11T, blank) }
    if status == .outside { record.fill(.PP02H, .PP02I, 2) }
    if status == .unemployed {
      record.fill(.PP02C1, .PP02C8, 2)
      record[.PP02C1] = 1
      record.fill(.PP10A, .PP10E, 2)
      record[.PP11A] = 2
      record.fill(.PP11S, .PP11T, 2)
    }
    return record
  }

  /// Writes one member of a household.
  mutating func write(
    _ person: Person, number: Int, of household: Household, in quarter: Quarter, _ deciles: Deciles
  ) {
    let agglomerate = household.dwelling.agglomerate
    self[.ANO4] = quarter.year
    self[.TRIMESTRE] = quarter.number
    self[.NRO_HOGAR] = household.number
    self[.COMPONENTE] = number
    self[.REGION] = agglomerate.region
    self[.MAS_500] = agglomerate.isLarge ? 1 : 0
    self[.AGLOMERADO] = agglomerate.code
    self[.PONDERA] = household.weight
    writeTraits(of: person, in: quarter)
    writeSchooling(person.schooling, age: person.age(in: quarter))
    self[.ESTADO] = person.work.status.rawValue
    self[.CAT_OCUP] = person.work.category
    self[.CAT_INAC] = person.work.inactivity
    switch person.work.status {
    case .employed: writeJob(of: person, in: agglomerate)
    case .unemployed: writeLastJob(person.work)
    default: break
    }
    writeIncome(person.income, of: household, deciles)
  }

  private mutating func writeTraits(of person: Person, in quarter: Quarter) {
    let age = person.age(in: quarter)
    self[.CH03] = person.relationship
    self[.CH04] = person.sex.rawValue
    self[.CH05] =
      person.born.year * 10_000 + (person.born.firstMonth + person.birthday.month) * 100
      + person.birthday.day
    self[.CH06] = age == 0 ? -1 : age
    self[.CH07] = person.maritalStatus
    let isInsured = person.work.isCovered || person.income.pension > 0
    self[.CH08] = isInsured ? 1 : person.talent > 1.3 ? 2 : 4
    self[.CH15] = person.birthplace.place
    self[.CH15_COD] = person.birthplace.code ?? Self.blank
    self[.CH16] = person.fiveYearsAgo.place
    self[.CH16_COD] = person.fiveYearsAgo.code ?? Self.blank
  }

  private mutating func writeSchooling(_ schooling: Schooling, age: Int) {
    self[.CH09] = age < 2 ? 3 : age < 7 || schooling.attendance == 3 ? 2 : 1
    self[.CH10] = schooling.attendance
    self[.CH11] = schooling.school
    self[.CH12] = schooling.level
    self[.CH13] = schooling.finished
    self[.CH14] = schooling.lastYear ?? Self.blank
    self[.NIVEL_ED] = schooling.highest
  }

  private mutating func writeJob(of person: Person, in agglomerate: Agglomerate) {
    let work = person.work
    let isEmployee = work.category == 3
    self[.PP03C] = work.hours.other > 0 ? 2 : 1
    self[.PP03D] = work.hours.other > 0 ? 2 : 0
    self[.PP3E_TOT] = work.hours.main
    self[.PP3F_TOT] = work.hours.other
    self[.PP03G] = work.wantsMoreHours ? 1 : 2
    self[.PP03H] = work.wantsMoreHours ? 1 : 0
    self[.PP03I] = work.wantsMoreHours ? 1 : 2
    self[.PP03J] = 2
    self[.INTENSI] = work.intensity
    self[.PP04A] = isEmployee && work.post.isPublic ? 1 : 2
    self[.PP04B_COD] = work.post.industry
    self[.PP04B1] = work.isDomestic ? 1 : 2
    self[.PP04B2] = work.isDomestic ? 1 : 0
    self[.PP04C] = work.isDomestic ? 0 : isEmployee ? 7 : 1
    self[.PP04D_COD] = work.post.occupation
    self[.PP04G] = work.isDomestic ? 0 : 1
    if isEmployee {
      writeEmployment(of: person, in: agglomerate)
    } else if work.category != 4 {
      fill(.PP05C_1, .PP05C_3, 1)
      self[.PP05E] = 1
      self[.PP05F] = 7
      self[.PP05H] = 6
      self[.PP06A] = 2
      self[.PP06C] = person.income.mainJob ?? -9
    }
  }

  private mutating func writeEmployment(of person: Person, in agglomerate: Agglomerate) {
    let work = person.work
    let benefit = work.isCovered ? 1 : 2
    self[.PP07A] = work.isDomestic ? 0 : 6
    self[.PP07C] = work.isDomestic ? 0 : 2
    fill(.PP07F1, .PP07F4, 2)
    self[.PP07F5] = 5
    fill(.PP07G1, .PP07G4, benefit)
    self[.PP07G_59] = work.isCovered ? 0 : 5
    self[.PP07H] = benefit
    self[.PP07I] = work.isCovered ? 0 : 2
    self[.PP07J] = 1
    self[.PP07K] = work.isCovered ? 1 : 4
    self[.PP08D1] = person.income.mainJob ?? -9
    if agglomerate.region == 1 {
      self[.PP09A] = agglomerate.code == 32 ? 1 : 2
      self[.PP09B] = 1
    }
  }

  private mutating func writeLastJob(_ work: Work) {
    guard work.category != 0 else { return }
    self[.PP11B_COD] = work.post.industry
    self[.PP11B1] = work.isDomestic ? 1 : 2
    self[.PP11C] = work.isDomestic ? 0 : 6
    self[.PP11D_COD] = work.post.occupation
    self[.PP11L] = work.category == 3 ? 0 : 3
    self[.PP11L1] = work.category == 3 ? 1 : 0
    self[.PP11N] = 2
    self[.PP11O] = 4
  }

  private mutating func writeIncome(
    _ income: Income, of household: Household, _ deciles: Deciles
  ) {
    let agglomerate = household.dwelling.agglomerate
    self[.P21] = income.mainJob ?? -9
    deciles.write(income.mainJob, .mainJob, agglomerate, to: &self, from: .DECOCUR)
    self[.PONDIIO] =
      income.mainJob == nil ? 0 : Int((Double(household.weight) * 1.14).rounded())
    self[.TOT_P12] = income.otherJobs ?? -9
    self[.P47T] = income.all ?? -9
    deciles.write(income.all, .personal, agglomerate, to: &self, from: .DECINDR)
    self[.PONDII] = income.all == nil ? 0 : Int((Double(household.weight) * 1.16).rounded())
    self[.V2_M] = income.pension
    self[.V5_M] = income.transfer
    self[.V8_M] = income.rent
    self[.V12_M] = income.help
    self[.T_VI] = income.notFromWork
    self[.ITF] = household.income ?? 0
    deciles.write(household.income, .household, agglomerate, to: &self, from: .DECIFR)
    self[.IPCF] = household.incomePerHead ?? 0
    deciles.write(household.incomePerHead, .perHead, agglomerate, to: &self, from: .DECCFR)
    self[.PONDIH] = household.incomeWeight
  }
}
