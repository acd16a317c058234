import Foundation
import Numerics
import Testing

@testable import Foresight

/// Conformal bands hold what comes as often as they say, from origin to origin, each with what was known then.
@Suite("Coverage on rolling origins")
struct RollingCoverageTests {
  private func coverage(_ series: [TimeSeries], horizon: Int, origins: Int) throws -> Double {
    let run = ForecastRun(
      methods: [.theta(.standard)], horizon: horizon, origins: origins, threads: 2)
    let backtest = Backtest(try run.results(series, tested: true), of: run, bySteps: true)
    #expect(backtest.rows.compactMap(\.step) == Array(1...horizon))
    let total = try #require(backtest.rows.first { $0.series == nil && $0.step == nil })
    return try #require(total.accuracy.coverage95)
  }

  @Test("errors that grow with the series, and a season, are covered")
  func growing() throws {
    var stream = RandomStream(seed: 51)
    let series = (0..<70).map { number in
      var level = 100.0
      return TimeSeries(
        "\(number)",
        values: (0..<48).map { step in
          level *= 1 + 0.03 * stream.normal() + 0.02
          return level * [1.1, 0.9, 1.05, 0.95][step % 4]
        }, frequency: 4)
    }
    #expect((0.93...0.97).contains(try coverage(series, horizon: 4, origins: 14)))
  }

  /// The annual series of the M1 competition with the years it held out, every other one; empty where the shared
  /// data are absent.
  private static let annual: [TimeSeries] = {
    let folder =
      ProcessInfo.processInfo.environment["ARRAIGO_SHARED_DATA"]
      ?? URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().path + "/shared/data"
    let path = folder + "/series/m1_data.json.gz"
    guard FileManager.default.fileExists(atPath: path) else { return [] }
    let unpack = Process()
    unpack.executableURL = URL(filePath: "/usr/bin/env")
    unpack.arguments = ["gzip", "-dc", path]
    let pipe = Pipe()
    unpack.standardOutput = pipe
    guard (try? unpack.run()) != nil,
      let bytes = try? pipe.fileHandleForReading.readToEnd(),
      let all = try? JSONSerialization.jsonObject(with: bytes) as? [String: [String: Any]]
    else { return [] }
    func numbers(_ value: Any?) -> [Double] {
      (value as? [Any])?.compactMap { ($0 as? NSNumber)?.doubleValue } ?? []
    }
    let names = all.keys.filter { (all[$0]?["period"] as? [String]) == ["YEARLY"] }
    return names.sorted().enumerated().compactMap { place, name in
      place.isMultiple(of: 2)
        ? TimeSeries(name, values: numbers(all[name]?["x"]) + numbers(all[name]?["xx"])) : nil
    }
  }()

  @Test(
    "annual series of the M1 competition are covered",
    .enabled(if: !annual.isEmpty, "the shared data are not there"))
  func competition() throws {
    #expect(Self.annual.count == 91)
    let found = try coverage(Self.annual, horizon: 6, origins: 16)
    #expect((0.93...0.97).contains(found), "\(found)")
  }
}
