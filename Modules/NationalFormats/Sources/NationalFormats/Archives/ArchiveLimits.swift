/// How much an archive may unfold to before it is taken for a bomb; the user can raise each.
public struct ArchiveLimits: Sendable, Codable, Equatable {
  /// The most times larger than its compressed form a member may be.
  ///
  /// Deflate cannot exceed 1,032; real survey files reach about 30.
  public var memberRatio: Int
  /// The most bytes that all members together may unfold to.
  public var totalBytes: Int
  /// The most members.
  public var members: Int
  /// The most bytes of an archive inside an archive, which is held in memory.
  public var nestedBytes: Int

  /// Makes limits; the defaults fit every archive of the nine offices.
  public init(
    memberRatio: Int = 200, totalBytes: Int = 64 << 30, members: Int = 10_000,
    nestedBytes: Int = 1 << 30
  ) {
    self.memberRatio = memberRatio
    self.totalBytes = totalBytes
    self.members = members
    self.nestedBytes = nestedBytes
  }
}
