extension Period {
  /// How many months the period covers.
  public var monthCount: Int { months.count }

  /// The period of the same kind that follows.
  public var next: Period { advanced(by: 1) }

  /// The period of the same kind that comes before.
  public var previous: Period { advanced(by: -1) }

  /// The period of the same kind that many steps later, or earlier where the number is negative.
  ///
  /// The result must lie in the years 1 to 9999.
  public func advanced(by steps: Int) -> Period {
    switch span {
    case .year: Period(year: year + steps)
    case .semester(let half): stepped(half, of: 2, by: steps, Span.semester)
    case .quarter(let quarter): stepped(quarter, of: 4, by: steps, Span.quarter)
    case .month(let month): stepped(month, of: 12, by: steps, Span.month)
    }
  }

  /// The months the period covers, in order.
  public var eachMonth: [Period] { months.map { Period(year: year, .month($0)) } }

  private func stepped(_ part: Int, of count: Int, by steps: Int, _ span: (Int) -> Span) -> Period {
    let place = year * count + part - 1 + steps
    return Period(year: place / count, span(place % count + 1))
  }
}
