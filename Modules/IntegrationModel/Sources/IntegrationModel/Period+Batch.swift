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
}
