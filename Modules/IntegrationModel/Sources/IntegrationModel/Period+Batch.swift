extension Period {
  /// The period that the first record of a batch refers to, from `year` with `quarter` or
  /// `month`; nil where the batch does not say.
  public init?(of batch: ColumnBatch) {
    func first(_ variable: VariableID) -> Int? {
      guard let column = batch[variable], case .integers(let cells) = column.storage,
        let row = cells.indices.first(where: { column.state(at: $0) == .value })
      else { return nil }
      return Int(cells[row])
    }
    guard let year = first(.year), (1...9_999).contains(year) else { return nil }
    if let quarter = first(.quarter), (1...4).contains(quarter) {
      self.init(year: year, .quarter(quarter))
    } else if let month = first(.month), (1...12).contains(month) {
      self.init(year: year, .month(month))
    } else {
      self.init(year: year)
    }
  }

  /// Whether no record of a batch says that it is of another period; what a record does not say
  /// does not count.
  public func isThatOfEveryRecord(of batch: ColumnBatch) -> Bool {
    func agrees(_ variable: VariableID, _ expected: Int) -> Bool {
      guard let column = batch[variable], case .integers(let cells) = column.storage else {
        return true
      }
      return cells.indices.allSatisfy {
        Int(cells[$0]) == expected || column.state(at: $0) != .value
      }
    }
    guard agrees(.year, year) else { return false }
    return switch span {
    case .quarter(let quarter): agrees(.quarter, quarter)
    case .month(let month): agrees(.month, month)
    case .year, .semester: true
    }
  }
}
