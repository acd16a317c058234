/// What a decomposition is computed from: two groups' means and coefficients, and those that value
/// the difference; the parts of the gap follow from these (Oaxaca, International Economic Review 14,
/// 1973; Blinder, Journal of Human Resources 8, 1973).
struct OaxacaTerms {
  /// The first group's means of all columns.
  var firstMeans: [Double]
  /// The second group's.
  var secondMeans: [Double]
  /// The first group's mean outcome.
  var firstOutcome: Double
  /// The second group's.
  var secondOutcome: Double
  /// The first group's coefficients.
  var firstSlopes: [Double]
  /// The second group's.
  var secondSlopes: [Double]
  /// Those that value the difference in means.
  var slopes: [Double]
}

/// One part of a gap: its name, its value, and how it changes with the terms it is made of.
struct OaxacaPart {
  let name: String
  let value: Double
  /// The change of the value with a change of the terms.
  let change: (OaxacaTerms) -> Double
}

extension OaxacaTerms {
  /// A model's term with its columns; a category's levels add up to one.
  struct Group {
    var name: String
    var columns: [Int]
    var isCategory: Bool
  }

  /// The two means, the gap, its three-fold and two-fold parts, and the two-fold parts by term.
  ///
  /// A category's coefficients are taken as distances from their mean over all levels, so that the
  /// unexplained part does not depend on which level is left out (Yun, Economic Inquiry 43, 2005).
  func parts(_ groups: [Group], first: String, second: String) -> [OaxacaPart] {
    let difference = zip(firstMeans, secondMeans).map { $0 - $1 }
    let apart = zip(firstSlopes, secondSlopes).map { $0 - $1 }
    let all = Array(difference.indices)
    var parts = [
      OaxacaPart(name: "mean[\(first)]", value: firstOutcome) { $0.firstOutcome },
      OaxacaPart(name: "mean[\(second)]", value: secondOutcome) { $0.secondOutcome },
      OaxacaPart(name: "gap", value: firstOutcome - secondOutcome) {
        $0.firstOutcome - $0.secondOutcome
      },
      OaxacaPart(name: "endowments", value: sum(all) { difference[$0] * secondSlopes[$0] }) {
        change in
        sum(all) {
          (change.firstMeans[$0] - change.secondMeans[$0]) * secondSlopes[$0]
            + difference[$0] * change.secondSlopes[$0]
        }
      },
      OaxacaPart(name: "coefficients", value: sum(all) { secondMeans[$0] * apart[$0] }) { change in
        sum(all) {
          change.secondMeans[$0] * apart[$0]
            + secondMeans[$0] * (change.firstSlopes[$0] - change.secondSlopes[$0])
        }
      },
      OaxacaPart(name: "interaction", value: sum(all) { difference[$0] * apart[$0] }) { change in
        sum(all) {
          (change.firstMeans[$0] - change.secondMeans[$0]) * apart[$0]
            + difference[$0] * (change.firstSlopes[$0] - change.secondSlopes[$0])
        }
      },
      explained("explained", all), unexplained("unexplained", all, centred: []),
    ]
    for group in groups { parts.append(explained("explained:\(group.name)", group.columns)) }
    let categories = groups.filter(\.isCategory)
    parts.append(unexplained("unexplained:(Intercept)", [0], centred: categories, sign: 1))
    for group in groups {
      parts.append(
        unexplained(
          "unexplained:\(group.name)", group.columns, centred: group.isCategory ? [group] : [],
          sign: -1))
    }
    return parts
  }

  private func explained(_ name: String, _ columns: [Int]) -> OaxacaPart {
    OaxacaPart(
      name: name, value: sum(columns) { (firstMeans[$0] - secondMeans[$0]) * slopes[$0] }
    ) { change in
      sum(columns) {
        (change.firstMeans[$0] - change.secondMeans[$0]) * slopes[$0]
          + (firstMeans[$0] - secondMeans[$0]) * change.slopes[$0]
      }
    }
  }

  /// x_A (b_A − b) + x_B (b − b_B), with the means of categories' coefficients put into it or taken
  /// out.
  private func unexplained(
    _ name: String, _ columns: [Int], centred categories: [Group], sign: Double = 1
  ) -> OaxacaPart {
    func centre(_ terms: OaxacaTerms) -> Double {
      categories.reduce(0) { total, group in
        total + sum(group.columns) { terms.firstSlopes[$0] - terms.secondSlopes[$0] }
          / Double(group.columns.count + 1)
      }
    }
    let value = sum(columns) {
      firstMeans[$0] * (firstSlopes[$0] - slopes[$0])
        + secondMeans[$0] * (slopes[$0] - secondSlopes[$0])
    }
    return OaxacaPart(name: name, value: value + sign * centre(self)) { change in
      sum(columns) {
        change.firstMeans[$0] * (firstSlopes[$0] - slopes[$0])
          + firstMeans[$0] * (change.firstSlopes[$0] - change.slopes[$0])
          + change.secondMeans[$0] * (slopes[$0] - secondSlopes[$0])
          + secondMeans[$0] * (change.slopes[$0] - change.secondSlopes[$0])
      } + sign * centre(change)
    }
  }

  private func sum(_ columns: [Int], _ value: (Int) -> Double) -> Double {
    columns.reduce(0) { $0 + value($1) }
  }
}
