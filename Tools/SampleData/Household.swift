/// A made-up household in a made-up dwelling, as one quarter meets it.
struct Household {
  let dwelling: Dwelling
  /// `NRO_HOGAR`.
  let number: Int
  var members: [Person]
  /// `PONDERA`.
  var weight = 0
  /// `PONDIH`, 0 where the income is not known.
  var incomeWeight = 0
  /// `ITF` in pesos; nil where a member did not say theirs.
  var income: Int?

  /// `IPCF` in hundredths.
  var incomePerHead: Int? { income.map { ($0 * 100 + members.count / 2) / members.count } }
}

/// Where households live: it comes back in later quarters.
struct Dwelling {
  /// The quarter it came into the sample.
  let first: Quarter
  /// Its number among those that came with it.
  let index: Int
  let agglomerate: Agglomerate
  /// How far its weight is from the agglomerate's mean.
  let weightFactor: Double
}

/// Who lives together.
struct Composition {
  private enum Form {
    case alone, couple, family, singleParent, extended
  }

  private static let forms = WeightedTable<Form>([
    (.alone, 19), (.couple, 16), (.family, 38), (.singleParent, 16), (.extended, 11),
  ])
  private static let childCounts = WeightedTable<Int>([
    (1, 36), (2, 37), (3, 18), (4, 7), (5, 2),
  ])

  private(set) var members: [Person.Outline] = []

  /// Draws a household's members, the head first.
  init(in agglomerate: Agglomerate, _ generator: inout SeededGenerator) {
    let form = generator.pick(Self.forms)
    addHead(form, in: agglomerate, &generator)
    let head = members[0]
    if form == .couple || form == .family || form == .extended && generator.chance(0.7) {
      addSpouse(of: head, in: agglomerate, &generator)
    }
    if form != .alone, form != .couple { addChildren(of: head, &generator) }
    if form == .extended { addOthers(than: head, &generator) }
  }

  private mutating func addHead(
    _ form: Form, in agglomerate: Agglomerate, _ generator: inout SeededGenerator
  ) {
    let age =
      switch form {
      case .alone: generator.whole(22...50) + (generator.chance(0.5) ? generator.whole(5...38) : 0)
      case .couple: generator.whole(22...82)
      case .family: generator.whole(24...58)
      case .singleParent: generator.whole(22...60)
      case .extended: generator.whole(42...78)
      }
    let menShare =
      switch form {
      case .singleParent: 0.18
      case .alone: 0.5
      default: 0.66
      }
    let married = form == .couple || form == .family || form == .extended
    var head = Person.Outline(
      relationship: 1, sex: generator.chance(menShare) ? .male : .female, age: age,
      maritalStatus: married ? generator.whole(1...2) : age > 65 ? 4 : generator.chance(0.4) ? 3 : 5
    )
    if generator.chance(Origin.share(in: agglomerate)) {
      let origin = generator.pick(Origin.shares(inRegion: agglomerate.region))
      Self.move(&head, from: origin, &generator)
    }
    members.append(head)
  }

  private mutating func addSpouse(
    of head: Person.Outline, in agglomerate: Agglomerate, _ generator: inout SeededGenerator
  ) {
    var spouse = Person.Outline(
      relationship: 2, sex: head.sex == .male ? .female : .male,
      age: max(18, head.age + generator.whole(-7...4) * (head.sex == .male ? 1 : -1)),
      maritalStatus: head.maritalStatus)
    if let origin = head.origin {
      if generator.chance(0.66) {
        Self.move(&spouse, from: origin, &generator)
        spouse.yearsHere = min(spouse.yearsHere, head.yearsHere + 2)
      }
    } else if generator.chance(Origin.share(in: agglomerate) * 0.35) {
      Self.move(
        &spouse, from: generator.pick(Origin.shares(inRegion: agglomerate.region)), &generator)
    }
    members.append(spouse)
  }

  private mutating func addChildren(of head: Person.Outline, _ generator: inout SeededGenerator) {
    let oldest = min(34, (members.map(\.age).min() ?? head.age) - 18)
    guard oldest >= 0 else { return }
    for _ in 0..<generator.pick(Self.childCounts) {
      var child = Person.Outline(
        relationship: 3, sex: generator.chance(0.51) ? .male : .female,
        age: generator.whole(max(0, oldest - 22)...oldest), maritalStatus: 5)
      // A child older than the family's stay was born where the family comes from.
      if let origin = head.origin, child.age > head.yearsHere {
        child.origin = origin
        child.yearsHere = head.yearsHere
      }
      members.append(child)
    }
  }

  private mutating func addOthers(than head: Person.Outline, _ generator: inout SeededGenerator) {
    for _ in 0..<generator.whole(1...2) {
      let relationship = generator.chance(0.6) ? 5 : generator.chance(0.5) ? 6 : 9
      let age =
        switch relationship {
        case 5: generator.whole(0...max(0, min(20, head.age - 40)))
        case 6: min(96, head.age + generator.whole(18...30))
        default: generator.whole(16...70)
        }
      var other = Person.Outline(
        relationship: relationship, sex: generator.chance(0.48) ? .male : .female, age: age,
        maritalStatus: relationship == 6 ? 4 : 5)
      if relationship != 5, let origin = head.origin, generator.chance(0.7) {
        Self.move(&other, from: origin, &generator)
      }
      members.append(other)
    }
  }

  private static func move(
    _ person: inout Person.Outline, from origin: Origin, _ generator: inout SeededGenerator
  ) {
    if origin.isOldImmigration {
      person.age = max(person.age, generator.whole(66...92))
      person.yearsHere = person.age - generator.whole(1...18)
    } else if generator.chance(origin.recentShare) {
      person.yearsHere = generator.whole(0...4)
    } else {
      person.yearsHere = generator.whole(5...max(5, min(45, person.age)))
    }
    person.origin = origin
  }
}
