import Numerics

/// Wald's test that several numbers are all zero, from their joint spread.
struct WaldTest {
  /// The quadratic form d' V⁻¹ d; NaN where the covariance has no inverse.
  let statistic: Double
  /// How many numbers are tested.
  let restrictions: Int

  /// Tests numbers whose spreads' products sum to their covariances.
  init(_ values: [Double], spreads: [[Double]]) {
    self.init(
      values,
      covariance: SquareMatrix(symmetric: values.count) { row, column in
        zip(spreads[row], spreads[column]).reduce(0) { $0 + $1.0 * $1.1 }
      })
  }

  /// Tests numbers with a covariance.
  init(_ values: [Double], covariance: SquareMatrix) {
    restrictions = values.count
    statistic = covariance.inverse().map { $0.form(values, values) } ?? .nan
  }

  /// The plain F: statistic over restrictions, on (restrictions, d) degrees of freedom.
  var plain: Double { statistic / Double(restrictions) }

  /// The F that allows for a covariance from few units: plain (d − q + 1)/d on (q, d − q + 1).
  func adjusted(degreesOfFreedom degrees: Double) -> Double {
    let rest = degrees - Double(restrictions) + 1
    return rest > 0 ? plain * rest / degrees : .nan
  }
}
