import Glibc
import IntegrationModel
import Testing

@testable import Foresight

@Suite("Scenario discovery")
struct DiscoveryTests {
  /// 200 cases of three drivers, evenly strewn without chance; every seventh goes against the rule.
  private static let drivers: [[Double]] =
    [0.6180339887498949, 0.7548776662466927, 0.8191725133961645].map { step in
      (0..<200).map { fmod(Double($0 + 1) * step, 1) }
    }
  private static let isOfInterest = (0..<200).map {
    (drivers[0][$0] > 0.55 && drivers[1][$0] < 0.5) != ($0 % 7 == 0)
  }
  private static let found = ScenarioDiscovery(drivers: drivers, isOfInterest: isOfInterest)

  @Test("The boxes are those of the EMA workbench")
  func trajectory() {
    // ema_workbench 2.5.3: Prim(X, y, peel_alpha=0.05, mass_min=0.05, obj_function=ORIGINAL),
    // find_box().peeling_trajectory: coverage, density, mass.
    let expected: [(box: Int, coverage: Double, density: Double, mass: Double)] = [
      (0, 1.0, 0.305, 1.0), (1, 1.0, 0.32105263157894737, 0.95),
      (5, 0.9508196721311475, 0.3790849673202614, 0.765),
      (10, 0.8524590163934426, 0.4482758620689655, 0.58),
      (15, 0.7704918032786885, 0.5340909090909091, 0.44),
      (20, 0.6721311475409836, 0.6212121212121212, 0.33),
      (25, 0.6065573770491803, 0.7551020408163265, 0.245),
      (29, 0.5573770491803278, 0.8947368421052632, 0.19),
      (37, 0.3442622950819672, 0.9545454545454546, 0.11),
    ]
    for (box, coverage, density, mass) in expected {
      let own = Self.found.peeling[box]
      #expect(abs(own.coverage - coverage) < 1e-12, "coverage of box \(box)")
      #expect(abs(own.density - density) < 1e-12, "density of box \(box)")
      #expect(abs(own.mass - mass) < 1e-12, "mass of box \(box)")
    }
  }

  @Test("Quasi-p-values are those of the EMA workbench")
  func quasiProbabilities() throws {
    // The same: find_box().qp[29].
    let chances = Self.found.peeling[29].quasiProbabilities
    for (found, expected) in [
      (chances[0].low, 1.4404565693802034e-08), (chances[0].high, 0.47617749275657006),
      (chances[1].low, 0.3290587035555211), (chances[1].high, 4.345706137226392e-06),
    ] {
      #expect(abs(try #require(found) / expected - 1) < 1e-9)
    }
    #expect(chances[2] == DiscoveryBox.Bounds())
  }

  @Test("Pasting never makes a box less dense, and gives back cases that a peel took in vain")
  func pasting() throws {
    for box in Self.found.peeling {
      let pasted = Self.found.pasted(box)
      #expect(pasted.density >= box.density)
      #expect(pasted == box || pasted.mass > box.mass)
    }
    // Two drivers of which one is of no use but was peeled: its bound is dropped again.
    let first = (0..<100).map { Double($0) }
    let second = (0..<100).map { Double(($0 * 37) % 100) }
    let interest = first.map { $0 >= 50 }
    let discovery = ScenarioDiscovery(drivers: [first, second], isOfInterest: interest)
    let tight = DiscoveryBox(
      bounds: [.init(low: 48, high: nil), .init(low: nil, high: 80)],
      drivers: [first, second], isOfInterest: interest)
    let wide = discovery.pasted(tight)
    #expect(wide.density > tight.density && wide.coverage > tight.coverage)
  }

  @Test("The binomial tail is that of scipy")
  func tail() {
    // scipy.stats.binom.sf(k - 1, n, p).
    #expect(
      abs(DiscoveryBox.binomialTail(atLeast: 8, of: 10, probability: 0.5) - 0.0546875) < 1e-12)
    #expect(DiscoveryBox.binomialTail(atLeast: 0, of: 10, probability: 0.5) == 1)
    #expect(DiscoveryBox.binomialTail(atLeast: 3, of: 10, probability: 0) == 0)
  }
}
