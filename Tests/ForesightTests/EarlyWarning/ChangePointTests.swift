import Foresight
import Numerics
import Testing

@Suite("Change points and control charts")
struct ChangePointTests {
  /// R's built-in series Nile: yearly flow at Aswan 1871 to 1970.
  static let nile: [Double] = [
    1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180,
    799, 958, 1140, 1100, 1210, 1150, 1250, 1260, 1220, 1030, 1100, 774, 840, 874, 694, 940, 833,
    701, 916, 692, 1020, 1050, 969, 831, 726, 456, 824, 702, 1120, 1100, 832, 764, 821, 768, 845,
    864, 862, 698, 845, 744, 796, 1040, 759, 781, 865, 845, 944, 984, 897, 822, 1010, 771, 676, 649,
    846, 812, 742, 801, 1040, 860, 874, 848, 890, 744, 749, 838, 1050, 918, 986, 797, 923, 975, 815,
    1020, 906, 901, 1170, 912, 746, 919, 718, 714, 740,
  ]

  @Test(
    "The Nile breaks once, after 1898, at every sensible penalty",
    arguments: [
      131_882.6, 263_765.2, 395_647.9, nil,
    ])
  func nile(penalty: Double?) {
    // ruptures with L2 cost, jump 1, min_size 2.
    let found = ChangePoints(Self.nile, penalty: penalty)
    #expect(found.breaks == [28])
    #expect(abs(found.cost - (492_047.250 + 1_105_409.944)) < 0.01)
    #expect(abs(found.means[0] - 1097.75) < 1e-9 && abs(found.means[1] - 849.9722222222222) < 1e-9)
  }

  @Test("The robust variance of the Nile is that of the differences' median deviation")
  func variance() {
    #expect(abs(ChangePoints.robustVariance(Self.nile) - 13_298.52) < 0.1)
  }

  @Test("PELT finds the same as trying every segmentation", arguments: 0..<12)
  func exact(seed: Int) {
    var random = RandomStream(seed: UInt64(seed))
    let values = (0..<14).map { Double($0 / 5) * 2 * random.uniform() + random.normal() }
    let shortest = 1 + seed % 3
    let penalty = 0.5 + Double(seed) / 3
    let found = ChangePoints(values, penalty: penalty, shortest: shortest)
    let objective = found.cost + penalty * Double(found.breaks.count)
    var best = Double.infinity
    for mask in 0..<(1 << 13) {
      let breaks = (1..<14).filter { mask >> ($0 - 1) & 1 == 1 }
      let edges = [0] + breaks + [14]
      guard zip(edges, edges.dropFirst()).allSatisfy({ $1 - $0 >= shortest }) else { continue }
      var cost = penalty * Double(breaks.count)
      for (start, end) in zip(edges, edges.dropFirst()) {
        let mean = values[start..<end].reduce(0, +) / Double(end - start)
        cost += values[start..<end].reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      }
      best = min(best, cost)
    }
    #expect(abs(objective - best) < 1e-9)
  }

  @Test("The path of penalties goes from few breaks to many, each once")
  func path() {
    let path = ChangePoints.path(Self.nile, penalties: 10_000...2_000_000)
    #expect(path.first?.breaks.isEmpty == true)
    #expect(path.contains { $0.breaks == [28] })
    #expect(zip(path, path.dropFirst()).allSatisfy { $0.breaks.count < $1.breaks.count })
  }

  @Test("Empty, single, constant and short series have no break", arguments: [0, 1, 2, 3, 40])
  func trivial(count: Int) {
    let found = ChangePoints(Array(repeating: 5, count: count))
    #expect(found.breaks.isEmpty && found.cost == 0)
  }

  @Test("A shock is an alarm, the calm after it is not, and a calm series has few false alarms")
  func anomalies() {
    var random = RandomStream(seed: 3)
    var values: [Double] = []
    var level = 100.0
    for _ in 0..<400 {
      level += random.normal()
      values.append(level)
    }
    let calm = ControlChart(values)
    #expect((calm.pastAlertShare ?? 1) < 0.09 && (calm.pastAlertShare ?? 0) > 0.02)
    let shock = ControlChart(values + [level + 30])
    #expect(shock.observations.last?.level == .alarm)
    #expect(ControlChart([1, 2, 3]).observations.isEmpty)
  }
}
