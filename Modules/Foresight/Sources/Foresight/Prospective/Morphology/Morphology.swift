public import IntegrationModel
import LocatedText

/// A field of possibilities: parameters with their values, and which pairs of values go together.
///
/// General morphological analysis (F. Zwicky; T. Ritchey) with the ratings of consistency analysis
/// (U. von Reibnitz): 1 excludes, 2 hinders, 3 is neutral, 4 favours, 5 supports strongly.
public struct Morphology: Sendable, Equatable {
  /// The parameters with their values.
  public let parameters: [Descriptor]
  /// The rating of each pair of values, by parameter and value over all; 3 where nothing is said.
  private let ratings: [Int8]
  private let offsets: [Int]

  /// One combination of values.
  public struct Configuration: Sendable, Equatable {
    /// The value of each parameter, by number.
    public let choice: [Int]
    /// The sum of the ratings of its pairs.
    public let score: Int
  }

  /// Makes a field.
  ///
  /// - Parameters:
  ///   - parameters: At least two, with one value or more each.
  ///   - ratings: Pairs of (parameter, value) with a rating of 1 to 5.
  /// - Throws: `bad_morphology`.
  public init(
    _ parameters: [Descriptor],
    ratings: [(first: (Int, Int), second: (Int, Int), rating: Int)]
  ) throws(ArraigoError) {
    guard parameters.count >= 2, parameters.allSatisfy({ !$0.variants.isEmpty }) else {
      throw ArraigoError(
        "bad_morphology", "a field needs two parameters or more with one value or more each")
    }
    var offsets = [0]
    for parameter in parameters { offsets.append((offsets.last ?? 0) + parameter.variants.count) }
    let size = offsets.last ?? 0
    var table = [Int8](repeating: 3, count: size * size)
    for (first, second, rating) in ratings {
      guard (1...5).contains(rating), first.0 != second.0 else {
        throw ArraigoError(
          "bad_morphology", "a rating of 1 to 5 is of two values of different parameters")
      }
      let (row, column) = (offsets[first.0] + first.1, offsets[second.0] + second.1)
      table[row * size + column] = Int8(rating)
      table[column * size + row] = Int8(rating)
    }
    self.parameters = parameters
    self.offsets = offsets
    self.ratings = table
  }

  /// How many combinations there are without exclusions.
  public var combinationCount: Double {
    parameters.reduce(1) { $0 * Double($1.variants.count) }
  }

  /// The combinations without an excluded pair, best rated first; ties in the order of the values.
  ///
  /// - Parameter limit: The search ends after so many.
  public func configurations(limit: Int = 100_000) -> [Configuration] {
    var found: [Configuration] = []
    var choice = [Int](repeating: 0, count: parameters.count)
    func descend(_ depth: Int, _ score: Int) {
      guard found.count < limit else { return }
      guard depth < parameters.count else {
        found.append(Configuration(choice: choice, score: score))
        return
      }
      for value in parameters[depth].variants.indices {
        var sum = score
        let isPossible = (0..<depth).allSatisfy { earlier in
          let rating = self.rating(earlier, choice[earlier], depth, value)
          sum += rating
          return rating > 1
        }
        guard isPossible else { continue }
        choice[depth] = value
        descend(depth + 1, sum)
      }
    }
    descend(0, 0)
    return found.enumerated().sorted {
      $0.element.score != $1.element.score
        ? $0.element.score > $1.element.score : $0.offset < $1.offset
    }.map(\.element)
  }

  private func rating(_ first: Int, _ value: Int, _ second: Int, _ other: Int) -> Int {
    Int(ratings[(offsets[first] + value) * (offsets.last ?? 0) + offsets[second] + other])
  }

  /// A few configurations that differ as much as possible: the best rated, then again and again the
  /// one whose least number of differences to those chosen is largest, the better rated where they tie.
  public static func diverse(_ configurations: [Configuration], count: Int) -> [Configuration] {
    guard let best = configurations.first else { return [] }
    var chosen = [best]
    var distances = configurations.map { difference($0, best) }
    while chosen.count < min(count, configurations.count) {
      guard let furthest = distances.indices.max(by: { distances[$0] < distances[$1] }),
        distances[furthest] > 0
      else { break }
      // The first of the furthest, for the list is ordered by rating.
      let next = distances.firstIndex(of: distances[furthest]) ?? furthest
      chosen.append(configurations[next])
      for place in distances.indices {
        distances[place] = min(
          distances[place], difference(configurations[place], chosen[chosen.count - 1]))
      }
    }
    return chosen
  }

  private static func difference(_ left: Configuration, _ right: Configuration) -> Int {
    zip(left.choice, right.choice).count { $0 != $1 }
  }
}

extension Morphology {
  /// Reads YAML: `parameters` with lists of values, and `ratings`, a list of
  /// `[parameter.value, parameter.value, rating]`; `exclude` lists pairs rated 1.
  ///
  /// - Throws: `broken_yaml`, `empty_file`, `bad_plan`, `bad_morphology`, with the line.
  public init(yaml bytes: [UInt8], file: String) throws(ArraigoError) {
    let root = try YAMLValue(bytes, file: file)
    var keys = try YAMLKeys(root, "the field")
    var parameters: [Descriptor] = []
    for (name, values) in try keys.need("parameters").pairs("parameters") {
      let texts = try values.members("values").map { (member) throws(ArraigoError) in
        try member.text("a value")
      }
      parameters.append(Descriptor(name, texts))
    }
    var ratings: [(first: (Int, Int), second: (Int, Int), rating: Int)] = []
    for (key, width) in [("ratings", 3), ("exclude", 2)] {
      for member in try keys.take(key)?.members(key) ?? [] {
        let cells = try member.members(key)
        guard cells.count == width else {
          throw member.bad("an entry of \(key) has \(width) parts")
        }
        let first = try Self.place(cells[0], parameters)
        let second = try Self.place(cells[1], parameters)
        ratings.append((first, second, width == 3 ? try cells[2].integer("a rating") : 1))
      }
    }
    try keys.end(known: "parameters, ratings, exclude")
    do {
      try self.init(parameters, ratings: ratings)
    } catch { throw root.bad(error.message, suggestion: error.suggestion) }
  }

  private static func place(_ part: YAMLValue, _ parameters: [Descriptor])
    throws(ArraigoError) -> (Int, Int)
  {
    let text = try part.text("a value")
    for (number, parameter) in parameters.enumerated() {
      for (value, name) in parameter.variants.enumerated() where text == "\(parameter.name).\(name)"
      {
        return (number, value)
      }
    }
    throw part.bad("'\(text)' is no parameter.value", suggestion: "write as border_policy.open")
  }
}
