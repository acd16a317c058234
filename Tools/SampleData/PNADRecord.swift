extension PNADArchive {
  /// One person's record.
  func record(
    _ number: Int, of household: SampleHousehold, in home: Home,
    _ generator: inout SeededGenerator
  ) -> FixedRecord {
    var record = FixedRecord(byteCount: layout.recordLength)
    let member = household.members[number]
    writeHome(home, &record)
    record.write(household.members.count, layout.size)
    record.write(household.members.count, layout.members)
    record.write(number + 1, layout.number)
    let relationship = [1, 2, 4, 14][member.relationship]
    record.write(relationship, layout.relationship)
    record.write(relationship, layout.condition)
    record.write(member.sex.rawValue, layout.sex)
    record.write(member.age, layout.age)
    record.write(generator.whole(1...28), layout.birthDay)
    record.write(generator.whole(1...12), layout.birthMonth)
    record.write(quarter.year - member.age - 1, layout.birthYear)
    record.write([1, 2, 4, 4, 1, 3][generator.whole(0...5)], layout.colour)
    writeSchooling(member, &record)
    writeWork(member, &record, &generator)
    return record
  }

  private func writeHome(_ home: Home, _ record: inout FixedRecord) {
    record.write(quarter.year, layout.year)
    record.write(quarter.number, layout.quarter)
    record.write(home.state, layout.state)
    record.write(home.state * 10_000_000 + home.unit, layout.unit)
    record.write(
      home.state * 100_000 + home.unit % 9 * 100 + (home.isUrban ? 11 : 21), layout.stratum)
    record.write(home.dwelling, layout.dwelling)
    record.write(quarter.ordinal % 5 + 1, layout.panel)
    record.write(home.visit, layout.visit)
    record.write(home.isUrban ? 1 : 2, layout.situation)
    record.write(home.isUrban ? 1 : 4, layout.areaType)
    record.write(eightDecimals: home.weight / 10 * 9, layout.weightBefore)
    record.write(eightDecimals: home.weight, layout.weight)
    record.write(512_631, layout.projection)
    record.write(home.state * 10 + 1, layout.domain)
    for (at, place) in layout.replicates.enumerated() {
      record.write(eightDecimals: home.weight / 100 * (90 + (at * 7 + home.unit) % 21), place)
    }
  }

  private func writeSchooling(_ member: SampleHousehold.Member, _ record: inout FixedRecord) {
    guard member.age >= 5 else { return }
    let schooling = member.schooling
    record.write(schooling.highest == 7 && member.age > 8 ? 2 : 1, layout.literate)
    let attends = schooling.attendance == 1
    record.write(attends ? 1 : 2, layout.attends)
    let level =
      [1: 2, 2: 3, 3: 4, 4: 5, 5: 6, 6: 7][schooling.highest] ?? 1
    record.write(level, layout.level)
    record.write([1: 0, 2: 4, 3: 9, 4: 10, 5: 12, 6: 13, 7: 16][level] ?? 0, layout.years)
    if attends {
      record.write([2: 4, 3: 4, 4: 6, 5: 8, 6: 8, 7: 10][level] ?? 4, layout.courseNow)
    } else {
      record.write(level == 1 ? 2 : 1, layout.attendedBefore)
      guard level > 1 else { return }
      record.write([2: 7, 3: 7, 4: 10, 5: 10, 6: 12, 7: 12][level] ?? 7, layout.courseBefore)
      record.write(level % 2 == 1 ? 1 : 2, layout.courseFinished)
    }
  }

  private func writeWork(
    _ member: SampleHousehold.Member, _ record: inout FixedRecord,
    _ generator: inout SeededGenerator
  ) {
    for place in layout.hoursOther { record.writeMissing(place) }
    guard member.age >= 14 else { return }
    let work = member.work
    let isEmployed = work.status == .employed
    guard isEmployed || work.status == .unemployed else {
      record.write(2, layout.inForce)
      if generator.chance(0.08) { record.write(1, layout.potential) }
      record.writeMissing(layout.hoursUsual)
      record.writeMissing(layout.hoursActual)
      return
    }
    record.write(1, layout.inForce)
    record.write(isEmployed ? 1 : 2, layout.employed)
    guard isEmployed else { return }
    writePost(member, &record)
    let pay = max(100, Int(1_900 * member.payFactor))
    if work.category != 4 {
      record.write(pay, layout.pay)
      record.write(pay, layout.incomeMain)
      record.write(work.hours.other > 0 ? pay + pay / 5 : pay, layout.incomeAll)
    }
    let main = max(1, work.hours.main)
    record.write(main, layout.hoursMain)
    record.write(min(120, main + work.hours.other), layout.hoursUsual)
    record.write(min(120, main + work.hours.other), layout.hoursActual)
    if main < 40, work.wantsMoreHours { record.write(1, layout.underemployed) }
  }

  private func writePost(_ member: SampleHousehold.Member, _ record: inout FixedRecord) {
    let work = member.work
    record.write(work.hours.other > 0 ? 2 : 1, layout.jobs)
    // The EPH's categories: 1 employer, 2 own account, 3 employee, 4 family worker.
    record.write([1: 2, 2: 3, 3: 1, 4: 4][work.category] ?? 3, layout.status)
    let isPublic = work.category == 3 && work.post.isPublic
    let detail = [1: 4, 2: 5, 4: 6][work.category] ?? (work.isDomestic ? 2 : isPublic ? 3 : 1)
    record.write(detail, layout.statusDetail)
    record.write([1: 3, 2: 1, 3: 4, 4: 5, 5: 6, 6: 7][detail] ?? 6, layout.position)
    let card = work.isCovered ? 0 : 1
    record.write(
      [1: 1 + card, 2: 3 + card, 3: 5 + card, 4: 8, 5: 9, 6: 10][detail] ?? 9, layout.statusCard)
    record.write(work.isCovered ? 1 : 2, layout.pension)
    let skilled = member.schooling.highest == 6
    record.write(skilled ? 2_310 : work.isDomestic ? 9_111 : 5_223, layout.occupation)
    record.write(skilled ? 2 : work.isDomestic ? 9 : 5, layout.occupationGroup)
    record.write(work.isDomestic ? 97_000 : skilled ? 85_011 : 48_041, layout.industry)
    record.write(work.isDomestic ? 10 : skilled ? 9 : 4, layout.industryGroup)
    if work.category <= 2 {
      record.write(work.isCovered ? 1 : 2, layout.registered)
    } else if work.category == 3 {
      record.write(2, layout.temporary)
      if isPublic { record.write(work.isCovered ? 1 : 2, layout.statutory) }
      if !isPublic || !work.isCovered {
        record.write(work.isCovered ? 1 : 2, layout.signedCard)
        if !work.isCovered { record.write(2, layout.contributes) }
      }
    }
  }
}
