import Foresight

/// The "Somewhereland" matrix that the manual of ScenarioWizard 4.1 prints on page 11.
enum Somewhereland {
  static let descriptors = [
    Descriptor("Government", ["A1", "A2", "A3"]), Descriptor("Foreign policy", ["B1", "B2", "B3"]),
    Descriptor("Economy", ["C1", "C2", "C3"]), Descriptor("Distribution of wealth", ["D1", "D2"]),
    Descriptor("Social cohesion", ["E1", "E2", "E3"]),
    Descriptor("Social values", ["F1", "F2", "F3"]),
  ]

  /// Each variant's judgements of the other descriptors' variants; its own block is left out.
  private static let rows: [[Int]] = [
    [-2, 1, 1, 0, 0, 0, 0, 0, -2, 1, 1, 0, 0, 0], [2, 1, -3, -2, -1, 3, -2, 2, 0, 0, 0, 2, -1, -1],
    [0, 0, 0, 0, 2, -2, 3, -3, 2, -1, -1, -2, 2, 0], [0, 0, 0, -2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0],
    [0, 0, 0, 0, 1, -1, 0, 0, 1, 0, -1, 0, 0, 0], [3, -1, -2, 3, 0, -3, 0, 0, 3, -1, -2, -2, 1, 1],
    [2, 1, -3, 0, 0, 0, -2, 2, -3, 1, 2, 0, 0, 0], [-1, 2, -1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    [0, 0, 0, 0, 0, 0, -2, 2, 3, -1, -2, 0, 0, 0],
    [0, 0, 0, 0, 0, 0, 0, 0, 0, 3, -1, -2, -2, 1, 1],
    [0, -3, 3, 0, 0, 0, 0, 0, 0, -3, 1, 2, 2, -1, -1],
    [0, 0, 0, 0, 0, 0, -2, -1, 3, 0, 0, 2, -1, -1], [0, 0, 0, -1, 0, 1, 1, 1, -2, 0, 0, -1, 0, 1],
    [2, -1, -1, -3, 1, 2, 3, 0, -3, 0, 0, -2, -1, 3],
    [0, 3, -3, 0, 0, 0, -3, 0, 3, -3, 3, -2, 1, 1],
    [1, -2, 1, 0, 0, 0, -1, 2, -1, 2, -2, 2, -1, -1],
    [0, 0, 0, 0, 0, 0, -1, 2, -1, 1, -1, 2, -1, -1],
  ]

  /// The whole matrix with zeros in the descriptors' own blocks.
  static func matrix() throws -> CrossImpactMatrix {
    var judgements: [Int] = []
    var row = 0
    for (source, descriptor) in descriptors.enumerated() {
      for _ in descriptor.variants {
        var rest = rows[row][...]
        for (target, other) in descriptors.enumerated() {
          for _ in other.variants { judgements.append(target == source ? 0 : rest.removeFirst()) }
        }
        row += 1
      }
    }
    return try CrossImpactMatrix(descriptors: descriptors, judgements: judgements)
  }
}
