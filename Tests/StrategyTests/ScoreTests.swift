import IntegrationModel
import Testing

@testable import Strategy

@Suite("Policy scores")
struct PolicyScoreTests {
  private static let text = """
    scale: [0, 50, 100]
    areas:
      - id: labour
        name: Labour mobility
        questions:
          - {id: a, text: Can they work?, score: 100, source: Law 1}
          - {id: b, text: Public sector?, score: 50, source: Law 2}
          - {id: c, text: Own business?, score: 0, source: Law 3}
      - id: health
        name: Health
        questions:
          - {id: d, text: Insurance?, score: 100, source: Law 4}
          - {id: e, text: Interpreters?, score: open}
    """

  @Test("an area is the mean of its answers, the whole the mean of the areas: 50, 100, 75")
  func means() throws {
    let scores = try PolicyScores(Self.text, file: "policy.yaml")
    #expect(scores.areas.map(\.score) == [50, 100])
    #expect(scores.areas.map(\.answered) == [3, 1])
    #expect(scores.whole == 75)
  }

  @Test("an area without any answer leaves the whole open")
  func open() throws {
    let text = Self.text.split(separator: "score: 100, source: Law 4").joined(
      separator: "score: open")
    let scores = try PolicyScores(text, file: "policy.yaml")
    #expect(scores.areas.map(\.score) == [50, nil])
    #expect(scores.whole == nil)
  }

  @Test("an answer off the scale, or without a rule, is refused at its line")
  func refused() throws {
    let off = Self.text.split(separator: "score: 50").joined(separator: "score: 40")
    let error = try #require(throws: ArraigoError.self) { try PolicyScores(off, file: "p.yaml") }
    #expect(error.code == "score_off_scale")
    #expect(error.place.line == 7)
    let bare = Self.text.split(separator: ", source: Law 2").joined()
    let other = try #require(throws: ArraigoError.self) { try PolicyScores(bare, file: "p.yaml") }
    #expect(other.code == "missing_source")
  }
}

@Suite("Composite indices")
struct CompositeIndexTests {
  private func index(weights: [Double] = [1, 1]) throws -> CompositeIndex {
    try CompositeIndex(
      units: ["north", "centre", "south"],
      indicators: [
        .init("employment", weight: weights[0], values: [50, 60, 70]),
        .init("poverty", higherIsBetter: false, weight: weights[1], values: [10, 20, 40]),
      ])
  }

  @Test("min-max and the arithmetic mean, by hand")
  func arithmetic() throws {
    // employment 0, 1/2, 1; poverty turned round 1, 2/3, 0.
    let scores = try index().scores(.minimumMaximum, .arithmetic)
    for (score, expected) in zip(scores, [0.5, 7.0 / 12, 0.5]) {
      #expect((score - expected).magnitude < 1e-12)
    }
    let weighted = try index(weights: [3, 1]).scores(.minimumMaximum, .arithmetic)
    for (score, expected) in zip(weighted, [0.25, 0.375 + 1.0 / 6, 0.75]) {
      #expect((score - expected).magnitude < 1e-12)
    }
  }

  @Test("z-scores, ranks and ties, by hand")
  func others() throws {
    let index = try index()
    let z = try index.normalised(index.indicators[0], .standardScore)
    // Mean 60, standard deviation sqrt(200 / 3).
    for (score, expected) in zip(z, [-1.224744871391589, 0, 1.224744871391589]) {
      #expect((score - expected).magnitude < 1e-12)
    }
    #expect(CompositeIndex.ranks([5, 7, 5, 9]) == [1.5, 3, 1.5, 4])
    #expect(CompositeIndex.places([5, 7, 5, 9]) == [3.5, 2, 3.5, 1])
  }

  @Test("geometric and harmonic means of ranks, by hand")
  func geometric() throws {
    // Ranks 1, 2, 3 and 3, 2, 1: geometric root 3, 2, root 3; harmonic 1.5, 2, 1.5.
    let geometric = try index().scores(.rank, .geometric)
    for (score, expected) in zip(geometric, [1.7320508075688772, 2, 1.7320508075688772]) {
      #expect((score - expected).magnitude < 1e-12)
    }
    let harmonic = try index().scores(.rank, .harmonic)
    for (score, expected) in zip(harmonic, [1.5, 2, 1.5]) {
      #expect((score - expected).magnitude < 1e-12)
    }
  }

  @Test(
    "a geometric mean that meets zero or a negative number is refused",
    arguments: [CompositeIndex.Normalisation.minimumMaximum, .standardScore],
    [CompositeIndex.Aggregation.geometric, .harmonic])
  func refused(
    normalisation: CompositeIndex.Normalisation, aggregation: CompositeIndex.Aggregation
  ) throws {
    let index = try index()
    let error = #expect(throws: ArraigoError.self) {
      try index.scores(normalisation, aggregation)
    }
    #expect(error?.code == "zero_in_geometric_mean")
  }

  @Test(
    "rank intervals hold the stated place, repeat with the seed, and shrink to it without doubt")
  func intervals() throws {
    let clear = try CompositeIndex(
      units: ["a", "b", "c"],
      indicators: [.init("x", values: [3, 2, 1]), .init("y", values: [30, 20, 10])])
    for interval in try clear.rankIntervals(.minimumMaximum, .arithmetic, runs: 200) {
      #expect(interval.best == interval.place && interval.worst == interval.place)
    }
    let index = try index()
    let first = try index.rankIntervals(.minimumMaximum, .arithmetic, runs: 500, seed: 3)
    #expect(first == (try index.rankIntervals(.minimumMaximum, .arithmetic, runs: 500, seed: 3)))
    #expect(first.allSatisfy { $0.best <= $0.median && $0.median <= $0.worst })
    #expect(first[0].best < first[0].worst)
  }

  @Test("effective weights of two independent, equally weighted indicators are a half each")
  func effective() throws {
    let index = try CompositeIndex(
      units: ["a", "b", "c", "d"],
      indicators: [.init("x", values: [0, 0, 1, 1]), .init("y", values: [0, 1, 0, 1])])
    for weight in try index.effectiveWeights(.minimumMaximum, .arithmetic) {
      #expect((weight - 0.5).magnitude < 1e-12)
    }
  }

  @Test("a missing value is refused, never filled in")
  func missing() {
    let error = #expect(throws: ArraigoError.self) {
      try CompositeIndex(units: ["a", "b"], indicators: [.init("x", values: [1, .nan])])
    }
    #expect(error?.code == "missing_value")
  }
}

@Suite("The reintegration index engine")
struct ReintegrationIndexTests {
  private static let text = """
    name: Made-up index
    version: "1"
    cuts: [0.33, 0.66]
    questions:
      - {id: q1, dimension: economic, weight: 2, answers: {yes: 1, somewhat: 0.5, no: 0}}
      - {id: q2, dimension: economic, weight: 1, answers: {yes: 1, no: 0}}
      - {id: q3, dimension: social, weight: 1, answers: {often: 1, never: 0}}
    """

  @Test("RFC 8032's first three test vectors are accepted, and a changed bit is not")
  func signature() throws {
    let vectors = [
      (
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        """
        e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46b\
        d25bf5f0595bbe24655141438e7a100b
        """, [UInt8]()
      ),
      (
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        """
        92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c\
        387b2eaeb4302aeeb00d291612bb0c00
        """, [0x72]
      ),
      (
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        """
        6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc659\
        4a7c15e9716ed28dc027beceea1ec40a
        """, [0xAF, 0x82]
      ),
    ]
    for (key, signature, message) in vectors {
      #expect(throws: Never.self) {
        try SignedFile(message, signature: signature, key: key, file: "w")
      }
      let error = #expect(throws: ArraigoError.self) {
        try SignedFile(message + [0], signature: signature, key: key, file: "w")
      }
      #expect(error?.code == "wrong_signature")
    }
    let error = #expect(throws: ArraigoError.self) {
      try SignedFile([], signature: "abc", key: vectors[0].0, file: "w")
    }
    #expect(error?.code == "broken_signature")
  }

  /// Made with OpenSSL 3.0.19: `openssl pkeyutl -sign -rawin` over ``text`` with a key made for it.
  private static let key = "a80c88e04cceb93f8dba12a8f59429d74de661cba4789f926c845a15b88a9214"
  private static let signature = """
    132c4b5b1921b7d3346c079fc48904705c911eb15ffea540cb6787d7560f1f22
    9e6abe535520391b2d4ed09c549fd945d1367cf6338123e9bf8b12da8eeba107
    """

  @Test("signed weights are used: (2 x 0.5 + 0) / 3 and 1, the whole (1 + 0 + 1) / 4")
  func signed() throws {
    let file = try SignedFile(
      Array(Self.text.utf8), signature: Self.signature, key: Self.key, file: "weights.yaml")
    let index = try ReintegrationIndex(file)
    #expect(index.isPublished)
    let score = try index.score(["q1": "somewhat", "q2": "no", "q3": "often"])
    #expect(score.dimensions == [1.0 / 3, 1])
    #expect(score.whole == 0.5)
    #expect(score.band == 1)
    // One weight changed by whoever holds the file, and it is no longer the published index.
    let changed = Array(Self.text.utf8).map { $0 == UInt8(ascii: "2") ? UInt8(ascii: "9") : $0 }
    let error = #expect(throws: ArraigoError.self) {
      try SignedFile(changed, signature: Self.signature, key: Self.key, file: "weights.yaml")
    }
    #expect(error?.code == "wrong_signature")
  }

  @Test("unsigned questions weigh alike and are no published index")
  func equal() throws {
    let index = try ReintegrationIndex.equalWeights(of: Self.text, file: "own.yaml")
    #expect(!index.isPublished)
    let score = try index.score(["q1": "somewhat", "q2": "no", "q3": "often"])
    #expect(score.dimensions == [0.25, 1])
    #expect(score.whole == 0.5)
    #expect(score.band == 1)
  }

  @Test("an open question leaves the whole score open, and an unknown answer is not repeated")
  func open() throws {
    let index = try ReintegrationIndex.equalWeights(of: Self.text, file: "own.yaml")
    let score = try index.score(["q1": "yes", "q2": "yes"])
    #expect(score.whole == nil)
    #expect(score.dimensions == [1, nil])
    #expect(score.open == ["q3"])
    let error = #expect(throws: ArraigoError.self) { try index.score(["q1": "secret answer"]) }
    #expect(error?.code == "unknown_answer")
    #expect(error?.description.contains("secret") == false)
  }
}

@Suite("Counting people")
struct CountingTests {
  private func month(_ number: Int) -> Period { Period(year: 2026, .month(number)) }

  @Test("summing monthly totals is an error")
  func monthly() throws {
    let one = PeopleReached(100, .monthlyTotal, .returnees, in: month(1))
    let two = PeopleReached(120, .monthlyTotal, .returnees, in: month(2))
    #expect(try PeopleReached.total([one]) == 100)
    let error = #expect(throws: ArraigoError.self) { try PeopleReached.total([one, two]) }
    #expect(error?.code == "monthly_totals_summed")
  }

  @Test("of consolidated numbers the latest counts, new people add up, readings do not mix")
  func others() throws {
    let consolidated = [
      PeopleReached(150, .consolidated, .returnees, in: month(3)),
      PeopleReached(100, .consolidated, .returnees, in: month(1)),
      PeopleReached(40, .consolidated, .inTransit, in: month(2)),
    ]
    #expect(try PeopleReached.total(consolidated) == 190)
    let new = [
      PeopleReached(10, .newPeople, .pendular, in: month(1)),
      PeopleReached(15, .newPeople, .pendular, in: month(2)),
    ]
    #expect(try PeopleReached.total(new) == 25)
    #expect(try PeopleReached.total([]) == 0)
    let mixed = #expect(throws: ArraigoError.self) {
      try PeopleReached.total(new + consolidated)
    }
    #expect(mixed?.code == "mixed_readings")
    let twice = #expect(throws: ArraigoError.self) { try PeopleReached.total(new + new) }
    #expect(twice?.code == "repeated_period")
  }
}
