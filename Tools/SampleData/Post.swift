/// A job: industry by CAES-Mercosur 1.0 and occupation by CNO-2001.
struct Post: Sendable {
  /// `PP04B_COD`.
  let industry: Int
  /// `PP04D_COD`.
  let occupation: Int
  /// Whether the state employs.
  let isPublic: Bool

  init(_ industry: Int, _ occupation: Int, isPublic: Bool = false) {
    self.industry = industry
    self.occupation = occupation
    self.isPublic = isPublic
  }

  static let builder = Post(4000, 72313)

  /// What people like these work as.
  ///
  /// - Parameter highest: `NIVEL_ED`.
  static func table(
    sex: Person.Sex, isForeignBorn: Bool, highest: Int, isEmployee: Bool
  ) -> WeightedTable<Post> {
    if !isEmployee {
      return highest == 6 ? freeProfessions : sex == .male ? ownMen : ownWomen
    }
    if highest == 6 { return sex == .male ? trainedMen : trainedWomen }
    if sex == .male { return highest >= 4 ? clerksMen : isForeignBorn ? migrantMen : workersMen }
    if isForeignBorn { return highest >= 4 ? migrantClerksWomen : migrantWomen }
    return highest >= 4 ? clerksWomen : workersWomen
  }

  private static let ownMen = WeightedTable<Post>([
    (Post(4000, 72113), 34), (Post(4803, 30113), 18), (Post(4904, 34123), 14),
    (Post(4807, 30113), 10), (Post(4502, 82113), 12), (Post(3100, 80113), 7),
    (Post(9503, 82113), 5),
  ])
  private static let ownWomen = WeightedTable<Post>([
    (Post(4804, 30113), 30), (Post(4803, 30113), 20), (Post(9602, 57113), 22),
    (Post(5601, 53113), 14), (Post(1400, 80113), 14),
  ])
  private static let freeProfessions = WeightedTable<Post>([
    (Post(6900, 11131), 30), (Post(8600, 40111), 26), (Post(8509, 41112), 16),
    (Post(7100, 35131), 10), (Post(4808, 30113), 18),
  ])
  private static let trainedMen = WeightedTable<Post>([
    (Post(8401, 10331, isPublic: true), 22), (Post(8501, 41331, isPublic: true), 18),
    (Post(6200, 35332), 12), (Post(6400, 10332), 12), (Post(8600, 40331, isPublic: true), 12),
    (Post(4803, 5002), 10), (Post(2500, 20332), 14),
  ])
  private static let trainedWomen = WeightedTable<Post>([
    (Post(8501, 41312, isPublic: true), 38), (Post(8600, 40312, isPublic: true), 20),
    (Post(8401, 10332, isPublic: true), 20), (Post(6900, 10331), 10), (Post(6400, 20333), 12),
  ])
  private static let clerksMen = WeightedTable<Post>([
    (Post(8401, 10333, isPublic: true), 22), (Post(4803, 30333), 16), (Post(4903, 34323), 15),
    (Post(8000, 47313), 10), (Post(2500, 80323), 14), (Post(4000, 72313), 15),
    (Post(8401, 48313, isPublic: true), 8),
  ])
  private static let clerksWomen = WeightedTable<Post>([
    (Post(8401, 10333, isPublic: true), 26), (Post(4803, 30314), 22), (Post(6900, 10333), 14),
    (Post(8600, 40313), 10), (Post(9700, 55314), 12), (Post(5601, 53313), 8),
    (Post(4804, 30313), 8),
  ])
  private static let workersMen = WeightedTable<Post>([
    (Post(4000, 72314), 20), (Post(4000, 72313), 18), (Post(4903, 34323), 16),
    (Post(4803, 30314), 12), (Post(1009, 80313), 12), (Post(8101, 56314), 10),
    (Post(4502, 82313), 7), (Post(8000, 47314), 5),
  ])
  private static let workersWomen = WeightedTable<Post>([
    (Post(9700, 55314), 38), (Post(4803, 30314), 18), (Post(8101, 56314), 16),
    (Post(5601, 53314), 12), (Post(8700, 57314), 10), (Post(1400, 80313), 6),
  ])
  private static let migrantMen = WeightedTable<Post>([
    (Post(4000, 72313), 34), (Post(4000, 72314), 22), (Post(1400, 80313), 10),
    (Post(4903, 34323), 10), (Post(4803, 30314), 12), (Post(5601, 53314), 12),
  ])
  private static let migrantWomen = WeightedTable<Post>([
    (Post(9700, 55314), 62), (Post(1400, 80313), 9), (Post(5601, 53314), 9),
    (Post(8700, 57314), 10), (Post(8101, 56314), 10),
  ])
  private static let migrantClerksWomen = WeightedTable<Post>([
    (Post(9700, 55314), 34), (Post(4803, 30314), 20), (Post(8700, 57314), 14),
    (Post(5601, 53313), 14), (Post(6900, 10333), 10), (Post(8600, 40313), 8),
  ])
}
