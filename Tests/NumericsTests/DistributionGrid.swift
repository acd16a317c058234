import Foundation
import Numerics

/// The values of `Fixtures/distributions.csv`.
enum DistributionGrid {
  struct Row: CustomStringConvertible {
    let function: String
    let x, first, second, expected: Double

    var description: String { "\(function)(\(x), \(first), \(second)) = \(expected)" }

    /// What the module gives, and how far it may be from R's value, as a part of it.
    var found: (Double, tolerance: Double) {
      switch function {
      case "student_two_sided":
        (StudentDistribution.twoSidedProbability(x, degreesOfFreedom: first), 2e-13)
      case "student_cumulative":
        (StudentDistribution.cumulative(x, degreesOfFreedom: first), 2e-13)
      case "student_quantile": (StudentDistribution.quantile(x, degreesOfFreedom: first), 2e-13)
      case "normal_cumulative": (NormalDistribution.cumulative(x), 4e-15)
      case "normal_quantile": (NormalDistribution.quantile(x), 4e-16)
      // Rounding of a point beside a billion in the parameters leaves eleven digits.
      case "beta_cumulative":
        (BetaDistribution.cumulative(x, first, second), first > 1e5 ? 1e-11 : 4e-13)
      case "beta_quantile": (BetaDistribution.quantile(x, first, second), 4e-13)
      case "chi_square_upper":
        (ChiSquareDistribution.upperTail(x, degreesOfFreedom: first), 2e-13)
      case "f_upper": (FDistribution.upperTail(x, first, second), 2e-13)
      default: (.nan, 0)
      }
    }
  }

  static func rows() throws -> [Row] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/distributions.csv")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
      .compactMap { line in
        let cells = line.split(separator: ",")
        let numbers = cells.dropFirst().compactMap { Double($0) }
        guard numbers.count == 4 else { return nil }
        return Row(
          function: String(cells[0]), x: numbers[0], first: numbers[1], second: numbers[2],
          expected: numbers[3])
      }
  }
}
